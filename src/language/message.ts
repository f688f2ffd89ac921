import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import type { Tokens } from "./speak.ts";

/** Reads an ICU message, without `eval`. One that cannot be read is shown as written. */
export function readMessage(message: string): Tokens {
  try {
    const tokens = compileMessageOrThrow(message) as Tokens;
    const [only] = tokens;
    return tokens.length === 1 && typeof only === "string" ? only : tokens;
  } catch {
    return message;
  }
}

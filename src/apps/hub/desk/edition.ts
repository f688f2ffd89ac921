import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { RULES_VERSION } from "../../../kernel/rights.ts";

/**
 * Names the rules that this program folds by: those of another build are not trusted with its checkpoints. The built
 * program is one file, so its size and time say which build it is.
 */
export function edition(): string {
  try {
    const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
    return `${RULES_VERSION} ${size} ${Math.floor(mtimeMs)}`;
  } catch {
    return `${RULES_VERSION}`;
  }
}

import { hash } from "node:crypto";

/** SHA-256 in hex by Node's own code, several times as fast as ours. */
export function nodeHash(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}

import { openCrypto } from "../../../src/edges/sodium/sodium-crypto.ts";
import { fromHex } from "../../../src/kernel/bytes.ts";

type Signed = {
  readonly message: string;
  readonly publicKey: string;
  readonly signature: string;
};

/** The app's verdict on each signature, in their order. */
export async function verify(vectors: readonly Signed[]): Promise<readonly boolean[]> {
  const crypto = await openCrypto();
  return vectors.map(({ message, publicKey, signature }) =>
    crypto.verify(bytes(signature), bytes(message), bytes(publicKey)),
  );
}

function bytes(hex: string): Uint8Array {
  const found = fromHex(hex);
  if (found === undefined) throw new Error(`not hex: ${hex}`);
  return found;
}

import { describe, expect, test } from "vitest";
import { openMemoryBlobs } from "../edges/memory/memory-blobs.ts";
import { toCbor } from "../kernel/wire/cbor.ts";
import { type BlobExchange, createBlobExchange } from "./blob-exchange.ts";
import { BLOB_BYTES_MAX, blobId } from "./blobs.ts";

const photo = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
const raw = (id: string): Uint8Array => new Uint8Array(Buffer.from(id, "hex"));

/** Two devices on one link; what goes over it is counted. */
function pair(isFast = true) {
  const [anya, bela] = [openMemoryBlobs(), openMemoryBlobs()];
  const sent: Uint8Array[] = [];
  const lines: BlobExchange[] = [];
  const to = (at: number) => (message: Uint8Array) => {
    sent.push(message);
    void lines[at]?.hear(message);
  };
  lines.push(createBlobExchange(anya, to(1), isFast), createBlobExchange(bela, to(0), isFast));
  return { anya, bela, sent, ask: lines[0] as BlobExchange, other: lines[1] as BlobExchange };
}

describe("blobs over a link", () => {
  test("[K-10] one that is asked for comes in pieces, none larger than a frame, and is kept once it is the right one", async () => {
    const { anya, bela, sent, ask } = pair();
    const id = (await bela.put(photo)) ?? "";
    expect(sent).toEqual([]);
    expect(await ask.want(id)).toBe(true);
    expect(await anya.get(id)).toEqual(photo);
    expect(Math.max(...sent.map(({ length }) => length))).toBeLessThan(64 * 1024);
    expect(await ask.want(id)).toBe(true);
    expect(sent).toHaveLength(6);
  });

  test("one that nobody has is told, not waited for", async () => {
    const { ask } = pair();
    expect(await ask.want(blobId(photo))).toBe(false);
  });

  test("over a slow link nothing is asked for and nothing is given", async () => {
    const { bela, sent, ask, other } = pair(false);
    const id = (await bela.put(photo)) ?? "";
    expect(await ask.want(id)).toBe(false);
    expect(await other.hear(toCbor([32, raw(id)]))).toBe(false);
    expect(sent).toEqual([]);
  });

  test("[K-2, K-10] what was not asked for, is too much, or is something else is not kept", async () => {
    const blobs = openMemoryBlobs();
    const line = createBlobExchange(blobs, () => {}, true);
    const id = blobId(photo);
    const piece = photo.slice(0, 1_000);
    expect(await line.hear(toCbor([34, raw(id), 0, 1_000, piece]))).toBe(false);
    const wrong = [
      [34, raw(id), 0, BLOB_BYTES_MAX + 1, piece],
      [34, raw(id), 5, 1_000, piece],
      [34, raw(id), 0, 10, piece],
      [34, raw(id), 0, 1_000, piece],
    ];
    for (const message of wrong) {
      const wanting = line.want(id);
      await new Promise((resolve) => setImmediate(resolve));
      expect(await line.hear(toCbor(message))).toBe(false);
      expect(await wanting).toBe(false);
    }
    expect(await blobs.has(id)).toBe(false);
    expect(await line.hear(new Uint8Array([1, 2, 3]))).toBe(false);
    expect(await line.hear(toCbor([32, ...Array.from({ length: 9 }, () => raw(id))]))).toBe(false);
  });

  test("when the link ends, nobody waits for ever", async () => {
    const line = createBlobExchange(openMemoryBlobs(), () => {}, true);
    const wanting = line.want(blobId(photo));
    await new Promise((resolve) => setImmediate(resolve));
    line.end();
    expect(await wanting).toBe(false);
    expect(await line.want(blobId(photo))).toBe(false);
  });
});

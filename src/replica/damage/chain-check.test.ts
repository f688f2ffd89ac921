import { describe, expect, test } from "vitest";
import { signedBytes, writeCanonical } from "../../kernel/wire/canonical.ts";
import { rowOf } from "../log/memory.ts";
import type { Row } from "../ports.ts";
import type { Replica } from "../replica.ts";
import { plant } from "../testing/meeting.ts";
import { createPod, joined } from "../testing/pod.ts";
import { createChainCheck } from "./chain-check.ts";

const pod = await createPod();
const [anya] = (await joined(pod, "anya")) as [Replica];
await plant(anya, 6);
/** The founding, Anya's joining and six plantings; signed at the ends and at the fourth planting. */
const rows: readonly Row[] = anya
  .since(new Map(), 100)
  .map(rowOf)
  .map((row) =>
    [1, 2, 3, 5].includes(row.seq) && row.device === anya.device ? { ...row, signature: undefined } : row,
  );

function check(log: readonly Row[]): { codes: (string | undefined)[]; unsigned: number[] } {
  const chains = createChainCheck(pod.community, pod.crypto);
  const codes = log.map(chains.add).filter((code) => code !== undefined);
  return { codes, unsigned: chains.unsigned().map(({ seq }) => seq) };
}

const bent = (row: Row | undefined, at: number): Row => {
  if (row === undefined) throw new Error("no such row");
  const canonical = row.canonical.with(at, (row.canonical[at] ?? 0) ^ 1);
  return { ...row, canonical };
};

describe("[K-2, K-9] checking a log by its chains", () => {
  test("a sound one with few signatures is sound", () => {
    expect(rows.filter(({ signature }) => signature === undefined)).toHaveLength(4);
    expect(check(rows)).toEqual({ codes: [], unsigned: [] });
  });

  test("a byte bent anywhere is noticed, though no signature stands at its event", () => {
    const at = rows.findIndex(({ device, seq }) => device === anya.device && seq === 3);
    const canonical = rows[at]?.canonical ?? new Uint8Array();
    for (let byte = 0; byte < canonical.length; byte++) {
      const { codes, unsigned } = check(rows.with(at, bent(rows[at], byte)));
      expect([byte, codes.length + unsigned.length]).not.toEqual([byte, 0]);
    }
  });

  test("an end for which nothing vouches is named", () => {
    expect(check(rows.slice(0, -1))).toEqual({ codes: [], unsigned: [5] });
    const bare = rows.map((row) => (row.device === anya.device ? { ...row, signature: undefined } : row));
    expect(check(bare).unsigned).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test("a row that says to stand elsewhere, a gap, and a signature that is not its author's", () => {
    expect(check(rows.with(-1, { ...(rows.at(-1) as Row), seq: 9 })).codes).toEqual(["verify.place"]);
    expect(check(rows.toSpliced(3, 1)).codes[0]).toBe("verify.chain");
    expect(check(rows.with(-1, { ...(rows.at(-1) as Row), signature: new Uint8Array(64) })).codes).toEqual([
      "verify.signature",
    ]);
  });

  test("an event that names another's as its predecessor", () => {
    const keys = pod.crypto.keyPair(pod.seedOf("eve"));
    const { event } = anya.since(new Map(), 100).at(-1) ?? {};
    if (event === undefined) throw new Error("nothing to follow");
    const device = Buffer.from(keys.publicKey).toString("hex");
    const stand = { device, seq: event.seq + 1, prev: event.id, deps: [], minute: event.minute };
    const canonical = writeCanonical(pod.community, stand, 0, []);
    const signature = pod.crypto.sign(signedBytes(canonical), keys.secretKey);
    expect(check([...rows, { device, seq: stand.seq, canonical, signature }]).codes).toEqual(["verify.chain"]);
  });
});

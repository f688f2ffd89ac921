import { expect, test } from "vitest";
import type { CborValue } from "../../kernel/wire/cbor.ts";
import type { Replica } from "../replica.ts";
import { meetThrough, restThrough, street } from "../testing/newcomer.ts";
import { act } from "../testing/pod.ts";

const [EVENTS, SNAPSHOT] = [3, 14];

type Signed = [canonical: Uint8Array, signature: Uint8Array];
type Parts = { readonly checkpoint: Signed; readonly agreed: readonly Signed[] };

/** A newcomer hears the checkpoint and those who agree as somebody on the way tells them; whether it is shown. */
async function isShown(dora: Replica, from: Replica, change: (said: Parts) => Parts): Promise<boolean> {
  const { air, sessions } = meetThrough(dora, from, (message) => {
    if (message[0] === EVENTS) return undefined;
    if (message[0] !== SNAPSHOT) return message;
    const { checkpoint, agreed } = change({ checkpoint: message[1] as Signed, agreed: message[2] as Signed[] });
    return message.with(1, checkpoint).with(2, [...agreed] as CborValue);
  });
  await restThrough(air);
  for (const one of sessions) one.end();
  return dora.snapshots?.shown() !== undefined;
}

const bent = ([canonical, signature]: Signed): Signed => [canonical, signature.with(5, (signature[5] ?? 0) ^ 1)];

test("[K-2, K-5] each who speaks for a snapshot has signed it: a signature that was bent, or is another's, counts for nobody", async () => {
  const { open, anya } = await street();
  const lies: readonly ((said: Parts) => Parts)[] = [
    (said) => ({ ...said, checkpoint: bent(said.checkpoint) }),
    (said) => ({ ...said, agreed: said.agreed.map(bent) }),
    (said) => ({ ...said, agreed: said.agreed.map(([canonical]) => [canonical, said.checkpoint[1]] as Signed) }),
    (said) => ({
      ...said,
      agreed: said.agreed.map(([canonical, signature]) => [bent([signature, canonical])[1], signature] as Signed),
    }),
  ];
  expect(await isShown(await open("dora"), anya, (said) => said)).toBe(true);
  for (const lie of lies) expect(await isShown(await open("dora"), anya, lie)).toBe(false);
});

test("[K-5] one device that signs again and again counts once", async () => {
  const { open, anya } = await street();
  await act(anya, "kernel.agree", { checkpoint: anya.coSigning.all()[0]?.id ?? "" });
  const device = Buffer.from(anya.device, "hex");
  let alone: Signed[] = [];
  const onlyAnyas = (said: Parts): Parts => {
    alone = said.agreed.filter(([canonical]) => Buffer.from(canonical).includes(device));
    return { ...said, agreed: alone };
  };
  expect(await isShown(await open("dora"), anya, onlyAnyas)).toBe(false);
  expect(alone).toHaveLength(1);
  const overAndOver = (said: Parts): Parts => ({ ...said, agreed: [said.checkpoint, ...alone, ...alone] });
  expect(await isShown(await open("dora"), anya, overAndOver)).toBe(false);
});

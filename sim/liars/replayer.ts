import { toHex } from "../../src/kernel/bytes.ts";
import { practices } from "../../src/practices/index.ts";
import { foundCommunity } from "../../src/replica/found.ts";
import type { Replica } from "../../src/replica/replica.ts";
import type { Liar, Scene } from "../device.ts";

/** Hands over what is signed well and belongs elsewhere: another community's events, old ones, and ones with a bent bit. */
export const replayer: Liar = {
  name: "replayer",
  tell: async (scene) => {
    const victim = scene.dice.one(scene.others.filter((one) => one.hasPower()));
    if (victim === undefined) return false;
    const replica = victim.replica();
    const before = toHex(replica.fingerprint());
    for (const { canonical, signature } of [...foreign(scene), ...old(scene, replica), ...bent(scene)]) {
      const received = await replica.receive([{ canonical, signature }]).catch(() => undefined);
      if (received === undefined) return false;
      if (received.kept > 0) throw new Error(`[K-2] ${victim.name} took what was replayed or bent`);
    }
    if (toHex(replica.fingerprint()) !== before) throw new Error(`[K-2] a replay changed the log of ${victim.name}`);
    return false;
  },
};

type Handed = { readonly canonical: Uint8Array; readonly signature: Uint8Array | undefined };

function foreign({ crypto, dice, minute }: Scene): Handed[] {
  const body = { name: "Elm Street", scale: "pod", timeZone: "Europe/Madrid", language: "en", values: [] };
  const founded = foundCommunity(practices, crypto, dice.bytes(32), minute, body);
  return "problems" in founded ? [] : [founded.first];
}

/** What the victim has already: one that is only being set up may lack what others had from the start. */
function old({ dice }: Scene, replica: Replica): Handed[] {
  const id = dice.one(replica.history())?.event.id;
  const signed = id === undefined ? undefined : replica.signed(id);
  return signed === undefined ? [] : [signed];
}

function bent({ device, dice }: Scene): Handed[] {
  const replica = device.replica();
  const id = replica.history().at(-1)?.event.id;
  const signed = id === undefined ? undefined : replica.signed(id);
  if (signed?.signature === undefined) return [];
  const canonical = new Uint8Array(signed.canonical);
  const at = dice.under(canonical.length);
  canonical[at] = (canonical[at] ?? 0) ^ (1 << dice.under(8));
  return [{ canonical, signature: signed.signature }];
}

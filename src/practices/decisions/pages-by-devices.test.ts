import { expect, test } from "vitest";
import { emptyDrive } from "../../edges/memory/memory-log.ts";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { ENTERED_FOR } from "../../kernel/by-hand.ts";
import { toHex } from "../../kernel/bytes.ts";
import type { Body, Draft, Id } from "../../kernel/event.ts";
import { inviteMessage } from "../../kernel/invite-proof.ts";
import { PAGE_MAX } from "../../kernel/pages.ts";
import { Fault } from "../../replica/fault.ts";
import type { Replica } from "../../replica/replica.ts";
import { act, hand } from "../../replica/testing/pod.ts";
import { street } from "../../replica/testing/street.ts";
import type { MatterRow } from "./matter-view.ts";

/** With those of the street more than one act lists. */
const WITHOUT_DEVICE = PAGE_MAX + 1;
const SEATS_MAX = 40;
const NO_CHANGE = { seats: [], addValues: [], dropValues: [], numbers: [], remove: [], dormant: [], adopt: [] };
const LONG_MS = 240_000;

/** Today's lines about records, with what each says and would do. */
function today(one: Replica) {
  return one
    .attention()
    .filter(({ practice }) => practice === "decisions")
    .map(({ title, text, ready }) => ({ code: title.code, about: text?.about, ready }));
}

const matterOf = (one: Replica, id: Id): MatterRow => {
  const looked = one.look("decisions.matter", { matter: id });
  if (!("rows" in looked)) throw new Error(JSON.stringify(looked));
  return looked.rows as MatterRow;
};

const kindsOf = (one: Replica) => one.history().map(({ event }) => event.kind);

/** A drive that loses its power once it holds so many rows: what would come after them is never written. */
function drivePluggedIn() {
  const drive = emptyDrive();
  let [disk, rowsMax] = [drive.disk, Number.MAX_SAFE_INTEGER];
  Object.defineProperty(drive, "disk", {
    get: () => disk,
    set: (next: typeof disk) => {
      if (next.rows.length > rowsMax) throw new Fault("closed", "The power went.");
      disk = next;
    },
  });
  return { drive, cutAfter: (rows: number) => (rowsMax = rows) };
}

/** A text that more than 150 people answered: five on devices of their own, for the others a neighbour enters what they say. */
async function asked() {
  const life = await street();
  const [anya, bela, carl, dora] = life.everyone;
  const { drive, cutAfter } = drivePluggedIn();
  const zoe = await life.open("zoe", drive);
  const way = await life.invite(anya, "for zoe");
  await hand(anya, zoe);
  await zoe.unlock(way.key);
  const community = zoe.lookAt("members").community;
  const proof = toHex((await openCrypto()).sign(inviteMessage(community, zoe.device), way.key.secretKey));
  await act(zoe, "members.join", { name: "zoe", householdName: "Zoe's", invite: way.id, proof });
  await hand(zoe, anya);
  const people: Id[] = [];
  for (let at = 0; at < WITHOUT_DEVICE; at++)
    people.push(await act(anya, "members.enrol", { name: `neighbour ${at}`, householdName: `House ${at}` }));
  const devices = [anya, bela, carl];
  const onRoll: Id[] = [];
  const voices = async (kind: string, body: Body, others: readonly Id[]): Promise<void> => {
    for (const one of devices) {
      await hand(anya, one);
      await act(one, kind, body);
      await hand(one, anya);
    }
    for (const person of others) await act(anya, kind, { ...body, [ENTERED_FOR]: person });
  };
  for (const waiting = [zoe.me() ?? "", ...people]; waiting.length > 0; ) {
    const some = waiting.splice(0, SEATS_MAX);
    const seats = some.map((person) => ({ person, household: person }));
    const parent = anya.lookAt("charter").lane.chain.at(-1)?.id;
    const motion = await act(anya, "charter.propose", { ...NO_CHANGE, parent, why: "They belong.", seats });
    const needed = Math.ceil((2 * (onRoll.length + 4)) / 3) - 3;
    await voices(
      "charter.say",
      { motion, yes: "yes" },
      onRoll.filter((one) => one !== zoe.me()).slice(0, Math.max(0, needed)),
    );
    expect(anya.lookAt("charter").rights.roll.size).toBe(onRoll.length + 4 + some.length);
    onRoll.push(...some);
  }
  for (const one of [bela, zoe]) await hand(anya, one);
  const matter = await act(bela, "decisions.frame", { title: "The party", problem: "When?" });
  const text = await act(bela, "decisions.put", { matter, text: "In June." });
  for (const one of [carl, dora, bela]) {
    await hand(bela, one);
    await act(one, "decisions.say", { text, stance: "agree" });
    for (const other of [anya, bela]) await hand(one, other);
  }
  for (const person of people) await act(anya, "decisions.say", { text, stance: "agree", [ENTERED_FOR]: person });
  await act(anya, "decisions.say", { text, stance: "agree" });
  await hand(anya, zoe);
  await hand(anya, bela);
  return { ...life, anya, bela, zoe, drive, matter, text, cutAfter };
}

test(
  "[DC-46, K-4] of more than 150 people one puts it on record and loses its power after the first page: it says so when it is back, all others see it, and one tap of anybody ends it",
  async () => {
    const { anya, bela, zoe, drive, matter, text, open, cutAfter, share } = await asked();
    const due = WITHOUT_DEVICE + 5;
    // Hers is the last answer, so it goes on record at once: the power goes once the first page is on the disk.
    cutAfter(drive.disk.rows.length + 2);
    await zoe.ask({ kind: "decisions.say", body: { text, stance: "agree" } }).catch(() => undefined);
    cutAfter(Number.MAX_SAFE_INTEGER);
    const again = await open("zoe", drive);
    expect(kindsOf(again).filter((kind) => kind === "decisions.count")).toHaveLength(1);
    expect(kindsOf(again)).not.toContain("decisions.close");
    const told = { code: "decisions.today.close-begun", about: { mine: "yes", listed: PAGE_MAX, due } };
    expect(today(again)).toMatchObject([told]);

    // Everybody who was asked hears of it, with who began, and can go on.
    for (const one of [anya, bela]) {
      await hand(again, one);
      expect(today(one)).toMatchObject([{ code: told.code, about: { mine: "no", who: "zoe", listed: PAGE_MAX, due } }]);
      expect(matterOf(one, matter).texts[0]?.close.begun).toMatchObject({ listed: PAGE_MAX, due });
    }
    // Two go on out of reach of each other: it is one record all the same, and complete.
    for (const one of [bela, again]) {
      const answer = await one.ask(today(one)[0]?.ready as Draft);
      expect("event" in answer).toBe(true);
      expect(matterOf(one, matter).texts[0]?.closes[0]?.counted).toHaveLength(due);
      expect(today(one)).toEqual([]);
    }
    await share(anya, bela, again);
    for (const one of [anya, bela, again]) {
      expect(one.hash()).toBe(anya.hash());
      expect(today(one)).toEqual([]);
      expect(matterOf(one, matter).outcome?.counted).toHaveLength(due);
    }
  },
  LONG_MS,
);

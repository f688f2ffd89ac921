import { expect, test } from "vitest";
import { EVENT_BYTES_MAX } from "../../kernel/event.ts";
import { kindsOf } from "../../kernel/kinds.ts";
import { bodyOnWire, writeCanonical } from "../../kernel/wire/canonical.ts";
import { logRows } from "./log/log.ts";
import { draftPod, PRACTICES } from "./testing/pod.ts";
import { acts } from "./words.ts";

const HOUSEHOLDS = 15;
const PEOPLE_EACH = 8;
const PEOPLE = Array.from({ length: HOUSEHOLDS * PEOPLE_EACH }, (_, at) => `p${at}`);
const DAY = 24 * 60;

test("[DC-12, K-10] a full pod, 15 households of 8, decides together, and everyone's answer counts", () => {
  const here = draftPod(PEOPLE);
  const person = (at: number) => here.person(PEOPLE[at] ?? "");
  const home = (at: number) => person(at - (at % PEOPLE_EACH));
  const seats = [0, 8, 16].map((at) => ({ person: person(at), household: home(at) }));
  const list = here.act("p0", "members.list", { seats });
  for (const at of [0, 8, 16]) here.act(`p${at}`, "members.confirm", { list: list.id });
  for (let at = 0; at < PEOPLE.length; at++) {
    if (at % PEOPLE_EACH !== 0) here.act(`p${at}`, "members.move", { household: home(at) });
  }
  for (const [at] of PEOPLE.entries()) {
    if (at % 4 === 0) here.pass(31 * DAY, "p0", "p8", "p16");
    if (![0, 8, 16].includes(at))
      for (const voucher of ["p0", "p8"]) here.act(voucher, "members.vouch", { person: person(at) });
  }
  // Years went by over the vouching: who was not seen for long is not waited for, so everyone looks in once.
  here.pass(1, ...PEOPLE);
  const matter = here.frame("p0");
  const text = here.put("p0", matter, "We buy a pump.");
  expect(here.matter(matter).texts[0]?.of).toBe(PEOPLE.length);
  const said = PEOPLE.map((who) => here.say(who, text, "agree"));
  const { event, refusal } = here.act("p1", "decisions.close", { text, counted: said });
  expect(refusal).toBeUndefined();
  expect(logRows(here.look("decisions"))).toMatchObject([{ approved: "Consensus", text: "We buy a pump." }]);
  const canonical = writeCanonical(
    here.community,
    event,
    acts.close.number,
    bodyOnWire(kindsOf(PRACTICES), event.kind, event.body, event),
  );
  expect(canonical.length).toBeLessThanOrEqual(EVENT_BYTES_MAX);
});

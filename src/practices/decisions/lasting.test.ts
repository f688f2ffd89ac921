import { expect, test } from "vitest";
import { decisions } from "./index.ts";
import { outcomeNow } from "./reading.ts";
import { answered, PEOPLE, pod } from "./testing/pod.ts";
import { views } from "./views.ts";

const DAY = 24 * 60;

/** An agreement whose time to come back to it is over. */
function documented() {
  const here = pod();
  const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "agree");
  here.close("emil", text, said);
  const before = here.look("decisions", "anya");
  here.pass(20 * DAY, ...PEOPLE);
  return { here, matter, text, before };
}

test("[DC-28] what time alone does not change is worked out once, and never told to somebody who looks at an earlier day", () => {
  const { here, matter, before } = documented();
  const now = here.look("decisions", "anya");
  const one = now.state.matters.get(matter);
  expect(outcomeNow(now, one).state).toBe("documented");
  expect(outcomeNow(now, one)).toBe(outcomeNow({ ...now, time: now.time + DAY }, one));
  expect(outcomeNow({ ...now, time: before.time }, one).state).toBe("provisional");
});

test("[DC-20] where a device wrote two histories everything is counted anew", () => {
  const { here, matter } = documented();
  const now = here.look("decisions", "anya");
  const one = now.state.matters.get(matter);
  const plain = outcomeNow(now, one);
  const forked = { ...now, lane: { ...now.lane }, forks: [{}] } as unknown as typeof now;
  expect(outcomeNow(forked, one)).not.toBe(plain);
  expect(outcomeNow(forked, one)).toEqual(plain);
});

test("[DC-16] a note written later stands in the log, though its row was written before", () => {
  const { here, matter } = documented();
  const rows = () => views.log.look(here.look("decisions", "anya")).map(({ outcome }) => outcome);
  expect(rows()).toEqual([""]);
  here.act("ben", "decisions.note-outcome", { matter, text: "It holds." });
  expect(rows()).toEqual(["It holds."]);
});

test("[DC-28, K-12] at one moment an open matter is counted once for all who ask, and anew after the next word", () => {
  const here = pod();
  const { matter, text } = answered(here, "agree");
  let asked = 0;
  const looking = () => {
    const look = here.look("decisions", "anya");
    const suspended = (id: string) => {
      asked += 1;
      return look.suspended(id);
    };
    return { ...look, suspended };
  };
  const now = looking();
  const first = outcomeNow(now, now.state.matters.get(matter));
  for (const one of [decisions.attention, decisions.coming, decisions.posted]) one?.(now);
  const once = asked;
  expect(once).toBeGreaterThan(0);
  expect(outcomeNow({ ...now }, now.state.matters.get(matter))).toBe(first);
  views.open.look({ ...now });
  expect(asked).toBe(once + 1);
  here.act("ben", "decisions.say", { text, stance: "block", note: "Not this way." });
  decisions.attention?.(looking());
  expect(asked).toBeGreaterThan(once + 1);
});

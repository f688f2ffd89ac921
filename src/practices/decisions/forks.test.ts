import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { answered, PEOPLE, type Pod, pod, why } from "./testing/pod.ts";

const DAY = 24 * 60;

/** Someone's old copy goes on after their own event `after` and knows nothing more than `sees`. */
function fork(here: Pod, who: string, after: Id, ...sees: Id[]) {
  return here.act(who, "kernel.witness", {}, { after, sees });
}

function lastOf(here: Pod, who: string): Id {
  return here.events().findLast((event) => here.graph.joins.personOf(event.device) === here.person(who))?.id ?? "";
}

test("[DC-20, K-6] a block out of an old copy undoes no agreement that counted the same person's yes", () => {
  const here = pod();
  const old = lastOf(here, "ben");
  const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "agree");
  const close = here.close("anya", text, said);
  const block = here.say("ben", text, "block", { after: old, sees: [text] });
  here.pass(10, "anya", "carla");
  expect(here.setAside(block)).toBeUndefined();
  expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { id: close } });
});

test("[DC-20, K-6] an earlier block that the counted yes took the place of does not come back by a fork", () => {
  const here = pod();
  const { matter, text, said } = answered(here, "agree", "block", "agree", "agree");
  const yes = here.say("ben", text, "agree");
  here.pass(8 * DAY, ...PEOPLE);
  const close = here.close("anya", text, [said[0] ?? "", yes, ...said.slice(2)]);
  fork(here, "ben", said[1] ?? "");
  here.pass(10, "anya");
  expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { id: close } });
});

test("[DC-20, K-6] a close that had seen both histories counts no stance of either, and must not list one", () => {
  const here = pod();
  const old = lastOf(here, "ben");
  const { text, said } = answered(here, "agree", "agree", "agree", "agree");
  fork(here, "ben", old, text);
  here.pass(8 * DAY, ...PEOPLE);
  expect(here.refusedTo("anya", "decisions.close", { text, counted: said })?.code).toBe("decisions.counted-wrong");
  const three = [said[0] ?? "", ...said.slice(2)];
  expect(here.refusedTo("anya", "decisions.close", { text, counted: three })).toBeUndefined();
});

test("[DC-20, K-6] whoever knows that their device forked answers from a new one; their block is not a way around it", () => {
  const here = pod();
  const old = lastOf(here, "ben");
  const { text } = answered(here, "agree", "agree");
  fork(here, "ben", old, text);
  for (const stance of ["agree", "block"] as const) {
    expect(here.refusedTo("ben", "decisions.say", { text, stance, ...why(stance) })?.code).toBe("kernel.forked");
  }
});

test("[DC-20] an answer from before the fork still counts", () => {
  const here = pod();
  const { matter, text } = answered(here, "agree", "agree", "agree", "agree");
  const last = lastOf(here, "ben");
  fork(here, "ben", last);
  fork(here, "ben", last);
  here.say("emil", text, "agree");
  here.act("emil", "kernel.witness");
  expect(here.matter(matter).texts.at(-1)?.counts).toMatchObject({ agree: 5 });
});

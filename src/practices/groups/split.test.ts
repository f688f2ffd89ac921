import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { PEOPLE, type Start, start } from "./testing/start.ts";

/**
 * Two texts that everyone had agreed to before the pod was cut in two; each half closes one of them without the other.
 * So both decisions are sound, and neither knew of the other.
 */
function inTwoHalves(pod: Start, first: Id, second: Id): void {
  const texts = [pod.put([first], "ana"), pod.put([second], "ben")];
  const said = texts.map((text) => PEOPLE.map((who) => pod.act(who, "decisions.say", { text, stance: "agree" }).id));
  const heard = pod.events().at(-1)?.id ?? "";
  for (const [at, who] of ["ana", "ben"].entries()) {
    const close = { text: texts[at], counted: said[at] };
    expect(pod.act(who, "decisions.close", close, { sees: [heard] }).refusal).toBeUndefined();
  }
}

/** Two people were given one role on both sides of a split. */
function given() {
  const pod = start();
  const role = pod.role(pod.open());
  const terms = ["cleo", "dora"].map((who) => pod.prepare("give-role", { role, person: pod.person(who) }));
  inTwoHalves(pod, terms[0] ?? "", terms[1] ?? "");
  return { ...pod, post: role };
}

test("[GR-13] of two decisions on both sides of a split neither is before the other: both hold the role, for routine only", () => {
  const pod = given();
  const row = pod.view("role", { role: pod.post });
  expect(row.holders.map((one: { name: string }) => one.name).sort()).toEqual(["Cleo", "Dora"]);
  expect(row).toMatchObject({ reach: "routine", why: ["two-holders"] });
});

test("[GR-13] one more decision, in sight of both, says whose the role is", () => {
  const pod = given();
  const { post: role } = pod;
  expect(pod.refusalOf("ana", "give-role", { role, person: pod.person("ben") })).toBe("groups.settle-first");
  pod.days(10);
  pod.give(role, "dora");
  expect(pod.view("role", { role })).toMatchObject({ holders: [{ name: "Dora" }], reach: "full", why: [] });
  // What only settled it is no term of its own in the count of terms in a row.
  expect(pod.view("role", { role }).rows).toMatchObject([{ name: "Dora", terms: 1 }]);
});

test("[GR-13] either of the two hands back, and the other holds it alone", () => {
  const pod = given();
  pod.act("cleo", "groups.hand-back", { role: pod.post });
  expect(pod.view("role", { role: pod.post })).toMatchObject({ holders: [{ name: "Dora" }], reach: "full" });
});

test("[GR-13] where nobody settles it both terms end, and neither looks after the role", () => {
  const pod = given();
  pod.days(366);
  expect(pod.view("role", { role: pod.post })).toMatchObject({ holders: [], reach: "none" });
});

test("[GR-13] two wordings of a domain from both sides of a split: routine only, until one more decision", () => {
  const pod = start();
  const group = pod.open();
  const domain = { group, name: "Tech", purpose: "All", authority: "Repairs", joining: "open", named: [] };
  const words = [
    pod.prepare("change", { ...domain, budgetCap: 500 }),
    pod.prepare("change", { ...domain, budgetCap: 50, joining: "named" }),
  ];
  inTwoHalves(pod, words[0] ?? "", words[1] ?? "");
  expect(pod.view("group", { group })).toMatchObject({ reach: "routine", why: ["unsettled"] });
  expect(pod.view("group", { group }).wordings).toHaveLength(2);
  expect(pod.refusalOf("dora", "join", { group })).toBe("groups.by-decision");
  pod.decide(pod.prepare("change", { ...domain, budgetCap: 100 }));
  expect(pod.view("group", { group })).toMatchObject({ reach: "full", budgetCap: 100, why: [] });
});

import { expect, test } from "vitest";
import { attention } from "./attention.ts";
import { coming } from "./coming.ts";
import { answered, PEOPLE, type Pod, pod, setNumbers } from "./testing/pod.ts";
import { views } from "./views.ts";

const ready = (here: Pod, who: string) => attention(here.look("decisions", who)).flatMap((item) => item.ready ?? []);

test("[DC-19] one press in Today puts on record exactly what is counted, once the days are over", () => {
  const here = pod();
  const { matter, text, said } = answered(here, "agree", "agree", "reservations");
  for (const who of PEOPLE) expect(ready(here, who)).toEqual([]);
  here.pass(8 * 24 * 60, ...PEOPLE);
  const newer = here.say("ben", text, "agree");
  for (const who of PEOPLE) {
    const [draft, ...more] = ready(here, who);
    expect(more).toEqual([]);
    expect(draft).toMatchObject({ kind: "decisions.close", body: { text } });
    expect([...((draft?.body.counted as string[]) ?? [])].sort()).toEqual([said[0], newer, said[2]].sort());
    expect(here.would(who, draft?.kind ?? "", draft?.body)).toBeUndefined();
  }
  const [draft] = ready(here, "emil");
  expect(here.refusedTo("emil", draft?.kind ?? "", { ...draft?.body })).toBeUndefined();
  expect(here.matter(matter)).toMatchObject({ state: "provisional", step: "settled" });
  for (const who of PEOPLE) expect(ready(here, who)).toEqual([]);
});

test("[DC-19] nothing is one press where something is left to choose, and for whoever is not asked", () => {
  const here = pod();
  const { matter } = answered(here, "agree", "agree", "block");
  here.join("gina");
  here.act("ben", "decisions.concern", { matter, text: "Too dear" });
  expect(attention(here.look("decisions", "emil")).map((item) => item.ready)).toEqual([undefined]);
  expect(attention(here.look("decisions", "carla")).map((item) => item.ready)).toEqual([undefined]);
  here.pass(8 * 24 * 60, ...PEOPLE);
  expect(ready(here, "gina")).toEqual([]);
  here.act("dina", "members.leave");
  expect(ready(here, "dina")).toEqual([]);
});

test("[DC-19] what has to be said soonest stands first, then what is talked about, by how long it has waited", () => {
  const here = pod();
  const [first, second, third] = [here.frame(), here.frame(), here.frame()];
  here.put("anya", second, "We order them.");
  here.pass(24 * 60, ...PEOPLE);
  here.put("anya", first, "We paint it.");
  const fourth = here.frame();
  const order = views.open.look(here.look("decisions", "ben")).map(({ id }) => id);
  expect(order).toEqual([second, first, third, fourth]);
});

test("[DC-19] people stand by name where they are told one by one", () => {
  const here = pod();
  const { matter } = answered(here, "agree");
  const [text] = here.matter(matter).texts;
  const names = [text?.waiting, text?.asked].map((people) => people?.map(({ name }) => name));
  for (const some of names) expect(some).toEqual([...(some ?? [])].sort());
  expect(names[0]).toHaveLength(PEOPLE.length - 1);
});

test("[DC-19, DC-40, DC-43] lists and Today wait for the same people: not for whom a housemate, or somebody trusted, has answered", () => {
  const says = (here: Pod) => attention(here.look("decisions", "ben")).some(({ id }) => id.startsWith("decisions.say"));
  const waits = (here: Pod) => views.open.look(here.look("decisions", "ben"))[0]?.waitsForMe;
  for (const franchise of [0, 1]) {
    const here = pod();
    if (franchise === 1) setNumbers(here, [{ name: "franchise", value: 1 }]);
    const text = here.put("anya", here.frame(), "We buy a pump.");
    expect([waits(here), says(here)]).toEqual([true, true]);
    if (franchise === 0) here.act("ben", "decisions.entrust", { text, to: here.person("anya") });
    here.say("anya", text, "agree");
    expect([waits(here), says(here)]).toEqual([false, false]);
  }
});

test("[DC-38, DC-19] what I answered is coming by the day until which others can still answer", () => {
  const here = pod();
  const { text } = answered(here, "agree");
  here.pass(8 * 24 * 60, ...PEOPLE);
  const row = here.look("decisions", "anya");
  const until = here.matter(here.state("decisions").matterOf.get(text)).texts[0]?.until;
  expect(coming(row).map(({ at }) => at)).toEqual([until]);
  expect(views.open.look(row).map(({ deadline }) => deadline)).toEqual([until]);
});

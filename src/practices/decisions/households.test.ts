import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { type Pod, pod, setNumbers } from "./testing/pod.ts";

const DAY = 24 * 60;

/** Anya and Ben live in one house, Carla in another, Dina and Emil in a third. */
function byHousehold(): { here: Pod; matter: Id; text: Id } {
  const here = pod();
  setNumbers(here, [{ name: "franchise", value: 1 }]);
  const matter = here.frame();
  return { here, matter, text: here.put("anya", matter, "We buy a pump.") };
}
const row = (here: Pod, matter: Id, who = "anya") => here.matter(matter, who).texts[0];

describe("a household has one answer", () => {
  test("[DC-43] it counts once, whoever of it answers, and more than half is of the households", () => {
    const { here, matter, text } = byHousehold();
    expect(row(here, matter)).toMatchObject({ of: 3, needed: 2, answered: 0 });
    here.say("anya", text, "agree");
    here.say("ben", text, "agree");
    expect(row(here, matter)).toMatchObject({ answered: 1, counts: { agree: 1 } });
    here.say("emil", text, "agree");
    expect(row(here, matter)?.waiting.map(({ name }) => name)).toEqual(["Carla"]);
    here.say("carla", text, "agree");
    here.close("carla", text, row(here, matter)?.close.counted ?? []);
    expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { of: 3, counts: { agree: 3 } } });
    expect(row(here, matter)?.late).toEqual([]);
  });

  test("[DC-43] where its people say different things it has not answered, until they agree", () => {
    const { here, matter, text } = byHousehold();
    here.say("anya", text, "agree");
    here.say("ben", text, "aside");
    expect(row(here, matter)).toMatchObject({ answered: 0 });
    expect(row(here, matter)?.torn.map((names) => [...names].sort())).toEqual([["Anya", "Ben"]]);
    here.say("ben", text, "agree");
    expect(row(here, matter)).toMatchObject({ answered: 1, torn: [] });
  });

  test("[DC-43] a block of one of them is the household's, and the others do not outvote it at home", () => {
    const { here, matter, text } = byHousehold();
    here.say("anya", text, "agree");
    here.say("ben", text, "block");
    expect(row(here, matter)).toMatchObject({ answered: 1, counts: { block: 1, agree: 0 } });
  });

  test("[DC-43] nobody is trusted with a household's answer, and texts put before stay as they were", () => {
    const { here, text } = byHousehold();
    expect(here.refusedTo("anya", "decisions.entrust", { text, to: here.person("carla") })?.code).toBe(
      "decisions.household-speaks",
    );
    const other = pod();
    const matter = other.frame();
    other.put("anya", matter, "We buy a pump.");
    setNumbers(other, [{ name: "franchise", value: 1 }]);
    expect(row(other, matter)).toMatchObject({ of: 5 });
  });

  test("[DC-5, DC-43] who moves after it was put answers where they lived then, and a household that left is still counted in", () => {
    const { here, matter, text } = byHousehold();
    here.act("carla", "members.leave", {});
    expect(row(here, matter)).toMatchObject({ of: 3, needed: 2 });
    here.say("anya", text, "agree");
    here.say("emil", text, "agree");
    expect(row(here, matter)?.close.can).toBe(true);
  });

  test("[DC-39, DC-43] whoever of a household stood aside does not carry it out, whichever of them was counted", () => {
    const { here, matter, text } = byHousehold();
    for (const who of ["anya", "ben"]) here.say(who, text, "aside");
    for (const who of ["carla", "dina", "emil"]) here.say(who, text, "agree");
    here.close("carla", text, row(here, matter)?.close.counted ?? []);
    expect(here.matter(matter).state).toBe("provisional");
    const named = (who: string) => here.would("emil", "decisions.carry", { text, person: here.person(who) })?.code;
    expect(["anya", "ben", "carla"].map(named)).toEqual(["decisions.stood-aside", "decisions.stood-aside", undefined]);
  });

  test("[DC-14, DC-43] what people of a torn household said is not told as late: who put it on record had seen it", () => {
    const { here, matter, text } = byHousehold();
    here.say("anya", text, "agree");
    here.say("ben", text, "aside");
    for (const who of ["carla", "dina"]) here.say(who, text, "agree");
    here.pass(8 * DAY, "anya", "carla", "dina");
    here.close("carla", text, row(here, matter)?.close.counted ?? []);
    expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { counts: { agree: 2 } } });
    expect(row(here, matter)?.late).toEqual([]);
    const named = (who: string) => here.would("emil", "decisions.carry", { text, person: here.person(who) })?.code;
    expect(["anya", "ben"].map(named)).toEqual([undefined, "decisions.stood-aside"]);
  });
});

import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { decisions } from "./index.ts";
import { type Pod, pod } from "./testing/pod.ts";

const DAY = 24 * 60;
const put = (here: Pod): { matter: Id; text: Id } => {
  const matter = here.frame();
  return { matter, text: here.put("anya", matter, "We buy a pump.") };
};
const entrust = (here: Pod, who: string, text: Id, to?: string, how = {}) =>
  here.act(who, "decisions.entrust", { text, ...(to === undefined ? {} : { to: here.person(to) }) }, how);
const rowOf = (here: Pod, matter: Id, who = "anya") => here.matter(matter, who).texts[0];
const says = (here: Pod, matter: Id) =>
  Object.fromEntries(rowOf(here, matter)?.stances.map((one) => [one.name, one.stance]) ?? []);

describe("letting somebody answer in one's place", () => {
  test("[DC-40] whom one trusts answers for both, by name, and it counts as an answer", () => {
    const here = pod();
    const { matter, text } = put(here);
    expect(entrust(here, "ben", text, "carla").refusal).toBeUndefined();
    expect(says(here, matter)).toEqual({});
    here.say("carla", text, "agree");
    expect(says(here, matter)).toEqual({ Ben: "agree", Carla: "agree" });
    expect(rowOf(here, matter)?.stances.find(({ name }) => name === "Ben")?.through).toBe("Carla");
    expect(rowOf(here, matter)?.answered).toBe(2);
    expect(rowOf(here, matter, "ben")?.entrusted).toMatchObject({ name: "Carla", counts: true });
    expect(rowOf(here, matter, "carla")?.answersFor).toEqual(["Ben"]);
  });

  test("[DC-40] whoever undoes what they said of whom they trust trusts whom they trusted before", () => {
    const here = pod();
    const { matter, text } = put(here);
    const trusted = () => rowOf(here, matter, "ben")?.entrusted?.name;
    /** As the app does: what puts back how it was, else the reversal. */
    const undone = (to?: string) => {
      const body = { text, ...(to !== undefined && { to: here.person(to) }) };
      const back = decisions.putBack?.(here.look("decisions", "ben"), { kind: "decisions.entrust", body });
      entrust(here, "ben", text, to);
      const [only = { kind: "decisions.entrust", body: { text } }] = back ?? [];
      return here.act("ben", only.kind, only.body).refusal?.code;
    };
    expect([undone("carla"), trusted()]).toEqual([undefined, undefined]);
    entrust(here, "ben", text, "carla");
    expect([undone("dina"), trusted()]).toEqual([undefined, "Carla"]);
    expect([undone(), trusted()]).toEqual([undefined, "Carla"]);
  });

  test("[DC-40] one's own answer goes before, whenever it comes, and trust can be taken back until it is on record", () => {
    const here = pod();
    const { matter, text } = put(here);
    entrust(here, "ben", text, "carla");
    here.say("carla", text, "agree");
    here.say("ben", text, "aside");
    expect(says(here, matter)).toEqual({ Ben: "aside", Carla: "agree" });
    expect(entrust(here, "ben", text, "dina").refusal?.code).toBe("decisions.said-yourself");
    entrust(here, "dina", text, "carla");
    expect(says(here, matter)).toMatchObject({ Dina: "agree" });
    expect(entrust(here, "dina", text).refusal).toBeUndefined();
    expect(says(here, matter)).not.toHaveProperty("Dina");
    expect(entrust(here, "dina", text).refusal?.code).toBe("decisions.nothing-entrusted");
  });

  test("[DC-41] nobody answers for more than two others, no trust is handed on, and nobody outside answers", () => {
    const here = pod();
    const { text } = put(here);
    for (const who of ["ben", "dina"]) entrust(here, who, text, "carla");
    expect(entrust(here, "emil", text, "carla").refusal).toMatchObject({
      code: "decisions.carries-enough",
      about: { max: 2 },
    });
    expect(entrust(here, "carla", text, "anya").refusal?.code).toBe("decisions.others-trust-you");
    expect(entrust(here, "emil", text, "ben").refusal?.code).toBe("decisions.entrusts-too");
    expect(entrust(here, "emil", text, "emil").refusal?.code).toBe("decisions.entrust-others");
    here.join("fay");
    expect(entrust(here, "emil", text, "fay").refusal?.code).toBe("decisions.entrust-others");
    expect(entrust(here, "fay", text, "anya").refusal?.code).toBe("decisions.not-asked");
  });

  test("[DC-40] whoever took their trust back can give it anew, to the same neighbour or to another, and the newest counts", () => {
    const here = pod();
    const { matter, text } = put(here);
    for (const who of ["ben", "dina"]) entrust(here, who, text, "carla");
    expect(entrust(here, "ben", text, "carla").refusal).toBeUndefined();
    entrust(here, "ben", text);
    expect(entrust(here, "ben", text, "emil").refusal).toBeUndefined();
    for (const [who, stance] of [
      ["carla", "agree"],
      ["emil", "aside"],
    ] as const)
      here.say(who, text, stance);
    expect(says(here, matter)).toEqual({ Ben: "aside", Carla: "agree", Dina: "agree", Emil: "aside" });
  });

  test("[DC-41] who has answered can be trusted, whomever they trusted before, and nobody who has left can", () => {
    const here = pod();
    const { text } = put(here);
    entrust(here, "dina", text, "anya");
    here.say("dina", text, "agree");
    expect(entrust(here, "ben", text, "dina").refusal).toBeUndefined();
    here.act("carla", "members.leave", {});
    expect(entrust(here, "emil", text, "carla").refusal?.code).toBe("decisions.entrust-others");
  });

  test("[DC-41] whoever left takes nobody's place", () => {
    const here = pod();
    const { matter, text } = put(here);
    for (const who of ["ben", "dina"]) entrust(here, who, text, "carla");
    here.act("ben", "members.leave", {});
    expect(entrust(here, "emil", text, "carla").refusal).toBeUndefined();
    expect([...(rowOf(here, matter, "carla")?.answersFor ?? [])].sort()).toEqual(["Dina", "Emil"]);
    here.say("carla", text, "agree");
    expect(rowOf(here, matter)?.answered).toBe(3);
  });

  test("[DC-41] whoever then answers for themselves takes nobody else's place", () => {
    const here = pod();
    const { matter, text } = put(here);
    for (const who of ["ben", "dina"]) entrust(here, who, text, "carla");
    here.say("ben", text, "aside");
    expect(entrust(here, "emil", text, "carla").refusal).toBeUndefined();
    here.say("carla", text, "agree");
    expect(says(here, matter)).toEqual({ Ben: "aside", Carla: "agree", Dina: "agree", Emil: "agree" });
  });

  test("[DC-41] where more than two trusted one person without knowing of each other, two count, the same two everywhere, and the third is waited for", () => {
    const here = pod();
    const { matter, text } = put(here);
    const trusts = ["ben", "dina", "emil"].map((who) => ({
      who,
      id: entrust(here, who, text, "carla", { sees: [text] }).id,
    }));
    here.say("carla", text, "agree");
    const [first, second, third] = trusts.sort((a, b) => (a.id < b.id ? -1 : 1));
    const named = (who = "") => who.slice(0, 1).toUpperCase() + who.slice(1);
    expect(says(here, matter)).toEqual({ Carla: "agree", [named(first?.who)]: "agree", [named(second?.who)]: "agree" });
    expect(rowOf(here, matter)?.waiting.map(({ name }) => name)).toContain(named(third?.who));
    expect(rowOf(here, matter, third?.who)?.entrusted).toMatchObject({ counts: false, why: "full" });
  });

  test("[DC-42] a block is one's own word: whoever trusted them is waited for, and told", () => {
    const here = pod();
    const { matter, text } = put(here);
    entrust(here, "ben", text, "carla");
    here.say("carla", text, "block");
    expect(says(here, matter)).toEqual({ Carla: "block" });
    expect(rowOf(here, matter)?.waiting.map(({ name }) => name)).toContain("Ben");
    expect(rowOf(here, matter, "ben")?.entrusted).toMatchObject({ counts: false, why: "block" });
  });

  test("[DC-40] nobody is counted through somebody who left, or who said nothing", () => {
    const here = pod();
    const { matter, text } = put(here);
    entrust(here, "ben", text, "carla");
    here.say("carla", text, "agree");
    here.act("carla", "members.leave", {});
    expect(says(here, matter)).not.toHaveProperty("Ben");
    expect(rowOf(here, matter)?.waiting.map(({ name }) => name)).toContain("Ben");
  });

  test("[DC-40] whoever trusted somebody who left is waited for, and told why", () => {
    const here = pod();
    const { matter, text } = put(here);
    entrust(here, "ben", text, "carla");
    here.say("carla", text, "agree");
    here.act("carla", "members.leave", {});
    expect(rowOf(here, matter, "ben")?.entrusted).toMatchObject({ name: "Carla", counts: false, why: "gone" });
    expect(rowOf(here, matter)?.waiting.map(({ name }) => name)).toContain("Ben");
  });

  test("[DC-12, DC-40] a close lists the trust in the place of an answer, and comes to the same whatever is said later", () => {
    const here = pod();
    const { matter, text } = put(here);
    const trust = entrust(here, "ben", text, "carla").id;
    const said = ["anya", "carla", "dina", "emil"].map((who) => here.say(who, text, "agree"));
    const alone = here.refusedTo("anya", "decisions.close", { text, counted: said });
    expect(alone?.code).toBe("decisions.counted-wrong");
    const before = here.graph.heads().map(({ event }) => event.id);
    here.close("anya", text, [...said, trust]);
    expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { counts: { agree: 5 }, of: 5 } });
    const late = here.say("ben", text, "aside", { sees: before });
    expect(rowOf(here, matter)?.late.map(({ id }) => id)).toEqual([late]);
    expect(here.matter(matter).outcome?.counts).toMatchObject({ agree: 5, aside: 0 });
  });

  test("[DC-40, K-3] trust that comes after the deadline of everybody else changes no close", () => {
    const here = pod();
    const { matter, text } = put(here);
    const said = ["anya", "carla", "dina"].map((who) => here.say(who, text, "agree"));
    const before = here.graph.heads().map(({ event }) => event.id);
    here.pass(8 * DAY, "anya", "ben", "carla", "dina", "emil");
    here.close("anya", text, said);
    expect(entrust(here, "ben", text, "carla", { sees: before }).refusal).toBeUndefined();
    expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { counts: { agree: 3 } } });
  });
});

import { describe, expect, test } from "vitest";
import type { Id } from "../../../kernel/event.ts";
import { writeState } from "../../../kernel/state-codec.ts";
import { foldAgain } from "../../../kernel/testing/fold-again.ts";
import { deviceOf } from "../../../kernel/testing/story.ts";
import { attention } from "../attention.ts";
import { coming } from "../coming.ts";
import { answered, PEOPLE, type Pod, PRACTICES, pod, setNumbers } from "../testing/pod.ts";

const DAY = 24 * 60;

/** A text of Anya that Emil blocks, with a vote to fall back on, on record; blocks stand here without being looked at. */
function stopped(here: Pod = pod(), more: Record<string, unknown> = { fallback: "most" }) {
  setNumbers(here, [{ name: "reviewDays", value: 0 }]);
  const matter = here.frame();
  const text = here.act("anya", "decisions.put", { matter, text: "We buy a pump.", ...more }).id;
  const said = PEOPLE.map((who) => {
    const vote = more.fallback === undefined ? {} : { fallback: who === "emil" ? "no" : "yes" };
    const block = who === "emil" ? { value: 1, remedy: "Ask below the well first" } : {};
    const stance = who === "emil" ? "block" : "agree";
    return here.act(who, "decisions.say", { text, stance, ...vote, ...block }).id;
  });
  return { here, matter, text, said, close: here.close("anya", text, said) };
}

function must(here: Pod, who: string, kind: string, body: Record<string, unknown>, sees?: readonly Id[]): Id {
  const { id, refusal } = here.act(who, kind, body, sees && { sees });
  if (refusal !== undefined) throw new Error(`${who} ${kind}: ${JSON.stringify(refusal)}`);
  return id;
}
const offer = (here: Pod, who: string, text: Id, more: Record<string, unknown> = {}, sees?: readonly Id[]) =>
  must(here, who, "decisions.meet", { text, at: here.now(), ...more }, sees);
const tell = (here: Pod, who: string, meeting: Id, came = "closer", sees?: readonly Id[]) =>
  must(here, who, "decisions.met", { meeting, came }, sees);
const today = (here: Pod, who: string) =>
  attention(here.look("decisions", who)).map(({ id }) => id.split(".")[1] ?? "");

/** So many conversations, each held by the word of both sides. */
function hold(here: Pod, text: Id, times: number): void {
  for (let time = 0; time < times; time++) {
    const meeting = offer(here, "emil", text);
    for (const who of ["anya", "emil"]) tell(here, who, meeting);
  }
}

describe("conversations to resolve a block", () => {
  test("[DC-53] one is offered while a block stops a text, by whoever was asked, with somebody of neither side to lead it", () => {
    const { here, text, matter } = stopped();
    here.join("fay");
    const code = (who: string, more: Record<string, unknown> = {}) =>
      here.would(who, "decisions.meet", { text, at: here.now(), ...more })?.code;
    expect(code("fay")).toBe("decisions.not-asked");
    expect(["anya", "emil", "ben"].map((who) => code(who))).toEqual([undefined, undefined, undefined]);
    const led = (who: string) => code("anya", { facilitator: here.person(who) });
    expect(["emil", "anya", "carla"].map(led)).toEqual([
      "decisions.facilitator-beside",
      "decisions.facilitator-beside",
      undefined,
    ]);
    here.act("dina", "members.leave", {});
    expect(led("dina")).toBe("decisions.facilitator-gone");
    const { text: other } = answered(here, "agree");
    expect(here.would("anya", "decisions.meet", { text: other, at: here.now() })?.code).toBe("decisions.no-block-now");
    here.say("emil", text, "agree");
    expect(code("anya")).toBe("decisions.no-block-now");
    expect(here.matter(matter).state).toBe("blockPeriod");
  });

  test("[DC-53, DC-19] Today and the calendar tell those who are to be there, and afterwards ask each side what came of it", () => {
    const { here, text } = stopped();
    const at = here.now() + 2 * DAY;
    const meeting = offer(here, "ben", text, { at, facilitator: here.person("carla"), where: "At the well" });
    const told = PEOPLE.filter((who) => today(here, who).includes("meet"));
    expect(told).toEqual(["anya", "ben", "carla", "emil"]);
    const calendar = (who: string) => coming(here.look("decisions", who)).map(({ id, at: when }) => [id, when]);
    expect([calendar("emil"), calendar("dina")]).toEqual([[[`meet ${meeting}`, at]], []]);
    expect(here.would("emil", "decisions.met", { meeting, came: "closer" })?.code).toBe("decisions.meeting-ahead");
    here.pass(3 * DAY, ...PEOPLE);
    expect(PEOPLE.filter((who) => today(here, who).includes("met"))).toEqual(["anya", "ben", "carla", "emil"]);
    expect(here.would("dina", "decisions.met", { meeting, came: "closer" })?.code).toBe("decisions.not-in-meeting");
    tell(here, "carla", meeting);
    // Of those who do not block one word is enough.
    expect(PEOPLE.filter((who) => today(here, who).includes("met"))).toEqual(["emil"]);
    tell(here, "emil", meeting);
    expect(PEOPLE.filter((who) => today(here, who).includes("met"))).toEqual([]);
  });

  test("[DC-53] it counts as held by the word of both sides, and not where one of them says that it was not", () => {
    const { here, text, matter } = stopped();
    const meeting = offer(here, "anya", text);
    const state = () => here.matter(matter).resolving?.meetings.map((one) => one.state);
    const held = () => here.matter(matter).resolving?.held;
    tell(here, "anya", meeting);
    expect([state(), held()]).toEqual([["waits"], 0]);
    tell(here, "emil", meeting, "apart");
    expect([state(), held()]).toEqual([["held"], 1]);
    tell(here, "emil", meeting, "missed");
    expect([state(), held()]).toEqual([["missed"], 0]);
  });

  test("[DC-53, DC-36] once the charter's number was held, what people said for this case is counted without waiting for the days", () => {
    const { here, text, close, matter } = stopped();
    hold(here, text, 3);
    expect(here.would("ben", "decisions.fall-back", { close })).toEqual({
      code: "decisions.resolve-first",
      about: { days: 60, meetings: 4, left: 60 },
    });
    hold(here, text, 1);
    expect(here.matter(matter).resolving).toMatchObject({ held: 4, of: 4, canOffer: false });
    expect(here.would("anya", "decisions.meet", { text, at: here.now() })).toEqual({
      code: "decisions.meetings-over",
      about: { meetings: 4 },
    });
    expect(today(here, "ben")).toContain("fall-back");
    expect(here.refusedTo("ben", "decisions.fall-back", { close })).toBeUndefined();
    expect(here.matter(matter)).toMatchObject({ state: "documented", outcome: { fellBack: true } });
  });

  test("[DC-53, DC-30] the same for a vote by most about a new text, and a bare majority decides still nothing", () => {
    const { here, text, matter } = stopped(pod(), {});
    const put = (method: string) => here.would("anya", "decisions.put", { matter, text: "We buy it.", method })?.code;
    hold(here, text, 3);
    expect(put("most")).toBe("decisions.resolve-first");
    hold(here, text, 1);
    expect([put("most"), put("majority")]).toEqual([undefined, "decisions.not-after-block"]);
  });

  test("[DC-53] neither side brings a vote nearer alone, and with two blocks each of the two has been heard as often", () => {
    const here = pod();
    setNumbers(here, [
      { name: "reviewDays", value: 0 },
      { name: "resolveMeetings", value: 1 },
    ]);
    const matter = here.frame();
    const text = here.act("anya", "decisions.put", { matter, text: "We buy a pump.", fallback: "most" }).id;
    const said = PEOPLE.map((who) => here.say(who, text, who === "emil" || who === "dina" ? "block" : "agree"));
    const close = here.close("anya", text, said);
    const code = () => here.would("ben", "decisions.fall-back", { close })?.code;
    const first = offer(here, "anya", text, { facilitator: here.person("carla") });
    for (const who of ["anya", "carla"]) tell(here, who, first);
    expect(code()).toBe("decisions.resolve-first");
    tell(here, "emil", first);
    expect(code()).toBe("decisions.resolve-first");
    const second = offer(here, "dina", text);
    // Two who block tell each other nothing.
    for (const who of ["dina", "emil"]) tell(here, who, second);
    expect(code()).toBe("decisions.resolve-first");
    tell(here, "anya", second);
    expect(code()).toBeUndefined();
  });

  test("[DC-53] where whoever blocks has left, or never comes, the days alone are left", () => {
    const { here, text, close } = stopped();
    hold(here, text, 4);
    here.act("emil", "members.leave", {});
    expect(here.would("ben", "decisions.fall-back", { close })?.code).toBe("decisions.resolve-first");
    here.pass(61 * DAY, ...PEOPLE.slice(0, 4));
    expect(here.would("ben", "decisions.fall-back", { close })).toBeUndefined();
  });

  test("[DC-53] another time takes the place of an offer of which nobody has said anything; two that crossed both stand", () => {
    const { here, text, matter } = stopped();
    const first = offer(here, "anya", text);
    const second = offer(here, "emil", text);
    const shown = () => here.matter(matter).resolving?.meetings.map(({ id }) => id);
    expect(shown()).toEqual([second]);
    const third = offer(here, "ben", text, {}, [first]);
    expect(shown()).toEqual([second, third]);
    for (const who of ["anya", "emil"]) tell(here, who, third);
    offer(here, "anya", text);
    expect(shown()).toHaveLength(2);
    expect(shown()?.[0]).toBe(third);
  });

  test("[DC-53, K-1] what was offered and said out of reach of each other comes to the same in any order", () => {
    const { here, text, matter, close } = stopped();
    const meeting = offer(here, "anya", text);
    const before = here.events();
    const sees = [meeting];
    tell(here, "emil", meeting, "closer", sees);
    const other = offer(here, "ben", text, {}, sees);
    tell(here, "anya", meeting, "reworded", sees);
    tell(here, "emil", other, "missed", [other]);
    here.act("emil", "decisions.say", { text, stance: "aside", note: "It costs a lot" }, { sees: [close] });
    const [emils = [], others = []] = [true, false].map((isHis) =>
      here
        .events()
        .slice(before.length)
        .filter(({ device }) => (device === deviceOf("emil")) === isHis),
    );
    const again = foldAgain(PRACTICES, here.community, [before, ...[...others, ...emils].map((one) => [one])]);
    expect(writeState(again.folding.state()) === writeState(here.folding.state())).toBe(true);
    expect(here.matter(matter).resolving?.meetings.map((one) => one.state)).toEqual(["held", "missed"]);
  });

  test("[DC-53, DC-15] where two closes tell of one block, a conversation is about the block and not about one of them", () => {
    const here = pod();
    const { text, said, matter } = answered(here, "agree", "agree", "agree", "agree", "block");
    const sees = said.slice(-1);
    const closes = ["anya", "ben"].map((who) => here.close(who, text, said, { sees }));
    const meeting = offer(here, "emil", text, {}, closes.slice(0, 1));
    tell(here, "emil", meeting);
    tell(here, "anya", meeting);
    expect(here.matter(matter).resolving).toMatchObject({ held: 1, of: 4 });
  });

  test("[DC-53] a block that came after the agreement is talked about as well, and a guest who brought the matter up is there", () => {
    const here = pod();
    here.join("gina");
    const matter = here.frame("gina");
    const text = here.put("anya", matter, "We buy a pump.");
    const said = PEOPLE.map((who) => here.say(who, text, "agree"));
    here.close("anya", text, said);
    const block = { text, stance: "block", value: 1, remedy: "Ask below", note: "The well is dry" };
    expect(here.refusedTo("emil", "decisions.say", block)).toBeUndefined();
    expect(here.matter(matter).state).toBe("reopened");
    const meeting = offer(here, "gina", text);
    here.pass(1, ...PEOPLE);
    expect([today(here, "gina"), today(here, "emil")].map((one) => one.includes("met"))).toEqual([true, true]);
    for (const who of ["gina", "emil"]) tell(here, who, meeting, "lifted");
    here.say("emil", text, "aside");
    expect(here.matter(matter)).toMatchObject({ state: "provisional", resolving: { meetings: [{ state: "held" }] } });
  });
});

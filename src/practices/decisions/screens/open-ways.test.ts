import { describe, expect, test } from "vitest";
import { answered, type Pod, pod, setNumbers } from "../testing/pod.ts";
import type { Method } from "../words.ts";
import { type OpenWays, openWays } from "./open-ways.ts";

/** What somebody's form offers. */
const offered = (here: Pod, matter: string, who = "anya"): OpenWays =>
  openWays(here.matter(matter, who), (body) => here.would(who, "decisions.put", body));

const COUNTED: readonly Method[] = ["majority", "most", "approval", "ranked", "budget"];

describe("ways of deciding that the form offers", () => {
  test("[DC-49] where an agreement is looked at again every way is offered as ever: what becomes of it is said in the form", () => {
    const here = pod();
    const { text, said, matter } = answered(here, "agree", "agree", "agree", "agree", "agree");
    here.close("anya", text, said);
    const frame = { title: "The pump again", problem: "It leaks.", earlier: matter };
    const again = here.act("anya", "decisions.frame", frame).id;
    expect(offered(here, again)).toEqual(offered(here, here.frame()));
  });

  test("[DC-25] once people asked to talk on, consensus and a poll are offered, and of all others it is said why not", () => {
    const here = pod();
    const matter = here.frame();
    const text = here.act("anya", "decisions.put", { matter, text: "We buy a pump.", method: "majority" }).id;
    for (const who of ["dina", "emil"]) here.act(who, "decisions.escalate", { text });
    const { open, shut, fallsBack } = offered(here, matter);
    expect(open).toEqual(["consensus", "straw"]);
    expect(fallsBack).toEqual([]);
    expect(shut).toMatchObject([
      { methods: ["no-objection", "consent", ...COUNTED], refusal: { code: "decisions.by-consensus" } },
    ]);
  });

  test("[DC-30] after a block no vote is offered before its time, and why is said of each", () => {
    const here = pod();
    const { text, said, matter } = answered(here, "agree", "agree", "agree", "agree", "block");
    here.close("anya", text, said);
    const { open, shut, fallsBack } = offered(here, matter);
    expect(open).toEqual(["no-objection", "consensus", "straw"]);
    expect(fallsBack).toEqual(["consensus"]);
    expect(shut.map(({ methods, refusal }) => [refusal.code, methods])).toEqual([
      ["decisions.not-after-block", expect.arrayContaining(["consent", "majority"])],
      ["decisions.resolve-first", expect.arrayContaining(["most"])],
    ]);
  });

  test("[DC-3, DC-24] while a concern waits, a poll is offered", () => {
    const here = pod();
    const matter = here.frame();
    here.act("ben", "decisions.concern", { matter, text: "It is loud." });
    const { open, shut } = offered(here, matter);
    expect(open).toEqual(["straw"]);
    expect(shut.map(({ refusal }) => refusal.code)).toEqual(["decisions.unanswered"]);
  });

  test("[DC-26, DC-32] what the form itself or some days bring is offered, and what is missing is said there", () => {
    const here = pod();
    expect(offered(here, here.frame()).open).toEqual(expect.arrayContaining(["approval", "budget"]));
    setNumbers(here, [{ name: "talkDays", value: 3 }]);
    const frame = { title: "The well", problem: "It is dry.", class: "major" };
    expect(offered(here, here.act("anya", "decisions.frame", frame).id).open).toEqual(["consensus", "most", "straw"]);
  });

  test("[DC-4] whoever may put nothing is offered nothing, and told why", () => {
    const here = pod();
    here.join("gina");
    const { open, shut } = offered(here, here.frame(), "gina");
    expect(open).toEqual([]);
    expect(shut).toMatchObject([{ refusal: { code: "decisions.no-say" } }]);
  });
});

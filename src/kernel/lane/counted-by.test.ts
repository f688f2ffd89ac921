import { describe, expect, test } from "vitest";
import { charter } from "../../practices/charter/index.ts";
import { decisions } from "../../practices/decisions/index.ts";
import { answered, type Pod, pod } from "../../practices/decisions/testing/pod.ts";
import { add, retire } from "../../practices/devices/testing/start.ts";
import { members } from "../../practices/members/index.ts";
import { podOf } from "../../practices/members/testing/neighbours.ts";
import { reviews } from "../../practices/reviews/index.ts";
import { moved, walkGate } from "../../practices/reviews/testing/gate.ts";
import type { Id } from "../event.ts";
import type { Story } from "../testing/story.ts";

const code = (story: Story, id: Id) => story.setAside(id)?.code;
const block = (text: Id) => ({ text, stance: "block", value: 1, remedy: "Ask me first" });

/** Emil's phone was retired; whoever has it goes on with an old copy of the log, and blocks what all had agreed to. */
function stolen(): {
  readonly here: Pod;
  readonly matter: Id;
  readonly text: Id;
  readonly said: readonly Id[];
  readonly forged: Id;
} {
  const here = pod();
  add(here, "emil", "tablet");
  here.join("gil");
  const told = answered(here, "agree", "agree", "agree", "agree");
  const old = here.graph.heads()[0]?.event.id ?? "";
  retire(here, "tablet", "emil");
  const forged = here.act("emil", "decisions.say", block(told.text), { sees: [old] }).id;
  return { here, ...told, forged };
}

describe("[K-3, K-5] what a close lists that nobody let in, or that may not close,", () => {
  test("stays without effect: a thief makes a key of nobody and lists what the stolen phone signed", () => {
    const { here, matter, text, forged } = stolen();
    const frame = { title: "The hall", problem: "Who has the key?" };
    const other = here.act("emil", "decisions.frame", frame, { sees: [forged] }).id;
    const before = here.matter(matter);
    const close = here.act("a fresh key", "decisions.close", { text, counted: [forged, other] }, { sees: [other] });
    expect(close.refusal).toBeDefined();
    expect([forged, other].map((id) => code(here, id))).toEqual(["lane.retired", "lane.retired"]);
    expect(here.matter(matter)).toEqual(before);
  });

  test("stays without effect: a guest lists it", () => {
    const { here, text, forged } = stolen();
    const close = here.act("gil", "decisions.close", { text, counted: [forged] }, { sees: [forged] });
    expect(close.refusal).toBeDefined();
    expect(code(here, forged)).toBe("lane.retired");
  });

  test("stays in quarantine: a removed person lists it with a fresh key", () => {
    const homes = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", eve: "Oak", fay: "Ash", gus: "Bay" };
    const others = Object.keys(homes).filter((one) => one !== "eve");
    const story = podOf(homes, [members, charter, reviews, decisions]);
    const matter = story.act("eve", "decisions.frame", { title: "A pump", problem: "The old one broke" }).id;
    const text = story.act("eve", "decisions.put", { matter, text: "We buy a pump." }).id;
    const review = walkGate(story, others, "eve");
    const old = story.graph.last(story.graph.get(text)?.event.device ?? "")?.event.id ?? "";
    const parent = story.look("charter").lane.chain.at(-1)?.id;
    const about = { parent, why: "They sold the tools", remove: [story.person("eve")], review };
    const motion = story.act("anya", "charter.propose", about).id;
    const ballots = others.map((who) => story.act(who, "charter.say", { motion, yes: "yes" }).id);
    expect(story.act("anya", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
    const late = story.act("eve", "decisions.say", { text, stance: "agree" }, { sees: [old] }).id;
    expect(code(story, late)).toBe("kernel.quarantined");
    const close = story.act("eve's fresh key", "decisions.close", { text, counted: [late] }, { sees: [late] });
    expect(close.refusal).toBeDefined();
    expect(code(story, late)).toBe("kernel.quarantined");
  });
});

test("[K-3, K-5] two who were removed lift nothing for each other, by lists of which nobody had heard", () => {
  const homes = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", eve: "Oak", fay: "Ash", gus: "Bay" };
  const stay = ["anya", "bo", "cem", "dee", "gus"];
  const story = podOf(homes, [members, charter, reviews, decisions]);
  const matter = story.act("eve", "decisions.frame", { title: "A pump", problem: "The old one broke" }).id;
  const text = story.act("eve", "decisions.put", { matter, text: "We buy a pump." }).id;
  const gone = (whom: string) => moved(story, stay, whom, walkGate(story, stay, whom)).conclude();
  expect(gone("eve")).toBeUndefined();
  const late = story.act("eve", "decisions.say", { text, stance: "agree" }, { sees: [text] }).id;
  expect(gone("fay")).toBeUndefined();
  story.act("fay", "decisions.close", { text, counted: [late] }, { sees: [late] });
  expect(code(story, late)).toBe("kernel.quarantined");
});

describe("[K-3] what somebody on the roll lists, who had not heard of the retiring,", () => {
  test("counts where it is an answer, and never where it is anything else, whatever list it stands in", () => {
    const { here, text, forged } = stolen();
    const frame = { title: "The hall", problem: "Who has the key?" };
    const other = here.act("emil", "decisions.frame", frame, { sees: [forged] }).id;
    here.act("ben", "decisions.close", { text, counted: [forged, other] }, { sees: [other] });
    expect([forged, other].map((id) => code(here, id))).toEqual([undefined, "lane.retired"]);
  });

  test("does not count by the list of another device of the same person: a thief may have added one", () => {
    const here = pod();
    for (const device of ["tablet", "laptop"]) add(here, "emil", device);
    const { text } = answered(here, "agree", "agree", "agree", "agree");
    const old = here.graph.heads()[0]?.event.id ?? "";
    retire(here, "tablet", "emil");
    const forged = here.act("emil", "decisions.say", block(text), { sees: [old] }).id;
    here.act("laptop", "decisions.close", { text, counted: [forged] }, { sees: [forged] });
    expect(code(here, forged)).toBe("lane.retired");
  });

  test("does not count where they had not seen what they list", () => {
    const { here, text, said, forged } = stolen();
    here.act("ben", "decisions.close", { text, counted: [...said, forged] }, { sees: [said.at(-1) ?? ""] });
    expect(code(here, forged)).toBe("lane.retired");
  });
});

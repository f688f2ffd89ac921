import { describe, expect, test } from "vitest";
import { charter } from "../../practices/charter/index.ts";
import { decisions } from "../../practices/decisions/index.ts";
import { members } from "../../practices/members/index.ts";
import { DAY, draftOf, guest, KEY, PROOF, podOf, seatsOf } from "../../practices/members/testing/neighbours.ts";
import { reviews } from "../../practices/reviews/index.ts";
import { walkGate } from "../../practices/reviews/testing/gate.ts";
import type { Id } from "../event.ts";
import { deviceOf, type Story } from "../testing/story.ts";

const HOMES = { anya: "Fern House", bo: "Mill House", cem: "Elm House" };
const founders = ["anya", "bo", "cem"];
const tip = (pod: Story): Id => pod.folding.lane.chain().at(-1)?.id ?? "";

/** Somebody proposes a value; those named say yes; nothing is put on record. */
function move(pod: Story, text: string, yes: readonly string[], on = tip(pod), sees?: readonly Id[]): Id {
  const how = sees === undefined ? {} : { sees };
  const motion = pod.act(yes[0] ?? "", "charter.propose", { parent: on, why: "So", addValues: [text] }, how).id;
  for (const who of yes) pod.act(who, "charter.say", { motion, yes: "yes" }, { sees: [motion] });
  return motion;
}

describe("an old parent named months later to roll the lane back", () => {
  /** Dee came on the founding evening, said nothing, and kept the link of the wall invite. */
  function evening(): { readonly pod: Story; readonly wall: Id; readonly dee: Id } {
    const pod = draftOf(HOMES, [members, charter]);
    const wall = pod.act("anya", "members.invite", { key: KEY, uses: 40, until: pod.now() + 100 }).id;
    const dee = pod.act("dee", "members.join", { name: "dee", householdName: "Dee", invite: wall, proof: PROOF }).id;
    const list = pod.act("anya", "members.list", { seats: seatsOf(pod, [...founders, "dee"]) }).id;
    for (const who of founders) pod.act(who, "members.confirm", { list });
    return { pod, wall, dee };
  }

  /** A list of people whom nobody has met, with ids that are older than the roll. */
  function madeUp(
    { pod, wall, dee }: ReturnType<typeof evening>,
    isOwnInvite = false,
  ): { readonly people: string[]; readonly last: Id } {
    const people = ["dee"];
    const own = { key: KEY, uses: 40, until: pod.now() + 100 };
    const invite = isOwnInvite ? pod.act("dee", "members.invite", own, { sees: [dee] }).id : wall;
    let last = isOwnInvite ? invite : dee;
    for (let at = 0; at < 7; at++) {
      const who = `nobody ${at}`;
      const body = { name: who, householdName: who, invite, proof: PROOF };
      last = pod.act(who, "members.join", body, { sees: [last], minute: pod.now() }).id;
      people.push(who);
    }
    const list = pod.act("dee", "members.list", { seats: seatsOf(pod, people) }, { sees: [last] }).id;
    last = list;
    for (const who of people) {
      const told = pod.act(who, "members.confirm", { list }, { sees: [last] });
      expect(told.refusal).toBeUndefined();
      last = told.id;
    }
    return { people, last };
  }

  test("[K-5] a silent founder with the old wall invite brings up no rival founding once it is final", () => {
    const told = evening();
    const roll = tip(told.pod);
    const motion = move(told.pod, "Rest", ["anya", "bo"]);
    expect(told.pod.folding.lane.isFinal(roll)).toBe(true);
    madeUp(told);
    expect(told.pod.folding.lane.chain().map(({ id }) => id)).toContain(roll);
    expect(told.pod.folding.lane.motion(motion)).toBeDefined();
    expect([...told.pod.look("members").rights.roll.keys()].sort()).toEqual(
      founders.map((who) => told.pod.person(who)).sort(),
    );
  });

  test("[K-5] nor by letting the made-up people build on their own founding: they are guests of those on the roll", () => {
    const told = evening();
    const roll = tip(told.pod);
    move(told.pod, "Rest", ["anya", "bo"]);
    const { people, last } = madeUp(told);
    move(told.pod, "Obey", people, last, [last]);
    expect(told.pod.folding.lane.isFinal(last)).toBe(true);
    expect(told.pod.folding.lane.chain().map(({ id }) => id)).toContain(roll);
  });

  test("[K-5] nor by an invite of her own for them: whoever is the guest of a guest of the others is theirs as well", () => {
    const told = evening();
    const roll = tip(told.pod);
    move(told.pod, "Rest", ["anya", "bo"]);
    const { people, last } = madeUp(told, true);
    move(told.pod, "Obey", people, last, [last]);
    expect(told.pod.folding.lane.isFinal(last)).toBe(true);
    expect(told.pod.folding.lane.chain().map(({ id }) => id)).toContain(roll);
  });
});

const SIX = { anya: "Fern", bo: "Mill", cem: "Elm", dee: "Oak", eve: "Ash", fay: "Birch" };
const pod = () => podOf(SIX, [members, charter, decisions, reviews]);
const code = (story: Story, id: Id) => story.setAside(id)?.code;
const standingOf = (story: Story, who: string) =>
  members.views.person?.look(story.look("members"), { person: story.person(who) });

/** Anya puts a text to everyone with a say. */
function put(story: Story, sees?: readonly Id[]): { readonly matter: Id; readonly text: Id } {
  const how = sees === undefined ? {} : { sees };
  const matter = story.act("anya", "decisions.frame", { title: "A bench", problem: "Nowhere to sit" }, how).id;
  const text = story.act("anya", "decisions.put", { matter, text: "We build one" }).id;
  return { matter, text };
}
const agree = (story: Story, text: Id, who: string, sees: readonly Id[]) =>
  story.act(who, "decisions.say", { text, stance: "agree" }, { sees }).id;
/** Each of them agrees, having heard those before. */
function agreeInTurn(story: Story, text: Id, who: readonly string[], after = text): Id[] {
  let last = after;
  return who.map((one) => {
    last = agree(story, text, one, [last]);
    return last;
  });
}
const matterOf = (story: Story, matter: Id) => story.state("decisions").matters.get(matter);

describe("a removed member who signs with old deps", () => {
  /** Dee is removed by four who have not heard what dee and eve do meanwhile on their side of the hill. */
  function removed() {
    const story = pod();
    const review = walkGate(story, ["anya", "bo", "cem", "fay"], "dee");
    const { matter, text } = put(story);
    const answers = agreeInTurn(story, text, ["anya", "bo", "cem", "fay"]);
    const here = answers.at(-1) ?? "";
    const about = { parent: tip(story), why: "They sold the tools", remove: [story.person("dee")], review };
    let last = story.act("anya", "charter.propose", about, { sees: [here] }).id;
    const motion = last;
    const ballots = ["anya", "bo", "cem", "fay"].map((who) => {
      last = story.act(who, "charter.say", { motion, yes: "yes" }, { sees: [last] }).id;
      return last;
    });
    story.act("anya", "charter.conclude", { motion, ballots }, { sees: [last] });
    return { story, matter, text, answers, here };
  }

  test("[K-3, K-5] changes nothing: it waits where all can see it until the others take it up", () => {
    const { story, here, text } = removed();
    expect(story.look("members").rights.roll.has(story.person("dee"))).toBe(false);
    expect(standingOf(story, "dee")).toMatchObject({ standing: "stranger", gone: "removed" });
    const backdated = story.act("dee", "members.rename", { name: "Anya" }, { sees: [here], minute: 28_619_050 }).id;
    const block = { text, stance: "block", value: 1, remedy: "Keep me" };
    const blocked = story.act("dee", "decisions.say", block, { sees: [here] }).id;
    const invite = story.act(
      "dee",
      "members.invite",
      { key: KEY, uses: 1, until: story.now() + DAY },
      { sees: [here] },
    ).id;
    const way = { name: "gil", householdName: "Oak 2", invite, proof: PROOF };
    const stranger = story.act("gil", "members.join", way, { sees: [invite] }).id;
    expect([backdated, blocked, invite].map((id) => code(story, id))).toEqual(Array(3).fill("kernel.quarantined"));
    expect(code(story, stranger)).toBe("members.unknown-invite");
    expect(story.state("members").people.get(story.person("dee"))?.name).toBe("dee");
    expect(
      story
        .look("charter")
        .lane.quarantined()
        .map(({ id }) => id),
    ).toEqual(expect.arrayContaining([backdated, blocked, invite]));
    const yes = ["anya", "bo", "cem", "fay"];
    const motion = story.act("anya", "charter.propose", {
      parent: tip(story),
      why: "Their name",
      adopt: [backdated],
    }).id;
    const ballots = yes.map((who) => story.act(who, "charter.say", { motion, yes: "yes" }).id);
    story.act("bo", "charter.conclude", { motion, ballots });
    expect([code(story, backdated), code(story, blocked)]).toEqual([undefined, "kernel.quarantined"]);
    expect(story.state("members").people.get(story.person("dee"))?.name).toBe("Anya");
  });

  test("[K-7] an answer that somebody's close counted, when neither knew of the removal, is never un-counted", () => {
    const { story, matter, text, answers, here } = removed();
    const theirs = agreeInTurn(story, text, ["dee", "eve"], here);
    expect(code(story, theirs[0] ?? "")).toBe("kernel.quarantined");
    const counted = [...answers, ...theirs];
    const close = story.act("eve", "decisions.close", { text, counted }, { sees: [] });
    expect(close.refusal).toBeUndefined();
    expect(code(story, theirs[0] ?? "")).toBeUndefined();
    expect([...matterOf(story, matter).closes.values()]).toMatchObject([{ verdict: "agreed", counts: { agree: 6 } }]);
    const second = story.act("dee", "decisions.frame", { title: "Mine", problem: "x" }, { sees: theirs.slice(1) });
    expect(second.refusal?.code).toBe("kernel.quarantined");
  });
});

describe("two households that claim sixty-one days", () => {
  test("[K-3] make nobody dormant: neither in ordinary decisions nor on the roll", () => {
    const story = pod();
    story.pass(61 * DAY, "dee", "eve");
    story.act("anya", "kernel.witness", {}, { minute: story.now() - 61 * DAY });
    const { matter, text } = put(story);
    expect(matterOf(story, matter).texts.get(text).electorate).toHaveLength(6);
    const dormant = { parent: tip(story), why: "Gone", dormant: [story.person("fay")] };
    expect(story.would("dee", "charter.propose", dormant)?.code).toBe("lane.seen-lately");
  });

  test("when most households have seen sixty-one days pass, ordinary decisions go on, and the first act brings one back", () => {
    const story = pod();
    for (let day = 0; day < 61; day++) story.pass(DAY, "anya", "bo", "cem", "dee", "eve");
    const first = put(story);
    expect(matterOf(story, first.matter).texts.get(first.text).electorate).not.toContain(story.person("fay"));
    story.act("fay", "kernel.witness");
    const second = put(story);
    expect(matterOf(story, second.matter).texts.get(second.text).electorate).toContain(story.person("fay"));
  });
});

describe("an island's vouch that arrives after a close", () => {
  test("[K-3, K-7] gives a say from then on, and changes nobody's say in what was closed", () => {
    const story = pod();
    guest(story, "gil", "anya");
    const before = story.graph.heads().map(({ event }) => event.id);
    const { matter, text } = put(story, before);
    const answers = agreeInTurn(story, text, ["anya", "bo", "cem", "dee", "eve", "fay"]);
    const close = story.act("fay", "decisions.close", { text, counted: answers });
    expect(close.refusal).toBeUndefined();
    const person = story.person("gil");
    // The vouchers are lower in the order of the log than the text and its close, which did not know of them.
    const island = ["dee", "eve"].map((who) => `${who} on the island`);
    secondPhones(story, island);
    const vouchers = island.map((phone) => story.act(phone, "members.vouch", { person }, { sees: before }));
    expect(vouchers.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
    expect(standingOf(story, "gil")).toMatchObject({ standing: "member" });
    expect(matterOf(story, matter).texts.get(text).electorate).not.toContain(person);
    expect([...matterOf(story, matter).closes.values()]).toMatchObject([{ verdict: "agreed", of: 6 }]);
    expect(story.act("gil", "decisions.say", { text, stance: "agree" }).refusal).toBeDefined();
    const next = put(story);
    expect(matterOf(story, next.matter).texts.get(next.text).electorate).toContain(person);
  });
});

/** Second devices of people, "name on the island". */
function secondPhones(story: Story, phones: readonly string[]): void {
  for (const phone of phones) {
    const person = story.person(phone.split(" ")[0] ?? "");
    const joined = story.graph.get(person);
    if (joined !== undefined) story.graph.joins.bind(deviceOf(phone), person, joined);
  }
}

describe("a chain of vouched strangers", () => {
  const strangers = ["g1", "g2", "g3", "g4", "g5"];

  test("[K-5] ends where two households have given four vouchers each; who came by them vouches for nobody", () => {
    const story = podOf({ ...SIX, ann: "Fern" }, [members, charter, decisions]);
    for (const who of strangers) guest(story, who, "anya");
    const vouch = (by: string, who: string) =>
      story.act(by, "members.vouch", { person: story.person(who) }).refusal?.code;
    for (const who of strangers.slice(0, 4))
      expect([vouch("anya", who), vouch("bo", who)]).toEqual([undefined, undefined]);
    expect(standingOf(story, "g4")).toMatchObject({ standing: "member" });
    expect(["anya", "ann", "bo"].map((by) => vouch(by, "g5"))).toEqual(Array(3).fill("members.vouchers-spent"));
    expect(["g1", "g2", "g5"].map((by) => vouch(by, "g5"))).toEqual(Array(3).fill("members.roll-vouches"));
    expect(standingOf(story, "g5")).toMatchObject({ standing: "guest" });
    const motion = story.act("anya", "charter.propose", { parent: tip(story), why: "So", addValues: ["Ours"] }).id;
    expect(story.folding.lane.motion(motion)?.electorate).toHaveLength(7);
    for (const who of strangers) {
      expect(story.act(who, "charter.say", { motion, yes: "yes" }).refusal?.code).toBe("lane.not-on-roll");
    }
  });

  test("[K-5] two people of one household are one voucher", () => {
    const story = podOf({ ...SIX, ann: "Fern" }, [members, charter, decisions]);
    guest(story, "g1", "anya");
    for (const by of ["anya", "ann"]) story.act(by, "members.vouch", { person: story.person("g1") });
    expect(standingOf(story, "g1")).toMatchObject({ standing: "guest" });
  });
});

describe("a clock a year ahead", () => {
  test("[K-3] moves nothing that binds others: no deadline passes, nobody rests, and it does not last", () => {
    const story = pod();
    const now = story.now();
    const { text } = put(story);
    story.act("eve", "kernel.witness", {}, { minute: now + 365 * DAY });
    const answers = ["anya", "bo", "cem", "dee"].map(
      (who, at) => story.act(who, "decisions.say", { text, stance: "agree" }, { minute: now + 10 + at }).id,
    );
    expect(story.look("members").time).toBeLessThan(now + DAY);
    const close = { text, counted: answers };
    expect(story.act("eve", "decisions.close", close, { minute: now + 366 * DAY }).refusal?.code).toBe(
      "decisions.too-early",
    );
    const dormant = { parent: tip(story), why: "Gone", dormant: [story.person("fay")] };
    expect(story.would("eve", "charter.propose", dormant)?.code).toBe("lane.seen-lately");
    story.act("eve", "kernel.witness", {}, { minute: now + 20 });
    for (const who of ["anya", "bo", "cem", "dee", "fay"]) story.act(who, "kernel.witness", {}, { minute: now + 30 });
    expect(story.look("members").time).toBe(now + 30);
  });
});

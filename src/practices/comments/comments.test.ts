import { expect, test } from "vitest";
import { guest } from "../members/testing/neighbours.ts";
import { comments } from "./index.ts";
import { PEOPLE, type Start, start } from "./testing/start.ts";
import { attention, search } from "./today.ts";

const DAY = 24 * 60;
const today = (pod: Start, who: string, now?: number) => attention(pod.look("comments", who, now));
const found = (pod: Start) => search(pod.look("comments")).map(({ title }) => title);

test("[CM-1] whoever joined says something, guests too; a stranger does not, and nothing is said of nothing", () => {
  const pod = start();
  expect(pod.say("ben", "I have a pump.").refusal).toBeUndefined();
  guest(pod, "dora", "ana");
  expect(pod.say("dora", "Me too.").refusal).toBeUndefined();
  expect(pod.would("zoe", "comments.say", pod.body("Hello?"))?.code).toBe("comments.join-first");
  expect(pod.would("ben", "comments.say", { ...pod.body(""), photos: [] })?.code).toBe("comments.nothing");
  expect(pod.under().map(({ byName, text }) => `${byName}: ${text}`)).toEqual(["Ben: I have a pump.", "dora: Me too."]);
});

test("[CM-1] where a practice has it quiet, nothing can be said: not under a person, a matter, or another comment", () => {
  const pod = start();
  const matter = pod.act("ana", "decisions.frame", { title: "Shed", problem: "It leaks." }).id;
  for (const about of [pod.person("ben"), matter, pod.community, pod.say("ana", "Hi").id]) {
    expect(pod.would("ben", "comments.say", pod.body("Well…", { about }))?.code).toBe("comments.not-here");
  }
});

test("[CM-1, MT-16] under something on an agenda people talk before they meet", () => {
  const pod = start();
  const when = { start: pod.now() + 5 * DAY, offset: 0 };
  const meeting = pod.act("ana", "meetings.gather", { title: "Round", minutes: 60, ...when }).id;
  const item = { meeting, title: "The well", kind: "decision", minutes: 10 };
  const about = pod.act("ana", "meetings.item", item).id;
  expect(pod.say("ben", "It was dry in June too.", { about }).refusal).toBeUndefined();
  expect(pod.would("ben", "comments.say", pod.body("Well…", { about: meeting }))?.code).toBe("comments.not-here");
  expect(found(pod)).toContain("It was dry in June too.");
});

test("[CM-2] who wrote it corrects it, nobody else does, and the words from before stay to be read", () => {
  const pod = start();
  const { id } = pod.say("ben", "Bring the pumb.");
  expect(pod.correct("cleo", id, "Bring nothing.").refusal?.code).toBe("comments.not-yours");
  pod.correct("ben", id, "Bring the pump.");
  expect(pod.under()).toMatchObject([{ text: "Bring the pump.", earlier: ["Bring the pumb."] }]);
  for (let at = 0; at < 9; at++) pod.correct("ben", id, `Bring ${at}.`);
  expect(pod.correct("ben", id, "Once more.").refusal?.code).toBe("comments.corrected-enough");
});

test("[CM-3] who wrote it takes it back, and nothing of what it said is left on any page", () => {
  const pod = start();
  const photos = [{ photo: "ab".repeat(32), alt: "A pump on a bench" }];
  const { id } = pod.say("ben", "Cleo broke it.", { mentions: [pod.person("cleo")], photos });
  pod.correct("ben", id, "Somebody broke it.", { mentions: [pod.person("cleo")] });
  pod.say("ana", "Let us mend it.", { quotes: id, passage: "Somebody broke it" });
  expect(pod.takeBack("ana", id).refusal?.code).toBe("comments.not-yours");
  pod.takeBack("ben", id);
  expect(pod.under()).toMatchObject([
    { takenBack: true, text: null, photos: [], earlier: [], mentions: [] },
    { text: "Let us mend it.", quote: { byName: "Ben", passage: null } },
  ]);
  expect(found(pod)).toEqual(["Let us mend it."]);
  expect(today(pod, "cleo")).toEqual([]);
  expect(pod.correct("ben", id, "No.").refusal?.code).toBe("comments.taken-back");
  expect(pod.takeBack("ben", id).refusal?.code).toBe("comments.taken-back");
});

test("[CM-3] what is taken back stays so when a correction from another device crossed with it", () => {
  const pod = start();
  const { id } = pod.say("ben", "Cleo broke it.");
  pod.takeBack("ben", id);
  const first = pod.correct("ben", id, "Cleo broke it twice.", {}, { sees: [id], after: id }).id;
  // Later in the order of the log than the taking back, and without having heard of it.
  const second = pod.correct("ben", id, "Cleo broke it thrice.", {}, { sees: [first], after: first });
  expect(second.refusal).toBeUndefined();
  expect(pod.comments().comments.get(id)?.text).toBeUndefined();
  expect(pod.under()).toEqual([]);
});

test("[CM-3] a comment that was taken back with none after it leaves no line", () => {
  const pod = start();
  pod.say("ana", "Saturday?");
  pod.takeBack("ben", pod.say("ben", "Oops").id);
  expect(pod.under().map(({ text }) => text)).toEqual(["Saturday?"]);
});

test("[CM-4] a quote is of an earlier comment under the same thing, in its own words, of now or before", () => {
  const pod = start();
  const { id } = pod.say("ben", "I have a pump, and tyres for two.");
  const quote = (passage?: string, more: object = {}) =>
    pod.would("cleo", "comments.say", pod.body("Good!", { quotes: id, ...(passage && { passage }), ...more }))?.code;
  expect(quote()).toBeUndefined();
  expect(quote("tyres for two")).toBeUndefined();
  expect(quote("tyres for three")).toBe("comments.not-their-words");
  expect(quote("tyres", { about: pod.claim("ben", "Bread") })).toBe("comments.quote-elsewhere");
  expect(pod.would("cleo", "comments.say", pod.body("Good!", { passage: "tyres" }))?.code).toBe(
    "comments.quote-of-what",
  );
  pod.correct("ben", id, "I have a pump.");
  expect(quote("tyres for two")).toBeUndefined();
  pod.say("cleo", "Good!", { quotes: id, passage: "tyres for two" });
  expect(pod.under()[1]).toMatchObject({ quote: { byName: "Ben", passage: "tyres for two" } });
  pod.takeBack("ben", id);
  expect(quote("tyres for two")).toBe("comments.taken-back");
});

test("[CM-5] a mention is in the Today of whoever is mentioned and in nobody else's, until they answer there", () => {
  const pod = start();
  pod.say("ana", "@Ben, is Saturday fine?", { mentions: [pod.person("ben")] });
  expect(today(pod, "ana")).toEqual([]);
  expect(today(pod, "cleo")).toEqual([]);
  expect(today(pod, "ben")).toMatchObject([
    {
      title: { code: "comments.today.mentioned", about: { who: "Ana", thing: "Bike repair" } },
      text: { about: { words: "@Ben, is Saturday fine?" } },
      goto: { screen: "skills.skill", id: "bike repair" },
      skippable: true,
    },
  ]);
  pod.say("cleo", "I come too.");
  expect(today(pod, "ben")).toHaveLength(1);
  pod.say("ben", "It is.");
  expect(today(pod, "ben")).toEqual([]);
});

test("[CM-5] a mention is no news after two weeks, nor when a correction leaves it out; one that it adds is", () => {
  const pod = start();
  const { id } = pod.say("ana", "@Ben, Saturday?", { mentions: [pod.person("ben")] });
  pod.pass(0, "ben");
  expect(today(pod, "ben", pod.now() + 14 * DAY)).toHaveLength(1);
  expect(today(pod, "ben", pod.now() + 15 * DAY)).toEqual([]);
  pod.correct("ana", id, "@Cleo, Saturday?", { mentions: [pod.person("cleo")] });
  expect(today(pod, "ben")).toEqual([]);
  expect(today(pod, "cleo")).toHaveLength(1);
});

test("[CM-5] the two weeks begin when whoever is mentioned hears of it, however long the words were on their way", () => {
  const pod = start();
  const ben = { mentions: [pod.person("ben")] };
  pod.pass(0, "ben");
  pod.say("ana", "@Ben, from a phone whose clock is a year behind", ben, { minute: pod.now() - 365 * DAY });
  expect(today(pod, "ben")).toHaveLength(1);
  pod.pass(40 * DAY, "ana", "cleo");
  expect(today(pod, "ben")).toHaveLength(1);
  pod.pass(0, "ben");
  expect(today(pod, "ben", pod.now() + 14 * DAY)).toHaveLength(1);
  expect(today(pod, "ben", pod.now() + 15 * DAY)).toEqual([]);
  pod.say("ana", "@Ben, from one that is a year ahead", ben, { minute: pod.now() + 365 * DAY });
  const heard = pod.now() + DAY;
  pod.act("ben", "skills.claim", { skill: "Bread", level: 2, rank: "other", teach: "no" }, { minute: heard });
  expect(today(pod, "ben", heard + 14 * DAY)).toHaveLength(1);
  expect(today(pod, "ben", heard + 15 * DAY)).toEqual([]);
});

test("[CM-5] whom a correction mentions, late and after they spoke there, finds it as if it were new", () => {
  const pod = start();
  const { id } = pod.say("ana", "Who has a pump?");
  pod.pass(0, "ben");
  pod.say("ben", "Not me.");
  pod.pass(30 * DAY, "ana", "ben", "cleo");
  pod.correct("ana", id, "@Ben, you have a pump?", { mentions: [pod.person("ben")] });
  expect(today(pod, "ben")).toHaveLength(1);
  pod.say("ben", "I do!");
  expect(today(pod, "ben")).toEqual([]);
});

test("[CM-5] what somebody said out of reach of a mention does not answer it, and what was taken back neither", () => {
  const pod = start();
  const { id } = pod.say("ana", "@Ben, Saturday?", { mentions: [pod.person("ben")] });
  const busy = pod.act("ben", "skills.need", { skill: "Knots" }, { sees: [pod.bikes] }).id;
  const more = pod.act("ben", "skills.need", { skill: "Sewing" }, { sees: [busy] }).id;
  pod.say("ben", "I have tyres.", {}, { sees: [more] });
  expect(pod.under().map(({ text }) => text)).toEqual(["@Ben, Saturday?", "I have tyres."]);
  expect(today(pod, "ben")).toMatchObject([{ id: `comments.mention.${id}` }]);
  const answer = pod.say("ben", "Saturday it is.").id;
  expect(today(pod, "ben")).toEqual([]);
  pod.takeBack("ben", answer);
  expect(today(pod, "ben")).toHaveLength(1);
});

test("[CM-5] whom one mentions is here, and is mentioned once", () => {
  const pod = start();
  const would = (...mentions: string[]) => pod.would("ana", "comments.say", pod.body("Hi", { mentions }))?.code;
  const ben = pod.person("ben");
  expect(would(ben)).toBeUndefined();
  expect(would(ben, ben)).toBe("comments.mentioned-twice");
  expect(would(pod.bikes)).toBe("comments.nobody");
  pod.act("ben", "members.leave");
  expect(would(ben)).toBe("comments.nobody");
});

test("[CM-6] one skill is one thing whoever names it, and so is a document with all its versions", () => {
  const pod = start();
  pod.say("ana", "Saturdays.");
  const again = pod.claim("ben", "bike  REPAIR");
  pod.say("ben", "Sundays.", { about: again });
  const needed = pod.act("cleo", "skills.need", { skill: "Bike repair" }).id;
  pod.say("cleo", "Please.", { about: needed });
  expect(pod.under().map(({ text }) => text)).toEqual(["Saturdays.", "Sundays.", "Please."]);
  const version = (name: string, text: string) => pod.act("ana", "documents.adopt", { name, text }).id;
  pod.say("ana", "Ten is early.", { about: version("Quiet hours", "Ten to seven.") });
  pod.say("ben", "Eleven then.", { about: version("quiet hours", "Eleven to seven.") });
  expect([...pod.comments().threads.values()].map(({ screen, comments: all }) => `${screen} ${all.size}`)).toEqual([
    "document 2",
    "skill 3",
  ]);
});

test("[CM-7] search finds a comment and leads to the page under which it stands", () => {
  const pod = start();
  const { id } = pod.say("ben", "I have a pump.", { photos: [{ photo: "cd".repeat(32), alt: "A red pump" }] });
  expect(search(pod.look("comments"))).toMatchObject([
    { id, title: "I have a pump.", text: "Ben · A red pump", goto: { screen: "skills.skill", id: "bike repair" } },
  ]);
});

test("[CM-7] a decision switches comments off, and whoever knows of it says nothing more; what was said stays", () => {
  const pod = start();
  pod.say("ben", "I have a pump.");
  const turn = pod.act("ana", "using.turn", { off: ["comments"], on: [] }).id;
  const matter = pod.act("ana", "decisions.frame", { title: "Less to read", problem: "Too much of it." }).id;
  const text = pod.act("ana", "decisions.put", { matter, text: "We do without.", enacts: [turn] }).id;
  const counted = PEOPLE.map((who) => pod.act(who, "decisions.say", { text, stance: "agree" }).id);
  expect(pod.act("ana", "decisions.close", { text, counted }).refusal).toBeUndefined();
  expect(pod.would("ben", "comments.say", pod.body("Well…"))?.code).toBe("kernel.off");
  expect(comments.views.under?.look(pod.look("comments"), { on: "skills.skill", thing: "bike repair" })).toHaveLength(
    1,
  );
});

import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { DAY, PEOPLE, type Start, start } from "./testing/start.ts";

/** Ben coordinates Tech, and ana asks for his recall. */
function asked() {
  const pod = start();
  const role = pod.role(pod.open());
  pod.give(role, "ben");
  const about = { role, person: pod.person("ben") };
  const notice = pod.prepare("ask-recall", { ...about, why: "The server is down for a month." });
  return { ...pod, post: role, about, notice, seen: { ...about, notice } };
}

const roleOf = (pod: Start, role: Id, who?: string) => pod.view("role", { role }, who);

test("[GR-9] a recall is asked for openly and can be decided once the holder was heard", () => {
  const pod = asked();
  expect(pod.would("ana", "groups.recall", pod.seen)).toEqual({
    ...{ code: "groups.hear-first", about: { who: pod.about.person, days: 3 } },
  });
  expect(roleOf(pod, pod.post)).toMatchObject({ notices: [{ by: "Ana", name: "Ben", why: expect.any(String) }] });
  const word = "The disk came on Monday; I put it in today.";
  expect(pod.refusalOf("cleo", "answer", { notice: pod.notice, text: word })).toBe("groups.not-about-you");
  pod.act("ben", "groups.answer", { notice: pod.notice, text: word });
  expect(pod.refusalOf("ana", "recall", pod.seen)).toBe("groups.word-missing");
  expect(pod.refusalOf("ana", "recall", { ...pod.seen, word: "I am sorry." })).toBe("groups.word-missing");
  expect(pod.refusalOf("ana", "recall", { ...pod.seen, word })).toBeUndefined();
});

test("[GR-9] the holder’s word stands beside what everyone is asked, word for word", () => {
  const pod = asked();
  pod.act("ben", "groups.answer", { notice: pod.notice, text: "First" });
  pod.act("ben", "groups.answer", { notice: pod.notice, text: "Better said" });
  const recall = pod.prepare("recall", { ...pod.seen, word: "Better said" });
  expect(pod.look("groups").lane.prepared(recall)?.body).toMatchObject({ word: "Better said" });
});

test("[GR-9] whoever says nothing holds up a recall for three days and no longer", () => {
  const pod = asked();
  pod.days(2);
  expect(pod.refusalOf("ana", "recall", pod.seen)).toBe("groups.hear-first");
  pod.days(1);
  expect(pod.refusalOf("ana", "recall", pod.seen)).toBeUndefined();
});

test("[GR-10] most of yes and no recall; the role is vacant at once, without a caretaker", () => {
  const pod = asked();
  pod.days(3);
  const recall = pod.prepare("recall", pod.seen);
  const matter = pod.act("ana", "decisions.frame", {
    title: "Recall",
    problem: "It is down.",
    class: "operational",
  }).id;
  const put = { matter, text: "We recall Ben.", enacts: [recall], method: "majority" };
  const text = pod.act("ana", "decisions.put", put).id;
  const says = { ana: "agree", ben: "no", cleo: "agree", dora: "abstain" };
  const counted = Object.entries(says).map(([who, stance]) => pod.act(who, "decisions.say", { text, stance }).id);
  expect(pod.act("ana", "decisions.close", { text, counted }).refusal).toBeUndefined();
  expect(roleOf(pod, pod.post)).toMatchObject({
    ...{ holders: [], reach: "none", why: ["vacant"], notices: [], past: [{ name: "Ben", how: "recalled" }] },
  });
  expect(roleOf(pod, pod.post).caretaker).toBeUndefined();
});

test("[GR-10] whoever asked and takes that back while everyone is being asked does not undo what all agree on", () => {
  const pod = asked();
  pod.days(3);
  const recall = pod.prepare("recall", pod.seen);
  const text = pod.put([recall], "cleo");
  expect(pod.act("ana", "groups.drop-recall", { notice: pod.notice }).refusal).toBeUndefined();
  pod.agree(text);
  expect(pod.setAside(recall)).toBeUndefined();
  expect(roleOf(pod, pod.post)).toMatchObject({ holders: [], past: [{ name: "Ben", how: "recalled" }] });
});

test("[GR-10] a recall that arrives when the term is over changes nothing and says so", () => {
  const pod = asked();
  pod.days(3);
  const recall = pod.prepare("recall", pod.seen);
  const text = pod.put([recall]);
  pod.act("ben", "groups.hand-back", { role: pod.post });
  pod.agree(text);
  expect(pod.setAside(recall)).toEqual({ code: "groups.term-over", about: { who: pod.about.person } });
  expect(roleOf(pod, pod.post)).toMatchObject({ past: [{ how: "handed-back" }] });
});

test("[GR-10] a recall that did not know of the hand-back does not undo it, whichever came first", () => {
  const pod = asked();
  pod.days(3);
  const text = pod.put([pod.prepare("recall", pod.seen)]);
  const heard = pod.events().at(-1)?.id ?? "";
  pod.act("ben", "groups.hand-back", { role: pod.post }, { sees: [heard] });
  const counted = ["ana", "cleo", "dora"].map(
    (who) => pod.act(who, "decisions.say", { text, stance: "agree" }, { sees: [heard] }).id,
  );
  pod.pass(8 * DAY, "ana", "cleo", "dora");
  expect(pod.act("ana", "decisions.close", { text, counted }).refusal).toBeUndefined();
  expect(roleOf(pod, pod.post)).toMatchObject({ holders: [], reach: "none" });
});

test("[GR-9] where whoever asked for a recall has left, whoever has a say takes it back, and its holder does not", () => {
  const pod = asked();
  const { notice } = pod;
  pod.act("ana", "members.leave", {});
  pod.days(1, ["ben", "cleo", "dora"]);
  expect(pod.refusalOf("ben", "drop-recall", { notice })).toBe("groups.not-your-notice");
  expect(pod.refusalOf("cleo", "drop-recall", { notice })).toBeUndefined();
  pod.act("cleo", "groups.drop-recall", { notice });
  expect(roleOf(pod, pod.post).notices).toEqual([]);
});

test("[GR-9] one recall at a time, about who holds the role; whoever asked takes it back", () => {
  const pod = asked();
  const { about, notice } = pod;
  expect(pod.refusalOf("cleo", "ask-recall", { ...about, why: "Me too" })).toBe("groups.asked-already");
  expect(pod.refusalOf("cleo", "ask-recall", { ...about, person: pod.person("dora"), why: "?" })).toBe(
    "groups.holds-not",
  );
  expect(pod.refusalOf("cleo", "drop-recall", { notice })).toBe("groups.not-your-notice");
  pod.act("ana", "groups.drop-recall", { notice });
  expect(roleOf(pod, pod.post).notices).toEqual([]);
  expect(pod.refusalOf("ana", "recall", pod.seen)).toBe("groups.other-notice");
  expect(pod.refusalOf("ben", "answer", { notice, text: "Thanks" })).toBe("groups.notice-dropped");
  expect(pod.refusalOf("cleo", "ask-recall", { ...about, why: "Still down" })).toBeUndefined();
});

test("[GR-9] a notice of an earlier term recalls nobody from a later one", () => {
  const pod = asked();
  pod.act("ben", "groups.hand-back", { role: pod.post });
  pod.days(1);
  pod.give(pod.post, "ben");
  expect(pod.refusalOf("ana", "recall", pod.seen)).toBe("groups.other-notice");
});

test("[GR-10, K-7] when the recall’s decision stands no more, the term runs on", () => {
  const pod = asked();
  pod.days(3);
  const text = pod.put([pod.prepare("recall", pod.seen)]);
  const unheard = pod.events().at(-1)?.id ?? "";
  const counted = ["ana", "cleo", "ben"].map((who) => pod.act(who, "decisions.say", { text, stance: "agree" }).id);
  pod.pass(8 * DAY, "ana", "ben", "cleo");
  pod.act("ana", "decisions.close", { text, counted });
  expect(roleOf(pod, pod.post)).toMatchObject({ holders: [] });
  pod.act("dora", "decisions.say", { text, stance: "block", value: 1, remedy: "Talk" }, { sees: [unheard] });
  expect(roleOf(pod, pod.post)).toMatchObject({ holders: [{ name: "Ben", how: "runs" }] });
  expect(PEOPLE).toContain("dora");
});

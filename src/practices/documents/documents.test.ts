import { expect, test } from "vitest";
import { kindsOf } from "../../kernel/kinds.ts";
import { stateHash } from "../../kernel/state-codec.ts";
import { checkDraft } from "../../replica/draft.ts";
import { decisions } from "../decisions/index.ts";
import { foldTwice } from "../decisions/testing/fold-twice.ts";
import { documents } from "./index.ts";
import { beginFrom } from "./screens/begin.ts";
import { document } from "./talk.ts";
import { PEOPLE, PRACTICES, type Start, start } from "./testing/start.ts";
import { views } from "./views.ts";

const DAY = 24 * 60;
const list = (pod: Start) => views.list.look(pod.look("documents"));
const matterOf = (pod: Start, matter: string) => decisions.views.matter?.look(pod.look("decisions", "ana"), { matter });

test("[DM-1] preparing a document changes nothing; the decision that carries it brings it into force, on record on both sides", () => {
  const pod = start();
  const quiet = pod.prepare("Quiet hours", "Ten to seven.", "ben");
  const { matter, text } = pod.put([quiet]);
  expect(list(pod)).toEqual([]);
  expect(matterOf(pod, matter).texts[0]?.enacts).toMatchObject([
    { id: quiet, state: "waits", saying: { code: "documents.adopt.enacts", about: { name: "Quiet hours" } } },
  ]);
  pod.agree(text);
  expect(list(pod)).toMatchObject([
    { id: quiet, name: "Quiet hours", text: "Ten to seven.", byName: "Ben", decision: text, matter, inForce: true },
  ]);
  expect(matterOf(pod, matter).texts[0]?.enacts).toMatchObject([
    { id: quiet, state: "in-force", goto: { screen: "documents.document", id: quiet } },
  ]);
});

test("[DM-1, DC-21] a text carries only what was prepared and is known, once each", () => {
  const pod = start();
  const matter = pod.act("ana", "decisions.frame", { title: "Quiet hours", problem: "It is loud." }).id;
  const quiet = pod.prepare("Quiet hours", "Ten to seven.");
  const asks = (enacts: readonly string[]) =>
    pod.would("ana", "decisions.put", { matter, text: "We adopt this.", enacts })?.code;
  expect(asks(["ab".repeat(32)])).toBe("decisions.unknown-enactment");
  expect(asks([matter])).toBe("decisions.unknown-enactment");
  expect(asks([quiet, quiet])).toBe("decisions.enacts-twice");
  expect(asks([quiet])).toBeUndefined();
});

test("[DM-1] what a blocked text carries does not come into force", () => {
  const pod = start();
  const { text } = pod.put([pod.prepare("Quiet hours", "Ten to seven.")]);
  const counted = [pod.say("ana", text, "agree"), pod.say("ben", text, "agree"), pod.say("cleo", text, "block")];
  expect(pod.act("ana", "decisions.close", { text, counted }).refusal).toBeUndefined();
  expect(list(pod)).toEqual([]);
});

test("[DM-2] a newer decision on the same name makes a newer version, and the older one stays with its decision", () => {
  const pod = start();
  const first = pod.put([pod.prepare("Quiet hours", "Ten to seven.")]);
  pod.agree(first.text);
  const newer = pod.prepare("quiet  hours", "Eleven to seven.");
  const second = pod.put([newer]);
  pod.agree(second.text);
  expect(list(pod)).toMatchObject([
    { id: newer, text: "Eleven to seven.", decision: second.text, others: [{ inForce: false }] },
  ]);
  const [{ others } = { others: [] }] = list(pod);
  const older = views.document.look(pod.look("documents"), { document: others[0]?.id ?? "" });
  expect(older).toMatchObject({ text: "Ten to seven.", decision: first.text, inForce: false });
});

test("[DM-3, DC-21, K-7] when a late block reopens the decision, its version goes and the one before is in force again", () => {
  const pod = start();
  pod.agree(pod.put([pod.prepare("Quiet hours", "Ten to seven.")]).text);
  const { text } = pod.put([pod.prepare("Quiet hours", "Nine to nine.")]);
  const unheard = pod.events().at(-1)?.id ?? "";
  const said = ["ana", "ben"].map((who) => pod.say(who, text, "agree"));
  pod.pass(8 * DAY, "ana", "ben");
  expect(pod.act("ana", "decisions.close", { text, counted: said }).refusal).toBeUndefined();
  expect(list(pod)).toMatchObject([{ text: "Nine to nine.", inForce: true }]);
  pod.say("cleo", text, "block", [unheard]);
  expect(list(pod)).toMatchObject([{ text: "Ten to seven.", inForce: true, others: [] }]);
});

test("[DM-3, DC-5, DC-21] when whoever reopened it with a late block leaves, it is in force again, in any order of arrival", () => {
  const pod = start();
  const { text } = pod.put([pod.prepare("Quiet hours", "Nine to nine.")]);
  const unheard = pod.events().at(-1)?.id ?? "";
  const said = ["ana", "ben"].map((who) => pod.say(who, text, "agree"));
  pod.pass(8 * DAY, "ana", "ben");
  expect(pod.act("ana", "decisions.close", { text, counted: said }).refusal).toBeUndefined();
  const block = pod.say("cleo", text, "block", [unheard]);
  expect(list(pod)).toEqual([]);
  const left = pod.act("cleo", "members.leave", {}, { sees: [block] }).id;
  expect(list(pod)).toMatchObject([{ text: "Nine to nine.", inForce: true }]);
  const all = pod.events();
  const hers = all.filter(({ id }) => id === block || id === left);
  const at = all.findIndex(({ id }) => id === unheard) + 1;
  const early = [...all.slice(0, at), ...hers, ...all.slice(at).filter((one) => !hers.includes(one))];
  const again = foldTwice(PRACTICES, pod.community, early, () => 0).state();
  expect(stateHash(again, 1)).toBe(stateHash(pod.folding.state(), 1));
});

test("[DM-3, DC-28] when somebody comes back to it with something new, it goes too, though all of it is in order", () => {
  const pod = start();
  pod.agree(pod.put([pod.prepare("Quiet hours", "Ten to seven.")]).text);
  const { text } = pod.put([pod.prepare("Quiet hours", "Nine to nine.")]);
  pod.agree(text, ["ana", "ben", "cleo"]);
  expect(list(pod)).toMatchObject([{ text: "Nine to nine.", inForce: true }]);
  const back = { text, stance: "block", value: 1, remedy: "Ask first", note: "The baby is here." };
  expect(pod.act("cleo", "decisions.say", back).refusal).toBeUndefined();
  expect(list(pod)).toMatchObject([{ text: "Ten to seven.", inForce: true, others: [] }]);
});

test("[DM-4] a decision retires a document by its newest version, and it can still be read", () => {
  const pod = start();
  const quiet = pod.prepare("Quiet hours", "Ten to seven.");
  expect(pod.would("ana", "documents.retire", { document: quiet })?.code).toBe("documents.unknown");
  pod.agree(pod.put([quiet]).text);
  const retire = pod.act("cleo", "documents.retire", { document: quiet }).id;
  expect(list(pod)).toMatchObject([{ inForce: true }]);
  const { matter, text } = pod.put([retire]);
  const close = pod.agree(text);
  expect(list(pod)).toMatchObject([{ inForce: true }]);
  expect(pod.would("ana", "decisions.document", { close })?.code).toBe("decisions.window-open");
  pod.pass(15 * DAY, ...PEOPLE);
  expect(matterOf(pod, matter).document).toEqual({ kind: "decisions.document", body: { close } });
  expect(pod.act("ana", "decisions.document", { close }).refusal).toBeUndefined();
  expect(pod.would("ben", "decisions.document", { close })?.code).toBe("decisions.documented-already");
  expect(list(pod)).toMatchObject([{ id: quiet, inForce: false, retired: text, text: "Ten to seven." }]);
});

test("[DM-4, DC-15, DC-28] what was documented holds when another close that says the same comes to light, and is not asked for again", () => {
  const pod = start();
  const quiet = pod.prepare("Quiet hours", "Ten to seven.");
  pod.agree(pod.put([quiet]).text);
  const retire = pod.act("cleo", "documents.retire", { document: quiet }).id;
  const { matter, text } = pod.put([retire]);
  const said = ["ana", "ben"].map((who) => pod.say(who, text, "agree"));
  const apart = said[1] ?? "";
  pod.pass(8 * DAY, "ana", "ben");
  const close = pod.act("ana", "decisions.close", { text, counted: said }).id;
  pod.pass(15 * DAY, "ana", "ben");
  expect(pod.act("ana", "decisions.document", { close }).refusal).toBeUndefined();
  const counted = [...said, pod.say("cleo", text, "agree", [apart])];
  const other = pod.act("cleo", "decisions.close", { text, counted }, { sees: [] });
  expect(other.refusal).toBeUndefined();
  expect(matterOf(pod, matter).outcome).toMatchObject({ id: other.id });
  expect(list(pod)).toMatchObject([{ id: quiet, inForce: false, retired: text }]);
  expect(matterOf(pod, matter).document).toBeUndefined();
  expect(pod.would("ben", "decisions.document", { close: other.id })?.code).toBe("decisions.documented-already");
});

test("[DM-4] what the world no longer allows when the decision comes is set aside, and the matter says why", () => {
  const pod = start();
  const quiet = pod.prepare("Quiet hours", "Ten to seven.");
  pod.agree(pod.put([quiet]).text);
  const retire = pod.act("cleo", "documents.retire", { document: quiet }).id;
  const { matter, text } = pod.put([retire]);
  pod.agree(pod.put([pod.prepare("Quiet hours", "Eleven to seven.")]).text);
  const close = pod.agree(text);
  pod.pass(15 * DAY, ...PEOPLE);
  pod.act("ana", "decisions.document", { close });
  expect(pod.setAside(retire)?.code).toBe("documents.not-newest");
  expect(matterOf(pod, matter).texts[0]?.enacts).toMatchObject([
    { state: "set-aside", why: { code: "documents.not-newest" } },
  ]);
  expect(list(pod)).toMatchObject([{ text: "Eleven to seven.", inForce: true }]);
});

test("[DM-4, DC-28, DC-36] what was fallen back to is documented as Today offers it, and what it retires is retired then", () => {
  const pod = start();
  const quiet = pod.prepare("Quiet hours", "Ten to seven.");
  pod.agree(pod.put([quiet]).text);
  const retire = pod.act("ana", "documents.retire", { document: quiet }).id;
  const matter = pod.act("ana", "decisions.frame", { title: "No more quiet hours", problem: "It is too quiet." }).id;
  const put = { matter, text: "We retire it.", enacts: [retire], fallback: "most" };
  const text = pod.act("ana", "decisions.put", put).id;
  const counted = [
    pod.act("ana", "decisions.say", { text, stance: "agree", fallback: "yes" }).id,
    pod.act("ben", "decisions.say", { text, stance: "agree", fallback: "yes" }).id,
    pod.act("cleo", "decisions.say", { text, stance: "block", value: 1, remedy: "Ask", fallback: "abstain" }).id,
  ];
  const close = pod.act("ana", "decisions.close", { text, counted }).id;
  pod.pass(30 * DAY, ...PEOPLE);
  pod.pass(40 * DAY, ...PEOPLE);
  expect(pod.act("ben", "decisions.fall-back", { close }).refusal).toBeUndefined();
  pod.pass(DAY, ...PEOPLE);
  const today = decisions.attention?.(pod.look("decisions", "ana")) ?? [];
  const ready = today.find((one) => one.id.startsWith("decisions.document"))?.ready;
  expect(ready?.kind).toBe("decisions.document");
  if (ready === undefined) return;
  // What a device checks before it signs.
  expect(checkDraft(kindsOf(PRACTICES), pod.graph, ready)).not.toHaveProperty("problems");
  expect(pod.act("ana", ready.kind, { ...ready.body }).refusal).toBeUndefined();
  expect(list(pod)).toMatchObject([{ id: quiet, inForce: false }]);
});

test("[DM-7, K-7] the address of a version that stands no more leads to the newest that does, and talk under it too", () => {
  const pod = start();
  const first = pod.prepare("Quiet hours", "Ten to seven.");
  pod.agree(pod.put([first]).text);
  const newer = pod.prepare("quiet  Hours", "Nine to nine.");
  const { text } = pod.put([newer]);
  pod.agree(text, ["ana", "ben", "cleo"]);
  const shown = () => views.document.look(pod.look("documents"), { document: newer });
  const talkedOf = () => document.at(pod.look("documents"), newer);
  expect([shown()?.text, talkedOf()]).toEqual(["Nine to nine.", newer]);
  const back = { text, stance: "block", value: 1, remedy: "Ask first", note: "The baby is here." };
  expect(pod.act("cleo", "decisions.say", back).refusal).toBeUndefined();
  expect(shown()).toMatchObject({ id: first, text: "Ten to seven.", inForce: true });
  expect(talkedOf()).toBe(first);
  expect(views.document.look(pod.look("documents"), { document: "ab".repeat(32) })).toBeNull();
});

test("[DM-6] its name and its words are ready to be changed where a text is put to everyone", () => {
  const pod = start();
  const quiet = pod.prepare("Quiet hours", "Ten to seven.");
  pod.agree(pod.put([quiet]).text);
  const [row] = list(pod);
  const [kept, gone] = [new Map<string, object>(), [] as string[]];
  const keep = (key: string, values: object) => void kept.set(key, values);
  const drafts = { keep, read: () => undefined, drop: () => undefined };
  if (row !== undefined)
    beginFrom({ drafts, go: (screen) => void gone.push(screen) }, row, "A new version: Quiet hours");
  expect(gone).toEqual(["decisions.frame"]);
  expect(kept.get("decisions.frame")).toEqual({ title: "A new version: Quiet hours", problem: "" });
  expect(kept.get("documents.adopt {}")).toEqual({ name: "Quiet hours", text: "Ten to seven.", begunFrom: quiet });
  const newer = pod.act("ben", "documents.adopt", { name: "Quiet hours", text: "Eleven to seven." }).id;
  pod.agree(pod.put([newer]).text);
  expect(list(pod)).toMatchObject([{ id: newer, others: [{ id: quiet }] }]);
});

test("[DM-1] who has not joined prepares nothing", () => {
  const body = { name: "Quiet hours", text: "Ten to seven." };
  expect(start().would("stranger", "documents.adopt", body)?.code).toBe("documents.join-first");
});

test("[DM-5] search finds a document by its words", () => {
  const pod = start();
  const quiet = pod.prepare("Quiet hours", "Ten to seven.");
  pod.agree(pod.put([quiet]).text);
  expect(documents.search?.(pod.look("documents", PEOPLE[0]))).toMatchObject([
    { id: quiet, title: "Quiet hours", text: "Ten to seven.", goto: { screen: "document", id: quiet } },
  ]);
});

import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { type Start, start } from "./testing/start.ts";
import { views } from "./views.ts";

const DAY = 24 * 60;
const list = (pod: Start) => views.list.look(pod.look("documents"));

/** A neighbour has something new against what was agreed, and lets it go again. */
function reopenAndLetGo(pod: Start, text: Id): void {
  const block = { text, stance: "block", value: 1, remedy: "Ask first", note: "The baby is here." };
  expect(pod.act("cleo", "decisions.say", block).refusal).toBeUndefined();
  expect(pod.act("cleo", "decisions.say", { text, stance: "agree" }).refusal).toBeUndefined();
}

test("[DM-2, DC-37] a version that stands again does not take the place of a newer one", () => {
  const pod = start();
  const first = pod.prepare("Quiet hours", "Ten to seven.");
  const { text } = pod.put([first]);
  pod.agree(text);
  const newer = pod.prepare("Quiet hours", "Eleven to seven.");
  pod.agree(pod.put([newer]).text);
  reopenAndLetGo(pod, text);
  expect(list(pod)).toMatchObject([{ id: newer, inForce: true, others: [{ id: first }] }]);
});

test("[DM-4, DC-28, DC-37] what was retired since stays retired where the decision that adopted it stands again", () => {
  const pod = start();
  const quiet = pod.prepare("Quiet hours", "Ten to seven.");
  const { text } = pod.put([quiet]);
  /** Cleo is out of reach for some weeks, and whoever puts this on record has not heard that she knows of it. */
  const agreed = (one: Id): Id => {
    const counted = ["ana", "ben"].map((who) => pod.say(who, one, "agree"));
    pod.pass(8 * DAY, "ana", "ben");
    const { id, refusal } = pod.act("ana", "decisions.close", { text: one, counted });
    expect(refusal).toBeUndefined();
    return id;
  };
  agreed(text);
  const close = agreed(pod.put([pod.act("ben", "documents.retire", { document: quiet }).id]).text);
  pod.pass(15 * DAY, "ana", "ben");
  expect(pod.act("ana", "decisions.document", { close }).refusal).toBeUndefined();
  expect(list(pod)).toMatchObject([{ id: quiet, inForce: false }]);
  reopenAndLetGo(pod, text);
  expect(list(pod)).toMatchObject([{ id: quiet, inForce: false }]);
});

test("[DM-3, DC-37] a version that another decision adopts anew is the newest, also where it stood by an earlier one", () => {
  const pod = start();
  const first = pod.prepare("Quiet hours", "Ten to seven.");
  const { text } = pod.put([first]);
  pod.agree(text);
  pod.agree(pod.put([pod.prepare("Quiet hours", "Eleven to seven.")]).text);
  const block = { text, stance: "block", value: 1, remedy: "Ask first", note: "The baby is here." };
  expect(pod.act("cleo", "decisions.say", block).refusal).toBeUndefined();
  pod.agree(pod.put([first]).text);
  expect(list(pod)).toMatchObject([{ id: first, inForce: true }]);
});

import { expect, test } from "vitest";
import { devices } from "../devices/index.ts";
import { add } from "../devices/testing/start.ts";
import { start } from "./testing/start.ts";

test("[CM-3, K-3] words that were taken back on two devices that did not know of each other are gone for whoever saw either", () => {
  const pod = start(devices);
  add(pod, "ana", "tablet");
  const comment = pod.say("ana", "Ben never mends anything.").id;
  const [first, second] = ["ana", "tablet"].map((who) => pod.takeBack(who, comment, { sees: [comment] }).id);
  const quote = (who: string, seen = "") => pod.say(who, "What?", { quotes: comment }, { sees: [seen] }).refusal?.code;
  expect([quote("ben", first), quote("cleo", second)]).toEqual(["comments.taken-back", "comments.taken-back"]);
  expect(pod.correct("tablet", comment, "Ben mends much.").refusal?.code).toBe("comments.taken-back");
});

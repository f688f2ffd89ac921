import { expect, test } from "vitest";
import { add, retire } from "../devices/testing/start.ts";
import { answered, pod } from "./testing/pod.ts";

const ALL = ["agree", "agree", "agree", "agree", "agree"] as const;

test("[DC-14] nobody takes back what is on record by retiring the phone they answered from, with an old copy of the log", () => {
  const here = pod();
  add(here, "emil", "tablet");
  const old = here.graph.heads()[0]?.event.id ?? "";
  const { matter, text, said } = answered(here, ...ALL);
  const close = here.close("anya", text, said);
  retire(here, "tablet", "emil", { sees: [old] });
  expect(here.setAside(close)).toBeUndefined();
  expect(here.matter(matter).outcome).toMatchObject({ id: close, verdict: "agreed" });
});

test("an answer that was not on record yet is without effect, and can be given anew from another device", () => {
  const here = pod();
  add(here, "emil", "tablet");
  const old = here.graph.heads()[0]?.event.id ?? "";
  const { text, said } = answered(here, ...ALL);
  retire(here, "tablet", "emil", { sees: [old] });
  expect(here.setAside(said[4] ?? "")?.code).toBe("lane.retired");
  const again = here.say("tablet", text, "abstain");
  const close = here.close("anya", text, [...said.slice(0, 4), again]);
  expect(here.setAside(close)).toBeUndefined();
});

import { expect, test } from "vitest";
import { decisions } from "./index.ts";
import { pod } from "./testing/pod.ts";

const hangs = (here: ReturnType<typeof pod>) => decisions.posted?.(here.look("decisions")) ?? [];

test("[DC-19] a text that is put hangs with its last day and a slip, one that is talked about without", () => {
  const here = pod();
  const matter = here.frame();
  expect(hangs(here)).toMatchObject([{ part: "waiting", title: { code: "decisions.posted.talk" } }]);
  const text = here.put("ben", matter, "We buy a new pump.");
  const [line] = hangs(here);
  expect(line).toMatchObject({ part: "waiting", title: { code: "decisions.posted.say" }, slip: true });
  expect(line?.at).toBeGreaterThan(here.now());
  here.say("anya", text, "block");
  expect(JSON.stringify(hangs(here))).not.toMatch(/block|Anya/);
});

test("[DC-19] what is settled hangs no more", () => {
  const here = pod();
  const text = here.put("ben", here.frame(), "We buy a new pump.");
  const said = ["anya", "ben", "carla", "dina", "emil"].map((who) => here.say(who, text, "agree"));
  here.close("anya", text, said);
  expect(hangs(here)).toEqual([]);
});

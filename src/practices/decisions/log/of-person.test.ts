import { expect, test } from "vitest";
import { PEOPLE, pod } from "../testing/pod.ts";
import { views } from "../views.ts";

const DAY = 24 * 60;

test("[DC-45] it can be narrowed to what one person brought up, answered, or is named in as affected", () => {
  const here = pod();
  const text = here.put("ben", here.frame("ben"), "We buy a pump.");
  const most = ["anya", "ben", "carla", "dina"].map((who) => here.say(who, text, "agree"));
  here.pass(8 * DAY, ...PEOPLE);
  here.close("ben", text, most);
  const affected = [here.person("emil")];
  const about = { title: "The path", problem: "It is muddy.", class: "operational", affected };
  const other = here.act("anya", "decisions.frame", about).id;
  const second = here.put("anya", other, "We gravel it.");
  // Emil is asked and says nothing; that he was asked is no part in it.
  const said = ["anya", "ben", "carla"].map((who) => here.say(who, second, "agree"));
  here.pass(8 * DAY, ...PEOPLE);
  here.close("anya", second, said);
  const old = { date: "2019-05-01", decision: "A fence", approved: "All" };
  expect(here.refusedTo("anya", "decisions.record", old)).toBeUndefined();
  const of = (who: string, as?: "framed" | "answered" | "affected") =>
    views.log.look(here.look("decisions"), { person: here.person(who), as }).map(({ decision }) => decision);
  expect([of("anya"), of("anya", "framed")]).toEqual([["The well pump", "The path"], ["The path"]]);
  expect([of("dina"), of("dina", "framed")]).toEqual([["The well pump"], []]);
  expect([of("emil"), of("emil", "answered"), of("emil", "affected")]).toEqual([["The path"], [], ["The path"]]);
  expect(views.log.look(here.look("decisions")).length).toBeGreaterThan(2);
});

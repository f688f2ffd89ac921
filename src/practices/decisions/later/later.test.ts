import { describe, expect, test } from "vitest";
import type { Id } from "../../../kernel/event.ts";
import { writeState } from "../../../kernel/state-codec.ts";
import { start } from "../../documents/testing/start.ts";
import { today } from "../../members/testing/neighbours.ts";
import { retell } from "../../members/testing/random-history.ts";
import { decisions } from "../index.ts";
import { decisionsFile } from "../log/exchange.ts";
import { logRows } from "../log/log.ts";
import { PEOPLE, type Pod, PRACTICES, pod } from "../testing/pod.ts";

const DAY = 24 * 60;

/** A text that all agree to, in a matter that looks at an earlier agreement again or in one of its own. */
function agreed(here: Pod, text: string, put: Record<string, unknown> = {}, frame: Record<string, unknown> = {}): Id {
  const matter = brought(here, text, frame);
  settle(here, putIn(here, matter, { text, ...put }));
  return matter;
}

function brought(here: Pod, title: string, more: Record<string, unknown> = {}): Id {
  const { id, refusal } = here.act("anya", "decisions.frame", { title, problem: "The nights are loud.", ...more });
  if (refusal !== undefined) throw new Error(JSON.stringify(refusal));
  return id;
}

function putIn(here: Pod, matter: Id, body: Record<string, unknown>): Id {
  const { id, refusal } = here.act("anya", "decisions.put", { matter, text: "A text", ...body });
  if (refusal !== undefined) throw new Error(JSON.stringify(refusal));
  return id;
}

function settle(here: Pod, text: Id): Id {
  return here.close(
    "anya",
    text,
    PEOPLE.map((who) => here.say(who, text, "agree")),
  );
}

const row = (here: Pod, matter: Id) => logRows(here.look("decisions")).find((one) => one.matter === matter);

describe("an agreement that people look at again", () => {
  test("[DC-49] it is under review while a matter about it is open, and stands until that has come to something", () => {
    const here = pod();
    const quiet = agreed(here, "Quiet from ten");
    expect(here.matter(quiet)).toMatchObject({ step: "settled", became: { how: "stands" } });
    const again = brought(here, "Ten is early in summer", { earlier: quiet });
    expect(here.matter(quiet)).toMatchObject({
      step: "look-back",
      became: { how: "underReview", by: { id: again, title: "Ten is early in summer" } },
    });
    expect(here.matter(again).earlier).toMatchObject({ id: quiet, title: "Quiet from ten", text: "Quiet from ten" });
    expect(row(here, quiet)).toMatchObject({ standing: "stands", later: { id: again } });
    expect(here.matter(quiet).path.map((one) => one.kind)).toContain("decisions.later-again");
    here.act("anya", "decisions.withdraw", { matter: again });
    expect(here.matter(quiet).became).toEqual({ how: "stands" });
  });

  test("[DC-49] a text says what becomes of it: it goes on, takes another wording, or ends, and the log says so both ways", () => {
    const here = pod();
    const quiet = agreed(here, "Quiet from ten");
    agreed(here, "Ten is fine", { becomes: "reaffirmed" }, { earlier: quiet });
    expect(row(here, quiet)).toMatchObject({ standing: "stands", later: { title: "Ten is fine" } });
    const eleven = agreed(here, "Quiet from eleven", { becomes: "amended" }, { earlier: quiet });
    expect(here.matter(quiet).became).toMatchObject({ how: "amended", by: { id: eleven } });
    expect(row(here, quiet)).toMatchObject({ standing: "amended", later: { id: eleven } });
    expect(row(here, quiet)?.approved).toMatch(/^Consensus, changed \d{4}-\d\d-\d\d$/);
    const none = agreed(here, "No rule about nights", { becomes: "repealed" }, { earlier: eleven });
    expect(row(here, eleven)).toMatchObject({ standing: "repealed", later: { id: none } });
    expect(row(here, none)?.standing).toBe("stands");
    // What ended stays ended, though what ended it holds no more either.
    expect(row(here, quiet)?.standing).toBe("amended");
    expect(decisionsFile.write(here.look("decisions"), "csv")).toContain("Consensus, ended ");
    expect(here.matter(quiet).path.map((one) => one.kind)).toEqual(
      expect.arrayContaining(["decisions.later-reaffirmed", "decisions.later-amended"]),
    );
  });

  test("[DC-49] an agreement from before is looked at again too", () => {
    const here = pod();
    const record = here.act("ben", "decisions.record", {
      ...{ date: "2019-05-01", decision: "No dogs in the yard", approved: "Vote 8-1" },
    }).id;
    const dogs = agreed(here, "Dogs on a lead", { becomes: "amended" }, { earlier: record });
    expect(here.matter(dogs).earlier).toMatchObject({ title: "No dogs in the yard", matter: false });
    const [first] = logRows(here.look("decisions"));
    expect(first).toMatchObject({ standing: "amended", later: { id: dogs }, approval: [] });
    expect(first?.approved).toMatch(/^Vote 8-1, changed /);
  });

  test("[DC-49] where what ended it is open again, it stands again by itself", () => {
    const here = pod();
    const quiet = agreed(here, "Quiet from ten");
    const again = brought(here, "No rule", { earlier: quiet });
    const text = putIn(here, again, { becomes: "repealed" });
    settle(here, text);
    expect(here.matter(quiet).became?.how).toBe("repealed");
    const block = { text, stance: "block", value: 1, remedy: "Ask the children", note: "A baby was born here" };
    expect(here.refusedTo("ben", "decisions.say", block)).toBeUndefined();
    expect(here.matter(again).state).toBe("reopened");
    expect(here.matter(quiet).became).toMatchObject({ how: "underReview", by: { id: again } });
  });

  test("[DC-49] two who did not know of each other: where one ended it, it holds no more", () => {
    const here = pod();
    const quiet = agreed(here, "Quiet from ten");
    const [one, other] = ["Keep it", "End it"].map((title) => brought(here, title, { earlier: quiet }));
    const kept = putIn(here, one ?? "", { becomes: "reaffirmed" });
    const ended = putIn(here, other ?? "", { becomes: "repealed" });
    settle(here, kept);
    settle(here, ended);
    expect(here.matter(quiet).became).toMatchObject({ how: "repealed", by: { id: other } });
  });
});

describe("what may be looked at again, and by whom", () => {
  test("[DC-50] only an agreement that stands; the text must say what becomes of it, and a poll says nothing of it", () => {
    const here = pod();
    const open = brought(here, "Nights");
    const frame = (earlier: Id, more = {}) =>
      here.would("ben", "decisions.frame", { title: "T", problem: "P", earlier, ...more })?.code;
    expect(frame(open)).toBe("decisions.not-agreed-on");
    const quiet = agreed(here, "Quiet from ten");
    const again = brought(here, "Again", { earlier: quiet });
    const put = (matter: Id, more = {}) => here.would("ben", "decisions.put", { matter, text: "T", ...more })?.code;
    expect(put(again)).toBe("decisions.becomes-needed");
    expect(put(again, { method: "straw" })).toBeUndefined();
    expect(put(again, { method: "straw", becomes: "repealed" })).toBe("decisions.nothing-earlier");
    expect(put(open, { becomes: "repealed" })).toBe("decisions.nothing-earlier");
    const other = brought(here, "Another", { earlier: quiet });
    settle(here, putIn(here, again, { becomes: "repealed" }));
    expect(put(other, { becomes: "amended" })).toBe("decisions.ended-already");
    expect(frame(quiet)).toBe("decisions.ended-already");
  });

  test("[DC-50] what took more talk is not undone by less: a major agreement is looked at again as a major matter", () => {
    const here = pod();
    const matter = brought(here, "A new roof", { class: "major" });
    here.pass(4 * DAY, ...PEOPLE);
    settle(here, putIn(here, matter, {}));
    const frame = (sort: string) =>
      here.would("ben", "decisions.frame", { title: "T", problem: "P", earlier: matter, class: sort });
    expect(frame("operational")).toMatchObject({ code: "decisions.lighter-sort", about: { class: "major" } });
    expect(frame("major")).toBeUndefined();
  });

  test("[DC-50] a few end nothing that all agreed on, and what they decided themselves they can", () => {
    const here = pod();
    const circle = ["anya", "ben"].map((who) => here.person(who)).sort();
    const few = { method: "consent", againDays: 60, circle };
    const put = (matter: Id, more = {}) =>
      here.would("anya", "decisions.put", { matter, text: "T", ...few, becomes: "repealed", ...more })?.code;
    const quiet = agreed(here, "Quiet from ten");
    expect(put(brought(here, "Again", { earlier: quiet }))).toBe("decisions.few-not-theirs");
    const own = brought(here, "Where the ladder hangs");
    const text = putIn(here, own, few);
    const said = ["anya", "ben"].map((who) => here.say(who, text, "agree"));
    here.pass(8 * DAY, ...PEOPLE);
    here.close("anya", text, said);
    const again = brought(here, "The ladder again", { earlier: own });
    expect(put(again)).toBeUndefined();
    expect(put(again, { circle: ["anya", "carla"].map((who) => here.person(who)) })).toBe("decisions.few-not-theirs");
  });
});

test("[DC-49, K-1] what has become of it is the same in whichever order the news arrives", () => {
  const here = pod();
  const quiet = agreed(here, "Quiet from ten", { holdsDays: 90 });
  agreed(here, "Ten is fine", { becomes: "reaffirmed", holdsDays: 200 }, { earlier: quiet });
  const again = brought(here, "No rule", { earlier: quiet });
  settle(here, putIn(here, again, { becomes: "repealed" }));
  const rolls = Array.from({ length: here.events().length }, (_, at) => (at * 7919) % 997);
  expect(retell(here, PRACTICES, rolls)).toBe(writeState(here.folding.state()));
});

describe("an agreement that ends by itself", () => {
  const AGAIN = "decisions.today.again";

  test("[DC-51] after its days it holds no more, by community time, and comes back to Today before that", () => {
    const here = pod();
    const trial = agreed(here, "The gate stays open", { holdsDays: 60 });
    here.pass(40 * DAY, ...PEOPLE);
    expect(today(here, decisions, "anya")).not.toContain(AGAIN);
    here.pass(8 * DAY, ...PEOPLE);
    expect(here.matter(trial)).toMatchObject({ became: { how: "stands" }, again: { isDue: true } });
    expect(today(here, decisions, "anya")).toContain(AGAIN);
    here.pass(13 * DAY, ...PEOPLE);
    expect(here.matter(trial)).toMatchObject({ became: { how: "expired" } });
    expect(here.matter(trial).again).toBeUndefined();
    expect(row(here, trial)).toMatchObject({ standing: "expired" });
    expect(row(here, trial)?.approved).toMatch(/^Consensus, ran out \d{4}-\d\d-\d\d$/);
    expect(here.would("ben", "decisions.frame", { title: "T", problem: "P", earlier: trial })?.code).toBe(
      "decisions.ended-already",
    );
  });

  test("[DC-51] whoever is asked in time can say that it goes on, for good or for more days", () => {
    const here = pod();
    const trial = agreed(here, "The gate stays open", { holdsDays: 60 });
    here.pass(50 * DAY, ...PEOPLE);
    expect(today(here, decisions, "anya")).toContain(AGAIN);
    agreed(here, "Half a year more", { becomes: "reaffirmed", holdsDays: 180 }, { earlier: trial });
    expect(today(here, decisions, "anya")).not.toContain(AGAIN);
    for (let month = 0; month < 4; month += 1) here.pass(30 * DAY, ...PEOPLE);
    expect(here.matter(trial).became?.how).toBe("reaffirmed");
    agreed(here, "For good", { becomes: "reaffirmed" }, { earlier: trial });
    here.pass(400 * DAY, ...PEOPLE);
    expect(here.matter(trial).became?.how).toBe("reaffirmed");
  });

  test("[DC-51] what it brings into force would not end with it, so the two do not go together; nor does a poll end", () => {
    const here = pod();
    const matter = brought(here, "The gate");
    const put = (more: object) => here.would("anya", "decisions.put", { matter, text: "T", holdsDays: 30, ...more });
    expect(put({ method: "straw" })?.code).toBe("decisions.holds-by-itself");
    expect(put({})).toBeUndefined();
    const papers = start();
    const enacts = [papers.prepare("Quiet hours", "Ten to seven.")];
    const quiet = papers.act("ana", "decisions.frame", { title: "Quiet", problem: "It is loud." }).id;
    const more = { matter: quiet, text: "T", enacts, holdsDays: 30 };
    expect(papers.would("ana", "decisions.put", more)?.code).toBe("decisions.holds-by-itself");
    expect(papers.would("ana", "decisions.put", { ...more, holdsDays: undefined })).toBeUndefined();
  });
});

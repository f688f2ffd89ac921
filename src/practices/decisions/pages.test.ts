import { describe, expect, test } from "vitest";
import type { Draft, Event, Id } from "../../kernel/event.ts";
import { attention } from "./attention.ts";
import { closing } from "./counting.ts";
import { decisions } from "./index.ts";
import { logRows } from "./log/log.ts";
import { matterWith } from "./reading.ts";
import { answered, PEOPLE, type Pod, pod } from "./testing/pod.ts";

const DAY = 24 * 60;
const page = (here: Pod, who: string, of: Id, counted: readonly Id[], after?: Id, how = {}) =>
  here.act(who, "decisions.count", { of, counted, ...(after !== undefined && { after }) }, how);
const closed = (here: Pod, who: string, text: Id, counted: readonly Id[], after: Id, how = {}) =>
  here.act(who, "decisions.close", { text, counted, after }, how);
const follows = (here: Pod, who: string, event: Event): readonly Draft[] =>
  decisions.followUps?.(here.look("decisions", who), event as never) ?? [];

/** Five answers; the first three stand in a page by Anya. */
function begun() {
  const here = pod();
  const { matter, text, said } = answered(here, "agree", "agree", "reservations", "agree", "agree");
  const [a = "", b = "", c = "", d = "", e = ""] = said;
  const first = page(here, "anya", text, [a, b, c]);
  expect(first.refusal).toBeUndefined();
  return { here, matter, text, said, first, rest: [d, e] as const };
}

describe("a record that is longer than one act", () => {
  test("[DC-46, DC-12] is one with its pages: together they list the newest answer of each person", () => {
    const { here, matter, text, said, first, rest } = begun();
    expect(here.matter(matter).state).toBe("blockPeriod");
    const { refusal } = closed(here, "anya", text, rest, first.id);
    expect(refusal).toBeUndefined();
    const { outcome } = here.matter(matter);
    expect([...(outcome?.counted ?? [])].sort()).toEqual([...said].sort());
    expect(outcome?.counts).toMatchObject({ agree: 4, reservations: 1 });
  });

  test("[DC-46] lists nothing twice and leaves nothing out, over all its pages, in whatever way somebody splits it", () => {
    const { here, text, said, first, rest } = begun();
    const [a = "", , , d = ""] = said;
    for (const counted of [[d], [...rest, a], [], [d, d]])
      expect(closed(here, "anya", text, counted, first.id).refusal?.code).toBe("decisions.counted-wrong");
    const twice = page(here, "anya", text, [a, d], first.id);
    expect(closed(here, "anya", text, [said[4] ?? ""], twice.id).refusal?.code).toBe("decisions.counted-wrong");
    const second = page(here, "anya", text, [d], first.id);
    expect(closed(here, "anya", text, [said[4] ?? ""], second.id).refusal).toBeUndefined();
  });

  test("[DC-46] has no page of another device, of another matter, or of an act that is no page", () => {
    const { here, text, said, first, rest } = begun();
    expect(closed(here, "ben", text, rest, first.id).refusal?.code).toBe("decisions.counted-wrong");
    const other = answered(here, "agree", "agree", "agree", "agree", "agree");
    const elsewhere = page(here, "anya", other.text, other.said.slice(0, 3));
    expect(closed(here, "anya", text, rest, elsewhere.id).refusal?.code).toBe("decisions.counted-wrong");
    expect(page(here, "anya", text, other.said.slice(0, 1)).refusal?.code).toBe("decisions.counted-wrong");
    expect(page(here, "anya", text, [said[0] ?? "", said[0] ?? ""]).refusal?.code).toBe("decisions.counted-wrong");
    const before = closed(here, "anya", other.text, other.said.slice(3), elsewhere.id);
    expect(before.refusal).toBeUndefined();
    expect(closed(here, "anya", text, [], before.id).refusal?.code).toBe("decisions.counted-wrong");
  });

  test("[DC-46, DC-11] has its first page no sooner than it could be closed, by those who were asked", () => {
    const here = pod();
    here.join("gina");
    const { matter, text, said } = answered(here, "agree", "agree", "agree");
    expect(page(here, "anya", text, said).refusal?.code).toBe("decisions.too-early");
    here.pass(8 * DAY, ...PEOPLE);
    expect(page(here, "gina", text, said).refusal?.code).toBe("decisions.not-asked");
    expect(page(here, "anya", matter, said).refusal?.code).toBe("decisions.unknown");
    here.close("anya", text, said);
    expect(page(here, "anya", text, said).refusal?.code).toBe("decisions.closed-already");
  });

  test("[DC-46, DC-14] counts what it had seen when it ends: an answer that came after a page makes it begin anew", () => {
    const { here, matter, text, said, first, rest } = begun();
    const newer = here.say("ben", text, "abstain");
    expect(closed(here, "anya", text, rest, first.id).refusal?.code).toBe("decisions.counted-wrong");
    expect(follows(here, "anya", first.event)).toEqual([]);
    const [ready] = attention(here.look("decisions", "anya")).flatMap((one) => one.ready ?? []);
    expect(ready?.kind).toBe("decisions.close");
    expect([...((ready?.body.counted ?? []) as readonly Id[])].sort()).toEqual(
      [said[0], newer, ...said.slice(2)].sort(),
    );
    expect(here.act("anya", ready?.kind ?? "", ready?.body).refusal).toBeUndefined();
    expect(here.matter(matter).outcome?.counts).toMatchObject({ abstain: 1 });
  });

  test("[DC-46, K-3] had not seen what came beside it: that answer is late, on whichever side of the pages it was said", () => {
    const { here, matter, text, first, rest } = begun();
    const late = here.say("ben", text, "abstain", { sees: [text] });
    const end = closed(here, "anya", text, rest, first.id, { sees: [] });
    expect(end.refusal).toBeUndefined();
    expect(here.matter(matter).texts[0]?.late.map(({ id }) => id)).toEqual([late]);
  });

  test("[DC-46, DC-15] made twice by two people who had not heard of each other is one outcome", () => {
    const { here, matter, text, said, first, rest } = begun();
    const other = page(here, "ben", text, said.slice(0, 2), undefined, { sees: [said[4] ?? ""] });
    closed(here, "anya", text, rest, first.id, { sees: [] });
    const ben = closed(here, "ben", text, said.slice(2), other.id, { sees: [] });
    expect(ben.refusal).toBeUndefined();
    expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { verdict: "agreed" } });
  });

  test("[DC-46, DC-16, DC-19] that is not complete is said in Today and on the matter, to everyone who was asked; the page itself is nowhere", () => {
    const { here, matter, first } = begun();
    const bare = pod();
    const same = answered(bare, "agree", "agree", "reservations", "agree", "agree");
    expect(JSON.stringify(here.matter(matter))).not.toContain(first.id);
    expect(here.matter(matter).path.length).toBe(bare.matter(same.matter).path.length);
    expect(logRows(here.look("decisions"))).toEqual([]);
    for (const who of PEOPLE) {
      const lines = attention(here.look("decisions", who));
      expect(lines.map(({ title }) => title.code)).toEqual(["decisions.today.close-begun"]);
      const about = { who: "Anya", mine: who === "anya" ? "yes" : "no", listed: 3, due: 5 };
      expect(lines[0]?.text?.about).toMatchObject(about);
      expect(here.matter(matter, who).texts[0]?.close.begun).toEqual(about);
      expect(JSON.stringify(lines)).not.toContain(first.id);
    }
    expect(decisions.acts.count.hidden).toBe(true);
  });

  test("[DC-46] is complete once anybody ends it, and then nothing says that it is not", () => {
    const { here, matter, text, said } = begun();
    here.close("ben", text, said);
    expect(here.matter(matter, "anya").texts[0]?.close.begun).toBeUndefined();
    expect(here.state("decisions").begun.size).toBe(0);
    for (const who of PEOPLE) expect(attention(here.look("decisions", who))).toEqual([]);
  });

  test("[DC-46] goes on by itself after each page, and ends with the act that was asked for", () => {
    const { here, matter, text, said } = begun();
    const look = here.look("decisions", "anya");
    const put = matterWith(look, matter)?.texts.get(text);
    const counted = [...(put?.stances.values() ?? [])].flat().sort((one, two) => (one.by < two.by ? -1 : 1));
    const mine = page(
      here,
      "anya",
      text,
      counted.slice(0, 2).map(({ id }) => id),
    );
    const [next, ...more] = follows(here, "anya", mine.event);
    expect(more).toEqual([]);
    expect(next).toMatchObject({ kind: "decisions.close", body: { text, after: mine.id } });
    expect(next?.body.counted).toHaveLength(3);
    expect(put && closing(put, counted, mine.event as never)).toEqual(next);
    expect(here.act("anya", next?.kind ?? "", next?.body).refusal).toBeUndefined();
    expect([...(here.matter(matter).outcome?.counted ?? [])].sort()).toEqual([...said].sort());
  });
});

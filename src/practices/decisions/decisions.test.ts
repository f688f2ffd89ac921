import { describe, expect, test } from "vitest";
import { createLanguage } from "../../language/say.ts";
import { screenWordsEn } from "./screens/messages.en.ts";
import { screenWordsEs } from "./screens/messages.es.ts";
import { draftPod, PEOPLE, pod, why } from "./testing/pod.ts";

const DAY = 24 * 60;

describe("talk", () => {
  test("[DC-1] a guest frames a problem, and only who framed it words it anew, until a text is put", () => {
    const here = pod();
    here.join("gina");
    const matter = here.frame("gina");
    const body = { matter, title: "The pump", problem: "It leaks." };
    expect(here.refusedTo("anya", "decisions.reframe", body)).toEqual({ code: "decisions.not-yours", about: {} });
    expect(here.refusedTo("gina", "decisions.reframe", body)).toBeUndefined();
    expect(here.matter(matter)).toMatchObject({ title: "The pump", byName: "Gina", step: "talk", state: "framed" });
    here.put("anya", matter, "We buy a pump.");
    expect(here.refusedTo("gina", "decisions.reframe", body)?.code).toBe("decisions.text-put");
  });

  test("[DC-1] a stranger can do nothing, and someone who left neither", () => {
    const here = pod();
    const matter = here.frame();
    here.act("emil", "members.leave");
    for (const who of ["emil", "nobody"]) {
      expect(here.refusedTo(who, "decisions.suggest", { matter, text: "A bucket" })?.code).toBe("decisions.join-first");
    }
  });

  test("[DC-2] a concern is answered by anyone and let go only by who raised it", () => {
    const here = pod();
    const matter = here.frame();
    const { id: suggestion } = here.act("ben", "decisions.suggest", { matter, text: "Buy a pump" });
    const { id: concern } = here.act("carla", "decisions.concern", { matter, text: "Too dear", suggestion });
    expect(here.matter(matter).concerns).toMatchObject([{ id: concern, suggestion, open: true, answers: [] }]);
    here.act("dina", "decisions.answer", { concern, text: "We share it" });
    expect(here.matter(matter).concerns).toMatchObject([{ open: false, answers: [{ byName: "Dina" }] }]);
    const resolve = { concern, how: "resolved" };
    expect(here.refusedTo("anya", "decisions.resolve", resolve)?.code).toBe("decisions.not-your-concern");
    expect(here.refusedTo("carla", "decisions.resolve", resolve)).toBeUndefined();
    expect(here.refusedTo("carla", "decisions.resolve", resolve)?.code).toBe("decisions.resolved-already");
  });

  test("[DC-2] a concern about a suggestion of another matter, or of none, is refused", () => {
    const here = pod();
    const [one, other] = [here.frame(), here.frame()];
    const { id: suggestion } = here.act("ben", "decisions.suggest", { matter: one, text: "Buy a pump" });
    const body = { matter: other, text: "Too dear", suggestion };
    expect(here.refusedTo("carla", "decisions.concern", body)?.code).toBe("decisions.unknown-suggestion");
  });

  test("[DC-3] a text is not put while a concern that its author had seen is unanswered; an unseen one does not hinder", () => {
    const here = pod();
    const matter = here.frame();
    const { id: concern } = here.act("carla", "decisions.concern", { matter, text: "Too dear" });
    const body = { matter, text: "We buy a pump." };
    expect(here.refusedTo("anya", "decisions.put", body)).toEqual({
      code: "decisions.unanswered",
      about: { count: 1 },
    });
    expect(here.refusedTo("dina", "decisions.put", body, { sees: [matter] })).toBeUndefined();
    here.act("carla", "decisions.resolve", { concern, how: "withdrawn" });
    expect(here.refusedTo("anya", "decisions.put", body)).toBeUndefined();
  });

  test("[DC-1] who framed a matter withdraws it until it is on record", () => {
    const here = pod();
    const [one, other] = [here.frame(), here.frame()];
    expect(here.refusedTo("ben", "decisions.withdraw", { matter: one })?.code).toBe("decisions.not-yours");
    expect(here.refusedTo("anya", "decisions.withdraw", { matter: one })).toBeUndefined();
    expect(here.matter(one)).toMatchObject({ state: "withdrawn", step: "settled", open: false });
    expect(here.refusedTo("ben", "decisions.put", { matter: one, text: "Still" })?.code).toBe(
      "decisions.withdrawn-already",
    );
    const text = here.put("ben", other, "We buy a pump.");
    const counted = PEOPLE.map((who) => here.say(who, text, "block"));
    here.close("ben", text, counted);
    expect(here.refusedTo("anya", "decisions.withdraw", { matter: other })?.code).toBe("decisions.closed-already");
  });
});

describe("say", () => {
  test("[DC-4] nobody is asked while the community is a draft, and the refusal says so", () => {
    const here = draftPod();
    const matter = here.frame();
    const body = { matter, text: "We buy a pump." };
    expect(here.refusedTo("anya", "decisions.put", body)).toEqual({ code: "decisions.draft", about: {} });
  });

  test("[DC-4] a guest does not put texts", () => {
    const here = pod();
    here.join("gina");
    const matter = here.frame("gina");
    expect(here.refusedTo("gina", "decisions.put", { matter, text: "Now" })?.code).toBe("decisions.no-say");
  });

  test("[DC-5] who is asked is frozen by what the put had seen: a later voucher gives no say on that text", () => {
    const here = pod();
    here.join("gina");
    const matter = here.frame();
    const unseen = here.graph.last(here.events().at(-1)?.device ?? "")?.event.id ?? "";
    for (const who of ["anya", "carla"]) here.act(who, "members.vouch", { person: here.person("gina") });
    // Apart from the others, so that what he does comes after the vouchers in the order of the log.
    for (let count = 0; count < 9; count++) here.act("ben", "kernel.witness", {}, { sees: [unseen] });
    const text = here.put("ben", matter, "We buy a pump.", { sees: [unseen] });
    expect(here.matter(matter).texts[0]?.of).toBe(5);
    expect(here.refusedTo("gina", "decisions.say", { text, stance: "agree" })?.code).toBe("decisions.not-asked");
    const newer = here.put("ben", matter, "We buy a good pump.");
    expect(here.matter(matter).texts[1]?.of).toBe(6);
    expect(here.refusedTo("gina", "decisions.say", { text: newer, stance: "agree" })).toBeUndefined();
  });

  test("[DC-6] a stance belongs to one exact text: a newer text starts without stances, and the older one is shut", () => {
    const here = pod();
    const matter = here.frame();
    const first = here.put("anya", matter, "We buy a pump for 500.");
    here.say("ben", first, "agree");
    const second = here.put("anya", matter, "We buy a pump for 700.");
    const [older, newer] = here.matter(matter).texts;
    expect(older).toMatchObject({ state: "replaced", answered: 1 });
    expect(newer).toMatchObject({ id: second, state: "open", answered: 0 });
    expect(newer?.changes).toContainEqual({ is: "removed", text: "500." });
    expect(newer?.changes).toContainEqual({ is: "added", text: "700." });
    expect(here.refusedTo("carla", "decisions.say", { text: first, stance: "agree" })?.code).toBe(
      "decisions.newer-text",
    );
    expect(here.refusedTo("carla", "decisions.close", { text: first, counted: [] })?.code).toBe("decisions.newer-text");
  });

  test("[DC-7] a block names a core value of the charter and what would remove it", () => {
    const here = pod();
    const text = here.put("anya", here.frame(), "We buy a pump.");
    const block = { text, stance: "block" };
    const refused = (body: Record<string, unknown>) => here.refusedTo("ben", "decisions.say", body)?.code;
    expect(refused(block)).toBe("decisions.block-needs-value");
    expect(refused({ ...block, value: 3, remedy: "Ask first" })).toBe("decisions.unknown-value");
    expect(refused({ ...block, value: 2 })).toBe("decisions.block-needs-remedy");
    expect(refused({ ...block, value: 2, remedy: "Ask first" })).toBeUndefined();
  });

  test("[DC-7] reservations and standing aside say why in a note", () => {
    const here = pod();
    const text = here.put("anya", here.frame(), "We buy a pump.");
    for (const stance of ["reservations", "aside"] as const) {
      const refusal = here.refusedTo("ben", "decisions.say", { text, stance });
      expect(refusal).toEqual({ code: "decisions.note-needed", about: { stance } });
      expect(here.refusedTo("ben", "decisions.say", { text, stance, ...why(stance) })).toBeUndefined();
    }
  });

  test("[DC-8] the newest stance of a person takes the place of their older one", () => {
    const here = pod();
    const matter = here.frame();
    const text = here.put("anya", matter, "We buy a pump.");
    here.say("ben", text, "block");
    const newest = here.say("ben", text, "agree");
    expect(here.matter(matter).texts[0]).toMatchObject({ answered: 1, counts: { agree: 1, block: 0 } });
    expect(here.matter(matter).texts[0]?.close.counted).toEqual([newest]);
  });
});

describe("what a text carries", () => {
  test("[DC-21] it carries what was prepared and nothing else; what that does is for the practice that offers it", () => {
    const here = pod();
    const matter = here.frame();
    const body = { matter, text: "We buy a pump.", enacts: [matter] };
    expect(here.refusedTo("anya", "decisions.put", body)?.code).toBe("decisions.unknown-enactment");
    const text = here.put("anya", matter, "We buy a pump.");
    const counted = PEOPLE.map((who) => here.say(who, text, "agree"));
    here.close("ben", text, counted);
    expect(here.state("decisions").inForce.size).toBe(0);
  });
});

describe("paper and pictures of it", () => {
  test("[DC-18] people see four steps, and all that happened in a matter in order", () => {
    const here = pod();
    const matter = here.frame();
    expect(here.matter(matter).step).toBe("talk");
    const text = here.put("anya", matter, "We buy a pump.");
    expect(here.matter(matter).step).toBe("say");
    const counted = PEOPLE.map((who) => here.say(who, text, "agree"));
    here.close("ben", text, counted);
    expect(here.matter(matter).step).toBe("settled");
    expect(here.refusedTo("carla", "decisions.note-outcome", { matter, text: "It pumps" })).toBeUndefined();
    expect(here.matter(matter).step).toBe("look-back");
    const kinds = here.matter(matter).path.map((one) => one.kind.slice("decisions.".length));
    expect(kinds).toEqual(["frame", "put", ...PEOPLE.map(() => "say"), "close", "note-outcome"]);
  });

  test("[DC-18] one person who answered three times is told of as one, in both languages", () => {
    const told = (tag: "en" | "es", words: Readonly<Record<string, string>>) =>
      createLanguage(tag, [words]).say("decisions.screen.path.answers", { count: 1 });
    expect(told("en", screenWordsEn)).toBe("One person said where they stand");
    expect(told("es", screenWordsEs)).toBe("Una persona dijo qué le parece");
  });

  test("[DC-18] somebody's clock is a day ahead: in what happened their answer stands before the record that counts it", () => {
    const here = pod();
    const matter = here.frame();
    const text = here.put("anya", matter, "We buy a pump.");
    const began = here.now();
    const counted = PEOPLE.map((who, at) => here.say(who, text, "agree", { minute: began + (at === 0 ? DAY : at) }));
    here.close("ben", text, counted, { minute: began + 10 });
    const { path } = here.matter(matter);
    expect(path.map(({ kind }) => kind).at(-1)).toBe("decisions.close");
    expect(path.map(({ minute }) => minute)).toEqual(path.map(({ minute }) => minute).sort((a, b) => a - b));
  });

  test("[DC-9] the deadline is community time at the put and the charter's days", () => {
    const here = pod();
    const matter = here.frame();
    here.put("anya", matter, "We buy a pump.", { minute: here.now() - 900 * DAY });
    const [text] = here.matter(matter).texts;
    expect((text?.deadline ?? 0) - (text?.time ?? 0)).toBe(7 * DAY);
    expect(Math.abs((text?.time ?? 0) - (here.events()[0]?.minute ?? 0))).toBeLessThan(DAY);
  });
});

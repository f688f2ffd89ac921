import { readFileSync } from "node:fs";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { describe, expect, test } from "vitest";
import { ENTERED_FOR } from "../../../kernel/by-hand.ts";
import type { Draft } from "../../../kernel/event.ts";
import { en } from "../messages.en.ts";
import { es } from "../messages.es.ts";
import { answered, draftPod, PEOPLE, type Pod, pod } from "../testing/pod.ts";
import { wordDiff } from "../word-diff.ts";
import { acts } from "../words.ts";
import { isDay } from "./calendar-day.ts";
import { decisionsFile } from "./exchange.ts";
import { logRows } from "./log.ts";

const DAY = 24 * 60;
const OLD_LOG = `Every significant choice documented:
Date | Decision | Rationale | Who Approved | Outcome Notes
-----------|---------------------------|-----------|--------------|---------------
2024-01-15 | Install second LLM server | Redundancy| Consensus | Running well
2024-02-03 | Hire paid coordinator | Scale | Vote 8-1 | Productivity ↑
Use: Future people understand why, can learn from mistakes
`;

function read(here: Pod, text: string) {
  return decisionsFile.read?.(text, here.look("decisions", "anya")) ?? [];
}

function bringIn(here: Pod, text: string): void {
  const drafts: Draft[] = read(here, text).flatMap((line) => line.drafts);
  for (const draft of drafts) expect(here.refusedTo("anya", draft.kind, draft.body)).toBeUndefined();
}

function write(here: Pod, format: "markdown" | "csv"): string {
  return decisionsFile.write(here.look("decisions", "anya"), format);
}

describe("the log", () => {
  test("[DC-16] decisions stand in it with date, decision, rationale, who approved and outcome notes", () => {
    const here = pod();
    const matter = here.frame();
    const text = here.put("anya", matter, "We buy a pump.");
    const stances = ["agree", "agree", "agree", "agree", "aside"] as const;
    here.close(
      "ben",
      text,
      PEOPLE.map((who, at) => here.say(who, text, stances[at] ?? "agree")),
    );
    for (const note of ["It pumps", "It pumps well"])
      here.act("carla", "decisions.note-outcome", { matter, text: note });
    expect(logRows(here.look("decisions"))).toMatchObject([
      {
        ...{ matter, date: "2024-05-31", decision: "The well pump", text: "We buy a pump." },
        ...{ rationale: "The pump is old. In June it stood still.", approved: "Consensus 4, 1 aside" },
        ...{ outcome: "It pumps well", standing: "stands", imported: false },
      },
    ]);
    expect(here.matter(matter).notes.map((one) => one.text)).toEqual(["It pumps", "It pumps well"]);
  });

  test("[DC-16] its day is the day where the community lives, and its files have the agreed text too", () => {
    const here = pod();
    const text = here.put("anya", here.frame(), "We buy a pump.");
    const said = PEOPLE.map((who) => here.say(who, text, "agree"));
    bringIn(here, OLD_LOG);
    here.close("ben", text, said);
    const look = { ...here.look("decisions"), dayIn: (zone: string) => (zone === "Europe/Madrid" ? "2024-06-01" : "") };
    expect(logRows(look).at(-1)?.date).toBe("2024-06-01");
    const [head, , ...rows] = decisionsFile.write(look, "markdown").split("\n");
    expect(head).toContain("Outcome Notes | Agreed Text");
    expect(rows[0]).toContain("Running well");
    expect(rows[2]).toContain("We buy a pump.");
    const again = decisionsFile.read?.(decisionsFile.write(look, "csv"), look) ?? [];
    expect(again.map((line) => [line.drafts, line.problem])).toEqual([1, 2, 3].map(() => [[], undefined]));
  });

  test("[DC-16] when all agree it says Consensus; a block, a no and a late block are told as what they are", () => {
    const approvals = (["agree", "block", "abstain"] as const).map((stance) => {
      const here = pod();
      const text = here.put("anya", here.frame(), "We buy a pump.");
      here.close(
        "ben",
        text,
        PEOPLE.map((who, at) => here.say(who, text, at < 2 ? "agree" : stance)),
      );
      return logRows(here.look("decisions"))[0];
    });
    expect(approvals.map((row) => row?.approved)).toEqual(["Consensus", "Blocked by 3", "Not agreed, 2 of 5"]);
    // Whoever looks reads it in their own language, whatever the community writes in.
    const rows = approvals.flatMap((row) => row?.approval ?? []);
    const inSpanish = rows.map(({ code, about = {} }) => {
      const words = (es as Readonly<Record<string, string>>)[code] ?? code;
      return words.replace(/\{(\w+)\}/g, (_, name: string) => String(about[name]));
    });
    expect(inSpanish).toEqual(["Consenso", "Bloqueado por 3", "Sin acuerdo, 2 de 5"]);
    const here = pod();
    const text = here.put("anya", here.frame(), "We buy a pump.");
    const said = ["anya", "ben", "carla"].map((who) => here.say(who, text, "agree"));
    here.pass(8 * DAY, ...PEOPLE);
    const seen = here.events().at(-1)?.id ?? "";
    here.close("anya", text, said);
    here.say("emil", text, "block", { sees: [seen] });
    expect(logRows(here.look("decisions"))).toMatchObject([{ approved: "Consensus, reopened", standing: "reopened" }]);
  });

  test("[DC-16] outcome notes come from people with a say, once something is on record", () => {
    const here = pod();
    here.join("gina");
    const matter = here.frame();
    const body = { matter, text: "Well" };
    expect(here.refusedTo("anya", "decisions.note-outcome", body)?.code).toBe("decisions.not-closed");
    expect(here.refusedTo("gina", "decisions.note-outcome", body)?.code).toBe("decisions.no-say");
    for (const last of ["block", "agree"] as const) {
      const refused = answered(here, "aside", "aside", "aside", "aside", last);
      here.close("anya", refused.text, refused.said);
      const noting = { matter: refused.matter, text: "We carried water" };
      expect(here.refusedTo("anya", "decisions.note-outcome", noting), last).toBeUndefined();
      here.pass(4 * DAY, ...PEOPLE);
      expect(here.would("ben", "decisions.note-outcome", noting), here.matter(refused.matter).state).toBeUndefined();
    }
  });

  test("[DC-17] a log from before is read row by row, and the same table comes back", () => {
    const here = draftPod();
    expect(read(here, OLD_LOG)).toMatchObject([
      { line: 4, understood: { about: { decision: "Install second LLM server" } } },
      { line: 5, understood: { about: { date: "2024-02-03" } } },
    ]);
    bringIn(here, OLD_LOG);
    expect(logRows(here.look("decisions"))).toMatchObject([
      { date: "2024-01-15", approved: "Consensus", outcome: "Running well", imported: true, importedBy: "Anya" },
      { date: "2024-02-03", approved: "Vote 8-1", rationale: "Scale", imported: true },
    ]);
    const [, ...paper] = OLD_LOG.replace("Redundancy|", "Redundancy |").split("\n").slice(0, 5);
    expect(write(here, "markdown")).toBe(`${paper.join("\n")}\n`);
    for (const format of ["markdown", "csv"] as const) {
      const other = draftPod();
      bringIn(other, write(here, format));
      expect(write(other, format)).toBe(write(here, format));
      expect(read(here, write(here, format)).flatMap((line) => line.drafts)).toEqual([]);
    }
  });

  test("[DC-17] the house's own brief can be brought in as it stands", () => {
    const here = draftPod();
    const table = `Status: Active\n\n${OLD_LOG}\n${OLD_LOG}`;
    expect(read(here, table).flatMap((line) => line.drafts)).toHaveLength(2);
  });

  test("[DC-17] what a line lacks is told with its line, and nothing of it is written", () => {
    const head = "Fecha;Decisión;Motivo;¿Quién aprobó?;Resultado";
    const lines = [
      "2024-02-30;A;;Consenso;",
      "2024-02-29;;x;Consenso;",
      "2024-02-29;A;;;",
      `2024-02-28;${"a".repeat(301)};;C;`,
    ];
    const told = read(draftPod(), [head, ...lines, "2024-02-29;B;;Consenso;", "1;2;3;4;5;6"].join("\n"));
    expect(told.map((one) => [one.line, one.problem?.code])).toEqual([
      [2, "decisions.import.date"],
      [3, "decisions.import.missing"],
      [4, "decisions.import.missing"],
      [5, "decisions.import.long"],
      [6, undefined],
      [7, "decisions.import.broken"],
    ]);
    expect(told.flatMap((one) => one.drafts)).toHaveLength(1);
    expect(read(draftPod(), "Name | Skill\n---|---\nAnya | Soil").map((one) => one.problem?.code)).toEqual([
      "decisions.import.no-head",
    ]);
  });

  test("[DC-17] only who brought a row in strikes it, and a day that there never was is refused", () => {
    const here = pod();
    here.join("gina");
    const row = { date: "2024-01-15", decision: "Buy a pump", approved: "Consensus" };
    expect(here.refusedTo("anya", "decisions.record", { ...row, date: "2023-02-29" })?.code).toBe("decisions.date");
    expect(here.refusedTo("gina", "decisions.record", row)?.code).toBe("decisions.no-say");
    const { id: record } = here.act("anya", "decisions.record", row);
    expect(here.refusedTo("ben", "decisions.note-outcome", { matter: record, text: "Rusty" })).toBeUndefined();
    expect(logRows(here.look("decisions"))[0]?.outcome).toBe("Rusty");
    expect(here.refusedTo("ben", "decisions.strike", { record })?.code).toBe("decisions.not-your-record");
    expect(here.refusedTo("anya", "decisions.strike", { record })).toBeUndefined();
    expect(here.refusedTo("anya", "decisions.strike", { record })?.code).toBe("decisions.struck");
    expect(logRows(here.look("decisions"))).toEqual([]);
  });

  test("[DC-17] a cell that a spreadsheet would run is written as text and read as it was", () => {
    const here = draftPod();
    here.act("anya", "decisions.record", { date: "2024-01-15", decision: "=1+1", approved: "A | B" });
    expect(write(here, "csv")).toContain("'=1+1");
    const other = draftPod();
    bringIn(other, write(here, "csv"));
    expect(logRows(other.look("decisions"))).toMatchObject([{ decision: "=1+1", approved: "A | B" }]);
  });
});

describe("small parts", () => {
  test("[DC-17] days are counted as calendars count them", () => {
    for (const [day, is] of [
      ["2024-02-29", true],
      ["2023-02-29", false],
      ["1900-02-29", false],
      ["2000-02-29", true],
    ] as const) {
      expect(isDay(day)).toBe(is);
    }
    for (const day of ["2024-13-01", "2024-00-10", "2024-04-31", "2024-1-1", "x"]) expect(isDay(day)).toBe(false);
  });

  test("[DC-6] what changed from one text to another can be put together again", () => {
    const [before, after] = ["We buy a pump for 500.", "We all buy a good pump for 500 now."];
    const changes = wordDiff(before, after);
    const joined = (skip: string) =>
      changes
        .filter((one) => one.is !== skip)
        .map((one) => one.text)
        .join("");
    expect([joined("added"), joined("removed")]).toEqual([before, after]);
  });

  test("[DC-18] everything that is shown has words in both languages", () => {
    expect(Object.keys(es)).toEqual(Object.keys(en));
    for (const words of [en, es])
      for (const message of Object.values(words)) expect(compileMessage(message)).toBeDefined();
    const rules = readFileSync(new URL("../rules.ts", import.meta.url), "utf8");
    const refusals = [...rules.matchAll(/"(decisions\.[a-z-]+)"/g)].map((match) => match[1] ?? "");
    const kinds = new Set<string>(Object.values(acts).map((act) => act.kind));
    for (const code of refusals) if (!kinds.has(code)) expect(en).toHaveProperty([code]);
    for (const act of Object.values(acts)) {
      const fields = Object.keys(act.fields).flatMap((field) => (field === ENTERED_FOR ? [] : `field.${field}`));
      for (const part of ["do", "did", ...fields]) expect(en).toHaveProperty([`${act.kind}.${part}`]);
    }
  });
});

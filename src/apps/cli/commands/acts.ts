import type { Field, Fields } from "../../../kernel/fields.ts";
import { kindsOf, WITNESS } from "../../../kernel/kinds.ts";
import type { AnyPractice } from "../../../kernel/practice.ts";
import { practices } from "../../../practices/index.ts";
import { isNot, type Not } from "../../hub/desk/desk.ts";
import { readGiven, readPairs } from "../../hub/desk/given-fields.ts";
import { fieldsSchema } from "../../hub/fields-schema.ts";
import { type Adding, example } from "../adding.ts";
import { type Exit, inCommunity, type Kith, problem } from "../kith.ts";

/** `acts` and `do`: everything that people can do, from the declarations of the practices. */
export function addActCommands({ program, say, on }: Adding): void {
  program
    .command("acts")
    .argument("[practice]", say("cli.acts.practice"))
    .description(say("cli.acts.about"))
    .addHelpText("after", example(say, "kith acts skills"))
    .action(on((kith: Kith, practice?: string) => listActs(kith, practice)));
  program
    .command("do")
    .argument("<act>", say("cli.do.act"))
    .argument("[given...]", say("cli.do.given"))
    .description(say("cli.do.about"))
    .addHelpText(
      "after",
      example(
        say,
        'kith do skills.claim skill="Solar installation" level=3 rank=primary teach=yes',
        'kith do members.vouch \'{"person": "4f09c1"}\'',
      ),
    )
    .action(on((kith: Kith, act: string, given: string[]) => doAct(kith, act, given)));
}

async function doAct(kith: Kith, kind: string, given: readonly string[]): Promise<Exit> {
  const known = kindsOf(practices).byKind.get(kind);
  if (known === undefined) return kith.report(problem("act", "field.kind", { got: kind.slice(0, 60) }));
  const read = readBody(kith, known.act.fields, given);
  if (isNot(read)) return kith.report(read);
  return inCommunity(kith, async (desk, row) => {
    const answer = await desk.act(row.id, kind, read.body);
    if (isNot(answer)) return kith.report(answer);
    kith.tell({ event: answer.event }, answer.event.id);
    return 0;
  });
}

/** A body as one JSON object, or as `field=value` words. */
export function readBody(kith: Kith, fields: Fields, given: readonly string[]): { body: unknown } | Not {
  const [first = ""] = given;
  if (given.length === 1 && first.trimStart().startsWith("{")) {
    try {
      return { body: JSON.parse(first) };
    } catch (cause) {
      const got = cause instanceof Error ? cause.message : "";
      return problem("body", "field.json", { got });
    }
  }
  const read = readPairs(given);
  return "problems" in read ? read : readGiven(fields, read.pairs, kith.clock());
}

async function listActs(kith: Kith, wanted: string | undefined): Promise<Exit> {
  const chosen = practices.filter((practice) => wanted === undefined || practice.name === wanted);
  if (chosen.length === 0) {
    const known = practices.map((practice) => practice.name).join(", ");
    return kith.report(problem("practice", "field.practice", { got: (wanted ?? "").slice(0, 40), known }));
  }
  const acts = chosen.flatMap((practice) =>
    Object.values(practice.acts).map((act) => ({
      practice: practice.name,
      kind: act.kind,
      number: act.number,
      text: wordsOf(kith, `${act.kind}.do`),
      ...(act.hidden && { hidden: true }),
      undoneBy: "by" in act.reversal ? act.reversal.by : null,
      fields: fieldsSchema(act.fields),
    })),
  );
  const lines = chosen.flatMap((practice) => ["", ...actLines(kith, practice)]).slice(1);
  kith.tell({ acts, signedByItself: [WITNESS.kind] }, ...lines);
  return 0;
}

function actLines(kith: Kith, practice: AnyPractice): string[] {
  return Object.values(practice.acts).flatMap((act) => [
    `${act.kind}  ${wordsOf(kith, `${act.kind}.do`)}`.trimEnd(),
    ...fieldLines(kith, act.kind, act.fields),
  ]);
}

/** One line a field: its name, what it takes, and what it is called on screen. */
export function fieldLines(kith: Kith, of: string, fields: Fields): string[] {
  const names = Object.keys(fields);
  const longest = Math.max(0, ...names.map((name) => name.length));
  return Object.entries(fields).map(([name, field]) => {
    const label = wordsOf(kith, `${of}.field.${name}`);
    return `    ${name.padEnd(longest)}  ${expects(kith, field)}${label === "" ? "" : `  ${label}`}`;
  });
}

function wordsOf(kith: Kith, code: string): string {
  return kith.language.has(code) ? kith.language.say(code) : "";
}

/** What a field takes, in a few words. */
function expects(kith: Kith, field: Field): string {
  const { say } = kith;
  switch (field.type) {
    case "text":
      return say(field.lines ? "cli.field.lines" : "cli.field.text", { min: field.min, max: field.max });
    case "int":
      return say("cli.field.int", { min: field.min, max: field.max });
    case "choice":
      return field.options.join(" | ");
    case "minute":
      return say("cli.field.minute");
    case "bytes":
      return say("cli.field.bytes", { length: field.length });
    case "ref":
    case "id":
      return field.to.length === 0 ? say("cli.field.any-id") : say("cli.field.id", { kinds: field.to.join(", ") });
    case "optional":
      return say("cli.field.optional", { of: expects(kith, field.of) });
    case "list":
      return say("cli.field.list", { min: field.min, max: field.max, of: expects(kith, field.of) });
    case "group": {
      const parts = Object.entries(field.fields).map(([name, one]) => `${name}: ${expects(kith, one)}`);
      return `{${parts.join("; ")}}`;
    }
  }
}

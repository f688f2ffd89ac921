import { practices } from "../../../practices/index.ts";
import { isNot } from "../../hub/desk/desk.ts";
import { readMoment } from "../../hub/desk/given-fields.ts";
import { paramsOf } from "../../hub/desk/local-desk.ts";
import { fieldsSchema } from "../../hub/fields-schema.ts";
import { sayIt, worded } from "../../hub/words.ts";
import { type Adding, example } from "../adding.ts";
import { type Exit, inCommunity, type Kith, problem } from "../kith.ts";
import { writeRows } from "../table.ts";
import { fieldLines, readBody } from "./acts.ts";

/** `views`, `look` and `log`: everything that can be seen. */
export function addViewCommands({ program, say, on }: Adding): void {
  program
    .command("views")
    .argument("[practice]", say("cli.acts.practice"))
    .description(say("cli.views.about"))
    .addHelpText("after", example(say, "kith views members"))
    .action(on((kith: Kith, practice?: string) => listViews(kith, practice)));
  program
    .command("look")
    .argument("<view>", say("cli.look.view"))
    .argument("[given...]", say("cli.look.given"))
    .option("--at <time>", say("cli.look.at"))
    .description(say("cli.look.about"))
    .addHelpText("after", example(say, "kith look members.people", "kith look members.person person=Anya --json"))
    .action(on((kith: Kith, view: string, given: string[], { at }: { at?: string }) => look(kith, view, given, at)));
  program
    .command("log")
    .description(say("cli.log.about"))
    .addHelpText("after", example(say, "kith log", "kith log --json | jq '.events[].kind'"))
    .action(on((kith: Kith) => showLog(kith)));
}

async function listViews(kith: Kith, wanted: string | undefined): Promise<Exit> {
  const chosen = practices.filter((practice) => wanted === undefined || practice.name === wanted);
  if (chosen.length === 0) {
    const known = practices.map((practice) => practice.name).join(", ");
    return kith.report(problem("practice", "field.practice", { got: (wanted ?? "").slice(0, 40), known }));
  }
  const views = chosen.flatMap((practice) =>
    Object.entries(practice.views).map(([name, { about, params }]) => ({
      practice: practice.name,
      view: `${practice.name}.${name}`,
      about,
      params,
    })),
  );
  const lines = views.flatMap(({ view, about, params }) => [`${view}  ${about}`, ...fieldLines(kith, view, params)]);
  kith.tell({ views: views.map((view) => ({ ...view, params: fieldsSchema(view.params) })) }, ...lines);
  return 0;
}

async function look(kith: Kith, view: string, given: readonly string[], time: string | undefined): Promise<Exit> {
  const params = paramsOf(view);
  if (params === undefined) return kith.report(problem("view", "field.view", { got: view.slice(0, 60) }));
  const read = readBody(kith, params, given);
  if (isNot(read)) return kith.report(read);
  const at = time === undefined ? undefined : readMoment(time, kith.clock());
  if (time !== undefined && at === undefined) return kith.report(problem("at", "field.at", { got: time.slice(0, 40) }));
  return inCommunity(kith, async (desk, row) => {
    const looked = await desk.look(row.id, view, read.body, at);
    if (isNot(looked)) return kith.report(looked);
    kith.tell({ view, community: row.id, rows: looked.rows ?? null }, writeRows(kith.writer(row), looked.rows));
    return 0;
  });
}

function showLog(kith: Kith): Promise<Exit> {
  return inCommunity(kith, async (desk, row) => {
    const log = await desk.log(row.id);
    if (isNot(log)) return kith.report(log);
    const { language } = kith.writer(row);
    const told = log.entries.map(({ event, by, setAside, code, about }) => {
      const text = language.has(code) ? language.say(code, about) : `${about.who}: ${event.kind}`;
      return {
        ...event,
        prev: event.prev ?? null,
        by: by ?? null,
        text,
        setAside: setAside === undefined ? null : worded(language, setAside),
      };
    });
    const lines = told.map(({ id, minute, text, setAside }) => {
      const aside = setAside === null ? "" : `  [${kith.say("cli.set-aside", { why: sayIt(language, setAside) })}]`;
      return `${language.say("cli.moment", { minute })}  ${id.slice(0, 8)}  ${text}${aside}`;
    });
    kith.tell({ community: row.id, events: told }, lines);
    return 0;
  });
}

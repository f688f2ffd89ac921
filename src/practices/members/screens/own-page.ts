import { plainMarkdown } from "../../../tables/markdown.ts";
import type { App } from "../../../ui/context.ts";
import type { OnePerson } from "./rows.ts";

type Written = Readonly<Record<string, unknown>>;
type Skill = { readonly skill: string; readonly level: number };

/** What of what one told is words: a photo and its key are not. */
const TOLD = ["phone", "mail", "contact", "address", "children", "notes"];
/** Sentences that say little without what they stand in. */
const ITSELF = "kernel.";

/** All that somebody gave and said here, as one page in Markdown for them to keep. */
export function ownPage(kith: App, row: OnePerson): string {
  const { say, replica } = kith;
  const has = (practice: string) => kith.practices.some((one) => one.name === practice);
  const skills = has("skills")
    ? (kith.look<{ readonly skills: readonly Skill[] } | undefined>("skills.person", { person: row.id })?.skills ?? [])
    : [];
  const written = has("details") ? kith.look<{ readonly written?: Written }>("details.mine").written : undefined;
  const birthday = ["birthDay", "birthMonth", "birthYear"].flatMap((field) => written?.[field] ?? []).join(".");
  const told = TOLD.flatMap((field) => {
    const text = written?.[field];
    return text === undefined ? [] : [`${say(`details.write.field.${field}`)}: ${String(text).replaceAll("\n", ", ")}`];
  });
  if (birthday !== "") told.push(`${say("details.part.birthday")}: ${birthday}`);
  if (written?.atNight !== undefined) told.push(say("details.write.field.atNight"));
  const devices = has("devices") ? kith.look<readonly { readonly key: string }[]>("devices.mine") : [];
  const mine = new Set([replica.device, ...devices.map(({ key }) => key)]);
  const acts = replica
    .history()
    .filter(({ event }) => mine.has(event.device) && !event.kind.startsWith(ITSELF))
    .map(({ event }) => `${kith.dates.day(event.minute, 0)}: ${kith.tell(event)}`);
  return [
    `# ${plainMarkdown(row.name)}`,
    plainMarkdown(`${kith.communityName}, ${row.householdName}`),
    ...part(say("details.screen.mine"), told),
    ...part(
      say("members.screen.person.skills.me"),
      skills.map((one) => `${one.skill}: ${say(`skills.claim.option.level.${one.level}`)}`),
    ),
    ...part(say("members.screen.person.leave.said"), acts),
    "",
  ].join("\n\n");
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${plainMarkdown(line)}`).join("\n")];
}

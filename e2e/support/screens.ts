import { readdirSync, readFileSync } from "node:fs";
import type { NamedAct } from "../../src/kernel/acts.ts";
import { checkFields } from "../../src/kernel/check-fields.ts";
import { GUIDES } from "../../src/practices/documents/guides/names.ts";
import { practices } from "../../src/practices/index.ts";
import type { Hub } from "./hub.ts";

/** An address of the page, and a name for its picture; whether it is a form that cannot be sent as it opens. */
export type Place = { readonly name: string; readonly address: string; readonly needsSomething?: boolean };

type Row = { readonly id: string; readonly key?: string; readonly matter?: string; readonly step?: string };

const PRACTICES = new URL("../../src/practices/", import.meta.url).pathname;
const OF_HOUSE = [
  "today",
  "decide",
  "people",
  "know",
  "history",
  "settings",
  "carry",
  "street",
  "month",
  "calendar",
  "letters",
  "nowhere",
];

/** Every screen that a practice registers, with ids where one needs them, every act that has a form, and the house's own. */
export async function everyPlace(hub: Hub): Promise<readonly Place[]> {
  const ids = await idsFor(hub);
  const screens = screensOfPractices().flatMap((name): Place[] => {
    const address = `#/s/${name.replace(".", "/")}`;
    const needed = ids.get(name);
    if (needed === undefined) return [{ name: name.replace(".", "-"), address }];
    return [...needed].map(([what, id]) => ({
      name: `${name.replace(".", "-")}${what}`,
      address: `${address}/${encodeURIComponent(id)}`,
    }));
  });
  const house = OF_HOUSE.map((name) => ({ name, address: `#/${name}` }));
  return [...house, ...screens, ...actsWithForms()];
}

function actsWithForms(): readonly Place[] {
  return practices
    .flatMap((practice) => Object.values(practice.acts) as readonly NamedAct[])
    .filter((act) => act.hidden !== true)
    .map(({ kind, fields }) => ({
      ...{ name: `act-${kind.replace(".", "-")}`, address: `#/act/${kind}` },
      needsSomething: "problems" in checkFields(fields, {}),
    }));
}

/** "skills.table": read from the registries as they are written, so that a new screen is tried without being named here. */
function screensOfPractices(): readonly string[] {
  return readdirSync(PRACTICES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const registry = readFileSync(`${PRACTICES}${name}/screens/index.ts`, "utf8");
      return [...registry.matchAll(/screen: "([a-z-]+)"/g)].map(([, screen]) => `${name}.${screen}`);
    });
}

/** Records to show on the screens that are about one: what its picture is called, and its id. */
async function idsFor(hub: Hub): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const rows = async (view: string) => (await hub.look(view)) as readonly Row[];
  const first = (list: readonly Row[], id = (row: Row) => row.id) =>
    new Map(list.slice(0, 1).map((row) => ["", id(row)]));
  const [open, log] = [await rows("decisions.open"), await rows("decisions.log")];
  const matters = new Map<string, string>();
  for (const row of open) matters.set(`-${row.step}`, row.id);
  const groups = (await rows("groups.list")) as readonly (Row & { readonly roles?: readonly Row[] })[];
  const agendaOf = async (ahead: readonly Row[]) => {
    const all = await Promise.all(
      ahead.map(({ key = "" }) => hub.look(`meetings.meeting?meeting=${encodeURIComponent(key)}`)),
    );
    return all.flatMap((one) => (one as { readonly items: readonly Row[] }).items);
  };
  const settled = log.find((row) => row.matter !== undefined)?.matter;
  if (settled !== undefined) matters.set("-settled", settled);
  return new Map([
    ["decisions.matter", matters],
    ["members.person", first(await rows("members.people"))],
    ["members.household", first(await rows("members.households"))],
    ["skills.skill", first(await rows("skills.coverage"), (row) => row.key ?? row.id)],
    ["charter.motion", first(await rows("charter.motions"))],
    ["documents.document", first(await rows("documents.list"))],
    ["groups.group", first(groups)],
    ["groups.role", first(groups.flatMap(({ roles = [] }) => roles))],
    ["meetings.live", meetingsToSee(await rows("meetings.ahead"), [])],
    ["meetings.meeting", meetingsToSee(await rows("meetings.ahead"), await rows("meetings.over"))],
    ["meetings.item", first(await agendaOf(await rows("meetings.ahead")))],
    ["rotation.meeting", meetingsToSee(await rows("rotation.ahead"), await rows("rotation.past"))],
    ["documents.guide", new Map(GUIDES.map((guide) => [`-${guide}`, guide]))],
  ]);
}

/** The next meeting, and the one before. */
function meetingsToSee(ahead: readonly Row[], over: readonly Row[]): ReadonlyMap<string, string> {
  const keys = [...ahead.slice(0, 1), ...over.slice(0, 1)].map((row) => row.key ?? row.id);
  return new Map(keys.map((key, at) => [at === 0 ? "" : "-over", key]));
}

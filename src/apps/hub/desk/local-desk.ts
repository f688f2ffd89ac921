import { checkFields } from "../../../kernel/check-fields.ts";
import type { Event, Id } from "../../../kernel/event.ts";
import type { Fields } from "../../../kernel/fields.ts";
import { kindsOf } from "../../../kernel/kinds.ts";
import { practices } from "../../../practices/index.ts";
import type { Answer } from "../../../replica/answers.ts";
import { photoHere } from "../../../replica/blobs/photo-here.ts";
import { Fault } from "../../../replica/fault.ts";
import { foundCommunity } from "../../../replica/found.ts";
import type { Replica } from "../../../replica/replica.ts";
import { carryIn, carryOut } from "./carrying.ts";
import type { DataHome } from "./data-home.ts";
import { type CommunityRow, type Desk, type Founding, isNot, type Not, unknown } from "./desk.ts";
import { bringIn, writeOut } from "./exchanges.ts";
import { findEvents } from "./find-events.ts";
import { joinByLink, syncOnce } from "./meet-hub.ts";
import { membersOf } from "./names.ts";
import { tellLog } from "./tell-log.ts";
import { writeVault } from "./vault.ts";
import { verifyLog } from "./verify-log.ts";

const kinds = kindsOf(practices);

/** The desk of a directory that this process holds. */
export function localDesk(home: DataHome): Desk {
  async function on<T>(community: Id, work: (replica: Replica) => Promise<T | Not> | T | Not): Promise<T | Not> {
    const replica = await home.replica(community);
    return replica === undefined ? unknown("community", community) : work(replica);
  }

  async function communities(): Promise<readonly CommunityRow[]> {
    const rows: CommunityRow[] = [];
    for (const id of await home.communities()) {
      const replica = await home.open(id).catch(unlessDamaged);
      rows.push(replica === undefined ? damagedRow(home, id, await home.store.log(id).count()) : rowOf(replica));
    }
    return rows;
  }

  return {
    communities,
    found: (founding) => found(home, founding),
    act: (community, kind, body) => on(community, (replica) => act(replica, kind, body)),
    look: (community, view, params, at) =>
      on(community, (replica) => {
        const fields = paramsOf(view);
        if (fields === undefined) return unknown("view", view);
        const given = findEvents(replica, fields, params);
        return "problems" in given ? given : replica.look(view, given.body, at);
      }),
    log: (community) => on(community, (replica) => ({ entries: tellLog(replica) })),
    bringIn: (community, kind, text, much) => on(community, (replica) => bringIn(replica, kind, text, much)),
    writeOut: (community, kind, format) => on(community, (replica) => writeOut(replica, kind, format)),
    vault: (community, tongue) => on(community, (replica) => writeVault(replica, tongue)),
    photo: (community, photo, photoKey) =>
      on(community, async (replica) => {
        const bytes = await photoHere(replica, { photo, photoKey });
        return bytes === undefined ? unknown("photo", photo) : { bytes };
      }),
    join: async (joining) => {
      const joined = await joinByLink(home, joining);
      return isNot(joined) ? joined : rowOf(joined);
    },
    sync: (community, url) => on(community, (replica) => syncOnce(home, replica, url)),
    carryOut: (community, asked) => on(community, async (replica) => ({ bytes: await carryOut(replica, asked) })),
    carryIn: (file, makeNew) => carryIn(home, file, makeNew),
    verify: async (community, progress) => {
      const known = await home.communities();
      if (!known.includes(community)) return unknown("community", community);
      const found = await verifyLog(home, community, progress);
      const replica = await home.open(community).catch(unlessDamaged);
      return { ...found, owed: (await replica?.owed()) ?? 0 };
    },
    close: home.close,
  };
}

async function act(replica: Replica, kind: string, body: unknown): Promise<{ event: Event } | Not> {
  const known = kinds.byKind.get(kind);
  if (known === undefined) return unknown("kind", kind);
  const given = findEvents(replica, known.act.fields, body);
  if ("problems" in given) return given;
  return replica.ask({ kind, body: given.body as Event["body"] });
}

async function found(home: DataHome, founding: Founding): Promise<CommunityRow | Not> {
  const { name, scale, timeZone, language, values, person, household, others } = founding;
  if (!isZone(timeZone))
    return { problems: [{ field: "timeZone", code: "field.zone", about: { got: String(timeZone).slice(0, 60) } }] };
  const body = { name, scale, timeZone, language, values };
  const drafts = [
    { kind: "members.join", body: { name: person, householdName: household } },
    ...others.map((other) => ({ kind: "members.open-household", body: { name: other } })),
  ];
  const made = foundCommunity(practices, home.crypto, home.seed, home.clock(), body);
  if ("problems" in made) return made;
  const wrong = drafts.map((draft) => checkedAlone(draft.kind, draft.body)).find((one) => one !== undefined);
  if (wrong !== undefined) return wrong;
  const replica = await home.open(made.community);
  const received = await replica.receive([made.first]);
  if (received.refusal !== undefined) return { refusal: received.refusal };
  for (const draft of drafts) {
    const answer: Answer = await replica.ask(draft);
    if (!("event" in answer)) return answer;
  }
  return rowOf(replica);
}

/** A community keeps its time zone for good, and all its clocks go by it. */
function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** What is wrong with the fields of an act, before there is a log to judge it on. */
function checkedAlone(kind: string, body: unknown): Not | undefined {
  const fields = kinds.byKind.get(kind)?.act.fields;
  const checked = fields === undefined ? undefined : checkFields(fields, body);
  return checked !== undefined && "problems" in checked ? checked : undefined;
}

/** The declared parameters of a view by its whole name, "practice.view". */
export function paramsOf(view: string): Fields | undefined {
  const [name, of = ""] = view.split(".");
  const practice = practices.find((one) => one.name === name);
  return practice !== undefined && Object.hasOwn(practice.views, of) ? practice.views[of]?.params : undefined;
}

/** A damaged log is still listed, so that it can be verified; all else about it ends in its fault. */
function unlessDamaged(cause: unknown): undefined {
  if (!(cause instanceof Fault) || cause.code !== "damaged") throw cause;
}

function damagedRow({ device }: DataHome, id: Id, events: number): CommunityRow {
  const nothing = { name: "", scale: "pod", timeZone: "UTC", language: "en", draft: true, me: undefined };
  return { id, ...nothing, events, device };
}

function rowOf(replica: Replica): CommunityRow {
  const { community } = membersOf(replica);
  return {
    id: replica.community,
    name: community?.name ?? "",
    scale: community?.scale ?? "pod",
    timeZone: community?.timeZone ?? "UTC",
    language: community?.language ?? "en",
    events: replica.count(),
    draft: replica.lookAt("members").rights.roll.size === 0,
    me: replica.me(),
    device: replica.device,
  };
}

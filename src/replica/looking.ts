import { ENTERED_FOR, enteredFor } from "../kernel/by-hand.ts";
import { checkFields } from "../kernel/check-fields.ts";
import { enteredOf } from "../kernel/entered.ts";
import type { DeviceId, Draft, Event, Id, Minute } from "../kernel/event.ts";
import { forksOf } from "../kernel/forks.ts";
import { laneLook } from "../kernel/lane-look.ts";
import type { Attention, Coming, Heard, Look, SearchEntry, WrongKey } from "../kernel/practice.ts";
import type { Rights } from "../kernel/rights.ts";
import { GRANT } from "../kernel/seal/grant.ts";
import type { State } from "../kernel/state.ts";
import { utcDay } from "../kernel/utc-day.ts";
import type { Meant } from "./checkpoint.ts";
import { countedHomes, heardBy } from "./heard.ts";
import type { History } from "./history.ts";
import type { Receipt } from "./receipts.ts";
import type { Looked, ReplicaDeps } from "./replica.ts";

/** What can be seen of a replica, by practices and views. */
export type Looking = {
  readonly lookAt: (practice: string, now?: Minute) => Look;
  readonly look: (view: string, params?: unknown, now?: Minute) => Looked;
  readonly attention: (now?: Minute) => readonly Attention[];
  readonly coming: (now?: Minute) => readonly Coming[];
  readonly search: () => readonly SearchEntry[];
  readonly heard: (id: Id) => Heard;
  /** Devices and open invites that may have the community's key. */
  readonly keyHolders: () => readonly DeviceId[];
  /** What the app signs by itself after a person's own act. */
  readonly followUps: (event: Event) => readonly Draft[];
  /** What the app signs by itself because its time has come. */
  readonly due: () => readonly Draft[];
};

export function createLooking(
  { community, practices, clock, wallIn = utcOnly }: ReplicaDeps,
  history: History,
  receipts: ReadonlyMap<DeviceId, Receipt>,
  /** What is shown while the history is still being read. */
  shown: () => Meant | undefined = () => undefined,
): Looking {
  const { graph, folding, wrongBoxes } = history.memory;

  const stateNow = (): State => shown()?.state ?? history.state();
  const rightsNow = (): Rights => shown()?.rights ?? history.rights();

  function heard(id: Id): Heard {
    const practice = practices.find((one) => one.homes !== undefined);
    const homes = practice?.homes?.(stateNow().practices[practice.name]) ?? new Map();
    return heardBy(graph, countedHomes(homes, rightsNow()), receipts, id);
  }

  function lookAt(practice: string, now = clock()): Look {
    const state = stateNow();
    const top = graph.top(now);
    return {
      state: state.practices[practice],
      others: state.practices,
      community,
      rights: rightsNow(),
      lane: laneLook(folding, graph, now),
      time: shown()?.time ?? (history.isFilled() ? folding.timeAt(top) : (history.checkpoint?.time ?? now)),
      now,
      dayIn: (zone, minute) => utcDay(wallIn(zone, minute)),
      wallIn,
      me: history.me(),
      entered: (person) => enteredOf(folding, graph, person),
      heard,
      suspended: (id) => folding.lane.isSuspended(top, id),
      forks: forksOf(graph, (id) => folding.lane.isSuspended(top, id)),
      wrongKeys: () => wrongBoxes.known().flatMap((id) => wrongKey(graph.get(id)?.event)),
      within: () => (history.isFilled() ? history.memory.narrows.of(practice) : []),
      audiences: () =>
        history.isFilled()
          ? history.memory.narrows
              .circles()
              .all()
              .filter((one) => one.practice === practice)
          : [],
      setAside: (id) => state.setAside.get(id),
    };
  }

  function look(name: string, params: unknown = {}, now = clock()): Looked {
    const [practiceName = "", viewName = ""] = name.split(".");
    const practice = practices.find((one) => one.name === practiceName);
    const view =
      practice !== undefined && Object.hasOwn(practice.views, viewName) ? practice.views[viewName] : undefined;
    if (view === undefined) return { problems: [{ field: "view", code: "field.view", about: { got: name } }] };
    const checked = checkFields(view.params, params);
    if ("problems" in checked) return checked;
    return { rows: view.look(lookAt(practiceName, now), checked.body) };
  }

  function attention(now = clock()): readonly Attention[] {
    const all = practices.flatMap((practice) => practice.attention?.(lookAt(practice.name, now)) ?? []);
    return all.sort((a, b) => (a.until ?? Number.MAX_SAFE_INTEGER) - (b.until ?? Number.MAX_SAFE_INTEGER));
  }

  function coming(now = clock()): readonly Coming[] {
    const all = practices.flatMap((practice) => practice.coming?.(lookAt(practice.name, now)) ?? []);
    return all.filter(({ at }) => at > now).sort((a, b) => a.at - b.at);
  }

  function followUps(event: Event): readonly Draft[] {
    const practice = history.kinds.byKind.get(event.kind)?.practice;
    return [...(practice?.followUps?.(lookAt(practice.name), event) ?? []), ...takenBack(event)];
  }

  /** What was entered wrongly for somebody is taken back in their name, where its act can be. */
  function takenBack(event: Event): Draft[] {
    const act = history.kinds.byKind.get(event.kind)?.act;
    const wrong = graph.get(String(event.body[act?.takesBack ?? ""] ?? ""));
    const person = wrong === undefined ? undefined : enteredFor(wrong.event);
    const reversal = wrong === undefined ? undefined : history.kinds.byKind.get(wrong.event.kind)?.act.reversal;
    if (wrong === undefined || person === undefined || reversal === undefined || !("by" in reversal)) return [];
    const body = reversal.body(wrong.event);
    const isTheirs = graph.joins.devicesOf(person).length > 0;
    return [{ kind: reversal.by, body: isTheirs ? body : { ...body, [ENTERED_FOR]: person } }];
  }

  return {
    lookAt,
    look,
    attention,
    coming,
    search: () => practices.flatMap((practice) => practice.search?.(lookAt(practice.name)) ?? []),
    heard,
    followUps,
    due: () => practices.flatMap((practice) => practice.due?.(lookAt(practice.name)) ?? []),
    keyHolders: () => [...new Set(practices.flatMap((practice) => practice.keyHolders?.(lookAt(practice.name)) ?? []))],
  };
}

function wrongKey(event: Event | undefined): WrongKey[] {
  if (event === undefined) return [];
  const { id, device, minute, body } = event;
  return [{ id, device, minute, epoch: event.kind === GRANT.kind ? String(body.epoch) : undefined }];
}

function utcOnly(_zone: string, minute: Minute): Minute {
  return minute;
}

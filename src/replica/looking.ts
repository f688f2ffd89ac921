import { checkFields } from "../kernel/check-fields.ts";
import { enteredOf } from "../kernel/entered.ts";
import type { Entry } from "../kernel/entry.ts";
import {
  type DeviceId,
  type Draft,
  type Event,
  type Id,
  MISFIT,
  type Minute,
  type PersonId,
  SEALED,
} from "../kernel/event.ts";
import { forksOf } from "../kernel/forks.ts";
import { laneLook } from "../kernel/lane-look.ts";
import { rightsAt } from "../kernel/numbers-ahead.ts";
import type {
  AnyPractice,
  Attention,
  Coming,
  Heard,
  Look,
  OpenInvite,
  Posted,
  Saying,
  SearchEntry,
  WrongKey,
} from "../kernel/practice.ts";
import type { Rights } from "../kernel/rights.ts";
import { GRANT } from "../kernel/seal/grant.ts";
import type { State } from "../kernel/state.ts";
import { switchedOff } from "../kernel/switched-off.ts";
import { utcDay } from "../kernel/utc-day.ts";
import type { Looked, Waiting } from "./answers.ts";
import type { Meant } from "./checkpoint/checkpoint.ts";
import type { History } from "./history.ts";
import { createMoments } from "./moment.ts";
import { countedHomes, hasElsewhere, heardBy } from "./receipts/heard.ts";
import type { Receipt } from "./receipts/receipts.ts";
import type { ReplicaDeps } from "./replica-deps.ts";
import { takenBack } from "./taking-back.ts";

/** What can be seen of a replica, by practices and views. */
export type Looking = {
  readonly lookAt: (practice: string, now?: Minute) => Look;
  readonly look: (view: string, params?: unknown, now?: Minute) => Looked;
  readonly attention: (now?: Minute) => readonly Attention[];
  readonly coming: (now?: Minute) => readonly Coming[];
  /** What hangs where everybody passes: the soonest first. The same on each device that has heard the same. */
  readonly posted: (now?: Minute) => readonly Posted[];
  /** What waits for somebody and comes to them, as far as everybody may read it: nothing of what was written to fewer. */
  readonly waitingFor: (person: PersonId, now?: Minute) => Waiting;
  readonly search: () => readonly SearchEntry[];
  /** How an act is told: by the words of its kind, or otherwise where its practice knows more of what it is about. */
  readonly told: (event: Event) => Saying;
  /** The decision by which a practice is off; nothing while it is on. */
  readonly offBy: (practice: string) => Id | undefined;
  readonly heard: (id: Id) => Heard;
  readonly timesHeard: () => number;
  readonly isOnlyHere: (id: Id) => boolean;
  /** Devices that may have the community's key, and those of its audiences that their people belong to. */
  readonly keyHolders: () => readonly DeviceId[];
  /** Whoever holds one of these may have the community's key of its time, and no audience's. */
  readonly openInvites: () => readonly OpenInvite[];
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

  const laneOf = createMoments(folding, graph);
  let timesHeard = 0;
  let timed: { size: number; shape: number; rights: Rights; time: Minute } | undefined;
  const stateNow = (): State => shown()?.state ?? history.state();
  const rightsNow = (): Rights => shown()?.rights ?? history.rights();

  const switches = switchedOff(practices);
  const offBy = (practice: string): Id | undefined => switches(stateNow().practices, practice, () => true);
  /** What is off is out of sight. */
  const inUse = () => practices.filter(({ name }) => offBy(name) === undefined);

  function heard(id: Id): Heard {
    timesHeard += 1;
    const practice = practices.find((one) => one.homes !== undefined);
    const rights = rightsNow();
    const homes = practice?.homes?.(stateNow().practices[practice.name], rights) ?? new Map();
    return heardBy(graph, countedHomes(homes, rights), receipts, id);
  }

  function isOnlyHere(id: Id): boolean {
    const event = graph.get(id)?.event;
    if (event === undefined || event.device !== history.device) return false;
    return event.seq >= history.head.reached() && !hasElsewhere(graph, history.device, receipts, id);
  }

  /** The same for all who look before more is heard: a page asks each practice. */
  function timeNow(top: Entry): Minute {
    const [size, shape, rights] = [graph.size(), graph.shape(), rightsNow()];
    if (timed?.size !== size || timed.shape !== shape || timed.rights !== rights)
      timed = { size, shape, rights, time: folding.timeAt(top) };
    return timed.time;
  }

  function lookAt(practice: string, now = clock()): Look {
    const state = stateNow();
    const top = graph.top(now);
    const time = shown()?.time ?? (history.isFilled() ? timeNow(top) : (history.checkpoint?.time ?? now));
    return {
      state: state.practices[practice],
      others: state.practices,
      community,
      rights: rightsAt(rightsNow(), () => time),
      // While a log is being read the lane hears more under those who look.
      lane: history.isFilled() ? laneOf(now, rightsNow()) : laneLook(folding, graph, now),
      time,
      now,
      dayIn: (zone, minute) => utcDay(wallIn(zone, minute)),
      wallIn,
      me: history.me(),
      device: history.device,
      entered: (person) => enteredOf(folding, graph, history.kinds, person),
      heard,
      suspended: (id) => folding.lane.isSuspended(top, id),
      // Few look at them, and where a device forked they are long to tell.
      get forks() {
        return forksOf(graph, (id) => folding.lane.isSuspended(top, id));
      },
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
    return soonest(inUse().flatMap((practice) => practice.attention?.(lookAt(practice.name, now)) ?? []));
  }

  function coming(now = clock()): readonly Coming[] {
    return ahead(
      now,
      inUse().flatMap((practice) => practice.coming?.(lookAt(practice.name, now)) ?? []),
    );
  }

  /** A practice that has words for fewer than all has none here: what it says of the rest would tell of these. */
  function waitingFor(me: PersonId, now = clock()): Waiting {
    const theirs = { me, device: "", within: () => [], audiences: () => [] };
    const look = (practice: string): Look => ({ ...lookAt(practice, now), ...theirs });
    const open = inUse().filter(({ within }) => within === undefined);
    return {
      attention: soonest(open.flatMap((one) => one.attention?.(look(one.name)) ?? [])),
      coming: ahead(
        now,
        open.flatMap((one) => one.coming?.(look(one.name)) ?? []),
      ),
    };
  }

  /** Nobody looks, and nothing that was written to fewer than all is there to be looked at. */
  function posted(now = clock()): readonly Posted[] {
    const open = { me: undefined, within: () => [], audiences: () => [] };
    const lookOf = ({ name }: AnyPractice): Look => ({ ...lookAt(name, now), ...open });
    const doors = new Map(inUse().flatMap((one) => [...(one.whereabouts?.(lookOf(one)) ?? [])]));
    const all = inUse().flatMap((one) => one.posted?.(lookOf(one)) ?? []);
    return all
      .map((one) => {
        const where = doors.get(one.household ?? "");
        return where === undefined ? one : { ...one, where };
      })
      .filter(({ part, at }) => part !== "coming" || at === undefined || at > now)
      .sort((a, b) => (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER));
  }

  function followUps(event: Event): readonly Draft[] {
    const practice = history.kinds.byKind.get(event.kind)?.practice;
    return [
      ...(practice?.followUps?.(lookAt(practice.name), event) ?? []),
      ...takenBack({ ...history, lookAt }, event),
    ];
  }

  return {
    ...{ lookAt, look, attention, coming, posted, waitingFor },
    search: () => inUse().flatMap((practice) => practice.search?.(lookAt(practice.name)) ?? []),
    told: (event) => told(history, lookAt, event),
    heard,
    timesHeard: () => timesHeard,
    isOnlyHere,
    offBy,
    followUps,
    due: () => inUse().flatMap((practice) => practice.due?.(lookAt(practice.name)) ?? []),
    ...whoMayHaveKeys(practices, lookAt),
  };
}

function whoMayHaveKeys(
  practices: readonly AnyPractice[],
  lookAt: (practice: string) => Look,
): Pick<Looking, "keyHolders" | "openInvites"> {
  return {
    keyHolders: () => [...new Set(practices.flatMap((one) => one.keyHolders?.(lookAt(one.name)) ?? []))],
    openInvites: () => practices.flatMap((one) => one.openInvites?.(lookAt(one.name)) ?? []),
  };
}

function told({ kinds }: History, lookAt: (practice: string) => Look, event: Event): Saying {
  const practice = kinds.byKind.get(event.kind)?.practice;
  const isRead = event.body !== SEALED && event.body !== MISFIT;
  const known = isRead ? practice?.told?.(lookAt(practice.name), event) : undefined;
  return known ?? { code: `${event.kind}.did` };
}

function soonest(all: Attention[]): readonly Attention[] {
  return all.sort((a, b) => (a.until ?? Number.MAX_SAFE_INTEGER) - (b.until ?? Number.MAX_SAFE_INTEGER));
}

function ahead(now: Minute, all: readonly Coming[]): readonly Coming[] {
  return all.filter(({ at }) => at > now).sort((a, b) => a.at - b.at);
}

function wrongKey(event: Event | undefined): WrongKey[] {
  if (event === undefined) return [];
  const { id, device, minute, body } = event;
  return [{ id, device, minute, epoch: event.kind === GRANT.kind ? String(body.epoch) : undefined }];
}

function utcOnly(_zone: string, minute: Minute): Minute {
  return minute;
}

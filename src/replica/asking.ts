import { AUDIENCE } from "../kernel/audience/acts.ts";
import { DEPS_MAX, type Draft, type Event, type Id, NO_ID, no, type Refusal, SEALED } from "../kernel/event.ts";
import { WITNESS } from "../kernel/kinds.ts";
import type { Answer } from "./answers.ts";
import { type CheckedDraft, checkDraft, namesFor, needsWitness, standAt, unsigned } from "./draft.ts";
import { addedDevice, cameByInvite, grantsToOneself } from "./handing-on/granting.ts";
import { owedGrants, owedWords } from "./handing-on/owed-grants.ts";
import { owedShares, owedTurn, owedTurns } from "./handing-on/owed-shares.ts";
import type { History } from "./history.ts";
import type { Looking } from "./looking.ts";
import type { ReplicaDeps } from "./replica-deps.ts";

/** The front door: what the person here wants to do. */
export type Asking = {
  /** A draft that says something of the log as it is may be made at its turn, when nothing comes in between. */
  readonly ask: (draft: Later, shown?: (event: Event) => void) => Promise<Answer>;
  readonly would: (draft: Draft) => Answer | undefined;
  readonly handOver: () => Promise<boolean>;
  /**
   * Answers at once to what others said of audiences: which key of ours to use, and the keys of those that we made.
   * Others hand keys on too, but only now and then, or many would say the same at once.
   */
  readonly answerAudiences: () => Promise<void>;
  /** The same act by this device, from a place in its chain on. */
  readonly doneSince: (from: number, draft: Draft) => Event | undefined;
  /** How many acts it takes to hand over the keys that others wait for and this device has. */
  readonly owed: () => Promise<number>;
};

/** Made at its turn, when nothing comes in between; nothing while a part of the log that it would speak of is sealed to us. */
export type Later = Draft | (() => Draft | undefined);
type Sound = Exclude<CheckedDraft, { problems: unknown }>;
type Drawn = ReturnType<typeof unsigned>;
type Against = Exclude<Drawn, { event: unknown }>;

/** Most tries at a place in the device's chain while another tab writes there too. */
const TRIES_MAX = 8;

export function createAsking(
  { community, clock, crypto, elsewhere }: ReplicaDeps,
  history: History,
  looking: Looking,
  /** True while what is shown is not what this device has read. */
  isReading: () => boolean = () => false,
): Asking {
  const { kinds, device, memory } = history;
  const { graph, folding } = memory;

  async function ask(draft: Later, shown?: (event: Event) => void): Promise<Answer> {
    await turnKey(draft);
    const isElsewhere = elsewhere?.() !== undefined && typeof draft !== "function";
    const told = isElsewhere ? await history.inTurn(() => askElsewhere(draft, shown)) : undefined;
    if (told !== undefined) return told;
    const answer = await history.inTurn(() => tryToAct(draft, shown));
    if (!("event" in answer)) return answer;
    await history.afterKeeping();
    for (const next of [...looking.followUps(answer.event), ...ownGrants(answer.event)]) await ask(next);
    const { kind } = answer.event;
    if (kinds.byKind.get(kind)?.act.lane !== undefined || kind === AUDIENCE.audience.kind) await handOver();
    return answer;
  }

  /** Before somebody writes to an audience, those who may read it no more lose its key. */
  async function turnKey(draft: Later): Promise<void> {
    const act = typeof draft === "function" ? undefined : kinds.byKind.get(draft.kind)?.act;
    if (act?.sealedTo === undefined || typeof draft === "function") return;
    await history.near();
    const turn = owedTurn(memory, String(draft.body[act.sealedTo]), history.me(), looking.keyHolders());
    if (turn !== undefined) await ask(turn);
  }

  /** Hands the community's key to those who may have it and lack it. Says whether there were any. */
  async function handOver(): Promise<boolean> {
    const drafts = await owed();
    for (const next of drafts) await ask(next);
    return drafts.length > 0;
  }

  async function owed(): Promise<readonly Draft[]> {
    const me = history.me();
    if (me === undefined) return [];
    const holders = looking.keyHolders();
    const shares = [...(await history.openers.owed(me)), ...owedShares(crypto, memory, me, holders)];
    const grants = owedGrants(crypto, memory, holders, looking.openInvites());
    return [...grants, ...owedWords(memory, me), ...shares, ...owedTurns(memory, device, me, holders)];
  }

  async function answerAudiences(): Promise<void> {
    const me = history.me();
    if (me === undefined) return;
    const openers = await history.openers.owed(me);
    for (const next of [...openers, ...owedShares(crypto, memory, me, looking.keyHolders(), "made-by-us")])
      await ask(next);
  }

  /** Who came by an invite keeps its keys under their own, at once. */
  function ownGrants(event: Event): readonly Draft[] {
    const to = cameByInvite(kinds, event) ? device : addedDevice(kinds, event);
    return to === undefined ? [] : grantsToOneself(crypto, memory.sealing, to);
  }

  /**
   * The tab that writes judges, signs and stores it, with what follows from it; this one shows it meanwhile and then
   * reads it from the log. Nothing when this tab must do it by itself: the other went away and had not done it.
   */
  async function askElsewhere(draft: Draft, shown?: (event: Event) => void): Promise<Answer | undefined> {
    const writer = elsewhere?.();
    if (writer === undefined) return undefined;
    const from = (graph.last(device)?.event.seq ?? -1) + 1;
    const takeBack = shown === undefined ? undefined : showHere(draft, shown);
    try {
      const answer = await writer(draft);
      await history.refresh();
      if (answer !== "gone") return answer;
      const done = doneSince(from, draft);
      return done === undefined ? undefined : { event: done };
    } finally {
      takeBack?.();
    }
  }

  function showHere(draft: Draft, shown: (event: Event) => void): (() => void) | undefined {
    const checked = checkDraft(kinds, graph, draft);
    if ("problems" in checked) return undefined;
    const names = namesFor(graph, device, checked.subjects);
    const drawn = draw(checked, names);
    if (!("event" in drawn) || needsWitness(names) || judged(drawn) !== undefined) return undefined;
    return history.show(drawn.event, shown);
  }

  function doneSince(from: number, draft: Draft): Event | undefined {
    const checked = checkDraft(kinds, graph, draft);
    const wanted = "problems" in checked ? undefined : JSON.stringify(checked.body);
    const isIt = ({ kind, body }: Event): boolean =>
      kind === draft.kind && (body === SEALED || JSON.stringify(body) === wanted);
    for (let seq = from; ; seq++) {
      const event = graph.at(device, seq)?.event;
      if (event === undefined || isIt(event)) return event;
    }
  }

  /** Another tab may have taken the place: then its events are read, and the act is judged again with them. */
  async function tryToAct(wanted: Later, shown?: (event: Event) => void): Promise<Answer> {
    const draft = typeof wanted === "function" ? wanted : await history.openers.ready(wanted);
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const answer = await attempt(draft, shown);
      if (answer !== "again") return answer;
      await history.refresh();
    }
    return { refusal: { code: "kernel.busy", about: {} } };
  }

  async function attempt(draft: Later, shown?: (event: Event) => void): Promise<Answer | "again"> {
    if (!history.mayWrite()) return { refusal: { code: "kernel.damaged", about: {} } };
    const wanted = typeof draft === "function" ? draft() : draft;
    if (wanted === undefined) return { refusal: no("kernel.no-key") };
    if (isReading() && kinds.byKind.get(wanted.kind)?.act.hidden !== true) return { refusal: no("kernel.reading") };
    const checked = checkDraft(kinds, graph, wanted);
    if ("problems" in checked) return checked;
    const names = namesFor(graph, device, checked.subjects);
    const drawn = drawnAndJudged(checked, names);
    // Judged on a state of which a part was lost on disk, it is judged again on the whole.
    if (history.heal()) return "again";
    if (!("event" in drawn)) return drawn;
    if (needsWitness(names)) return (await mergeHeads()) ? attempt(draft, shown) : "again";
    return (await history.write(drawn, shown)) ? { event: drawn.event } : "again";
  }

  /** Signs a witness of three heads. False when there are none to merge, or another tab took its place. */
  async function mergeHeads(): Promise<boolean> {
    const heads = namesFor(graph, device, []).slice(0, DEPS_MAX);
    if (heads.length === 0) return false;
    const drawn = draw({ kind: WITNESS.kind, number: WITNESS.number, body: {}, subjects: [] }, heads);
    return "event" in drawn && history.write(drawn);
  }

  function draw(draft: Sound, names: readonly Id[]): Drawn {
    return unsigned({ kinds, memory, community, crypto }, device, clock(), draft, names);
  }

  /** An act at its place, or what stands against it. What is refused whatever its bytes are is never sealed. */
  function drawnAndJudged(draft: Sound, names: readonly Id[]): Drawn {
    const refusal = foreseen(draft, names);
    if (refusal !== undefined) return { refusal };
    const drawn = draw(draft, names);
    return judged(drawn) ?? drawn;
  }

  /** What stands against an act of which the rules see what its draft says, and nothing that is made when it is sealed. */
  function foreseen({ kind, body }: Sound, names: readonly Id[]): Refusal | undefined {
    const act = kinds.byKind.get(kind)?.act;
    const isMade = act?.sealedTo !== undefined || act?.boxes !== undefined || act?.rotates !== undefined;
    if (isMade || history.head.is() === "unconfirmed") return undefined;
    const place = graph.place({ id: NO_ID, ...standAt(graph, device, clock(), names), kind, body });
    const refusal = folding.try(place);
    // Whoever lacks the key is told that first: it is on its way.
    const canSeal = act?.open === true || memory.sealing.ring.epochKey(folding.lane.epochAt(place) ?? "") !== undefined;
    return canSeal || isOut(history, looking) ? refusal : undefined;
  }

  /** What stands against an act at its place; with more names than an event can hold, its place after the witnesses. */
  function judged(drawn: Drawn): Against | undefined {
    if (!("event" in drawn)) return drawn;
    const binds = kinds.byKind.get(drawn.event.kind)?.act.binds === true;
    // The tab that writes is the one that hears peers, and judges again.
    if (binds && elsewhere?.() === undefined && history.head.is() === "unconfirmed")
      return { refusal: no("kernel.head-unconfirmed") };
    const place = graph.place(drawn.event);
    const refusal = drawn.narrow === undefined ? folding.try(place) : memory.narrows.try(place, drawn.narrow);
    return refusal === undefined ? undefined : { refusal };
  }

  function would(draft: Draft): Answer | undefined {
    if (!history.isFilled()) return undefined;
    if (isReading()) return { refusal: no("kernel.reading") };
    if (!history.mayWrite()) return { refusal: { code: "kernel.damaged", about: {} } };
    const checked = checkDraft(kinds, graph, draft);
    if ("problems" in checked) return checked;
    const drawn = drawnAndJudged(checked, namesFor(graph, device, checked.subjects));
    return "event" in drawn ? undefined : drawn;
  }

  return { ask, would, handOver, answerAudiences, doneSince, owed: async () => (await owed()).length };
}

/** True for a device that could read and whose person is no more of the community: the newer key never comes to it. */
function isOut({ device, me, memory }: History, { keyHolders }: Looking): boolean {
  const couldRead = me() !== undefined && memory.sealing.ring.names().length > 0;
  return couldRead && !keyHolders().includes(device);
}

import { CHECKPOINT_DAYS, CHECKPOINT_EVENTS, CO_SIGNED } from "../../kernel/co-signed.ts";
import type { Entry } from "../../kernel/entry.ts";
import { type Draft, type Id, MINUTES_PER_DAY } from "../../kernel/event.ts";
import type { CoSigned } from "../../kernel/lane/checkpoints.ts";
import type { State } from "../../kernel/state.ts";
import { hashingState } from "../../kernel/state-codec.ts";
import type { Steps } from "../../kernel/steps.ts";
import type { Asking } from "../asking.ts";
import { inSteps } from "../breathing.ts";
import type { History } from "../history.ts";
import type { ReplicaDeps } from "../replica-deps.ts";
import { createWeighing, isSealedToUs, type Weighing } from "./weighing.ts";

/** Checkpoints that households sign together. */
export type CoSigning = Weighing & {
  /** Proposes one when it is time, and signs those of others that come out the same here. To be called now and then. */
  readonly keep: () => Promise<void>;
  readonly all: () => readonly CoSigned[];
};

export function createCoSigning(deps: ReplicaDeps, history: History, { ask }: Pick<Asking, "ask">): CoSigning {
  const { graph, folding } = history.memory;
  const weighing = createWeighing({ ...deps, kinds: history.kinds }, history.memory);
  const all = (): readonly CoSigned[] => folding.lane.checkpoints();

  async function keep(): Promise<void> {
    await history.ready();
    const me = history.me();
    const household = me === undefined ? undefined : history.rights().roll.get(me);
    if (household === undefined || !history.mayWrite()) return;
    for (const one of all()) await agree(one, household);
    if (isDue()) await propose();
  }

  /** One person of each household is enough. */
  async function agree(one: CoSigned, household: Id): Promise<void> {
    if (one.isCovered || one.households.includes(household)) return;
    if ((await inSteps(weighing.weigh(one.id), deps.breathe)) !== "same") return;
    const now = all().find(({ id }) => id === one.id);
    if (now === undefined || now.isCovered || now.households.includes(household)) return;
    await ask({ kind: CO_SIGNED.agree.kind, body: { checkpoint: one.id } });
  }

  function isDue(): boolean {
    const newest = all().at(-1);
    const entry = newest === undefined ? undefined : graph.get(newest.id);
    const since = graph.size() - (entry === undefined ? 0 : sizeOf(entry));
    const minute = (entry ?? graph.get(deps.community))?.event.minute ?? 0;
    return since >= CHECKPOINT_EVENTS || deps.clock() - minute >= CHECKPOINT_DAYS * MINUTES_PER_DAY;
  }

  /**
   * What it says is worked out step by step, and signed where nothing came in between; else another day. What is sealed to us
   * means something to others: our hash would be another one, and they would be alarmed.
   */
  async function propose(): Promise<void> {
    const [kept, size] = [history.kept(), graph.size()];
    const hash = await inSteps(hashingAll(kept), deps.breathe);
    const isAsBefore = (): boolean => history.kept() === kept && graph.size() === size;
    if (hash !== undefined) await ask(() => (isAsBefore() ? drawn(hash) : undefined));
  }

  function* hashingAll(kept: State): Steps<string | undefined> {
    for (const { event } of [...folding.ordered()]) {
      yield;
      if (isSealedToUs(event, history.kinds)) return undefined;
    }
    return yield* hashingState(kept, history.rights().rulesVersion);
  }

  function drawn(hash: string): Draft {
    const [rules, state = ""] = hash.split(":");
    return { kind: CO_SIGNED.checkpoint.kind, body: { rules: Number(rules), state } };
  }

  return { ...weighing, keep, all };
}

/** How many events an entry had seen. */
function sizeOf({ clock }: Entry): number {
  return clock.reduce((sum, count) => sum + count, 0);
}

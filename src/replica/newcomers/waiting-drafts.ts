import { subjectsOf } from "../../kernel/body-codec.ts";
import { checkFields } from "../../kernel/check-fields.ts";
import { type Draft, no, type Refusal } from "../../kernel/event.ts";
import { fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import type { Answer } from "../answers.ts";
import type { Asking } from "../asking.ts";
import { DRAFTS_WAITING_MAX } from "../bounds.ts";
import type { History } from "../history.ts";
import type { Log } from "../ports.ts";

/** Something that somebody said before what it is about was here. It is no event yet: this device alone knows of it. */
export type WaitingDraft = {
  readonly draft: Draft;
  /** What stood against it when its turn came: then it was not signed, and never will be. */
  readonly against?: Refusal;
};

/**
 * What is asked for while the history is still being read is kept as it was said, and signed as soon as what it names is
 * here: an event that is here stands on all that it had seen, so who acts then has seen it too (K-3).
 */
export type WaitingDrafts = {
  /** Durable as something that waits at once; answers when it was signed, or what stood against that. */
  readonly askWhenRead: (draft: Draft) => Promise<Answer>;
  readonly waiting: () => readonly WaitingDraft[];
  /** Forgets what was not signed; also what still waits. */
  readonly letGo: (draft: Draft) => Promise<void>;
};

/** `from`: how long the own chain was, so that what was signed before a crash is known again. */
type Kept = WaitingDraft & { readonly from: number };

const NOTE = "waiting";

export async function openWaitingDrafts(
  log: Log,
  history: History,
  { ask, doneSince }: Pick<Asking, "ask" | "doneSince">,
  isReading: () => boolean,
): Promise<WaitingDrafts> {
  const { kinds, device, memory, isFilled } = history;
  const { graph } = memory;
  const answers = new Map<Draft, (answer: Answer | Promise<Answer>) => void>();
  let list = keptIn(await log.readNote(NOTE));
  let isSigning = false;
  let turn: Promise<void> = Promise.resolve();

  function mustWait({ kind, body }: Draft): boolean {
    if (isReading() || !isFilled()) return true;
    const fields = kinds.byKind.get(kind)?.act.fields;
    return fields !== undefined && subjectsOf(fields, body).some((id) => graph.get(id) === undefined);
  }

  async function askWhenRead(asked: Draft): Promise<Answer> {
    await history.near();
    // The same may be said twice.
    const draft = { ...asked };
    const waits = list.some(isDue);
    if (!waits && !mustWait(draft)) return ask(draft);
    const act = kinds.byKind.get(draft.kind)?.act;
    const checked = act === undefined ? undefined : checkFields(act.fields, draft.body);
    if (checked !== undefined && "problems" in checked) return checked;
    if (checked === undefined || list.length >= DRAFTS_WAITING_MAX) return { refusal: no("kernel.reading") };
    const from = (graph.last(device)?.event.seq ?? -1) + 1;
    const answer = new Promise<Answer>((resolve) => answers.set(draft, resolve));
    await change((all) => [...all, { draft, from }]);
    await history.afterKeeping();
    signDue();
    return answer;
  }

  function signDue(): void {
    if (isSigning || !list.some(isDue)) return;
    isSigning = true;
    signAll()
      // What a disk refuses is tried again with the next change.
      .catch(() => undefined)
      .finally(() => {
        isSigning = false;
      });
  }

  /** In the order in which they were said: one may stand on what came before it. */
  async function signAll(): Promise<void> {
    for (let one = list.find(isDue); one !== undefined && !mustWait(one.draft); one = list.find(isDue)) {
      const { draft, from } = one;
      const done = doneSince(from, draft);
      const answer = done === undefined ? await ask(draft) : { event: done };
      await change((all) =>
        all.flatMap((other) =>
          other.draft === draft ? left(other, answer, answers.has(draft)) : after(other, answer),
        ),
      );
      answers.get(draft)?.(answer);
      answers.delete(draft);
      await history.afterKeeping();
    }
  }

  /** One change after another, each of what the one before has left. */
  function change(next: (all: readonly Kept[]) => readonly Kept[]): Promise<void> {
    turn = turn
      .catch(() => undefined)
      .then(async () => {
        const all = next(list);
        await log.note(NOTE, toCbor(JSON.stringify(all)));
        list = all;
      });
    return turn;
  }

  async function letGo(draft: Draft): Promise<void> {
    await change((all) => all.filter((one) => one.draft !== draft));
    answers.get(draft)?.({ refusal: no("kernel.reading") });
    answers.delete(draft);
  }

  history.onChange(signDue);
  return { askWhenRead, letGo, waiting: () => list };
}

function isDue({ against }: WaitingDraft): boolean {
  return against === undefined;
}

/** Whoever still waits for the answer is told by it; others find it here. */
function left(one: Kept, answer: Answer, isTold: boolean): readonly Kept[] {
  const against = whyNot(answer);
  return against === undefined || isTold ? [] : [{ ...one, against }];
}

/** What was signed for one draft is not taken for another that says the same. */
function after(other: Kept, answer: Answer): Kept {
  return "event" in answer ? { ...other, from: Math.max(other.from, answer.event.seq + 1) } : other;
}

function whyNot(answer: Answer): Refusal | undefined {
  if ("event" in answer) return undefined;
  if ("refusal" in answer) return answer.refusal;
  const [first] = answer.problems;
  return no(first?.code ?? "kernel.misfit", first?.about);
}

function keptIn(bytes: Uint8Array | undefined): readonly Kept[] {
  const text = bytes === undefined ? undefined : fromCbor(bytes);
  if (typeof text !== "string") return [];
  try {
    return JSON.parse(text) as readonly Kept[];
  } catch {
    return [];
  }
}

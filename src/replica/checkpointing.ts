import type { Bookmark, Checkpoint } from "./checkpoint/checkpoint.ts";
import type { Filling } from "./filling.ts";

/** When a checkpoint is kept, and of what: of one moment, without letting acts wait for a disk. */
export type Checkpointing = {
  /** Keeps one where there is something new. Out of turn. */
  readonly keep: () => Promise<void>;
  /** The same after so many new events, unless one is on its way: what comes meanwhile waits for neither. */
  readonly keepWhenDue: () => Promise<void>;
  /** What is kept is not what is meant any more. */
  readonly again: () => void;
};

export type CheckpointingDeps = {
  readonly bookmark: Bookmark;
  readonly filling: Pick<Filling, "putting">;
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** How many events there are. */
  readonly size: () => number;
  /** What is to be kept now. */
  readonly drawn: () => Checkpoint;
  /** False while the history is not at hand. */
  readonly isFilled: () => boolean;
  /** False while something of the log is lost. */
  readonly isWhole: () => boolean;
  /** Folds afresh where a page of the checkpoint turned out to be lost. In turn. */
  readonly heal: () => unknown;
};

/** A checkpoint is kept when the replica is closed, and after this many new events, or a share of all if that is more. */
const CHECKPOINT_EVERY = 256;
/** Writing one costs as much as there is, so they come at growing distances: each event pays for a share of eight. */
const CHECKPOINT_SHARE = 8;

export function createCheckpointing({
  bookmark,
  filling,
  inTurn,
  size,
  drawn,
  isFilled,
  isWhole,
  heal,
}: CheckpointingDeps): Checkpointing {
  let [covered, isKeeping] = [bookmark.checkpoint?.count ?? 0, false];

  const isNews = (): boolean => isWhole() && size() !== covered;
  const isDue = (): boolean => size() - covered >= Math.max(CHECKPOINT_EVERY, covered / CHECKPOINT_SHARE);

  async function isNewsOnceHealed(): Promise<boolean> {
    heal();
    return isNews();
  }

  async function keep(): Promise<void> {
    if (!isFilled() || !(await inTurn(isNewsOnceHealed))) return;
    const put = await filling.putting();
    const write = await inTurn(() => draw(put));
    await write?.();
  }

  /** In turn: what is kept on disk and what is in memory do not change under it. */
  async function draw(put: Awaited<ReturnType<Filling["putting"]>>): Promise<(() => Promise<void>) | undefined> {
    if (!isNews()) return undefined;
    const putting = await put?.();
    covered = size();
    const checkpoint = drawn();
    return () => bookmark.keep(checkpoint, putting);
  }

  async function keepWhenDue(): Promise<void> {
    if (isKeeping || !isDue()) return;
    isKeeping = true;
    // It may be lost without harm, so a disk that refuses one takes nothing back of what was kept.
    await keep().catch(() => undefined);
    isKeeping = false;
  }

  return {
    keep,
    keepWhenDue,
    again: () => {
      covered = 0;
    },
  };
}

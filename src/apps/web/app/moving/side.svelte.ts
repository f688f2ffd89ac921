import { Stopped, type Talk } from "./talk.ts";

/** One of the two pages of a move: how far it is, and what its person can say to that. */
export type Side<Stage extends string> = {
  readonly stage: "meeting" | "working" | "stopped" | Stage;
  /** The other page's address, as the browser says. */
  readonly other: string;
  /** Why it stopped. */
  readonly no: string | undefined;
  readonly agree: () => void;
  readonly stop: () => void;
};

export type Steps<Stage extends string> = {
  readonly show: (stage: "working" | Stage) => void;
  /** Shows it until the person agrees; at once where they did so before. */
  readonly untilAgreed: (stage: Stage) => Promise<void>;
};

/** Does the work of one page, whose outcome is a stage; with `agreed` the person said so here before the other page opened. */
export function createSide<Stage extends string>(
  talk: Talk,
  agreed: boolean,
  work: (steps: Steps<Stage>) => Promise<Stage>,
): Side<Stage> {
  let stage = $state<Side<Stage>["stage"]>("meeting");
  let no = $state<string>();
  let agree: () => void = () => {};
  const consent = new Promise<void>((resolve) => (agree = resolve));
  if (agreed) agree();
  const show = (now: Side<Stage>["stage"]) => (stage = now);
  const untilAgreed = (now: Stage) => {
    show(now);
    return talk.orGone(consent);
  };
  work({ show, untilAgreed }).then(show, (cause: unknown) => {
    no = cause instanceof Stopped ? cause.code : "move.broken";
    show("stopped");
    talk.stop(no);
  });
  return {
    get stage() {
      return stage;
    },
    get no() {
      return no;
    },
    other: talk.origin,
    agree,
    stop: () => talk.stop("move.stopped"),
  };
}

import type { Draft } from "../../kernel/event.ts";
import type { Answer } from "../../replica/answers.ts";
import type { Receipt } from "../../replica/receipts/receipts.ts";
import type { Elsewhere } from "../../replica/replica-deps.ts";
import { type AskMessage, answerFor, createErrands, type ErrandMessage, type Send } from "./errands.ts";

/**
 * The tabs of one browser on one community. One of them leads: it holds the link to others and writes. The rest ask
 * through it, and one of those takes over when it closes, or when it says nothing while somebody looks at the other: phones put
 * to sleep what nobody looks at, with all that it holds. A browser without Web Locks (a page from plain http) lets every tab
 * lead: then the disk alone keeps two of them from one place.
 */
export type Tabs = {
  /** The way to the tab that leads; nothing in that tab itself. */
  readonly elsewhere: () => Elsewhere | undefined;
  /** Tells the other tabs that the log grew. */
  readonly tellGrown: () => void;
  /** Tells the other tabs what came over the link that no log keeps. */
  readonly tellNews: (news: News) => void;
  /** Lets go; another tab takes over. */
  readonly close: () => void;
};

/** What the leading tab knows of the world outside: how the link is, and who has said how much they have. */
export type News = { readonly hub: string; readonly receipts: readonly Receipt[] };

export type TabsDeps = {
  /** Names the community. */
  readonly name: string;
  /** Called when this tab leads from now on. */
  readonly onLead: () => void;
  /** Called when another tab took over from this one, which was asleep. */
  readonly onLost: () => void;
  /** Whether somebody looks at this tab. */
  readonly isSeen: () => boolean;
  /** How often a tab that somebody looks at asks whether the leading one is awake. */
  readonly lookMs?: number;
  readonly onGrown: () => void;
  readonly onNews: (news: News) => void;
  /** Called in the leading tab when another one has come, which knows nothing yet. */
  readonly onNewcomer: () => void;
  /** Does in the leading tab what another one asked for. */
  readonly answer: (draft: Draft) => Promise<Answer>;
};

type Message =
  | { readonly is: "grown" }
  | { readonly is: "hello" }
  | { readonly is: "awake?" }
  | { readonly is: "awake" }
  | { readonly is: "news"; readonly news: News }
  | AskMessage
  | ErrandMessage;

/** Looks without an answer after which the leading tab is asleep; twice as many for whoever lost the lead so, each time. */
const SILENCES_MAX = 2;
const LOOK_MS = 2_500;

export function openTabs(deps: TabsDeps): Tabs {
  const { name, onLead, onLost, onGrown, onNews, onNewcomer, isSeen, answer, lookMs = LOOK_MS } = deps;
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(`kith ${name}`);
  const leaving = new AbortController();
  let isLeading = false;
  let silences = 0;
  let silencesMax = SILENCES_MAX;
  let letGo = (): void => {};

  const send: Send<Message> = (message) => {
    if (!leaving.signal.aborted) channel?.postMessage(message);
  };
  const errands = createErrands(send);

  /** Leads when its turn comes; whoever lost that to another waits for the next. A page that is going gets no turn at all. */
  async function inLine(): Promise<void> {
    const hadIt = await hold(`kith ${name}`, { signal: leaving.signal }, lead, (release) => (letGo = release));
    if (!hadIt || leaving.signal.aborted) return;
    lose();
    void inLine();
  }

  function lead(): void {
    if (leaving.signal.aborted) return;
    isLeading = true;
    errands.abandon();
    onLead();
  }

  function lose(): void {
    if (leaving.signal.aborted || !isLeading) return;
    isLeading = false;
    silences = 0;
    silencesMax *= 2;
    onLost();
  }

  /** Only what somebody looks at is in need of a link. */
  function lookAfterIt(): void {
    if (isLeading || !isSeen()) silences = 0;
    else if (silences < silencesMax) {
      silences += 1;
      send({ is: "awake?" });
    } else {
      silences = 0;
      void hold(`kith ${name}`, { steal: true }, lead, (release) => (letGo = release)).then(lose);
    }
  }

  /** Another version of this page may be in the other tab: what is not understood is left alone. */
  function hear(message: Message): void {
    if (leaving.signal.aborted) return;
    if (message.is === "grown") onGrown();
    else if (message.is === "news") onNews(message.news);
    else if (message.is === "hello") isLeading && onNewcomer();
    else if (message.is === "awake?") isLeading && send({ is: "awake" });
    else if (message.is === "awake") silences = 0;
    else if (message.is === "ask") isLeading && void answerFor(message, send, answer);
    else errands.hear(message);
  }

  if (channel !== undefined) channel.onmessage = ({ data }: { readonly data: Message }) => hear(data);
  const locks = globalThis.navigator?.locks;
  if (channel === undefined || locks === undefined) void Promise.resolve().then(lead);
  else void inLine();
  const looking = locks && setInterval(lookAfterIt, lookMs);
  send({ is: "hello" });

  return {
    elsewhere: () => (isLeading ? undefined : errands.ask),
    tellGrown: () => send({ is: "grown" }),
    tellNews: (news) => send({ is: "news", news }),
    close: () => {
      clearInterval(looking);
      leaving.abort();
      errands.abandon();
      letGo();
      channel?.close();
    },
  };
}

/** Gets a lock that one tab holds at a time, and holds it until it is released, taken, or the tab is gone: whether it had it. */
async function hold(
  name: string,
  how: LockOptions,
  work: () => void,
  held: (release: () => void) => void,
): Promise<boolean> {
  let hadIt = false;
  try {
    await navigator.locks.request(name, how, () => {
      hadIt = true;
      const until = new Promise<void>(held);
      work();
      return until;
    });
  } catch {
    // This tab left before its turn came, or another one took over.
  }
  return hadIt;
}

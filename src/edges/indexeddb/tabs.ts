import type { Draft } from "../../kernel/event.ts";
import type { Receipt } from "../../replica/receipts.ts";
import type { Answer, Elsewhere } from "../../replica/replica.ts";
import { type AskMessage, answerFor, createErrands, type ErrandMessage, type Send } from "./errands.ts";

/**
 * The tabs of one browser on one community. One of them leads: it holds the link to others and writes. The rest ask
 * through it, and one of those takes over when it closes. A browser without Web Locks (a page from plain http) lets
 * every tab lead: then the disk alone keeps two of them from one place.
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
  /** Called once, when this tab leads from now on. */
  readonly onLead: () => void;
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
  | { readonly is: "news"; readonly news: News }
  | AskMessage
  | ErrandMessage;

export function openTabs({ name, onLead, onGrown, onNews, onNewcomer, answer }: TabsDeps): Tabs {
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(`kith ${name}`);
  const leaving = new AbortController();
  let isLeading = false;
  let letGo = (): void => {};

  const send: Send<Message> = (message) => {
    if (!leaving.signal.aborted) channel?.postMessage(message);
  };
  const errands = createErrands(send);

  function lead(): void {
    if (leaving.signal.aborted) return;
    isLeading = true;
    errands.abandon();
    onLead();
  }

  /** Another version of this page may be in the other tab: what is not understood is left alone. */
  function hear(message: Message): void {
    if (leaving.signal.aborted) return;
    if (message.is === "grown") onGrown();
    else if (message.is === "news") onNews(message.news);
    else if (message.is === "hello") isLeading && onNewcomer();
    else if (message.is === "ask") isLeading && void answerFor(message, send, answer);
    else errands.hear(message);
  }

  if (channel !== undefined) channel.onmessage = ({ data }: { readonly data: Message }) => hear(data);
  if (channel === undefined || globalThis.navigator?.locks === undefined) void Promise.resolve().then(lead);
  else void whenFree(`kith ${name}`, leaving.signal, lead, (release) => (letGo = release));
  send({ is: "hello" });

  return {
    elsewhere: () => (isLeading ? undefined : errands.ask),
    tellGrown: () => send({ is: "grown" }),
    tellNews: (news) => send({ is: "news", news }),
    close: () => {
      leaving.abort();
      errands.abandon();
      letGo();
      channel?.close();
    },
  };
}

/** Waits for a lock that one tab holds at a time, and holds it until it is released or the tab is gone. */
async function whenFree(
  name: string,
  leaving: AbortSignal,
  work: () => void,
  hold: (release: () => void) => void,
): Promise<void> {
  try {
    await navigator.locks.request(name, { signal: leaving }, () => {
      const held = new Promise<void>(hold);
      work();
      return held;
    });
  } catch {
    // This tab left before its turn came.
  }
}

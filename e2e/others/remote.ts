/**
 * Firefox and WebKit as they come from Debian, which Playwright does not drive: by WebDriver (https://www.w3.org/TR/webdriver2/),
 * whose commands both understand, each over a wire of its own.
 */
export type Remote = {
  /** "Firefox", "WebKit": for the names of tests and what they say. */
  readonly name: string;
  readonly go: (url: string) => Promise<void>;
  /** Runs in the page, and gives what came of it. All that goes there and comes back is JSON. */
  readonly run: <Given extends readonly unknown[], Result>(
    work: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ) => Promise<Result>;
  /** Opens another tab, and goes on in it. */
  readonly openTab: () => Promise<Tab>;
  readonly goToTab: (tab: Tab) => Promise<void>;
  readonly tab: () => Promise<Tab>;
  readonly closeTab: (next: Tab) => Promise<void>;
  readonly end: () => Promise<void>;
};

export type Tab = string & { readonly tab: unique symbol };

/** The commands that are used here, by their places in the standard's list. */
export type Command =
  | "Set Timeouts"
  | "Set Window Rect"
  | "Navigate To"
  | "Execute Async Script"
  | "New Window"
  | "Get Window Handle"
  | "Switch To Window"
  | "Close Window";

export type Send = (command: Command, body: Readonly<Record<string, unknown>>) => Promise<unknown>;

const SCRIPT_MS_MAX = 120_000;
const LOAD_MS_MAX = 60_000;
const PHONE_SIZE = { width: 390, height: 844 };

export async function createRemote(name: string, send: Send, end: () => Promise<void>): Promise<Remote> {
  await send("Set Timeouts", { script: SCRIPT_MS_MAX, pageLoad: LOAD_MS_MAX });
  await send("Set Window Rect", PHONE_SIZE);
  const tab = async () => (await send("Get Window Handle", {})) as Tab;

  async function execute(body: string, args: readonly unknown[]): Promise<unknown> {
    const answer = (await send("Execute Async Script", { script: inPage(body), args })) as Answer;
    if ("fault" in answer) throw new Error(`${name}: ${answer.fault}`);
    return answer.result ?? undefined;
  }

  return {
    name,
    go: async (url) => void (await send("Navigate To", { url })),
    run: async (work, ...given) => (await execute(`return (${work})(...given);`, given)) as never,
    openTab: async () => {
      const { handle } = (await send("New Window", { type: "tab" })) as { handle: Tab };
      await send("Switch To Window", { handle });
      return handle;
    },
    tab,
    goToTab: async (handle) => void (await send("Switch To Window", { handle })),
    closeTab: async (next) => {
      await send("Close Window", {});
      await send("Switch To Window", { handle: next });
    },
    end,
  };
}

type Answer = { readonly result?: unknown } | { readonly fault: string };

/** The standard's own way to wait: the last argument is called when it is done. */
function inPage(body: string): string {
  return `const [done, ...given] = [arguments[arguments.length - 1], ...[...arguments].slice(0, -1)];
    const work = async () => { ${body} };
    work().then((result) => done({ result }), (cause) => done({ fault: String(cause) + "\\n" + (cause?.stack ?? "") }));`;
}

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Command, createRemote, type Remote } from "./remote.ts";
import { ended, installed, until } from "./started.ts";

/** What its own wire calls the commands (https://firefox-source-docs.mozilla.org/testing/marionette/). */
const NAMES: Readonly<Record<Command, string>> = {
  "Set Timeouts": "WebDriver:SetTimeouts",
  "Set Window Rect": "WebDriver:SetWindowRect",
  "Navigate To": "WebDriver:Navigate",
  "Execute Async Script": "WebDriver:ExecuteAsyncScript",
  "New Window": "WebDriver:NewWindow",
  "Get Window Handle": "WebDriver:GetWindowHandle",
  "Switch To Window": "WebDriver:SwitchToWindow",
  "Close Window": "WebDriver:CloseWindow",
};

const PREFERENCES = {
  "marionette.port": 0,
  // What is JSON stays what it is: no page of Firefox's own shows it.
  "devtools.jsonview.enabled": false,
  "intl.accept_languages": "en-GB",
  "ui.prefersReducedMotion": 1,
  "browser.tabs.warnOnClose": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.normandy.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

/** Of the two, only Firefox prints when it is told to. */
export type Printing = Remote & {
  /** What comes out of the printer, on A4, as a PDF. */
  readonly print: () => Promise<Buffer>;
};

const A4_CM = { width: 21, height: 29.7 };

/** A fresh Firefox, without a window, with a profile of its own that goes with it. */
export async function openFirefox(): Promise<Printing> {
  const program = installed(["/usr/bin/firefox-esr", "/usr/bin/firefox"], "firefox-esr");
  const profile = mkdtempSync(join(tmpdir(), "kith-firefox-"));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const firefox = spawn(program, ["--headless", "--no-remote", "--marionette", "--profile", profile], {
    stdio: "ignore",
    env: { ...process.env, HOME: profile },
  });
  process.once("exit", () => firefox.kill());
  const port = join(profile, "MarionetteActivePort");
  await until(() => existsSync(port) && readFileSync(port, "utf8") !== "");
  const wire = await openWire(Number(readFileSync(port, "utf8")));
  await wire.send("WebDriver:NewSession", {});
  const remote = await createRemote(
    "Firefox",
    async (command, body) => unpacked(await wire.send(NAMES[command], body)),
    async () => {
      wire.close();
      await ended(firefox);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  );
  const print = async () =>
    Buffer.from(String(unpacked(await wire.send("WebDriver:Print", { page: A4_CM }))), "base64");
  return { ...remote, print };
}

/** Some answers are wrapped, and some are not. */
function unpacked(answer: unknown): unknown {
  return typeof answer === "object" && answer !== null && "value" in answer ? answer.value : answer;
}

type Wire = {
  readonly send: (name: string, body: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly close: () => void;
};
type Waiting = { readonly answer: (result: unknown) => void; readonly fail: (cause: Error) => void };

/** Messages are their length in digits, a colon, and JSON: [0, id, name, body] there and [1, id, fault, result] back. */
async function openWire(port: number): Promise<Wire> {
  const waiting = new Map<number, Waiting>();
  const socket = await opened(port);
  let came = Buffer.alloc(0);
  let last = 0;

  socket.on("data", (more) => {
    came = Buffer.concat([came, more]);
    for (let message = takeOne(); message !== undefined; message = takeOne()) settle(message);
  });
  socket.on("close", () => {
    for (const { fail } of waiting.values()) fail(new Error("Firefox has gone."));
  });

  function takeOne(): readonly unknown[] | undefined {
    const colon = came.indexOf(":");
    if (colon < 0) return undefined;
    const from = colon + 1;
    const to = from + Number(came.subarray(0, colon).toString());
    if (came.length < to) return undefined;
    const message: unknown = JSON.parse(came.subarray(from, to).toString());
    came = came.subarray(to);
    // The first one says who speaks, and answers nothing.
    return Array.isArray(message) ? message : [];
  }

  function settle([, id, fault, result]: readonly unknown[]): void {
    const asked = waiting.get(Number(id));
    waiting.delete(Number(id));
    if (fault === null || fault === undefined) asked?.answer(result);
    else asked?.fail(new Error(`Firefox: ${JSON.stringify(fault)}`));
  }

  return {
    send: (name, body) =>
      new Promise((answer, fail) => {
        last += 1;
        waiting.set(last, { answer, fail });
        const text = JSON.stringify([0, last, name, body]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    close: () => socket.destroy(),
  };
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.once("error", reject);
  });
}

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../support/hub.ts";
import { type Command, createRemote, type Remote } from "./remote.ts";
import { ended, installed, until } from "./started.ts";

const PACKAGES = "webkit2gtk-driver libwebkit2gtk-4.1-0 xvfb";
const LIBRARIES = "/usr/lib";
const SCREEN = "1440x1000x24";

/** Where the commands are, below the session. */
const ADDRESSES: Readonly<Record<Command, readonly [method: string, path: string]>> = {
  "Set Timeouts": ["POST", "/timeouts"],
  "Set Window Rect": ["POST", "/window/rect"],
  "Navigate To": ["POST", "/url"],
  "Execute Async Script": ["POST", "/execute/async"],
  "New Window": ["POST", "/window/new"],
  "Get Window Handle": ["GET", "/window"],
  "Switch To Window": ["POST", "/window"],
  "Close Window": ["DELETE", "/window"],
};

/** A fresh WebKit, the engine of Safari, on a screen that nobody sees, with a home of its own that goes with it. */
export async function openWebKit(): Promise<Remote> {
  const home = mkdtempSync(join(tmpdir(), "kith-webkit-"));
  const screen = await openScreen();
  const port = await freePort();
  const driver = spawn(installed(["/usr/bin/WebKitWebDriver"], PACKAGES), [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: screen.display, HOME: home, XDG_RUNTIME_DIR: home, NO_AT_BRIDGE: "1" },
  });
  process.once("exit", () => driver.kill());

  async function call(method: string, path: string, body: Readonly<Record<string, unknown>>): Promise<unknown> {
    const hasBody = method === "POST";
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(hasBody ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`WebKit: ${JSON.stringify(value)}`);
    return value;
  }

  const options = { binary: miniBrowser(), args: ["--automation"] };
  await until(() => call("GET", "/status", {}).then(...isThere));
  const { sessionId } = (await call("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;

  return createRemote(
    "WebKit",
    (command, body) => {
      const [method, path] = ADDRESSES[command];
      return call(method, session + path, body);
    },
    async () => {
      await call("DELETE", session, {});
      await ended(driver);
      await ended(screen.process);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  );
}

const isThere = [() => true, () => false] as const;

/** The small browser that comes with the library, in a folder named after the machine. */
function miniBrowser(): string {
  const places = readdirSync(LIBRARIES).flatMap((folder) => [
    `${LIBRARIES}/${folder}/webkit2gtk-4.1/MiniBrowser`,
    `${LIBRARIES}/${folder}/webkit2gtk-4.0/MiniBrowser`,
  ]);
  return installed(places, PACKAGES);
}

/** A screen in memory, under the first name that is free. */
async function openScreen(): Promise<{ readonly display: string; readonly process: ChildProcess }> {
  const program = installed(["/usr/bin/Xvfb"], PACKAGES);
  const server = spawn(program, ["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", SCREEN], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  process.once("exit", () => server.kill());
  let said = "";
  server.stdout?.on("data", (text) => {
    said += text;
  });
  await until(() => said.includes("\n"));
  return { display: `:${said.trim()}`, process: server };
}

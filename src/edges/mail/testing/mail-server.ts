import { createServer, type Server } from "node:net";
import { SMTPServer } from "smtp-server";
import type { MailSettings } from "../mail-settings.ts";

/** A real mail server on this machine, and what it took. */
export type MailServer = {
  readonly settings: MailSettings;
  readonly letters: { readonly to: readonly string[]; readonly from: string; readonly text: string }[];
  /**
   * What it does with the next letters: takes them; knows no such address; lets strangers wait; passes nothing on for this
   * hub; knows no such sender; or refuses the whole letter.
   */
  mood: "takes" | "no-address" | "later" | "no-relay" | "no-sender" | "no-letter";
  /** Called while a letter is on its way: all of it is said, and nobody has answered. */
  onLetter: () => void;
  readonly close: () => Promise<void>;
};

const no = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
const RELAY = no(554, "5.7.1 relay access denied");

export async function openMailServer(login?: {
  readonly user: string;
  readonly password: string;
}): Promise<MailServer> {
  const letters: MailServer["letters"] = [];
  const state = { mood: "takes" as MailServer["mood"], onLetter: () => {} };
  const server = new SMTPServer({
    ...{ authOptional: login === undefined, allowInsecureAuth: true, disableReverseLookup: true },
    ...{ disabledCommands: login === undefined ? ["AUTH"] : [] },
    onAuth: ({ username, password }, _session, done) => {
      const isRight = username === login?.user && password === login?.password;
      done(isRight ? null : new Error("no"), isRight ? { user: username ?? "" } : undefined);
    },
    onMailFrom: (_address, _session, done) => done(state.mood === "no-sender" ? no(550, "5.1.8 no such sender") : null),
    onRcptTo: (_address, _session, done) => {
      const refused = {
        "no-address": no(550, "nobody here"),
        later: no(450, "come again"),
        "no-relay": RELAY,
      } as const;
      done(Object.entries(refused).find(([mood]) => mood === state.mood)?.[1] ?? null);
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        state.onLetter();
        if (state.mood === "no-letter") return done(no(451, "later"));
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), from, text: decoded(Buffer.concat(chunks)) });
        done();
      });
    },
  });
  server.on("error", () => undefined);
  const port = await listening(server.server as Server, () => server.listen(0, "127.0.0.1"));
  return {
    ...{ letters, settings: settingsAt(port, login) },
    get mood() {
      return state.mood;
    },
    set mood(mood) {
      state.mood = mood;
    },
    get onLetter() {
      return state.onLetter;
    },
    set onLetter(told) {
      state.onLetter = told;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Says what a mail server says up to the end of a letter, and then hangs up: nobody knows whether it was taken. */
export async function openBrokenServer(): Promise<{
  settings: MailSettings;
  said: () => number;
  close: () => Promise<void>;
}> {
  let said = 0;
  const server = createServer((socket) => {
    let isLetter = false;
    socket.on("error", () => undefined);
    socket.write("220 here\r\n");
    socket.on("data", (bytes) => {
      const text = bytes.toString("latin1");
      if (!isLetter) {
        isLetter = text.startsWith("DATA");
        socket.write(isLetter ? "354 go on\r\n" : "250 fine\r\n");
      } else if (text.endsWith("\r\n.\r\n")) {
        said += 1;
        socket.destroy();
      }
    });
  });
  const port = await listening(server, () => server.listen(0, "127.0.0.1"));
  return {
    settings: settingsAt(port),
    said: () => said,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function settingsAt(port: number, login?: { readonly user: string; readonly password: string }): MailSettings {
  return { host: "127.0.0.1", port, line: "none", from: "kith@maple.example", ...login };
}

function listening(server: Server, listen: () => void): Promise<number> {
  return new Promise((resolve) => {
    server.once("listening", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
    listen();
  });
}

/** Long lines and letters beyond ASCII travel in codes of their own. */
function decoded(letter: Buffer): string {
  const text = letter.toString("utf8");
  const whole = text
    .replace(/=\r\n/g, "")
    .replace(/((?:=[0-9A-F]{2})+)/g, (codes) => Buffer.from(codes.replaceAll("=", ""), "hex").toString("utf8"));
  return whole.replace(/(?<=base64\r\n(?:[\w-]+:.*\r\n)*\r\n)[A-Za-z0-9+/=\r\n]+/g, (code) =>
    Buffer.from(code, "base64").toString("utf8"),
  );
}

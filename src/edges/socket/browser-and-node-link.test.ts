import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo, Socket as Wire } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import WebSocket, { WebSocketServer } from "ws";
import { linkContract } from "../../replica/link.contract.ts";
import type { Link } from "../../replica/ports.ts";
import { browserLink } from "./browser-link.ts";
import { nodeLink, SERVER_SOCKET_OPTIONS, serverLink } from "./node-link.ts";
import { MESSAGE_BYTES_MAX, type Socket, socketLink, WAITING_BYTES_MAX } from "./socket-link.ts";

type Hub = { readonly url: string; readonly next: () => Promise<WebSocket>; readonly close: () => Promise<void> };

/** A bare hub on loopback that hands out its end of each connection. */
async function startHub(): Promise<Hub> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", ...SERVER_SOCKET_OPTIONS });
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}`,
    next: async () => (await once(server, "connection"))[0] as WebSocket,
    close: async () => {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What went over the wire so far, at this end of it. */
function bytesOf(socket: WebSocket): { readonly read: number; readonly written: number } {
  const { bytesRead, bytesWritten } = (socket as unknown as { readonly _socket: Wire })._socket;
  return { read: bytesRead, written: bytesWritten };
}

/** Another implementation speaks through the same `Socket` shape: here `ws` stands in for a browser's. */
const asBrowser = (url: string): Socket => new WebSocket(url, { maxPayload: 2 * MESSAGE_BYTES_MAX });

const dials: Readonly<Record<string, (url: string) => Promise<Link>>> = {
  "WebSocket, as a browser": (url) => browserLink(url, undefined, asBrowser),
  "WebSocket, from Node": nodeLink,
};

for (const [name, dial] of Object.entries(dials)) {
  linkContract(name, async () => {
    const hub = await startHub();
    return {
      open: async () => {
        const [socket, link] = await Promise.all([hub.next().then((one) => serverLink(one)), dial(hub.url)]);
        return [link, socket];
      },
      settled: () => new Promise((resolve) => setTimeout(resolve, 50)),
      clear: hub.close,
    };
  });
}

describe("a socket's bounds", () => {
  let hub: Hub;

  beforeEach(async () => {
    hub = await startHub();
  });

  afterEach(() => hub.close());

  /** A peer that may do anything, and the hub's end of the link to it. */
  async function bareAndServed(options: WebSocket.ClientOptions = {}, pingMs = 10_000): Promise<[WebSocket, Link]> {
    const connection = hub.next();
    const raw = new WebSocket(hub.url, options);
    await once(raw, "open");
    return [raw, serverLink(await connection, { pingMs })];
  }

  test("[K-10] a message larger than the bound closes the link before it is heard", async () => {
    const [raw, link] = await bareAndServed();
    const heard: number[] = [];
    const closed: unknown[] = [];
    link.onMessage = (message) => heard.push(message.length);
    link.onClose = (reason) => closed.push(reason);
    raw.send(new Uint8Array(MESSAGE_BYTES_MAX));
    await vi.waitFor(() => expect(heard).toEqual([MESSAGE_BYTES_MAX]));
    raw.send(new Uint8Array(MESSAGE_BYTES_MAX + 1));
    await vi.waitFor(() => expect(closed).toHaveLength(1));
    expect(heard).toHaveLength(1);
  });

  test("[K-10] so does one that is small on its way and larger than the bound once it is read", async () => {
    const [raw, link] = await bareAndServed();
    const heard: number[] = [];
    const closed: unknown[] = [];
    link.onMessage = (message) => heard.push(message.length);
    link.onClose = (reason) => closed.push(reason);
    raw.send(new Uint8Array(200 * MESSAGE_BYTES_MAX));
    await vi.waitFor(() => expect(closed).toHaveLength(1));
    expect([heard, bytesOf(raw).written < MESSAGE_BYTES_MAX]).toEqual([[], true]);
  });

  test("[K-9] what forty say of each other takes a tenth on its way, both ways", async () => {
    for (const dial of Object.values(dials)) {
      const connection = hub.next();
      const [link, socket] = await Promise.all([dial(hub.url), connection]);
      const served = serverLink(socket);
      const heard: Uint8Array[] = [];
      for (const end of [link, served]) end.onMessage = (message) => heard.push(message);
      const keys = randomBytes(40 * 32);
      const receipts = Uint8Array.from(Array.from({ length: 30 }, () => [...keys, ...randomBytes(64)]).flat());
      link.send(receipts);
      served.send(receipts);
      await vi.waitFor(() => expect(heard).toEqual([receipts, receipts]));
      const { read, written } = bytesOf(socket);
      expect(Math.max(read, written)).toBeLessThan(receipts.length / 8);
      link.close();
    }
  });

  test("[K-10] a hub that sends more than the bound is dropped by a browser too", async () => {
    const connection = hub.next();
    const link = await browserLink(hub.url, undefined, asBrowser);
    const closed: unknown[] = [];
    link.onClose = (reason) => closed.push(reason);
    (await connection).send(new Uint8Array(MESSAGE_BYTES_MAX + 1));
    await vi.waitFor(() => expect(closed).toEqual(["a message was too large"]));
  });

  test("sending more than the bound is a mistake in the program, told where it is made", async () => {
    const link = await nodeLink(hub.url);
    expect(() => link.send(new Uint8Array(MESSAGE_BYTES_MAX + 1))).toThrow(RangeError);
    link.close();
  });

  test("why the other side closes is plain text, whatever signs it sends", async () => {
    for (const dial of Object.values(dials)) {
      const connection = hub.next();
      const link = await dial(hub.url);
      const closed: unknown[] = [];
      link.onClose = (reason) => closed.push(reason);
      (await connection).close(4000, "link.\u001b[2K\u202eAll well");
      await vi.waitFor(() => expect(closed).toEqual(["link.?[2K?All well"]));
    }
  });

  test("a message of text closes the link", async () => {
    const [raw, link] = await bareAndServed();
    const closed: unknown[] = [];
    link.onClose = (reason) => closed.push(reason);
    raw.send("hello");
    await vi.waitFor(() => expect(closed).toEqual(["a message was not binary"]));
  });

  test("[K-10] a peer that does not read is dropped once too much waits for it", () => {
    const sent: number[] = [];
    const closed: unknown[] = [];
    const stuck: Socket = {
      binaryType: "blob",
      bufferedAmount: WAITING_BYTES_MAX + 1,
      readyState: 1,
      send: (message) => sent.push(message.length),
      close: (code) => closed.push(code),
      addEventListener: () => {},
    };
    const link = socketLink(stuck);
    link.onClose = (reason) => closed.push(reason);
    link.send(new Uint8Array(1));
    expect([sent, closed]).toEqual([[], [4000, "the other side does not read"]]);
  });

  test("a peer that answers no ping is gone: the link closes", async () => {
    const [raw, link] = await bareAndServed({ autoPong: false }, 30);
    const closed: unknown[] = [];
    link.onClose = (reason) => closed.push(reason);
    await vi.waitFor(() => expect(closed).toEqual(["the connection broke (1006)"]));
    raw.terminate();
  });

  test("a peer that answers pings stays", async () => {
    const [raw, link] = await bareAndServed({}, 20);
    const closed: unknown[] = [];
    link.onClose = (reason) => closed.push(reason);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(closed).toEqual([]);
    raw.terminate();
  });

  test("nobody there is told, and so is giving up", async () => {
    const { url } = hub;
    const giveUp = new AbortController();
    const dialling = [nodeLink(url, giveUp.signal), browserLink(url, giveUp.signal, asBrowser)];
    giveUp.abort();
    for (const dialled of dialling) await expect(dialled).rejects.toThrow(`No link to ${url}`);
    await hub.close();
    await expect(nodeLink(url)).rejects.toThrow(`No link to ${url}`);
    await expect(browserLink(url, undefined, asBrowser)).rejects.toThrow(`No link to ${url}`);
    hub = await startHub();
  });
});

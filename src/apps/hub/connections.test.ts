import { connect, type Socket } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { freshDir, later, startHub, until } from "./testing/bed.ts";

/** Says that a body comes, and sends none. */
const HALF = "POST /mail/x HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{";

/** Somebody's program on another machine of the network, as far as the hub can tell. */
async function opened(port: number, localAddress: string, says = ""): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1", localAddress });
  socket.on("error", () => undefined);
  later(() => socket.destroy());
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.write(says);
  socket.resume();
  return socket;
}

const gone = (all: readonly Socket[]) => all.filter((one) => one.closed).length;

test("[K-10] whoever says that a body comes, and sends none, does not stay for ever", async () => {
  const hub = await startHub(freshDir(), { connections: { sendingMs: 300 } });
  const plain = await opened(hub.port, "127.0.0.66", HALF);
  await until(() => plain.closed, "the hub waits no longer");
});

test("[K-10] one machine that takes all connections keeps nobody else out, by http and by https", async () => {
  const hub = await startHub(freshDir(), { connections: { connections: 4 }, secure: { port: 0 } });
  const taken: Socket[] = [];
  for (const port of [hub.port, hub.secure?.port ?? 0, hub.port, hub.port, hub.port])
    taken.push(await opened(port, "127.0.0.66"));
  await until(() => gone(taken) === 1, "there are four, and no more");
  expect(taken.at(-1)?.closed).toBe(true);
  expect((await fetch(`http://127.0.0.1:${hub.port}/hub.json`)).status).toBe(200);
  await until(() => gone(taken) === 2, "the first of those that have most made room");
  expect(taken[0]?.closed).toBe(true);
});

test("[K-10] whoever asks on and on over one connection, and takes no answer, is parted from", async () => {
  const hub = await startHub(freshDir());
  const asked = "GET /hub.json HTTP/1.1\r\nHost: hub\r\n\r\n";
  const few = await opened(hub.port, "127.0.0.66", asked.repeat(16));
  const answers: string[] = [];
  few.on("data", (bytes) => answers.push(String(bytes)));
  await until(() => answers.join("").split("HTTP/1.1 200").length === 17, "all sixteen are answered");
  const many = await opened(hub.port, "127.0.0.66", asked.repeat(1000));
  await until(() => many.closed, "the hub does not go on");
  expect(few.closed).toBe(false);
});

test("[K-10] nothing that a stranger packed is unpacked", async () => {
  const hub = await startHub(freshDir());
  const put = async (encoding: string, body: Uint8Array<ArrayBuffer>): Promise<number> => {
    const headers = { "content-type": "application/json", "content-encoding": encoding };
    const url = `http://127.0.0.1:${hub.port}/wall/0123456789abcdef`;
    return (await fetch(url, { method: "PUT", headers, body })).status;
  };
  const said = new TextEncoder().encode(JSON.stringify({ sealed: "abc" }));
  expect(await put("identity", said)).toBe(204);
  expect(await put("gzip", new Uint8Array(gzipSync(said)))).toBe(400);
  expect(await put("br", new Uint8Array(brotliCompressSync(said)))).toBe(400);
});

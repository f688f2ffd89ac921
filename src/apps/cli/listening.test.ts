import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { freshDir, kith } from "./testing/run.ts";

test("where a hub cannot listen it says what is to be changed, also in Spanish", async () => {
  const start = (...words: string[]) => kith(freshDir(), ["--lang", "es", "start", ...words]);
  const away = await start("--host", "203.0.113.9", "--port", "0");
  expect(away).toMatchObject({ exit: 3, err: expect.stringContaining("no tiene la dirección 203.0.113.9") });
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
  const port = String((other.address() as AddressInfo).port);
  const [taken, secure] = [
    await start("--port", port),
    await start("--host", "127.0.0.1", "--port", "0", "--https-port", port),
  ];
  other.close();
  expect(taken).toMatchObject({ exit: 3, err: expect.stringContaining(`puerto ${port}`) });
  expect(secure).toMatchObject({ exit: 3, err: expect.stringContaining("--https-port") });
});

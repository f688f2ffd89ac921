import fastify from "fastify";
import { expect, test } from "vitest";
import type { Replica } from "../../../replica/replica.ts";
import { act, hand } from "../../../replica/testing/pod.ts";
import { carry, remove, street } from "../../../replica/testing/street.ts";
import type { DataHome } from "../desk/data-home.ts";
import { addWall, type WallPage } from "./wall.ts";

/** What the wall of a hub shows that keeps this copy. */
async function wallOf(replica: Replica): Promise<WallPage> {
  const app = fastify();
  addWall(app, { opened: () => [replica] } as unknown as DataHome);
  return (await app.inject("/wall.json")).json();
}

test("[WL-3, K-8] the hub of somebody who was removed shows no old days as if they were today's, and says that it cannot read", async () => {
  const { everyone, share } = await street();
  const [anya, bela, carl, dora] = everyone;
  const here = [anya, bela, carl];
  const all = [...everyone];
  const numbers = [{ name: "wallShows", value: 2 }];
  await carry({ numbers, why: "For the hallway." }, anya, [anya, bela, carl, dora], () => share(...all));
  await act(anya, "decisions.frame", { title: "The pump", problem: "It is old.", affected: [] });
  await share(...all);
  for (const one of all) expect((await wallOf(one)).lines).toHaveLength(1);
  await remove(dora, anya, [bela, carl, anya], () => share(...here));
  await share(...here);
  await hand(anya, dora);
  expect((await wallOf(anya)).lines).toHaveLength(1);
  expect(await wallOf(dora)).toMatchObject({ name: "", lines: [], note: expect.stringContaining("cannot read") });
});

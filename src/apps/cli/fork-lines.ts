import type { Id } from "../../kernel/event.ts";
import { type ForkRow, isOpenFork } from "../../practices/members/index.ts";
import { type Desk, isNot } from "../hub/desk/desk.ts";
import type { Kith } from "./kith.ts";

/** A line for each device with two histories of which something waits: what it means, and what helps. */
export async function forkLines({ say }: Kith, desk: Desk, community: Id): Promise<string[]> {
  const looked = await desk.look(community, "members.forks", {});
  if (isNot(looked)) return [];
  const rows = (looked.rows as readonly ForkRow[]).filter(isOpenFork);
  return rows.map(({ device, name, mine }) => say(mine ? "cli.fork.mine" : "cli.fork.other", { device, name }));
}

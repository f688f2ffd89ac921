import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDataHome } from "../../src/apps/hub/desk/data-home.ts";
import { isNot } from "../../src/apps/hub/desk/desk.ts";
import { localDesk } from "../../src/apps/hub/desk/local-desk.ts";

/** What stands beside a frozen directory: what every later version must find in it. */
export type FrozenData = {
  readonly community: string;
  readonly person: string;
  readonly events: number;
  readonly people: readonly string[];
  readonly skills: readonly string[];
  /** What only keys beside the log open. */
  readonly notes: string;
};

/** Files that belong to a data directory at rest; locks and the like come and go. */
const FILES = ["kith.db", "device.key", "device.heads", "openers.key"];
const NOW = 29_923_200;
const NOTES = "Spare key under the third pot";

/**
 * Writes a data directory as this version leaves it behind, to be opened by all later ones. It is made once for each
 * version and not written again: what is there is what people have. Its key is of nobody.
 */
export async function freezeData(folder: string): Promise<boolean> {
  if (existsSync(folder)) return false;
  const dir = mkdtempSync(join(tmpdir(), "kith-freeze-"));
  try {
    const frozen = await live(dir);
    mkdirSync(folder, { recursive: true });
    for (const file of FILES) if (existsSync(join(dir, file))) copyFileSync(join(dir, file), join(folder, file));
    writeFileSync(join(folder, "holds.json"), `${JSON.stringify(frozen, null, 2)}\n`);
    return true;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A small life: a founding, skills, a matter, and something for a few. */
async function live(dir: string): Promise<FrozenData> {
  let now = NOW;
  const home = await openDataHome(dir, () => now++);
  const desk = localDesk(home);
  const place = { name: "Maple Street", scale: "pod", timeZone: "Europe/Madrid", language: "en" };
  const founded = await desk.found({
    ...{ ...place, values: ["Nobody rules"] },
    ...{ person: "Anya", household: "Fern House", others: ["Mill House"] },
  });
  if (isNot(founded)) throw new Error(JSON.stringify(founded));
  const community = founded.id;
  const act = async (kind: string, body: object): Promise<string> => {
    const answer = await desk.act(community, kind, body);
    if (isNot(answer)) throw new Error(`${kind}: ${JSON.stringify(answer)}`);
    return answer.event.id;
  };
  await act("skills.claim", { skill: "Beekeeping", level: 3, rank: "primary", teach: "yes" });
  await act("skills.claim", { skill: "Sourdough bread", level: 2, rank: "secondary", teach: "no" });
  await act("decisions.frame", { title: "The compost heap", problem: "Where shall it be?" });
  const people = [founded.me];
  const audience = { practice: "details", lasts: "until-destroyed", boxes: [], people };
  const circle = await act("kernel.audience", audience);
  await act("details.write", { circle, notes: NOTES });
  const replica = await home.replica(community);
  await replica?.keepCheckpoint();
  const events = replica?.count() ?? 0;
  await desk.close();
  const skills = ["Beekeeping", "Sourdough bread"];
  return { community, person: founded.me ?? "", events, people: ["Anya"], skills, notes: NOTES };
}

import { expect, test } from "vitest";
import type { Replica } from "../../replica/replica.ts";
import { act } from "../../replica/testing/pod.ts";
import { street } from "../../replica/testing/street.ts";

const HOUR = 60;

/** The practices of which anything is to be found, waits, comes or hangs. */
function inSight(one: Replica): ReadonlySet<string> {
  return new Set(
    [...one.search(), ...one.attention(), ...one.coming(), ...one.posted()].map(({ practice }) => practice),
  );
}

test("[US-3, US-4] what is off is out of sight for everyone, and is there again when it is on", async () => {
  const { everyone, share } = await street();
  const [anya, bela] = everyone;
  const decide = async (body: Readonly<Record<string, unknown>>) => {
    const turn = await act(anya, "using.turn", body);
    const matter = await act(anya, "decisions.frame", { title: "What we use", problem: "Too much." });
    const text = await act(anya, "decisions.put", { matter, text: "We use less.", enacts: [turn] });
    for (const one of everyone) {
      await share(...everyone);
      await act(one, "decisions.say", { text, stance: "agree" });
    }
    await share(...everyone);
    return text;
  };
  await act(bela, "skills.claim", { skill: "Pumps", level: 3, rank: "primary", teach: "yes" });
  await act(bela, "meetings.gather", { title: "Evening", start: 30 * HOUR, offset: 0, minutes: 60 });
  await share(...everyone);
  for (const one of everyone) expect(inSight(one)).toEqual(new Set([...inSight(one), "skills", "meetings"]));
  const text = await decide({ off: ["skills", "meetings"], on: [] });
  for (const one of everyone) {
    expect(one.offBy("skills")).toBe(text);
    expect([...inSight(one)].filter((practice) => ["skills", "meetings", "rotation"].includes(practice))).toEqual([]);
  }
  await decide({ off: [], on: ["skills", "meetings"] });
  for (const one of everyone) expect(inSight(one)).toEqual(new Set([...inSight(one), "skills", "meetings"]));
});

import { expect, test } from "vitest";
import { add, practices, retire, start } from "../../practices/devices/testing/start.ts";
import { KEY, PROOF } from "../../practices/members/testing/neighbours.ts";
import { writeState } from "../state-codec.ts";
import { foldAgain } from "../testing/fold-again.ts";

/**
 * Sarah's phone is retired by her tablet and by her laptop, which had not heard of each other. It goes on with an old copy of
 * the log and lets Gil in; Mark, who had heard what `heard` says, says that he knows Gil.
 */
function retiredTwice(heard: readonly ("tablet" | "laptop")[]) {
  const pod = start();
  for (const one of ["tablet", "laptop"]) add(pod, "sarah", one);
  const sees = pod.graph.heads().map(({ event }) => event.id);
  const [tablet, laptop] = ["tablet", "laptop"].map((one) => retire(pod, one, "sarah", { sees }).id);
  const cuts = { tablet: tablet ?? "", laptop: laptop ?? "" };
  const invite = pod.act("sarah", "members.invite", { key: KEY, uses: 1, until: pod.now() + 9999 }, { sees }).id;
  const came = { name: "Gil", householdName: "Elm House", invite, proof: PROOF };
  const gil = pod.act("gil", "members.join", came, { sees: [invite] }).id;
  pod.act("mark", "members.vouch", { person: gil }, { sees: [gil, ...heard.map((one) => cuts[one])] });
  pod.act("grace", "kernel.witness");
  return { pod, cuts, invite };
}

test("[K-1, K-3] what a device that was retired twice let in counts in any order in which these come, for whoever had heard of neither", () => {
  for (const heard of [[], ["tablet"], ["laptop"], ["tablet", "laptop"]] as const) {
    const { pod, cuts, invite } = retiredTwice(heard);
    for (const last of [cuts.tablet, cuts.laptop]) {
      const entryOf = (id: string) => pod.graph.get(id);
      const isLate = (id: string): boolean => {
        const entry = entryOf(id);
        return id === last || (entry !== undefined && pod.graph.seen(entry, last));
      };
      const late = pod.events().filter(({ id }) => isLate(id));
      const early = pod.events().filter((event) => !late.includes(event));
      const again = foldAgain(practices, pod.community, [early, late]);
      expect(writeState(again.folding.state())).toBe(writeState(pod.folding.state()));
    }
    expect(pod.setAside(invite)?.code).toBe(heard.length === 0 ? undefined : "lane.retired");
  }
});

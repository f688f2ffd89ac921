import { expect, test } from "vitest";
import { foldAgain } from "../../kernel/testing/fold-again.ts";
import { devices } from "../devices/index.ts";
import { conclude, know, pass, recover } from "../devices/testing/start.ts";
import { members } from "../members/index.ts";
import { homeOf, podOf } from "../members/testing/neighbours.ts";
import { charter } from "./index.ts";

const practices = [members, devices, charter];
const HOMES = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", fay: "Oak", gus: "Oak" };

test("[CH-9, K-1, K-3] whoever enrolled somebody let them in, whether or not these have had a device since, in any order", () => {
  const pod = podOf(HOMES, practices);
  const household = homeOf(pod, "cem");
  const eli = pod.act("cem", "members.enrol", { name: "Eli", household }).id;
  const recovery = recover(pod, "new phone", eli, "anya").id;
  const vouchers = ["anya", "dee", "fay"].map((who) => know(pod, who, recovery).id);
  pass(pod, 73, "anya", "dee", "fay");
  const sees = pod.graph.heads().map(({ event }) => event.id);
  const bound = conclude(pod, "anya", recovery, vouchers);
  // Nobody of the mill says yes: Cem, who let Eli in, spoke for it.
  const parent = pod.folding.lane.chain().at(-1)?.id ?? "";
  const seats = [{ person: eli, household }];
  const motion = pod.act("bo", "charter.propose", { parent, why: "Eli lives here", seats }, { sees }).id;
  const say = (who: string) => pod.act(who, "charter.say", { motion, yes: "yes" }, { sees: [motion] }).id;
  const ballots = ["bo", "dee", "fay", "gus"].map(say);
  const outcome = pod.act("bo", "charter.conclude", { motion, ballots }, { sees: ballots.slice(1) });
  expect([bound.refusal, outcome.refusal]).toEqual([undefined, undefined]);

  const isSettling = (id: string): boolean => {
    const entry = pod.graph.get(id);
    return id === motion || (entry !== undefined && pod.graph.seen(entry, motion));
  };
  const settling = pod.events().filter(({ id }) => isSettling(id));
  const before = pod.events().filter(({ id }) => !isSettling(id) && id !== bound.id);
  const binding = pod.events().filter(({ id }) => id === bound.id);
  for (const batches of [
    [before, binding, settling],
    [before, settling, binding],
  ]) {
    const again = foldAgain(practices, pod.community, batches);
    expect([...again.folding.state().setAside.values()]).toEqual([]);
    expect(again.folding.lane.chain().at(-1)?.id).toBe(outcome.id);
  }
});

import { expect, test } from "vitest";
import { practices } from "../practices/index.ts";
import { isByHand } from "./by-hand.ts";

test("forms that ask for keys, proofs or lists of records are none that people fill in", () => {
  const acts = practices.flatMap((practice) => Object.values(practice.acts));
  const byHand = (kind: string) => isByHand(acts.find((act) => act.kind === kind)?.fields ?? {});
  for (const kind of ["members.join", "members.invite", "members.list", "decisions.close"])
    expect(byHand(kind)).toBe(false);
  for (const kind of ["members.rename", "skills.claim", "decisions.suggest"]) expect(byHand(kind)).toBe(true);
});

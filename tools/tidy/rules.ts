import { catalogues } from "./catalogues.ts";
import { circles } from "./circles.ts";
import type { Finding, House, Rule } from "./house.ts";
import { laws } from "./laws.ts";
import { layers } from "./layers.ts";
import { names } from "./names.ts";
import { oldestBrowsers } from "./oldest-browsers.ts";
import { practiceShape } from "./practice-shape.ts";
import { promises } from "./promises.ts";
import { pureCode } from "./pure-code.ts";
import { sizes } from "./sizes.ts";
import { stepsTaken } from "./steps-taken.ts";
import { everyTestRuns } from "./titles.ts";
import { wordsSaid } from "./words-said.ts";
import { workshopWords } from "./workshop-words.ts";

/** The house rules that text alone can show broken, by the name under which tidy reports them. */
export const rules: Readonly<Record<string, Rule>> = {
  layers,
  circles,
  "pure-code": pureCode,
  sizes,
  names,
  "practice-shape": practiceShape,
  promises,
  laws,
  catalogues,
  "words-said": wordsSaid,
  "every-test-runs": everyTestRuns,
  "oldest-browsers": oldestBrowsers,
  "workshop-words": workshopWords,
  "steps-taken": stepsTaken,
};

/** All findings, as `rule: path:line says`. A house without files is a mistake of the reader, so it is one too. */
export function tidy(house: House, more: Readonly<Record<string, Rule>> = {}): readonly string[] {
  if (house.size === 0) return ["tidy: read no files"];
  return Object.entries({ ...rules, ...more }).flatMap(([name, rule]) =>
    rule(house).map((finding) => `${name}: ${placeOf(finding)} ${finding.says}`),
  );
}

function placeOf({ path, line }: Finding): string {
  return line === undefined ? path : `${path}:${line}`;
}

import type { Finding, House } from "./house.ts";
import { titlesIn } from "./titles.ts";

const LAWS = 12;

/** Each law of the kernel is cited by a test, and no test cites a law that there is not. */
export function laws(house: House): readonly Finding[] {
  const titles = titlesIn(house);
  const cited = new Set(titles.flatMap(({ cites }) => cites));
  const missing = Array.from({ length: LAWS }, (_, at) => at + 1).filter((law) => !cited.has(`K-${law}`));
  const wrong = titles.filter(({ cites }) => cites.some((code) => code.startsWith("K-") && !isLaw(code)));
  return [
    ...missing.map((law) => ({ path: "src/kernel", says: `no test cites [K-${law}]` })),
    ...wrong.map(({ path, text }) => ({ path, says: `cites a law that there is not: "${text}"` })),
  ];
}

function isLaw(code: string): boolean {
  const number = Number(code.slice(2));
  return number >= 1 && number <= LAWS;
}

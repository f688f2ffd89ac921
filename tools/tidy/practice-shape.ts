import { type Finding, type House, practicesIn } from "./house.ts";

const FILES = [
  ...["README.md", "words.ts", "rules.ts", "fold.ts", "views.ts"],
  ...["messages.en.ts", "messages.es.ts", "index.ts"],
];

/** Every practice has every file, an example test and a law. */
export function practiceShape(house: House): readonly Finding[] {
  return practicesIn(house).flatMap((practice) => {
    const folder = `src/practices/${practice}`;
    const inside = [...house.keys()].filter((path) => path.startsWith(`${folder}/`));
    const missing = FILES.filter((file) => !house.has(`${folder}/${file}`)).map((file) => `has no ${file}`);
    const laws = inside.filter((path) => path.endsWith(".laws.test.ts"));
    const examples = inside.filter((path) => path.endsWith(".test.ts") && !laws.includes(path));
    if (examples.length === 0) missing.push("has no example test (*.test.ts)");
    if (laws.length === 0) missing.push("has no law (*.laws.test.ts)");
    return missing.map((says) => ({ path: folder, says }));
  });
}

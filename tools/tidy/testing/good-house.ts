import type { House } from "../house.ts";

export const TOOLS = "src/practices/tools";

/** A small house in good order, as it would be on disk. */
const good: Readonly<Record<string, string>> = {
  "src/kernel/event.ts": "export type Event = { readonly id: string };\n",
  "src/kernel/event.test.ts": `import { test } from "vitest";
test("[K-1, K-2, K-3, K-4, K-5] holds", () => {});
test("[K-6, K-7, K-8, K-9, K-10, K-11, K-12] holds", () => {});
`,
  "src/practices/index.ts": 'export { tools } from "./tools/index.ts";\n',
  "src/practices/members/index.ts": "export const members = { after: [] };\n",
  [`${TOOLS}/README.md`]: "# Tools\n\n- **TL-1** A tool is with one person at a time.\n",
  [`${TOOLS}/index.ts`]: 'export const tools = { after: ["members"] as const };\n',
  [`${TOOLS}/words.ts`]: 'import type { Event } from "../../kernel/event.ts";\nexport type Tool = Event;\n',
  [`${TOOLS}/rules.ts`]: 'import { members } from "../members/index.ts";\nexport const judge = () => members;\n',
  [`${TOOLS}/fold.ts`]: "export const fold = (state: object) => state;\n",
  [`${TOOLS}/views.ts`]: "export const shelf = (state: { Date: number }) => state.Date;\n",
  [`${TOOLS}/messages.en.ts`]: 'export const en = { "tools.lent-out": "{to} has it.", forms: { name: "Name" } };\n',
  [`${TOOLS}/messages.es.ts`]:
    'export const es = { "tools.lent-out": "Lo tiene {to}.", forms: { name: "Nombre" } } satisfies object;\n',
  [`${TOOLS}/tools.test.ts`]: 'test("[TL-1] a lent tool cannot be lent again", () => {});\n',
  [`${TOOLS}/tools.laws.test.ts`]: 'test("every order gives the same shelf", () => {});\n',
  [`${TOOLS}/screens/Shelf.svelte`]: '<script lang="ts">\n  console.log(new Date());\n</script>\n<p>Throw</p>\n',
};
for (const file of ["README.md", "words.ts", "rules.ts", "fold.ts", "views.ts"]) {
  Object.assign(good, { [`src/practices/members/${file}`]: "\n" });
}
for (const file of ["members.test.ts", "members.laws.test.ts"]) {
  Object.assign(good, { [`src/practices/members/${file}`]: "\n" });
}
for (const language of ["en", "es"]) {
  Object.assign(good, {
    [`src/practices/members/messages.${language}.ts`]: 'export const words = { hi: "hi" };\n',
  });
}

/** The good house with some files changed, added, or (`undefined`) taken out. */
export function house(changes: Readonly<Record<string, string | undefined>> = {}): House {
  const files = Object.entries({ ...good, ...changes });
  return new Map(files.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}

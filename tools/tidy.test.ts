import { describe, expect, test } from "vitest";
import { readHouse } from "./tidy/read-house.ts";
import { rules, tidy } from "./tidy/rules.ts";
import { house, TOOLS } from "./tidy/testing/good-house.ts";

test("a house in good order has no findings", () => {
  expect(tidy(house())).toEqual([]);
});

test("a house without files is a finding, not a success", () => {
  expect(tidy(new Map())).toEqual(["tidy: read no files"]);
});

test("tidy reads this checkout", () => {
  const here = readHouse(`${import.meta.dirname}/..`);
  expect(here.has("tools/tidy.test.ts")).toBe(true);
  expect([...here.keys()].filter((path) => path.includes("node_modules"))).toEqual([]);
});

/** Rule, what is wrong, where, the bad text (nothing: the file is missing), and what tidy must say. */
type Bad = readonly [
  rule: keyof typeof rules,
  wrong: string,
  path: string,
  text: string | undefined,
  says: string | RegExp,
];

const STEPS = "readonly keeping: (events: Event[]) => Steps;\nasync () => {\n";

const bad: readonly Bad[] = [
  ["layers", "kernel above itself", "src/kernel/a.ts", 'import "../replica/b.ts";', "kernel may not import replica"],
  ["layers", "kernel in Node", "src/kernel/a.ts", 'import "node:fs";', "imports node:fs"],
  ["layers", "a type from above", "src/kernel/a.ts", 'type A = import("../apps/a.ts").A;', "may not import apps"],
  ["layers", "a late import", "src/replica/a.ts", 'await import("../edges/x/b.ts");', "may not import edges"],
  ["layers", "an exported import", "src/replica/a.ts", 'export * from "../apps/b.ts";', "may not import apps"],
  ["layers", "a practice undeclared", `${TOOLS}/fold.ts`, 'import "../care/index.ts";', "does not name in `after`"],
  ["layers", "past the index", `${TOOLS}/fold.ts`, 'import "../members/fold.ts";', "past its index.ts"],
  ["layers", "an app past the index", "src/apps/hub/a.ts", 'import "../../practices/tools/fold.ts";', "past its index"],
  [
    "layers",
    "the replica on a practice",
    "src/replica/a.ts",
    'import "../practices/tools/index.ts";',
    "replica may not import practices",
  ],
  ["layers", "pages past the index", "src/practices/a.ts", 'import "./tools/notes.ts";', "past its index"],
  ["layers", "an edge on an edge", "src/edges/a/a.ts", 'import "../b/b.ts";', "reads another edge"],
  ["layers", "an edge on an app", "src/edges/a/a.ts", 'import "../../apps/hub/b.ts";', "may not import apps"],
  ["layers", "a layer of its own", "src/extra/a.ts", 'import "../kernel/event.ts";', "does not know"],
  ["layers", "a tool in the product", "src/apps/hub/a.ts", 'import "../../kernel/event";', "without its file ending"],
  ["layers", "a test in the product", "src/kernel/a.ts", 'import "./event.test.ts";', "only for tests"],
  [
    "layers",
    "a screen from below",
    `${TOOLS}/screens/Shelf.svelte`,
    "<script>import '../../care/index.ts'</script>",
    "`after`",
  ],
  ["pure-code", "a clock in the kernel", "src/kernel/a.ts", "const t = new Date();", /kernel\/a\.ts:1 uses Date/],
  ["pure-code", "a clock in a rule", `${TOOLS}/rules.ts`, "\nexport const t = Date.now();", /rules\.ts:2 uses Date/],
  ["pure-code", "a clock in a rule's part", `${TOOLS}/rules-lend.ts`, "Date.now();", "uses Date"],
  ["pure-code", "chance in a view", `${TOOLS}/views.ts`, "export const x = Math.random();", "Math.random"],
  ["pure-code", "a language in a fold", `${TOOLS}/fold.ts`, "new Intl.Collator();", "uses Intl"],
  ["pure-code", "a local order", `${TOOLS}/words.ts`, '"a".localeCompare("b");', "uses localeCompare"],
  ["pure-code", "an exception", "src/kernel/a.ts", 'throw new Error("no");', "throws"],
  ["pure-code", "a cast to anything", `${TOOLS}/fold.ts`, "const a = 1 as any;", "as any"],
  ["pure-code", "a timer", "src/replica/a.ts", "setTimeout(() => {}, 1);", "uses setTimeout"],
  ["pure-code", "talk", `${TOOLS}/views.ts`, 'console.log("hi");', "uses console"],
  ["pure-code", "a wire", `${TOOLS}/views.ts`, 'await fetch("/");', "uses fetch"],
  ["sizes", "a long file", "src/kernel/a.ts", "// x\n".repeat(301), "has 301 lines"],
  ["sizes", "a long component", "src/apps/web/A.svelte", "<p>x</p>\n".repeat(301), "has 301 lines"],
  ["sizes", "a long function", "sim/a.ts", `function run() {\n${"  go();\n".repeat(60)}}\n`, "run has 62 lines"],
  ["sizes", "a long arrow", "src/kernel/a.ts", `const f = () => {\n${"go();\n".repeat(60)}};\n`, "f has 62 lines"],
  ["names", "an empty name", "src/kernel/utils.ts", "", "does not say what is inside"],
  ["names", "an empty folder name", "src/edges/common/a.ts", "", "does not say what is inside"],
  ["names", "an empty ending", "src/replica/link-manager.ts", "", "does not say what is inside"],
  ["names", "camel case", "src/kernel/eventLog.ts", "", "not in kebab-case"],
  ["names", "a component's case on code", "src/kernel/Event.ts", "", "not in kebab-case"],
  ["practice-shape", "no rules", `${TOOLS}/rules.ts`, undefined, "has no rules.ts"],
  ["practice-shape", "no README", `${TOOLS}/README.md`, undefined, "has no README.md"],
  ["practice-shape", "no Spanish", `${TOOLS}/messages.es.ts`, undefined, "has no messages.es.ts"],
  ["practice-shape", "no examples", `${TOOLS}/tools.test.ts`, undefined, "no example test"],
  ["practice-shape", "no laws", `${TOOLS}/tools.laws.test.ts`, undefined, "has no law"],
  ["promises", "a promise without a test", `${TOOLS}/README.md`, "- **TL-1** One.\n**TL-2 Two**\n", "cites [TL-2]"],
  [
    "promises",
    "a test of nothing",
    `${TOOLS}/b.test.ts`,
    'test("[TL-9] x", () => {});',
    "cites [TL-9], which no README",
  ],
  ["promises", "a promise made twice", "src/practices/members/README.md", "- **TL-1** One.", "promises TL-1 again"],
  ["promises", "a test that does not run", `${TOOLS}/tools.test.ts`, 'test.todo("[TL-1] x");', "no test cites [TL-1]"],
  [
    "steps-taken",
    "steps that lie there",
    "src/kernel/a.ts",
    `${STEPS}  keeping(events);\n}`,
    /a\.ts:3 takes none of the/,
  ],
  [
    "circles",
    "a type from whoever takes this one's",
    "src/kernel/event.ts",
    'import type { Tool } from "../practices/tools/words.ts";\nexport type Event = Tool;',
    /leads back to itself: .*event\.ts → .*words\.ts/,
  ],
  ["steps-taken", "a door to steps", "src/kernel/a.ts", "readonly keep: (all: () => void) => Steps;", "called keep"],
  ["laws", "a law without a test", "src/kernel/event.test.ts", 'test("[K-1] x", () => {});', "no test cites [K-2]"],
  ["laws", "a law that there is not", "src/kernel/a.test.ts", 'test("[K-13] x", () => {});', "a law that there is not"],
  [
    "catalogues",
    "a missing message",
    `${TOOLS}/messages.es.ts`,
    'export const es = { a: "a" };',
    'no message "forms.name"',
  ],
  [
    "words-said",
    "a code without words",
    `${TOOLS}/screens/Shelf.svelte`,
    '<p>\n{kith.say("tools.shelf.none")}</p>',
    'Shelf.svelte:2 says "tools.shelf.none", for which no catalogue has words',
  ],
  ["catalogues", "a message too many", `${TOOLS}/messages.en.ts`, 'export const en = { b: "b" };', 'no message "b"'],
  [
    "catalogues",
    "one language",
    "src/apps/web/messages.en.ts",
    "export const en = {};",
    "has no src/apps/web/messages.es.ts",
  ],
  ["every-test-runs", "a test left out", "sim/a.test.ts", 'test.skip("x", () => {});', "says test.skip"],
  ["every-test-runs", "a test alone", "tools/a.test.ts", 'describe.only("x", () => {});', "says describe.only"],
  ["oldest-browsers", "a pattern that looks back", `${TOOLS}/views.ts`, "const a = /(?<=b)c/;", "cannot read"],
  ["oldest-browsers", "a pattern of sets", "src/ui/a.ts", "const a = /[a--b]/v;", "cannot read"],
  ["oldest-browsers", "an address asked", "src/ui/a.ts", "URL.canParse(a);", "uses URL.canParse"],
  [
    "oldest-browsers",
    "a thing asked",
    "src/apps/web/A.svelte",
    "<script>a.checkVisibility();</script>",
    "checkVisibility",
  ],
  ["oldest-browsers", "a name taken along", "src/ui/a.ts", "const { startViewTransition } = document;", "startView"],
  [
    "oldest-browsers",
    "an end of scrolling",
    "src/ui/A.svelte",
    "<svelte:window\n  onscrollend={a} />",
    "A.svelte:2 says",
  ],
  [
    "oldest-browsers",
    "a focus that is not seen",
    "src/ui/A.svelte",
    "<style>a:focus-visible {\n outline: none;\n}\nli:has(a:focus-visible) {}</style>",
    "styles by :has",
  ],
  [
    "oldest-browsers",
    "a width that whoever knows no :has loses with the rest of the list",
    "src/ui/A.svelte",
    "<style>div:has(.words),\n.words {\n inline-size: 9rem;\n}</style>",
    "styles by :has",
  ],
  [
    "workshop-words",
    "a workshop's path",
    "README.md",
    `# Kith\nSee ${["work", "main"].join("/")}.`,
    "README.md:2 says",
  ],
];

describe("each rule turns red on", () => {
  test.each(bad)("%s: %s", (rule, _wrong, path, text, says) => {
    const findings = tidy(house({ [path]: text }));
    expect(findings.filter((one) => one.startsWith(`${rule}: `)).join("\n")).toMatch(says);
  });

  test("every rule has a bad sample", () => {
    expect([...new Set(bad.map(([rule]) => rule))].sort()).toEqual(Object.keys(rules).sort());
  });
});

test("what the oldest browsers may lack is asked for first, and only where it goes to browsers", () => {
  const asked = "a.checkVisibility?.(); typeof a.showPopover; const b = /(?<c>d)v/; e.parse(f);";
  const files = { "src/ui/a.ts": asked, "src/apps/hub/a.ts": "URL.canParse(a);", "src/ui/a.test.ts": "URL.parse(a);" };
  expect(tidy(house(files))).toEqual([]);
});

test("a function that holds functions counts only its own lines", () => {
  const inner = `  const f = () => {\n${"    go();\n".repeat(50)}  };\n`;
  expect(tidy(house({ "src/replica/a.ts": `function createX() {\n${inner.repeat(3)}}\n` }))).toEqual([]);
});

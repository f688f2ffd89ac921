import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

type Tokens = ReadonlyMap<string, string>;

/** The colours of the first block after a selector. */
function tokensAfter(selector: string): Tokens {
  const from = css.indexOf(`${selector} {`);
  expect(from, selector).toBeGreaterThan(-1);
  const block = css.slice(from, css.indexOf("}", from));
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]));
}

const themes: Readonly<Record<string, Tokens>> = {
  light: tokensAfter(":root"),
  night: tokensAfter(':root[data-theme="night"]'),
  "night by the device": tokensAfter(":root:not([data-theme])"),
};

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const values = [one, other].map((name) => luminance(tokens.get(name) ?? ""));
  return (Math.max(...values) + 0.05) / (Math.min(...values) + 0.05);
}

const SURFACES = ["paper", "surface", "tint"];
const TEXTS: readonly (readonly [text: string, surfaces: readonly string[]])[] = [
  ["ink", [...SURFACES, "ochre-tint"]],
  ["muted", ["paper", "surface"]],
  ["pine-text", SURFACES],
  ["sky-text", [...SURFACES, "ochre-tint"]],
  ["ochre-text", ["paper", "surface", "ochre-tint"]],
  ["brick-text", ["paper", "surface"]],
  ["on-pine", ["pine", "pine-deep"]],
  ["on-brick", ["brick"]],
  ["paper", ["ink"]],
];
const CONTROLS: readonly (readonly [control: string, surfaces: readonly string[]])[] = [
  ["edge", SURFACES],
  ["pine", SURFACES],
  ["ochre", ["paper", "surface"]],
  ["sky", ["paper", "surface"]],
  ["brick", ["paper", "surface"]],
];

for (const [theme, tokens] of Object.entries(themes)) {
  test(`${theme}: every text reaches 7:1 on every surface that it stands on`, () => {
    for (const [text, surfaces] of TEXTS) {
      for (const on of surfaces) expect(contrast(tokens, text, on), `${text} on ${on}`).toBeGreaterThanOrEqual(7);
    }
  });

  test(`${theme}: every control reaches 4.5:1`, () => {
    for (const [control, surfaces] of CONTROLS) {
      for (const on of surfaces)
        expect(contrast(tokens, control, on), `${control} on ${on}`).toBeGreaterThanOrEqual(4.5);
    }
  });
}

test("the night that the device asks for is the night that a person chooses", () => {
  expect([...(themes["night by the device"] ?? [])]).toEqual([...(themes.night ?? [])]);
  expect([...(themes.night?.keys() ?? [])]).toEqual([...(themes.light?.keys() ?? [])]);
});

test("the hues are the house's own", () => {
  const named = (tokens: Tokens | undefined) =>
    ["paper", "ink", "pine", "ochre", "sky", "brick"].map((name) => tokens?.get(name));
  expect(named(themes.light)).toEqual(["#fbfaf5", "#1c2a25", "#1f5d4c", "#9a6412", "#2b5c86", "#9c3325"]);
  expect(named(themes.night)).toEqual(["#111815", "#edf1ea", "#7cc9ae", "#e7b868", "#93bee3", "#f0907f"]);
});

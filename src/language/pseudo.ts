const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: "á", b: "ƀ", c: "ç", d: "ð", e: "é", f: "ƒ", g: "ĝ", h: "ĥ", i: "í", j: "ĵ", k: "ķ", l: "ļ", m: "ɱ" },
  ...{ n: "ñ", o: "ö", p: "þ", q: "ǫ", r: "ŕ", s: "š", t: "ţ", u: "ú", v: "ṽ", w: "ŵ", x: "ẋ", y: "ý", z: "ž" },
  ...{ A: "Å", B: "Ɓ", C: "Ç", D: "Ð", E: "É", F: "Ƒ", G: "Ĝ", H: "Ĥ", I: "Î", J: "Ĵ", K: "Ķ", L: "Ļ", M: "Ṁ" },
  ...{ N: "Ñ", O: "Ö", P: "Þ", Q: "Ǫ", R: "Ŕ", S: "Š", T: "Ţ", U: "Û", V: "Ṽ", W: "Ŵ", X: "Ẋ", Y: "Ý", Z: "Ž" },
};

/** How much longer than English other languages get; a layout that holds this holds them. */
const STRETCH = 0.4;

/** Readable English that is visibly from a catalogue: accents on every letter and 40 % longer. */
export function stretched(text: string): string {
  const accented = [...text].map((letter) => ACCENTED[letter] ?? letter).join("");
  const letters = [...text].filter((letter) => letter in ACCENTED).length;
  return accented + "~".repeat(Math.ceil(letters * STRETCH));
}

const RIGHT_TO_LEFT_OVERRIDE = "\u202E";
const POP = "\u202C";

/** The same words as a right-to-left reader meets them: the letters run from the right. */
export function rightToLeft(text: string): string {
  return `${RIGHT_TO_LEFT_OVERRIDE}${text}${POP}`;
}

/** Chance that a seed fixes: the same seed throws the same numbers on every machine. */
export type Dice = {
  /** From 0 up to but not including 1. */
  readonly roll: () => number;
  /** A whole number from 0 up to but not including `sides`. */
  readonly under: (sides: number) => number;
  readonly chance: (share: number) => boolean;
  readonly one: <T>(of: readonly T[]) => T | undefined;
  readonly shuffled: <T>(of: readonly T[]) => T[];
  readonly bytes: (length: number) => Uint8Array;
};

/** sfc32 (Chris Doty-Humphrey, PractRand), seeded through a small string hash. */
export function createDice(seed: string): Dice {
  let [a, b, c, d] = [hash(`${seed}a`), hash(`${seed}b`), hash(`${seed}c`), 1];

  function roll(): number {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4_294_967_296;
  }

  const under = (sides: number): number => Math.floor(roll() * sides);
  for (let warm = 0; warm < 12; warm++) roll();

  return {
    roll,
    under,
    chance: (share) => roll() < share,
    one: (of) => of[under(of.length)],
    shuffled: (of) => {
      const cards = [...of];
      for (let left = cards.length - 1; left > 0; left--) {
        const at = under(left + 1);
        [cards[left], cards[at]] = [cards[at] as (typeof cards)[0], cards[left] as (typeof cards)[0]];
      }
      return cards;
    },
    bytes: (length) => Uint8Array.from({ length }, () => under(256)),
  };
}

function hash(text: string): number {
  let value = 2_166_136_261;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return value | 0;
}

/** Letters and digits that nobody mixes up when reading them out (Crockford's base 32). */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;

/** A code for a meeting room: eight letters, 40 bits of chance. */
export function newRoomCode(random: (length: number) => Uint8Array): string {
  return [...random(LENGTH)].map((byte) => LETTERS[byte & 31]).join("");
}

/** The code as people type it: "k7qm 2xpa" is the same as "K7QM-2XPA"; nothing when it is none. */
export function readRoomCode(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return plain.length === LENGTH && [...plain].every((letter) => LETTERS.includes(letter)) ? plain : undefined;
}

export function shownRoomCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

export function shownDigits(digits: string): string {
  return `${digits.slice(0, 3)} ${digits.slice(3)}`;
}

/** What the old device says last in the room: the new one is bound. */
export const DONE = new Uint8Array([1]);

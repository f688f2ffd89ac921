import { OPTIONS_MAX } from "../words-choosing.ts";

export { OPTIONS_MAX };

/** Of all suggestions those that are put as options: as many as one text holds, without those that somebody left out. */
export function pickedOptions(all: readonly string[], left: readonly string[]): readonly string[] {
  return all.filter((one) => !left.includes(one)).slice(0, OPTIONS_MAX);
}

/** What is left out after somebody picked one or left it out: nothing else moves up or drops out by that. */
export function leftAfter(
  all: readonly string[],
  left: readonly string[],
  one: string,
  on: boolean,
): readonly string[] {
  const picked = pickedOptions(all, left);
  if (on && picked.length >= OPTIONS_MAX) return left;
  return all.filter((other) => (other === one ? !on : !picked.includes(other)));
}

import type { Drafts } from "./drafts.ts";

export type Remembered<Values> = {
  /** What the fields hold; to be written to. */
  readonly values: Values;
  /** Once it was sent: the fields hold what they began with, or what stands now. */
  readonly forget: (now?: Values) => void;
};

/**
 * What a form of its own holds, remembered as those of `ActForm` are: whoever looks something up, or whose form is built
 * anew by news, finds it as it was. What was only looked at is not remembered. To be called where a component begins.
 */
export function remembered<Values extends Record<string, unknown>>(
  drafts: Drafts,
  key: string,
  start: Values,
): Remembered<Values> {
  const values: Values = $state({ ...start, ...(drafts.read(key) as Partial<Values> | undefined) });
  let known = start;
  $effect(() => {
    const held = $state.snapshot(values) as Values;
    if (Object.entries(held).some(([name, value]) => value !== known[name])) drafts.keep(key, held);
    else drafts.drop(key);
  });
  return {
    values,
    forget: (now = start) => {
      known = { ...now };
      Object.assign(values, known);
    },
  };
}

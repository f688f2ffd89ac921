/** Half-filled forms, kept while the page is open, so that looking something up loses nothing. */
export type Drafts = {
  readonly read: (key: string) => Readonly<Record<string, unknown>> | undefined;
  readonly keep: (key: string, values: Readonly<Record<string, unknown>>) => void;
  readonly drop: (key: string) => void;
};

/** Forms that are remembered at once; the oldest goes first. */
const DRAFTS_MAX = 50;

export function createDrafts(): Drafts {
  const kept = new Map<string, Readonly<Record<string, unknown>>>();
  return {
    read: (key) => kept.get(key),
    keep: (key, values) => {
      kept.delete(key);
      kept.set(key, values);
      const oldest = kept.keys().next();
      if (kept.size > DRAFTS_MAX && oldest.done !== true) kept.delete(oldest.value);
    },
    drop: (key) => {
      kept.delete(key);
    },
  };
}

/** Under which the acts are kept that a text put in this matter is to carry; other practices prepare them there. */
export function enactsDraft(matter: string): string {
  return `put-enacts ${matter}`;
}

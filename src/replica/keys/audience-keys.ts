import type { Turn } from "../../kernel/audience/circles.ts";
import { audienceCommitment } from "../../kernel/audience/narrow-body.ts";
import { fromHex } from "../../kernel/bytes.ts";
import type { Id } from "../../kernel/event.ts";
import type { Sealing } from "./sealing.ts";

/** The keys of audiences, as boxes in the log hold them for keys at hand. Nothing is kept beside what was opened. */
export type AudienceKeys = {
  readonly of: (turn: Turn) => Uint8Array | undefined;
  /** Forgets what was opened: some key is there no more. */
  readonly forget: () => void;
  /** Events that held a box for us with anything but the key that they named. */
  readonly wrong: () => readonly Id[];
};

export function createAudienceKeys({ isOurs, unbox }: Pick<Sealing, "isOurs" | "unbox">): AudienceKeys {
  const keys = new Map<Id, Uint8Array>();
  const tried = new Set<string>();
  const wrong = new Set<Id>();

  function of(turn: Turn): Uint8Array | undefined {
    const known = keys.get(turn.id);
    if (known !== undefined) return known;
    for (const { to, box, by } of turn.boxes) {
      if (!isOurs(to) || tried.has(`${by} ${to}`)) continue;
      const key = unbox(to, fromHex(box) ?? new Uint8Array());
      tried.add(`${by} ${to}`);
      if (key === undefined || audienceCommitment(key) !== turn.key) wrong.add(by);
      else keys.set(turn.id, key);
    }
    return keys.get(turn.id);
  }

  return {
    of,
    wrong: () => [...wrong],
    forget: () => {
      keys.clear();
      tried.clear();
    },
  };
}

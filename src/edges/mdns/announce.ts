import { type Announced, answersTo, entriesOf } from "./records.ts";
import type { Wire } from "./wire.ts";

export type Announcing = {
  /** Why nobody hears of this hub, in the words of the system; nothing when all is well. */
  readonly trouble: () => string | undefined;
  readonly stop: () => Promise<void>;
};

/** Two minutes, as RFC 6762 has it for names of machines. */
const HOLDS_SECONDS = 120;
const AGAIN_MS = 1000;
/** Phones that woke up, and networks that were joined meanwhile, hear of it within a minute. */
const EACH_MS = 60_000;

/** Says where this hub is, and answers whoever asks. Without multicast it says why and lets the hub go on. */
export function announce(wire: Wire, us: Announced): Announcing {
  let trouble: string | undefined;
  wire.onTrouble((why) => {
    trouble = why;
  });
  wire.onAsked((questions) => {
    const { answers, besides } = answersTo(questions, us);
    if (answers.length > 0) wire.say(answers, besides, HOLDS_SECONDS);
  });
  const tell = (): void => wire.say(entriesOf(us), [], HOLDS_SECONDS);
  tell();
  const again = setTimeout(tell, AGAIN_MS);
  const each = setInterval(tell, EACH_MS);
  again.unref();
  each.unref();
  return {
    trouble: () => trouble,
    stop: async () => {
      clearTimeout(again);
      clearInterval(each);
      wire.say(entriesOf(us), [], 0);
      await wire.close();
    },
  };
}

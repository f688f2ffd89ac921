import { agenda } from "./en/agenda.ts";
import { block } from "./en/block.ts";
import { circle } from "./en/circle.ts";
import { consensus } from "./en/consensus.ts";
import { mediation } from "./en/mediation.ts";
import { minutes } from "./en/minutes.ts";
import { removal } from "./en/removal.ts";
import { training } from "./en/training.ts";
import type { Guide } from "./names.ts";

/** The guides as they come with Kith. A page fetches them when one is opened, in one language. */
export const texts: Readonly<Record<Guide, string>> = {
  agenda,
  minutes,
  consensus,
  block,
  mediation,
  circle,
  removal,
  training,
};

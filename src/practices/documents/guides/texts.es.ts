import { agenda } from "./es/agenda.ts";
import { block } from "./es/block.ts";
import { circle } from "./es/circle.ts";
import { consensus } from "./es/consensus.ts";
import { mediation } from "./es/mediation.ts";
import { minutes } from "./es/minutes.ts";
import { removal } from "./es/removal.ts";
import { training } from "./es/training.ts";
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

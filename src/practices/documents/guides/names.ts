/** The guides that come with Kith; a community adopts its own version of each by decision. New ones go last. */
export const GUIDES = [
  "agenda",
  "minutes",
  "consensus",
  "block",
  "mediation",
  "circle",
  "removal",
  "training",
] as const;

export type Guide = (typeof GUIDES)[number];

/** One thing that was looked at. */
export type Finding = {
  readonly what: string;
  readonly state: "good" | "note" | "bad";
  readonly text: string;
};

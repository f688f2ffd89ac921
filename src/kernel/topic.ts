/** One thing that people talk about: what it is, and the page that shows it. */
export type Topic = {
  readonly practice: string;
  readonly screen: string;
  /** The page's own part of its address. */
  readonly page: string;
  readonly title?: string | undefined;
  /** The same for all acts that are about this one thing, within its screen. */
  readonly thing: string;
};

import type { IconName } from "../../../ui/icons/icons.ts";
import type { Sort } from "../words.ts";

/** The drawing for a sort of device; of the one that somebody joined with the sort is not known. */
export function iconOf(sort: Sort | undefined): IconName {
  return sort === "paper" ? "file-text" : "smartphone";
}

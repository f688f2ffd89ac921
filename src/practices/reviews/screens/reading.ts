import type { Kith } from "../../../ui/screens.ts";
import type { CharterNumberName } from "../../charter/index.ts";

/** A number of the charter as it stands now. */
export function numberOf(look: Kith["look"]): (name: CharterNumberName) => number {
  const rows = look<readonly { readonly name: string; readonly value: number }[]>("charter.numbers");
  return (name) => rows.find((one) => one.name === name)?.value ?? 0;
}

import type { ChangeRow } from "../changes.ts";
import type { NumberRow } from "./rows.ts";

/** Which number of the charter says how many must say yes to these changes, and what it is. */
export function shareOfYes(changes: readonly Pick<ChangeRow, "is">[], numbers: readonly NumberRow[]) {
  const value = (name: string) => numbers.find((one) => one.name === name)?.value ?? 0;
  const usual = { rule: "constitutionalPercent", percent: value("constitutionalPercent") };
  const forValues = { rule: "valuesPercent", percent: value("valuesPercent") };
  const isOfValues = changes.some(({ is }) => is === "drop-value" || is === "add-value");
  return isOfValues && forValues.percent >= usual.percent ? forValues : usual;
}

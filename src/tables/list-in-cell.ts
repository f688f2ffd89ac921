/** Several names in one cell: joined by ", "; a comma or backslash inside a name has a backslash before it. */
export function joinList(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\,]/g, "\\$&")).join(", ");
}

/** The names in a cell, without empty ones. A backslash before anything else is just a backslash. */
export function splitList(cell: string): string[] {
  const names = [""];
  for (let at = 0; at < cell.length; at++) {
    const [sign, next] = [cell[at] ?? "", cell[at + 1] ?? ""];
    if (sign === ",") names.push("");
    else {
      const isEscape = sign === "\\" && (next === "," || next === "\\");
      names[names.length - 1] += isEscape ? next : sign;
      if (isEscape) at++;
    }
  }
  return names.map((name) => name.trim()).filter((name) => name !== "");
}

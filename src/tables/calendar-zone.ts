/** How the clocks of a place go, for calendars that are told times on the wall. */
export type Zone = {
  /** As IANA names it. */
  readonly name: string;
  /** Minutes ahead of UTC at first, and each change since: what clocks show when they change, and the minutes before and after. */
  readonly offset: number;
  readonly since: number;
  readonly shifts: readonly Shift[];
};
type Shift = { readonly wall: number; readonly from: number; readonly to: number };

/** "20260114T190000", of what clocks show or of UTC. */
export type Stamp = (minute: number) => string;

/** Property parameters hold no names that end them. */
export function zoneName({ name }: Pick<Zone, "name">): string {
  return name.replace(/[^\w+/-]/g, "_");
}

/**
 * A place's clocks as RFC 5545 asks for them beside each time that names it. Changes are written out one by one, as they are
 * known for some years ahead: no rule has to be guessed from them, and most programs know the place by its name anyway.
 */
export function zoneLines(zone: Zone, stamp: Stamp): readonly string[] {
  const { offset, since, shifts } = zone;
  const ways = new Map<string, Shift[]>();
  for (const shift of shifts) {
    const way = `${shift.from} ${shift.to}`;
    ways.set(way, [...(ways.get(way) ?? []), shift]);
  }
  return [
    ...["BEGIN:VTIMEZONE", `TZID:${zoneName(zone)}`],
    ...observance([{ wall: since, from: offset, to: offset }], stamp),
    ...[...ways.values()].flatMap((same) => observance(same, stamp)),
    "END:VTIMEZONE",
  ];
}

/** Its start stands among its dates too, and each in a line: some programs read either the one or the others, and one a line. */
function observance(same: readonly Shift[], stamp: Stamp): readonly string[] {
  const [first] = same;
  if (first === undefined) return [];
  const kind = first.to > first.from ? "DAYLIGHT" : "STANDARD";
  return [
    ...[`BEGIN:${kind}`, `DTSTART:${stamp(first.wall)}`],
    ...[`TZOFFSETFROM:${hours(first.from)}`, `TZOFFSETTO:${hours(first.to)}`],
    ...same.map(({ wall }) => `RDATE:${stamp(wall)}`),
    `END:${kind}`,
  ];
}

/** "+0530". */
function hours(offset: number): string {
  const size = Math.abs(offset);
  const parts = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, "0"));
  return `${offset < 0 ? "-" : "+"}${parts.join("")}`;
}

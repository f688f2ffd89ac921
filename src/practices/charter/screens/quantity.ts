type Say = (code: string, about?: Readonly<Record<string, number>>) => string;

/** A number of the charter with its unit, in words. Two thirds are said as what they are. */
export function quantity(say: Say, unit: string, value: number): string {
  const words = say(`charter.unit.${unit}`, { value });
  return unit === "percent" || unit === "franchise" ? words : `${value} ${words}`;
}

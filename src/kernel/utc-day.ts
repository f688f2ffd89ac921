import { MINUTES_PER_DAY, type Minute } from "./event.ts";

/** The UTC day of a minute as YYYY-MM-DD (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function utcDay(minute: Minute): string {
  const days = Math.floor(minute / MINUTES_PER_DAY) + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return `${padded(year + era * 400 + (month <= 2 ? 1 : 0), 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

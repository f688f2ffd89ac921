import type { Attention, Saying } from "../../kernel/practice.ts";
import { everything, hasSay, standing } from "../members/index.ts";
import { type DevicesLook, type RecoveryRow, recoveryRows } from "./recovering.ts";

/** What devices has for `me` in Today. */
export function attention(look: DevicesLook): readonly Attention[] {
  const { me, others, rights } = look;
  if (me === undefined) return [];
  const settles = hasSay(standing(others.members, rights, me, everything));
  return recoveryRows(look).flatMap((row) => itemsOf(row, settles, rights.roll.has(me)));
}

function itemsOf(row: RecoveryRow, hasASay: boolean, isOnRoll: boolean): Attention[] {
  const about = { name: row.name, household: row.householdName, device: row.deviceName, hours: row.hoursLeft };
  if (row.state === "settled") {
    if (row.mine === "me" || !hasASay) return [];
    return row.late ? [item(row, "late", about)] : [];
  }
  // A press would stop what may well be oneself: it is done on the screen, where it says so.
  if (row.mine === "me") return row.opposed ? [] : [item(row, "mine", about)];
  if (row.state === "ready" && isOnRoll && row.conclude !== undefined)
    return [{ ...item(row, "ready", about), ready: row.conclude }];
  return row.mine === "say" ? [item(row, "know", about)] : [];
}

function item(row: RecoveryRow, what: string, about: NonNullable<Saying["about"]>): Attention {
  return {
    id: `devices:${what}:${row.id}`,
    practice: "devices",
    title: { code: `devices.today.${what}`, about },
    text: { code: `devices.today.${what}.text`, about },
    goto: { screen: "recovery", id: row.id },
  };
}

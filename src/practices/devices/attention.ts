import type { PersonId } from "../../kernel/event.ts";
import type { Attention, Saying } from "../../kernel/practice.ts";
import { everything, hasSay, standing } from "../members/index.ts";
import { devicesOf } from "./held.ts";
import { type DevicesLook, type RecoveryRow, recoveryRows } from "./recovering.ts";

/** What devices has for `me` in Today. */
export function attention(look: DevicesLook): readonly Attention[] {
  const { me, others, rights } = look;
  if (me === undefined) return [];
  const settles = hasSay(standing(others.members, rights, me, everything));
  const asked = recoveryRows(look).flatMap((row) => itemsOf(row, settles, rights.roll.has(me)));
  return settles && rights.roll.size > 0 ? [...asked, ...paperItem(look, me)] : asked;
}

/** Whoever has a say and no sheet of paper is offered one: with every device lost it brings them back at once. */
function paperItem({ state, others }: DevicesLook, me: PersonId): Attention[] {
  if (devicesOf(state, others.members, me).some((one) => one.sort === "paper")) return [];
  return [
    {
      ...{ id: `devices:paper:${me}`, practice: "devices", skippable: true },
      ...{ title: { code: "devices.today.paper" }, text: { code: "devices.today.paper.text" } },
      goto: { screen: "paper" },
    },
  ];
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

import { type Id, MINUTES_PER_DAY, type Minute, type PersonId } from "../../kernel/event.ts";
import type { Attention, LaneLook, Saying } from "../../kernel/practice.ts";
import { everything, hasSay, standing } from "../members/index.ts";
import { allDevicesOf } from "./held.ts";
import { type DevicesLook, type RecoveryRow, recoveryRows } from "./recovering.ts";

/** What devices has for `me` in Today. */
export function attention(look: DevicesLook): readonly Attention[] {
  const { me, others, rights } = look;
  if (me === undefined) return recoveryRows(look).flatMap((row) => [...retiredItem(row), ...newItem(look, row)]);
  const settles = hasSay(standing(others.members, rights, me, everything));
  const recovering = recoveryRows(look).flatMap((row) => itemsOf(row, settles, rights.roll.has(me)));
  const asked = [...recovering, ...addedItems(look, me)];
  if (!settles || rights.roll.size === 0) return asked;
  return [...asked, ...lostItem(look, me), ...paperItem(look, me)];
}

/** How long somebody reads that a further device speaks for them. */
const TOLD_MINUTES = 14 * MINUTES_PER_DAY;

/**
 * Whoever had somebody's phone in hand for five minutes may have let another one speak for them, or copied a sheet. It is told
 * on each of their devices, and on the first day nobody puts it away: the phone itself may have been in the same hands. What
 * they add on the day on which they come is how people set themselves up.
 */
function addedItems(look: DevicesLook, me: PersonId): Attention[] {
  const { device, now, others } = look;
  const came = heardAt(look, me, others.members.people.get(me)?.since ?? now);
  return allDevicesOf(look, me).flatMap(({ key, name = "", sort, how, by, minute, retired }) => {
    const at = heardAt(look, by, minute);
    const isTold = how === "added" && retired === undefined && key !== device && at - came >= MINUTES_PER_DAY;
    if (!isTold || now - at > TOLD_MINUTES) return [];
    const code = sort === "paper" ? "devices.today.sheet" : "devices.today.added";
    return [
      {
        ...{ id: `devices:added:${key}`, practice: "devices" },
        ...{ title: { code, about: { device: name } }, text: { code: `${code}.text` } },
        ...(now - at >= MINUTES_PER_DAY && { skippable: true as const }),
        goto: { screen: "mine" },
      },
    ];
  });
}

/** When another household first had it: a clock that was set back for the act itself makes nothing old. */
function heardAt({ lane }: DevicesLook, act: Id, said: Minute): Minute {
  return lane.witnessed(act) ?? said;
}

/** How long somebody is asked whether a device that they retired was lost. */
const ASKED_MINUTES = 30 * 24 * 60;

/** Whoever retired a device may have lost it: then it reads on until a new key was agreed on, and nothing else helps. */
function lostItem(look: DevicesLook, me: PersonId): Attention[] {
  const { lane, now } = look;
  const gone = allDevicesOf(look, me).filter(({ sort }) => sort !== "paper");
  const newest = Math.max(...gone.map(({ retired = 0 }) => retired));
  const one = gone.find(({ retired }) => retired === newest);
  if (one === undefined || now - newest > ASKED_MINUTES || hasNewKeySince(lane, newest)) return [];
  return [
    {
      ...{ id: `devices:lost:${one.key}`, practice: "devices", skippable: true },
      ...{ title: { code: "devices.today.lost" }, text: { code: "devices.today.lost.text" } },
      goto: { screen: "mine", id: "lost" },
    },
  ];
}

function hasNewKeySince({ chain, act }: LaneLook, minute: Minute): boolean {
  return chain.some(({ id, rights }, at) => {
    const before = chain[at - 1];
    return before !== undefined && before.rights.epoch !== rights.epoch && (act(id)?.minute ?? 0) >= minute;
  });
}

/** Whoever has a say and no sheet of paper is offered one: with every device lost it brings them back at once. */
function paperItem(look: DevicesLook, me: PersonId): Attention[] {
  if (allDevicesOf(look, me).some(({ sort, retired }) => sort === "paper" && retired === undefined)) return [];
  return [
    {
      ...{ id: `devices:paper:${me}`, practice: "devices", skippable: true },
      ...{ title: { code: "devices.today.paper" }, text: { code: "devices.today.paper.text" } },
      goto: { screen: "paper" },
    },
  ];
}

/** On the device that a recovery retired, which speaks for nobody now. Whoever has a new one lets it rest. */
function retiredItem(row: RecoveryRow): Attention[] {
  const isOver = row.state === "settled" && row.mayObject;
  return isOver ? [{ ...item(row, "retired", { device: row.deviceName }), skippable: true }] : [];
}

/** On the new device itself: it may settle it as well as any neighbour, but where it was retired before and asks anew. */
function newItem({ state, device }: DevicesLook, row: RecoveryRow): Attention[] {
  const isReady = row.side === "new" && row.conclude !== undefined && !state.retired.has(device);
  return isReady ? [item(row, "ready-yours", { device: row.deviceName })] : [];
}

function itemsOf(row: RecoveryRow, hasASay: boolean, isOnRoll: boolean): Attention[] {
  const about = { name: row.name, household: row.householdName, device: row.deviceName, hours: row.hoursLeft };
  if (row.state === "settled") {
    if (!row.late || !hasASay) return [];
    return row.mine === "me" ? [{ ...item(row, "late-yours", about), skippable: true }] : [item(row, "late", about)];
  }
  // A press would stop what may well be oneself: it is done on the screen, where it says so.
  if (row.mine === "me") return row.objected ? [] : [item(row, "mine", about)];
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

import type { PersonId } from "../../kernel/event.ts";
import { id, optional } from "../../kernel/fields.ts";
import type { View } from "../../kernel/practice.ts";
import { allDevicesOf, type Former, formerOf, type Held } from "./held.ts";
import { type DevicesLook, type RecoveryRow, recoveryRow, recoveryRows } from "./recovering.ts";
import type { Devices, Others } from "./words.ts";

const mine: View<Devices, Others, { person?: PersonId }, readonly Held[]> = {
  about: "The devices of the person who looks, or of the one named: also those that were retired.",
  params: { person: optional(id("members.join", "members.enrol")) },
  look: (look: DevicesLook, { person = look.me }) => (person === undefined ? [] : allDevicesOf(look, person)),
};

const recoveries: View<Devices, Others, Record<string, never>, readonly RecoveryRow[]> = {
  about: "People with a new device: who says so, which neighbours know them, and what is missing.",
  params: {},
  look: recoveryRows,
};

const recovery: View<Devices, Others, { recovery: string }, RecoveryRow | undefined> = {
  about: "One recovery, also when it is settled.",
  params: { recovery: id("devices.recover") },
  look: (look, { recovery: wanted }) => {
    const found = look.state.recoveries.get(wanted);
    return found === undefined ? undefined : recoveryRow(look, found);
  },
};

const former: View<Devices, Others, Record<string, never>, Former | undefined> = {
  about: "What this device was, where it was retired: whose, and since when.",
  params: {},
  look: formerOf,
};

export const views = { mine, former, recoveries, recovery };

import type { Event, Id } from "../src/kernel/event.ts";
import { writeState } from "../src/kernel/state-codec.ts";
import type { Replica } from "../src/replica/replica.ts";
import type { Device } from "./device.ts";
import { personsOfDevices } from "./persons-of-devices.ts";

/** Within a care circle those who read all of it mean the same; whoever was never in it holds no key of it. */
export function circlesBroken(here: readonly Device[]): string[] {
  const first = new Map<string, { readonly name: string; readonly state: string }>();
  return here.flatMap(({ name, replica }) => {
    const me: Id | undefined = replica().me();
    // Whose device speaks for nobody any more keeps what it could read.
    if (me === undefined) return [];
    // A device may have come in as somebody else, who has left: it keeps what that one read.
    const ever = new Set([me, ...(personsOfDevices(allOf(replica())).get(replica().device) ?? [])]);
    const look = replica().lookAt("care");
    return look.within().flatMap(({ audience, state, hasKey, dark, setAside }) => {
      if (audience.turns.every(({ people }) => !people.some((one) => ever.has(one))))
        return hasKey ? [`[K-8] ${name} opens a circle that ${me.slice(0, 8)} was never in`] : [];
      if (!hasKey || dark > 0 || !audience.present.includes(me)) return [];
      // What each takes for the community's state is another law's; here only those are compared who agree on it.
      const same = `${audience.id} ${replica().hash()}`;
      const own = {
        name,
        state: `${writeState(state as Parameters<typeof writeState>[0])} ${[...setAside.keys()].sort().join()}`,
      };
      const other = first.get(same) ?? own;
      first.set(same, other);
      return own.state === other.state ? [] : [`[K-1] ${name} and ${other.name} read a circle differently`];
    });
  });
}

const allOf = (replica: Replica): Event[] => replica.history().map(({ event }) => event);

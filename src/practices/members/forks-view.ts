import type { Attention } from "../../kernel/practice.ts";
import type { MembersLook } from "./founding.ts";
import { nameOf } from "./names.ts";
import { everything, isGone } from "./standing.ts";

/** A device with two histories, and what that means for whom. */
export type ForkRow = {
  readonly id: string;
  /** The first digits of the device's key, as `kith log` shows them. */
  readonly device: string;
  readonly person: string;
  readonly name: string;
  readonly mine: boolean;
  readonly branches: number;
  /** Its person speaks from other devices by now. */
  readonly retired: boolean;
  /** Everyone on the roll has said which one goes on, the device writes on in that one, and it has not parted anew since. */
  readonly settled: boolean;
  /** They said so of the one in which it does not: its votes wait as before. */
  readonly otherGoesOn: boolean;
  /** Its person is not here any more. */
  readonly gone: boolean;
};

export const forks = {
  about: "Devices that wrote two histories, mostly since an old copy of them was put to use.",
  params: {},
  look: (look: MembersLook): readonly ForkRow[] =>
    look.forks.map(({ device, person = "", branches, retired, histories }) => {
      const known = look.state.people.get(person);
      const gone = known !== undefined && isGone(known, look.rights, everything);
      return {
        ...{ id: device, device: device.slice(0, 8), person, name: nameOf(look.state, person) },
        ...{ mine: person !== "" && person === look.me, branches, retired },
        ...{ settled: histories.some(({ goesOn, isEnd }) => goesOn && isEnd), gone },
        otherGoesOn: histories.some(({ goesOn, isEnd }) => goesOn && !isEnd),
      };
    }),
};

/** True while something of it waits: what was settled, and whose person speaks from elsewhere or has gone, asks for nothing. */
export const isOpenFork = ({ retired, settled, gone }: ForkRow): boolean => !retired && !settled && !gone;

/** A line for each of which something waits: one's own first. */
export function forkItems(look: MembersLook): Attention[] {
  const rows = forks.look(look).filter((row) => isOpenFork(row) && row.person !== "");
  return rows
    .sort((a, b) => Number(b.mine) - Number(a.mine))
    .map((row): Attention => {
      const about = { name: row.name };
      const what = row.mine ? "mine" : "other";
      return {
        ...{ id: `members:fork:${row.id}`, practice: "members", goto: { screen: "forks" } },
        title: { code: `members.today.fork.${what}`, about },
        text: { code: `members.today.fork.${what}.text`, about },
      };
    });
}

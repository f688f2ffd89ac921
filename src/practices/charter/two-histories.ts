import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { nameOf } from "../members/index.ts";
import type { CharterLook } from "./changes.ts";

/** A device with two histories, and what everyone on the roll can say about which one goes on. */
export type TwoHistoriesRow = {
  readonly id: string;
  readonly person: PersonId;
  readonly name: string;
  readonly mine: boolean;
  /** Everyone on the roll has said which one goes on. */
  readonly settled: boolean;
  readonly histories: readonly {
    /** Its newest event, by which a motion names it. */
    readonly id: Id;
    /** What a person did last in it; empty where only the device spoke. */
    readonly kind: string;
    /** The act itself: people tell two histories apart by what was said in each, not by what sort of act it was. */
    readonly told: Id | undefined;
    readonly minute: Minute;
    readonly count: number;
    readonly goesOn: boolean;
    /** The device itself writes on in this one. */
    readonly isEnd: boolean;
  }[];
};

/** Those that are still in use: whoever went on with another device needs nobody to settle anything. */
export function twoHistories({ forks, me, others }: CharterLook): TwoHistoriesRow[] {
  return forks.flatMap(({ device, person, retired, histories }) => {
    if (retired || person === undefined) return [];
    const ways = histories.map(({ last, told, minute, count, goesOn, isEnd }) => {
      return { id: last, told: told?.id, kind: told?.kind ?? "", minute: told?.minute ?? minute, count, goesOn, isEnd };
    });
    const settled = ways.some(({ goesOn }) => goesOn);
    return [
      { id: device, person, name: nameOf(others.members, person), mine: person === me, settled, histories: ways },
    ];
  });
}

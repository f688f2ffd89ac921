import type { Kith } from "../../../ui/screens.ts";
import type { TurnRow, TurnsRow } from "../views.ts";

type Speaking = Pick<Kith, "say">;

/** Who has a turn and how sure it is, in a few words. */
export function stateWords({ say }: Speaking, turn: TurnRow, { isOver }: Pick<TurnsRow, "isOver">): string {
  if (turn.name === undefined) return say(isOver ? "rotation.screen.state.nobody-did" : "rotation.screen.state.nobody");
  const who = turn.name;
  if (turn.mine && (turn.state === "taken" || turn.state === "proposed"))
    return say(`rotation.screen.mine.${turn.state}`);
  return say(`rotation.screen.state.${turn.state}`, { who });
}

/** Why the rule puts the first before the second, with the numbers. */
export function whyWords({ say }: Speaking, { order, reason }: TurnRow): string {
  const [first, second] = order;
  if (first === undefined || reason === undefined) return say("rotation.screen.why.none");
  return say(`rotation.screen.why.${reason}`, {
    ...{ first: first.name, firstServed: first.served, firstMeetings: first.meetings },
    ...{ second: second?.name ?? "", secondServed: second?.served ?? 0, secondMeetings: second?.meetings ?? 0 },
  });
}

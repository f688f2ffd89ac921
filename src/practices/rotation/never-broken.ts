import type { RotationLook } from "./reading.ts";
import { rowsOf } from "./views.ts";

/** Sentences that no history may make false. */
export function neverBroken(look: RotationLook): readonly string[] {
  const rows = rowsOf(look);
  const unfit = rows.flatMap((row) =>
    row.turns.flatMap(({ state, person, order, role }) => {
      const not = order.find((one) => one.person === person)?.not;
      return state === "proposed" && not !== undefined ? [`${row.key} ${role}: ${not}`] : [];
    }),
  );
  const twice = rows.flatMap((row) => {
    const asked = row.turns.flatMap(({ state, person }) => (state === "proposed" ? [person] : []));
    return new Set(asked).size === asked.length ? [] : [row.key];
  });
  return [
    ...said("[RO-1] Nobody is asked who cannot, rests, has a stake or learns alone", unfit),
    ...said("[RO-1] Nobody is asked to do two things at one meeting", twice),
  ];
}

function said(sentence: string, by: readonly string[]): readonly string[] {
  return by.length === 0 ? [] : [`${sentence}: ${by.join(", ")}`];
}

/**
 * A sum divided in proportion to weights, in whole units that add up to it exactly: each gets the whole part of its share,
 * and what is left goes, unit by unit, to the largest remainders (Hamilton), of equal ones to the option that was put first.
 */
export function divided(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, one) => sum + one, 0);
  if (all === 0) return weights.map(() => 0);
  const sum = BigInt(all);
  const shares = weights.map((weight, place) => {
    const exact = BigInt(total) * BigInt(weight);
    return { place, whole: Number(exact / sum), rest: Number(exact % sum) };
  });
  const left = total - shares.reduce((so, one) => so + one.whole, 0);
  const more = new Set(
    [...shares]
      .sort((a, b) => b.rest - a.rest || a.place - b.place)
      .slice(0, left)
      .map((one) => one.place),
  );
  return shares.map(({ place, whole }) => whole + (more.has(place) ? 1 : 0));
}

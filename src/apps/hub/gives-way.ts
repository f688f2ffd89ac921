/**
 * Who of those that hold the last places makes room for one more `from` an address: the one that came first of those from
 * the address that holds most, where that is more than the newcomer's would. So one machine on the network may fill all
 * places, and keeps nobody else out. `holders` in the order in which they came.
 */
export function givesWay<T>(holders: Iterable<readonly [holder: T, from: string]>, from: string): T | undefined {
  const all = [...holders];
  const counts = new Map<string, number>();
  for (const [, one] of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = Math.max(...counts.values());
  if (most <= (counts.get(from) ?? 0) + 1) return undefined;
  return all.find(([, one]) => counts.get(one) === most)?.[0];
}

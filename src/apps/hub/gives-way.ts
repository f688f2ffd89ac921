import { widerNets } from "./nets.ts";

/**
 * Who of those that hold the last places makes room for one more `from` an address: the one that came first of those from
 * the network that holds most, where that is more than the newcomer's would, and in it of the address that holds most. So
 * one machine, or one home with as many addresses as it likes, may fill all places, and keeps nobody else out. `holders` in
 * the order in which they came.
 */
export function givesWay<T>(holders: Iterable<readonly [holder: T, from: string]>, from: string): T | undefined {
  let left = [...holders].map(([holder, address]) => ({ holder, nets: widerNets(address) }));
  let isDearer = false;
  for (const [width, own] of widerNets(from).entries()) {
    const counts = new Map<string, number>();
    for (const { nets } of left) counts.set(nets[width] ?? "", (counts.get(nets[width] ?? "") ?? 0) + 1);
    const most = Math.max(...counts.values());
    isDearer ||= most > (counts.get(own) ?? 0) + 1;
    const [fullest] = left.flatMap(({ nets }) => (counts.get(nets[width] ?? "") === most ? [nets[width]] : []));
    const net = isDearer ? fullest : own;
    left = left.filter(({ nets }) => nets[width] === net);
  }
  return isDearer ? left[0]?.holder : undefined;
}

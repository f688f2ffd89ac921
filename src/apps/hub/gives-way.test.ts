import { describe, expect, test } from "vitest";
import { givesWay } from "./gives-way.ts";

const holding = (...from: string[]) => from.map((one, at) => [`${at}`, one] as const);
const many = (count: number, from: (at: number) => string) => Array.from({ length: count }, (_, at) => from(at));

describe("who makes room where all places are taken", () => {
  test("[K-10] one home with as many addresses as it likes keeps nobody else out", () => {
    const crowd = many(30, (at) => `2001:db8:1:2::${(at + 1).toString(16)}`);
    for (const from of ["2001:db8:9:9::1", "192.168.1.9", "::ffff:192.168.1.9", "fe80::1%eth0"])
      expect(givesWay(holding("192.168.1.7", "192.168.1.7", ...crowd), from)).toBe("2");
    expect(givesWay(holding(...crowd), "2001:db8:1:2::ffff")).toBeUndefined();
  });

  test("[K-10] nor does a provider's whole line, in as many networks as it has", () => {
    const crowd = many(30, (at) => `2001:db8:1:${(at + 1).toString(16)}::1`);
    expect(givesWay(holding("2001:db8:7::1", ...crowd), "2001:db8:9:9::1")).toBe("1");
    expect(givesWay(holding("2001:db8:7::1", ...crowd), "2001:db8:1:ffff::1")).toBeUndefined();
  });

  test("[K-10] whoever has a place elsewhere does not lose it to one more of a crowd", () => {
    const phone = many(6, () => "2001:db8:9:9::1");
    const crowd = many(30, (at) => `2001:db8:1:2::${(at + 1).toString(16)}`);
    expect(givesWay(holding(...phone, ...crowd), "2001:db8:1:2::ffff")).toBeUndefined();
  });

  test("[K-10] on one wire, where all are of one network, the address that has most makes room", () => {
    const neighbours = many(5, (at) => `2001:db8:1:2::${(at + 1).toString(16)}`);
    const greedy = many(20, () => "2001:db8:1:2:0:0:0:bad");
    expect(givesWay(holding(...neighbours, ...greedy), "2001:0db8:0001:0002::7")).toBe("5");
    expect(givesWay(holding("192.168.1.7", "::ffff:192.168.1.8", "192.168.1.8"), "192.168.1.9")).toBe("1");
    expect(givesWay(holding("192.168.1.7", "192.168.1.8"), "192.168.1.9")).toBeUndefined();
  });
});

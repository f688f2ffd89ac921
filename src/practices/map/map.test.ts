import { describe, expect, test } from "vitest";
import { members } from "../members/index.ts";
import { capitalised, draftOf, guest, homeOf, podOf } from "../members/testing/neighbours.ts";
import { map } from "./index.ts";
import { mapOf, whereabouts } from "./views.ts";
import { besideOf, partOf, saidWhere } from "./where.ts";

const PRACTICES = [members, map];
const HOMES = { ana: "House 10", ben: "House 10", cleo: "House 2" };
const [photo, photoKey] = ["aa".repeat(32), "bb".repeat(32)];
const start = () => podOf(HOMES, PRACTICES, capitalised);
type Pod = ReturnType<typeof start>;
const seen = (pod: Pod, who = "ana") => mapOf(pod.look("map", who));
const draw = (pod: Pod, who: string, more: object = {}) => pod.act(who, "map.draw", { photo, photoKey, ...more });
const place = (pod: Pod, who: string, of: string, x = 100, y = 200) =>
  pod.act(who, "map.place", { household: homeOf(pod, of), x, y });

describe("the plan", () => {
  test("[HM-1] is changed by whoever has a say, and every earlier picture is up again by one act", () => {
    const pod = start();
    const first = draw(pod, "ana").id;
    const second = draw(pod, "cleo", { photo: "cc".repeat(32) }).id;
    expect(seen(pod).picture?.id).toBe(second);
    pod.act("ben", "map.hang", { picture: first });
    expect(seen(pod)).toMatchObject({ picture: { id: first, byName: "Ana" }, pictures: [{}, {}] });
    pod.act("ben", "map.hang", {});
    expect(seen(pod)).toMatchObject({ picture: undefined, pictures: [{ isUp: false }, { isUp: false }] });
  });

  test("[HM-1] is not changed by guests, but in a draft by anyone", () => {
    const pod = start();
    guest(pod, "eve", "ana");
    expect(draw(pod, "eve").refusal).toMatchObject({ code: "map.members-only" });
    expect(pod.act("eve", "map.hang", {}).refusal).toMatchObject({ code: "map.members-only" });
    expect(draw(draftOf(HOMES, PRACTICES), "cleo").refusal).toBeUndefined();
  });

  test("[HM-1, HM-2] is not changed by whoever has not joined, nor their household placed by whoever left", () => {
    const unfounded = draftOf(HOMES, PRACTICES);
    expect(unfounded.would("stranger", "map.draw", { photo, photoKey })?.code).toBe("map.join-first");
    expect(unfounded.would("stranger", "map.hang", {})?.code).toBe("map.join-first");
    const pod = start();
    place(pod, "ana", "ana");
    pod.act("ben", "members.leave", {});
    expect(place(pod, "ben", "ana").refusal).toMatchObject({ code: "map.join-first" });
    expect(pod.would("ben", "map.remove", { household: homeOf(pod, "ana") })?.code).toBe("map.join-first");
  });

  test("[HM-1] hangs up only what somebody drew, and counted", () => {
    const pod = start();
    guest(pod, "eve", "ana");
    const refused = draw(pod, "eve").id;
    for (const picture of ["ab".repeat(32), refused]) {
      expect(pod.would("ana", "map.hang", { picture })?.code).toBe("map.no-picture");
    }
  });

  test("[HM-4] that is up is at hand without a link; earlier ones need not be", () => {
    const pod = start();
    draw(pod, "ana");
    draw(pod, "ana", { photo: "cc".repeat(32) });
    expect(map.needsOffline?.(pod.state("map"))).toEqual(["cc".repeat(32)]);
    pod.act("ana", "map.hang", {});
    expect(map.needsOffline?.(pod.state("map"))).toEqual([]);
  });
});

describe("where a door is, in words", () => {
  test("[HM-5] is one of nine parts of the plan, and the door next to it, if one is near", () => {
    const part = (x: number, y: number) => partOf({ x, y });
    expect([part(0, 0), part(333, 333), part(334, 500), part(667, 667), part(1000, 1000)]).toEqual([
      ...["tl", "tl", "mm", "mm", "br"],
    ]);
    expect([part(500, 0), part(999, 0), part(0, 500), part(999, 500), part(0, 999), part(500, 999)]).toEqual([
      ...["tm", "tr", "ml", "mr", "bl", "bm"],
    ]);
    const pod = start();
    place(pod, "ana", "ana", 100, 100);
    place(pod, "cleo", "cleo", 300, 100);
    expect(seen(pod).spots).toMatchObject([
      { part: "tl", beside: "House 10" },
      { part: "tl", beside: "House 2" },
    ]);
    place(pod, "cleo", "cleo", 900, 100);
    expect(seen(pod).spots).toMatchObject([
      { part: "tr", beside: undefined },
      { part: "tl", beside: undefined },
    ]);
  });

  test("[HM-5] of two as near the first by name is named, and a household is not next to itself", () => {
    const [one, two, three] = [1, 2, 3].map((at) => ({ name: `House ${at}`, x: at * 100, y: 0 }));
    const all = [one, two, three] as { name: string; x: number; y: number }[];
    expect(all.map((each) => besideOf(each, all))).toEqual(["House 2", "House 1", "House 2"]);
    expect(besideOf(all[0] as (typeof all)[0], all.slice(0, 1))).toBeUndefined();
  });

  test("[HM-6] of a household on the plan everybody reads where it is, of another nothing", () => {
    const pod = start();
    place(pod, "ana", "ana", 100, 100);
    const found = whereabouts(pod.look("map", "cleo"));
    expect([...found]).toEqual([[homeOf(pod, "ana"), saidWhere({ part: "tl", beside: undefined })]]);
  });
});

describe("a household on another picture", () => {
  const today = (pod: Pod, who: string) => map.attention?.(pod.look("map", who)) ?? [];

  test("[HM-7] is where its people placed it on that, and not where it was on the one before", () => {
    const pod = start();
    place(pod, "ana", "ana", 100, 200);
    const first = draw(pod, "ana").id;
    expect(seen(pod)).toMatchObject({ spots: [], missing: 2, home: { elsewhere: { x: 100, y: 200 } } });
    expect([...whereabouts(pod.look("map", "cleo"))]).toEqual([]);
    place(pod, "ana", "ana", 700, 800);
    draw(pod, "cleo", { photo: "cc".repeat(32) });
    expect(seen(pod).spots).toEqual([]);
    pod.act("ben", "map.hang", { picture: first });
    expect(seen(pod)).toMatchObject({ spots: [{ x: 700, y: 800 }], home: { elsewhere: undefined } });
    pod.act("ben", "map.hang", {});
    expect(seen(pod).spots).toMatchObject([{ x: 100, y: 200 }]);
  });

  test("[HM-7] is taken back there alone by whoever undoes that one placing, and stays on every other", () => {
    const pod = start();
    place(pod, "ana", "ana", 100, 200);
    const first = draw(pod, "ana").id;
    const household = homeOf(pod, "ana");
    const wrong = place(pod, "ana", "ana", 700, 800).id;
    expect(pod.would("cleo", "map.unplace", { household, place: wrong })?.code).toBe("map.not-your-household");
    expect(pod.act("ana", "map.unplace", { household, place: wrong }).refusal).toBeUndefined();
    expect(seen(pod)).toMatchObject({ spots: [], home: { elsewhere: { x: 100, y: 200 } } });
    expect(pod.would("ana", "map.unplace", { household, place: wrong })?.code).toBe("map.not-there");
    pod.act("ben", "map.hang", {});
    expect(seen(pod).spots).toMatchObject([{ x: 100, y: 200 }]);
    pod.act("ben", "map.hang", { picture: first });
    const again = place(pod, "ana", "ana", 300, 300).id;
    const newer = place(pod, "ben", "ana", 400, 400).id;
    expect(pod.would("ana", "map.unplace", { household, place: again })?.code).toBe("map.not-there");
    pod.act("ana", "map.unplace", { household, place: newer });
    expect(seen(pod).spots).toEqual([]);
    pod.act("ana", "map.remove", { household });
    expect(pod.state("map").spots.size).toBe(0);
    const only = place(pod, "cleo", "cleo").id;
    pod.act("cleo", "map.unplace", { household: homeOf(pod, "cleo"), place: only });
    expect(pod.would("cleo", "map.remove", { household: homeOf(pod, "cleo") })?.code).toBe("map.not-there");
  });

  test("[HM-7] is on all of them again once whoever took it off undoes that, and where it was placed since stays", () => {
    const pod = start();
    place(pod, "ana", "ana", 100, 200);
    const first = draw(pod, "ana").id;
    const wrong = place(pod, "ana", "ana", 700, 800).id;
    const household = homeOf(pod, "ana");
    const removal = pod.act("ana", "map.remove", { household }).id;
    expect(pod.would("cleo", "map.put-back", { household, removal })?.code).toBe("map.not-your-household");
    expect(pod.would("ana", "map.put-back", { household: homeOf(pod, "cleo"), removal })?.code).toBe(
      "map.not-your-household",
    );
    expect(pod.act("ana", "map.put-back", { household, removal }).refusal).toBeUndefined();
    expect(seen(pod).spots).toMatchObject([{ x: 700, y: 800 }]);
    expect(pod.would("ana", "map.put-back", { household, removal })?.code).toBe("map.not-taken-off");
    expect(pod.would("ana", "map.unplace", { household, place: wrong })).toBeUndefined();
    pod.act("ben", "map.hang", {});
    expect(seen(pod).spots).toMatchObject([{ x: 100, y: 200 }]);
    const again = pod.act("ben", "map.remove", { household }).id;
    place(pod, "ana", "ana", 300, 300);
    expect(pod.would("ana", "map.put-back", { household, removal })?.code).toBe("map.not-taken-off");
    pod.act("ana", "map.put-back", { household, removal: again });
    expect(seen(pod).spots).toMatchObject([{ x: 300, y: 300 }]);
    pod.act("ben", "map.hang", { picture: first });
    expect(seen(pod).spots).toMatchObject([{ x: 700, y: 800 }]);
  });

  test("[HM-7, K-3] stands on the picture that they saw when they placed it, whatever was hung up meanwhile", () => {
    const pod = start();
    const first = draw(pod, "ana").id;
    draw(pod, "cleo", { photo: "cc".repeat(32) });
    // Ana was out of reach of the second picture, and what she did last comes after it in the order of the log.
    const household = homeOf(pod, "ana");
    const busy = pod.act("ana", "map.place", { household, x: 1, y: 1 }, { sees: [first] }).id;
    const last = pod.act("ana", "map.place", { household, x: 300, y: 300 }, { sees: [busy] });
    expect(last.refusal).toBeUndefined();
    expect(seen(pod).spots).toEqual([]);
    pod.act("ben", "map.hang", { picture: first });
    expect(seen(pod).spots).toMatchObject([{ x: 300, y: 300 }]);
  });

  test("[HM-7] is asked for in the Today of its own people, until they placed it or took it off", () => {
    const pod = start();
    place(pod, "ana", "ana");
    expect(today(pod, "ana")).toEqual([]);
    draw(pod, "cleo");
    expect(today(pod, "ben")).toMatchObject([{ title: { code: "map.today.anew" }, skippable: true }]);
    expect(today(pod, "cleo")).toEqual([]);
    pod.act("ben", "map.remove", { household: homeOf(pod, "ben") });
    expect(today(pod, "ana")).toEqual([]);
    pod.act("ben", "map.hang", {});
    expect(seen(pod).spots).toEqual([]);
  });
});

describe("a household's place", () => {
  test("[HM-2] is chosen, moved and taken off by its own people alone", () => {
    const pod = start();
    expect(place(pod, "cleo", "ana").refusal).toMatchObject({ code: "map.not-your-household" });
    place(pod, "ana", "ana");
    place(pod, "ben", "ana", 300, 400);
    expect(seen(pod).spots).toMatchObject([{ name: "House 10", x: 300, y: 400, people: ["Ana", "Ben"] }]);
    const household = homeOf(pod, "ana");
    expect(pod.act("cleo", "map.remove", { household }).refusal).toMatchObject({ code: "map.not-your-household" });
    pod.act("ben", "map.remove", { household });
    expect(seen(pod)).toMatchObject({ spots: [], missing: 2 });
    expect(pod.act("ben", "map.remove", { household }).refusal).toMatchObject({ code: "map.not-there" });
  });

  test("[HM-3] is not for whoever moved away, and goes with its last person", () => {
    const pod = start();
    place(pod, "cleo", "cleo");
    const old = homeOf(pod, "cleo");
    pod.act("cleo", "members.move", { household: homeOf(pod, "ana") });
    expect(pod.act("cleo", "map.place", { household: old, x: 1, y: 1 }).refusal).toMatchObject({
      code: "map.not-your-household",
    });
    expect(seen(pod)).toMatchObject({ spots: [], missing: 1, home: { name: "House 10" } });
  });

  test("[HM-5] has the same number on the plan and in the list, houses in the order of their numbers", () => {
    const pod = start();
    place(pod, "ana", "ana");
    place(pod, "cleo", "cleo", 5, 6);
    expect(seen(pod).spots.map(({ number, name }) => `${number} ${name}`)).toEqual(["1 House 2", "2 House 10"]);
  });
});

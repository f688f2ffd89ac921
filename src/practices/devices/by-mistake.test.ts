import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { toldAgain } from "../../kernel/testing/fold-again.ts";
import { deviceOf, type Story } from "../../kernel/testing/story.ts";
import { members } from "../members/index.ts";
import { guest, see } from "../members/testing/neighbours.ts";
import { followUps } from "./follow-ups.ts";
import { add, conclude, EVERYONE, know, pass, practices, retire, start } from "./testing/start.ts";

/** Anya lost her phone, opened an invite on a new one, and joined as somebody new. */
function asGuest() {
  const pod = start();
  guest(pod, "new phone", "mark");
  return { pod, anya: pod.person("anya"), guest: pod.person("new phone") };
}

/** The app leaves as the guest by itself, right after asking. */
function ask(pod: Story, person: Id) {
  const told = pod.act("new phone", "devices.recover", { person, name: "new phone", sort: "phone" });
  pod.act("new phone", "members.leave");
  return told;
}

const people = (pod: Story, who: string): string[] => see(pod, members, "people", who).map(({ id }: { id: Id }) => id);

describe("a new phone that came in as a guest by mistake", () => {
  test("[DV-18] asks its neighbours without another invite, and is its person's once they have said so", () => {
    const { pod, anya, guest } = asGuest();
    const asked = ask(pod, anya);
    expect(asked.refusal).toBeUndefined();
    const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, asked.id).id);
    pass(pod, 73, ...EVERYONE);
    expect(conclude(pod, "mark", asked.id, vouchers).refusal).toBeUndefined();
    expect(pod.person("new phone")).toBe(anya);
    expect(people(pod, "mark")).toContain(anya);
    expect(people(pod, "mark")).not.toContain(guest);
    expect(pod.act("new phone", "members.rename", { name: "Anya again" }).refusal).toBeUndefined();
    expect(pod.act("anya", "members.rename", { name: "Thief" }).refusal?.code).toBe("lane.retired");
    expect(retire(pod, "new phone", "new phone").refusal?.code).toBe("lane.not-this-device");
  });

  test("[DV-2, DV-18] stays the guest's while the guest is here: nobody is two people", () => {
    const { pod, anya } = asGuest();
    const body = { person: anya, name: "new phone", sort: "phone" };
    const asked = pod.act("new phone", "devices.recover", body).id;
    const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, asked).id);
    pass(pod, 73, ...EVERYONE);
    expect(conclude(pod, "mark", asked, vouchers).refusal?.code).toBe("lane.device-known");
    expect(add(pod, "anya", "new phone").refusal?.code).toBe("lane.device-known");
  });

  test("[DV-18] is bound by another device of the person once the guest has left, and can be retired again", () => {
    const { pod, anya } = asGuest();
    pod.act("new phone", "members.leave");
    expect(add(pod, "anya", "new phone").refusal).toBeUndefined();
    expect(pod.person("new phone")).toBe(anya);
    expect(pod.act("new phone", "members.rename", { name: "Anya" }).refusal).toBeUndefined();
    expect(retire(pod, "anya", "new phone").refusal).toBeUndefined();
    expect(pod.act("new phone", "members.rename", { name: "Thief" }).refusal?.code).toBe("lane.retired");
    expect(pod.person("new phone")).not.toBe(anya);
  });

  test("[DV-4, DV-18] but nobody on the roll asks like that, and who was sent away needs an invite again", () => {
    const { pod, anya, guest } = asGuest();
    const as = (device: string) => pod.act(device, "devices.recover", { person: anya, name: "x", sort: "phone" });
    expect(as("mark").refusal?.code).toBe("lane.device-known");
    pod.act("mark", "members.withdraw", { person: guest });
    expect(as("new phone").refusal?.code).toBe("lane.invite-needed");
  });

  test("[DV-18] the app leaves as the guest by itself once it has asked, and never as anybody else", () => {
    const { pod, anya, guest } = asGuest();
    const asked = pod.act("new phone", "devices.recover", { person: anya, name: "x", sort: "phone" });
    const event = pod.graph.get(asked.id)?.event as Parameters<typeof followUps>[1];
    expect(followUps({ me: guest }, event)).toEqual([{ kind: "members.leave", body: {} }]);
    expect(followUps({ me: undefined }, event)).toEqual([]);
    expect(followUps({ me: anya }, event)).toEqual([]);
    const other = { ...event, kind: "devices.object", body: { recovery: asked.id } } as typeof event;
    expect(followUps({ me: guest }, other)).toEqual([]);
    expect(deviceOf("new phone")).toBe(event.device);
  });
});

test("[DV-10, DV-18] a device that changed its person means the same in any order", () => {
  const { pod, anya } = asGuest();
  const asked = ask(pod, anya).id;
  const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, asked).id);
  pass(pod, 73, ...EVERYONE);
  conclude(pod, "mark", asked, vouchers);
  pod.act("new phone", "members.rename", { name: "Anya again" });
  for (const first of [1, 2, 3, 4]) {
    const numbers = (function* () {
      for (let number = first; ; number += 7) yield number;
    })();
    const again = toldAgain(pod, practices, numbers);
    expect(writeState(again.state())).toBe(writeState(pod.folding.state()));
  }
});

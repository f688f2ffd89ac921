import { expect, test } from "vitest";
import { type Around, networkFindings } from "./network-findings.ts";

const say = (code: string, about: Record<string, unknown> = {}) => `${code} ${JSON.stringify(about)}`;
const RUN = { port: 7400, token: "t", pid: 1, origins: ["http://192.168.1.20:7400", "http://localhost:7400"] };
const HUB = { name: "kith-7f3a.local", hub: "7f3a", port: 7400, addresses: ["192.168.1.20"] };

const calm: Around = {
  addresses: () => ["192.168.1.20"],
  hubs: async () => ({ hubs: [HUB], trouble: undefined }),
  hub: async () => ({ name: "kith-7f3a.local", visitors: 3, open: true }),
  isLiedTo: async () => false,
  neighbours: () => 4,
};
const found = async (more: Partial<Around>, nowMs = Date.now()) =>
  (await networkFindings({ say: say as never, nowMs }, RUN, { ...calm, ...more })).map(
    ({ state, text }) => `${state} ${text.split(" ")[0]}`,
  );

test("where all is well it names the hubs that answer and says that others came", async () => {
  expect(await found({})).toEqual(["good kith-7f3a.local:7400", "good cli.doctor.visitors.some"]);
});

test("an address that this machine no longer has is bad: phones go on looking for it", async () => {
  expect(await found({ addresses: () => ["10.0.0.5"] })).toContain("bad cli.doctor.address-changed");
});

test("nobody who ever came may be kept apart by the Wi-Fi, most of all where no other machine is seen", async () => {
  const hub = async () => ({ name: "x", visitors: 0, open: true });
  expect(await found({ hub })).toContain("note cli.doctor.visitors.none");
  expect(await found({ hub, neighbours: () => 0 })).toContain("note cli.doctor.kept-apart");
  expect(await found({ hub: async () => ({ visitors: 0, open: false }) })).toHaveLength(1);
});

test("a name that exists nowhere and is answered all the same means a portal", async () => {
  expect(await found({ isLiedTo: async () => true })).toContain("note cli.doctor.portal.text");
});

test("where multicast is not allowed, or no hub answers, it says so and goes on", async () => {
  const none = { hubs: [], trouble: "EPERM" };
  expect(await found({ hubs: async () => none })).toContain("note cli.doctor.no-multicast");
  expect(await found({ hubs: async () => ({ hubs: [], trouble: undefined }) })).toContain(
    "note cli.doctor.no-hub-by-name",
  );
});

test("a clock that is before this program was written down is wrong", async () => {
  expect(await found({}, 86_400_000)).toContain("bad cli.doctor.clock-old");
});

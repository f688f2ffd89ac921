import { expect, test } from "vitest";
import type { Body } from "../kernel/event.ts";
import { kindsOf } from "../kernel/kinds.ts";
import { charter } from "../practices/charter/index.ts";
import { devices } from "../practices/devices/index.ts";
import { members } from "../practices/members/index.ts";
import { homeOf, podOf } from "../practices/members/testing/neighbours.ts";
import { skills } from "../practices/skills/index.ts";
import type { Replica } from "./replica.ts";
import { takenBack } from "./taking-back.ts";
import { act } from "./testing/pod.ts";
import { street } from "./testing/street.ts";

const claim = (skill: string, more: Body = {}) => ({ skill, level: 3, rank: "other", teach: "no", ...more });

/** What stands of somebody's skills, as everybody sees it. */
function skillsOf(replica: Replica, person: string): readonly string[] {
  type Row = { readonly skill: string; readonly level: number; readonly rank: string };
  const { rows } = replica.look("skills.person", { person }) as { rows?: { skills: readonly Row[] } };
  return (rows?.skills ?? []).map((one) => `${one.skill} ${one.level} ${one.rank}`).sort();
}

/** Rosa, who has no device, and the neighbours who write down what she says. */
async function withRosa() {
  const pod = await street();
  const [anya, bela] = pod.everyone;
  const rosa = await act(anya, "members.enrol", { name: "Rosa", household: bela.me() });
  await pod.share(...pod.everyone);
  return { ...pod, anya, bela, rosa };
}

test("[MB-22] an objection brings back what somebody had said before the wrong words", async () => {
  const { anya, rosa } = await withRosa();
  await act(anya, "skills.claim", claim("Bread", { rank: "primary", level: 1, enteredFor: rosa }));
  const wrong = await act(anya, "skills.claim", claim("bread", { level: 4, enteredFor: rosa }));
  const first = await act(anya, "skills.claim", claim("Soup", { rank: "primary", enteredFor: rosa }));
  await act(anya, "members.contest", { act: first });
  expect(skillsOf(anya, rosa)).toEqual(["bread 4 other"]);
  await act(anya, "members.contest", { act: wrong });
  expect(skillsOf(anya, rosa)).toEqual(["Bread 1 primary"]);
});

test("[MB-22] an objection that comes late takes nothing of what was said since", async () => {
  const { anya, rosa } = await withRosa();
  const wrong = await act(anya, "skills.claim", claim("Bread", { level: 4, enteredFor: rosa }));
  await act(anya, "skills.claim", claim("Bread", { level: 2, enteredFor: rosa }));
  await act(anya, "members.contest", { act: wrong });
  expect(skillsOf(anya, rosa)).toEqual(["Bread 2 other"]);
});

test("[MB-22] what was nobody's word before is taken back whole", async () => {
  const { anya, rosa } = await withRosa();
  const wrong = await act(anya, "skills.claim", claim("Bread", { enteredFor: rosa }));
  await act(anya, "members.contest", { act: wrong });
  expect(skillsOf(anya, rosa)).toEqual([]);
});

test("[MB-22] whom somebody had trusted with their answer they trust again", async () => {
  const { anya, bela, everyone, rosa, share } = await withRosa();
  for (const one of everyone.slice(0, 2)) await act(one, "members.vouch", { person: rosa });
  await share(...everyone);
  const matter = await act(anya, "decisions.frame", { title: "Bench", problem: "None." });
  const text = await act(anya, "decisions.put", { matter, text: "We build one." });
  await act(anya, "decisions.entrust", { text, to: bela.me(), enteredFor: rosa });
  const wrong = await act(anya, "decisions.entrust", { text, to: anya.me(), enteredFor: rosa });
  await act(anya, "members.contest", { act: wrong });
  expect(anya.history().at(-1)?.event).toMatchObject({
    kind: "decisions.entrust",
    body: { text, to: bela.me(), enteredFor: rosa },
  });
});

test("[MB-21, MB-22] for whoever has a device by now nobody takes anything back, least of all what is their own", () => {
  const practices = [members, devices, charter, skills];
  const pod = podOf({ anya: "Fern", alex: "Fern", sarah: "Mill", mark: "Barn" }, practices);
  const rosa = pod.act("anya", "members.enrol", { name: "Rosa", household: homeOf(pod, "mark") }).id;
  const wrong = pod.act("sarah", "skills.claim", claim("Bread", { enteredFor: rosa })).id;
  pod.act("mark", "skills.claim", claim("Bread"));
  const back = (who: string) => {
    const { id } = pod.act(who, "members.contest", { act: wrong });
    const event = pod.graph.get(id)?.event;
    const around = { kinds: kindsOf(practices), memory: { graph: pod.graph, folding: pod.folding } };
    return takenBack({ ...around, me: () => pod.person(who), lookAt: (of) => pod.look(of) }, event as never);
  };
  expect(back("mark")).toEqual([{ kind: "skills.drop", body: { skill: "Bread", enteredFor: rosa } }]);
  const invite = pod.act("anya", "members.invite", { key: "11".repeat(32), uses: 1, until: pod.now() + 9000 }).id;
  const phone = { person: rosa, name: "phone", sort: "phone", invite, proof: "22".repeat(64) };
  const recovery = pod.act("rosa", "devices.recover", phone).id;
  const vouchers = ["anya", "alex", "sarah"].map((who) => pod.act(who, "devices.know", { recovery, known: "yes" }).id);
  pod.pass(0, "anya", "sarah", "mark", "alex");
  pod.pass(73 * 60, "anya", "sarah", "mark", "alex");
  expect(pod.act("anya", "devices.conclude", { recovery, vouchers }).refusal).toBeUndefined();
  expect(back("mark")).toEqual([]);
  expect(back("rosa")).toEqual([{ kind: "skills.drop", body: { skill: "Bread" } }]);
});

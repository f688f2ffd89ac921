import { expect, test } from "vitest";
import { checkFields } from "../kernel/check-fields.ts";
import type { Body, Draft, Id } from "../kernel/event.ts";
import { kindsOf } from "../kernel/kinds.ts";
import type { AnyPractice } from "../kernel/practice.ts";
import { writePlain, writeState } from "../kernel/state-codec.ts";
import { foldAgain } from "../kernel/testing/fold-again.ts";
import { deviceOf, type Story } from "../kernel/testing/story.ts";
import { practices as ALL } from "./index.ts";
import { capitalised, homeOf, podOf } from "./members/testing/neighbours.ts";

/**
 * Not by chance but all of it, in small worlds: three neighbours, and the few things that they can do with one practice. Each
 * thing is done after each other one, and undone; and any two of them are done out of reach of each other.
 */
type Deed = Draft & { readonly who: string };
type World = {
  readonly practice: string;
  readonly needs: readonly string[];
  /** What was there before. */
  readonly start?: (pod: Story) => void;
  /** All that can be done, allowed or not, with what there is. */
  readonly deeds: (pod: Story) => readonly Deed[];
  /** Kinds of which nothing more is to be seen once they are undone. */
  readonly leadBack: readonly string[];
};

const PEOPLE = ["ana", "ben", "cleo"];
const HOMES = { ana: "Fern House", ben: "Fern House", cleo: "Elm House" };

const all = (who: readonly string[], kind: string, ...bodies: readonly Body[]): Deed[] =>
  who.flatMap((one) => bodies.map((body) => ({ who: one, kind, body })));
const of = (pod: Story, kind: string): readonly Id[] =>
  pod.events().flatMap((one) => (one.kind === kind && pod.setAside(one.id) === undefined ? [one.id] : []));
const each = (pod: Story, kind: string, body: (id: Id) => Body): readonly Body[] => of(pod, kind).map(body);

const DECIDING = ["members", "charter", "groups", "decisions"];
const TWO = ["ana", "cleo"];
const SKILL = { level: 2, teach: "no" };

const WORLDS: readonly World[] = [
  {
    practice: "skills",
    needs: ["members"],
    deeds: (pod) => [
      ...all(["ana"], "skills.claim", { ...SKILL, skill: "Bread", rank: "primary" }),
      ...all(TWO, "skills.claim", { ...SKILL, skill: "Wells", rank: "primary", level: 4 }),
      ...all(["ana"], "skills.drop", { skill: "Bread" }),
      ...all(["cleo"], "skills.record", { ...SKILL, name: "Ana", skill: "Bread", rank: "secondary" }),
      ...all(["cleo"], "skills.forget", { name: "Ana", skill: "Bread" }),
      ...all(["ana"], "skills.adopt", { name: "Ana" }),
      ...all(TWO, "skills.need", { skill: "Bees" }),
      ...all([pod.state("skills").needs.size > 0 ? "ana" : ""].filter(Boolean), "skills.unneed", { skill: "Bees" }),
    ],
    leadBack: ["skills.claim", "skills.need"],
  },
  {
    practice: "rotation",
    needs: [...DECIDING, "meetings"],
    start: (pod) => {
      pod.act("ana", "rotation.join", { roles: ["facilitator"], knows: "learning" });
      pod.act("cleo", "rotation.join", { roles: ["facilitator"], knows: "yes" });
      const when = { start: pod.now() + 3000, offset: 120, minutes: 60 };
      pod.act("ana", "meetings.gather", { title: "Garden evening", ...when });
    },
    deeds: (pod) => {
      const [meeting = ""] = of(pod, "meetings.gather");
      const [ana, cleo] = [pod.person("ana"), pod.person("cleo")];
      const role = "facilitator";
      return [
        ...all(["ana"], "rotation.accompany", { person: cleo }),
        ...all(["cleo"], "rotation.accompany", { person: ana }),
        ...all(["ana"], "rotation.part", { person: cleo }),
        ...all(["cleo"], "rotation.part", { person: ana }),
        ...all(["ana"], "rotation.join", { roles: [], knows: "yes" }),
        ...all(["ana"], "rotation.rest", {}, { until: pod.now() + 9000 }),
        ...all(TWO, "rotation.cannot", { meeting, why: "Flu" }),
        ...all(TWO, "rotation.can", { meeting }),
        ...all(TWO, "rotation.take", { meeting, role }),
        ...all(TWO, "rotation.return", { meeting, role }),
      ];
    },
    leadBack: ["join", "rest", "accompany", "part", "cannot", "can"].map((verb) => `rotation.${verb}`),
  },
  {
    practice: "meetings",
    needs: DECIDING,
    start: (pod) => {
      const meeting = pod.act("ana", "meetings.gather", {
        title: "Now",
        start: pod.now(),
        offset: 120,
        minutes: 60,
      }).id;
      pod.act("ana", "meetings.assign", { meeting, text: "Buy nails", owner: pod.person("cleo") });
    },
    deeds: (pod) => {
      const [meeting = ""] = of(pod, "meetings.gather");
      const [action = ""] = of(pod, "meetings.assign");
      const [ana, ben] = [pod.person("ana"), pod.person("ben")];
      return [
        ...all(["ana"], "meetings.mark", ...["yes", "no"].map((here) => ({ meeting, people: [ana, ben], here }))),
        ...all(["cleo"], "meetings.mark", { meeting, people: [ana], here: "yes" }),
        ...all(TWO, "meetings.cancel", { meeting, why: "Rain" }),
        ...all(TWO, "meetings.hold", { meeting }),
        ...all(TWO, "meetings.finish", { action, how: "done" }, { action, how: "handed-over", to: ben }),
        ...all(TWO, "meetings.reopen", { action }),
        ...all(["ana"], "meetings.item", { meeting, title: "The well", kind: "info", minutes: 5 }),
      ];
    },
    leadBack: [],
  },
  {
    practice: "map",
    needs: ["members"],
    start: (pod) => void pod.act("ana", "map.place", { household: homeOf(pod, "ana"), x: 100, y: 100 }),
    deeds: (pod) => {
      const household = homeOf(pod, "ana");
      return [
        ...all(["ana", "ben"], "map.place", { household, x: 300, y: 300 }),
        ...all(["ana", "ben"], "map.remove", { household }),
        ...all(["cleo"], "map.hang", {}),
        ...all(["ben"], "map.put-back", ...each(pod, "map.remove", (removal) => ({ household, removal }))),
        ...all(["ana"], "map.unplace", ...each(pod, "map.place", (place) => ({ household, place }))),
      ];
    },
    leadBack: ["map.remove"],
  },
  {
    practice: "decisions",
    needs: ["members", "charter", "groups"],
    start: (pod) => {
      const matter = pod.act("ana", "decisions.frame", { title: "The pump", problem: "It is old." }).id;
      pod.act("ana", "decisions.put", { matter, text: "We buy a pump." });
    },
    deeds: (pod) => {
      const [text = ""] = of(pod, "decisions.put");
      const [matter = ""] = of(pod, "decisions.frame");
      const [ben, cleo] = [pod.person("ben"), pod.person("cleo")];
      return [
        ...all(["ana"], "decisions.entrust", { text, to: ben }, { text, to: cleo }, { text }),
        ...all(TWO, "decisions.say", { text, stance: "agree" }),
        ...all(["cleo"], "decisions.say", { text, stance: "block", value: 1, remedy: "Ask" }),
        ...all(["cleo"], "decisions.concern", { matter, text: "It is loud." }),
        ...all(["cleo"], "decisions.escalate", { text }),
        ...all(["ana"], "decisions.withdraw", { matter }),
      ];
    },
    leadBack: [],
  },
  {
    practice: "conflict",
    needs: ["members", "charter"],
    deeds: (pod) => [
      ...all(["ana"], "conflict.stand-by", { near: [], note: "Evenings." }, { near: [pod.person("cleo")] }),
      ...all(TWO, "conflict.stand-by", { near: [], until: pod.now() + 9000 }),
      ...all(TWO, "conflict.stand-down", {}),
    ],
    leadBack: ["conflict.stand-by"],
  },
];

type Lived = { readonly pod: Story; readonly practices: readonly AnyPractice[]; readonly own: AnyPractice };

function begun({ practice, needs, start }: World): Lived {
  const practices = ALL.filter(({ name }) => name === practice || needs.includes(name));
  const pod = podOf(HOMES, practices, capitalised);
  start?.(pod);
  return { pod, practices, own: practices.find(({ name }) => name === practice) as AnyPractice };
}

/** What can be done now and is allowed. */
function allowed(pod: Story, world: World, practices: readonly AnyPractice[]): readonly Deed[] {
  const kinds = kindsOf(practices);
  return world.deeds(pod).filter(({ who, kind, body }) => {
    const act = kinds.byKind.get(kind)?.act;
    const sound = act !== undefined && !("problems" in checkFields(act.fields, body));
    return sound && pod.would(who, kind, body) === undefined;
  });
}

const told = ({ who, kind, body }: Deed): string => `${who} ${kind} ${JSON.stringify(body)}`;

/** All that this practice shows to somebody without being asked about one thing; moments and ids of words left out. */
function shown({ pod, own }: Lived, who: string, since: ReadonlySet<Id>): string {
  const look = pod.look(own.name, who, pod.now());
  const views = Object.values(own.views).filter(({ params }) => Object.keys(params).length === 0);
  const rows = [...views.map((view) => view.look(look, {})), own.attention?.(look), own.posted?.(look)];
  const fresh = pod.events().flatMap(({ id }) => (since.has(id) ? [] : [id]));
  return fresh.reduce((text, id) => text.replaceAll(id, "new"), writePlain(rows)).replace(/\b28\d{6}\b/g, "then");
}

/** What somebody does, and undoes at once, as the app does it: by what puts back how it was, else by the act's reversal. */
function undone({ pod, own }: Lived, { who, kind, body }: Deed): string | undefined {
  const put = own.putBack?.(pod.look(own.name, who), { kind, body });
  const { event } = pod.act(who, kind, { ...body });
  const reversal = Object.values(own.acts).find((one) => one.kind === kind)?.reversal;
  const back =
    put ?? (reversal !== undefined && "by" in reversal ? [{ kind: reversal.by, body: reversal.body(event) }] : []);
  for (const one of back) {
    const { refusal } = pod.act(who, one.kind, { ...one.body });
    if (refusal !== undefined) return `${one.kind}: ${refusal.code}`;
  }
  return back.length === 0 ? "nothing" : undefined;
}

test.each(WORLDS)(
  "[SK-15, RO-12, MT-9, HM-7, DC-40, CF-10] in a small world of $practice, what undoes something is accepted, and leads back to what was shown",
  (world) => {
    const problems: string[] = [];
    let undoings = 0;
    const firsts = allowed(begun(world).pod, world, begun(world).practices);
    for (const first of [undefined, ...firsts]) {
      const after = (): Lived => {
        const lived = begun(world);
        if (first !== undefined) lived.pod.act(first.who, first.kind, { ...first.body });
        return lived;
      };
      const { pod, practices } = after();
      for (const deed of allowed(pod, world, practices)) {
        const lived = after();
        const known = new Set(lived.pod.events().map(({ id }) => id));
        const before = PEOPLE.map((who) => shown(lived, who, known));
        const problem = undone(lived, deed);
        if (problem === "nothing") continue;
        undoings += 1;
        const leads =
          !world.leadBack.includes(deed.kind) || PEOPLE.every((who, at) => shown(lived, who, known) === before[at]);
        if (problem !== undefined || !leads)
          problems.push(`${first ? told(first) : ""} / ${told(deed)}: ${problem ?? "shows other"}`);
      }
    }
    expect(problems).toEqual([]);
    expect(undoings).toBeGreaterThan(5);
  },
);

test.each(WORLDS)(
  "[K-1, K-11] in a small world of $practice, two who act out of reach of each other come to one state, and are told what does not count",
  (world) => {
    const problems: string[] = [];
    const { pod, practices } = begun(world);
    const deeds = allowed(pod, world, practices);
    for (const [at, one] of deeds.entries()) {
      for (const other of deeds.slice(at + 1).filter(({ who }) => who !== one.who)) {
        const lived = begun(world);
        const sees = lived.pod.graph.heads().map(({ event }) => event.id);
        const before = lived.pod.events();
        const both = [one, other].map(({ who, kind, body }) => lived.pod.act(who, kind, { ...body }, { sees }));
        const after = lived.pod.events().filter((event) => !before.includes(event));
        const away = after.filter(({ device }) => device === deviceOf(other.who));
        const here = after.filter((event) => !away.includes(event));
        const again = foldAgain(practices, lived.pod.community, [before, away, here]);
        if (writeState(again.folding.state()) !== writeState(lived.pod.folding.state()))
          problems.push(`${told(one)} // ${told(other)}`);
        for (const { refusal } of both)
          if (refusal !== undefined && !(refusal.code in lived.own.messages.en)) problems.push(refusal.code);
        for (const who of PEOPLE) shown(lived, who, new Set());
      }
    }
    expect(problems).toEqual([]);
  },
);

import { describe, expect, test } from "vitest";
import { add } from "../devices/testing/start.ts";
import { answered, PEOPLE, pod } from "./testing/pod.ts";

describe("what somebody takes back on two devices that did not know of each other", () => {
  test("[DC-3, K-3] of a concern that is let go of, each word counts for whoever saw it", () => {
    const here = pod();
    add(here, "carla", "tablet");
    const matter = here.frame();
    const { id: concern } = here.act("carla", "decisions.concern", { matter, text: "Too dear" });
    const [first, second] = ["carla", "tablet"].map(
      (who) => here.act(who, "decisions.resolve", { concern, how: "resolved" }, { sees: [concern] }).id,
    );
    const put = (who: string, sees: string) =>
      here.refusedTo(who, "decisions.put", { matter, text: `${who} buys a pump.` }, { sees: [sees] })?.code;
    expect(put("anya", concern)).toBe("decisions.unanswered");
    expect(put("ben", first ?? "")).toBeUndefined();
    expect(put("dina", second ?? "")).toBeUndefined();
  });

  test("[DC-1, K-3] of a matter that is withdrawn, each word ends it for whoever saw it", () => {
    const here = pod();
    add(here, "anya", "tablet");
    const matter = here.frame();
    const both = ["anya", "tablet"].map(
      (who) => here.act(who, "decisions.withdraw", { matter }, { sees: [matter] }).id,
    );
    const suggests = (who: string, seen = matter) =>
      here.refusedTo(who, "decisions.suggest", { matter, text: "A bucket" }, { sees: [seen] })?.code;
    expect([suggests("ben", both[0]), suggests("carla", both[1]), suggests("dina")]).toEqual([
      "decisions.withdrawn-already",
      "decisions.withdrawn-already",
      undefined,
    ]);
  });

  test("[DC-17, K-3] of a row of the past that is struck, each word counts for whoever saw it", () => {
    const here = pod();
    add(here, "anya", "tablet");
    const row = { date: "2024-01-15", decision: "Buy a pump", approved: "Consensus" };
    const { id: record } = here.act("anya", "decisions.record", row);
    const both = ["anya", "tablet"].map((who) => here.act(who, "decisions.strike", { record }, { sees: [record] }).id);
    const notes = (who: string, seen = record) =>
      here.refusedTo(who, "decisions.note-outcome", { matter: record, text: "Rusty" }, { sees: [seen] })?.code;
    expect([notes("ben", both[0]), notes("carla", both[1])]).toEqual(["decisions.struck", "decisions.struck"]);
    expect(notes("dina")).toBeUndefined();
  });

  test("[DC-25, K-3] of who asks to talk on instead of voting, each word counts for whoever saw it", () => {
    const here = pod();
    add(here, "carla", "tablet");
    const matter = here.frame();
    const { id: text } = here.act("anya", "decisions.put", { matter, text: "We buy a pump.", method: "majority" });
    const asks = (who: string) => here.act(who, "decisions.escalate", { text }, { sees: [text] });
    const [first, second, ben] = ["carla", "tablet", "ben"].map((who) => asks(who).id);
    const again = (who: string, ...sees: (string | undefined)[]) =>
      here.refusedTo(
        who,
        "decisions.put",
        { matter, text: `${who} votes.`, method: "majority" },
        { sees: sees.flatMap((id) => id ?? []) },
      )?.code;
    expect([again("dina", first, ben), again("emil", second, ben)]).toEqual(Array(2).fill("decisions.by-consensus"));
    expect(here.matter(matter, "carla").texts[0]?.escalation).toMatchObject({ mine: true });
    expect(here.matter(matter).path.filter(({ kind }) => kind === "decisions.escalate")).toHaveLength(2);
    expect(here.refusedTo("tablet", "decisions.escalate", { text })?.code).toBe("decisions.escalated-by-you");
  });

  test("[DC-28, K-3] of an agreement that two documented at once, each word counts for whoever saw it", () => {
    const here = pod();
    const { text, said } = answered(here, ...PEOPLE.map(() => "agree" as const));
    const close = here.close("anya", text, said);
    here.pass(15 * 24 * 60, ...PEOPLE);
    here.pass(15 * 24 * 60, ...PEOPLE);
    const sees = here.graph.heads().map(({ event }) => event.id);
    const both = ["anya", "ben"].map((who) => here.act(who, "decisions.document", { close }, { sees }));
    expect(both.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
    const again = both.map(({ id }, at) =>
      here.refusedTo(at === 0 ? "carla" : "dina", "decisions.document", { close }, { sees: [id] }),
    );
    expect(again.map((refusal) => refusal?.code)).toEqual(Array(2).fill("decisions.documented-already"));
  });

  test("[DC-29, K-3] of a block that is looked at, the word that lets it stand counts, until either device says anew", () => {
    const here = pod();
    add(here, "ben", "tablet");
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "block");
    const [close, block] = [here.close("anya", text, said), said[4] ?? ""];
    const finds = (who: string, what: string, sees?: readonly string[]) =>
      here.act(who, "decisions.review", { close, block, finds: what, note: "So" }, sees === undefined ? {} : { sees })
        .id;
    const sees = [close];
    const both = [finds("ben", "preference", sees), finds("tablet", "stands", sees)];
    const found = () => here.matter(matter, "ben").review?.blocks[0];
    expect(found()).toMatchObject({ found: "stands", stands: [{ id: both[1] }], unmet: [] });
    const other = finds("tablet", "no-value");
    expect(found()).toMatchObject({ found: "no-value", stands: [], unmet: [{ id: other }] });
  });

  test("[DC-40, K-3] of trust, taking it back goes before giving it, and then whom either device names anew", () => {
    const here = pod();
    add(here, "ben", "tablet");
    const text = here.put("anya", here.frame(), "We buy a pump.");
    const to = (who: string) => ({ text, to: here.person(who) });
    const first = here.act("ben", "decisions.entrust", to("carla")).id;
    const row = () => here.matter(here.state("decisions").matterOf.get(text), "ben").texts[0]?.entrusted?.name;
    here.act("ben", "decisions.entrust", { text }, { sees: [first] });
    const crossed = here.act("tablet", "decisions.entrust", to("dina"), { sees: [first] });
    expect([crossed.refusal, row()]).toEqual([undefined, undefined]);
    here.act("tablet", "decisions.entrust", to("emil"));
    expect(row()).toBe("Emil");
  });
});

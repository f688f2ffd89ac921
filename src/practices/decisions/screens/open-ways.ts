import type { Body, Refusal } from "../../../kernel/event.ts";
import { wayOf } from "../ways/ways.ts";
import type { Method } from "../words.ts";
import { OPTIONS_MAX } from "../words-choosing.ts";
import { ANY_WORDS, type MatterRow } from "./rows.ts";

/** The ways in which a text can be put now, the usual one first; and of the others why not. */
export type OpenWays = {
  readonly open: readonly Method[];
  readonly shut: readonly { readonly methods: readonly Method[]; readonly refusal: Refusal }[];
  /** Where a vote to fall back on can be put with it. */
  readonly fallsBack: readonly Method[];
};

/** What is said in the form, or only takes a few days: such a way can be chosen, and the form says what is missing. */
const TO_COME: ReadonlySet<string> = new Set(["decisions.more-options", "decisions.talk-first"]);

type Here = Pick<MatterRow, "id" | "methods" | "suggestions" | "earlier">;

/** Asks the rule itself, with nothing in the form but the way: so nobody fills in what would be refused at its end. */
export function openWays(matter: Here, whyNot: (body: Body) => Refusal | undefined): OpenWays {
  const isOpen = (refusal: Refusal | undefined): boolean => refusal === undefined || TO_COME.has(refusal.code);
  const asked = matter.methods.map((method) => ({ method, refusal: whyNot(onlyTheWay(matter, method)) }));
  const open = asked.filter(({ refusal }) => isOpen(refusal)).map(({ method }) => method);
  const shut = new Map<string, { methods: readonly Method[]; refusal: Refusal }>();
  for (const { method, refusal } of asked) {
    if (refusal === undefined || isOpen(refusal)) continue;
    shut.set(refusal.code, { methods: [...(shut.get(refusal.code)?.methods ?? []), method], refusal });
  }
  const fallsBack = open.filter(
    (method) => wayOf(method).fallsBack === true && isOpen(whyNot({ ...onlyTheWay(matter, method), fallback: "most" })),
  );
  return { open, shut: [...shut.values()], fallsBack };
}

/** A text that stands for any other, by consensus. */
export function anyText(matter: Pick<MatterRow, "id" | "earlier">): Body {
  return { matter: matter.id, text: ANY_WORDS, ...(matter.earlier && { becomes: "amended" }) };
}

function onlyTheWay(matter: Here, method: Method): Body {
  const { picks, comesBack, isPoll } = wayOf(method);
  return {
    ...{ matter: matter.id, text: ANY_WORDS, method },
    ...(picks !== undefined && { options: matter.suggestions.map((one) => one.id).slice(0, OPTIONS_MAX) }),
    ...(picks?.how === "amounts" && { total: 1 }),
    ...(comesBack && { againDays: 90 }),
    ...(matter.earlier && !isPoll && { becomes: "amended" }),
  };
}

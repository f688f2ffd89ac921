import type { Finding, House } from "./house.ts";

/** As much of a practice as this rule needs to know. */
export type Declared = {
  readonly name: string;
  readonly after?: readonly string[];
  readonly acts: Readonly<Record<string, DeclaredAct>>;
};
type DeclaredAct = { readonly kind: string; readonly number: number; readonly reversal?: unknown };
type Frozen = { readonly path: string; readonly kind: string; readonly number: number };

const LIST = "src/practices/index.ts";

/**
 * Wire numbers are unique and for ever: each act has its frozen event in `fixtures/wire`, and each frozen event its act.
 * Every act declares its reversal, by an act that there is, or why none; practices come after those they read.
 */
export function acts(practices: readonly Declared[], house: House): readonly Finding[] {
  const all = practices.flatMap((practice) =>
    Object.entries(practice.acts).map(([verb, act]) => ({ ...act, verb, practice: practice.name })),
  );
  if (all.length === 0) return [{ path: LIST, says: "lists no practice with an act" }];
  const kinds = new Set(all.map(({ kind }) => kind));
  const misnamed = all.filter(({ kind, practice, verb }) => kind !== `${practice}.${verb}`);
  return [
    ...order(practices),
    ...misnamed.map(({ kind, practice, verb }) => said(practice, `its act ${verb} is of the kind "${kind}"`)),
    ...all.flatMap((act) => reversal(act, act.practice, kinds)),
    ...numbers(all),
    ...fixtures(all, frozenIn(house)),
  ];
}

function said(practice: string, says: string): Finding {
  return { path: `src/practices/${practice}`, says };
}

function order(practices: readonly Declared[]): readonly Finding[] {
  const names = practices.map(({ name }) => name);
  return practices.flatMap(({ name, after = [] }, at) =>
    after
      .filter((other) => !names.slice(0, at).includes(other))
      .map((other) => said(name, `comes after ${other}, but ${LIST} does not list that one before it`)),
  );
}

function reversal(act: DeclaredAct, practice: string, kinds: ReadonlySet<string>): readonly Finding[] {
  const how = act.reversal as { readonly by?: unknown; readonly none?: unknown } | undefined;
  if (typeof how?.none === "string") return [];
  if (typeof how?.by !== "string") return [said(practice, `${act.kind} says neither its reversal nor why none`)];
  return kinds.has(how.by) ? [] : [said(practice, `${act.kind} is reversed by ${how.by}, which is no act`)];
}

function numbers(all: readonly (DeclaredAct & { readonly practice: string })[]): readonly Finding[] {
  const taken = new Map<number, string>();
  return all.flatMap(({ kind, number, practice }) => {
    const other = taken.get(number);
    taken.set(number, other ?? kind);
    if (!Number.isInteger(number) || number < 1) return [said(practice, `${kind} has the wire number ${number}`)];
    return other === undefined ? [] : [said(practice, `${kind} and ${other} both have the wire number ${number}`)];
  });
}

function fixtures(all: readonly DeclaredAct[], frozen: readonly Frozen[]): readonly Finding[] {
  const byKind = new Map(frozen.map((one) => [one.kind, one]));
  const kinds = new Set(all.map(({ kind }) => kind));
  const missing = all.filter(({ kind }) => !byKind.has(kind));
  return [
    ...missing.map(({ kind }) => ({ path: "fixtures/wire", says: `holds no frozen event of ${kind}` })),
    ...frozen
      .filter(({ kind }) => !kinds.has(kind) && !kind.startsWith("kernel."))
      .map(({ path, kind }) => ({
        path,
        says: `freezes ${kind}, which is no act any more: kinds are for ever`,
      })),
    ...all.flatMap(({ kind, number }) => {
      const one = byKind.get(kind);
      if (one === undefined || one.number === number) return [];
      return [{ path: one.path, says: `freezes ${kind} as ${one.number}, but it is now ${number}` }];
    }),
  ];
}

function frozenIn(house: House): readonly Frozen[] {
  return [...house]
    .filter(([path]) => /^fixtures\/wire\/[^/]+\.json$/.test(path))
    .map(([path, text]) => {
      const { kind, number, hex } = JSON.parse(text) as Record<string, unknown>;
      const sound = typeof kind === "string" && typeof number === "number" && typeof hex === "string" && hex.length > 0;
      return sound ? { path, kind, number } : { path, kind: `(unreadable) ${path}`, number: Number.NaN };
    });
}

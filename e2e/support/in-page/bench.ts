/**
 * Stands in for vitest inside a page: collects tests as they are declared and runs them one after the other. It knows
 * the matchers that the contracts use; another one is no function here, and its test fails.
 */

export type Outcome = { readonly name: string; readonly problem: string | undefined };
type Work = () => unknown;

const collected: { readonly name: string; readonly work: Work }[] = [];

export function describe(_name: string, declare: Work): void {
  declare();
}

export function test(name: string, work: Work): void {
  collected.push({ name, work });
}

export function expect(got: unknown) {
  return {
    toBe: (wanted: unknown) => must(Object.is(got, wanted), got, wanted),
    toBeUndefined: () => must(got === undefined, got, undefined),
    toEqual: (wanted: unknown) => must(isSame(got, wanted), got, wanted),
    toHaveLength: (wanted: number) => must((got as { length?: number }).length === wanted, got, wanted),
    toBeLessThan: (limit: number) => must(Number(got) < limit, got, limit),
    not: { toBe: (other: unknown) => must(!Object.is(got, other), got, other) },
    rejects: {
      toMatchObject: async (wanted: Readonly<Record<string, unknown>>) => {
        const cause: unknown = await Promise.resolve(got).then(
          () => "it did not reject",
          (reason: unknown) => reason,
        );
        const parts = Object.entries(wanted).map(([name, part]) => isSame((cause as never)[name], part));
        must(!parts.includes(false), cause, wanted);
      },
    },
  };
}

/** Runs what was declared. */
export async function runAll(): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, work } of collected) {
    const problem = await Promise.resolve()
      .then(work)
      .then(
        () => undefined,
        (cause: unknown) => String(cause),
      );
    outcomes.push({ name, problem });
  }
  return outcomes;
}

function must(holds: boolean, got: unknown, wanted: unknown): void {
  if (!holds) throw new Error(`${shown(got)} where ${shown(wanted)} was expected`);
}

/** Deep equality of plain data and bytes; Node's buffers count as bytes. */
function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) {
    return a.length === b.length && a.every((byte, at) => byte === b[at]);
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isSame(a[name as never], b[name as never]));
}

function shown(value: unknown): string {
  return value instanceof Error ? String(value) : (JSON.stringify(value) ?? "undefined").slice(0, 300);
}

/** The contracts also hand over Node's kind of buffer; to a browser its parts are plain bytes. */
Object.assign(globalThis, {
  Buffer: { alloc: (length: number, fill: number) => new Uint8Array(length).fill(fill) },
});

import { Fault, type FaultCode } from "../../replica/fault.ts";

/** Codes of PostgreSQL (https://www.postgresql.org/docs/15/errcodes-appendix.html) and of the network, by how they begin. */
const FAULTS: readonly (readonly [RegExp, Why])[] = [
  [/^53[12]00/, "disk-full"],
  [/^(?:25006|42501)/, "read-only"],
  [/^(?:28|3D000|3F000)/, "missing"],
  [/^XX00[12]/, "damaged"],
  [/^(?:55P03|53300)/, "in-use"],
  [/^(?:08|57P|E[A-Z]+$)/, "out-of-reach"],
];

const SENTENCES = {
  "disk-full": "has no room left. What was kept before is safe.",
  "read-only": "may not be written by this user.",
  missing: "does not let us in: is the name, the user or the password wrong?",
  damaged: "says that its files are damaged.",
  "in-use": "is busy with others.",
  "out-of-reach": "does not answer.",
  "too-new": "was written by a newer version of Kith. Update Kith, then open it again.",
  closed: "was closed.",
  disk: "failed.",
} as const satisfies Partial<Record<FaultCode, string>>;

type Why = keyof typeof SENTENCES;

/** Codes that say that the program asked for nonsense: mistakes, not faults. */
const MISTAKE = /^(?:22|23|42|0A)/;

/** A fault of the database at `where`, which never tells a password. */
export function databaseFault(where: string, why: Why, cause?: unknown): Fault {
  const says = { code: `fault.database.${why}`, about: { where } };
  return new Fault(why, `${where} ${SENTENCES[why]}`, cause, why === "closed" ? undefined : says);
}

/** The fault that an error of the server or of the way there stands for; anything else stays what it is. */
export function faultOf(where: string, cause: unknown): unknown {
  if (cause instanceof Fault) return cause;
  const code = codeOf(cause);
  if (code === undefined) return isCutOff(cause) ? databaseFault(where, "out-of-reach", cause) : cause;
  const known = FAULTS.find(([begins]) => begins.test(code));
  if (known !== undefined) return databaseFault(where, known[1], cause);
  return MISTAKE.test(code) ? cause : databaseFault(where, "disk", cause);
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
}

/** What the driver says of a connection that ended has no code. */
function isCutOff(cause: unknown): boolean {
  return cause instanceof Error && /connection (?:terminated|ended)|timeout|not queryable/i.test(cause.message);
}

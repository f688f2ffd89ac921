import { Fault, type FaultCode } from "../../replica/fault.ts";

/** How browsers name what went wrong (https://webidl.spec.whatwg.org/#idl-DOMException-error-names). */
const FAULTS: Readonly<Record<string, readonly [FaultCode, string]>> = {
  QuotaExceededError: ["disk-full", "This browser has no room left. What was kept before is safe."],
  InvalidStateError: ["closed", "The browser's storage was closed. Reload the page."],
  AbortError: ["disk", "The browser broke off writing. Nothing of it was kept."],
  VersionError: ["too-new", "A newer version of Kith wrote here. Reload the page to get it."],
  SecurityError: ["unavailable", "This browser does not let the page keep anything."],
  NotAllowedError: ["unavailable", "This browser does not let the page keep anything."],
  ReferenceError: ["unavailable", "This browser has no storage for pages."],
  DataError: ["damaged", "What this browser kept is damaged."],
  NotReadableError: ["damaged", "What this browser kept cannot be read any more."],
  NotFoundError: ["damaged", "What this browser kept is damaged."],
};

/** The fault that a browser's error stands for. */
export function asFault(cause: unknown): Fault {
  if (cause instanceof Fault) return cause;
  const name = cause instanceof Error ? cause.name : "";
  const known = FAULTS[name];
  if (known !== undefined) return new Fault(known[0], known[1], cause);
  return new Fault("disk", `The browser's storage failed${name === "" ? "" : ` (${name})`}.`, cause);
}

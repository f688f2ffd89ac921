import { Fault } from "../../replica/fault.ts";
import { languageOf, sayIt } from "./words.ts";

/** Where somebody was to listen, and the option that names the port. */
type Place = { readonly port: number; readonly host: string; readonly option: "--port" | "--https-port" };

/** Why nobody can listen there, in words that say which of the two is to be changed. */
export function cannotListen({ port, host, option }: Place, cause: unknown): Fault {
  const why = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const about = { port: String(port), host, option };
  const told = (code: "fault.port-taken" | "fault.port-forbidden" | "fault.no-address"): Fault => {
    const says = { code, about };
    const sort = code === "fault.port-taken" ? "in-use" : "unavailable";
    return new Fault(sort, sayIt(languageOf("en"), says), cause, says);
  };
  if (why === "EADDRINUSE") return told("fault.port-taken");
  if (why === "EACCES") return told("fault.port-forbidden");
  if (/^(?:EADDRNOTAVAIL|ENOTFOUND|EAI_\w+|EINVAL)$/.test(why)) return told("fault.no-address");
  return new Fault("unavailable", `The hub cannot listen at ${host}, port ${port} (${why}).`, cause);
}

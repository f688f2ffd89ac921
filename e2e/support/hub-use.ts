import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a hub's process has used: seconds of processor time, and the most memory at once. */
export type Use = { readonly cpuSeconds: number; readonly megabytes: number };

/** Linux tells of every process; elsewhere there is nothing to read. */
export function hubUse(pid: number): Use {
  const ticks = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  const [, after = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const fields = after.split(" ");
  // utime and stime are the 14th and 15th field; two came before the name ended.
  const used = (Number(fields[11]) + Number(fields[12])) / ticks;
  const most = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return { cpuSeconds: used, megabytes: Number(most) / 1024 };
}

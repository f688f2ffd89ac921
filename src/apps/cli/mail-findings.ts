import { mailFile, readMailSettings } from "../../edges/mail/mail-settings.ts";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { readMailState } from "../hub/mail/mail-state.ts";
import type { Finding } from "./finding.ts";
import type { Kith } from "./kith.ts";

/** Whether letters go out; nothing where nobody ever set that up. */
export function mailFindings({ dir, say, clock }: Pick<Kith, "dir" | "say" | "clock">): readonly Finding[] {
  const [settings, state] = [readMailSettings(dir), readMailState(dir)];
  const what = say("cli.doctor.mail");
  if (settings === undefined) {
    return state === undefined || state.people === 0 ? [] : [{ what, state: "note", text: say("cli.doctor.mail.off") }];
  }
  if (typeof settings === "string") {
    return [{ what, state: "bad", text: say(`cli.mail.${settings}`, { file: mailFile(dir) }) }];
  }
  if (state === undefined) return [{ what, state: "note", text: say("cli.doctor.mail.waiting") }];
  const days = Math.floor((clock() - state.at) / MINUTES_PER_DAY);
  if (days > 0) return [{ what, state: "note", text: say("cli.doctor.mail.old", { days }) }];
  if (state.isDark) return [{ what, state: "bad", text: say("cli.doctor.mail.dark") }];
  const { people, failing, why } = state;
  if (failing === 0) return [{ what, state: "good", text: say("cli.doctor.mail.fine", { count: people }) }];
  const text = `${say("cli.doctor.mail.failing", { count: failing })} ${say(`mail.why.${why ?? "refused"}`)}`;
  return [{ what, state: "bad", text }];
}

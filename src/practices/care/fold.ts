import type { World } from "../../kernel/practice.ts";
import type { CareEvent, Change, Circle, Said } from "./words.ts";

/** What was written in a care circle; no rules. */
export function fold(state: Circle, { id, minute, body }: CareEvent, world: World): Circle {
  const { what, text = "", of = "", times } = body;
  const said: Said = { id, by: world.by ?? "", minute, text, place: state.count };
  const next = { ...state, count: state.count + 1 };
  switch (what) {
    case "name":
      return { ...next, name: text };
    case "know":
      return { ...next, known: knownAfter(state, said, world) };
    case "ask":
      return { ...next, help: state.help.with(id, { ...said, times: [...times].sort((a, b) => a - b), changes: [] }) };
    case "say":
      return { ...next, says: state.says.with(id, said) };
    case "strike":
      return { ...next, says: state.says.without(of) };
    case "take":
    case "leave":
    case "close":
    case "reopen":
      return changed(next, of, { id, what, by: said.by, time: times[0], minute });
  }
}

/** A newer text replaces those that its author had read. One that they had not stays beside it: no word of it is lost. */
function knownAfter({ known }: Circle, said: Said, { seen }: World): readonly Said[] {
  const unread = known.filter((one) => !seen(one.id));
  return said.text === "" ? unread : [...unread, said];
}

function changed(state: Circle, of: string, change: Change): Circle {
  const help = state.help.get(of);
  if (help === undefined) return state;
  return { ...state, help: state.help.with(of, { ...help, changes: [...help.changes, change] }) };
}

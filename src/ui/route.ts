/** The places, in the order of the bars; the ones without screens are not shown. */
export type PlaceName = "today" | "decide" | "people" | "know";

/** Where someone is, from the address after `#`. */
export type Route =
  | { readonly at: "place"; readonly place: PlaceName }
  | { readonly at: "screen"; readonly practice: string; readonly screen: string; readonly id: string | undefined }
  | { readonly at: "act"; readonly kind: string; readonly id: string | undefined }
  | { readonly at: "join" | "link" | "paper" | "move"; readonly payload: string }
  | {
      readonly at:
        | "found"
        | "already"
        | "search"
        | "history"
        | "settings"
        | "carry"
        | "without-hub"
        | "street"
        | "month"
        | "calendar"
        | "letters"
        | "household"
        | "clear"
        | "cleared"
        | "lost";
    };

const PLACES: readonly PlaceName[] = ["today", "decide", "people", "know"];

export function parseRoute(hash: string): Route {
  const [first = "", ...rest] = hash.replace(/^#\/?/, "").split("/").map(decoded);
  if (first === "") return { at: "place", place: "today" };
  const place = PLACES.find((one) => one === first);
  if (place !== undefined) return { at: "place", place };
  const [second = "", third = "", ...more] = rest;
  switch (first) {
    case "s":
      return { at: "screen", practice: second, screen: third, id: more.length > 0 ? more.join("/") : undefined };
    case "act":
      return { at: "act", kind: second, id: third === "" ? undefined : third };
    case "join":
    case "link":
    case "paper":
    case "move":
      return { at: first, payload: rest.join("/") };
    case "found":
    case "already":
    case "search":
    case "history":
    case "settings":
    case "carry":
    case "without-hub":
    case "street":
    case "month":
    case "calendar":
    case "letters":
    case "household":
    case "clear":
    case "cleared":
      return { at: first };
    default:
      return { at: "lost" };
  }
}

/** The address of a screen: `screen` of `practice`, or "other.screen", or "act:<kind>", or a place's name. */
export function addressOf(practice: string | undefined, screen: string, id?: string): string {
  const tail = id === undefined ? "" : `/${encodeURIComponent(id)}`;
  if (screen.startsWith("act:")) return `#/act/${encodeURIComponent(screen.slice(4))}${tail}`;
  if (screen.startsWith("#")) return screen;
  const dot = screen.indexOf(".");
  if (dot > 0) return `#/s/${screen.slice(0, dot)}/${screen.slice(dot + 1)}${tail}`;
  if (practice === undefined) return `#/${screen}${tail}`;
  return `#/s/${practice}/${screen}${tail}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

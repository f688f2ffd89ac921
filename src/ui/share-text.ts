import type { Reach } from "./reach.ts";

/** The words, and where the community is found; an address that means something on this computer alone is left out. */
export function messageFrom(words: string, reach: Reach | undefined): string {
  return reach === undefined || reach.onlyHere ? words : `${words}\n${reach.origin}`;
}

/** Opens the phone's own messages with the text in them, to nobody yet. */
export function smsLink(text: string): string {
  return `sms:?&body=${encodeURIComponent(text)}`;
}

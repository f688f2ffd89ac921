import type { Messages } from "../../../kernel/practice.ts";

/** Words about a device with two histories. */
export const settlingWordsEn = {
  "charter.screen.changes.history": "{name}’s device",
  "charter.screen.changes.two": "two histories",
  "charter.screen.changes.goes-on": "goes on with the one up to {day}",
  "charter.screen.changes.goes-on.last": "goes on with the one up to {day}. The last in it: {what}.",
  "charter.screen.settle": "Which history goes on",
  "charter.screen.settle.about": "Say together which history of a device goes on",
  "charter.screen.settle.question": "Which history goes on?",
  "charter.screen.settle.sub":
    "This takes nothing from anybody: what was written in either stays. It says which one the device goes on from, so that its votes count again.",
  "charter.screen.settle.first": "There is a quicker way",
  "charter.screen.settle.first.text":
    "Whoever goes on with another device has their full say at once, without asking anybody. Settle it here only where {name} cannot do that.",
  "charter.screen.settle.first.mine":
    "If you go on with another device of yours, you have your full say at once, without asking anybody. Settle it here only if you cannot do that.",
  "charter.screen.settle.which": "Which of {name}’s two histories should go on?",
  "charter.screen.settle.ask": "Ask {name}, if you can: they know best which one is theirs.",
  "charter.screen.settle.until": "The one up to {day}",
  "charter.screen.settle.last": "{count, plural, one {One entry} other {# entries}} since they part. The last: {what}.",
  "charter.screen.settle.quiet":
    "{count, plural, one {One entry} other {# entries}} since they part, by the device itself.",
  "charter.screen.settle.goes-on": "This one goes on already.",
  "charter.screen.settle.end": "The device writes on in this one: its votes count again only if this one goes on.",
  "charter.screen.settle.what":
    "Its votes and answers from after the parting count again from then on. Those of the other do not, and nothing that was decided meanwhile changes.",
  "charter.screen.settle.empty": "No device that is in use here has two histories.",
  "charter.screen.settle.choose": "A device of {name}",
} satisfies Messages;

import type { Messages } from "../../../kernel/practice.ts";

export const usingScreenEn: Messages = {
  "using.screen.practices.about": "Which practices are on or off, and how to change that together",
  "using.screen.practices.question": "What do we use?",
  "using.screen.practices.sub":
    "A street needs few things at first. What is off is out of sight, and nothing of it is lost.",
  "using.screen.practices.on": "on",
  "using.screen.practices.off": "off since a decision",
  "using.screen.practices.with": "goes with: {practice}",
  "using.screen.practices.always":
    "People, devices, the charter, decisions, details and help for people at odds are always there: no majority takes them from anybody.",
  "using.screen.practices.change": "Propose to change it",
  "using.screen.practices.change.about":
    "Bring up a matter; when you put a text to everyone, open “What it brings about by itself” and choose what is switched.",
  "using.screen.practices.frame": "Bring it up",
  "using.screen.practices.sets": "Or begin with a set",
  "using.screen.practices.set.small-pod": "Small pod",
  "using.screen.practices.set.co-housing": "Co-housing",
  "using.screen.practices.set.tool-library": "Tool library only",
  "using.screen.practices.set.crisis": "Crisis group",
  "using.screen.practices.set.uses": "Uses: {names}",
  "using.screen.practices.set.here": "This is what you use now.",
  "using.screen.practices.set.take": "Propose “{name}”",
  "using.screen.practices.set.title": "What we use: {name}",
  "using.screen.practices.set.problem":
    "We use what is in the set “{name}”, and switch off the rest.\nOn: {on}.\nOff: {off}.",
  "using.screen.off.question": "We do not use this now",
  "using.screen.off.sub":
    "A decision switched it off. Everything that was there is kept, and is back when it is on again.",
  "using.screen.off.decision": "The decision",
  "using.screen.off.practices": "What we use",
};

import type { Messages } from "../../kernel/practice.ts";

/** What members say of devices with two histories. */
export const forkWordsEn = {
  "members.today.fork.mine": "One of your devices has two histories",
  "members.today.fork.mine.text":
    "Most likely an old copy of it was put to use. Nothing is lost. Its votes wait: add another device of yours, and go on there.",
  "members.today.fork.other": "A device of {name} has two histories",
  "members.today.fork.other.text":
    "Most likely an old copy of it was put to use. What {name} wrote is kept; votes from that device do not count for now.",
  "members.screen.forks": "Two histories",
  "members.screen.forks.question": "What if a device has two histories?",
  "members.screen.forks.sub": "It happens, and it says nothing about anybody’s honesty.",
  "members.screen.forks.why": "How it comes about",
  "members.screen.forks.why.text":
    "Most forks are restored backups. A device went on from an old copy of itself and did not know what it had written since, so its story goes two ways. Two copies in use at once do the same.",
  "members.screen.forks.kept": "What is kept",
  "members.screen.forks.kept.text":
    "Everything that was written, from both: what people can do, suggestions, concerns, notes. What was decided before both were known stands, and so do the votes in it.",
  "members.screen.forks.waits": "What waits",
  "members.screen.forks.waits.text":
    "Votes, answers to a text and “I know them” from that device, as far as they are newer than the place where both part. They do not count where both are known, for neither side, and the device can give no new ones.",
  "members.screen.forks.help": "What helps",
  "members.screen.forks.help.text":
    "Whoever owns the device goes on with another one: add it from this one, or come back with the twelve words of a sheet. It has its full say at once; retire the old one from it. Whoever has neither asks everyone on the roll to say which history goes on. An invite only makes a guest of somebody who is here already. Leave device.key out of backups, and let only one copy of a device be used.",
  "members.screen.forks.which": "Which devices",
  "members.screen.forks.none": "No device here has two histories.",
  "members.screen.forks.row":
    "A device of {name} without a name ({device}): {branches, plural, one {# history} other {# histories}}.",
  "members.screen.forks.called": "“{device}” of {name}: {branches, plural, one {# history} other {# histories}}.",
  "members.screen.forks.settle": "Say together which one goes on",
  "members.screen.forks.add": "Add another device",
  "members.screen.forks.settled": "Everyone on the roll has said which one goes on, so its votes count again.",
  "members.screen.forks.other-goes-on":
    "Everyone on the roll has said that the other one goes on. The device still writes in this one, so its votes wait: go on with another device, or say together that this one goes on.",
  "members.screen.forks.retired": "It is not in use any more.",
} satisfies Messages;

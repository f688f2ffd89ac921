import { clearingEn } from "./clearing.en.ts";
import { householdEn } from "./household.en.ts";
import { movingEn } from "./moving.en.ts";

/** What is said to whoever comes with another device than before. */
export const waysInEn = {
  ...clearingEn,
  ...householdEn,
  ...movingEn,
  "already.question": "Are you already a member?",
  "already.sub": "Then you stay the same person, with one say. There are four ways; the first is mostly the quickest.",
  "already.name": "What you call this device",
  "already.sort.phone": "My new phone",
  "already.sort.tablet": "My tablet",
  "already.sort.computer": "My computer",
  "already.device": "I still have another device",
  "already.device.about":
    "On that one, open “My devices” and choose “Add a device”. Scan the code it shows with this one’s camera, or type its eight letters here.",
  "already.device.code": "Eight letters and digits",
  "already.device.bad": "That code has eight letters and digits. Look again at your other device.",
  "already.device.no-hub": "The hub is not in reach. Come back to its network and try again.",
  "already.device.failed":
    "The two devices lost each other, or the code is an old one. Start again on the other device.",
  "already.device.waiting": "Waiting for your other device",
  "already.device.waiting.about": "Keep both near each other, with the page open.",
  "already.device.typed": "You typed {code}. If the other device shows another code, go back and type that one.",
  "already.device.differ": "They differ: stop",
  "already.device.compare": "Do both show the same six digits?",
  "already.device.compare.about": "If so, say yes on the other device. If not, somebody stands in between: stop.",
  "already.device.arriving": "Your other device said yes. Fetching what your neighbours wrote…",
  "already.paper": "I have my sheet of paper",
  "already.paper.about": "Scan its code with this device’s camera, or type its twelve words.",
  "already.paper.words": "Twelve words",
  "already.paper.hello": "Hello, {name}: which devices are gone?",
  "already.paper.which": "Those you choose are retired: what they write from now on has no effect.",
  "already.paper.first": "The device you joined with",
  "already.paper.since": "since {since}",
  "already.paper.finish": "This is my device now",
  "already.paper.finish.about": "The sheet is used up by this. Print a new one under “My devices”.",
  "already.paper.unknown":
    "The hub does not know this sheet, or it was used or retired before. Are you in the right network?",
  "already.paper.no-hub": "The hub is not in reach. Come back to its network and try again.",
  "already.paper.reading": "Fetching what your neighbours wrote…",
  "already.paper.telling": "Telling the hub that you are back",
  "already.paper.telling.about": "A moment: it lets this device in once it has heard whose it is.",
  "already.paper.away": "The hub does not answer just now",
  "already.paper.away.about":
    "You are done here. Keep this page open: as soon as the hub is in reach it hears of it, and you are in.",
  "already.paper.closed": "Nothing is lost if you close the page: use the same sheet once more, in reach of the hub.",
  "already.neighbours": "I have neither",
  "already.neighbours.about":
    "Ask a neighbour for an invite and open it here. Then choose “I am already a member” and your name. Three neighbours of two other households say that it is you, and after three days this device speaks for you.",
  "welcome.already": "I am already a member",
  "welcome.already.text": "With a new phone, a second device, or after losing one.",
  "join.gone.question": "You were here before",
  "join.gone.left":
    "In this browser you have left this community. To come back, open the invite in another browser or on another device.",
  "join.gone.withdrawn":
    "In this browser your visit to this community is over. To come again, open the invite in another browser or on another device.",
  "join.gone.removed":
    "The community has decided that you are no longer part of it. No invite changes that; a decision of theirs can bring you back.",
  "join.gone.go": "See what is here",
  "join.is-this-you": "Is your name here?",
  "join.is-this-you.sub": "Neighbours wrote down whom they expect at {name}. Tap your name, and you are almost in.",
  "join.not-listed": "My name is not here",
  "join.other-name": "Not me: back to the names",
  "join.already-member": "I am already a member",
  "join.as-newcomer": "I am new here",
  "join.who": "Who are you?",
  "join.who.sub":
    "Neighbours who know you will be asked whether it is you. Your old devices stop speaking for you once it is settled.",
  "join.who.name": "Your name here",
  "join.who.quicker": "It is quicker with another device of yours, or with your sheet of paper",
  "join.who.do": "Ask my neighbours",
  "already.paper.words-bad":
    "Each of these is a word of a sheet, but they are not one sheet together: one is another word, or two have changed places.",
  "already.paper.words-unknown": "“{word}” is on no sheet. Look for a typing slip: each word is printed in full.",
  "already.paper.words-count":
    "{count, plural, =0 {Type the twelve words of the sheet.} one {That is one word, and a sheet has twelve.} other {These are # words, and a sheet has twelve.}}",
  "house.entering-for.what": "For {name}: {what}",
  "house.entered-for": "Entered for",
  "house.entered-for.hint": "Only for somebody without a device.",
  "house.entered-by": "{what} (entered by {by})",
  "house.entering-for":
    "You enter this for {name}, as {name} told you. It counts as their word; your name stands beside it.",
  "today.later": "Not now: {what}",
  "today.different": "Two devices understand the same acts differently",
  "today.different.text":
    "Here the same acts come to something else. Nothing was lost, and this device goes on with what came out here. One of the two programs is of another version, is damaged, or was changed. Compare with your neighbours the log fingerprint at the foot of a printed page. Whoever’s differs from the others should update Kith.",
  "today.different.first": "The first act that the two understand differently: {what}",
  "today.copied": "A copy of this device is in use too",
  "today.copied.text":
    "What this browser keeps was copied or put back from a backup, and both go on with one key. Sooner or later they contradict each other, and then what they say no longer binds. Go on with one of them: clear the other, and add it anew.",
  "today.copied.do": "My devices",
};

import type { Messages } from "../../../kernel/practice.ts";

/** What the screens and sheets of devices say. */
export const screenWordsEn = {
  "devices.screen.mine": "My devices",
  "devices.screen.mine.about": "Phones, tablets and paper that speak for you; add one, retire one that is lost.",
  "devices.screen.mine.question": "What speaks for you?",
  "devices.screen.mine.sub": "You are one person with one say, on as many devices as you like.",
  "devices.screen.mine.first": "The device you joined with",
  "devices.screen.mine.here": "This one, in your hand.",
  "devices.screen.mine.joined": "Since you joined, {since, date}.",
  "devices.screen.mine.added": "Added {since, date}.",
  "devices.screen.mine.recovered": "Confirmed by your neighbours, {since, date}.",
  "devices.screen.mine.retired": "Retired {retired, date}: what it wrote later has no effect.",
  "devices.screen.mine.check": "For those who check",
  "devices.screen.mine.check.about":
    "Each device has a key of its own that never leaves it. What it signs bears these first digits, and the command line shows them too; two devices never have the same.",
  "devices.screen.mine.name": "Name it",
  "devices.screen.mine.name.again": "Rename",
  "devices.screen.mine.name.named": "Name: {name}",
  "devices.screen.mine.name.question": "What do you call it?",
  "devices.screen.mine.name.do": "Keep the name",
  "devices.screen.mine.gone": "{count, plural, one {One that was retired} other {# that were retired}}",
  "devices.screen.retire": "Retire",
  "devices.screen.retire.named": "Retire: {name}",
  "devices.screen.retire.question": "Retire this device?",
  "devices.screen.retire.about":
    "What it has written so far stays. Whatever it writes from now on has no effect, for anybody. Whoever holds it can still read what is on it. It is signed and others may have it at once, so it cannot be undone; a device that turns up again can be added anew.",
  "devices.screen.retire.do": "Yes, retire it",
  "devices.screen.recoveries": "New devices",
  "devices.screen.recoveries.about": "Neighbours who lost a phone and say that a new one is theirs.",
  "devices.screen.recoveries.question": "Who has a new device?",
  "devices.screen.recoveries.sub": "Somebody who lost their phone is let back in by neighbours who know them.",
  "devices.screen.recoveries.empty": "Nobody asks for this now.",
  "devices.screen.recoveries.empty.who":
    "Whoever lost their phone opens an invite on a new one and chooses “I am already a member”.",
  "devices.screen.recovery.row": "{name}, {household}",
  "devices.screen.recovery.device": "“{device}”, since {minute, date}",
  "devices.screen.recovery.question": "{name} has a new device: is it them?",
  "devices.screen.recovery.sub": "“{device}” says that it belongs to {name} of {household}, since {minute, date}.",
  "devices.screen.recovery.wait":
    "Tell {needed, plural, one {a neighbour} other {# neighbours}} of {households, plural, =0 {any other household} one {another household} other {# other households}}, face to face or by voice, that it is you: they find this in their Today. You may close the page; open it again on this device to see how far it is.",
  "devices.screen.recovery.wait.time":
    "Enough neighbours have said that it is you. What is missing is time: an old device of yours could still say that it is somebody else. You need do nothing until then; open the page again on this device to settle it.",
  "devices.screen.recovery.wait.time.first":
    "Enough neighbours have said that it is you. What is missing is time, so that all hear of it: no device of yours could say that it is somebody else. You need do nothing until then; open the page again on this device to settle it.",
  "devices.screen.recovery.wait.settle":
    "Nothing is missing any more. Ask a neighbour on the roll to settle it: they find it in their Today. Or add this device from another one of yours.",
  "devices.screen.recovery.add":
    "If it is you, with “{device}” in your other hand, you need no neighbours: add it from here.",
  "devices.screen.recovery.added":
    "“{device}” speaks for {name}: another device of theirs added it. Nobody is asked about it any more.",
  "devices.screen.recovery.how": "Talk with {name} first, face to face or by voice: a message can come from anybody.",
  "devices.screen.recovery.yes": "I know that it is {name}",
  "devices.screen.recovery.no": "It is not {name}",
  "devices.screen.recovery.settle": "Settle it",
  "devices.screen.recovery.settle.about": "From then on the new device speaks for {name}, and the old ones do not.",
  "devices.screen.recovery.settle.about.you": "From then on this device speaks for you, and your old ones do not.",
  "devices.screen.recovery.settled.you": "Settled: “{device}” speaks for you, and your old devices do not any more.",
  "devices.screen.recovery.settled": "Settled: the new device speaks for {name}, and the old ones do not any more.",
  "devices.screen.recovery.opposed":
    "An old device of {name} says that this is somebody else, or there is another request. So more must agree: {needed, plural, one {one neighbour} other {# neighbours}} of other households. Talk with {name}.",
  "devices.screen.recovery.opposed.you":
    "One of your old devices says that this is not you, or there is another request. So more must agree: {needed, plural, one {one neighbour} other {# neighbours}} of other households. Talk with them.",
  "devices.screen.recovery.objected":
    "One of your devices has said that it is not you. So {needed, plural, one {a person} other {# people}} of other households must agree before that device speaks for you. If it was you after all, tell your neighbours.",
  "devices.screen.recovery.over.settled": "{name} has a new device",
  "devices.screen.recovery.over.settled.you": "You have a new device",
  "devices.screen.recovery.over.added": "Nobody needs to be asked any more",
  "devices.screen.recovery.over.passed": "Nobody is asked about this device any more",
  "devices.screen.recovery.passed":
    "This request is over: it was not settled in time, or whoever it is about has gone. Nothing changed by it.",
  "devices.screen.recovery.late.old": "You said that it is not you",
  "devices.screen.recovery.late.old.text":
    "“{device}” speaks for {name} since before that, and nothing changed by itself. Everyone with a say reads it in Today: talk with them, face to face or by voice. If it was not you, ask a neighbour for an invite, open it on this device and say who you are; then two thirds of the others settle it.",
  "devices.screen.recovery.vouchers.you": "Neighbours who say that it is you",
  "devices.screen.recovery.knows.you": "{name} of {household} says that it is you.",
  "devices.screen.recovery.doubts.you": "{name} says that it is not you.",
  "devices.screen.recovery.progress": "What is missing",
  "devices.screen.recovery.vouchers": "Neighbours who know them",
  "devices.screen.recovery.households": "Of other households",
  "devices.screen.recovery.of": "{count} of {needed}",
  "devices.screen.recovery.hours": "Time for old devices to object",
  "devices.screen.recovery.hours.first": "Time for all to hear of it",
  "devices.screen.recovery.first":
    "{name} has no device that could say that it is somebody else, so neighbours have this time to notice. If you can, ask {name} yourself.",
  "devices.screen.recovery.hours.left": "{hours, plural, =0 {over} one {one hour left} other {# hours left}}",
  "devices.screen.recovery.rule":
    "The time counts from when most households had heard of it. These are numbers of the charter.",
  "devices.screen.recovery.rule.link": "See them or change them together",
  "devices.screen.recovery.said": "What neighbours said",
  "devices.screen.recovery.knows": "{name} of {household} knows that it is them.",
  "devices.screen.recovery.doubts": "{name} says that it is not them.",
  "devices.screen.add": "Add a device",
  "devices.screen.add.question": "Which device shall speak for you too?",
  "devices.screen.add.sub": "Take the other device in your other hand, in the network of the hub.",
  "devices.screen.add.scan": "Scan this code with the camera of the other device.",
  "devices.screen.add.or-type": "Or open this page there, choose “I am already a member” and type:",
  "devices.screen.add.then": "Both show six digits. Compare them here.",
  "devices.screen.add.nobody":
    "The code is good for ten minutes and for one device. Whoever sees it can do nothing without your yes.",
  "devices.screen.add.qr": "Code that the other device scans",
  "devices.screen.add.compare": "Do both show the same six digits?",
  "devices.screen.add.compare.about": "If they differ, somebody stands in between: do not say yes.",
  "devices.screen.add.same": "Yes, the same",
  "devices.screen.add.different": "No, start again",
  "devices.screen.add.binds": "From then on it speaks for you. You can retire it at any time.",
  "devices.screen.add.unnamed": "Another device",
  "devices.screen.add.done": "{name} speaks for you now",
  "devices.screen.add.failed":
    "The two devices lost each other. It happens when the hub is not in reach, when one stops, leaves the network or waits too long.",
  "devices.screen.add.again": "Start again",
  "devices.screen.add.only-here":
    "This hub answers only on this computer. Other devices cannot reach it until it is opened to the network.",
  "devices.screen.mine.lost": "Was it lost or stolen?",
  "devices.screen.mine.lost.text":
    "It speaks for you no more. Whoever holds it can still read what all of you write, until you have agreed on a new key.",
  "devices.screen.mine.lost.go": "Ask for a new key",
  "devices.screen.mine.already": "Were you here before?",
  "devices.screen.mine.already.text":
    "If you lost a phone and came in anew with this one, say who you are. Your neighbours are asked, as with every new phone, and you leave as the guest that you are now.",
  "devices.screen.mine.keeps.may-be-cleared":
    "When room gets short, this browser may throw away what it keeps here. What your neighbours heard stays with them.",
  "devices.screen.mine.keeps.a-week":
    "Apple’s browsers throw away what this page keeps when nobody has opened it for a week. On the home screen they do not: Kith is empty there at first, so add it as a device, or bring the twelve words of a sheet.",
  "devices.screen.mine.add": "Add a device",
  "devices.screen.mine.paper": "A sheet for the drawer",
  "devices.screen.mine.paper.about": "If you lose every device, twelve words on paper bring you back at once.",
  "devices.screen.paper": "Sheet for the drawer",
  "devices.screen.paper.question": "What if you lose every device?",
  "devices.screen.paper.sub": "A sheet of paper is a device too: it waits in a drawer and brings you back at once.",
  "devices.screen.paper.joined":
    "You are in. One thing while you are here: a sheet of paper for a drawer brings you back, should this device be lost.",
  "devices.screen.paper.later": "Later",
  "devices.screen.paper.how":
    "Twelve words and a code, printed or written down by hand. Whoever has the sheet can speak as you, so keep it as you keep a key to your home.",
  "devices.screen.paper.make": "Make a sheet",
  "devices.screen.paper.another": "Make another sheet",
  "devices.screen.paper.there":
    "You keep one: “{name}”. Its words cannot be shown again. If you do not have it on paper, retire it there, and make another.",
  "devices.screen.paper.revocable": "It stands among your devices; retire it there if it is lost.",
  "devices.screen.paper.name": "Sheet of {now, date}",
  "devices.screen.paper.once":
    "The words are shown this once and kept nowhere. Print them, or write them down, before you leave this page.",
  "devices.screen.paper.kept": "I have it on paper",
  "devices.screen.paper.whose": "{name} · {community} · {now, date}",
  "devices.screen.paper.use":
    "When every device is lost: open {address} on a new one, or where your neighbours open Kith by then. Choose “I am already a member”, and scan this code or type the twelve words.",
  "devices.screen.paper.keep": "Keep it where you keep the key to your home. It is good for one time.",
  "devices.screen.paper.qr": "The same as the twelve words, to scan",
  "devices.screen.recovery.yours": "Your neighbours are asked whether you are {name}",
} satisfies Messages;

import type { Messages } from "../../../kernel/practice.ts";

/** What the members' screens and sheets say. */
export const screenWordsEn = {
  "members.screen.standing.guest": "Guest",
  "members.screen.standing.member": "Member",
  "members.screen.standing.roll": "On the roll",
  "members.screen.standing.stranger": "Not here any more",
  "members.screen.standing.guest.about":
    "Sees and uses what is open. {missing, plural, =0 {Enough households know them.} one {One more household has to say that it knows them; then they have a say in ordinary decisions.} other {# households have to say that they know them; then they have a say in ordinary decisions.}}",
  "members.screen.standing.guest.draft":
    "Sees and uses what is open. The community is still a draft: once its first list of names is confirmed, people get their say.",
  "members.screen.standing.member.about":
    "Has a say in ordinary decisions: people of two households said that they know them.",
  "members.screen.standing.roll.about":
    "Has the full say: in ordinary decisions, in the charter, and in who else belongs. Counts with {household}.",
  "members.screen.standing.stranger.about": "What they wrote stays in the record.",

  "members.screen.people": "People",
  "members.screen.people.about": "Everyone here, by household",
  "members.screen.people.question": "Who is here?",
  "members.screen.people.sub":
    "{people, plural, =0 {Nobody yet} one {One person} other {# people}} of {households, plural, one {one household} other {# households}}.",
  "members.screen.people.find": "Find a person or a household",
  "members.screen.people.none": "Nobody here goes by “{text}”. Try a shorter word.",
  "members.screen.people.found": "{count, plural, =0 {Nobody found} one {One person found} other {# people found}}",
  "members.screen.people.you": "you",
  "members.screen.people.needs":
    "{missing, plural, one {one more household must know them} other {# households must know them}}",
  "members.screen.people.empty": "This is where your neighbours appear, each with the household where they live.",
  "members.screen.people.empty.who": "Usually whoever starts the community invites two or three others first.",
  "members.screen.people.empty.example": "Anya of Fern House, on the roll; David of Mill Cottage, guest.",
  "members.screen.people.no-one": "Nobody lives here now",
  "members.screen.people.draft": "This community is a draft",
  "members.screen.people.draft.text":
    "It begins to count once three people of two households have confirmed one list of names.",
  "members.screen.people.draft.go": "Confirm a list together",
  "members.screen.people.counts": "Who has a say",
  "members.screen.people.waiting":
    "{count, plural, one {One guest waits for someone who knows them} other {# guests wait for someone who knows them}}",

  "members.screen.person": "A person",
  "members.screen.person.question": "Who is {name}?",
  "members.screen.person.me": "What do others see of you?",
  "members.screen.person.sub": "{name}, {household}",
  "members.screen.person.nobody": "There is nobody at this address",
  "members.screen.person.nobody.text": "Perhaps their joining has not reached this device yet.",
  "members.screen.person.household": "Household",
  "members.screen.person.reach": "How to reach them",
  "members.screen.person.standing": "Standing",
  "members.screen.person.since": "Here since",
  "members.screen.person.invited": "Let in by",
  "members.screen.person.moved": "The roll still counts them with {household}, until an outcome says otherwise.",
  "members.screen.person.left": "{name} has left",
  "members.screen.person.removed": "The community has decided that {name} is no longer part of it",
  "members.screen.person.withdrawn": "{name} was a guest, and the visit was ended",
  "members.screen.person.me.left":
    "You have left. To come back, ask a neighbour for an invite and open it in another browser or on another device.",
  "members.screen.person.me.removed":
    "The community has decided that you are no longer part of it. What you wrote before stays. Talk with people there: a decision of theirs can bring you back.",
  "members.screen.person.me.withdrawn":
    "Your visit was ended. If you think that was a mistake, talk to whoever invited you.",
  "members.screen.person.vouchers": "Who knows them",
  "members.screen.person.vouchers.me": "Who knows you",
  "members.screen.person.vouchers.none": "No household has said so yet.",
  "members.screen.person.vouchers.of": "{name}, {household}",
  "members.screen.person.skills": "What they can do",
  "members.screen.person.skills.me": "What you can do",
  "members.screen.person.skills.none": "Nothing is written down yet.",
  "members.screen.person.skills.go": "Say what you can do",
  "members.screen.person.vouch": "I know {name}",
  "members.screen.person.vouch.about":
    "You say in front of everyone that you know {name} in person. Your household may do so {left, plural, one {once more} other {# more times}} this month.",
  "members.screen.person.unvouch": "Take back that I know them",
  "members.screen.person.withdraw": "End this visit",
  "members.screen.person.withdraw.about":
    "They can then no longer take part here. This cannot be undone; they can come back by a new invite.",
  "members.screen.person.rename": "Correct my name",
  "members.screen.person.rename.label": "Your name, as neighbours call you",
  "members.screen.person.move": "Move to another household",
  "members.screen.person.move.to": "Where do you live now?",
  "members.screen.person.move.new": "Somewhere that is not on this list",
  "members.screen.person.move.name": "Name of the household",
  "members.screen.person.move.do": "Move there",
  "members.screen.person.move.choose": "Choose where you live now, or give the household a name.",
  "members.screen.lost.me": "I have lost a device",
  "members.screen.lost.other": "{name} has lost a device",
  "members.screen.lost.me.retire": "Retire it from another device: then it speaks for you no more.",
  "members.screen.lost.other.retire":
    "With another device or a sheet in a drawer, {name} retires the lost one by themselves.",
  "members.screen.lost.mine": "My devices",
  "members.screen.lost.me.none":
    "Without another device: the twelve words on your sheet bring you back at once. Without a sheet, a neighbour gives you an invite; you open it on a new device and choose “I am already a member”.",
  "members.screen.lost.other.none":
    "Without either, give {name} an invite. {name} opens it on a new device and chooses “I am already a member”. Then neighbours are asked whether it is them.",
  "members.screen.lost.invite": "Make an invite",
  "members.screen.lost.open": "See how far that is",
  "members.screen.lost.key": "Whoever holds the lost one can still read, until all of you have agreed on a new key.",
  "members.screen.lost.key.go": "Ask for a new key",
  "members.screen.person.photo": "Show a few people a photo of you",
  "members.screen.person.leave": "Leave the community",
  "members.screen.person.leave.about":
    "Leaving cannot be undone: others will have heard it. What you wrote stays in the record. You can come back as a guest, with a new invite.",
  "members.screen.person.leave.take":
    "Take along what is yours before you go. What you told others about yourself is taken back as you leave.",
  "members.screen.person.leave.mine": "Save what I gave and said",
  "members.screen.person.leave.pages": "Save the pages of all",
  "members.screen.person.leave.said": "What I did and said",
  "members.screen.person.leave.do": "Yes, I leave",
  "members.screen.person.print": "Print this page",

  "members.screen.households.question": "Who lives where?",
  "members.screen.households.open": "Add a household",
  "members.screen.households.open.about": "Add one that you expect, so that its people can choose it when they join.",
  "members.screen.household": "A household",
  "members.screen.household.question": "Who lives at {name}?",
  "members.screen.household.sub": "{people, plural, =0 {Nobody yet.} one {One person.} other {# people.}}",
  "members.screen.household.nobody": "There is no household at this address",
  "members.screen.household.nobody.text": "Perhaps it has not reached this device yet.",
  "members.screen.household.empty": "Nobody has said yet that they live here.",
  "members.screen.household.empty.who": "People choose it when they join, or when they move.",
  "members.screen.household.on-roll":
    "It counts as one household on the roll and may vouch for {left, plural, =0 {nobody more this month} one {one more guest this month} other {# more guests this month}}.",
  "members.screen.household.off-roll":
    "Nobody of this household is on the roll yet, so it does not count where households are counted.",
  "members.screen.household.limit": "How many vouchers a month: see the charter",
  "members.screen.household.rename": "Correct its name",
  "members.screen.household.rename.label": "What everyone calls it",
  "members.screen.household.move-here": "I live here now",

  "members.screen.waiting": "Do you know them?",
  "members.screen.waiting.about": "Guests who wait for someone who knows them",
  "members.screen.waiting.question": "Do you know them?",
  "members.screen.waiting.sub":
    "A guest gets a say once people of two households say “I know them”. Say it only of people you have met.",
  "members.screen.waiting.since": "Here since {since, date}.",
  "members.screen.waiting.invited": "{by} let them in.",
  "members.screen.waiting.known": "Known by {names}.",
  "members.screen.waiting.missing":
    "{missing, plural, one {One more household is needed.} other {# households are needed.}}",
  "members.screen.waiting.empty":
    "Nobody is waiting. Guests appear here until people of two households have said that they know them.",
  "members.screen.waiting.empty.who":
    "Whoever has the full say (on the roll) can say it, a few times a month for each household.",
  "members.screen.waiting.empty.example":
    "David of Fern House has joined; Oak House knows him, one more household is needed.",
  "members.screen.waiting.draft":
    "In a draft nobody has to wait: everyone who confirms the first list of names is on the roll.",
  "members.screen.waiting.rule": "The number is in the charter, and everyone can change it together.",
  "members.screen.waiting.roll": "Who is on the roll",
  "members.screen.waiting.yours": "This is you. Ask a neighbour who knows you to open this page.",

  "members.screen.roll": "The roll",
  "members.screen.roll.about": "Who has the full say",
  "members.screen.roll.question": "Who has the full say?",
  "members.screen.roll.sub":
    "People on the roll decide about the charter and about who belongs, and can say that they know a guest. Names come here by everyone’s outcome, never by one person.",
  "members.screen.roll.name": "Name",
  "members.screen.roll.household": "Counts with",
  "members.screen.roll.since": "Since",
  "members.screen.roll.founding": "the founding",
  "members.screen.roll.moved": "lives at {household} now",
  "members.screen.roll.left": "has left",
  "members.screen.roll.count":
    "{people, plural, one {One person} other {# people}} of {households, plural, one {one household} other {# households}}",
  "members.screen.roll.empty": "Nobody is on the roll yet: the community is a draft.",
  "members.screen.roll.empty.who": "Three people of two households confirm one list of names, usually in one room.",
  "members.screen.roll.empty.example": "Anya and Ben of Fern House, Cleo of Oak House.",
  "members.screen.roll.change": "Put someone on the roll",
  "members.screen.roll.change.about": "That is for everyone on the roll to decide, in the charter.",

  "members.screen.person.leave.stay": "I stay",
  "members.screen.roll.change.go": "To the charter",
  "members.screen.invites": "Invite",
  "members.screen.invites.about": "Links and codes for newcomers",
  "members.screen.invites.do": "Invite someone",
  "members.screen.invites.question": "Who shall come in?",
  "members.screen.invites.sub":
    "Whoever opens the link joins as a guest. A say comes later, from people who know them.",
  "members.screen.invites.one": "One person",
  "members.screen.invites.one.about": "A link for one, good for {days} days. Send it, or let them scan it.",
  "members.screen.invites.room": "Everyone in the room",
  "members.screen.invites.room.about": "One code on the wall or on slips: {hours} hours, up to {uses} people.",
  "members.screen.invites.make.one": "Make the link",
  "members.screen.invites.make.room": "Make the code for the room",
  "members.screen.invites.failed": "It could not be made just now. Please try once more.",
  "members.screen.invites.only-here":
    "This link works only on this computer. Start the hub with --host, and phones on the same Wi-Fi can open it.",
  "members.screen.invites.open": "Still open",
  "members.screen.invites.over": "{count, plural, one {One that is over} other {# that are over}}",
  "members.screen.invites.for-one": "For one person",
  "members.screen.invites.for-room": "For everyone in the room",
  "members.screen.invites.until": "until {until, time}",
  "members.screen.invites.left": "{left, plural, one {One place is} other {# places are}} left of {uses}.",
  "members.screen.invites.left-one": "Nobody has used it yet.",
  "members.screen.invites.by": "Made by {by}.",
  "members.screen.invites.elsewhere":
    "The link is on the device where this invite was made. Open this page there, or make a new one.",
  "members.screen.invites.link": "Link",
  "members.screen.invites.qr": "Code to scan with a phone’s camera: it opens the invite link",
  "members.screen.invites.show": "Show the code",
  "members.screen.invites.share": "Send",
  "members.screen.invites.copy": "Copy the link",
  "members.screen.invites.slips": "Print slips",
  "members.screen.invites.revoke": "Take back",
  "members.screen.invites.revoke.about": "Once taken back, it lets nobody in any more; make a new one if you need it.",
  "members.screen.invites.was-revoked": "Taken back; {used} of {uses} came in by it.",
  "members.screen.invites.was-used": "{uses, plural, one {Someone came in by it.} other {All # places were used.}}",
  "members.screen.invites.was-over": "Ended {until, time}; {used} of {uses} came in by it.",
  "members.screen.slips": "Invite slips",
  "members.screen.slips.question": "Who gets a slip?",
  "members.screen.slips.sub":
    "{count, plural, one {One slip: print it and hand it over.} other {# slips on a page: print as many pages as you like and cut along the lines. All hold the same code.}}",
  "members.screen.slips.how":
    "Scan with your phone’s camera, or type the link into a browser. Write your name, and you are in.",
  "members.screen.slips.over": "This invite is over, or has not reached this device. Make a new one.",
  "members.screen.founding": "Founding",
  "members.screen.founding.about": "Confirm the first list of names",
  "members.screen.founding.question": "Who founds this together?",
  "members.screen.founding.sub":
    "Those present confirm one list of names. It binds once three people of two households have confirmed it; nobody gets more say than others.",
  "members.screen.founding.bound.sub": "The first list of names holds. Whoever has confirmed it has the full say.",
  "members.screen.founding.here":
    "{people, plural, =0 {Nobody is here yet.} one {One person of one household is here.} other {# people of {households, plural, one {one household} other {# households}} are here.}}",
  "members.screen.founding.too-few":
    "It takes three people of two households. Let the others come in first: they appear here by themselves.",
  "members.screen.founding.invite": "Let the others in",
  "members.screen.founding.early": "Write the list already",
  "members.screen.founding.tick": "Who is on the list?",
  "members.screen.founding.tick.about":
    "Take off whoever is not a founder. People who come later get their say from neighbours who know them.",
  "members.screen.founding.nobody-ticked": "Tick at least one person.",
  "members.screen.founding.put": "Put this list forward: {count, plural, one {one name} other {# names}}",
  "members.screen.founding.another": "Write another list",
  "members.screen.founding.others": "{count, plural, one {One other list} other {# other lists}}",
  "members.screen.founding.to-roll": "See the roll",
  "members.screen.founding.names": "Names on the list",
  "members.screen.founding.confirmed": "confirmed",
  "members.screen.founding.open": "not yet",
  "members.screen.founding.confirm": "I confirm this list",
  "members.screen.founding.confirm-again": "Confirm once more",
  "members.screen.founding.confirm.about":
    "You say that these names are right. Each person says so on their own device.",
  "members.screen.founding.missing":
    "{people, plural, one {One more person has} other {# more people have}} to confirm{households, plural, =0 {} one {, at least one of another household} other {, of # households}}.",
  "members.screen.founding.missing-home": "Someone of another household has to confirm.",
  "members.screen.founding.binds": "It is done: this list holds, and the community begins.",
  "members.screen.founding.awaited":
    "{count, plural, one {{names} has not confirmed yet. It is not too late: with that one word they have the full say.} other {{names} have not confirmed yet. It is not too late: with that one word they have the full say.}}",
  "members.screen.founding.crossed":
    "Enough have confirmed, at the same moment and without having heard each other. As soon as one of them confirms once more, it holds.",
  "members.screen.founding.passed": "Another list was confirmed first, so this one has no effect.",
  "members.screen.founding.mine.waiting": "You have confirmed. Now it is up to the others.",
  "members.screen.founding.mine.not-listed": "You are not on this list. Ask for one with you on it, or write one.",
  "members.screen.founding.mine.came-later":
    "This list began the community; you came after it, or are not on it. People on the roll can propose you for the roll.",
  "members.screen.founding.mine.too-late":
    "Your word came after the roll was settled. Someone on the roll can propose you in the charter.",
  "members.screen.founding.mine.missed":
    "The roll was settled before you confirmed. Someone on the roll can propose you in the charter.",
  "members.screen.founding.by": "Put forward by {by}, {minute, time}.",
  "members.screen.invites.made": "Made {minute, date}.",
  "members.screen.by-hand.about":
    "{name} has no device. {by} enrolled them; people on the roll enter what {name} says, from paper or by phone.",
  "members.screen.by-hand.enter": "Enter something for {name}",
  "members.screen.by-hand.entered": "Entered by hand",
  "members.screen.by-hand.when": "{minute, time}, entered by {by}.",
  "members.screen.by-hand.contest": "{name} says that it is wrong",
  "members.screen.by-hand.contested": "Said to be wrong.",
  "members.screen.receipt": "Receipt",
  "members.screen.receipt.question": "What was entered for {name}",
  "members.screen.receipt.sub": "Give it to them: it says what stands in their name, and who entered it.",
  "members.screen.receipt.by": "Entered by",
  "members.screen.receipt.when": "When",
  "members.screen.receipt.minute": "{minute, time}",
  "members.screen.receipt.number": "Number",
  "members.screen.receipt.wrong":
    "Is it wrong? {name}, or anyone who lives with them, tells a neighbour, who presses “{name} says that it is wrong” on the page of {name}. It is taken back where that can be, and marked otherwise.",
} satisfies Messages;

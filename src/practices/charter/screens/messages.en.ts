import type { Messages } from "../../../kernel/practice.ts";

/** What the charter's screens and sheets say. */
export const screenWordsEn = {
  "charter.screen.charter": "Charter",
  "charter.screen.charter.about": "Core values, numbers, and how to change them together",
  "charter.screen.charter.question": "What did we agree on?",
  "charter.screen.charter.sub":
    "What you hold in common, and the numbers that Kith goes by. Only the people on the roll, together, change them.",
  "charter.screen.charter.draft": "This charter does not bind yet",
  "charter.screen.charter.draft.text":
    "The community is a draft: it begins to count once three people of two households have confirmed one list of names. After that, changes can be proposed here.",
  "charter.screen.charter.draft.go": "Confirm a list together",
  "charter.screen.charter.motions": "Put to everyone on the roll",
  "charter.screen.charter.missing": "Your word is missing.",
  "charter.screen.charter.values": "Core values",
  "charter.screen.charter.values.about":
    "A block in a decision stands on one of these. Each keeps its number for ever.",
  "charter.screen.charter.value": "Core value",
  "charter.screen.charter.values.empty": "You have not written down yet what you hold in common.",
  "charter.screen.charter.values.empty.example": "“In hard times, those who need it most come first.”",
  "charter.screen.charter.numbers": "Numbers",
  "charter.screen.charter.numbers.about": "Where Kith says “not yet”, one of these is behind it.",
  "charter.screen.charter.ahead": "Agreed, and still to come",
  "charter.screen.charter.ahead.about": "Until that day the number before it holds, for everybody.",
  "charter.screen.ahead.from": "From",
  "charter.screen.charter.together": "Change it together",
  "charter.screen.charter.together.about":
    "Anyone on the roll proposes; everyone on the roll says yes or no. Nobody changes it alone.",
  "charter.screen.charter.away": "{count, plural, one {One person was} other {# people were}} not seen for a while",
  "charter.screen.charter.apart": "{count, plural, one {One act is} other {# acts are}} set apart",
  "charter.screen.charter.roll": "Who is on the roll",

  "charter.screen.number.sayDays.source": "A week gives everyone one free evening.",
  "charter.screen.number.vouchersPerMonth.source": "Few enough that a household really knows whom it vouches for.",
  "charter.screen.number.recoverVouchers.source": "Three who agree are hard to fool.",
  "charter.screen.number.recoverHouseholds.source": "No household binds a device alone.",
  "charter.screen.number.recoverHours.source": "Three days: most people look at their phone once.",
  "charter.screen.number.constitutionalPercent.source": "No small group can change the rules for all.",
  "charter.screen.number.dormantDays.source": "Two months: longer than a journey or a stay in hospital.",
  "charter.screen.number.dormantWarnDays.source": "A month, so that nobody is missed by nobody.",
  "charter.screen.number.usual": "This is the usual value; from {min} to {max} is possible.",
  "charter.screen.number.set": "You have set it; usual is {usual}, from {min} to {max} is possible.",
  "charter.screen.number.ahead": "From {day}: {value}",
  "charter.screen.number.usual-choice": "This is usual.",
  "charter.screen.number.set-choice": "You have set it; usual is: {usual}.",
  "charter.screen.number.change": "Propose another number",

  "charter.screen.numbers.find": "Find a rule",
  "charter.screen.numbers.example": "For example: silence, term, device",
  "charter.screen.numbers.deciding": "Deciding",
  "charter.screen.numbers.mending": "Mending",
  "charter.screen.numbers.meeting": "Meeting",
  "charter.screen.numbers.roles": "Roles and groups",
  "charter.screen.numbers.belonging": "Belonging",
  "charter.screen.numbers.devices": "Lost devices",
  "charter.screen.preset": "Begin from what others live by",
  "charter.screen.preset.about":
    "This fills in the numbers below. You see what would change, and everyone on the roll says yes or no.",
  "charter.screen.preset.differs":
    "{count, plural, =0 {These are your numbers already.} one {One number would change.} other {# numbers would change.}}",
  "charter.screen.preset.do": "Fill these in",

  "charter.screen.outcomes": "How it came to this",
  "charter.screen.outcomes.first": "At the start",
  "charter.screen.outcomes.founding":
    "{count, plural, one {One person} other {# people}} confirmed the first list of names",
  "charter.screen.outcomes.seats": "{count} people came onto the roll: {names}",
  "charter.screen.outcomes.yes": "{yes} of {of} said yes.",
  "charter.screen.outcomes.from": "From {day}: {what}",
  "charter.screen.outcomes.motion": "What was proposed",

  "charter.screen.change": "Propose a change",
  "charter.screen.change.about": "Change a core value or a number together",
  "charter.screen.change.do": "Propose a change",
  "charter.screen.change.question": "What should change?",
  "charter.screen.change.sub":
    "Change what you like here. Nothing changes until enough people on the roll have said yes.",
  "charter.screen.change.numbers": "Numbers",
  "charter.screen.change.number": "{about} Now {now}; from {min} to {max} is possible.",
  "charter.screen.change.bounds": "One of the numbers is outside of what is possible.",
  "charter.screen.change.from": "From when",
  "charter.screen.change.from.about":
    "Leave it empty, and the numbers hold as soon as enough people said yes. With a day, what stands now holds until then. Should the yes come later than that day, they hold at once.",
  "charter.screen.change.from.day": "From this day on",
  "charter.screen.change.drop": "Core values to strike",
  "charter.screen.change.drop.about": "Tick those that should go. To word one anew, strike it and add the new words.",
  "charter.screen.change.add": "Core values to add",
  "charter.screen.change.add.about": "One sentence each, in words that a neighbour would use. A charter holds {max}.",
  "charter.screen.change.add.one": "New core value {number}",
  "charter.screen.change.add.do": "Add a core value",

  "charter.screen.propose.changes": "What would change",
  "charter.screen.propose.nothing": "Nothing yet.",
  "charter.screen.propose.do": "Propose it to everyone on the roll",
  "charter.screen.propose.done": "Proposed. Everyone on the roll is asked now, you too.",
  "charter.screen.propose.thirds":
    "Two thirds of everyone on the roll must say yes. That is in the charter, and never less.",
  "charter.screen.propose.half": "More than half of all on the roll must say yes, those who rest included.",
  "charter.screen.propose.percent": "{percent} % of everyone on the roll must say yes: your charter asks for that.",

  "charter.screen.seats": "Names for the roll",
  "charter.screen.seats.about": "Propose people for the roll",
  "charter.screen.seats.do": "Put people on the roll",
  "charter.screen.seats.question": "Who should be on the roll?",
  "charter.screen.seats.sub":
    "People on the roll decide about the charter and about who belongs, and can vouch for guests. Each counts with a household.",
  "charter.screen.seats.who": "Who",
  "charter.screen.seats.member": "member",
  "charter.screen.seats.guest": "guest, not yet known by two households",
  "charter.screen.seats.household": "{name} counts with",
  "charter.screen.seats.asked":
    "Somebody of {household} has to say yes, unless one of them proposes this or sent the invite.",
  "charter.screen.seats.empty": "Everyone who is here is on the roll.",
  "charter.screen.seats.empty.who":
    "When newcomers have been here for a while, somebody on the roll proposes them here.",
  "charter.screen.seats.invite": "Invite someone",

  "charter.screen.motion": "A change",
  "charter.screen.motion.question": "Do we want this change?",
  "charter.screen.motion.sub": "Proposed by {who} on {day}, to everyone on the roll.",
  "charter.screen.motion.none": "There is no proposal at this address",
  "charter.screen.motion.none.text": "Perhaps it has not reached this device yet.",
  "charter.screen.motion.why": "Why, says {who}",
  "charter.screen.motion.progress": "{yes} of {needed} that are needed said yes.",
  "charter.screen.motion.thirds":
    "Of those who were on the roll when it was proposed {of} are here; two thirds of them are {needed}.",
  "charter.screen.motion.percent":
    "Of those who were on the roll when it was proposed {of} are here; your charter asks for {percent} % of them, which are {needed}.",
  "charter.screen.motion.removal":
    "{of} people vote; {needed} of them must say yes: your charter’s share of all who were on the roll at the notice. Neither the person under review nor the sides vote.",
  "charter.screen.remove.review": "The review that it stands on",
  "charter.screen.motion.rule": "The rule in the charter",
  "charter.screen.motion.who": "Who has said",
  "charter.screen.motion.said-yes": "{count, plural, one {One yes} other {# yes}}",
  "charter.screen.motion.said-no": "{count, plural, one {One no} other {# no}}",
  "charter.screen.motion.silent": "{count, plural, one {Still missing: {names}} other {Still missing (#): {names}}}",
  "charter.screen.motion.ask": "What do you say?",
  "charter.screen.motion.yes": "Yes",
  "charter.screen.motion.yes.hint": "I want this change",
  "charter.screen.motion.no": "No",
  "charter.screen.motion.no.hint": "Let us leave it as it is",
  "charter.screen.motion.note": "One or two sentences. Everyone sees them with your name.",
  "charter.screen.motion.quote": "“{words}”",
  "charter.screen.motion.choose": "Choose yes or no.",
  "charter.screen.motion.do-what": "Say yes or no",
  "charter.screen.motion.do": "{yes, select, yes {Say: yes} other {Say: no}}",
  "charter.screen.motion.said":
    "{yes, select, yes {You said yes.} other {You said no.}} You can change it until this is on record.",
  "charter.screen.motion.mine": "{yes, select, yes {You said yes} other {You said no}}",
  "charter.screen.motion.change": "Change what I said",
  "charter.screen.motion.enough": "{yes} said yes, and {needed} are needed. It can go on record.",
  "charter.screen.motion.enough.waits":
    "{yes} said yes, and {needed} are needed. It can go on record once that time is over.",
  "charter.screen.motion.not-asked":
    "You do not vote on this. Those vote who were on the roll when it was put to everyone, but not whom it is about, nor the sides, nor who was resting.",
  "charter.screen.motion.enough.about":
    "From then on it holds. Others build on it, so it can only be changed by another proposal.",
  "charter.screen.motion.uncounted.rival":
    "Not counted: at the same time they said yes to a motion that cannot pass beside this one. Once they take one of the two back, the other counts.",
  "charter.screen.motion.uncounted.histories": "Not counted: it comes from a device that has two histories.",
  "charter.screen.motion.begun":
    "{mine, select, yes {You} other {{who}}} began to put it on record, and it is not complete: {listed} of {yes} votes stand there. One tap writes it to the end.",
  "charter.screen.motion.go-on": "Go on: put it on record",
  "charter.screen.motion.recorded": "It is on record, and it holds from now on.",
  "charter.screen.motion.concluded-from":
    "This is settled: enough people said yes. It holds from {day}; until then what stands now does.",
  "charter.screen.motion.concluded": "This is settled: enough people said yes, and it holds.",
  "charter.screen.motion.moved-on":
    "Something else was settled first, so this one no longer fits. Nobody did anything wrong; it can be proposed again as things stand now.",
  "charter.screen.motion.again": "Propose it again",

  "charter.screen.changes.caption": "What stands now, and what would",
  "charter.screen.changes.what": "What",
  "charter.screen.changes.before": "Now",
  "charter.screen.changes.after": "Then",
  "charter.screen.changes.seat": "{name}",
  "charter.screen.changes.off-roll": "not yet",
  "charter.screen.changes.on-roll": "on the roll, with {household}",
  "charter.screen.changes.value-new": "A new core value",
  "charter.screen.changes.value": "Core value {number}",
  "charter.screen.changes.belongs": "belongs, with {household}",
  "charter.screen.changes.removed": "removed",
  "charter.screen.changes.waited": "is waited for",
  "charter.screen.changes.resting": "not waited for until seen again",
  "charter.screen.changes.act": "{what}, by {name} ({day})",
  "charter.screen.changes.apart": "set apart",
  "charter.screen.changes.counts": "counts",
  "charter.screen.changes.key": "The community’s key",
  "charter.screen.changes.key-now": "held by all devices, also lost ones",
  "charter.screen.changes.key-new": "a new one, for the devices of those who belong",
  "charter.screen.changes.rules": "Version of the rules",
  "charter.screen.changes.from": "from {day}",
  "charter.screen.changes.aside": "instead of {value} from {day}, as agreed before",
  "charter.screen.changes.struck": "struck",

  "charter.screen.remove": "Does somebody still belong?",
  "charter.screen.remove.about-motion":
    "This is about a person. What {name} did before stays and counts. What they write without knowing of it is set apart, for all to see, until you say that it counts.",

  "charter.screen.key": "A new key",
  "charter.screen.key.about": "Ask for a new key after a device was lost or stolen",
  "charter.screen.key.question": "Do we need a new key?",
  "charter.screen.key.sub":
    "What you write is locked with a key that every device of yours has. Whoever holds a lost device goes on reading until the people on the roll have agreed on a new one.",
  "charter.screen.key.first": "First: retire the lost device",
  "charter.screen.key.first.text":
    "Its person does that on another device of theirs. A device that still speaks for somebody is handed the new key as well.",
  "charter.screen.key.first.go": "My devices",
  "charter.screen.key.helps": "What it helps",
  "charter.screen.key.helps.text":
    "Once more than half of the households have the new key, the lost device can read nothing new that you write.",
  "charter.screen.key.cannot": "What it cannot do",
  "charter.screen.key.cannot.text":
    "What was read stays read: all that was written until then can be read on the lost device, for as long as somebody has it.",
  "charter.screen.key.then": "What you do after it",
  "charter.screen.key.then.text":
    "The device that proposes it hands the new key to the others, so open Kith on it once more after the last yes. Until enough of you have it, all go on with the old one. Invites that are out open nothing new: make new ones.",
  "charter.screen.key.asked": "{who} has put this to everyone on the roll already.",
  "charter.screen.key.asked.go": "See it, and say yes or no",
  "charter.screen.key.wrong": "{count, plural, one {A key that does not fit} other {# keys that do not fit}}",
  "charter.screen.key.wrong.about":
    "Your device has compared the keys that were handed over. Something else than the key was in these; mostly a program is damaged or was changed. Whoever it was for could not read along; devices that notice it hand them the right one.",
  "charter.screen.key.wrong.community": "The community’s key, from a device of {name}, {day}",
  "charter.screen.key.wrong.few": "The key of something that only a few read, from a device of {name}, {day}",
  "charter.screen.key.wrong.do":
    "Talk with them first, and look at the device together: Kith can be installed afresh, or the device retired. If you do not know how it came to it, ask for a new key below.",
  "charter.screen.key.wrong.do-few":
    "A new key for all does not reach what only a few read: whoever wrote that chooses its readers once more.",

  "charter.screen.away": "Not seen for a while",
  "charter.screen.away.about": "Whom nobody has seen for a while",
  "charter.screen.away.question": "Whom have we not seen for a while?",
  "charter.screen.away.sub":
    "Ordinary decisions stop waiting by themselves. For the roll and the charter more than half of all must say so. Opening Kith once is enough to be back.",
  "charter.screen.away.who": "For whom should motions not wait until they are seen again?",
  "charter.screen.away.warned":
    "Not seen for {days, plural, one {one day} other {# days}}. Ordinary decisions wait {left, plural, one {one more day} other {# more days}}.",
  "charter.screen.away.dormant":
    "Not seen for {days, plural, one {one day} other {# days}}. Ordinary decisions do not wait any more.",
  "charter.screen.away.resting": "Not seen for {days, plural, one {one day} other {# days}}. No decision waits.",
  "charter.screen.away.empty": "Everyone was seen not long ago.",
  "charter.screen.away.nobody": "Nobody on the roll has been away for long enough to ask this.",

  "charter.screen.apart": "Set apart",
  "charter.screen.apart.about": "What people wrote who were removed meanwhile",
  "charter.screen.apart.question": "Should any of this count?",
  "charter.screen.apart.sub":
    "People wrote this who were removed meanwhile, without either knowing of the other. It may be honest work from out of reach, or an attempt to get round the decision. Only you can tell.",
  "charter.screen.apart.who": "What should count after all?",
  "charter.screen.apart.when": "By {name}; their clock said {day}",
  "charter.screen.apart.empty": "Nothing is set apart.",

  "charter.screen.motion.reach":
    "Only {reachable} of the {of} who have a say were heard here in the last days, and {needed} must say yes. You can talk and say yes or no here; it goes on record when the others are back in reach.",
  "charter.screen.motion.unasked": "A yes from {households} is still missing: nobody moves in with others unasked.",
  "charter.screen.motion.half": "More than half of all on the roll are needed, those who rest included: {needed}.",
  "charter.screen.motion.key-with":
    "{households, plural, =0 {No household has} one {One household has} other {# households have}} the new key so far; it counts once {needed, plural, one {one has} other {# have}} it. Until then what you write can still be read with the old one.",
  "charter.screen.motion.final": "Most have built on it since. Nothing displaces it any more.",

  "charter.screen.sheet": "The charter on paper",
  "charter.screen.sheet.about": "The charter to print",
  "charter.screen.sheet.do": "Print the charter",
  "charter.screen.sheet.title": "The charter of {name}",
  "charter.screen.sheet.sub":
    "{day} · {changes, plural, =0 {as it began} one {changed once since it began} other {changed # times since it began}} · log {fingerprint}",
  "charter.screen.sheet.end": "Only the people on the roll, together, change this: two thirds or more must say yes.",
} satisfies Messages;

import type { Messages } from "../kernel/practice.ts";
import { calendarEn } from "./calendar.en.ts";
import { formsEn } from "./forms.en.ts";
import { laneEn } from "./lane-words.en.ts";
import { lettersEn } from "./letters.en.ts";
import { carryingEn } from "./messages-carrying.en.ts";
import { photosEn } from "./photos.en.ts";
import { settingsEn } from "./settings.en.ts";
import { streetEn } from "./street.en.ts";
import { todayEn } from "./today.en.ts";
import { waysInEn } from "./ways-in.en.ts";
import { withoutHubEn } from "./without-hub.en.ts";

/** Words that belong to no practice: places, fields, the kernel's refusals, and everything around the screens. */
export const houseEn = {
  ...carryingEn,
  ...calendarEn,
  ...lettersEn,
  ...formsEn,
  ...streetEn,
  "place.today": "Today",
  "place.decide": "Decide",
  "place.people": "People",
  "place.know": "Know",
  "scale.household": "household",
  "scale.pod": "pod",
  "scale.region": "region",
  "house.skip": "Skip to the page",
  "house.places": "Places",
  "house.in-this-place": "In this place",
  "house.subtitle": "{scale} · {households, plural, =0 {no households yet} one {# household} other {# households}}",
  "house.switch": "Go to another community",
  "house.somebody": "Somebody",
  "house.opening": "Opening…",
  "house.refused": "That is not possible right now ({code}).",
  "house.unknown-act": "This version of the app does not know “{kind}”. A newer one may.",
  "house.lost": "There is nothing at this address",
  "house.lost.text": "The link may be from another community, or someone mistyped it.",
  "house.to-today": "Go to Today",
  "house.broken": "This page could not be shown",
  "house.broken.text": "Nothing that you wrote is lost. Go back, or open the page again.",
  "house.again": "Try again",
  "house.not-here.away": "This page has not come yet",
  "house.not-here.away.text":
    "It comes from the hub, which is not in reach. It opens by itself once the hub is back. What you wrote is kept, and pages that you opened before work meanwhile.",
  "house.not-here.changed": "Load the page again to see this",
  "house.not-here.changed.text":
    "The hub has another version of the page by now. Everything that you said is kept; a form that you have not sent yet is not.",
  "house.part-away":
    "That needs a part of the page that has not come yet, and the hub is not in reach. Try again when it is back.",
  "house.part-changed":
    "That needs a part of the page of which the hub has another version by now. Load the page again: everything that you said is kept.",
  "house.load-anew": "Load the page again",
  "house.find": "Find",
  "house.settings": "Settings",
  "house.history": "History",
  "house.carry": "Pass it on",
  "house.plain-http":
    "This page came over plain http, so it cannot start without the hub and cannot be installed. All the rest works, and what you write is kept here.",
  "house.plain-http.how": "How to get there",
  "house.works-offline": "Works offline. What you write is kept on this device and passed on when others are in reach.",
  "house.all-screens": "Everything in {place}",

  "button.undo": "Undo",
  "button.close": "Close",
  "button.cancel": "Not now",
  "button.remove": "Remove",
  "button.add-another": "Add another",
  "button.print": "Print",
  "button.back": "Back",
  "button.continue": "Go on",
  "button.read": "I have read this",
  "button.copy": "Copy",
  "house.not-by-hand": "This is done where it belongs, not with a form.",
  "toast.undone": "Undone.",
  "toast.undo.keys": "Ctrl-Z undoes it.",
  "toast.keeping": "keeping…",
  "toast.taken-back": "That could not be kept, so it is not done.",
  "toast.copied": "Copied.",

  "heard.by": "Heard by {households} of {of, plural, one {# household} other {# households}}",
  "heard.only-here": "Only on this device so far",
  "heard.nobody": "No other household has heard it yet",
  "steps.label": "Where this decision is",
  "steps.talk": "Talk",
  "steps.say": "Say",
  "steps.settled": "Settled",
  "steps.look-back": "Look back",
  "steps.done": "(done)",
  "squares.caption": "How many households can",
  "squares.what": "What",
  "squares.households": "Households that can",
  "squares.count": "{households, plural, =0 {no household} one {# household} other {# households}}",
  "empty.example": "For example:",
  "print.fingerprint": "log {fingerprint}",

  "reversal.said-is-said": "Once you say it, others may have heard it: it stays in the record.",
  "reversal.others-build-on-it": "Others will build on this, so it cannot be undone; it can be changed later.",
  "reversal.ends-by-itself": "This ends by itself.",

  ...todayEn,

  "know.question": "What are you looking for?",
  "know.sub": "People, skills, decisions: everything that is written down here.",
  "search.label": "Search",
  "search.results": "{count, plural, =0 {Nothing found} one {# found} other {# found}}",
  "search.none": "Nothing is called “{text}” here. Try a shorter word.",
  "search.start": "Type a name, a skill, or a word from a decision.",

  "palette.title": "Find anything",
  "palette.label": "What do you want to do or find?",
  "palette.acts": "Do",
  "palette.screens": "Go to",
  "palette.records": "Found",
  "palette.none": "Nothing by that name. Try another word.",
  "palette.keys": "Arrow keys choose, Enter opens, Escape closes.",
  "palette.count": "{count, plural, one {# result} other {# results}}",

  "act.sub": "Fill in what you know.",
  "act.done": "Done. What next?",

  ...settingsEn,

  "history.question": "What has happened?",
  "history.sub": "Everything on record, newest first.",
  "history.none": "Nothing has happened yet.",
  "history.set-aside": "No effect: {why}",
  "history.unknown": "{who} did something that this version does not know ({kind}).",
  "history.more": "Show older",

  "welcome.question": "Who are your neighbours?",
  "welcome.sub":
    "Kith keeps what a few households share, decide and can do: on each of your devices, with or without internet.",
  "welcome.demo": "Look around {name}",
  "welcome.demo.text": "A made-up street with three months behind it. Do whatever you like: nobody lives there.",
  "welcome.demo.whom": "As whom?",
  "welcome.demo.do": "Look around",
  "welcome.home-screen":
    "The home screen is a place of its own: what you kept in Safari is not here. If you are in already, add it from Safari under “My devices”, or bring the twelve words of your sheet.",
  "welcome.found": "Start a community",
  "welcome.found.text": "You name it; your neighbours join by a link.",
  "welcome.join": "Join with an invite",
  "welcome.join.text": "Open the link, or scan the code. Or put the link here, or the eight letters on the wall.",
  "welcome.join.field": "Invite link, or eight letters",
  "welcome.join.bad": "That is no invite: a link with “#/join/” in it, or the eight letters on the wall.",
  "welcome.join.unknown":
    "The hub does not know these letters, or they are over, or it is not in reach. Look at them once more.",

  "found.question": "What do you call yourselves?",
  "found.sub":
    "Two minutes. Everything here can be changed together later; founding gives nobody more say than others.",
  "found.name": "Name of the community",
  "found.name.hint": "What people already say, like “Maple Street”.",
  "found.scale": "How big is it?",
  "found.scale.household": "One household",
  "found.scale.pod": "A pod",
  "found.scale.region": "A region",
  "found.scale.household.hint": "People who live together",
  "found.scale.pod.hint": "5 to 15 households",
  "found.scale.region.hint": "3 to 10 pods",
  "found.zone": "Time zone",
  "found.language": "Language that you write in",
  "found.you": "Your name",
  "found.you.hint": "As neighbours call you. You can change it.",
  "found.household": "Your household",
  "found.household.hint": "Like “Fern House” or “Number 12”.",
  "found.others": "Other households that you expect",
  "found.others.hint": "One on each line. They can also name themselves when they join.",
  "found.values": "What you hold in common",
  "found.values.hint":
    "One on each line. When someone blocks a decision, they name the value that it would break. Change these as you like.",
  "found.do": "Start it",
  "found.next":
    "Until three people of two households have confirmed one list of names, it is a draft, and the page says so.",
  "found.failed": "It could not be kept on this device. Nothing was written. {why}",

  "join.question": "Join your neighbours",
  "join.question.named": "Join {name}",
  "join.sub":
    "You join as a guest: you see and use what is open. People of two households who know you make you a member.",
  "join.waiting": "Fetching what the neighbours have written…",
  "join.reading":
    "What your neighbours’ devices agreed on is here already. The older history is still coming, and is checked against it. You can say now who you are.",
  "join.kept": "Only on this device so far",
  "join.kept.text":
    "You will have joined as soon as the older history is here. You may close this page; it goes on when you open your invite again.",
  "join.waiting.text":
    "This needs the hub or a neighbour’s device in reach. You can leave this page open; it goes on by itself.",
  "join.you": "Your name",
  "join.household": "Where do you live?",
  "join.household.new": "Somewhere else",
  "join.household.name": "Name of your household",
  "join.do": "Join",
  "join.bad": "This invite link is damaged",
  "join.over": "This invite is over",
  "join.bad.text": "Part of it is missing or was changed on the way. Ask for it again, or scan the code.",
  "join.already": "You are already part of this community on this device.",

  "hub.looking": "Looking for the hub. Go on as ever: what you write is kept.",
  "hub.connected": "In touch with the hub",
  "hub.away": "The hub is not in reach. Go on as ever: what you write is kept, and passed on later.",
  "hub.refused":
    "The hub does not share this community with this device yet. What you write is kept here; ask whoever looks after the hub.",
  "hub.over":
    "The hub tells this device nothing new any more: it has no say in the community now. What you write stays on this device.",
  "update.ready": "A new version is ready.",
  "update.reload": "Load it",
  "fault.disk-full":
    "This device has no room left for that. What was kept before is safe; free some space and do it again.",
  "fault.read-only": "This device does not let the page write. What was kept before is safe.",
  "fault.damaged": "What this device kept is damaged. Ask a neighbour’s device or the hub for a fresh copy.",
  "fault.missing": "The place where this was kept is gone. Load the page again.",
  "fault.in-use": "Another program is using the records. Close it and try again.",
  "fault.too-new": "A newer version of Kith wrote here. Load the page again to get it.",
  "fault.loose-key": "Others on this machine may read this device’s key.",
  "fault.closed": "The records were closed meanwhile. Load the page again.",
  "fault.unavailable": "This browser does not let the page keep anything: a private window may be the reason.",
  "fault.out-of-reach": "A part of the page comes from the hub, which is not in reach. Try again when it is back.",
  "fault.cleared":
    "This browser has thrown away what it kept for you, perhaps to make room. Nothing that your neighbours’ devices heard is lost. Ask one of them for an invite, and tell them that you are the same person: this browser has a new key.",
  "fault.disk": "This device could not write that down. Nothing that was confirmed is lost; try again.",
  "invite.not-a-link": "That is not an invite link. Copy it again, or ask for a new one.",
  "invite.damaged": "This link is not whole. Copy it again, or ask for a new one.",
  "invite.version": "This invite comes from a newer Kith. Load the page again to get it.",
  "invite.expired": "This invite ended on {until, time}. Ask for a new one.",
  "link.invite": "This invite does not stand any more. Ask for a new one.",
  "link.invite-unheard":
    "The hub has not heard of this invite yet. Let whoever made it open Kith in reach of the hub; this page goes on by itself.",
  "link.unknown-community": "The hub at this address does not keep this community.",
  "link.unknown-device":
    "The hub does not know this device yet. Open your invite again, or wait until it hears of it from a neighbour’s device.",
  "link.other-hub": "This is not the hub that your invite names. Ask the person who invited you for the right address.",
  "link.closed": "The other side broke off. Try again.",
  "link.hello": "What answers there does not speak Kith’s language. Is the address right?",
  "link.gone": "This device’s person is not part of this community any more.",
  "link.other-community": "The other side keeps another community.",
  "link.proof":
    "The other side could not prove who it is. Try again, and if it stays so, ask whoever looks after the hub.",
  "link.retired":
    "This device was retired: another one speaks for its person now. If that is you and it was not your doing, talk with your neighbours: they can put it right.",
  "link.self": "That is this very device.",

  "field.missing": "Please fill this in.",
  "field.text": "Words are needed here.",
  "field.short": "A little longer, please: at least {min} characters.",
  "field.long": "A little shorter, please: at most {max} characters, this has {length}.",
  "field.unseen": "There are invisible characters in this. Please type it by hand.",
  "field.int": "A whole number from {min} to {max}, please.",
  "field.choice": "Please choose one of these.",
  "field.minute": "Please give a day and a time.",
  "field.bytes": "A code of {length} bytes is needed here.",
  "field.id": "Please choose one from the list.",
  "field.event": "That is not something this can be about. It needs one of these: {kinds}.",
  "field.list": "A list is needed here.",
  "field.many": "At most {max} fit here; there are {length}.",
  "field.few": "At least {min} are needed; there are {length}.",
  "field.object": "Something is wrong with how this was sent.",
  "field.unknown": "This part is not known here. Known: {known}.",
  "field.kind": "This app does not know the act “{got}”.",
  "field.large": "Altogether this is too long to travel by radio. Please shorten it.",
  "field.view": "There is no such page: {got}.",

  "kernel.misfit":
    "It was written by a program that this one does not understand. Load the page again: a newer one may.",
  "kernel.busy": "Another tab was writing at the same moment. Please try once more.",
  "kernel.damaged":
    "Something that was kept on this device is damaged. As soon as a neighbour’s device that has it is in reach, it is put right; until then nothing new can be written here.",
  "kernel.forked": "This device has two histories, so its word does not count for now. Use another device of yours.",
  "kernel.reading": "Your device is still reading the older history. Try again in a moment.",
  "kernel.head-unconfirmed":
    "This device may be a copy of an older one. It can vote again once it has met another device that knows it.",
  "kernel.checkpoint.did": "{who}’s device said what all of this means so far.",
  "kernel.agree.did": "{who}’s device found that it means the same there.",
  "kernel.no-key": "The key for this has not come to this device yet. It comes by itself, with the next neighbour.",
  "kernel.witness.did": "{who} was here.",
  "kernel.grant.did": "{who} passed the community’s key on.",
  "kernel.audience.did": "{who} chose who may read something that is not for everyone.",
  "kernel.opener.did": "{who}’s device got ready to read something that is not for everyone.",
  "kernel.share.did": "{who} passed on a key to something that is not for everyone.",
  "kernel.part.did": "{who} no longer reads something, or took it back.",
  "kernel.other-audience": "The people that this is meant for came together for something else.",
  "kernel.not-in-audience": "This is for other people; you are not one of them.",

  ...laneEn,
  ...withoutHubEn,
  ...waysInEn,
  ...photosEn,

  "wire.canonical": "A record arrived in a form that could be read in two ways. It was not kept.",
  "wire.device": "A record arrived from a device that nobody knows. It was not kept.",
  "wire.foreign": "A record arrived that belongs to another community. It was not kept.",
  "wire.format": "A record arrived in a form that this version does not know.",
  "wire.gap": "A record arrived whose forerunners are missing.",
  "wire.key": "A record arrived from a key that nobody alone can hold. It was not kept.",
  "wire.shape": "A record arrived damaged. It was not kept.",
  "wire.signature": "A record arrived with a wrong signature. It was not kept.",
  "wire.size": "A record arrived that is larger than allowed. It was not kept.",
  "wire.branches": "A device sent one history more than is kept of it.",
} satisfies Messages;

import type { Messages } from "../../kernel/practice.ts";
import { screenWordsEn } from "./screens/messages.en.ts";

export const en: Messages = {
  "devices.join-first": "Join first, then you can do this.",
  "devices.unknown-person": "This person is not here, or not known here yet.",
  "devices.unknown-recovery": "That request has not arrived here yet.",
  "devices.add.do": "Add a device",
  "devices.add.did": "{who} added a device: {name}",
  "devices.add.field.key": "The new device’s key",
  "devices.add.field.proof": "Proof of the key",
  "devices.add.field.name": "What you call it",
  "devices.add.hint.name": "Such as “the tablet in the kitchen”.",
  "devices.add.field.sort": "What it is",
  "devices.add.option.sort.phone": "Phone",
  "devices.add.option.sort.tablet": "Tablet",
  "devices.add.option.sort.computer": "Computer",
  "devices.add.option.sort.paper": "Paper sheet",
  "devices.recover.option.sort.phone": "Phone",
  "devices.recover.option.sort.tablet": "Tablet",
  "devices.recover.option.sort.computer": "Computer",
  "devices.recover.option.sort.paper": "Paper sheet",
  "devices.not-yours": "That is not a device of yours, or not known here yet.",
  "devices.name.do": "Name a device",
  "devices.name.did": "{who} calls a device of theirs: {name}",
  "devices.name.field.device": "Key of the device",
  "devices.name.field.name": "What you call it",
  "devices.name.hint.name": "Such as “the tablet in the kitchen”. Your neighbours see it.",
  "devices.retire.do": "Retire a device",
  "devices.retire.did": "{who} retired one of their devices",
  "devices.retire.field.device": "Key of the device",
  "devices.recover.do": "Say that this is my new device",
  "devices.recover.did": "Somebody with a new device says that they are {person}",
  "devices.recover.elsewhere":
    "This is said on the new device: open Kith there with an invite from a neighbour, and say who you are.",
  "devices.recover.field.person": "Who are you?",
  "devices.recover.field.name": "What you call the device",
  "devices.recover.field.sort": "What it is",
  "devices.recover.field.invite": "Invite",
  "devices.recover.field.proof": "Proof of the invite",
  "devices.know.do": "Say whether it is them",
  "devices.know.did":
    "{known, select, yes {{who} said that a new device is whose it says it is} other {{who} said that a new device is not whose it says it is}}",
  "devices.know.field.recovery": "New device",
  "devices.know.field.known": "Is it them?",
  "devices.know.option.known.yes": "Yes, I know that it is them",
  "devices.know.option.known.no": "No, it is not",
  "devices.object.do": "That is not me",
  "devices.object.did": "{who} said that a new device is not theirs",
  "devices.object.field.recovery": "New device",
  "devices.conclude.do": "Settle it",
  "devices.conclude.did": "{who} settled whose a new device is",
  "devices.conclude.field.recovery": "New device",
  "devices.conclude.field.vouchers": "Neighbours who know them",
  "devices.today.know": "{name} has a new device: is it them?",
  "devices.today.know.text":
    "Somebody with “{device}” says that they are {name} of {household}. Talk with {name}, face to face or by voice, before you say so.",
  "devices.today.mine": "Somebody says that this is your new device",
  "devices.today.mine.text":
    "“{device}”. If that is you, all is well. If it is not, say so: it stops until your neighbours have settled it.",
  "devices.today.retired": "Your neighbours settled that you have a new device",
  "devices.today.retired.text":
    "“{device}” speaks for you now, and this one no more. If that was you, all is well. If it was not, say so: everyone with a say is told as soon as this device reaches the hub.",
  "devices.today.ready": "{name}’s new device can be settled",
  "devices.today.ready.text":
    "Enough neighbours know {name}, and nobody objected in the time for that. Settling it retires the old devices.",
  "devices.today.ready-yours": "Your neighbours have said that it is you: settle it",
  "devices.today.ready-yours.text":
    "Enough of them know you, and nobody objected in the time for that. Settled, “{device}” speaks for you and your old devices do not. Any neighbour on the roll may do it, too.",
  "devices.today.added": "“{device}” speaks for you now, too",
  "devices.today.added.text":
    "One of your devices let it in. If that was not you, retire it there and tell your neighbours: until then it can do what you can.",
  "devices.today.sheet": "A sheet of paper can speak for you now",
  "devices.today.sheet.text":
    "It was written on one of your devices. If you do not have it, or it was not you, retire it there and tell your neighbours.",
  "devices.today.paper": "Keep a sheet for the drawer",
  "devices.today.paper.text":
    "If you lose every device, twelve words on paper bring you back at once, without waiting for anybody.",
  "devices.today.lost": "Was a device of yours lost or stolen?",
  "devices.today.lost.text":
    "One was retired and speaks for you no more. Whoever holds it can still read what all of you write, until you have agreed on a new key.",
  "devices.today.late-yours": "An old device of yours says that “{device}” is not you",
  "devices.today.late-yours.text":
    "It came after the end: “{device}” speaks for you, and nothing changed by itself. Everyone with a say reads this in Today, so talk with them. If somebody else has the old device, tell them that, too.",
  "devices.today.late": "{name}’s old device objected, too late",
  "devices.today.late.text":
    "The new device was settled before the objection arrived. Nothing changed by itself: talk with {name}. If it was not them, {name} asks for their own device again, and two thirds of you say so.",

  ...screenWordsEn,
};

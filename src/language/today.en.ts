/** Words of Today. */
export const todayEn = {
  "today.question": "What needs me?",
  "today.sub":
    "{day}. {count, plural, =0 {Nothing is waiting for you.} one {One thing, then you are done.} other {# things, then you are done.}}",
  "today.nothing": "Nothing needs you today.",
  "today.nothing.text": "When someone asks for your say or your help, it appears here.",
  "today.until": "until {day}",
  "today.was-until": "The time was over on {day}",
  "today.alike": "{count, plural, one {One more like these} other {# more like these}}",
  "today.set-aside": "Something you wrote has no effect",
  "today.set-aside.text": "{what}. {why} It stays in the record; nobody did anything wrong.",
  "today.heard": "What others have heard",
  "today.heard.all":
    "{households} of {of, plural, one {# household has} other {# households have}} everything you wrote",
  "today.heard.none": "What you wrote has not reached another household yet.",
  "today.heard.nothing": "You have not written anything yet.",
  "today.only-here":
    "Only on this device: {count, plural, one {one thing that you wrote} other {# things that you wrote}}",
  "today.only-here.text":
    "{hub, select, unkept {The hub cannot write it down} full {There is no room left here} enough {The hub takes no more of you today} other {The hub is not in reach}}, and nobody else has heard this yet. Whoever loses the device now loses it too. It goes out by itself once that is over, or by hand, with a file or from screen to camera.",
  "today.only-here.carry": "Pass it on by hand",
  "today.only-here.device": "Add a second device",
  "today.only-here.paper": "A sheet that brings you back",
  "today.copy": "Your last copy is two months old",
  "today.copy.text": "Save a new one, and what was written since is in it too.",
  "today.copy.do": "Save a copy",
  "today.copy.none": "Nobody else has a copy of {community}",
  "today.copy.none.text":
    "All of it is in your household alone. Save a copy, on a stick for example, for the day when a device breaks; twelve words on paper open it again. Once neighbours are in, their devices are copies too.",
  "today.week": "Open Kith at least once a week",
  "today.week.text":
    "Apple’s browsers throw away what a page keeps when nobody opens it for a week. Your neighbours keep what they heard, but this device could not speak for you any more. Twelve words on paper bring you back; on the home screen it does not happen.",
  "today.week.do": "My devices",
  "today.damaged": "Some of what this device kept is damaged",
  "today.damaged.text":
    "{count, plural, =0 {Everything is shown, but of some entries it cannot be proven here any more who wrote them, and others do not take in what was built on those.} one {One entry cannot be shown here for now; all the others are sound.} other {# entries cannot be shown here for now; all the others are sound.}} What is missing comes back by itself as soon as the hub, or a neighbour’s device that has it, is in reach. Until then something new may have to wait.",
  "today.damaged.do": "From device to device",
  "today.coming": "Coming",
  "today.new": "New",
  "today.new.all": "All that happened",
  "today.guest": "You are looking on. To take part, open an invite link from a neighbour.",
  "already.former": "This device spoke for {name} until {day}, and now for nobody",
  "already.former.text":
    "{how, select, recovered {Your neighbours settled that you have a new device.} objected {Your neighbours settled that you have a new device, and here it was said that it is not you: everyone with a say reads that.} other {It was retired from another device of yours.}} What the others had heard from it by then stays; what it writes from now on has no effect. Go on with the device that speaks for you. If this one turned up again, add it there; if it was not you, tell your neighbours, face to face or by voice.",
  "already.former.forked":
    "It was retired, and its key had gone two ways. What the others had heard from it by then stays; what it writes from now on has no effect. Go on with the device that speaks for you. This browser gets a key of its own once it is cleared; then add it anew.",
  "already.gone-heard": "Others have all that you wrote here.",
  "already.former.go": "Add this one anew",
  "today.asking":
    "Your neighbours are asked whether you are {name}. Until that is settled you can read and do nothing else.",
  "today.asking.go": "See how far it is",
  "today.month": "As a calendar",
  "today.street": "Street sheet, for paper",
  "today.resting": "You are resting. Nothing needs you before you are back.",
  "today.rest": "{count, plural, one {One thing waits} other {# things wait}} until {until, time}",
};

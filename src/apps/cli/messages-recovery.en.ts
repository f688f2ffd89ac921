/** What `kith recover` says. */
export const recoveryEn = {
  "cli.recover.about": "Come back when every device is lost, or help a neighbour to",
  "cli.recover.sheet": "Come back by the twelve words on a sheet of paper; the sheet is used up by it",
  "cli.recover.words": "the twelve words",
  "cli.recover.words-file":
    "a file with the twelve words, or - to put them in: on the command line others on this machine can read them",
  "cli.recover.hub": "the hub that keeps your community",
  "cli.recover.gone": "a device that is gone and is retired: its name or first digits, all, or none; may be repeated",
  "cli.recover.nothing": "nothing",
  "cli.recover.back":
    "You are back, {name}: this device speaks for you. The sheet is used up; print a new one under “My devices”.",
  "cli.recover.ask": "Ask the neighbours to let this device speak for you, by an invite of one of them",
  "cli.recover.person": "who you are: your name, or “name, household” where two have the same",
  "cli.recover.asked":
    "Your neighbours are asked whether you are {name} of {household}. Tell {neededVouchers} of them, of {neededHouseholds} other households, face to face or by voice. How far it is: kith sync, then kith recover status",
  "cli.recover.status": "Who has a new device, and what is missing until it speaks for them",
  "cli.recover.who": "whose: their name, or the first digits of the request",
  "cli.recover.vouch": "Say that you know that it is them: talk with them first, face to face or by voice",
  "cli.recover.doubt": "Say that it is not them",
  "cli.recover.object": "Say that a new device is not yours: it stops until two thirds of the others have said so",
  "cli.recover.settle": "Settle it once nothing is missing: the new device speaks for them, and the old ones do not",
  "cli.recover.nobody": "Nobody asks for this now.",
  "cli.recover.row":
    "{name} of {household}, with “{device}” ({id}): {known} of {neededVouchers} neighbours, of {households} of {neededHouseholds} other households; {hours, plural, =0 {the time to object is over} one {one more hour to object} other {# more hours to object}}.",
  "cli.recover.opposed":
    "An old device says that this is somebody else, or there is another request: so more must agree.",
  "cli.recover.ready": "Nothing is missing: kith recover settle {id}",
  "cli.recover.late": "An old device objected after it was settled. Talk with {name}.",
  "cli.recover.early":
    "Not yet: {known} of {neededVouchers} neighbours know {name}, of {households} of {neededHouseholds} other households, and {hours, plural, =0 {the time to object is over} one {one hour is left to object} other {# hours are left to object}}.",
  "cli.recover.said": "Said, and signed. Others hear of it at the next meeting: kith sync",
};

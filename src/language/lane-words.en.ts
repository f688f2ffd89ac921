/** Refusals of the rights lane that no practice has words for. */
export const laneEn = {
  "lane.own-removal":
    "Somebody else has to propose that you are removed: the motion makes the new key. You can leave by yourself.",
  "lane.epoch-again": "This key was used before. Propose it again: the app makes a new one.",
  "lane.removal-key":
    "A removal brings a new key, which the app makes. Update Kith on this device and propose it again.",
  "lane.said-so": "That is said already.",
  "lane.unknown-epoch": "No agreement that is known here brought this key.",
  "lane.unknown-checkpoint": "That summary is not here yet.",
  "lane.unknown-household": "That household has not arrived here yet.",
  "lane.on-roll-already": "Somebody in this is on the roll with that household already.",
  "lane.unknown-value": "There is no core value number {number}.",
  "lane.too-far-ahead": "That is too far ahead: numbers can be agreed on for the next {days} days.",
  "lane.invite-closed":
    "This invite lets nobody in any more: its time is over, it was taken back, or somebody came in by it. Ask a neighbour for a new one.",
  "lane.device-known": "This device already speaks for somebody here.",
  "lane.device-proof": "The new device did not prove that its key is its own. Start again with both devices.",
  "lane.draft": "The community is still a draft: this opens once its first roll stands.",
  "lane.not-this-device": "A device cannot retire itself: do it from another one of yours.",
  "lane.not-your-device": "That is not a device of yours, or it was retired already.",
  "lane.not-yourself": "Somebody else has to say that they know you.",
  "lane.recovered-already": "This is settled already.",
  "lane.recovery-early":
    "Old devices have {hours, plural, one {one more hour} other {# more hours}} to object, counted from when most households had heard of it.",
  "lane.recovery-few":
    "{vouchers, plural, one {One neighbour says} other {# neighbours say}} that they know them; {needed} of {households, plural, one {another household} other {# other households}} are needed.",
  "lane.recovery-opposed":
    "An old device says that this is somebody else, so more must agree: {needed} of the neighbours on the roll. So far: {vouchers}.",
  "lane.retired":
    "This was written by a device that had been retired, after the point up to which it counts. If it was you, do it again from the device that you use now.",
  "lane.same-household": "People of other households have to say so; those who live together know each other too well.",
  "lane.too-many-devices": "One person has at most {max} devices. Retire one that you no longer use.",
  "lane.unknown-recovery": "That request has not arrived here yet.",
  "kernel.newer-rules":
    "Your community has switched to newer rules (version {version}). Update Kith on this device to see what this means.",
  "kernel.quarantined":
    "This was written by somebody whom the community has removed, without either knowing of the other. It waits here, for all to see, until the community says that it counts.",
  "kernel.off":
    "The community does not use this now: {decision}. Everything that was there is kept; a new decision takes it up again.",
  "kernel.removed":
    "The community has decided that you are no longer part of it. Talk with people there; a decision of theirs can bring you back.",
  "lane.household-asked":
    "{households, plural, one {Somebody would move in with a household that has not said yes.} other {Some would move in with # households that have not said yes.}} Ask there first.",
  "lane.nothing-to-adopt":
    "Only what somebody wrote who has been removed, or a device with two histories, can be taken up like this.",
  "lane.rules-older": "Your community goes by these rules already, or by newer ones.",
  "lane.seen-lately": "Somebody on this list was seen not long ago, or is not on the roll. They are still waited for.",
  "lane.own-hand": "This cannot be entered for somebody else.",
  "lane.roll-enters": "Only people on the roll enter what somebody without a device says.",
  "lane.second-household":
    "Your household has entered this already. It holds once somebody of another household enters it too.",
  "lane.own-device": "They have a device of their own and speak for themselves.",
  "lane.unknown-review": "This review is not known here yet.",
  "lane.review-over": "This review is over: an appeal was upheld, or its time has passed.",
  "lane.other-review":
    "This review is about somebody else. A motion removes the one person whom its review is about, and nobody besides.",
  "lane.too-many-parties": "With so many left out nobody could reach the {needed} that are needed; {of} would vote.",
  "lane.hear-first": "The hearing comes first.",
  "lane.notice-runs": "The notice still runs: {days, plural, one {one day} other {# days}} more.",
  "lane.hearing-lately": "The hearing was a short while ago: {days, plural, one {one day} other {# days}} more.",
  "lane.appeal-runs":
    "An appeal holds this up: {days, plural, one {one day} other {# days}} more, unless those drawn for it answer before.",
  "lane.backers-first":
    "Where no circle was offered, {needed} people of other households must agree that safety comes first.",
  "lane.too-close": "You are a side in this, or live with one. Somebody else does this.",
  "lane.own-appeal": "Only the person themselves appeals; a neighbour can enter it for them.",
  "lane.not-drawn": "The lot for this appeal fell on others.",
};

/** What the screens of details say. */
export const screenWordsEn = {
  "details.screen.mine": "How to reach me",
  "details.screen.mine.about": "Your phone, address and what else a few people should know; you choose who.",
  "details.screen.mine.question": "Who can reach you, and how?",
  "details.screen.mine.sub": "Only the people you choose can read this. Nobody else in the community can, and no hub.",
  "details.screen.mine.away":
    "You wrote this on another device, and the key has not come to this one yet. It comes by itself, once both have met.",
  "details.screen.mine.readers": "Who can read it?",
  "details.screen.mine.readers.about":
    "Whoever you take off the list reads nothing that you write from then on. They keep what they have read.",
  "details.screen.mine.readers.all": "Everyone here",
  "details.screen.mine.readers.none": "Nobody",
  "details.screen.mine.nobody-else": "Nobody else is here yet.",
  "details.screen.photo.about":
    "So that a new neighbour recognises you. It is made small on this device before it is kept, and what the camera wrote into it (where, when, with which device) is left out.",
  "details.screen.photo.choose": "Choose a photo",
  "details.screen.photo.other": "Choose another one",
  "details.screen.photo.remove": "Take it out",
  "details.screen.photo.bad":
    "This browser cannot read that as a picture. Try one that your camera took, or a JPEG or PNG.",
  "details.screen.photo.no-room":
    "The photo could not be kept on this device. What else you wrote was not kept either; try again.",
  "details.screen.mine.save": "Keep it",
  "details.screen.mine.done":
    "Kept. {count, plural, =0 {Only you} one {You and one other person} other {You and # others}} can read it.",
  "details.screen.mine.destroy": "Take it all back",
  "details.screen.mine.destroy.question": "Take back all that you wrote here?",
  "details.screen.mine.destroy.about":
    "The key is destroyed on this device now, and on every other as soon as it hears of it. Copies may survive elsewhere: what somebody wrote down, a device that hears of it late or never, an old copy of a disk.",
  "details.screen.mine.destroy.do": "Yes, destroy the key",
  "details.screen.all": "How to reach others",
  "details.screen.all.about": "What people here chose to tell you about themselves.",
  "details.screen.all.question": "How can you reach people?",
  "details.screen.all.sub": "Each of them chose you to read this. Please keep it to yourself.",
  "details.screen.all.empty": "Nobody shares their details with you yet.",
  "details.screen.all.empty.who": "People choose by themselves who reads theirs.",
  "details.screen.all.mine": "Write down yours",
};

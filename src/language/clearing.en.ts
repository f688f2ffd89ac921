/** Words of clearing what a browser keeps of somebody. */
export const clearingEn = {
  "clear.question": "Clear what this browser keeps?",
  "clear.sub": "All of Kith that is kept here goes, and the key with which it speaks for you. It cannot be undone.",
  "clear.sub.seat":
    "All that is yours at this device goes, and your key. The others here keep what is theirs. It cannot be undone.",
  "clear.stays": "What others have heard stays with them. You do not leave the community by it, and nobody is told.",
  "clear.lost": "What would be lost",
  "clear.lost.alone":
    "{count, plural, one {The newest thing that you wrote in {community} is} other {The newest # things that you wrote in {community} are}} on this device alone: lost for everybody.",
  "clear.lost.nothing": "Of what you wrote in {community}, nothing: others have it.",
  "clear.lost.unwritten": "Of {community}, nothing: you wrote nothing there on this device.",
  "clear.lost.more":
    "This browser keeps {names} too. Open it once before: only there you see whether others have what you wrote.",
  "clear.lost.own": "Your notes to yourself, and how this page is set.",
  "clear.key": "Who speaks for you then",
  "clear.key.others":
    "You go on with {devices}. Retire this one there afterwards: it still stands in your list, and its key is nowhere.",
  "clear.key.copied": "The copy of it goes on with the same key. So do not retire this one, or you retire both.",
  "clear.key.nobody": "Nothing else speaks for you",
  "clear.key.nobody.text":
    "Add another device or make a sheet for the drawer before. Without either you come back only by neighbours who know you, which takes days.",
  "clear.before": "A copy before that",
  "clear.before.about": "A file with all that was written. It holds no key: whoever comes in again can take it in.",
  "clear.do": "Clear this browser",
  "clear.do.seat": "Clear my place",
  "clear.ask": "Clear all of it now?",
  "clear.ask.about": "Afterwards nothing here knows you any more.",
  "clear.ask.do": "Yes, clear it",
  "clear.go": "Clear what this browser keeps",
  "cleared.question": "Nothing is kept here any more",
  "cleared.sub": "What others had heard stays with them. Whoever comes in next gets a key of their own.",
  "cleared.join.text": "As somebody else, or in another community.",
};

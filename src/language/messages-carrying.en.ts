/** Words of carrying news by hand: pictures that move, and files. */
export const carryingEn = {
  "carry.question": "How do I pass it on without a network?",
  "carry.sub": "What is new travels by hand: from this phone to one beside it, or as a file on a stick.",
  "carry.phone": "To a phone beside you",
  "carry.phone.note": "One shows a picture that moves, the other films it. Nothing goes through the air.",
  "carry.give": "Give",
  "carry.take": "Take",
  "carry.file": "As a file",
  "carry.file.note":
    "A copy of everything, photos too, for a USB stick, a card, or anything that carries files. Another device takes it in; a hub on a new computer starts from it. Your key is not in it.",
  "carry.file.send": "Send it nearby",
  "carry.file.ready": "It is put together. Press “Send it nearby” once more.",
  "carry.file.send.cannot": "This device does not send it. Save a file instead, and send that.",
  "carry.file.save": "Save a file",
  "carry.file.open": "Open a file",
  "carry.copied": "Last saved from this device: {when}. You will be reminded when it is old.",
  "carry.copied.never": "No copy was saved from this device yet.",
  "carry.making": "Putting it together…",
  "carry.failed": "That did not work. Nothing that you have here is lost; try again.",
  "carry.pages": "To read elsewhere",
  "carry.pages.note":
    "People, decisions, minutes, documents and tables as a folder of pages that Obsidian and others open. What only some may read is not in it.",
  "carry.pages.save": "Save the pages",
  "carry.ask": "What do they have already?",
  "carry.ask.note": "On the other phone press Take, and film its picture. Then only what is new must cross.",
  "carry.ask.everything": "Leave that out and give everything",
  "carry.too-long": "That would take half an hour or more to film. Save it as a file instead.",
  "carry.show": "Let the other phone film this",
  "carry.show.note": "Hold it still, a hand’s width away. It repeats until the other phone says that it has all.",
  "carry.show.picture": "A code that changes several times a second",
  "carry.show.count":
    "{count, plural, one {One picture} other {# pictures}}, about {seconds, plural, one {one second} other {# seconds}} a round.",
  "carry.show.speed": "{count, plural, one {One picture a second} other {# pictures a second}}",
  "carry.show.move": "Let it move",
  "carry.show.rest": "Let it rest",
  "carry.show.done": "They have it",
  "carry.have": "Let the other phone film this first",
  "carry.have.note": "It says how much is here already, so that only the rest must cross.",
  "carry.have.picture": "A code that says what is here already",
  "carry.have.next": "They have filmed it",
  "carry.film": "Now film their picture",
  "carry.film.note": "Hold the camera so that the whole square is in it.",
  "carry.film.picture": "What the camera sees",
  "carry.film.looking": "Looking for a code…",
  "carry.film.count": "{have} of {of} pictures",
  "carry.film.insecure":
    "On this address the browser gives no camera. It needs https, or this computer’s own page. A file works everywhere.",
  "carry.film.refused": "The camera cannot be used. Allow it for this page in the browser’s settings, or use a file.",
  "carry.taking": "Reading…",
  "carry.taking.step": "Part {done} of {of}…",
  "carry.took":
    "{count, plural, =0 {Everything in it was here already.} one {One new entry came.} other {# new entries came.}}",
  "carry.from": "From: {names}.",
  "carry.reached":
    "{count, plural, one {One thing that you wrote is} other {# things that you wrote are}} no longer on this device alone.",
  "carry.came": "What came",
  "carry.took.cut":
    "{count, plural, =0 {Nothing new came.} one {One new entry came.} other {# new entries came.}} The end of the file is missing: ask for it once more.",
  "carry.took.damaged":
    "{count, plural, =0 {Nothing new came.} one {One new entry came.} other {# new entries came.}} Part of the file is damaged: ask for it once more.",
  "carry.gap":
    "{count, plural, =0 {Nothing could be taken in.} one {One new entry came.} other {# new entries came.}} The rest stands on something that this phone does not have yet. Choose all files of it at once, or ask for everything.",
  "carry.newer":
    "A newer Kith wrote that file. Load this page once where the hub is in reach, so that it is up to date, and open the file again.",
  "carry.other": "That is not a file of Kith. Choose one that ends in .kith.",
  "carry.other-community": "That is from another community. Go to that community, and take it in there.",
  "carry.not-a-list": "That picture does not say what they have. On the other phone press Take.",
};

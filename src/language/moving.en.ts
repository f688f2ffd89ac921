/** What is said to whoever goes on at another address of the same hub. */
export const movingEn = {
  "already.moved": "I was here at another address",
  "already.moved.about":
    "In this browser, before the hub’s address changed or began with https. You go on here as the same person, with all that only the old address kept.",
  "already.moved.address": "The old address",
  "already.moved.bad": "That is no address of a page. It begins with http:// or https://.",
  "already.moved.same": "That is the address where you are. Type the old one.",
  "move.blocked": "The browser did not let this page open another one. Allow it beside the address, and try again.",
  "move.alone": "Nothing moves from here by itself",
  "move.alone.about": "Open the page at its new address and choose there that you are already a member.",
  "move.meeting": "Looking for the page at the other address",
  "move.meeting.about": "If it does not open, the old address is out of reach. Then take another way.",
  "move.ask": "Do you go on at {to}?",
  "move.ask.about":
    "The page there asks, and your hub says that it is its own. You stay the same person. What you wrote goes along, and this address falls silent.",
  "move.ask.yes": "Yes, I go on there",
  "move.ask.no": "No",
  "move.who": "Who goes on at {to}?",
  "move.who.about":
    "Everybody who shares this device: tap your name and type your PIN. It opens your place there too, and stays the same.",
  "move.who.later": "Whoever is not here now stays here, and follows another time in the same way.",
  "move.who.enough": "That is all for now",
  "who.moved": "{name} goes on at {to}",
  "who.moved.sub": "This address speaks for them no more. The others here go on as before.",
  "who.gone": "{name} goes on at the new address",
  "who.follow": "Go on at the new address too",
  "move.doubt": "Do you come from {from}?",
  "move.doubt.about": "This hub does not know that address now. If you did not open this page yourself, say no.",
  "move.doubt.yes": "Yes, that was my address",
  "move.asking": "Say yes on the other page",
  "move.asking.about": "{from} asks whether you go on here.",
  "move.working": "You are moving",
  "move.working.about": "First everything that you wrote goes to the hub, then the new address takes over.",
  "move.keep-open": "Keep both pages open, in reach of the hub.",
  "move.stopped-here": "You have not moved",
  "move.other-ways": "Other ways",
  "move.gone": "The other page was closed. Nothing is lost: go on where you are, or begin again.",
  "move.stopped": "It was stopped. Nothing is lost: go on where you are, or begin again.",
  "move.no-hub":
    "This browser has not met its hub yet, so it cannot tell which addresses are the hub’s own. Open this page in reach of the hub, and begin again.",
  "move.not-vouched":
    "The hub that you know does not say that {to} is its own. It was given nothing. If the hub was set up anew, take the other way: add the new place as a device of yours.",
  "move.hub-away": "The hub does not answer. Come back to its network and begin again.",
  "move.nobody": "There is nobody at the old address in this browser. Take another way.",
  "move.still-reading":
    "Something that you said still waits for the history behind it. Open the old address in reach of the hub, wait until it is done, and begin again.",
  "move.refused": "That could not be written down. Look under “My devices” at the old address.",
  "move.own-there":
    "Somebody has the page at that address for themselves. They put it behind a PIN first, in Settings.",
  "move.shared-there":
    "Several people share the page at that address, each behind a PIN. Choose a PIN here too, in Settings, and begin again.",
  "move.has-place": "You have a place there already. Open it with the PIN that you had when it was made.",
  "move.broken": "The two pages do not understand each other. Load both anew and begin again.",
  "moved.question": "You go on at {to}",
  "moved.sub": "This address speaks for you no more. Put the new one on your home screen, and take this one off.",
  "moved.left": "What is left at this address",
  "moved.left.about":
    "A copy of what was written, and a key that is retired. Whoever can unlock this device can still read the copy.",
  "moved.delete": "Delete the copy",
  "moved.delete.question": "Delete what this address keeps?",
  "moved.delete.about": "Open {to} once before, and see that everything is there. It cannot be brought back here.",
  "moved.deleted": "The copy is deleted.",
  "moved.stay.about":
    "If the move stopped halfway, go on here. If neighbours have heard already that you moved, this address stays silent, and the page says so.",
  "moved.stay": "Stay here after all",
};

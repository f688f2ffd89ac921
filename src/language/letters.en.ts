/** Letters by email, as each person chooses them. */
export const lettersEn = {
  "house.letters": "Letters by email",
  "letters.question": "Do I want letters by email?",
  "letters.sub":
    "For when you do not look in for a while. The hub at home writes them, when its owner has set up a mail server.",
  "letters.to": "Where to?",
  "letters.to.hint":
    "A first letter asks whether this is you. Nothing else comes before you say yes by its link, on the Wi-Fi at home.",
  "letters.to.wrong": "This should be one address, such as anya@example.org.",
  "letters.do": "Send me letters",
  "letters.asked": "A letter went to {to}",
  "letters.asked.text": "Open its link on the Wi-Fi at home and say yes. Until then no other letter comes.",
  "letters.asked.done": "A letter is on its way to ask whether that is you.",
  "letters.on": "Letters go to {to}",
  "letters.on.text":
    "In the language of this page, and not in your quiet hours. If you changed those, give your address again.",
  "letters.off.done": "No more letters.",
  "letters.stop": "Stop them",
  "letters.again": "Give an address again",
  "letters.none": "No letters here yet",
  "letters.none.text":
    "The owner of the hub says by which mail server letters go (kith mail set). Without one, reminders are in Today, in your calendar and on the street sheet.",
  "letters.dark": "This hub cannot write letters",
  "letters.dark.text": "It keeps what we write and cannot read it. It can once somebody adds it as a device of theirs.",
  "letters.out-of-reach": "The hub is not in reach",
  "letters.away": "Go back to its Wi-Fi and open this page again.",
  "letters.too-often": "Three first letters went out today. Try again tomorrow.",
  "letters.refused": "The hub did not take it. Has it heard that you are here?",
  "letters.trouble": "The last letter did not go out",
  "letters.trouble.unreachable": "The mail server does not answer. It is tried again by itself.",
  "letters.trouble.login": "The mail server does not let the hub in. The hub’s owner can see to it.",
  "letters.trouble.insecure": "The line to the mail server is not safe. The hub’s owner can see to it.",
  "letters.trouble.address": "The mail server does not know your address. Is it right?",
  "letters.trouble.refused": "The mail server did not take it. It is tried again by itself.",
  "letters.what": "What comes, and who reads it",
  "letters.what.week":
    "At most one letter a week with what waits and what is coming, and one when something of yours ends within two days.",
  "letters.what.rest": "Nothing in your quiet hours or while you rest, not even what ends then.",
  "letters.what.few": "Never anything that was written to only a few: no details, no help between people at odds.",
  "letters.what.who":
    "Your address is at this hub and in nothing that others get. Whoever runs the hub, and the mail companies on the way, can read the letters.",
};

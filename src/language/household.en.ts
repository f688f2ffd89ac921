/** Words of a device that several people use. */
export const householdEn = {
  "household.question": "Do several people use this device?",
  "household.sub": "A tablet in the kitchen, say. Each has a place of their own here, behind a PIN.",
  "household.how":
    "Each stays a person of their own, with their own say and their own key. What one of you writes, is asked, or notes down, the others at this device do not see.",
  "household.begin": "Choose a PIN for yourself",
  "household.begin.about": "Then this device asks who you are. The others add themselves there, each with a PIN.",
  "household.begin.do": "Lock my place",
  "household.others": "Somebody else’s turn",
  "household.others.about":
    "It also locks by itself after five minutes in which nobody touches it. What is half written is lost then.",
  "household.lock": "Lock",
  "household.lock-now": "Lock now",
  "household.change": "Another PIN for me",
  "household.change.do": "Take this PIN",
  "household.changed": "From now on the new one opens your place.",
  "household.alone": "Only you again?",
  "household.alone.about":
    "Nobody else has a place here. You can take the PIN off: then whoever holds this device can open what is yours.",
  "household.alone.do": "Take the PIN off",
  "household.honest": "What a PIN can do, and what not",
  "household.honest.about":
    "It keeps those away who share this device with you. A thief who copies what the device keeps can try all PINs of four to six digits in minutes or hours: a phrase of five or more words withstands that. If the device is stolen, retire it from another device of yours. Anybody here can take a place off this device without its PIN, but not look into it. What you are called here, and what your community is called, can be read without a PIN.",
  "who.question": "Who are you?",
  "who.sub": "Tap your name, and type your PIN.",
  "who.pin": "PIN or phrase of {name}",
  "who.open": "Open",
  "who.trying": "A moment: a PIN is tried slowly on purpose.",
  "who.wrong": "That is not it. Try again.",
  "who.wait":
    "Too many wrong tries. Try again in {minutes, plural, one {a minute} other {# minutes}}; each wrong try doubles the wait.",
  "who.other": "I am somebody else",
  "who.new": "A place for you at this device",
  "who.new.about":
    "First a name and a PIN. Then come in as everywhere: by an invite, or with a code from your phone if you are a member already.",
  "who.forgot": "I forgot it",
  "who.forgot.question": "Take the place of {name} off this device?",
  "who.forgot.about":
    "Without the PIN nobody can open it, and there is no other way. What only this device kept of it is lost; what neighbours have heard stays.",
  "who.forgot.back":
    "Come in again as somebody who is a member already: by another device, by your sheet, or by neighbours who know you. Then retire this device’s old key under “My devices”.",
  "who.forgot.do": "Take it off",
  "pin.name": "What the others at this device call you",
  "pin.choose": "PIN, or better a phrase",
  "pin.about":
    "At least four letters or digits. Five words that have nothing to do with each other are much safer than digits.",
  "pin.again": "Once more",
  "pin.no-name": "Say what the others call you: they choose by names.",
  "pin.short": "At least {min} letters or digits, please.",
  "pin.differs": "The two are not the same. Type both again.",
  "pin.not-kept": "The browser did not keep it, so nothing has changed. Is there room on the device?",
};

import type { Messages } from "../../kernel/practice.ts";

/** What is said on the evening when people come in: who is expected, who is there, the code on the wall. */
export const roomWordsEn = {
  "members.unknown-expected": "This name is not known here yet.",
  "members.unexpected-already": "Nobody waits for this name any more.",
  "members.came-already":
    "Somebody has come in as {name} already. If that is not you, join under your own name and tell a neighbour.",
  "members.expect.do": "Write down whom you expect",
  "members.expect.did": "{who} wrote down who is expected",
  "members.expect.about":
    "Whoever comes in by an invite then taps their name in place of typing it. Write only names that everybody in the street knows anyway: they stay in the record.",
  "members.expect.field.names": "Names",
  "members.expect.hint.names": "The people of one household.",
  "members.expect.field.household": "Their household",
  "members.expect.field.householdName": "Or name a new household",
  "members.unexpect.do": "Wait for a name no more",
  "members.unexpect.did": "{who} took back that somebody is expected",
  "members.unexpect.field.expected": "Which names",
  "members.unexpect.field.place": "Which of them, from 0; all when left out",
  "members.came.do": "Say that I was expected",
  "members.came.did": "{who} came, as expected",
  "members.came.elsewhere": "Whoever comes in by an invite taps their name on the list of those who are expected.",
  "members.came.field.expected": "Which list",
  "members.came.field.place": "Which name, from 0",

  "members.import.new": "{household} (new): {names}",
  "members.import.known": "{household}: {names}",
  "members.import.same": "{household}: {names}. Here, or on the list, already.",
  "members.import.many-rows": "This list is longer than {max} lines. Bring it in in parts.",
  "members.import.broken": "This line has more cells than the table, or a quote that is not closed.",
  "members.import.no-name": "{household} has no names in this line.",
  "members.import.no-household": "Where does {name} live? The household is missing.",
  "members.import.no-colon": "“{text}”: write the household, a colon, and the names: “Fern House: Anya, Ben”.",
  "members.import.many-names": "{household} has more than {max} names. Split it into two households.",
  "members.import.long": "A name or a household in the line of {household} is longer than 60 letters.",
  "members.import.unseen": "A name in the line of {household} holds characters that cannot be seen. Type it by hand.",

  "members.screen.expected": "Names beforehand",
  "members.screen.expected.about": "A list of neighbours who tap their name when they join",
  "members.screen.expected.question": "Whom do you expect?",
  "members.screen.expected.sub":
    "Bring in a list, and whoever joins taps their name in place of typing it. It gives nobody a say: that comes from people who know them.",
  "members.screen.expected.columns":
    "From a spreadsheet: a column of names and one of households. Or one line for each household, with a colon.",
  "members.screen.expected.example": "Fern House: Anya, Ben\nThe Old Bakery: Sarah",
  "members.screen.expected.lines":
    "Each household becomes one line of the record. Write only names that everybody in the street knows anyway: they stay there.",
  "members.screen.expected.go": "See who is coming in",

  "members.screen.arriving": "The door",
  "members.screen.arriving.about": "Who is coming in tonight, in big type",
  "members.screen.arriving.question": "Who is coming in?",
  "members.screen.arriving.in": "{people, plural, =0 {nobody is in yet} one {is in} other {are in}}",
  "members.screen.arriving.homes": "{households, plural, =0 {no household yet} one {household} other {households}}",
  "members.screen.arriving.awaited": "{people, plural, =0 {nobody is awaited} one {is awaited} other {are awaited}}",
  "members.screen.arriving.vouchers":
    "{people, plural, =0 {everybody is known} one {needs people who know them} other {need people who know them}}",
  "members.screen.arriving.here": "in",
  "members.screen.arriving.by-hand": "in, without a device",
  "members.screen.arriving.not-yet": "not here yet",
  "members.screen.arriving.missing":
    "in; {missing, plural, one {one more household must know them} other {# households must know them}}",
  "members.screen.arriving.empty": "Whoever scans the code on the wall appears here at once, with their household.",
  "members.screen.arriving.empty.who": "One of you keeps this page open where all can see it, and opens the door.",
  "members.screen.arriving.empty.example": "Fern House: Anya in, Ben not here yet.",
  "members.screen.arriving.wall": "Show the code on the wall",
  "members.screen.arriving.names": "Write names down beforehand",
  "members.screen.arriving.no-phone": "Somebody has no phone",
  "members.screen.arriving.no-phone.draft":
    "They are here all the same. First confirm the list of names together; then you enrol them from this page, and neighbours say that they know them.",
  "members.screen.arriving.no-phone.text":
    "Enrol them here: others then enter what they say, with a receipt. Tap a name of your list, or write another one.",
  "members.screen.arriving.no-phone.may": "People on the roll enrol whoever has no phone. Ask one of them.",
  "members.screen.arriving.enrol": "{name} has no phone",
  "members.screen.arriving.enrol.other": "Somebody else without a phone",
  "members.screen.arriving.not-coming": "Somebody is not coming",
  "members.screen.arriving.strike": "{name} is not coming",
  "members.screen.arriving.twice":
    "Two people tapped the name {names}. Both are in. Whoever tapped it by mistake corrects their name on their own page.",
  "members.screen.arriving.founding": "Found it together",
  "members.screen.arriving.founding.wait":
    "Once three people of two households are in, write the list of names here; everyone confirms it on their own phone.",
  "members.screen.arriving.founding.done": "The list of names binds.",
  "members.screen.arriving.vouch": "Say whom you know",

  "members.screen.wall": "The code on the wall",
  "members.screen.wall.about": "One big code for everyone in the room",
  "members.screen.wall.question": "Come in to {name}",
  "members.screen.wall.one": "Join the Wi-Fi of this room.",
  "members.screen.wall.two": "Point your phone’s camera at the code, and tap what it offers.",
  "members.screen.wall.three": "Tap your name, or write it.",
  "members.screen.wall.left":
    "{used, plural, =0 {Nobody came in by it yet} one {One person came in by it} other {# people came in by it}}; {left, plural, one {one place is} other {# places are}} left",
  "members.screen.wall.make": "Make the code for the room",
  "members.screen.wall.make.about": "It lets in up to {uses} people for {hours} hours, and can be taken back.",
  "members.screen.wall.full": "Fill the screen",
  "members.screen.wall.back": "Back to the door",
  "members.screen.wall.type":
    "No camera? Open {address} in a browser and put these letters where it asks for an invite:",
  "members.screen.wall.typing": "Making letters to type…",

  "members.screen.tour": "Show me around",
  "members.screen.tour.about": "Three things to know, and the first thing to do",
  "members.screen.tour.question": "You are in. What now?",
  "members.screen.tour.sub": "Three things that are good to know at {name}",
  "members.screen.tour.today": "Today says what needs you",
  "members.screen.tour.today.text":
    "Open it when you have a moment. There is no more than what waits for you and what is coming; nothing rings.",
  "members.screen.tour.offline": "It works without the internet",
  "members.screen.tour.offline.text":
    "What you write is kept on this device at once, and passed on when others are in reach. “Heard by” says who has it.",
  "members.screen.tour.say": "Nobody rules here",
  "members.screen.tour.say.text":
    "Things are decided together, each with one voice. Your say comes from neighbours who say that they know you.",
  "members.screen.tour.first": "A good beginning: say one thing that you can do. Somebody here may need just that.",
  "members.screen.tour.skill": "Say what I can do",
  "members.screen.tour.skip": "Later: to Today",
  "members.screen.tour.again": "You find this page again under Settings.",
} satisfies Messages;

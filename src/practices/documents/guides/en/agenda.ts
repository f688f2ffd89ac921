/** A meeting's agenda: how to make it, and a sheet to fill in. */
export const agenda = `An agenda is a promise about people's time. It says what will be talked about, what for, who begins and how long it takes, early enough that nobody is surprised.

## Three days before
[ ] Ask everyone for items, and look at the open tasks from last time.
[ ] Write each item as a question that the meeting can answer: not “Trailer” but “Do we lend the trailer to Oak Street?”
[ ] Say for each item what is wanted: to inform, to talk, or to decide.
[ ] Name who presents it and how many minutes it gets. Speak with them: what should people have read?
[ ] Put what needs fresh heads first, what is easy last. Leave a tenth of the time unplanned.
[ ] Post it where everyone sees it, at least three days ahead (your charter says how long). Print one for the door.

Nothing big is decided that was not on the posted agenda. It may be talked about, and comes back next time. If it truly cannot wait, the meeting must say so first by your rule, and the minutes say who said it and why.

## How long?
- Weekly, 15 minutes, standing: what is due, who needs a hand, what goes on the next long agenda. No debates.
- Monthly, two hours with a break: three to five real items. More is a wish, not a plan.

## The sheet
Community: ____
Day, time and place: ____
Facilitator: ____
Scribe: ____
Timekeeper: ____

| Minutes | Item, as a question | What for | Who begins |
| 5 | Welcome; one round: how are you here? | | |
| 5 | Does this agenda suit us? Last minutes | decide | |
| 10 | What became of our tasks? | inform | |
| | | | |
| | | | |
| | | | |
| | | | |
| 5 | Read back: what did we decide, who does what? | | scribe |
| 5 | One round: what helped, what to change? Who leads next? | | |

## While it runs
- Start on time with those who are there. Say when you will end, and do.
- When an item runs over, ask: “Five minutes more, or does it come back next time?” Take from another item, not from the break or the end.
- What comes up and does not belong goes on a sheet of its own, “Later”, and is read out before people leave.

## So that everyone can come
[ ] The hour suits those with children, night shifts and long ways; it changes now and then.
[ ] The room can be reached with a wheelchair, and people can hear each other.
[ ] Somebody is with the children. There is something to drink.
[ ] Whoever cannot come knows how to say their word before, and to whom.`;

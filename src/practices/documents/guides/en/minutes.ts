/** Minutes: what to write down, and a sheet to fill in. */
export const minutes = `Minutes are for the one who was not there, and for all of us in two years. They say what was decided and why, and who does what by when. They are not a record of who said what.

## How to write them
[ ] Write while it happens. Ask at once: “Did I get this right?” A slow minute now saves an evening later.
[ ] For each item: the question, the main reasons on all sides, what was decided or what happens next.
[ ] Write a decision word for word, and read it aloud before anybody is asked to agree.
[ ] A task is one thing, one person and one day. “We should” is not a task; “everyone” is not a person.
[ ] Name people where they took something on, stood aside or blocked: they agreed to be named. Otherwise write “some feared that…”.
[ ] Nothing private: no illness, no quarrel, no money troubles. What was said in a mediation or a circle stays there.
[ ] Say where you are not sure, instead of smoothing it.

## A decision is written like this
- What we decided, in full sentences, and from when.
- Why: the two or three reasons that carried it, and the worry that we weighed against them.
- How: by consensus, by consent or by which vote, with the numbers, if it was counted.
- Who stood aside, and their reason, in their own words.
- Who sees to it, what it may cost, and when we look at it again.

## The sheet
Meeting, day and place: ____
Facilitator, scribe, timekeeper: ____
Here: ____
Sent their word: ____
Minutes of last time: agreed, with these changes: ____

| Item | What we talked about and decided | Look again on |
| | | |
| | | |
| | | |
| | | |

| Task | Who | By when |
| | | |
| | | |
| | | |
| | | |

Left for next time: ____
How the meeting was for us (one line): ____

## Afterwards
[ ] Read the decisions and tasks aloud before people stand up.
[ ] Share the draft within two days, while people remember. On paper too, for those without a phone.
[ ] Corrections go to the scribe. If two people remember it differently, both are written down.
[ ] The next meeting agrees to the minutes, or changes them, as its first item. Until then they say “draft”.
[ ] Open tasks head the next agenda until they are done or let go. Letting go is fine; forgetting is not.

## If you write for the first time
Sit beside the facilitator. You may stop the meeting whenever you need a sentence again: people learn to speak clearly from it. The scribe also thinks and has a say: ask somebody to take the pen for a minute when you want to speak.`;

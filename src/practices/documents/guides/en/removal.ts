/** A checklist for when a membership is in question. */
export const removal = `To send somebody away is the hardest thing that a community can do. It is no way to end a quarrel, to punish or to win. It is for when people are not safe, or living together has become impossible and everything else was honestly tried. It never happens in secret, in anger, or in one evening. If you cannot tick a box, stop there.

## Before anyone says it aloud
[ ] The two have talked, or it was not safe to.
[ ] A mediation, a facilitated talk and a restorative circle were offered, and offered in earnest. Or people are in danger, and two who are close to neither side say so in writing.
[ ] Somebody without a stake asked the person what they need, and what would have to be different.
[ ] It is about what was done, again and again or gravely, not about who somebody is, what they believe, or that they disagree, block or owe something.
[ ] We asked ourselves what part we have in it.

## If people are in danger now
[ ] Call for help from outside, if it is needed. Do not wait for a decision.
[ ] Two people without a stake can ask the person to stay away for a short time, at most two weeks. It is written down why. It decides nothing about what comes.
[ ] Everyone has a place to sleep, what they need from home, and somebody to call.

## The written grounds, 15 days ahead or more
[ ] What happened, when, and which agreement it broke. Facts, and how we know them.
[ ] What was tried, and what came of it.
[ ] Which rule of the charter is used, when and where the hearing is.
[ ] What the person can do: see all that is held against them, answer in writing or aloud, bring someone, ask for another day, name people who saw it.
[ ] Handed over in person and on paper, in a language that they read. Everyone learns that there is a hearing and by which rule, not the story.
[ ] Who may decide is fixed from that day. Those who are a party to it do not vote.

## The hearing, at least 5 days before anything takes effect
[ ] Led by somebody without a stake, better from another pod. A scribe.
[ ] The person has a supporter at their side, who may speak.
[ ] The grounds are read. The person answers, as long as they need. Then questions, to both sides.
[ ] No applause, no names called, no new grounds. What is new needs new notice.
[ ] “What would have to happen so that you could stay?” is asked, and answered.
[ ] Milder ways are weighed one by one: an agreement with a guardian for it, a break, leaving one task, another home nearby.

## The decision
[ ] Not on the same evening. Nobody is hurried.
[ ] At least three quarters of all who have a say, not only of those who came; the charter may ask for more. By name, not secretly.
[ ] Within 15 days: the reasons in writing, in sober words, to the person. Everyone learns that it was decided, by whom and by which rule.

## Appeal, and leaving in dignity
[ ] 30 days to appeal to people who had no part in it: of another pod, or three neighbours without a stake. Until then nothing takes effect.
[ ] Time to go, help with moving, what is owed in both directions, keys, a goodbye for those who want it. Children keep their friends.
[ ] Access to what is shared ends on the agreed day, and not earlier.
[ ] Nothing is told about it beyond what was agreed. No messages to the next place.

## The way back
[ ] It is written down what would open the door again, whom to ask, and when the first time to ask is.

## And us
[ ] A circle for those who stay: what did this do to us, what do we learn?
[ ] Look at the rule again: did it protect those who have least power?

The person concerned: ____
Who leads the process, without a stake: ____
Written grounds handed over on: ____
Hearing on: ____
Decision not before: ____
Appeal until: ____`;

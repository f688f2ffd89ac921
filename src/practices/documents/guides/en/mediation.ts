/** How to mediate between two people. */
export const mediation = `Somebody neutral helps two people to talk. You are not a judge: you do not find out who is right, you give no advice, and you carry no tales. You keep the talk safe and clear. The two find the way, and both may stop at any time.

## First: should it be you, and should it be this?
[ ] Both asked for it or agreed to it freely, and both agreed to you.
[ ] You are close to neither, gain nothing either way, and can be fair to both. If not, say so now.
[ ] Nobody is in danger. With violence, threats, or when one has power over the other's home, money or children, do not sit them down together. See to safety first, and get help from outside.
[ ] Both can say what they need in this language, sober and awake. Somebody may be beside them for support.

## Before: see each alone, half an hour
- What happened, as you see it? What is it like for you now?
- What do you need? What can you do yourself?
- What would make the talk safe: where, when, who else, which words not?
- What must not be passed on to the other? You pass on nothing without leave.
Say to both: I write nothing down except what you agree on, and I speak with nobody about it.

## The talk, an hour and a half
1. Welcome. Thank them for coming. Ground rules: one speaks at a time, for oneself; no insults; what is said stays here; a break when anyone asks. “Can you both agree to this? Is something missing?”
2. One tells it, the other listens. Then they say back what they heard: the facts, and how it was. “Did they get it? Is something missing?” Then the other tells it. Toss a coin for who begins.
3. Find what matters. Behind “you always leave the gate open” may be: “I am afraid for the goat.” Write both lists of needs on one sheet. Circle what is on both.
4. Clear up. What was meant, and what came across? What would you do differently today?
5. Look for ways. Collect first, five at least, also silly ones. Then: which of these helps both?
6. Agree, in their words. Who does what, from when, how will you see that it works? Better small and sure. Write it down; both keep a copy.
7. Close. What do we say if somebody asks? When do we look at it again? Two to four weeks is good. Thank both.

## Sentences that help
> You were angry when the tools came back broken, because you had relied on them. Is that so?
> I would like to hear this from you, and then from you. I will keep the time.
> Say it to me for now.
> What would you like them to understand?
> That was what happened. What do you need from here on?

## When it gets hard
- Insults: stop at once. “Not like that. What do you need to say behind it?”
- Only one talks: give each five minutes, with a watch on the table.
- Tears or shaking: a break, water, time. Ask, do not comfort one side.
- You notice that you take sides: say so, pause, ask for a second mediator.
- It turns out that somebody is in danger: stop. See each alone. Safety comes before the process.
- Nothing moves: “We need not finish today.” Agree on how you will live side by side until next time.

## What was agreed
Between: ____
Each of us does: ____
From when, and how we notice that it works: ____
We look at it again on: ____
What others may know: ____

## Afterwards
[ ] Ask both after two days how it is. Remind them of the day on which you look again.
[ ] Destroy your notes.
[ ] Talk to another mediator about how it was for you, without names.
[ ] It did not help? Nobody failed. The next step is a talk with more people, if both want that.`;

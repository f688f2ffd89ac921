/** A restorative circle. */
export const circle = `A circle is for when harm was done and people must go on living side by side. It does not ask who broke which rule and what they deserve, but who was hurt, what they need, whose task it is to meet that, and how trust can grow again. Nobody is made to come. Nobody is sentenced.

## Who sits in it
- Who was harmed, with somebody of their choice at their side.
- Who did harm and says that something happened, with somebody at their side.
- Others who were touched by it: a household, a neighbour, a child's parent.
- A keeper, whom all accepted, who was no part of it; better two.
Seven to twelve people. No audience. What was said stays in the circle, for good.

## Preparing takes longer than the circle
The keeper sees everyone alone, more than once if need be, and goes on only when all this is so:
[ ] The one who did harm does not deny it, and will hear what it did.
[ ] The one who was harmed wants this, for their own sake, knows what will happen, and can stop it at any moment.
[ ] Nobody is in danger, now or afterwards because of it. If in doubt: no circle, and help from outside.
[ ] Everyone knows the questions, and has thought about them.
[ ] It is agreed who may learn what came of it.
[ ] Room, chairs in a round, no table; water, handkerchiefs, an hour free afterwards; somebody with the children.

## The circle, about two hours
An object goes round: a stone, a spoon. Whoever holds it speaks, or passes. All others listen.

1. Open. Why we are here. A moment of silence, or some words that mean something to you. The rules of the circle: speak for yourself, from the heart, no longer than needed; listen to the end; what is said stays here.
2. A round: “How did you come here today?”
3. What happened? First the one who did harm, then the one who was harmed, then the others. “What did you think then? And since?”
4. Harm. “Who was hurt by it, and how? What was the hardest for you?” Leave silence. The keeper answers nothing.
5. Those who did harm say what they heard. An apology is theirs to give or not, and nobody has to accept it.
6. Needs. “What do you need, so that it can be better? What do we need as neighbours?”
7. Obligations. “What can you do about it? Who helps you with it?” Also: what have we all let happen, and what do we change?
8. Repair. Put it down in plain sentences: what, who, by when, who looks after it. It must be possible, fit the harm, and shame nobody.
9. Close. A last round: “What do you take with you?” Then eat something together, if people want that.

## The keeper
> We have time.
> Thank you. (And nothing else.)
> Say what it did to you. Leave out what they are.
> I see that it is a lot. Shall we stop for ten minutes?

You hold the room, not the result. Stop the circle when somebody is humiliated, or is made to say sorry, or is afraid. To break off is no failure.

## What was agreed
Harm that was named: ____
Needs: ____

| What will be done to repair it | Who | By when | Who helps |
| | | | |
| | | | |
| | | | |

We look at it again on (after 2 weeks, 6 weeks, 3 months): ____
What others may know: ____

## Afterwards
[ ] See everyone alone within three days, first the one who was harmed.
[ ] Hold the days on which you look again, also when all seems well.
[ ] When all is done, say so together: it is over, and nobody is “the one who” any more.
[ ] When it was not done: ask why before anything else. Was it too much? What now?
[ ] Write down nothing beyond the agreement. Destroy what was told.`;

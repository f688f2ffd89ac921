/** A talk with whoever blocks. */
export const block = `A block says: “If we do this, we are no longer who we agreed to be”, or “this will do us serious harm”. It stops a decision, so it is rare, and it is a gift if it is meant so: somebody saw what the rest of us did not. It is not “I like it less” or “I was not asked nicely”. For that there are reservations and standing aside.

## In the meeting, when the block is said
[ ] Breathe. Thank the person. Nobody groans, nobody argues yet.
[ ] Let them say it in full: which of our values, or which harm? Why? What would lift it?
[ ] Say it back until they say: “Yes, that is it.” Write down those words, not yours.
[ ] Ask the others: “Who sees some sense in this, even if you decide otherwise?” It changes the room.
[ ] Do not settle it now. Say what happens next and by when (your charter says how long), and who meets.

> You have stopped us, and you may. Help us to understand it well enough to say it ourselves.

## Does it stand?
Your charter says who looks at that and how. Whoever does looks at the form of the block, not at whether they share it:
- Does it name a value that we adopted, or a serious harm to the community, not only to one's own taste or plans?
- Was the concern raised before, or is it new, or could the person not have known?
- Does it say what would lift it, and will the person help to look for that?

If it does not stand, it is kept word for word as standing aside, and the person need not carry the decision out. Never does the facilitator alone decide this.

## The talk
Those who made the proposal and the one who blocks meet soon, in a quiet place, with somebody who has no stake in it. An hour, not more. Two people on one side means two on the other. The one who blocks calls for the talks; the others come.

1. Ten minutes: why are we here, how long, what is said outside? What is said here stays here, unless both agree.
2. The one who blocks speaks, without being interrupted. A proposer says it back. Then the other way round.
3. What are we each trying to protect? Write it down on one sheet, without names. What of it do both want?
4. What is the smallest change that would keep that safe? Think of: a limit, a trial with an end, somebody who keeps watch, a way back, another place, later, less.
5. Try it as a sentence. “If it said…, would you still block? What is missing?”
6. Agree on what goes back to everyone: a new text, a reservation or standing aside instead, one more talk, or “we found no way”.

## Questions for the one who blocks
- What do you fear will happen, and to whom? How would we notice early?
- Is there anything in it that you want too?
- If we decide it without you, what would you need so that you can stay with us?
- Is it about this, or about something older? If older: what would help with that, apart from this proposal?

## Questions for those who propose
- What would be lost if we waited for a month? Who would pay for it?
- Which part do you really need, and which is only how it was written?
- If you were in their place, what would you need to hear?

## If there is no way
The charter says how many talks and how many weeks there are, and what comes then: often a vote that needs far more than half. It is a last resort and no victory. Say so. Write down the block's reasons with the decision, and look at it again soon: whoever blocked watches whether what they feared comes true, and says so.

## Care
- Nobody is followed into the kitchen to be talked round. Talks have a time and a place.
- The one who blocks is one of us tomorrow too. Somebody asks after the meeting how they are.
- If the same person blocks again and again, or never dares to: that is a talk of its own, not at the next block.`;

/** How to facilitate consensus. */
export const consensus = `Consensus means that everyone can go along with it, and nobody's serious concern was walked over. It does not mean that everyone loves it. Your work is the way there: you care for the process, you have no more say than others, and you do not push a result. If you feel strongly about an item, hand it over to somebody else.

## Before
[ ] Is it worth everyone's time? What one group may decide alone, leave to it.
[ ] Is there one question, in words that everyone understands? Who is touched by it, and are they here?
[ ] Speak with whoever brings it up, and with whoever will find it hard. No surprises for either.
[ ] Do people know what a reservation, standing aside and a block are? If not, five minutes for that first.

## The way
1. Frame. What is the problem, for whom, what happens if we do nothing? No solutions yet. “Can we agree that this is the question?”
2. Gather. What could we do? Collect, do not judge. A round in which each speaks once brings in the quiet ones. Half a minute of silence before it brings in the slow thinkers.
3. Understand. Questions that ask for facts only. “What do you want to know before you can have an opinion?”
4. Hear concerns, one at a time. Write each down where all can see it, without a name: it now belongs to everyone. “What would have to change so that this works for you too?”
5. Make it better. Two or three people with different views reword the proposal, during the break if need be.
6. Test. Read the exact words aloud. Then ask for concerns before you ask for agreement, and wait: count to ten.
7. Settle. Each says where they stand. Read back what was decided, who sees to it, and when you look at it again.

## What people can say
- Yes.
- Yes, with a reservation: I support it, and this worry is written down.
- I stand aside: I would not do it, I do not stop it, and I need not carry it out. My reason is written down.
- No position: I leave it to you.
- Block: this goes against what we agreed to stand for, or would do us serious harm. I say why, and what would lift it, and I will help to find another way.

If a third or more stand aside or have reservations, it is not ripe. Go back to the concerns once. Silence is not a yes: ask.

## Sentences that help
> What I hear is… Did I get that right?
> We have heard from some of us several times. Who has not spoken yet?
> Is this a concern about the proposal, or something else that we should make room for?
> You two seem to agree about … and differ about … Is that so?
> What is good enough for now, and safe enough to try until we look again?
> I suggest three minutes of silence. / … that we talk in pairs. / … that we let this rest until next week.

## When it gets stuck
- The same two speak: go round, or talk in pairs and hear from each pair.
- It goes in circles: write down what is agreed and what is open. Only the open part goes on.
- It gets loud: slow down, name it kindly, take a break. Afterwards ask what each needs to go on.
- Someone gets attacked: stop it at once. “We talk about the proposal, not about each other.”
- People are tired: say so, and stop. Tired agreement does not last.
- Nothing works: a small group of those who differ most brings a new proposal. Or you try one for three months.
- Time is running out: that is a reason to decide less, not to press more.

## Afterwards
Thank those who had concerns: they made it better. Ask one person how you led, and one what they would do differently.`;

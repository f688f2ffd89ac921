/** Learning to facilitate. */
export const training = `Everyone can learn to lead a meeting, and in a community without bosses everyone should: by their second year, each has done it. You learn it by doing it with somebody at your side. This is a way of about twenty hours, spread over some months.

## The way
[ ] Watch. Two meetings in which you take no part in leading. Note when it became lively, when it died, and what the facilitator did just before.
[ ] Keep the time. Two meetings: you learn to interrupt kindly.
[ ] Write. Two meetings: you learn to hear what was really said. Five sets of minutes make a scribe.
[ ] A workshop on consensus, four hours (below).
[ ] Lead one item, with a mentor beside you.
[ ] Lead a short weekly meeting, then a long one, with your mentor. Talk it over for half an hour afterwards.
[ ] Lead alone. Ask for two pieces of feedback.
[ ] A training in conflict, eight hours: listening, mediating, stopping what hurts.
[ ] Be a mentor for somebody else. Now you know it.

## What a facilitator does
- Cares for the question, the time and the people, in this order until somebody suffers; then the people come first.
- Leaves the content to the others. You have a say like everyone and no more; when you want to use it, say “now I speak for myself”, or hand over.
- Makes room: for the slow, the quiet, the new, those who speak another language, those who disagree.
- Says what they see. “I notice that we are tired.”
- Can be interrupted by anyone who finds the process unfair.

## Workshop: consensus in four hours, 6 to 12 people
1. Arrive (20 min). In pairs: a decision in a group that was good. What made it so? Collect it on a wall.
2. What it is, and what it is not (20 min). The five stances, with an example from your own street for each. When is a block right?
3. Listening (40 min). In threes: one tells, one says it back, one watches. “What I hear is… Is that it?” Change places twice.
4. From stand to need (30 min). Take “no dogs in the garden”. What may be behind it? What may be behind the opposite? Find three ways that serve both.
5. Break (20 min). With food.
6. Play a meeting (60 min). A real but small question. One leads, one keeps time, one writes; four get a slip: “talks a lot”, “says nothing”, “worries about money”, “wants to go home”. Stop every 15 minutes: what do you see? The next one leads.
7. Testing for agreement (25 min). Read a proposal aloud, ask for concerns, wait ten seconds. Everyone does it once. It is the hardest ten seconds of the day.
8. Close (25 min). What will I try at the next meeting? Who is my mentor?

## Small exercises for every week
- A round: who speaks, speaks once, no answers.
- Stack: keep a list of who wants to speak; who has not spoken goes first.
- Summing up in one sentence. Others say whether it is fair.
- Parking: “That matters. I write it under Later. Can we come back to it?”
- Cutting in: “I stop you here, because three others are waiting. Your last sentence?”
- Hands: five fingers from “no” to “gladly”. A picture, not a vote.

## For the mentor
[ ] Before: what do you want to learn today? When may I step in?
[ ] During: sit where they see you. Step in only for harm, or when they ask. Let silence be.
[ ] After: they speak first. What went well? What would you do otherwise? Then you: two things that helped, one to try.
[ ] At least six months, a talk every month. Write down where they are; end it with something sweet.

## Looking at oneself, after each meeting
- Did the ones who speak least speak? Did I speak more than I had to?
- Did everyone know, at each moment, what we were doing and why?
- Did we decide what we came to decide, and does everybody know who does what?
- What was hard for me, and who can I ask about it?

Name: ____
Mentor: ____

| What I did | When | What I learned |
| | | |
| | | |
| | | |
| | | |`;

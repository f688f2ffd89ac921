import type { Messages } from "../../../kernel/practice.ts";

/** Looking at a block together. */
export const reviewWordsEn = {
  "decisions.no-review": "There is no block to look at here: it stands by the charter, or people have moved on.",
  "decisions.review-over":
    "The days to look at this block are over. It stands; work with the person who blocks on a text that it does not stop.",
  "decisions.not-reviewing": "Whether a block stands is said by those who answered and do not block themselves.",
  "decisions.review-why":
    "Say in a few words why it does not meet this test, so that the person who blocks can follow.",
  "decisions.block-stands": "Too few name a test that the block does not meet, so it stands.",
  "decisions.resolve-first":
    "A block stands. People try for {days, plural, one {one day} other {# days}} to find a text that it does not stop: {left, plural, one {one more day} other {# more days}}. After that, or after {meetings, plural, one {one conversation} other {# conversations}} with whoever blocks, you may decide it in a vote by most.",
  "decisions.not-after-block":
    "A block stood in this matter, so a bare majority cannot decide it. Find another text, or vote by most when the time to resolve it is over.",

  "decisions.review.do": "Say what you find",
  "decisions.review.did":
    "{finds, select, stands {{who} found that the block stands} other {{who} named a test that the block does not meet}}",
  "decisions.review.field.close": "What was put on record",
  "decisions.review.field.block": "Block",
  "decisions.review.field.finds": "Does the block stand?",
  "decisions.review.field.note": "In a few words",
  "decisions.review.hint.finds": "Not whether you share it: whether it is about what we agreed on as our ground.",
  "decisions.review.hint.note": "Needed when you name a test that it does not meet. Everyone sees it with your name.",
  "decisions.review.option.finds.stands": "Yes, it stands",
  "decisions.review.option.finds.no-value": "No: the text does not go against the value that it names",
  "decisions.review.option.finds.preference": "No: it is about what one person would rather have",
  "decisions.review.option.finds.no-way": "No: it leaves no way to go on together",
  "decisions.weigh.do": "Put on record that the block counts as standing aside",
  "decisions.weigh.did": "{who} put on record that the block counts as standing aside",
  "decisions.weigh.field.close": "What was put on record",
  "decisions.weigh.field.after": "Page before",
  "decisions.weigh.field.counted": "Words that count",
  "decisions.weigh.hint.counted": "The newest word of each person; filled in for you.",

  "decisions.today.review": "Does this block stand? {title}",
  "decisions.today.review-text": "You answered, so you are asked what you find of it.",
  "decisions.today.weigh": "{title}",
  "decisions.today.weigh-text": "Enough of you name a test that the block does not meet. That can go on record.",
  "decisions.today.weigh-begun": "Not complete: {title}",
  "decisions.today.weigh-begun-text":
    "{mine, select, yes {You} other {{who}}} began to put it on record, and it is not complete: {listed} of {due} answers stand there. One tap writes it to the end.",

  "decisions.screen.state.blockReview": "A block is looked at",
  "decisions.screen.review": "Does the block stand?",
  "decisions.screen.review.about":
    "Until {day}, those who answered and do not block say what they find. When {share} of them name a test that it does not meet, it counts as standing aside; its words stay.",
  "decisions.screen.review.over":
    "The days to look at it are over. Talk with the person who blocks, and put a text that the block does not stop.",
  "decisions.screen.review.over.mine":
    "The days to look at it are over, and your block stands. Put a text that you could live with, or let the block go.",
  "decisions.screen.review.stands-now": "The block stands",
  "decisions.screen.review.backers":
    "It needs {count, plural, one {one other person} other {# other people}} who find that it stands.",
  "decisions.screen.review.thirds": "two thirds",
  "decisions.screen.review.percent": "{percent} %",
  "decisions.screen.review.why": "Why so, and who can change it",
  "decisions.screen.review.stands": "{who}: it stands",
  "decisions.screen.review.no-value": "{who}: the text does not go against that value",
  "decisions.screen.review.preference": "{who}: it is about what one person would rather have",
  "decisions.screen.review.no-way": "{who}: it leaves no way to go on together",
  "decisions.screen.review.nobody": "Nobody has said anything yet.",
  "decisions.screen.review.nobody.over": "Nobody said in those days what they find.",
  "decisions.screen.review.waiting": "{count, plural, one {Not yet: {names}} other {# not yet: {names}}}",
  "decisions.screen.review.mine": "Others look at your block. You can put another text that you could live with.",
  "decisions.screen.review.change": "Say something else",
  "decisions.screen.review.ready": "Enough of you name a test that it does not meet.",
  "decisions.screen.record.weighed": "A block was looked at together and counts as standing aside.",
  "decisions.screen.rule.resolve": "The days to resolve a block in the charter",
  "decisions.screen.rule.review": "The share that sets a block aside in the charter",
  "decisions.put.field.againDays": "Look at it again after",
  "decisions.put.hint.againDays": "In days after the agreement, for example 180. It comes back to Today then.",
  "decisions.note-outcome.field.againDays": "Look at it again after",
  "decisions.note-outcome.hint.againDays": "In days from now. Leave it empty when there is nothing more to look at.",
  "decisions.today.again": "Look back: {title}",
  "decisions.today.again-text": "The day has come on which you wanted to look at it again. How did it turn out?",
  "decisions.today.coming-again": "Look back: {title}",
  "decisions.screen.again.due":
    "The day to look at it again has come: {day}. Note how it turned out; if it shall change or end, bring it up again.",
  "decisions.screen.again.coming": "You look at it again on {day}.",
} satisfies Messages;

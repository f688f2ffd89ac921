/** Words around the fields of a form, and around a table from before that is read line by line. */
export const formsEn = {
  "form.optional": "(if you like)",
  "form.no-answer": "No answer",
  "form.choose": "Choose…",
  "form.nothing-to-choose": "Nothing to choose from yet",
  "form.length": "{length} of {max} characters",
  "form.item": "{what} {number}",
  "choices.find": "Find in this list",
  "choices.all": "Show all {count}",
  "choices.found": "{count, plural, one {One fits} other {# fit}}",
  "choices.ticked": "{ticked} of {count} ticked",
  "choices.none": "Nothing here goes by “{text}”. Try a shorter word.",
  "bring-in.paste": "Paste your table here",
  "bring-in.file": "Or choose a file (Markdown or CSV)",
  "bring-in.large": "This file is too large: at most {most} megabyte. Bring it in in parts.",
  "bring-in.not-text":
    "This file is not a table as text. In the program that wrote it, save it as CSV, and choose that file here.",
  "bring-in.understood": "What was understood",
  "bring-in.found":
    "{ready, plural, =0 {Nothing new.} one {One line is new.} other {# lines are new.}} {wrong, plural, =0 {} one {One line was not understood and is left out.} other {# lines were not understood and are left out.}}",
  "bring-in.line": "Line {line}",
  "bring-in.not-understood": "Not understood:",
  "bring-in.write": "Write down {count, plural, one {one line} other {# lines}}",
  "bring-in.writing": "Writing {at} of {of}…",
  "bring-in.done":
    "{count, plural, =0 {Nothing was written down.} one {One line was written down.} other {# lines were written down.}}",
  "bring-in.refused": "Line {line}: {why}",
};

import type { Letter } from "../../../edges/mail/smtp-post.ts";
import type { Minute } from "../../../kernel/event.ts";
import type { Attention, Coming, Saying } from "../../../kernel/practice.ts";
import type { Dates } from "../../../language/dates.ts";
import type { Language } from "../../../language/say.ts";
import { addressOf } from "../../../ui/route.ts";
import type { NextLetter } from "./next-letter.ts";

/** What a letter is written with. */
export type Pen = {
  readonly language: Language;
  readonly dates: Dates;
  readonly now: Minute;
  readonly community: string;
  readonly name: string;
  /** Where the hub's page is, on the Wi-Fi at home. */
  readonly origin: string;
  readonly token: string;
};

type Line = { readonly title: string; readonly text: string; readonly day: string; readonly href: string };
type Part = { readonly heading: string; readonly lines: readonly Line[]; readonly more: number };

/** Enough to know what waits; the rest is in Today. */
const WAITING_MAX = 25;
const COMING_MAX = 10;

export function writtenLetter(pen: Pen, next: NextLetter, to: string): Letter {
  const { community, name, origin, token, language } = pen;
  const stop = `${origin}/letters/${token}`;
  const about = { community, name, origin, stop };
  if (next.kind === "ask" || next.kind === "nothing") {
    const said = [language.say("mail.ask.text", about), stop, language.say("mail.ask.not-you")];
    return {
      to,
      stop,
      subject: language.say("mail.ask.subject", about),
      text: said.join("\n\n"),
      html: htmlOf(said, stop, language.tag),
    };
  }
  const parts = [
    part(
      pen,
      "mail.waiting",
      next.waiting.slice(0, WAITING_MAX).map((one) => waitingLine(pen, one)),
      next.waiting.length,
    ),
    part(
      pen,
      "mail.coming",
      next.coming.slice(0, COMING_MAX).map((one) => comingLine(pen, one)),
      next.coming.length,
    ),
  ].filter(({ lines }) => lines.length > 0);
  const subject = language.say(`mail.${next.kind}.subject`, { community, count: next.waiting.length });
  const hello = language.say(`mail.${next.kind}.hello`, about);
  const foot = [
    language.say("mail.open", about),
    language.say(`mail.${next.kind}.foot`),
    language.say("mail.stop", about),
  ];
  return { to, stop, subject, text: textOf(hello, parts, foot), html: pageOf(hello, parts, foot, stop, language.tag) };
}

function waitingLine({ language, dates, now, origin }: Pen, { title, text, until, practice, goto }: Attention): Line {
  const day = until === undefined ? "" : language.say("today.until", { day: dates.dayFromNow(until, now) });
  return {
    title: say(language, title),
    text: say(language, text),
    day,
    href: `${origin}/${addressOf(practice, goto.screen, goto.id)}`,
  };
}

function comingLine({ language, dates, now, origin }: Pen, { title, at, day, practice, goto }: Coming): Line {
  const when = day === undefined ? `${dates.dayFromNow(at, now)}, ${dates.clock(at)}` : dates.dayFromNow(at, now);
  return {
    title: say(language, title),
    text: "",
    day: when,
    href: `${origin}/${addressOf(practice, goto.screen, goto.id)}`,
  };
}

function part({ language }: Pen, code: string, lines: readonly Line[], of: number): Part {
  return { heading: language.say(code), lines, more: of - lines.length };
}

function say(language: Language, { code, about }: Saying): string {
  return language.say(code, about ?? {});
}

function textOf(hello: string, parts: readonly Part[], foot: readonly string[]): string {
  const written = parts.map(({ heading, lines, more }) =>
    [
      heading.toUpperCase(),
      ...lines.map(({ title, text, day }) => [`- ${title}`, text, day].filter((row) => row !== "").join("\n  ")),
      ...(more > 0 ? [`+ ${more}`] : []),
    ].join("\n"),
  );
  return `${[hello, ...written, foot.join("\n")].join("\n\n")}\n`;
}

function pageOf(hello: string, parts: readonly Part[], foot: readonly string[], stop: string, tag: string): string {
  const written = parts.map(({ heading, lines, more }) => {
    const rows = lines.map(({ title, text, day, href }) => {
      const below = [text, day]
        .filter((row) => row !== "")
        .map(escaped)
        .join("<br>");
      return `<li style="margin:0 0 12px"><a href="${escaped(href)}" style="color:#1F5D4C">${escaped(title)}</a><br>${below}</li>`;
    });
    const rest = more > 0 ? `<p>+ ${more}</p>` : "";
    return `<h2 style="font-size:18px">${escaped(heading)}</h2><ul style="padding-left:20px">${rows.join("")}</ul>${rest}`;
  });
  return sheet(
    `<p>${escaped(hello)}</p>${written.join("")}<hr>${foot.map((row) => `<p>${linked(row, stop)}</p>`).join("")}`,
    tag,
  );
}

function htmlOf(said: readonly string[], stop: string, tag: string): string {
  return sheet(said.map((row) => `<p>${linked(row, stop)}</p>`).join(""), tag);
}

/** No picture, nothing from elsewhere: opening a letter tells nobody that it was. */
function sheet(body: string, tag: string): string {
  const style =
    "font:16px/1.5 sans-serif;color:#1C2A25;background:#FBFAF5;max-width:40em;padding:16px;overflow-wrap:anywhere";
  return `<!doctype html><html lang="${tag}"><head><meta charset="utf-8"></head><body style="${style}">${body}</body></html>`;
}

function linked(text: string, stop: string): string {
  return escaped(text).replaceAll(
    escaped(stop),
    `<a href="${escaped(stop)}" style="color:#1F5D4C">${escaped(stop)}</a>`,
  );
}

function escaped(text: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (letter) => names[letter] ?? letter);
}

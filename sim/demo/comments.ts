import { type Id, MINUTES_PER_DAY } from "../../src/kernel/event.ts";
import type { StreetComments } from "./street.ts";
import type { Telling } from "./telling.ts";

export const streetComments: StreetComments = [
  {
    skill: "Bicycle repair",
    said: [
      { daysAgo: 6, who: "Jonas", text: "Saturdays after ten I am in the shed with the stand. Bring your own tube." },
      {
        ...{ daysAgo: 4, who: "Lars", text: "Do you have a puller for cranks? Mine is gone since the storm." },
        quotes: "in the shed with the stand",
      },
      {
        ...{ daysAgo: 3, who: "Jonas", text: "I do. @Mila, yours is ready too.", mentions: ["Mila"] },
        photos: [{ picture: "bicycle", alt: "A red bicycle on the stand in the shed" }],
      },
    ],
  },
  {
    document: "How we meet",
    said: [
      {
        ...{
          daysAgo: 9,
          who: "Grace",
          text: "Could the host say by Monday where it is? Last week two of us stood at number 12.",
        },
        first: "Could the host say by Monday where it is?",
      },
      {
        ...{ daysAgo: 8, who: "Noor", text: "Good idea. I write it on the board at the bakery." },
        photos: [{ picture: "board", alt: "Notes on the board, one with a house and a clock" }],
      },
    ],
  },
];

export function comment({ street, at, now, ids, author, album }: Telling): void {
  for (const { skill, document, said } of street.comments) {
    const places: Id[] = [];
    for (const [place, { daysAgo, who, text, mentions = [], quotes, first, photos = [] }] of said.entries()) {
      at(now - daysAgo * MINUTES_PER_DAY, (act) => {
        const about = begunBy(author.events(), skill, document);
        const before = places[place - 1];
        const body = {
          ...{ about, text: first ?? text, mentions: mentions.map((name) => ids.get(name)) },
          photos: photos.map(({ picture, alt }) => ({ photo: album.photo(picture), alt })),
        };
        const quote = quotes === undefined || before === undefined ? {} : { quotes: before, passage: quotes };
        const id = act(who, "comments.say", { ...body, ...quote });
        places.push(id);
        if (first !== undefined) act(who, "comments.correct", { comment: id, text, mentions: body.mentions });
      });
    }
  }
}

/** The act by which somebody said that they have a skill, or by which a document came about. */
function begunBy(
  events: readonly {
    readonly event: { readonly id: Id; readonly kind: string; readonly body: Readonly<Record<string, unknown>> };
  }[],
  skill: string | undefined,
  document: string | undefined,
): Id {
  const found = events.find(({ event: { kind, body } }) =>
    skill === undefined
      ? kind === "documents.adopt" && body.name === document
      : kind === "skills.claim" && body.skill === skill,
  );
  if (found === undefined) throw new Error(`Nobody on the street has ${skill ?? document}`);
  return found.event.id;
}

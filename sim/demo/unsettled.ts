import { type Id, MINUTES_PER_DAY } from "../../src/kernel/event.ts";
import { putText, VISITORS } from "./talks.ts";
import type { Act, Telling } from "./telling.ts";

/** What came to no simple end, so that whoever looks around sees what that looks like. Days count back from today. */
const WORDS = {
  en: {
    bell: ["A bell at the gate?", "Nobody hears who comes in the evening."],
    cat: ["Where does the grey cat belong?", "Three of us feed her."],
    swing: ["A swing in the lime tree", "The children ask for one."],
    swingText: "We hang one swing on the lowest branch, at most two metres high.",
    lamps: ["Lamps off after midnight?", "They light bedrooms in Mill Lane."],
    lampsText: "The lamps of the street go off at midnight, but for the one at the crossing.",
    hedge: ["Who cuts the long hedge?", "It grows into the path by June."],
    hedgeText: "Each household cuts ten metres, drawn by lot each spring.",
    drums: ["Drums on Sundays", "Some love them, some sleep late."],
    drumsText: "Drums on Sundays from eleven to one, in the yard of the Old Bakery.",
    drumsNews: "The night shift of the clinic sleeps until two now; it did not when we agreed.",
    drumsRemedy: "From two to four instead.",
    drumsWhere: "At the kitchen table of the Old Bakery",
    drumsCame: "Two to four could do, if the choir is done by then.",
    well: ["What to do with the old well?", "Its cover is rotten."],
    bin: ["A second bin for paper", "The first is full by Wednesday."],
    binText: "We ask the town for a second bin and put it beside the first.",
    film: ["Which evening for the film?", "Fridays collide with the choir."],
    filmText: "Thursdays suit us.",
    wellOne: "We fill it up with gravel before winter.",
    wellTwo: "We keep it and build a new cover of oak.",
    sheep: ["Sheep on the meadow", "The mower is loud, and the slope is steep."],
    sheepText: "We borrow three sheep from May to September, and take turns to look after them.",
    sheepButs: ["Who fills the trough in August?", "My dog is no friend of sheep.", "The fence has two holes."],
    sheepAsides: ["I am afraid of animals with horns.", "I am away all summer."],
  },
  es: {
    bell: ["¿Una campana en la verja?", "Por la tarde nadie oye quién viene."],
    cat: ["¿De quién es la gata gris?", "Le damos de comer entre tres."],
    swing: ["Un columpio en el tilo", "Lo piden los niños."],
    swingText: "Colgamos un columpio de la rama más baja, a dos metros como mucho.",
    lamps: ["¿Farolas apagadas a medianoche?", "Dan luz en los dormitorios de Mill Lane."],
    lampsText: "Las farolas se apagan a medianoche, menos la del cruce.",
    hedge: ["¿Quién corta el seto largo?", "En junio ya invade el camino."],
    hedgeText: "Cada hogar corta diez metros, por sorteo cada primavera.",
    drums: ["Tambores los domingos", "A unas personas les encanta y otras duermen hasta tarde."],
    drumsText: "Tambores los domingos de once a una, en el patio de la Panadería Vieja.",
    drumsNews: "El turno de noche de la clínica duerme ahora hasta las dos; cuando lo acordamos, no.",
    drumsRemedy: "De dos a cuatro, entonces.",
    drumsWhere: "En la mesa de la cocina de la Panadería Vieja",
    drumsCame: "De dos a cuatro podría ser, si el coro ya ha acabado.",
    well: ["¿Qué hacemos con el pozo viejo?", "La tapa está podrida."],
    bin: ["Otro contenedor de papel", "El primero está lleno el miércoles."],
    binText: "Pedimos otro al ayuntamiento y lo ponemos al lado del primero.",
    film: ["¿Qué tarde ponemos la película?", "Los viernes coinciden con el coro."],
    filmText: "Los jueves nos vienen bien.",
    wellOne: "Lo llenamos de grava antes del invierno.",
    wellTwo: "Lo conservamos y hacemos una tapa nueva de roble.",
    sheep: ["Ovejas en el prado", "La segadora hace ruido y la cuesta es empinada."],
    sheepText: "Pedimos prestadas tres ovejas de mayo a septiembre y las cuidamos por turnos.",
    sheepButs: [
      "¿Quién llena el bebedero en agosto?",
      "Mi perro no se lleva con las ovejas.",
      "La valla tiene dos agujeros.",
    ],
    sheepAsides: ["Me dan miedo los animales con cuernos.", "No estoy en todo el verano."],
  },
} as const;

export function leaveUnsettled(telling: Telling): void {
  const words = WORDS[telling.street.language];
  const on = (daysAgo: number, tell: (act: Act) => void) => telling.at(telling.now - daysAgo * MINUTES_PER_DAY, tell);
  const frame = (act: Act, who: string, [title, problem]: readonly [string, string]) =>
    act(who, "decisions.frame", { title, problem });
  on(2, (act) => frame(act, "Wei", words.bell));
  on(20, (act) => {
    const matter = frame(act, "Pilar", words.cat);
    telling.at(telling.now - 18 * MINUTES_PER_DAY, (later) => later("Pilar", "decisions.withdraw", { matter }));
  });
  on(11, (act) => decided(telling, act, { by: "Mina", title: words.swing, text: words.swingText }));
  on(30, (act) =>
    decided(telling, act, { by: "Sven", title: words.lamps, text: words.lampsText, method: "majority", no: 4 }),
  );
  on(33, (act) => decided(telling, act, { by: "Noor", title: words.bin, text: words.binText, method: "most" }));
  on(22, (act) =>
    decided(telling, act, { by: "Ines", title: words.film, text: words.filmText, method: "straw", no: 3 }),
  );
  on(40, (act) => {
    const matter = frame(act, "Georg", words.hedge);
    const text = act("Georg", "decisions.put", { matter, text: words.hedgeText });
    for (const who of ["Georg", "Fatou"]) act(who, "decisions.say", { text, stance: "agree" });
  });
  on(16, (act) => {
    const { text, ended } = decided(telling, act, { by: "Alex", title: words.drums, text: words.drumsText });
    const block = { value: 1, note: words.drumsNews, remedy: words.drumsRemedy };
    telling.at(ended + MINUTES_PER_DAY, (later) =>
      later("Grace", "decisions.say", { text, stance: "block", ...block }),
    );
    telling.at(ended + 2 * MINUTES_PER_DAY, (later) => talkOfDrums(telling, later, text, words));
  });
  on(26, (act) => twoTexts(telling, act, words));
  on(12, (act) => {
    const others = [...words.sheepButs.map(reserved), ...words.sheepAsides.map(aside)];
    decided(telling, act, { by: "Noor", title: words.sheep, text: words.sheepText, others });
  });
}

/** One conversation about the block is over, and both sides say so; another one is to come. */
function talkOfDrums(
  { at, now }: Telling,
  act: Act,
  text: Id,
  { drumsWhere: where, drumsCame: note }: (typeof WORDS)["en" | "es"],
): void {
  const held = now - 3 * MINUTES_PER_DAY;
  const meeting = act("Alex", "decisions.meet", { text, at: held, where });
  at(held + 120, (later) => {
    later("Grace", "decisions.met", { meeting, came: "closer", note });
    later("Alex", "decisions.met", { meeting, came: "closer" });
    later("Alex", "decisions.meet", { text, at: now + 2 * MINUTES_PER_DAY, where });
  });
}

type Doubt = { readonly stance: "reservations" | "aside"; readonly note: string };
const reserved = (note: string): Doubt => ({ stance: "reservations", note });
const aside = (note: string): Doubt => ({ stance: "aside", note });

type Story = {
  readonly by: string;
  readonly title: readonly [string, string];
  readonly text: string;
  readonly method?: "majority" | "most" | "straw";
  /** Of so many answers one is yes; of the others all are no. */
  readonly no?: number;
  /** What every second says who was asked, in turn. */
  readonly others?: readonly Doubt[];
};

const PUT_DAYS = 8;

/** Brought up and put on one day, answered by all but those as whom people look around, and on record eight days later. */
function decided(
  telling: Telling,
  act: Act,
  { by, title: [title, problem], text: words, method, no, others = [] }: Story,
) {
  const matter = act(by, "decisions.frame", { title, problem });
  const text = act(by, "decisions.put", { matter, text: words, ...(method !== undefined && { method }) });
  const people = askedIn(telling, matter, text);
  const said = (at: number) =>
    others[at % (2 * others.length || 1)] ?? { stance: no !== undefined && at % no > 0 ? "no" : "agree" };
  const counted = people.map((who, at) => act(who, "decisions.say", { text, ...said(at) }));
  const ended = endOf(telling, matter, text);
  telling.at(ended - 30, (later) => {
    for (const who of people) later(who, "kernel.witness", {});
  });
  telling.at(ended, (later) => void later(by, "decisions.close", { text, counted }));
  return { text, ended };
}

/** Two put a text each, out of reach of each other, and each puts theirs on record. */
function twoTexts(telling: Telling, act: Act, words: (typeof WORDS)["en" | "es"]): void {
  const [title, problem] = words.well;
  const matter = act("Lucía", "decisions.frame", { title, problem });
  const puts = [
    { who: "Lucía", text: words.wellOne },
    { who: "Theo", text: words.wellTwo },
  ].map(({ who, text }) => ({ who, text: act(who, "decisions.put", { matter, text }, [matter]) }));
  const people = askedIn(telling, matter, puts[0]?.text ?? "");
  const answers = puts.map(({ who, text }) => ({
    ...{ who, text },
    counted: people.map((one) => act(one, "decisions.say", { text, stance: "agree" })),
  }));
  const ended = endOf(telling, matter, puts[0]?.text ?? "");
  telling.at(ended - 30, (later) => {
    for (const who of people) later(who, "kernel.witness", {});
  });
  telling.at(ended, (later) => {
    const sees = telling.author.memory.graph.heads().map((head) => head.event.id);
    for (const { who, ...close } of answers) later(who, "decisions.close", close, sees);
  });
}

function askedIn({ street, author, ids }: Telling, matter: Id, text: Id): readonly string[] {
  const asked = new Set(putText(author, matter, text)?.electorate);
  const people = street.homes.flatMap((home) => home.people);
  return people.filter((name) => asked.has(ids.get(name) ?? "") && !VISITORS.includes(name));
}

/** A day after the last one on which people can answer. */
function endOf({ author }: Telling, matter: Id, text: Id): number {
  return (putText(author, matter, text)?.time ?? 0) + PUT_DAYS * MINUTES_PER_DAY;
}

import { CHOICES } from "./in-spanish-choices.ts";
import { COMMENTS } from "./in-spanish-comments.ts";
import { GROUPS } from "./in-spanish-groups.ts";
import type { Street } from "./street.ts";

/** The same street, told in Spanish: who lives there and what they did stays as it is, only the words change. */
export function inSpanish(street: Street): Street {
  return { ...(translated(street) as Street), language: "es" };
}

function translated(part: unknown): unknown {
  if (typeof part === "string") return SPANISH[part] ?? part;
  if (Array.isArray(part)) return part.map(translated);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, translated(value)]));
}

const PLACES = {
  "Maple Street": "Calle del Arce",
  "Fern House": "Casa Helecho",
  "The Old Bakery": "La Panadería Vieja",
  "Number 12": "Número 12",
  "Orchard Cottage": "La Casita del Huerto",
  Hillside: "La Ladera",
  "Station Road 8": "Calle de la Estación 8",
  "Mill Lane 3": "Camino del Molino 3",
  "The Harbour Flat": "El Piso del Puerto",
  "Birch End": "El Abedul",
  "The Schoolhouse": "La Casa de la Escuela",
  "Willow Yard": "Patio del Sauce",
  "Number 19": "Número 19",
  "Old Henrik": "El viejo Henrik",
};

const SKILLS = {
  "Solar installation": "Instalación solar",
  Electrical: "Electricidad",
  "Soil science": "Cuidado del suelo",
  Fermentation: "Fermentación",
  "Water systems": "Sistemas de agua",
  Plumbing: "Fontanería",
  "Food preservation": "Conservas",
  Cooking: "Cocina",
  "Diagnostics and repair": "Diagnóstico y reparación",
  Electronics: "Electrónica",
  Bookkeeping: "Contabilidad",
  "Bicycle repair": "Arreglo de bicicletas",
  Midwifery: "Partería",
  "Herbal remedies": "Hierbas medicinales",
  Carpentry: "Carpintería",
  Facilitation: "Facilitación",
  Mediation: "Mediación",
  "Bread baking": "Pan",
  "First aid": "Primeros auxilios",
  Radio: "Radio",
  "Sewing and mending": "Costura y remiendos",
  "Tree work": "Poda y tala",
  Bees: "Abejas",
  "Spanish and translation": "Inglés y traducción",
  Welding: "Soldadura",
  Childcare: "Cuidado de peques",
  Roofing: "Tejados",
  "Seed saving": "Guarda de semillas",
  Dentistry: "Odontología",
  "Well digging": "Pozos",
  Nursing: "Enfermería",
};

const CHARTER = {
  "Nobody rules over others": "Nadie manda sobre nadie",
  "We decide in the open": "Decidimos a la vista de todo el mundo",
  "We look after those who need it most": "Cuidamos de quien más lo necesita",
  "We leave the land better than we found it": "Dejamos la tierra mejor de lo que la encontramos",
  "They have been with us for weeks, they come to the meetings and share the work.":
    "Llevan semanas aquí, vienen a las reuniones y comparten el trabajo.",
  "Three days are short for those who work nights. Five leave a weekend or two evenings for everybody.":
    "Tres días son pocos para quien trabaja de noche. Cinco dejan un fin de semana o dos tardes a cada cual.",
};

const PAST = {
  "Install second LLM server": "Instalar un segundo servidor LLM",
  Redundancy: "Redundancia",
  Consensus: "Consenso",
  "Running well": "Funciona bien",
  "Hire paid coordinator": "Contratar a alguien que coordine",
  Scale: "Crecimos",
  "Vote 8-1": "Voto 8 a 1",
  "Productivity ↑": "Productividad ↑",
};

const MEETING = {
  "When do we meet?": "¿Cuándo nos reunimos?",
  "Some of us work evenings, some get up at five. We need one time that most of us can keep.":
    "Hay quien trabaja por la tarde y quien se levanta a las cinco. Necesitamos una hora que casi todo el mundo pueda cumplir.",
  "Sunday at 17:00, after the market.": "El domingo a las 17:00, después del mercado.",
  "Tuesday at 19:00 for fifteen minutes, and the first Sunday of the month for two hours.":
    "El martes a las 19:00, quince minutos, y el primer domingo de mes, dos horas.",
  "I am often called out at night and will miss some.": "Me llaman muchas noches y faltaré a algunas.",
  "Minutes are written down, and you can say yours before.": "Se escribe acta, y puedes decir lo tuyo antes.",
  "We meet every Tuesday at 19:00 for fifteen minutes, at a different house each week, and on the first Sunday of the month at 16:00 for two hours.":
    "Nos reunimos cada martes a las 19:00 quince minutos, cada semana en una casa, y el primer domingo de mes a las 16:00 dos horas.",
  "Tuesdays I sing. I will read the minutes.": "Los martes canto. Leeré el acta.",
  "How we meet": "Cómo nos reunimos",
  "Tuesdays, 19:00, fifteen minutes, at a different house each week. First Sunday of the month, 16:00, two hours, with something to eat.\n\n## Each time\n1. Who leads, who writes, who watches the clock?\n2. What was promised last time?\n3. What is new? Each item as a question, each with its minutes.\n4. Who does what by when?\n\nWhoever cannot come says theirs before; the minutes go to everyone.\n\n## The sheet\nAt whose house: ____\nLeads, writes, watches the clock: ____\n\n| Minutes | Item, as a question | Who begins |\n| | | |\n| | | |\n| | | |":
    "Los martes a las 19:00, quince minutos, cada semana en una casa distinta. El primer domingo de mes a las 16:00, dos horas, con algo de comer.\n\n## Cada vez\n1. ¿Quién facilita, quién escribe, quién mira el reloj?\n2. ¿Qué se prometió la última vez?\n3. ¿Qué hay de nuevo? Cada punto como pregunta, cada uno con sus minutos.\n4. ¿Quién hace qué y para cuándo?\n\nQuien no puede venir da su palabra antes; el acta llega a todo el mundo.\n\n## La hoja\nEn casa de: ____\nFacilita, escribe, mira el reloj: ____\n\n| Minutos | Punto, como pregunta | Quién empieza |\n| | | |\n| | | |\n| | | |",
  "Nine of ten Tuesdays held. The Sundays are the ones people like.":
    "Nueve de cada diez martes se cumplieron. Los domingos son los que gustan.",
};

const WORKSHOP = {
  "A shared workshop in the bakery's shed?": "¿Un taller común en el cobertizo de la panadería?",
  "Seven households own the same drill and nobody owns a decent bench. The shed behind the Old Bakery stands empty.":
    "Siete hogares tienen el mismo taladro y nadie tiene un banco decente. El cobertizo de la Panadería Vieja está vacío.",
  "Everyone who lends tools; the Old Bakery most of all":
    "A quien presta herramientas; sobre todo a la Panadería Vieja",
  "We clear the shed, build two benches and bring the tools we are ready to share.":
    "Vaciamos el cobertizo, hacemos dos bancos y traemos las herramientas que queramos compartir.",
  "And a bicycle stand by the door.": "Y un soporte para bicis junto a la puerta.",
  "It is our shed: we hear every saw in the kitchen.": "Es nuestro cobertizo: desde la cocina se oye cada sierra.",
  "No machines before nine, after seven, or on Sundays.":
    "Sin máquinas antes de las nueve, después de las siete ni los domingos.",
  "Who pays when something breaks?": "¿Quién paga cuando algo se rompe?",
  "Whoever broke it tells, and we mend it together on the monthly Sunday.":
    "Quien lo rompió lo dice, y lo arreglamos juntos el domingo del mes.",
  "We clear the bakery's shed in October, build two benches, and share the tools that people bring. Machines run at any time of day.":
    "Vaciamos el cobertizo en octubre, hacemos dos bancos y compartimos las herramientas que se traigan. Las máquinas funcionan a cualquier hora.",
  "We could not live with saws at six in the morning.": "No podríamos vivir con sierras a las seis de la mañana.",
  "Hours when machines may run, written into the decision.":
    "Que la decisión diga a qué horas pueden funcionar las máquinas.",
  "We clear the bakery's shed in October, build two benches, and share the tools that people bring. Machines run from nine to seven, not on Sundays. What breaks is told and mended together.":
    "Vaciamos el cobertizo en octubre, hacemos dos bancos y compartimos las herramientas que se traigan. Las máquinas funcionan de nueve a siete, los domingos no. Lo que se rompe se dice y se arregla entre todos.",
  "I would like a list of what is there before winter.": "Me gustaría una lista de lo que hay antes del invierno.",
  "Two benches stand, 41 tools on the wall. The list is with Ruth.":
    "Hay dos bancos y 41 herramientas en la pared. La lista la tiene Ruth.",
};

const RADIOS = {
  "Hand radios for every household": "Una radio de mano para cada hogar",
  "When the mast fell in the storm nobody could reach anybody for nine hours.":
    "Cuando la tormenta tiró la antena, nadie pudo hablar con nadie durante nueve horas.",
  "Twelve small radios, bought together, and one evening to learn them.":
    "Doce radios pequeñas, compradas juntas, y una tarde para aprender.",
  "What about those who will not touch a radio?": "¿Y quien no quiere tocar una radio?",
  "A neighbour goes and knocks. We write down who knocks where.":
    "Alguien del vecindario va y llama a la puerta. Apuntamos quién llama a quién.",
  "We buy twelve hand radios together for at most 30 a household. Wei shows everyone how. Each household without one has a neighbour who knocks.":
    "Compramos juntos doce radios de mano, como mucho a 30 por hogar. Wei enseña a todo el mundo. Cada hogar sin radio tiene a alguien que llama a su puerta.",
  "I am away until spring.": "Estoy fuera hasta la primavera.",
  "Only if the batteries can be charged from the sun.": "Solo si las baterías se pueden cargar con el sol.",
  "Radios are here. Eleven households have tried theirs.":
    "Las radios ya están aquí. Once hogares han probado la suya.",
};

const WALNUT = {
  "How we meet": "Cómo nos reunimos",
  "Tuesdays, 19:00, fifteen minutes, at a different house each week. First Sunday of the month, 16:00, two hours, with something to eat.\n\n## Each time\n1. Who leads, who writes, who watches the clock?\n2. What was promised last time?\n3. What is new? Each item as a question, each with its minutes.\n4. Who does what by when?\n\nWhoever cannot come says theirs before; the minutes go to everyone.\n\n## The sheet\nAt whose house: ____\nLeads, writes, watches the clock: ____\n\n| Minutes | Item, as a question | Who begins |\n| | | |\n| | | |\n| | | |":
    "Los martes a las 19:00, quince minutos, cada semana en una casa distinta. El primer domingo de mes a las 16:00, dos horas, con algo de comer.\n\n## Cada vez\n1. ¿Quién facilita, quién escribe, quién mira el reloj?\n2. ¿Qué se prometió la última vez?\n3. ¿Qué hay de nuevo? Cada punto como pregunta, cada uno con sus minutos.\n4. ¿Quién hace qué y para cuándo?\n\nQuien no puede venir da su palabra antes; el acta llega a todo el mundo.\n\n## La hoja\nEn casa de: ____\nFacilita, escribe, mira el reloj: ____\n\n| Minutos | Punto, como pregunta | Quién empieza |\n| | | |\n| | | |\n| | | |",
  "The compost moves to the sunny corner": "El compost se va a la esquina con sol",
  "In the shade by the gate it stays wet and cold, and the bin lids freeze.":
    "A la sombra, junto a la verja, está mojado y frío, y las tapas se hielan.",
  "Move the three bins to the south wall on Saturday morning.":
    "Llevar los tres cajones al muro sur el sábado por la mañana.",
  "On Saturday at ten we move the three bins to the south wall. Ingrid brings the barrow.":
    "El sábado a las diez llevamos los tres cajones al muro sur. Ingrid trae la carretilla.",
  "Which evening is film evening?": "¿Qué día es la noche de cine?",
  "We said once a month and never said when, so it never happens.":
    "Dijimos una vez al mes y nunca dijimos cuándo, así que nunca se hace.",
  "The last Friday of the month, at the bakery.": "El último viernes del mes, en la panadería.",
  "Film evening is on the last Friday of the month, at seven, in the bakery.":
    "La noche de cine es el último viernes del mes, a las siete, en la panadería.",
  "Fridays I work late.": "Los viernes trabajo hasta tarde.",
  "Paint the bus shelter yellow?": "¿Pintamos de amarillo la parada del autobús?",
  "The paint peels, and in the fog nobody sees who waits there.":
    "La pintura se cae, y con niebla no se ve quién espera allí.",
  "Yellow, so that drivers see it. There are two tins in the workshop.":
    "De amarillo, para que la vean los conductores. En el taller hay dos botes.",
  "Yellow is ugly.": "El amarillo es feo.",
  "Then choose another one that can be seen in the fog.": "Pues elige otro que se vea con niebla.",
  "We paint the bus shelter yellow on the next work day, with the two tins from the workshop.":
    "El próximo día de trabajo pintamos de amarillo la parada, con los dos botes del taller.",
  "I have to look at it every morning.": "La tengo delante todas las mañanas.",
  "Green, like the fence.": "Verde, como la valla.",
  "Paint takes nothing from the land.": "La pintura no le quita nada a la tierra.",
  "I understand the eyes, but it is a matter of taste.": "Entiendo los ojos, pero es cuestión de gustos.",
  "Cut down the old walnut?": "¿Talamos el viejo nogal?",
  "The walnut at the corner drops branches. Last week one hit Lars's bicycle.":
    "Al nogal de la esquina se le caen ramas. La semana pasada una dio en la bici de Lars.",
  "Cut it down and burn it in winter.": "Talarlo y quemarlo en invierno.",
  "Cut back the three dead limbs and look at it again next year.":
    "Cortar las tres ramas muertas y volver a mirarlo el año que viene.",
  "It shades the beds where we grow lettuce all summer.":
    "Da sombra a los bancales donde cultivamos lechuga todo el verano.",
  "True. I had not thought of that.": "Es verdad. No lo había pensado.",
  "We cut down the walnut at the corner in November.": "En noviembre talamos el nogal de la esquina.",
  "It is older than all of us, and the beds need its shade.":
    "Es más viejo que cualquiera de nosotros, y los bancales necesitan su sombra.",
  "Someone who knows trees looks at it first, and only dead limbs go.":
    "Que antes lo mire alguien que sepa de árboles, y que solo se corte lo muerto.",
  "I understand the danger, I could not hold the saw.": "Entiendo el peligro, pero yo no podría coger la sierra.",
};

const TANK = {
  "Second rain tank by the school?": "¿Un segundo depósito de lluvia junto a la escuela?",
  "In August the first tank was empty for three weeks and we carried water from the Fern House well.":
    "En agosto el primer depósito estuvo vacío tres semanas y llevamos agua del pozo de la Casa Helecho.",
  "Everyone who waters the school beds": "A quien riega los bancales de la escuela",
  "One more 3,000 l tank on the school's north wall.": "Otro depósito de 3.000 l en la pared norte de la escuela.",
  "Two small ones are easier to move.": "Dos pequeños se mueven mejor.",
  "The tool fund has 610 left. What else was it for?": "En el fondo de herramientas quedan 610. ¿Para qué más era?",
  "A chain saw, which Sven now lends us.": "Para una motosierra, y ahora Sven nos la presta.",
  "Children climb on everything there.": "Allí los niños se suben a todo.",
  "We fence it with the boards from the shed.": "Lo vallamos con las tablas del cobertizo.",
  "We buy one 3,000 l tank (420 from the tool fund) and set it on the school's north wall. Alex and Sarah connect it on the December work day. We look at it again in June.":
    "Compramos un depósito de 3.000 l (420 del fondo de herramientas) y lo ponemos en la pared norte de la escuela. Alex y Sarah lo conectan en la jornada de diciembre. Lo volvemos a mirar en junio.",
  "I would rather do it before the frost.": "Preferiría hacerlo antes de las heladas.",
};

const QUIET = {
  "A quiet hour for the little ones": "Una hora tranquila para los más pequeños",
  "Between one and three the small children sleep. The workshop is loud then.":
    "Entre la una y las tres duermen los pequeños. A esa hora el taller hace ruido.",
  "No machines from one to three on weekdays.": "Sin máquinas de una a tres, de lunes a viernes.",
  "That is when I can be there.": "Es justo cuando yo puedo estar.",
};

const MEETINGS = {
  "Tuesday round": "La ronda del martes",
  "A different house each week": "Cada semana en una casa",
  "First Sunday": "Primer domingo",
  "The pump at the well is loud": "La bomba del pozo hace ruido",
  "Paul looks at it before the frost.": "Paul la mira antes de las heladas.",
  "Lise heard it from the lane. Paul thinks that it is the bearing, and that a new one costs little.":
    "Lise la oyó desde el camino. Paul cree que es el cojinete, y que uno nuevo cuesta poco.",
  "Look at the bearing of the pump": "Mirar el cojinete de la bomba",
  "Salt on the lane before the frost?": "¿Sal en el camino antes de las heladas?",
  "The lane was ice for nine days last winter.": "El invierno pasado el camino estuvo helado nueve días.",
  "Two sacks of sand and no salt, for the brook. Whoever is up first spreads it.":
    "Dos sacos de arena y nada de sal, por el arroyo. La echa quien madrugue.",
  "In the meeting": "En la reunión",
  "Who waters in the holidays?": "¿Quién riega en vacaciones?",
  "From Christmas to Epiphany three houses are away.": "De Navidad a Reyes hay tres casas vacías.",
  "Keys to the workshop": "Llaves del taller",
  "Four keys, and eleven people who want one.": "Cuatro llaves, y once personas que quieren una.",
};

const SPANISH: Readonly<Record<string, string>> = {
  ...{ ...PLACES, ...SKILLS, ...CHARTER, ...PAST },
  ...{
    ...GROUPS,
    ...COMMENTS,
    ...MEETING,
    ...WORKSHOP,
    ...RADIOS,
    ...WALNUT,
    ...TANK,
    ...CHOICES,
    ...QUIET,
    ...MEETINGS,
  },
};

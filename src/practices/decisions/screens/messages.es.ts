import type { Messages } from "../../../kernel/practice.ts";
import { choosingEs } from "./messages-choosing.es.ts";
import { settlingEs } from "./messages-settling.es.ts";

/** Lo que dicen las pantallas y hojas de decisiones. */
export const screenWordsEs = {
  ...choosingEs,
  ...settlingEs,
  "decisions.screen.by": "{who}, {when, date}",
  "decisions.screen.quote": "«{words}»",
  "decisions.screen.framed": "Lo trajo {who} el {when, date}",
  "decisions.screen.until": "hasta el {day}",
  "decisions.screen.rule.days": "Cuántos días son está en la carta, y se puede cambiar entre todos.",
  "decisions.screen.rule.values": "Los valores básicos están en la carta.",
  "decisions.screen.rule.say": "Cómo llega a tener voto quien está de visita",
  "decisions.screen.rule.draft": "Confirmar la primera lista de nombres",

  "decisions.screen.open": "Abierto ahora",
  "decisions.screen.open.about": "De qué se habla y a qué se responde",
  "decisions.screen.open.question": "¿Qué estamos decidiendo?",
  "decisions.screen.open.sub":
    "{count, plural, =0 {No hay nada abierto.} one {Hay un asunto abierto.} other {Hay # asuntos abiertos.}} {mine, plural, =0 {} one {En uno falta tu palabra.} other {En # falta tu palabra.}}",
  "decisions.screen.open.mine": "Falta tu palabra",
  "decisions.screen.open.say": "Van llegando respuestas",
  "decisions.screen.open.talk": "Lo estamos hablando",
  "decisions.screen.open.missing": "Falta tu palabra.",
  "decisions.screen.open.said":
    "{stance, select, agree {Estás de acuerdo.} reservations {Estás de acuerdo, con una reserva.} aside {Te haces a un lado.} abstain {Te abstienes.} choose {Has elegido.} divide {Has repartido.} none {No quieres ninguna.} yes {Has dicho que sí.} no {Has dicho que no.} object {Objetas.} consent {No tienes objeción.} concern {Tienes una inquietud, sin objetar.} other {Lo bloqueas.}}",
  "decisions.screen.open.ready": "Ya han respondido todos: puede constar.",
  "decisions.screen.open.over": "El plazo terminó.",
  "decisions.screen.open.lately": "Resuelto hace poco",
  "decisions.screen.open.log": "Todo el registro de decisiones",
  "decisions.screen.open.draft": "Se puede hablar, pero todavía no preguntar a todos",
  "decisions.screen.open.draft.text":
    "Esta comunidad es un borrador: nadie tiene voto hasta que tres personas de dos hogares confirmen una misma lista de nombres.",
  "decisions.screen.open.empty": "Aquí está lo que habláis y decidís entre todos.",
  "decisions.screen.open.empty.who":
    "Puede empezar cualquiera, también quien está de visita: cuenta cuál es el problema, todavía no la solución.",
  "decisions.screen.open.empty.example": "«En agosto el primer depósito de lluvia estuvo vacío tres semanas.»",

  "decisions.screen.frame": "Traer un asunto",
  "decisions.screen.frame.about": "Empezar a decidir algo entre todos",
  "decisions.screen.frame.question": "¿Qué asunto quieres traer?",
  "decisions.screen.frame.sub": "Cuenta cuál es el problema. Qué hacer con él viene después, entre todos.",
  "decisions.screen.frame.next": "Qué pasa después",
  "decisions.screen.frame.next.talk":
    "Cualquiera puede proponer qué hacer y decir qué le preocupa. Cada preocupación tiene respuesta.",
  "decisions.screen.frame.next.say":
    "Alguien presenta a todo el mundo un texto exacto. Tenéis {days, plural, one {un día} other {# días}} para decir qué os parece.",
  "decisions.screen.frame.next.settled": "Consta lo que se contó, con los nombres y los motivos.",
  "decisions.screen.frame.next.look-back": "Más adelante apuntáis cómo resultó.",

  "decisions.screen.matter": "Un asunto",
  "decisions.screen.matter.none": "No hay ningún asunto en esta dirección",
  "decisions.screen.matter.none.text": "Quizá todavía no ha llegado a este aparato.",
  "decisions.screen.problem": "El problema",
  "decisions.screen.affects": "Afecta a:",
  "decisions.screen.suggestions":
    "{count, plural, =0 {¿Qué podríamos hacer?} one {Una propuesta} other {# propuestas}}",
  "decisions.screen.suggestions.none": "Nadie ha propuesto nada todavía.",
  "decisions.screen.put-this": "Preguntar esto a todos",
  "decisions.screen.concern-about-this": "Esto me preocupa",
  "decisions.screen.concerns":
    "{count, plural, =0 {¿Qué nos preocupa?} one {Una preocupación} other {# preocupaciones}}",
  "decisions.screen.concerns.none": "Nadie ha planteado ninguna preocupación.",
  "decisions.screen.concerns-count":
    "{count, plural, one {Una preocupación} other {# preocupaciones}}, {waiting, plural, =0 {{count, plural, one {con respuesta} other {todas con respuesta}}} one {una sin respuesta} other {# sin respuesta}}",
  "decisions.screen.concern.about": "· sobre la propuesta {text}",
  "decisions.screen.concern.waits": "Espera una respuesta",
  "decisions.screen.concern.resolved": "Resuelta, dice {who}",
  "decisions.screen.concern.withdrawn": "{who} la retiró",
  "decisions.screen.concern.stood-aside": "Sigue en pie, y {who} se hace a un lado",
  "decisions.screen.answer-more": "Añadir a la respuesta",
  "decisions.screen.next.answer":
    "{count, plural, one {Una preocupación espera respuesta. Cuando la tenga, se podrá preguntar a todo el mundo.} other {# preocupaciones esperan respuesta. Cuando la tengan, se podrá preguntar a todo el mundo.}}",
  "decisions.screen.next.suggest": "¿Qué se podría hacer? Con la primera propuesta arranca la conversación.",
  "decisions.screen.next.wait":
    "Tu preocupación espera la respuesta de otra persona. Mientras tanto puedes proponer algo.",
  "decisions.screen.next.put": "Nada espera respuesta. Puedes presentar un texto exacto a todo el mundo.",
  "decisions.screen.next.blocked":
    "{who} ya no lo bloquearía con esto: «{remedy}» Mételo en el texto y preséntalo de nuevo a todo el mundo.",
  "decisions.screen.next.guest":
    "Puedes proponer y plantear preocupaciones. Después, alguien con voto presenta un texto a todo el mundo.",
  "decisions.screen.offers.more": "Lo que trae consigo",
  "decisions.screen.offers": "El texto también puede poner algo en marcha por sí mismo, una vez acordado.",
  "decisions.screen.enacts": "Lo que pone en marcha por sí mismo, una vez acordado:",
  "decisions.screen.enacts.waits": "Todavía no ha pasado nada.",
  "decisions.screen.enacts.in-force": "Está en vigor.",
  "decisions.screen.enacts.set-aside": "Al llegar la decisión ya no se pudo hacer.",
  "decisions.screen.enacts.aside": "Algo que se preparó con este texto",
  "decisions.screen.enacts.see": "Verlo",
  "decisions.screen.enacts.words": "Palabra por palabra",
  "decisions.screen.put": "¿Preguntamos ya a todo el mundo?",
  "decisions.screen.put.about":
    "Se pregunta a toda la gente con voto por un texto exacto, y tiene {days, plural, one {un día} other {# días}} para responder.",
  "decisions.screen.put.anew":
    "Un texto nuevo vuelve a preguntar a todo el mundo: lo dicho sobre el anterior no cuenta para este. Hay {days, plural, one {un día} other {# días}}.",
  "decisions.screen.put.new": "Presentar un texto nuevo a todos",
  "decisions.screen.withdraw.question": "¿Retiras este asunto?",
  "decisions.screen.withdraw.about":
    "Nadie podrá responder ya. Quizá otros ya lo oyeron, así que se queda en el registro y no se puede deshacer. Puedes traerlo de nuevo.",
  "decisions.screen.talk.so-far":
    "Lo hablado: {suggestions, plural, =0 {ninguna propuesta} one {una propuesta} other {# propuestas}}, {concerns, plural, =0 {ninguna preocupación} one {una preocupación} other {# preocupaciones}}",
  "decisions.screen.talk.on": "Seguir hablando",
  "decisions.screen.talk.on.about": "Este texto no salió adelante. Otro nuevo, en este mismo asunto, puede salir.",

  "decisions.screen.say.unasked":
    "{why, select, few {No eres de las personas a las que pregunta este texto. Aun así puedes plantear preocupaciones.} guest {Responde quien tenía voto cuando se presentó el texto. Mientras estás de visita puedes hacer propuestas y plantear preocupaciones.} other {Este texto se presentó antes de que tuvieras voto. Aun así puedes plantear preocupaciones.}}",
  "decisions.screen.say.put": "Lo presentó {who} el {when, date}.",
  "decisions.screen.say.until": "Hay tiempo hasta el",
  "decisions.screen.say.why-days": "¿Por qué {days, plural, one {un día} other {# días}}?",
  "decisions.screen.say.two":
    "Se presentaron {count} textos a la vez, de gente que no sabía una de otra. Responde a cada uno.",
  "decisions.screen.say.question": "¿Qué te parece?",
  "decisions.screen.say.mine": "Tu postura",
  "decisions.screen.say.change": "Cambiar lo que dije",
  "decisions.screen.say.keep": "Dejarlo como estaba",
  "decisions.screen.say.choose": "Elige qué te parece.",
  "decisions.screen.say.do-what": "Decir qué me parece",
  "decisions.screen.say.do":
    "{stance, select, agree {Decir: estoy de acuerdo} reservations {Decir: de acuerdo, con una reserva} aside {Decir: me hago a un lado} abstain {Decir: me abstengo} choose {Decir: esto elijo} divide {Decir: así lo repartiría} none {Decir: ninguna de estas} consent {Decir: sin objeción} concern {Decir: tengo una inquietud} yes {Decir: sí} no {Decir: no} object {Decir: objeto} other {Decir: lo bloqueo}}",
  "decisions.screen.say.about": "Todos lo ven con tu nombre. Puedes cambiarlo hasta que conste.",
  "decisions.screen.said":
    "{stance, select, agree {Estás de acuerdo. Consta con tu nombre.} reservations {Estás de acuerdo, y consta tu reserva.} aside {Te haces a un lado. Los demás pueden seguir.} abstain {Te abstienes. Cuentas entre quienes han respondido.} choose {Consta lo que eliges, con tu nombre.} divide {Consta cómo lo repartirías, con tu nombre.} none {No quieres ninguna de estas.} consent {No tienes objeción.} concern {Consta tu inquietud. No para a los demás.} yes {Has dicho que sí.} no {Has dicho que no.} object {Objetas. No sale adelante; hablad de qué ayudaría.} other {Lo bloqueas. Los demás ven en qué valor se apoya y qué haría que lo retiraras.}}",
  "decisions.screen.stance.agree": "Estoy de acuerdo",
  "decisions.screen.stance.agree.hint": "Puedo vivir con este texto tal como está",
  "decisions.screen.stance.reservations": "De acuerdo, con una reserva",
  "decisions.screen.stance.reservations.hint": "Queda en el registro",
  "decisions.screen.stance.aside": "Me hago a un lado",
  "decisions.screen.stance.aside.hint": "No va conmigo, pero no lo paro",
  "decisions.screen.stance.abstain": "Me abstengo",
  "decisions.screen.stance.abstain.hint": "No tengo opinión sobre esto; contadme entre quienes han respondido",
  "decisions.screen.stance.block": "Lo bloqueo",
  "decisions.screen.stance.block.hint": "Rompería algo que tenemos en común",
  "decisions.screen.note.reservations": "¿Cuál es tu reserva?",
  "decisions.screen.note.aside": "¿Por qué te haces a un lado?",
  "decisions.screen.note.abstain": "Unas palabras",
  "decisions.screen.note.block": "¿De qué se trata?",
  "decisions.screen.note.hint": "Una o dos frases. Todos lo ven con tu nombre.",
  "decisions.screen.block.which": "¿Qué valor básico rompería?",
  "decisions.screen.block.value": "Valor básico {number}: {value}",
  "decisions.screen.block.remedy": "Qué haría retirarlo: {remedy}",
  "decisions.screen.block.remedy.label": "¿Qué haría que retiraras tu bloqueo?",
  "decisions.screen.block.remedy.hint": "Qué tendría que ser distinto, para poder trabajarlo contigo.",
  "decisions.screen.block.no-values":
    "Un bloqueo se apoya en un valor básico, y la carta todavía no tiene ninguno. Puedes hacerte a un lado, o acordad antes los valores.",
  "decisions.screen.stands":
    "{stance, select, agree {{who} está de acuerdo} reservations {{who} está de acuerdo, con una reserva} aside {{who} se hace a un lado} abstain {{who} se abstiene} choose {{who} elige} divide {{who} reparte} none {{who} no quiere ninguna} consent {{who} no tiene objeción} concern {{who} tiene una inquietud, sin objetar} yes {{who} dice que sí} no {{who} dice que no} object {{who} objeta} other {{who} lo bloquea}}",
  "decisions.screen.who": "Quién ha hablado",
  "decisions.screen.who.nobody": "Nadie todavía.",
  "decisions.screen.who.agree":
    "{count, plural, one {Una persona está de acuerdo:} other {# personas están de acuerdo:}}",
  "decisions.screen.who.more": "{count} más de acuerdo",
  "decisions.screen.who.missing": "{count, plural, one {Falta: {names}} other {Faltan (#): {names}}}",
  "decisions.screen.changes": "Qué cambió desde el primer texto",
  "decisions.screen.changes.added": "Añadido:",
  "decisions.screen.changes.removed": "Quitado:",
  "decisions.screen.changes.end": "(fin)",
  "decisions.screen.changes.key-added": "añadido",
  "decisions.screen.changes.key-removed": "quitado",
  "decisions.screen.close.all": "Han respondido las {of} personas.",
  "decisions.screen.close.over": "El plazo terminó: han respondido {answered} de {of}, y con eso basta.",
  "decisions.screen.close.about":
    "Cuenta la respuesta más reciente de cada persona: {count, plural, one {una respuesta} other {# respuestas}}. Otras cosas se apoyarán en ello, así que no se puede deshacer.",
  "decisions.screen.close.done": "Ya consta.",

  "decisions.screen.answers": "Quién dijo qué",
  "decisions.screen.answers.caption": "Respuestas de las {of} personas a las que se preguntó",
  "decisions.screen.answers.what": "Respuesta",
  "decisions.screen.answers.people": "Personas",
  "decisions.screen.answers.agree": "De acuerdo",
  "decisions.screen.answers.reservations": "De acuerdo, con una reserva",
  "decisions.screen.answers.aside": "A un lado",
  "decisions.screen.answers.abstain": "Se abstienen",
  "decisions.screen.answers.block": "Bloquean",
  "decisions.screen.answers.missing": "Sin respuesta",
  "decisions.screen.answers.asked": "Consultadas",
  "decisions.screen.answers.square": "Cada cuadrado es una persona.",
  "decisions.screen.answers.needed": "Tienen que responder al menos {needed} de {of}.",

  "decisions.screen.record": "En qué quedó",
  "decisions.screen.record.earlier": "Lo que constó antes",
  "decisions.screen.verdict.agreed": "Acordado",
  "decisions.screen.verdict.blocked": "Bloqueado",
  "decisions.screen.verdict.not-agreed": "No acordado",
  "decisions.screen.verdict.hesitant": "De vuelta a la conversación, una vez",
  "decisions.screen.record.sentence":
    "Respondieron {answered} de {of}: {yes, plural, =0 {nadie estuvo de acuerdo} one {una persona de acuerdo} other {# de acuerdo}}{reservations, plural, =0 {} one { (una con una reserva)} other { (# con alguna reserva)}}{aside, plural, =0 {} one {, una se hizo a un lado} other {, # se hicieron a un lado}}{abstain, plural, =0 {} one {, una se abstuvo} other {, # se abstuvieron}}{block, plural, =0 {; nadie lo bloqueó} one {; una lo bloqueó} other {; # lo bloquearon}}.",
  "decisions.screen.record.hesitant":
    "{percent, plural, =33 {Si más de un tercio de quienes responden tiene} other {Si más del # % de quienes responden tiene}} reservas o se hace a un lado, se habla una vez más.",
  "decisions.screen.record.not-agreed":
    "{percent, plural, =50 {Para salir adelante, más de la mitad de quienes responden tienen que estar de acuerdo.} =67 {Para salir adelante, dos tercios de quienes responden tienen que estar de acuerdo.} other {Para salir adelante, el # % de quienes responden tiene que estar de acuerdo.}}",
  "decisions.screen.rule.quorum": "¿Por qué tantas?",
  "decisions.screen.record.by": "Lo hizo constar {who} el {when, date}.",
  "decisions.screen.record.counted": "Lo que se contó: {count, plural, one {una respuesta} other {# respuestas}}",
  "decisions.screen.late.about":
    "Estas respuestas estaban de camino cuando esto se hizo constar. Se guardan y no cambian nada, salvo que alguna bloquee.",
  "decisions.screen.back": "¿Cómo resultó?",
  "decisions.screen.back.none": "Nadie lo ha apuntado todavía. Basta una línea, cuando se sepa.",
  "decisions.screen.path": "El camino hasta aquí",
  "decisions.screen.path.answers":
    "{count, plural, one {Una persona dijo qué le parece} other {# personas dijeron qué les parece}}",

  "decisions.screen.log": "Registro de decisiones",
  "decisions.screen.log.about": "Qué decidimos, por qué y cómo resultó",
  "decisions.screen.log.question": "¿Qué hemos decidido?",
  "decisions.screen.log.sub": "Lo más nuevo primero, con los motivos, para que más adelante se entienda por qué.",
  "decisions.screen.log.find": "Buscar una decisión",
  "decisions.screen.log.found": "{count, plural, =0 {No aparece nada} one {Una decisión} other {# decisiones}}",
  "decisions.screen.log.none": "En ninguna decisión aparece «{text}». Prueba con una palabra más corta.",
  "decisions.screen.log.column.date": "Fecha",
  "decisions.screen.log.column.decision": "Decisión",
  "decisions.screen.log.column.rationale": "Motivo",
  "decisions.screen.log.column.approved": "Quién aprobó",
  "decisions.screen.log.column.outcome": "Cómo resultó",
  "decisions.screen.log.reopened": "Abierto otra vez",
  "decisions.screen.log.contested": "Constó dos veces, distinto: abierto otra vez",
  "decisions.screen.log.passed": "Vino después un texto nuevo",
  "decisions.screen.log.files": "Llévatelo, o trae lo de antes",
  "decisions.screen.log.files.about": "Las mismas cinco columnas, en papel o en un archivo que lee cualquier programa.",
  "decisions.screen.log.markdown": "Guardar como Markdown",
  "decisions.screen.log.csv": "Guardar como CSV",
  "decisions.screen.log.calendar": "Fechas de revisión para un calendario",
  "decisions.screen.log.popolo": "Guardar para otros programas (Popolo)",
  "decisions.screen.log.file": "decisiones-{day}",
  "decisions.screen.log.empty":
    "Aquí queda cada decisión que toméis: cuándo, qué, por qué, quién aprobó y cómo resultó.",
  "decisions.screen.log.empty.who": "Quien lleva el registro en papel puede traerlo.",
  "decisions.screen.log.empty.example":
    "15 ene: Segundo depósito de lluvia · el primero estuvo vacío en agosto · Consenso · va bien.",
  "decisions.screen.strike.question": "¿Tachas esta fila?",
  "decisions.screen.strike.about":
    "«{decision}» sale del registro de decisiones. Quizá otros ya la oyeron, así que queda guardada y no se puede deshacer. Puedes traerla otra vez.",

  "decisions.screen.import": "Traer un registro",
  "decisions.screen.import.about": "Traer decisiones de antes",
  "decisions.screen.import.do": "Traer decisiones de antes",
  "decisions.screen.import.question": "¿Qué decidisteis antes?",
  "decisions.screen.import.sub":
    "Pega tu tabla o elige un archivo. Verás qué se entendió antes de que se escriba nada.",
  "decisions.screen.import.columns":
    "Fecha, Decisión, Motivo, Quién aprobó, Resultado; en Markdown o CSV. Fechas como 2024-01-15.",
  "decisions.screen.import.example":
    "Fecha | Decisión | Motivo | Quién aprobó | Resultado\n2024-01-15 | Segundo depósito | Reserva | Consenso | Va bien",
  "decisions.screen.import.lines": "Cada una lleva tu nombre como quien la trajo. Puedes tacharlas después.",
  "decisions.screen.import.to-log": "Al registro",

  "decisions.screen.sheet": "Nuestro registro de decisiones",
  "decisions.screen.sheet.about": "El registro de decisiones para imprimir",
  "decisions.screen.sheet.do": "Imprimir el registro",
  "decisions.screen.sheet.sub":
    "{count, plural, one {Una decisión} other {# decisiones}}, la más antigua primero · {day} · registro {fingerprint}",
  "decisions.screen.sheet.end":
    "¿Apuntaste algo a mano después de imprimir? Dáselo a quien tenga Kith, para que también quede en el registro.",
  "decisions.screen.slip.why": "por qué (si bloqueas: qué valor, y qué lo resolvería):",
  "decisions.screen.slip.who": "Nombre y hogar:",
  "decisions.screen.slip.until": "Hasta el {until, date}.",
  "decisions.screen.slip.was-until": "El plazo acabó el {until, date}. Cuenta mientras no se registre el resultado.",
  "decisions.screen.share.say":
    "{name} pregunta a todo el mundo: «{title}». Responde hasta el {until, date}, en Kith o en una papeleta.",
  "decisions.screen.share.talk": "En {name} hablamos de «{title}». ¿Qué propones, y qué te preocupa?",
} satisfies Messages;

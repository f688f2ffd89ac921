import type { Messages } from "../../../kernel/practice.ts";

/** Choosing among options, dividing a sum, and consent, on screens. */
export const choosingEs = {
  "decisions.screen.ways.light": "Ligeras: poco tiempo, y se cambian fácilmente",
  "decisions.screen.ways.together": "En común: hasta que todo el mundo pueda vivir con ello",
  "decisions.screen.ways.count": "Contando: una votación, o elegir entre opciones",
  "decisions.screen.method.approval": "Por aprobación",
  "decisions.screen.method.approval.hint": "Tres opciones o más: cada cual marca todas las que le valen",
  "decisions.screen.method.approval.how":
    "Marca todas las opciones que te valgan. Sale la que más marcas tenga, si la marcó más de la mitad de quienes eligen; si dos van igualadas, ninguna.",
  "decisions.screen.method.ranked": "Por orden",
  "decisions.screen.method.ranked.hint": "Tres opciones o más: cada cual las pone en orden",
  "decisions.screen.method.ranked.how":
    "Pon las opciones en orden, la mejor primero. Cada una se compara con cada otra, y sale la que más gente prefiere a todas las demás. Si se ganan en círculo, primero se dejan de lado las victorias con menos gente (el recuento de Schulze).",
  "decisions.screen.method.budget": "Por reparto de una suma",
  "decisions.screen.method.budget.hint": "Cada cual la reparte como quiera; cada opción recibe la media",
  "decisions.screen.method.budget.how":
    "Reparte toda la suma como tú lo harías. Cada opción recibe la media de lo que le dio cada cual, en unidades enteras.",
  "decisions.screen.method.consent": "Por consentimiento",
  "decisions.screen.method.consent.hint": "Vale por ahora y se puede probar sin riesgo; una objeción razonada lo para",
  "decisions.screen.method.consent.how":
    "Sale adelante si nadie razona que haría daño. Una inquietud se apunta y no para nada, y lo volvéis a mirar un día señalado.",
  "decisions.screen.circle":
    "Solo se pregunta a estas personas: {names}. Mientras dure el plazo, cualquiera con voto puede pedir que lo decida todo el mundo.",
  "decisions.screen.circle.of-group":
    "Se pregunta al grupo de trabajo «{name}»: {names}. Mientras dure el plazo, cualquiera con voto puede pedir que lo decida todo el mundo.",
  "decisions.screen.circle.see-group": "Qué puede decidir",
  "decisions.screen.circle.who": "¿Quién lo decide?",
  "decisions.screen.circle.about":
    "Elige personas para dejárselo a un círculo; si no eliges a nadie, se pregunta a todo el mundo. Tú formas parte.",
  "decisions.screen.options": "Opciones",
  "decisions.screen.options.which": "¿Entre qué propuestas se puede elegir?",
  "decisions.screen.options.none": "Proponed antes algunas: las opciones son lo que la gente propone aquí.",
  "decisions.screen.options.option": "Opción",
  "decisions.screen.options.some": "La marcan",
  "decisions.screen.options.order": "Preferida a",
  "decisions.screen.options.amounts": "Recibe",
  "decisions.screen.options.others": "{count, plural, =0 {ninguna otra} one {otra} other {# otras}}",
  "decisions.screen.options.chosen": "elegida",
  "decisions.screen.options.pairs": "Cuántas personas prefieren cuál",
  "decisions.screen.options.pairs.about": "En cada fila: cuántas prefieren esta opción a la que encabeza la columna.",
  "decisions.screen.options.order.next":
    "Pulsa las opciones en el orden en que las prefieres. Las que dejes quedan por debajo.",
  "decisions.screen.options.order.again": "Empezar otra vez",
  "decisions.screen.options.left":
    "{left, plural, =0 {Está repartido todo: {total}.} other {Quedan # de {total} por repartir.}}",
  "decisions.screen.options.over": "{over} más de lo que hay.",
  "decisions.screen.options.pick": "Elige al menos una.",
  "decisions.screen.picked": "{words}",
  "decisions.screen.stance.choose": "Elijo",
  "decisions.screen.stance.choose.hint": "Entre las opciones de abajo",
  "decisions.screen.stance.divide": "Lo reparto",
  "decisions.screen.stance.divide.hint": "Una cantidad para cada opción",
  "decisions.screen.stance.none": "Ninguna de estas",
  "decisions.screen.stance.none.hint": "Antes ninguna que una de ellas",
  "decisions.screen.stance.consent": "Sin objeción",
  "decisions.screen.stance.consent.hint": "Vale por ahora, y se puede probar sin riesgo",
  "decisions.screen.stance.concern": "Tengo una inquietud",
  "decisions.screen.stance.concern.hint": "Me preocupa, y no lo para",
  "decisions.screen.note.choose": "Unas palabras",
  "decisions.screen.note.none": "Unas palabras",
  "decisions.screen.note.divide": "Unas palabras",
  "decisions.screen.note.concern": "¿Qué te inquieta?",
  "decisions.screen.answers.choose": "Eligen",
  "decisions.screen.answers.divide": "Lo reparten",
  "decisions.screen.answers.none": "Ninguna de estas",
  "decisions.screen.answers.consent": "Sin objeción",
  "decisions.screen.answers.concern": "Una inquietud, sin objetar",
  "decisions.screen.record.choice":
    "Respondieron {answered} de {of}: eligieron {chose}; no quisieron ninguna {none}{abstain, plural, =0 {} one {, una abstención} other {, # abstenciones}}.",
  "decisions.screen.record.not-passed.approval":
    "Para salir, una opción tiene que ir sola por delante y estar marcada por más de la mitad de quienes eligieron.",
  "decisions.screen.record.not-passed.ranked":
    "Para salir, una opción tiene que ir sola por delante y estar nombrada por más de la mitad de quienes eligieron.",
  "decisions.screen.record.not-passed.budget":
    "Para salir, tienen que ser más quienes reparten la suma que quienes no quieren.",
  "decisions.screen.options.most":
    "En un texto caben {max} opciones. Quita una para poner otra en su lugar; la que quites sigue como propuesta.",
  "decisions.screen.options.enacts": "Lo que pone en marcha por sí mismo, si se elige la opción {option}:",
  "decisions.screen.options.carry":
    "Cada opción puede poner algo en marcha por sí misma. Solo entra en vigor lo que lleva la elegida.",
  "decisions.screen.circle.group": "Todo el grupo «{name}»",
  "decisions.screen.circle.limits": "Vuelve a todo el mundo: {limits}",
} satisfies Messages;

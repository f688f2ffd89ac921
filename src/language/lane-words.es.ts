import type { laneEn } from "./lane-words.en.ts";

/** Lo mismo en español. */
export const laneEs = {
  "lane.own-removal":
    "Tiene que proponerlo otra persona, porque la propuesta crea la clave nueva. Puedes irte por tu cuenta.",
  "lane.epoch-again": "Esta clave ya se usó. Propónlo otra vez: la aplicación crea una nueva.",
  "lane.removal-key":
    "Dar de baja a alguien trae una clave nueva, que crea la aplicación. Actualiza Kith en este aparato y propónlo otra vez.",
  "lane.said-so": "Esto ya está dicho.",
  "lane.unknown-epoch": "Ningún acuerdo conocido aquí trajo esta clave.",
  "lane.unknown-checkpoint": "Ese resumen aún no está aquí.",
  "lane.unknown-household": "Ese hogar aún no ha llegado aquí.",
  "lane.on-roll-already": "Alguien de la propuesta ya está en el padrón con ese hogar.",
  "lane.unknown-value": "No hay ningún valor básico con el número {number}.",
  "lane.too-far-ahead": "Es demasiado pronto para decidirlo: se pueden acordar números para los próximos {days} días.",
  "lane.invite-closed":
    "Esta invitación ya no deja entrar a nadie: se le acabó el tiempo, se retiró o alguien entró con ella. Pide otra a un vecino o vecina.",
  "lane.device-known": "Este aparato ya habla por alguien aquí.",
  "lane.device-proof": "El aparato nuevo no demostró que su clave es suya. Empieza otra vez con los dos aparatos.",
  "lane.draft": "La comunidad todavía es un borrador: esto se abre cuando exista su primer padrón.",
  "lane.not-this-device": "Un aparato no puede darse de baja a sí mismo: hazlo desde otro de los tuyos.",
  "lane.not-your-device": "Ese aparato no es tuyo, o ya se dio de baja.",
  "lane.not-yourself": "Tiene que decirlo otra persona que te conozca.",
  "lane.recovered-already": "Esto ya está resuelto.",
  "lane.recovery-early":
    "Los aparatos antiguos tienen {hours, plural, one {una hora} other {# horas}} más para objetar, contadas desde que lo supo la mayoría de los hogares.",
  "lane.recovery-few":
    "{vouchers, plural, one {Una persona del vecindario dice} other {# personas del vecindario dicen}} que la conoce; hacen falta {needed} de {households, plural, one {otro hogar} other {otros # hogares}}.",
  "lane.recovery-opposed":
    "Un aparato antiguo dice que es otra persona, así que más gente debe estar de acuerdo: {needed} de quienes están en el padrón. Hasta ahora: {vouchers}.",
  "lane.retired":
    "Esto lo escribió un aparato dado de baja, después del punto hasta el que cuenta. Si fuiste tú, hazlo otra vez desde el aparato que usas ahora.",
  "lane.same-household": "Tienen que decirlo personas de otros hogares; quienes viven juntos se conocen demasiado.",
  "lane.too-many-devices": "Una persona tiene como mucho {max} aparatos. Da de baja uno que ya no uses.",
  "lane.unknown-recovery": "Esa petición todavía no ha llegado aquí.",
  "kernel.newer-rules":
    "Vuestra comunidad ha pasado a reglas más nuevas (versión {version}). Actualiza Kith en este aparato para ver qué significa esto.",
  "kernel.quarantined":
    "Lo escribió alguien a quien la comunidad ha dado de baja, sin que lo uno supiera de lo otro. Espera aquí, a la vista de todos, hasta que la comunidad diga que cuenta.",
  "kernel.off":
    "La comunidad no usa esto ahora: {decision}. Todo lo que había se conserva; una nueva decisión lo retoma.",
  "kernel.removed":
    "La comunidad ha decidido que ya no formas parte de ella. Habla con la gente; una decisión suya puede traerte de vuelta.",
  "lane.household-asked":
    "{households, plural, one {Alguien pasaría a vivir con un hogar que no ha dicho que sí.} other {Algunos pasarían a vivir con # hogares que no han dicho que sí.}} Preguntad allí primero.",
  "lane.nothing-to-adopt":
    "Así solo se puede recoger lo que escribió alguien a quien se ha dado de baja, o un aparato con dos historias.",
  "lane.rules-older": "Vuestra comunidad ya va por estas reglas, o por otras más nuevas.",
  "lane.seen-lately": "A alguien de esta lista se le vio hace poco, o no está en el padrón. Se le sigue esperando.",
  "lane.own-hand": "Esto no se puede anotar por otra persona.",
  "lane.roll-enters": "Solo quienes están en el padrón anotan lo que dice alguien sin aparato.",
  "lane.second-household":
    "Esto ya está anotado desde tu hogar. Falta que lo anote alguien de otro hogar: entonces vale.",
  "lane.own-device": "Esa persona tiene su propio aparato y habla por sí misma.",
  "lane.unknown-review": "Esta revisión aún no se conoce aquí.",
  "lane.review-over": "Esta revisión ha terminado: se aceptó un recurso, o pasó su tiempo.",
  "lane.other-review":
    "Esta revisión trata de otra persona. Una propuesta da de baja a la única persona de la que trata su revisión, y a nadie más.",
  "lane.too-many-parties": "Con tantas personas fuera nadie llegaría a las {needed} que hacen falta; votarían {of}.",
  "lane.hear-first": "Primero la audiencia.",
  "lane.notice-runs": "El aviso sigue corriendo: {days, plural, one {un día} other {# días}} más.",
  "lane.hearing-lately": "La audiencia fue hace poco: {days, plural, one {un día} other {# días}} más.",
  "lane.appeal-runs":
    "Un recurso detiene esto: {days, plural, one {un día} other {# días}} más, salvo que respondan antes las personas sorteadas.",
  "lane.backers-first":
    "Si no se ofreció un círculo, {needed} personas de otros hogares deben estar de acuerdo en que va primero la seguridad.",
  "lane.too-close": "Eres parte en esto, o vives con una. Lo hace otra persona.",
  "lane.own-appeal": "Solo recurre la propia persona; alguien puede anotarlo por ella.",
  "lane.not-drawn": "El sorteo de este recurso cayó en otras personas.",
} satisfies Record<keyof typeof laneEn, string>;

import type { Messages } from "../../kernel/practice.ts";
import { forkWordsEs } from "./forks.es.ts";
import { roomWordsEs } from "./messages-room.es.ts";
import { screenWordsEs } from "./screens/messages.es.ts";

export const es: Messages = {
  "members.join-first": "Primero únete; después podrás hacerlo.",
  "members.joined-already": "Ya te uniste desde este aparato.",
  "members.you-left":
    "Dejaste esta comunidad. Para volver, pide una invitación y ábrela en otro navegador o en otro aparato.",
  "members.you-were-withdrawn":
    "Un vecino dio por terminada tu visita. Si crees que fue un error, habla con quien te invitó.",
  "members.unknown-invite": "Aquí no se conoce esa invitación. Pide otra.",
  "members.invite-revoked": "Esa invitación se retiró. Pide otra.",
  "members.invite-over": "Esa invitación valía hasta el {until, time}. Pide otra.",
  "members.invite-used-up":
    "{uses, plural, one {La invitación era para una persona y alguien entró antes que tú.} other {Las # plazas de la invitación se llenaron antes de que llegaras.}} Pide otra.",
  "members.one-household": "Elige un hogar o ponle nombre a uno nuevo, no las dos cosas.",
  "members.household-needed": "Di en qué hogar vives, o ponle nombre a uno nuevo.",
  "members.unknown-household": "Ese hogar todavía no se conoce aquí.",
  "members.guests-cannot-invite":
    "Podrás invitar cuando varios hogares hayan dicho que te conocen. Mientras tanto, pídeselo a un vecino.",
  "members.wall-invite-long": "Una invitación para toda una sala vale {hours} horas como mucho.",
  "members.invite-long": "Una invitación para una persona vale {days} días como mucho.",
  "members.not-your-invite": "Solo puede retirarla quien la hizo o alguien del padrón.",
  "members.roll-vouches": "Solo quien está en el padrón puede decir «conozco a esta persona».",
  "members.not-yourself": "Tiene que ser otra persona quien diga que te conoce.",
  "members.vouched-already": "Tu hogar ya lo ha dicho. Ahora hace falta otro hogar.",
  "members.vouchers-spent":
    "En los últimos {days} días tu hogar ha respondido por {max, plural, one {una persona} other {# personas}}, lo que permite la carta. Puede hacerlo otro hogar, o espera un poco.",
  "members.unknown-voucher": "Esa palabra dada todavía no se conoce aquí.",
  "members.not-your-voucher": "Solo puede retirarla quien la dio.",
  "members.unvouched-already": "Ya la retiraste.",
  "members.say-is-for-all":
    "{name} ya tiene voz aquí. Si la conserva o no, lo decidís entre todos: llevadlo a una reunión.",
  "members.unknown-person": "Esa persona no está, o todavía no se conoce aquí.",
  "members.not-a-guest": "{name} ya tiene voz aquí.",
  "members.listed-twice": "Alguien está dos veces en la lista. Cada persona va una sola vez.",
  "members.unknown-list": "Esa lista todavía no se conoce aquí.",
  "members.lives-there-already": "Ya vives ahí.",
  "members.lives-elsewhere": "No vives ahí, que se sepa aquí.",
  "members.not-your-household": "Solo puede cambiar el nombre de un hogar quien vive en él.",

  "members.found.do": "Fundar una comunidad",
  "members.found.did": "{who} fundó {name}",
  "members.found.field.name": "Nombre",
  "members.found.hint.name": "Cómo os llamáis, por ejemplo «Vecinos del Sauce».",
  "members.found.field.scale": "Tamaño",
  "members.found.option.scale.household": "Hogar",
  "members.found.option.scale.pod": "Vecindad (de 5 a 15 hogares)",
  "members.found.option.scale.region": "Comarca (varias vecindades)",
  "members.found.field.timeZone": "Zona horaria",
  "members.found.hint.timeZone": "Por ejemplo Europe/Madrid.",
  "members.found.field.language": "Idioma",
  "members.found.option.language.en": "English",
  "members.found.option.language.es": "Español",
  "members.found.field.values": "Valores básicos",
  "members.found.hint.values": "Unas pocas frases cortas. Después solo cambian si lo decide todo el padrón.",
  "members.open-household.do": "Poner nombre a un hogar",
  "members.open-household.did": "{who} puso nombre al hogar {name}",
  "members.open-household.field.name": "Nombre del hogar",
  "members.invite.do": "Invitar",
  "members.invite.did": "{who} hizo una invitación para {uses, plural, one {una persona} other {hasta # personas}}",
  "members.invite.field.key": "La clave de la invitación",
  "members.invite.field.uses": "Para cuántas personas",
  "members.invite.hint.uses": "1 para una persona; hasta 40 para toda una sala.",
  "members.invite.field.until": "Vale hasta",
  "members.invite.hint.until": "Hasta 14 días para una persona, hasta 3 horas para una sala.",
  "members.revoke-invite.do": "Retirar la invitación",
  "members.revoke-invite.did": "{who} retiró una invitación",
  "members.revoke-invite.field.invite": "Invitación",
  "members.join.do": "Unirme",
  "members.join.did": "{name} se unió",
  "members.join.elsewhere":
    "Se entra con una invitación: alguien del vecindario la hace en «Invitar», y tú abres su enlace o escaneas su código en tu propio aparato.",
  "members.join.field.name": "Tu nombre",
  "members.join.hint.name": "Como te llaman los vecinos.",
  "members.join.field.household": "Tu hogar",
  "members.join.field.householdName": "O ponle nombre a un hogar nuevo",
  "members.join.hint.householdName": "Por ejemplo «Casa Helecho».",
  "members.join.field.invite": "Invitación",
  "members.join.field.proof": "Prueba de la invitación",
  "members.vouch.do": "Decir que conozco a esta persona",
  "members.vouch.did": "{who} dijo que conoce a alguien recién llegado",
  "members.vouch.field.person": "¿A quién conoces?",
  "members.vouch.hint.person": "Os habéis visto, y es quien dice ser.",
  "members.unvouch.do": "Retirar mi palabra",
  "members.unvouch.about": "Si tu hogar era uno de los dos, le hará falta otro antes de tener voz y voto.",
  "members.unvouch.did": "{who} retiró su palabra por alguien recién llegado",
  "members.unvouch.field.voucher": "Tu palabra por alguien recién llegado",
  "members.list.do": "Apuntar quién está",
  "members.list.did": "{who} escribió una lista fundadora",
  "members.list.field.seats": "Quién está presente",
  "members.list.field.seats.person": "Persona",
  "members.list.field.seats.household": "Hogar",
  "members.confirm.do": "Confirmar la lista",
  "members.confirm.did": "{who} confirmó la lista fundadora",
  "members.confirm.field.list": "Lista fundadora",
  "members.rename.do": "Corregir mi nombre",
  "members.rename.did": "{who} se llama ahora {name}",
  "members.rename.field.name": "Tu nombre",
  "members.move.do": "Mudarme a otro hogar",
  "members.move.did": "{who} se mudó a otro hogar",
  "members.move.field.household": "Hogar al que te mudas",
  "members.move.field.householdName": "O ponle nombre a un hogar nuevo",
  "members.rename-household.do": "Cambiar el nombre del hogar",
  "members.rename-household.did": "{who} llamó {name} a su hogar",
  "members.rename-household.field.household": "Hogar",
  "members.rename-household.field.name": "Nombre nuevo",
  "members.withdraw.do": "Terminar la visita",
  "members.withdraw.did": "{who} dio por terminada una visita",
  "members.withdraw.field.person": "Quién está de visita",
  "members.leave.do": "Irme",
  "members.leave.about":
    "Renuncias a tu voz aquí, en todos tus aparatos. Lo que escribiste se queda, porque los demás también lo tienen. Con una invitación puedes volver a entrar.",
  "members.leave.did": "{who} se fue",

  "members.not-entered": "Eso no lo anotó nadie por otra persona.",
  "members.contested-already": "Ya lo ha dicho alguien.",
  "members.not-yours-to-contest":
    "Solo esa persona, quienes viven con ella o quien lo anotó pueden decir que está mal.",
  "members.enrol.do": "Apuntar a alguien sin aparato",
  "members.enrol.did": "{who} apuntó a {name}, que no tiene aparato",
  "members.enrol.about":
    "Está de visita hasta que los hogares digan que la conocen, como cualquiera. Tú y otras personas del padrón anotáis lo que dice, en papel o por teléfono.",
  "members.enrol.field.name": "Su nombre",
  "members.enrol.hint.name": "Como la llama el vecindario.",
  "members.enrol.field.household": "Su hogar",
  "members.enrol.field.householdName": "O pon nombre a un hogar nuevo",
  "members.contest.do": "Decir que se anotó mal",
  "members.contest.did": "{who} dijo que algo se anotó mal",
  "members.contest.field.act": "Lo que se anotó",

  "members.sort.person": "Persona",
  "members.sort.household": "Hogar",
  "members.standing.stranger": "no está",
  "members.standing.guest": "de visita",
  "members.standing.member": "miembro",
  "members.standing.roll": "en el padrón",
  "members.standing.guest.about":
    "Ve y usa todo lo abierto. Tendrá voz y voto cuando dos hogares digan que le conocen.",
  "members.standing.member.about": "Tiene voz y voto en las decisiones de cada día.",
  "members.standing.roll.about": "Tiene voz y voto en todo, también en la carta, y puede responder por quien llega.",

  "members.today.draft": "Vuestra comunidad es todavía un borrador",
  "members.today.draft.text":
    "Empieza de verdad cuando tres personas de dos hogares confirman la misma lista de nombres. Hasta ahora: {people, plural, one {una persona} other {# personas}} de {households, plural, one {un hogar} other {# hogares}}. Invita a los demás.",
  "members.today.list": "Apuntad quién está",
  "members.today.list.text":
    "Ya hay {people, plural, one {una persona} other {# personas}} de {households, plural, one {un hogar} other {# hogares}}. Alguien apunta los nombres, cada cual confirma, y la comunidad empieza.",
  "members.today.confirm": "¿Está bien la lista fundadora?",
  "members.today.confirm.text":
    "{by} apuntó quién está, y tu nombre es uno de ellos. {confirmed, plural, =0 {Nadie ha confirmado todavía.} one {Ha confirmado una persona.} other {Han confirmado # personas.}}",
  "members.today.confirm.late":
    "{by} apuntó quién está, y tu nombre es uno de ellos. La comunidad ya ha empezado. En cuanto confirmes, también tendrás voz y voto en todo.",
  "members.today.again": "Confirma la lista fundadora otra vez",
  "members.today.again.text":
    "Tú y otra persona confirmasteis a la vez, sin que una viera a la otra. Confirma de nuevo y ya contará.",
  "members.today.late": "El padrón se cerró sin ti",
  "members.today.late.text":
    "Confirmaste mientras otros, fuera de alcance, cerraban el padrón fundador. Pide a alguien del padrón que te proponga: después todos dicen sí o no.",
  "members.today.gone.left": "Dejaste esta comunidad",
  "members.today.gone.withdrawn": "Tu visita aquí ha terminado",
  "members.today.leaving": "¿Se va {name}?",
  "members.today.leaving.text":
    "{by} anotó que {name} se va de la comunidad. Vale cuando lo anota también alguien de otro hogar. Si {name} te lo ha dicho, basta un toque; si no, háblalo con {name} y con {by}: quien vive en su hogar, o lo anotó, puede decir que se anotó mal.",
  "members.today.guest": "Estás de visita: {missing, plural, one {falta un hogar} other {faltan # hogares}}",
  "members.today.guest.text":
    "Ves y puedes usar todo lo abierto. Cuando personas de {needed} hogares del padrón digan que te conocen, tendrás voz y voto.",
  "members.today.vouch": "¿Conoces a {name}?",
  "members.today.vouch.text":
    "{name}, de {household}, está de visita. {missing, plural, one {Falta que lo diga un hogar más} other {Faltan # hogares que lo digan}} para que tenga voz y voto.",

  "members.today.vouch.beyond":
    "{name}, de {household}, entró con una invitación que también usó otra persona. Si conoces a {name}, dilo; si nadie le conoce, se puede dar por terminada su visita.",

  ...forkWordsEs,
  ...roomWordsEs,
  ...screenWordsEs,
  "members.posted.vouch":
    "{missing, plural, one {Un hogar más tiene que decir que conoce a {name}, de {household}} other {# hogares más tienen que decir que conocen a {name}, de {household}}}",
  "members.posted.vouch-text":
    "Si estás en el padrón y conoces a esta persona: dilo en Kith, o a alguien del vecindario que lo tenga.",
};

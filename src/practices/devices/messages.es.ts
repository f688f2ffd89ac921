import type { Messages } from "../../kernel/practice.ts";
import { screenWordsEs } from "./screens/messages.es.ts";

export const es: Messages = {
  "devices.join-first": "Primero entra en la comunidad; después podrás hacerlo.",
  "devices.unknown-person": "Esta persona no está aquí, o aquí todavía no se la conoce.",
  "devices.unknown-recovery": "Esa petición todavía no ha llegado aquí.",
  "devices.add.do": "Añadir un aparato",
  "devices.add.did": "{who} añadió un aparato: {name}",
  "devices.add.field.key": "La clave del aparato nuevo",
  "devices.add.field.proof": "Prueba de la clave",
  "devices.add.field.name": "Cómo lo llamas",
  "devices.add.hint.name": "Por ejemplo, «la tableta de la cocina».",
  "devices.add.field.sort": "Qué es",
  "devices.add.option.sort.phone": "Teléfono",
  "devices.add.option.sort.tablet": "Tableta",
  "devices.add.option.sort.computer": "Ordenador",
  "devices.add.option.sort.paper": "Hoja de papel",
  "devices.recover.option.sort.phone": "Teléfono",
  "devices.recover.option.sort.tablet": "Tableta",
  "devices.recover.option.sort.computer": "Ordenador",
  "devices.recover.option.sort.paper": "Hoja de papel",
  "devices.not-yours": "No es un aparato tuyo, o aún no se conoce aquí.",
  "devices.name.do": "Poner nombre a un aparato",
  "devices.name.did": "{who} llama así a un aparato suyo: {name}",
  "devices.name.field.device": "Clave del aparato",
  "devices.name.field.name": "Cómo lo llamas",
  "devices.name.hint.name": "Por ejemplo «la tableta de la cocina». Lo ve tu vecindario.",
  "devices.retire.do": "Dar de baja un aparato",
  "devices.retire.did": "{who} dio de baja uno de sus aparatos",
  "devices.retire.field.device": "Clave del aparato",
  "devices.recover.do": "Decir que este es mi aparato nuevo",
  "devices.recover.did": "Alguien con un aparato nuevo dice que es {person}",
  "devices.recover.elsewhere":
    "Esto se dice en el aparato nuevo: abre Kith allí con una invitación de alguien del vecindario y di quién eres.",
  "devices.recover.field.person": "¿Quién eres?",
  "devices.recover.field.name": "Cómo llamas al aparato",
  "devices.recover.field.sort": "Qué es",
  "devices.recover.field.invite": "Invitación",
  "devices.recover.field.proof": "Prueba de la invitación",
  "devices.know.do": "Decir si es esa persona",
  "devices.know.did":
    "{known, select, yes {{who} dijo que un aparato nuevo es de quien dice ser} other {{who} dijo que un aparato nuevo no es de quien dice ser}}",
  "devices.know.field.recovery": "Aparato nuevo",
  "devices.know.field.known": "¿Es esa persona?",
  "devices.know.option.known.yes": "Sí, sé que es esa persona",
  "devices.know.option.known.no": "No, no lo es",
  "devices.object.do": "No soy yo",
  "devices.object.did": "{who} dijo que un aparato nuevo no es suyo",
  "devices.object.field.recovery": "Aparato nuevo",
  "devices.conclude.do": "Darlo por bueno",
  "devices.conclude.did": "{who} dio por resuelto de quién es un aparato nuevo",
  "devices.conclude.field.recovery": "Aparato nuevo",
  "devices.conclude.field.vouchers": "Quienes la conocen",
  "devices.today.know": "{name} tiene un aparato nuevo: ¿es esa persona?",
  "devices.today.know.text":
    "Alguien con «{device}» dice que es {name}, de {household}. Habla con {name}, en persona o de viva voz, antes de decirlo.",
  "devices.today.mine": "Alguien dice que este es tu aparato nuevo",
  "devices.today.mine.text":
    "«{device}». Si eres tú, todo va bien. Si no, dilo: se detiene hasta que tu vecindario lo resuelva.",
  "devices.today.retired": "Tu vecindario resolvió que tienes un aparato nuevo",
  "devices.today.retired.text":
    "«{device}» habla ahora por ti, y este ya no. Si fuiste tú, todo está bien. Si no, dilo: todas las personas con voz y voto lo sabrán en cuanto este aparato llegue al nodo.",
  "devices.today.ready": "El aparato nuevo de {name} se puede dar por bueno",
  "devices.today.ready.text":
    "Bastantes personas del vecindario conocen a {name}, y nadie objetó a tiempo. Al darlo por bueno se dan de baja los aparatos antiguos.",
  "devices.today.ready-yours": "Tu vecindario ha dicho que eres tú: dalo por bueno",
  "devices.today.ready-yours.text":
    "Bastantes personas te conocen, y nadie objetó a tiempo. Al darlo por bueno, «{device}» habla por ti y tus aparatos antiguos no. También puede hacerlo cualquier persona del padrón.",
  "devices.today.added": "Ahora también habla por ti «{device}»",
  "devices.today.added.text":
    "Lo dejó entrar uno de tus aparatos. Si no lo hiciste tú, retíralo allí y cuéntaselo a tu vecindario: hasta entonces puede hacer lo mismo que tú.",
  "devices.today.sheet": "Ahora una hoja de papel puede hablar por ti",
  "devices.today.sheet.text":
    "Se escribió en uno de tus aparatos. Si no la tienes, o no lo hiciste tú, retírala allí y cuéntaselo a tu vecindario.",
  "devices.today.paper": "Guarda una hoja en el cajón",
  "devices.today.paper.text":
    "Si pierdes todos tus aparatos, doce palabras en papel te traen de vuelta al momento, sin esperar a nadie.",
  "devices.today.lost": "¿Perdiste un aparato, o te lo robaron?",
  "devices.today.lost.text":
    "Uno se dio de baja y ya no habla por ti. Quien lo tenga puede leer aún lo que escribís, hasta que acordéis una clave nueva.",
  "devices.today.late-yours": "Un aparato antiguo tuyo dice que «{device}» no eres tú",
  "devices.today.late-yours.text":
    "Llegó después del final: «{device}» habla por ti, y nada cambió por sí solo. Todas las personas con voz y voto lo leen en su Hoy, así que habla con ellas. Si otra persona tiene el aparato antiguo, diles también eso.",
  "devices.today.late": "El aparato antiguo de {name} objetó, demasiado tarde",
  "devices.today.late.text":
    "El aparato nuevo se dio por bueno antes de que llegara la objeción. Nada cambió por sí solo: habla con {name}. Si no era esa persona, {name} pide otra vez su propio aparato, y dos tercios de vosotros lo decís.",

  ...screenWordsEs,
};

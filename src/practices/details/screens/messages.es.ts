/** Lo que dicen las pantallas de datos personales. */
export const screenWordsEs = {
  "details.screen.mine": "Lo que cuento",
  "details.screen.mine.about": "Tu teléfono, tu cumpleaños y lo que otros deban saber; tú eliges quién.",
  "details.screen.mine.question": "¿Quién puede localizarte y cómo?",
  "details.screen.mine.sub":
    "Cuenta lo que quieras; una línea vacía no se cuenta a nadie. Cada parte la leen solo quienes elijas para ella, en sus aparatos. Ningún nodo puede leerla.",
  "details.screen.mine.away":
    "Parte de esto lo escribiste en otro aparato, y su clave aún no ha llegado a este. Llega sola, de aquel aparato o del de alguien que lo lee. Si se perdió y nadie más lo lee, retira eso aquí y escríbelo de nuevo.",
  "details.screen.mine.anew": "Retirarlo y escribirlo de nuevo",
  "details.screen.mine.readers": "¿A qué personas eliges?",
  "details.screen.mine.readers.about":
    "Leen lo que cuentas a «personas que elijo». A quien quites de la lista no le llega nada de lo que escribas desde entonces. Conserva lo que ya leyó.",
  "details.screen.mine.nobody-else": "Aún no hay nadie más aquí.",
  "details.screen.photo.about":
    "Para que te reconozca quien acaba de llegar. Se hace pequeña en este aparato antes de guardarla, y lo que la cámara escribió en ella (dónde, cuándo, con qué aparato) se queda fuera.",
  "details.screen.photo.choose": "Elegir una foto",
  "details.screen.photo.other": "Elegir otra",
  "details.screen.photo.remove": "Quitarla",
  "details.screen.photo.bad":
    "Este navegador no puede leer eso como imagen. Prueba con una de tu cámara, o con JPEG o PNG.",
  "details.screen.photo.no-room":
    "La foto no se pudo guardar en este aparato. Lo demás que escribiste tampoco; prueba otra vez.",
  "details.screen.mine.save": "Guardarlo",
  "details.screen.mine.done":
    "Guardado. {count, plural, =0 {Solo puedes leerlo tú} one {Podéis leerlo tú y otra persona} other {Podéis leerlo tú y otras # personas}}.",
  "details.screen.mine.destroy": "Retirarlo todo",
  "details.screen.mine.destroy.question": "¿Retirar todo lo que escribiste aquí?",
  "details.screen.mine.destroy.about":
    "La clave se destruye ahora en este aparato, y en los demás en cuanto se enteren. Puede que queden copias: lo que alguien apuntó, un aparato que se entera tarde o nunca, una copia antigua de un disco.",
  "details.screen.mine.destroy.do": "Sí, destruir la clave",
  "details.screen.all": "Hogares",
  "details.screen.all.about": "Quién vive dónde, y lo que cada cual ha querido contarte",
  "details.screen.all.question": "¿Quién vive dónde y cómo se le localiza?",
  "details.screen.all.sub": "Lo que hay aquí te lo ha querido contar cada persona. No lo difundas, por favor.",
  "details.screen.all.empty": "Aún nadie comparte sus datos contigo.",
  "details.screen.all.empty.who": "Cada cual elige quién lee los suyos.",
  "details.screen.all.mine": "Lo que cuento",
  "details.screen.reach": "Quién lo lee",
  "details.screen.reach.chosen": "Personas que elijo ({count})",
  "details.screen.reach.household": "Mi hogar ({count})",
  "details.screen.reach.everyone": "Todas las personas ({count})",
  "details.screen.birthday.about": "Aparece en Hoy y en el calendario de quienes lo leen.",
  "details.screen.night.yes": "sí, si alguien necesita ayuda",
  "details.screen.take-back": "Retirar",
  "details.screen.take-back.what": "Retirar: {what}",
  "details.screen.taken-back":
    "Retirado: {what}. Desaparece de las pantallas de los demás cuando sus aparatos se enteran.",
  "details.part.phone": "Teléfono",
  "details.part.mail": "Correo",
  "details.part.contact": "Otra forma",
  "details.part.night": "Se le puede llamar de noche",
  "details.part.birthday": "Cumpleaños",
  "details.part.address": "Dirección",
  "details.part.children": "Niños y niñas",
  "details.part.notes": "Para saber",
  "details.part.photo": "Foto",
  "details.screen.all.paper":
    "Lo que {name} puede ver. Quien aparece aquí puede retirar lo suyo: no copies esta hoja, por favor, y tírala cuando haya una más nueva.",
  "details.screen.all.nobody": "Los hogares aparecen aquí cuando la gente llega y dice dónde vive.",
  "details.screen.all.nobody.who": "Cualquiera puede añadir uno que se espera, para que quien llegue pueda elegirlo.",
  "details.screen.all.mine.none": "No has contado a nadie cómo localizarte.",
  "details.screen.all.you": "tú",
  "details.screen.all.find": "Buscar una persona o un hogar",
  "details.screen.all.found": "{count, plural, =0 {Nadie} one {Una persona} other {# personas}}",
  "details.screen.all.none": "Aquí nadie se llama «{text}», ni ningún hogar.",
  "details.screen.all.empty-home": "Ahora no vive nadie aquí.",
  "details.screen.contacts": "Guardar contactos",
  "details.screen.contacts.question": "¿Guardar contactos para tu teléfono?",
  "details.screen.contacts.about":
    "El archivo tiene lo que puedes leer: teléfono, correo, dirección, cumpleaños y noches. Lo que ha salido de Kith no se puede hacer volver: cuando alguien retire algo, bórralo también de tu agenda, por favor. Algunos teléfonos envían su agenda a una empresa.",
  "details.screen.contacts.whom": "¿De quién?",
  "details.screen.contacts.all": "Todas las personas ({count})",
  "details.screen.contacts.do": "Guardar el archivo",
  "details.screen.contacts.old": "Para un teléfono antiguo",
  "details.screen.contacts.old.about":
    "Ambos se abren en los contactos de un teléfono u ordenador. Los teléfonos antiguos leen una forma anterior, que deja fuera los cumpleaños sin año.",
  "details.screen.contacts.saved":
    "{count, plural, one {Un contacto guardado} other {# contactos guardados}} en este aparato.",
};

/** Lo que dicen las pantallas de datos personales. */
export const screenWordsEs = {
  "details.screen.mine": "Cómo localizarme",
  "details.screen.mine.about": "Tu teléfono, tu dirección y lo que deban saber unas pocas personas; tú eliges cuáles.",
  "details.screen.mine.question": "¿Quién puede localizarte y cómo?",
  "details.screen.mine.sub":
    "Solo lo leen las personas que elijas. Nadie más de la comunidad puede leerlo, ni ningún servidor.",
  "details.screen.mine.away":
    "Lo escribiste en otro aparato y la clave aún no ha llegado a este. Llega sola, cuando ambos se encuentren.",
  "details.screen.mine.readers": "¿Quién puede leerlo?",
  "details.screen.mine.readers.about":
    "A quien quites de la lista no le llega nada de lo que escribas desde entonces. Conserva lo que ya leyó.",
  "details.screen.mine.readers.all": "Todas las personas",
  "details.screen.mine.readers.none": "Nadie",
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
  "details.screen.all": "Cómo localizar a la gente",
  "details.screen.all.about": "Lo que la gente de aquí ha querido contarte sobre sí.",
  "details.screen.all.question": "¿Cómo puedes localizar a la gente?",
  "details.screen.all.sub": "Cada persona te eligió para leer esto. No lo difundas, por favor.",
  "details.screen.all.empty": "Aún nadie comparte sus datos contigo.",
  "details.screen.all.empty.who": "Cada cual elige quién lee los suyos.",
  "details.screen.all.mine": "Anotar los tuyos",
};

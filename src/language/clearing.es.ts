/** Palabras para vaciar lo que un navegador guarda de alguien. */
export const clearingEs = {
  "clear.question": "¿Vaciar lo que guarda este navegador?",
  "clear.sub": "Se va todo lo de Kith que se guarda aquí, y la clave con que habla por ti. No se puede deshacer.",
  "clear.sub.seat":
    "Se va todo lo tuyo en este aparato, y tu clave. Las demás personas conservan lo suyo. No se puede deshacer.",
  "clear.stays":
    "Lo que los demás ya oyeron se queda con ellos. No dejas la comunidad con esto, y no se avisa a nadie.",
  "clear.lost": "Lo que se perdería",
  "clear.lost.alone":
    "{count, plural, one {Lo último que escribiste en {community} está} other {Las últimas # cosas que escribiste en {community} están}} solo en este aparato: se perdería para todo el mundo.",
  "clear.lost.nothing": "De lo que escribiste en {community}, nada: otros lo tienen.",
  "clear.lost.unwritten": "De {community}, nada: no escribiste allí desde este aparato.",
  "clear.lost.more":
    "Este navegador guarda también {names}. Ábrelo antes una vez: solo allí se ve si otros tienen lo que escribiste.",
  "clear.lost.own": "Tus notas para ti, y cómo está puesta esta página.",
  "clear.key": "Qué habla por ti después",
  "clear.key.others":
    "Sigues con {devices}. Da de baja este desde allí después: sigue en tu lista, y su clave ya no está en ninguna parte.",
  "clear.key.copied": "Su copia sigue con la misma clave. Así que no des de baja este, o darías de baja los dos.",
  "clear.key.nobody": "Nada más habla por ti",
  "clear.key.nobody.text":
    "Añade antes otro aparato o haz una hoja para el cajón. Sin ninguno de los dos, solo vuelves si responden por ti vecinos que te conocen, y eso lleva días.",
  "clear.before": "Antes, una copia",
  "clear.before.about": "Un archivo con todo lo escrito. No lleva ninguna clave: quien vuelva a entrar puede abrirlo.",
  "clear.do": "Vaciar este navegador",
  "clear.do.seat": "Vaciar mi sitio",
  "clear.ask": "¿Vaciarlo todo ahora?",
  "clear.ask.about": "Después, aquí ya nada te conoce.",
  "clear.ask.do": "Sí, vaciarlo",
  "clear.go": "Vaciar lo que guarda este navegador",
  "cleared.question": "Aquí ya no se guarda nada",
  "cleared.sub": "Lo que los demás ya habían oído se queda con ellos. Quien entre ahora tendrá una clave propia.",
  "cleared.join.text": "Como otra persona, o en otra comunidad.",
};

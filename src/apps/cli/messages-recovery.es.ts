/** Lo que dice `kith recover`. */
export const recoveryEs = {
  "cli.recover.about": "Volver cuando se perdieron todos los aparatos, o ayudar a alguien a volver",
  "cli.recover.sheet": "Volver con las doce palabras de una hoja de papel; con esto queda gastada",
  "cli.recover.words": "las doce palabras",
  "cli.recover.words-file":
    "un archivo con las doce palabras, o - para introducirlas: en la línea de órdenes pueden leerlas otras personas de esta máquina",
  "cli.recover.hub": "el nodo que guarda tu comunidad",
  "cli.recover.gone":
    "un aparato que ya no está y se da de baja: su nombre o primeras cifras, all (todos) o none (ninguno); se puede repetir",
  "cli.recover.nothing": "nada",
  "cli.recover.back":
    "Has vuelto, {name}: este aparato habla por ti. La hoja está gastada; imprime otra en «Mis aparatos».",
  "cli.recover.ask": "Pedir al vecindario que este aparato hable por ti, con una invitación de alguien",
  "cli.recover.person": "quién eres: tu nombre, o «nombre, hogar» si hay dos iguales",
  "cli.recover.asked":
    "Se pregunta al vecindario si eres {name} de {household}. Díselo a {neededVouchers} personas, de {neededHouseholds} hogares distintos, en persona o de viva voz. Cómo va: kith sync y después kith recover status",
  "cli.recover.status": "Quién tiene un aparato nuevo y qué falta para que hable por esa persona",
  "cli.recover.who": "de quién: su nombre, o las primeras cifras de la petición",
  "cli.recover.vouch": "Decir que sabes que es esa persona: habla antes con ella, en persona o de viva voz",
  "cli.recover.doubt": "Decir que no es esa persona",
  "cli.recover.object": "Decir que un aparato nuevo no es tuyo: se para hasta que lo digan dos tercios del resto",
  "cli.recover.settle": "Darlo por hecho cuando no falta nada: el aparato nuevo habla por esa persona, y los viejos no",
  "cli.recover.nobody": "Ahora nadie lo pide.",
  "cli.recover.row":
    "{name} de {household}, con «{device}» ({id}): {known} de {neededVouchers} personas, de {households} de {neededHouseholds} hogares distintos; {hours, plural, =0 {el plazo para oponerse terminó} one {queda una hora para oponerse} other {quedan # horas para oponerse}}.",
  "cli.recover.opposed":
    "Un aparato viejo dice que es otra persona, o hay otra petición: por eso tienen que estar de acuerdo más.",
  "cli.recover.ready": "No falta nada: kith recover settle {id}",
  "cli.recover.late": "Un aparato viejo se opuso cuando ya estaba hecho. Habla con {name}.",
  "cli.recover.early":
    "Aún no: {known} de {neededVouchers} personas conocen a {name}, de {households} de {neededHouseholds} hogares distintos, y {hours, plural, =0 {el plazo para oponerse terminó} one {queda una hora para oponerse} other {quedan # horas para oponerse}}.",
  "cli.recover.said": "Dicho y firmado. El resto se entera en el próximo encuentro: kith sync",
};

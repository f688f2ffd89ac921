import { clearingEs } from "./clearing.es.ts";
import { householdEs } from "./household.es.ts";
import { movingEs } from "./moving.es.ts";

/** What is said to whoever comes with another device than before. */
export const waysInEs = {
  ...clearingEs,
  ...householdEs,
  ...movingEs,
  "already.question": "¿Ya eres de aquí?",
  "already.sub":
    "Entonces sigues siendo la misma persona, con una sola voz. Hay cuatro caminos; el primero suele ser el más rápido.",
  "already.name": "Cómo llamas a este aparato",
  "already.sort.phone": "Mi teléfono nuevo",
  "already.sort.tablet": "Mi tableta",
  "already.sort.computer": "Mi ordenador",
  "already.device": "Todavía tengo otro aparato",
  "already.device.about":
    "En ese, abre «Mis aparatos» y elige «Añadir un aparato». Escanea con la cámara de este el código que muestra, o escribe aquí sus ocho letras.",
  "already.device.code": "Ocho letras y cifras",
  "already.device.bad": "Ese código tiene ocho letras y cifras. Míralo otra vez en tu otro aparato.",
  "already.device.no-hub": "El nodo no está al alcance. Vuelve a su red y prueba otra vez.",
  "already.device.failed":
    "Los dos aparatos dejaron de oírse, o el código ya no vale. Empieza otra vez en el otro aparato.",
  "already.device.waiting": "Esperando a tu otro aparato",
  "already.device.waiting.about": "Mantén los dos cerca, con la página abierta.",
  "already.device.typed": "Escribiste {code}. Si el otro aparato muestra otro código, vuelve y escribe ese.",
  "already.device.differ": "No coinciden: parar",
  "already.device.compare": "¿Muestran los dos las mismas seis cifras?",
  "already.device.compare.about": "Si es así, di que sí en el otro aparato. Si no, hay alguien en medio: para.",
  "already.device.arriving": "Tu otro aparato dijo que sí. Trayendo lo que escribió tu vecindario…",
  "already.paper": "Tengo mi hoja de papel",
  "already.paper.about": "Escanea su código con la cámara de este aparato, o escribe sus doce palabras.",
  "already.paper.words": "Doce palabras",
  "already.paper.hello": "Hola, {name}: ¿qué aparatos ya no están?",
  "already.paper.which": "Los que elijas se dan de baja: lo que escriban desde ahora no tendrá efecto.",
  "already.paper.first": "El aparato con el que entraste",
  "already.paper.since": "desde el {since}",
  "already.paper.finish": "Este es ahora mi aparato",
  "already.paper.finish.about": "La hoja queda gastada con esto. Imprime otra en «Mis aparatos».",
  "already.paper.unknown": "El nodo no conoce esta hoja, o ya se usó o se dio de baja. ¿Estás en la red correcta?",
  "already.paper.no-hub": "El nodo no está al alcance. Vuelve a su red y prueba otra vez.",
  "already.paper.reading": "Trayendo lo que escribió tu vecindario…",
  "already.paper.telling": "Contando al nodo que has vuelto",
  "already.paper.telling.about": "Un momento: deja entrar a este aparato en cuanto sabe de quién es.",
  "already.paper.away": "El nodo no responde ahora mismo",
  "already.paper.away.about":
    "Tu parte está hecha. Deja esta página abierta: en cuanto el nodo esté al alcance se entera, y entras.",
  "already.paper.closed": "No se pierde nada si cierras la página: usa otra vez la misma hoja, al alcance del nodo.",
  "already.neighbours": "No tengo ninguno",
  "already.neighbours.about":
    "Pide una invitación a alguien del vecindario y ábrela aquí. Luego elige «Ya soy de aquí» y tu nombre. Tres personas de otros dos hogares dicen que eres tú, y a los tres días este aparato habla por ti.",
  "welcome.already": "Ya soy de aquí",
  "welcome.already.text": "Con un teléfono nuevo, un segundo aparato, o si perdiste uno.",
  "join.gone.question": "Ya estuviste aquí",
  "join.gone.left":
    "En este navegador dejaste esta comunidad. Para volver, abre la invitación en otro navegador o en otro aparato.",
  "join.gone.withdrawn":
    "En este navegador tu visita a esta comunidad ha terminado. Para volver, abre la invitación en otro navegador o en otro aparato.",
  "join.gone.removed":
    "La comunidad ha decidido que ya no formas parte de ella. Ninguna invitación cambia eso; una decisión suya puede traerte de vuelta.",
  "join.gone.go": "Ver lo que hay aquí",
  "join.is-this-you": "¿Está aquí tu nombre?",
  "join.is-this-you.sub": "Los vecinos apuntaron a quién esperan en {name}. Toca tu nombre y casi estás dentro.",
  "join.not-listed": "Mi nombre no está",
  "join.other-name": "No soy yo: volver a los nombres",
  "join.already-member": "Ya soy de aquí",
  "join.as-newcomer": "Acabo de llegar",
  "join.who": "¿Quién eres?",
  "join.who.sub":
    "Se preguntará a quienes te conocen si eres tú. Tus aparatos antiguos dejarán de hablar por ti cuando esté resuelto.",
  "join.who.name": "Tu nombre aquí",
  "join.who.quicker": "Es más rápido con otro aparato tuyo, o con tu hoja de papel",
  "join.who.do": "Preguntar a mi vecindario",
  "already.paper.words-bad":
    "Cada una es palabra de una hoja, pero juntas no son una hoja: alguna es otra palabra, o dos han cambiado de sitio.",
  "already.paper.words-unknown":
    "«{word}» no está en ninguna hoja. Busca una errata: cada palabra está impresa entera.",
  "already.paper.words-count":
    "{count, plural, =0 {Escribe las doce palabras de la hoja.} one {Eso es una palabra, y una hoja tiene doce.} other {Son # palabras, y una hoja tiene doce.}}",
  "house.entering-for.what": "Para {name}: {what}",
  "house.entered-for": "Anotado por encargo de",
  "house.entered-for.hint": "Solo para alguien sin aparato.",
  "house.entered-by": "{what} (lo anotó {by})",
  "house.entering-for": "Anotas esto por {name}, tal como te lo dijo. Cuenta como su palabra; tu nombre queda al lado.",
  "today.later": "Ahora no: {what}",
  "today.different": "Dos aparatos entienden los mismos actos de otra manera",
  "today.different.text":
    "Aquí de los mismos actos sale otra cosa. No se perdió nada, y este aparato sigue con lo que resultó aquí. Uno de los dos programas es de otra versión, está dañado o se cambió. Comparad en el vecindario la huella del registro al pie de una hoja impresa. A quien le salga distinta de las demás le toca actualizar Kith.",
  "today.different.first": "El primer acto que los dos entienden de otra manera: {what}",
  "today.copied": "También se está usando una copia de este aparato",
  "today.copied.text":
    "Lo que guarda este navegador se copió o volvió de una copia de seguridad, y los dos siguen con una misma clave. Tarde o temprano se contradirán, y entonces lo que digan ya no obliga. Sigue con uno solo: vacía el otro y añádelo de nuevo.",
  "today.copied.do": "Mis aparatos",
};

/** Lo que se dice a quien sigue en otra dirección del mismo nodo. */
export const movingEs = {
  "already.moved": "Estaba aquí en otra dirección",
  "already.moved.about":
    "En este navegador, antes de que la dirección del nodo cambiara o empezara por https. Sigues aquí siendo la misma persona, con todo lo que solo guardaba la dirección antigua.",
  "already.moved.address": "La dirección antigua",
  "already.moved.bad": "No es la dirección de una página. Empieza por http:// o https://.",
  "already.moved.same": "Esa es la dirección donde estás. Escribe la antigua.",
  "move.blocked":
    "El navegador no dejó que esta página abriera otra. Permítelo junto a la dirección y prueba otra vez.",
  "move.alone": "Desde aquí no se traslada nada por sí solo",
  "move.alone.about": "Abre la página en su nueva dirección y elige allí que ya eres de aquí.",
  "move.meeting": "Buscando la página de la otra dirección",
  "move.meeting.about": "Si no se abre, la dirección antigua no está al alcance. Entonces toma otro camino.",
  "move.ask": "¿Sigues en {to}?",
  "move.ask.about":
    "Lo pregunta la página de allí, y tu nodo dice que es suya. Sigues siendo la misma persona. Lo que escribiste va contigo, y esta dirección calla.",
  "move.ask.yes": "Sí, sigo allí",
  "move.ask.no": "No",
  "move.who": "¿Quién sigue en {to}?",
  "move.who.about":
    "Todas las personas que comparten este aparato: toca tu nombre y escribe tu PIN. Abre también tu sitio allí, y sigue siendo el mismo.",
  "move.who.later": "Quien no esté ahora se queda aquí y os sigue otro día de la misma manera.",
  "move.who.enough": "Eso es todo por ahora",
  "who.moved": "{name} sigue en {to}",
  "who.moved.sub": "Esta dirección ya no habla por esa persona. Los demás siguen aquí como antes.",
  "who.gone": "{name} sigue en la dirección nueva",
  "who.follow": "Seguir también en la dirección nueva",
  "move.doubt": "¿Vienes de {from}?",
  "move.doubt.about": "Este nodo no conoce ahora esa dirección. Si no abriste tú esta página, di que no.",
  "move.doubt.yes": "Sí, era mi dirección",
  "move.asking": "Di que sí en la otra página",
  "move.asking.about": "{from} pregunta si sigues aquí.",
  "move.working": "Te estás trasladando",
  "move.working.about": "Primero todo lo que escribiste llega al nodo; después toma el relevo la dirección nueva.",
  "move.keep-open": "Deja abiertas las dos páginas, al alcance del nodo.",
  "move.stopped-here": "No te has trasladado",
  "move.other-ways": "Otros caminos",
  "move.gone": "La otra página se cerró. No se pierde nada: sigue donde estás, o empieza otra vez.",
  "move.stopped": "Se detuvo. No se pierde nada: sigue donde estás, o empieza otra vez.",
  "move.no-hub":
    "Este navegador aún no conoce a su nodo, así que no sabe qué direcciones son del nodo. Abre esta página al alcance del nodo y empieza otra vez.",
  "move.not-vouched":
    "El nodo que conoces no dice que {to} sea suya. No se le dio nada. Si el nodo se montó de nuevo, toma el otro camino: añade el lugar nuevo como aparato tuyo.",
  "move.hub-away": "El nodo no responde. Vuelve a su red y empieza otra vez.",
  "move.nobody": "En este navegador no hay nadie en la dirección antigua. Toma otro camino.",
  "move.still-reading":
    "Algo que dijiste espera aún a la historia que hay detrás. Abre la dirección antigua al alcance del nodo, espera a que termine y empieza otra vez.",
  "move.refused": "No se pudo anotar. Mira en «Mis aparatos», en la dirección antigua.",
  "move.own-there": "Alguien tiene la página de esa dirección para sí. Antes tiene que ponerle un PIN, en Ajustes.",
  "move.shared-there":
    "Varias personas comparten la página de esa dirección, cada una con su PIN. Elige aquí también un PIN, en Ajustes, y empieza otra vez.",
  "move.has-place": "Ya tienes un sitio allí. Ábrelo con el PIN que tenías cuando se hizo.",
  "move.broken": "Las dos páginas no se entienden. Carga las dos de nuevo y empieza otra vez.",
  "moved.question": "Sigues en {to}",
  "moved.sub": "Esta dirección ya no habla por ti. Pon la nueva en tu pantalla de inicio y quita esta.",
  "moved.left": "Lo que queda en esta dirección",
  "moved.left.about":
    "Una copia de lo escrito y una clave dada de baja. Quien pueda desbloquear este aparato puede leer aún la copia.",
  "moved.delete": "Borrar la copia",
  "moved.delete.question": "¿Borrar lo que guarda esta dirección?",
  "moved.delete.about": "Abre antes {to} una vez y mira que está todo. Aquí no se puede recuperar.",
  "moved.deleted": "La copia está borrada.",
  "moved.stay.about":
    "Si el traslado se quedó a medias, sigue aquí. Si el vecindario ya sabe que te trasladaste, esta dirección sigue callada, y la página lo dice.",
  "moved.stay": "Quedarme aquí",
};

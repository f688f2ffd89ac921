/** What the street says about its groups and roles, in Spanish. */
export const GROUPS: Readonly<Record<string, string>> = {
  "We do it as it is written below, and look at it when the term ends.":
    "Lo hacemos como está escrito abajo, y lo miramos cuando acabe el mandato.",
  "A group for the water": "Un grupo para el agua",
  Water: "Agua",
  "Tanks, filters, and the well behind the orchard.": "Depósitos, filtros y el pozo detrás del huerto.",
  "Repairs, cleaning, and the order in which gardens are watered.":
    "Reparaciones, limpieza y el orden en que se riegan los huertos.",
  "New tanks, drilling, and who gets a key to the well.": "Depósitos nuevos, perforar y quién recibe llave del pozo.",
  "Water coordinator": "Coordinación del agua",
  "Calls the group together and reports.": "Convoca al grupo e informa.",
  "Both filters cleaned. The gutter at Hillside leaks; Omar mends it.":
    "Limpios los dos filtros. El canalón de La Ladera gotea; lo arregla Omar.",
  "The gutter is mended. The well stands at 3.1 m, as last year.":
    "El canalón está arreglado. El pozo está a 3,1 m, como el año pasado.",
  "A group for tech": "Un grupo para la técnica",
  Tech: "Técnica",
  "The mesh, the server in the hallway, and the radios.": "La red, el servidor del pasillo y las radios.",
  "Repairs, updates, and what is bought for them.": "Reparaciones, actualizaciones y lo que se compra para ellas.",
  "New masts, and whom we give access.": "Mástiles nuevos, y a quién damos acceso.",
  "Tech coordinator": "Coordinación técnica",
  "Two nodes moved to the school roof; no outage since. A spare battery is bought.":
    "Dos nodos pasaron al tejado de la escuela; ningún corte desde entonces. Hay una batería de repuesto.",
  "A group for the food store": "Un grupo para la despensa",
  "Food store": "Despensa",
  "What we keep for bad weeks, and that it is eaten before it spoils.":
    "Lo que guardamos para semanas malas, y que se coma antes de estropearse.",
  "What is bought within the sum, and who turns the shelves.":
    "Qué se compra dentro de la suma, y quién ordena los estantes.",
  "Larger orders, and what happens in an emergency.": "Pedidos mayores, y qué pasa en una emergencia.",
  "Store keeper": "Despensera",
  "Knows what is there and what runs out.": "Sabe qué hay y qué se acaba.",
  "She writes everything down already.": "Ya lo apunta todo.",
  "She asks before things run out, not after.": "Pregunta antes de que se acabe, no después.",
  "She can say what will spoil by looking at it.": "Con mirar sabe qué se va a estropear.",
  "Who keeps the tool fund?": "¿Quién lleva el fondo de herramientas?",
  Treasurer: "Tesorería",
  "Keeps the tool fund and shows the book to whoever asks.":
    "Lleva el fondo de herramientas y enseña el libro a quien pregunte.",
  "The fund has 610. Everything that was lent out has come back.": "El fondo tiene 610. Todo lo prestado ha vuelto.",
  "Who has the key to the shed?": "¿Quién tiene la llave del cobertizo?",
  "Shed key": "Llave del cobertizo",
  "Opens the tool shed on work days.": "Abre el cobertizo los días de trabajo.",
  "On three work days the shed stayed locked, and ten people stood in the rain.":
    "Tres días de trabajo el cobertizo estuvo cerrado, y diez personas esperaron bajo la lluvia.",
  "I was on nights and did not find anybody. I would be glad to share it with somebody.":
    "Trabajaba de noche y no encontré a nadie. Me gustaría compartirla con alguien.",
  "Who looks after the shared bicycles?": "¿Quién cuida las bicicletas comunes?",
  "Bicycle keeper": "Bicicletas",
  "Pumps, oils, and says when one should not be ridden.": "Infla, engrasa y avisa cuando una no se debe usar.",
  "Who speaks for us with the neighbouring streets?": "¿Quién habla por nosotros con las calles vecinas?",
  "Voice to the streets": "Voz ante las calles",
  "Carries our views to the others, and theirs back.": "Lleva lo que pensamos a los demás, y trae lo suyo.",
  "Say yes to a shared radio hour. Anything that costs money comes back to us first; on the rest judge for yourself.":
    "Di que sí a una hora de radio común. Lo que cueste dinero vuelve antes aquí; el resto lo valoras tú.",
};

/** The words of `choices.ts` in Spanish. */
export const CHOICES = {
  "The long table": "La mesa larga",
  "It stands under the roof of the bakery. Whoever used it wipes it down.":
    "Está bajo el techo de la panadería. Quien la usa la limpia.",
  "It stands on the green. Whoever ate last folds the benches.":
    "Está en el prado. Quien come el último recoge los bancos.",
  "It stands by the well of Fern House, until ten at night.":
    "Está junto al pozo de la Casa Helecho, hasta las diez de la noche.",
  "Which tree for the corner?": "¿Qué árbol ponemos en la esquina?",
  "The old cherry came down in the storm. A young tree has to go in before the frost.":
    "La tormenta tiró el viejo cerezo. Hay que plantar uno joven antes de las heladas.",
  "A quince: it stays small and bears in October.": "Un membrillero: no crece mucho y da en octubre.",
  "A walnut, for those who come after us.": "Un nogal, para quienes vengan después.",
  "An apple, an old sort that keeps until March.": "Un manzano, de los antiguos, que aguante hasta marzo.",
  "A lime tree, for the bees.": "Un tilo, para las abejas.",
  "Which tree do we plant at the corner?": "¿Qué árbol plantamos en la esquina?",
  "Where do we put the long table?": "¿Dónde ponemos la mesa larga?",
  "The long table is done and too big for any kitchen. It will stand outside from May to October.":
    "La mesa larga está hecha y no cabe en ninguna cocina. De mayo a octubre va a estar fuera.",
  "Under the roof of the bakery.": "Bajo el techo de la panadería.",
  "On the green, in the shade of the maple.": "En el prado, a la sombra del arce.",
  "In the yard of Fern House, by the well.": "En el patio de la Casa Helecho, junto al pozo.",
  "Where does the long table stand from May to October?": "¿Dónde está la mesa larga de mayo a octubre?",
  "What do we do with the 600 of the summer feast?": "¿Qué hacemos con los 600 de la fiesta de verano?",
  "The summer feast left 600. Last year such money lay in a tin until nobody knew whose it was.":
    "De la fiesta de verano quedaron 600. El año pasado ese dinero estuvo en una lata hasta que nadie sabía de quién era.",
  "A second ladder, and new blades.": "Otra escalera, y hojas nuevas de sierra.",
  "The workshop stove.": "La estufa del taller.",
  "First-aid bags for every second house.": "Botiquines para una casa de cada dos.",
  "We divide the 600 of the summer feast.": "Repartimos los 600 de la fiesta de verano.",
  "How the workshop opens on Saturdays": "Cómo abre el taller los sábados",
  "Those of us who look after the workshop never agreed on who has the key when.":
    "Quienes cuidamos del taller nunca acordamos quién tiene la llave cuándo.",
  "Whoever opens also closes, and writes it on the slate.": "Quien abre también cierra, y lo apunta en la pizarra.",
  "On Saturdays one of us opens at nine and closes at one, in turns; the turns stand on the slate.":
    "Los sábados alguien abre a las nueve y cierra a la una, por turnos; los turnos están en la pizarra.",
  "One o'clock is when the little one sleeps: no saw then.":
    "A la una duerme la pequeña: que entonces no suene la sierra.",
};

/** What the street says under things, in Spanish. */
export const COMMENTS: Readonly<Record<string, string>> = {
  "Saturdays after ten I am in the shed with the stand. Bring your own tube.":
    "Los sábados después de las diez estoy en el cobertizo con el caballete. Trae tu cámara.",
  "in the shed with the stand": "en el cobertizo con el caballete",
  "Do you have a puller for cranks? Mine is gone since the storm.":
    "¿Tienes un extractor de bielas? El mío desapareció con la tormenta.",
  "I do. @Mila, yours is ready too.": "Sí. @Mila, la tuya también está lista.",
  "Could the host say by Monday where it is? Last week two of us stood at number 12.":
    "¿Puede decir quien acoge, antes del lunes, dónde es? La semana pasada dos esperamos en el número 12.",
  "Could the host say by Monday where it is?": "¿Puede decir quien acoge, antes del lunes, dónde es?",
  "Good idea. I write it on the board at the bakery.": "Buena idea. Lo apunto en la pizarra de la panadería.",
  "A red bicycle on the stand in the shed": "Una bicicleta roja en el caballete del cobertizo",
  "Notes on the board, one with a house and a clock": "Notas en la pizarra, una con una casa y un reloj",
  "Two rows of houses along the road, a lane across, the brook below and north at the top":
    "Dos filas de casas a lo largo de la calle, un camino que la cruza, el arroyo abajo y el norte arriba",
};

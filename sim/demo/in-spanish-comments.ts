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
};

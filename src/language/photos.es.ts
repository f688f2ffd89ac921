/** Lo que se dice de las fotos, dondequiera que se muestren. */
export const photosEs = {
  "photo.of": "Foto de {name}",
  "photo.comes": "La foto llega cuando esté al alcance alguien que la tenga.",
  "photo.none": "Esta foto no se puede mostrar: no lo es, o es demasiado grande.",
  "photo.show": "Mostrar la foto",
  "photo.show.of": "Mostrar la foto de {name}",
  "photo.open": "Abrir la foto: {alt}",
  "photo.show.alt": "Mostrar la foto: {alt}",
  "photo.bad.large":
    "Este archivo ocupa más de {max, number} MB, demasiado para un móvil antiguo. Haz una foto más pequeña, o una captura de pantalla.",
  "photo.bad.heic":
    "Es una foto HEIC, que este navegador no puede leer. En un iPhone: Ajustes, Cámara, Formatos, «El más compatible»; o envíatela antes. Lo que has escrito sigue ahí.",
  "photo.bad": "No es una foto que este navegador pueda leer. Prueba con JPEG o PNG. Lo que has escrito sigue ahí.",
};

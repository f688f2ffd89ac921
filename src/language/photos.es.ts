/** Lo que se dice de las fotos, dondequiera que se muestren. */
export const photosEs = {
  "photo.of": "Foto de {name}",
  "photo.comes": "La foto llega cuando esté al alcance alguien que la tenga.",
  "photo.show": "Mostrar la foto",
  "photo.show.of": "Mostrar la foto de {name}",
};

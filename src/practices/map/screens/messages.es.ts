/** Lo que dice el plano. */
export const screenWordsEs = {
  "map.screen.map": "Plano",
  "map.screen.map.about": "El plano de la calle, con los hogares que quieren estar en él",
  "map.screen.map.question": "¿Dónde está cada puerta?",
  "map.screen.map.sub": "Un plano que dibujáis vosotros. Cada hogar decide si está en él.",
  "map.screen.map.place": "Situar nuestro hogar",
  "map.screen.map.move": "Mover nuestro hogar",
  "map.screen.map.choose":
    "¿Dónde vive {name}? Toca el lugar en el plano, mueve la marca con las flechas o escribe a qué distancia está.",
  "map.screen.map.here": "Nuestro lugar: a {x} % de la izquierda y {y} % de arriba. Las flechas lo mueven.",
  "map.screen.map.x": "Desde la izquierda, %",
  "map.screen.map.y": "Desde arriba, %",
  "map.screen.map.keep": "Vivimos aquí",
  "map.screen.map.remove": "Quitar",
  "map.screen.map.list": "En el plano",
  "map.screen.map.empty": "Aún no hay ningún hogar. Empezad por el vuestro.",
  "map.screen.map.missing":
    "{count, plural, one {Un hogar no está} other {# hogares no están}}: {count, plural, one {lo sitúa} other {los sitúa}} su propia gente.",
  "map.screen.map.change": "El plano mismo",
  "map.screen.map.change.about":
    "Dibujad vuestra calle en una hoja y hacedle una foto. Cada plano anterior se conserva y puede volver a colgarse, con sus hogares; en uno nuevo cada hogar se sitúa otra vez. Lo que la cámara escribió en la foto se queda fuera.",
  "map.screen.map.picture": "El plano de la calle que colgó {name}",
  "map.screen.map.picture.choose": "Elegir una imagen",
  "map.screen.map.plain": "Mostrar la calle sencilla",
  "map.screen.map.fetch": "Traer el plano",
  "map.screen.map.earlier": "Planos anteriores",
  "map.screen.map.by": "Lo colgó {name}",
  "map.screen.map.again": "Volver a colgar",
  "map.screen.map.no-room": "La imagen no se pudo guardar en este aparato. Prueba otra vez.",
};

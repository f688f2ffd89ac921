/** Palabras de llevar las novedades a mano: imágenes que se mueven, y archivos. */
export const carryingEs = {
  "carry.question": "¿Cómo lo paso sin red?",
  "carry.sub": "Lo nuevo viaja a mano: de este teléfono a otro que está al lado, o como archivo en una memoria.",
  "carry.phone": "A un teléfono a tu lado",
  "carry.phone.note": "Uno enseña una imagen que se mueve y el otro la graba. Nada va por el aire.",
  "carry.give": "Dar",
  "carry.take": "Recibir",
  "carry.file": "Como archivo",
  "carry.file.note":
    "Una copia de todo, con las fotos, para una memoria USB, una tarjeta o lo que lleve archivos. Otro aparato la abre; un nodo en un ordenador nuevo empieza con ella. Tu clave no va dentro.",
  "carry.file.send": "Enviarlo cerca",
  "carry.file.ready": "Está preparado. Pulsa «Enviarlo cerca» otra vez.",
  "carry.file.send.cannot": "Este aparato no lo envía. Guarda un archivo y envía ese.",
  "carry.file.save": "Guardar un archivo",
  "carry.file.open": "Abrir un archivo",
  "carry.copied": "Guardada desde este aparato por última vez: {when}. Te avisaremos cuando sea vieja.",
  "carry.copied.never": "Desde este aparato aún no se ha guardado ninguna copia.",
  "carry.making": "Preparando…",
  "carry.failed": "No ha salido bien. No se ha perdido nada de lo que tienes aquí; prueba otra vez.",
  "carry.pages": "Para leer en otro sitio",
  "carry.pages.note":
    "Personas, decisiones, actas, documentos y tablas como una carpeta de páginas que abren Obsidian y otros. Lo que solo algunos pueden leer no está dentro.",
  "carry.pages.save": "Guardar las páginas",
  "carry.ask": "¿Qué tienen ya?",
  "carry.ask.note": "En el otro teléfono pulsa Recibir y graba su imagen. Así solo tiene que pasar lo nuevo.",
  "carry.ask.everything": "Saltarse eso y darlo todo",
  "carry.too-long": "Grabar eso llevaría media hora o más. Guárdalo como archivo.",
  "carry.show": "Que el otro teléfono grabe esto",
  "carry.show.note": "Sujétalo quieto, a un palmo. Se repite hasta que el otro teléfono dice que lo tiene todo.",
  "carry.show.picture": "Un código que cambia varias veces por segundo",
  "carry.show.count":
    "{count, plural, one {Una imagen} other {# imágenes}}, más o menos {seconds, plural, one {un segundo} other {# segundos}} por vuelta.",
  "carry.show.speed": "{count, plural, one {Una imagen por segundo} other {# imágenes por segundo}}",
  "carry.show.move": "Que se mueva",
  "carry.show.rest": "Que pare",
  "carry.show.done": "Ya lo tienen",
  "carry.have": "Que el otro teléfono grabe esto primero",
  "carry.have.note": "Dice cuánto hay ya aquí, para que solo pase el resto.",
  "carry.have.picture": "Un código que dice lo que ya hay aquí",
  "carry.have.next": "Ya lo han grabado",
  "carry.film": "Ahora graba su imagen",
  "carry.film.note": "Sujeta la cámara de modo que entre el cuadrado entero.",
  "carry.film.picture": "Lo que ve la cámara",
  "carry.film.looking": "Buscando un código…",
  "carry.film.count": "{have} de {of} imágenes",
  "carry.film.insecure":
    "En esta dirección el navegador no da la cámara. Hace falta https, o la página del propio ordenador. Un archivo funciona en todas partes.",
  "carry.film.refused":
    "No se puede usar la cámara. Permítela para esta página en los ajustes del navegador, o usa un archivo.",
  "carry.taking": "Leyendo…",
  "carry.taking.step": "Parte {done} de {of}…",
  "carry.took":
    "{count, plural, =0 {Todo lo que había ya estaba aquí.} one {Ha llegado una anotación nueva.} other {Han llegado # anotaciones nuevas.}}",
  "carry.from": "De: {names}.",
  "carry.reached":
    "{count, plural, one {Una cosa que escribiste ya no está} other {# cosas que escribiste ya no están}} solo en este aparato.",
  "carry.came": "Lo que ha llegado",
  "carry.took.cut":
    "{count, plural, =0 {No ha llegado nada nuevo.} one {Ha llegado una anotación nueva.} other {Han llegado # anotaciones nuevas.}} Falta el final del archivo: pide que te lo den otra vez.",
  "carry.took.damaged":
    "{count, plural, =0 {No ha llegado nada nuevo.} one {Ha llegado una anotación nueva.} other {Han llegado # anotaciones nuevas.}} Una parte del archivo está dañada: pide que te lo den otra vez.",
  "carry.gap":
    "{count, plural, =0 {No ha podido entrar nada.} one {Ha llegado una anotación nueva.} other {Han llegado # anotaciones nuevas.}} El resto se apoya en algo que este teléfono todavía no tiene. Elige a la vez todos los archivos que lo forman, o pide que te lo den todo.",
  "carry.newer":
    "Ese archivo lo escribió un Kith más nuevo. Carga esta página una vez donde se llegue al nodo, para que se ponga al día, y abre el archivo otra vez.",
  "carry.other": "Eso no es un archivo de Kith. Elige uno que acabe en .kith.",
  "carry.other-community": "Eso es de otra comunidad. Ve a esa comunidad y recíbelo allí.",
  "carry.not-a-list": "Esa imagen no dice lo que tienen. En el otro teléfono pulsa Recibir.",
};

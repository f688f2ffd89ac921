/** Words around the fields of a form, and around a table from before that is read line by line. */
export const formsEs = {
  "form.optional": "(si quieres)",
  "form.no-answer": "Sin respuesta",
  "form.choose": "Elige…",
  "form.nothing-to-choose": "Aún no hay nada que elegir",
  "form.length": "{length} de {max} caracteres",
  "form.item": "{what} {number}",
  "choices.find": "Buscar en esta lista",
  "choices.all": "Ver la lista entera ({count})",
  "choices.found": "{count, plural, one {Hay uno} other {Hay #}}",
  "choices.ticked": "Has marcado {ticked} de {count}",
  "choices.none": "Aquí no hay nada con «{text}». Prueba con una palabra más corta.",
  "bring-in.paste": "Pega aquí tu tabla",
  "bring-in.file": "O elige un archivo (Markdown o CSV)",
  "bring-in.large": "Este archivo es demasiado grande: como mucho {most} megabyte. Tráelo por partes.",
  "bring-in.not-text":
    "Este archivo no es una tabla en texto. Guárdalo como CSV en el programa que lo escribió y elige aquí ese archivo.",
  "bring-in.understood": "Qué se ha entendido",
  "bring-in.found":
    "{ready, plural, =0 {Nada nuevo.} one {Una línea es nueva.} other {# líneas son nuevas.}} {wrong, plural, =0 {} one {Una línea no se entendió y se deja fuera.} other {# líneas no se entendieron y se dejan fuera.}}",
  "bring-in.line": "Línea {line}",
  "bring-in.not-understood": "No se entendió:",
  "bring-in.write": "Apuntar {count, plural, one {una línea} other {# líneas}}",
  "bring-in.writing": "Apuntando {at} de {of}…",
  "bring-in.done": "{count, plural, =0 {No se apuntó nada.} one {Se apuntó una línea.} other {Se apuntaron # líneas.}}",
  "bring-in.refused": "Línea {line}: {why}",
};

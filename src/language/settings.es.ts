/** Cómo se ve en cada aparato. */
export const settingsEs = {
  "settings.question": "¿Cómo quieres verlo aquí?",
  "settings.sub":
    "Lo que elijas se queda en este aparato. Solo quien pide cartas por correo dice al nodo su idioma y cuándo descansa.",
  "settings.language": "Idioma",
  "settings.language.auto": "El de la comunidad ({language})",
  "settings.language.en": "English",
  "settings.language.es": "Español",
  "settings.theme": "Colores",
  "settings.theme.auto": "Como el aparato",
  "settings.theme.light": "Claro",
  "settings.theme.night": "Noche",
  "settings.type": "Tamaño de letra",
  "settings.type.normal": "Normal",
  "settings.type.large": "Grande",
  "settings.type.larger": "Muy grande",
  "settings.slash": "La tecla «/»",
  "settings.slash.on": "Abre Buscar",
  "settings.slash.off": "No hace nada; Ctrl-K sigue abriendo Buscar",
  "settings.device": "Este aparato",
  "settings.device.named": "«{name}», tuyo desde el {since, date}.",
  "settings.device.unnamed": "Tuyo desde el {since, date}. Aún no tiene nombre.",
  "settings.device.all": "Ponerle nombre y ver todos tus aparatos",
  "settings.device.count":
    "{count, plural, one {Aquí hay # anotación guardada.} other {Aquí hay # anotaciones guardadas.}}",
};

/** Lo que dicen `kith database`, `backup` y `restore`. */
export const keepingEs = {
  "cli.database.about":
    "Guardar las comunidades de esta carpeta en una base de datos PostgreSQL y no en su propio archivo",
  "cli.database.address":
    "postgres://USUARIO@SERVIDOR/BASE; deja la contraseña en ~/.pgpass. Sin dirección dice dónde se guardan",
  "cli.database.has-file":
    "Las comunidades de {dir} ya están en su propio archivo. Para llevarlas: kith backup ARCHIVO, y en una carpeta vacía kith database y kith restore ARCHIVO.",
  "cli.database.kept":
    "Desde ahora las comunidades de {dir} se guardan en {database}. {count, plural, =0 {Todavía no hay ninguna de este aparato} one {Ya hay una de este aparato} other {Ya hay # de este aparato}}.",
  "cli.database.is": "se guarda en {database}",
  "cli.database.file": "se guarda en su propio archivo",
  "cli.backup.about":
    "Escribe todas las comunidades de este directorio en un paquete; la clave del aparato no va en él",
  "cli.backup.file": "un paquete; si ya existe, se añade lo nuevo",
  "cli.backup.done":
    "{events, plural, =0 {{file} ya lo tiene todo.} one {Se ha añadido un evento a {file}.} other {Se han añadido # eventos a {file}.}}",
  "cli.backup.no-key": "La clave del aparato no está en él, ni debe estarlo: actúa en nombre de su dueño.",
  "cli.restore.about": "Trae todo lo que hay en un paquete y lo comprueba entero",
  "cli.restore.file": "un paquete, o varios en cualquier orden",
  "cli.restore.verified": "{name}: {count, plural, one {# evento leído} other {# eventos leídos}} de nuevo del disco",
  "cli.restore.who":
    "Este aparato todavía no es nadie: la copia no lleva clave. Entra con una invitación y elige «Ya soy de aquí».",
  "cli.restore.done": "Todo está de vuelta y sano.",
  "cli.restore.some":
    "Lo que se ha podido leer está de vuelta y sano, pero no es todo. Prueba con otra copia, o encuéntrate con el aparato de alguien de la vecindad: tiene el resto.",
  "cli.restore.nothing": "No se ha podido traer nada de él. Prueba con otra copia.",
  "cli.help.usage": "Uso:",
  "cli.help.arguments": "Argumentos:",
  "cli.help.options": "Opciones:",
  "cli.help.global-options": "Opciones de todas las órdenes:",
  "cli.help.commands": "Órdenes:",
  "cli.help.choices": "una de: {choices}",
  "cli.help.default": "si no: {value}",
  "cli.doctor.unwritable":
    "en {dir} no se puede escribir nada ({why}): falla el disco, la tarjeta o la memoria. Cópialo mientras se pueda leer, con kith backup ARCHIVO en otra, y pon una nueva",
  "cli.doctor.full": "no queda sitio. Lo guardado está a salvo, y no se puede guardar nada nuevo hasta que hagas sitio",
  "cli.doctor.tight": "solo quedan {size} MB: haz sitio antes de que no se pueda guardar nada más",
  "cli.bundle.beside":
    "comunidad {community}: nada escrito; {receipts, plural, =0 {} one {un aparato dice cuánto tiene, } other {# aparatos dicen cuánto tienen, }}{blobs, plural, =0 {ninguna foto} one {# foto o documento} other {# fotos y documentos}}",
};

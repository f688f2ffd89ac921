import type { Messages } from "../../kernel/practice.ts";
import type { cliEn } from "./messages.en.ts";
import { keepingEs } from "./messages-keeping.es.ts";
import { mailEs } from "./messages-mail.es.ts";
import { recoveryEs } from "./messages-recovery.es.ts";

/** Lo que dice la línea de órdenes por sí misma. */
export const cliEs = {
  "cli.about":
    "Kith: lo que el vecindario comparte, decide y sabe hacer, en cada aparato, con internet o sin él.\nDesde aquí se llega a cada acto y a cada vista, con las mismas reglas que en pantalla.",
  "cli.after":
    "Empieza con:\n  {example}\n\nCódigos de salida: 0 hecho, 1 rechazado, 2 datos que corregir, 3 algo se ha roto.",
  "cli.example": "Ejemplo:",
  "cli.see-help": "(con --help se ven todas las opciones)",
  "cli.usage.command": "No hay ninguna orden {got}. Todas las órdenes: kith --help.",
  "cli.usage.command-like": "No hay ninguna orden {got}. ¿Querías decir {like}?",
  "cli.usage.option": "Aquí no hay ninguna opción {got}.",
  "cli.usage.option-like": "Aquí no hay ninguna opción {got}. ¿Querías decir {like}?",
  "cli.usage.too-many": "Aquí hay más de lo que {got} admite. Pon entre comillas lo que lleve espacios.",
  "cli.option.dir": "dónde guarda este aparato sus comunidades (o KITH_DIR; ahora {dir})",
  "cli.option.community": "qué comunidad, por su nombre o las primeras cifras de su identificador, si hay varias",
  "cli.option.json": "escribe un documento JSON, también cuando algo se rechaza",
  "cli.option.lang": "idioma de las palabras (si no, LANG)",
  "cli.option.help": "muestra esto",
  "cli.acts.about": "Enumera todo lo que se puede hacer, con sus campos y sus límites",
  "cli.acts.practice": "solo lo de una práctica",
  "cli.do.about": "Haz algo, y escribe el identificador de su evento",
  "cli.do.act": "qué acto, como skills.claim",
  "cli.do.given": "un objeto JSON, o palabras campo=valor; identificadores también por seis cifras o un nombre exacto",
  "cli.views.about": "Enumera todo lo que se puede mirar, con sus parámetros",
  "cli.look.about": "Mira algo",
  "cli.look.view": "qué vista, como members.people",
  "cli.look.given": "un objeto JSON, o palabras parámetro=valor",
  "cli.look.at": "como si el reloj marcara este momento, como 2026-01-14T19:00Z",
  "cli.log.about": "Todo lo que ha pasado, empezando por lo más antiguo",
  "cli.start.about": "Arranca el nodo: la página, los enlaces de otros aparatos y la API HTTP local",
  "cli.start.port": "el puerto",
  "cli.start.host": "deja que otros aparatos de la red lleguen a la página; sin dirección, todas las redes",
  "cli.start.https-port": "el puerto para https, que los teléfonos necesitan para abrir sin el nodo (con --host)",
  "cli.start.cert": "un certificado propio para https, en PEM, en lugar del de la comunidad",
  "cli.start.key": "la clave de ese certificado, en PEM",
  "cli.start.secure":
    "Por https, para los teléfonos que conocen este nodo: {url}. En Ajustes, «¿Cómo se abre Kith sin el nodo?» dice cómo llegan a conocerlo.",
  "cli.start.demo": "abre una comunidad de muestra con mucha vida, aparte de las tuyas",
  "cli.start.language": "la lengua en que vive la comunidad de muestra",
  "cli.start.address": "Kith está en marcha: {url}",
  "cli.start.lan": "Desde otros aparatos de la misma red: {url}",
  "cli.start.no-lan": "Este equipo no está en ninguna red ahora mismo.",
  "cli.start.only-here": "Solo se llega desde este equipo. Con --host llegan también los móviles de la misma wifi.",
  "cli.start.look-around": "Para echar un vistazo, abre: {link}",
  "cli.start.data": "Sus datos están en {dir}",
  "cli.start.no-page": "La página aún no está hecha: npm run build",
  "cli.start.stop": "Se para con Ctrl-C.",
  "cli.start.stopping": "Parando…",
  "cli.start.unkept":
    "Aquí no se puede guardar lo que trae el vecindario. {why} Sus páginas lo dicen, y lo guardan hasta que se pueda. Qué más falla: kith doctor",
  "cli.start.running":
    "Ya hay un nodo en marcha en {dir} (proceso {pid}): http://localhost:{port}. Páralo antes, o elige otra carpeta con --dir.",
  "cli.found.about": "Funda una comunidad en este aparato, y únete a ella",
  "cli.found.name": "cómo la llama el vecindario",
  "cli.found.person": "tu nombre",
  "cli.found.household": "tu hogar; repetido, otros que son de la comunidad",
  "cli.found.scale": "household, pod o region",
  "cli.found.zone": "su zona horaria, como Europe/Madrid (si no, la de este equipo)",
  "cli.found.language": "el idioma en que escribe: en o es",
  "cli.found.value": "un valor básico; se puede repetir (si no, unos pocos para empezar)",
  "cli.found.done": "{name} está fundada, y ya estás dentro.",
  "cli.found.draft":
    "Es un borrador hasta que tres personas de dos hogares confirmen una misma lista de nombres; nadie tiene más voz que otra persona.",
  "cli.found.next":
    "Después: kith start, y kith invite --qr para cada vecina o vecino; cuando estén dentro, kith do members.list.",
  "cli.invite.about": "Crea una entrada, y escribe su enlace",
  "cli.invite.wall": "para una sala: tres horas, cuarenta personas",
  "cli.invite.days": "cuántos días vale, para una persona (si no, 7; como mucho, 14)",
  "cli.invite.origin": "dónde encuentra la página quien recibe la invitación, como http://192.168.1.20:7400",
  "cli.invite.qr": "muéstrala como código para cámaras",
  "cli.invite.svg": "escribe el código como imagen en un archivo",
  "cli.invite.title": "Entra en {name}",
  "cli.invite.done":
    "Para {uses, plural, one {una persona} other {hasta # personas}}, hasta el {until, time}. La puede usar quien tenga el enlace.",
  "cli.invite.only-here":
    "Este enlace solo vale en este equipo. Arranca el nodo con --host, o indica --origin, para que lleguen los móviles.",
  "cli.join.about": "Entra con un enlace de invitación, por el nodo que nombra",
  "cli.join.link": "el enlace de invitación",
  "cli.join.name": "tu nombre, como te llama el vecindario",
  "cli.join.household": "tu hogar: uno que ya está, o uno nuevo",
  "cli.join.done": "Ya estás en {name}.",
  "cli.join.guest": "Estás de visita: ves y usas lo que está abierto. Dos hogares que te conozcan te hacen miembro.",
  "cli.device.about": "Los aparatos que hablan por ti",
  "cli.device.list": "Todos los aparatos que hablan por ti, o hablaron",
  "cli.device.link":
    "Deja que otro aparato hable también por ti: un código que escribir allí y seis cifras que comparar",
  "cli.device.name": "Di cómo llamas a un aparato tuyo",
  "cli.device.called": "cómo lo llamas",
  "cli.device.named": "Ahora se llama «{name}».",
  "cli.device.retire": "Da de baja un aparato tuyo: lo que escriba desde ahora no tiene efecto",
  "cli.device.hub": "el nodo donde se encuentran; si no, el que funciona aquí",
  "cli.device.which": "su nombre, o las primeras cifras de su clave",
  "cli.device.retired": "Dado de baja: {key}. Lo que escriba desde ahora no tiene efecto.",
  "cli.device.code":
    "En el otro aparato abre {origin}, elige «Ya soy de aquí» y escribe:\n\n  {code}\n\nEsperando, diez minutos como mucho…",
  "cli.device.same": "Responde «{name}». ¿Muestran los dos {digits}?",
  "cli.device.linked": "{name} habla ahora por ti.",
  "cli.device.lost": "El otro aparato se fue, o lo que llegó no era una respuesta. Nada ha cambiado; empieza de nuevo.",
  "cli.device.different": "Nada ha cambiado. Si las cifras no coincidían, alguien está en medio.",
  "cli.sync.about": "Encuéntrate una vez con otro nodo, en las dos direcciones",
  "cli.sync.url": "su dirección",
  "cli.sync.done":
    "{came, plural, =0 {No ha llegado nada nuevo} one {Ha llegado un evento} other {Han llegado # eventos}}; {went, plural, =0 {no ha salido nada} one {ha salido uno} other {han salido #}}.",
  "cli.sync.copy":
    "Quien responde ahí es una copia de este mismo aparato: dos carpetas con una sola clave. Cada una tiene ahora lo escrito en las dos. Sigue solo en una de ellas: lo que ambas escriban desde ahora se contradirá tarde o temprano, y entonces sus votos esperan. Para tener un segundo aparato, enlaza uno con su propia clave (kith device link).",
  "cli.kind": "uno de estos: {kinds}",
  "cli.import.about": "Trae una tabla de un archivo; antes dice qué ha entendido",
  "cli.import.file":
    "un archivo Markdown o CSV, o - para lo que llega por la tubería; de paquetes, varios en cualquier orden",
  "cli.import.dry-run": "di solo qué pasaría",
  "cli.import.partly": "trae lo que se ha entendido y deja fuera lo demás",
  "cli.import.yes": "no preguntes",
  "cli.import.counts":
    "{understood, plural, one {# línea entendida} other {# líneas entendidas}}, {wrong} no; {written, plural, =0 {no se ha escrito nada} one {se ha escrito un evento} other {se han escrito # eventos}}.",
  "cli.import.not-fine": "No se ha escrito nada. Corrige las líneas marcadas con ✗, o añade --partly.",
  "cli.import.needs-yes": "No se ha escrito nada. Añade --yes para traerlo.",
  "cli.import.ask": "¿Traer {count, plural, one {esta línea} other {estas # líneas}}? (s/n)",
  "cli.export.about": "Escribe una tabla como Markdown o CSV, o todo lo legible como una carpeta de páginas (vault)",
  "cli.export.file": "dónde; sin archivo, sale por pantalla",
  "cli.export.format": "markdown, csv, o json y calendar donde los hay (si no, según el final del nombre)",
  "cli.export.vault":
    "{count} páginas{photos, plural, =0 {} one { y una foto} other { y # fotos}} en {folder}. Lo que cambies en ellas se sobrescribe la próxima vez; tus propios archivos se quedan.",
  "field.vault-folder":
    "{got} contiene otros archivos. Nombra una carpeta nueva o vacía, o una que esto escribió antes.",
  "cli.export.done": "Escrito: {file}",
  "cli.export.since": "paquete: solo lo que vino después de este momento, o lo que le falta a otro paquete",
  "cli.export.to": "paquete: solo lo que había en este momento",
  "cli.export.split": "paquete: en archivos de más o menos este tamaño, como 64M",
  "cli.bundle.file": "{file}: {events, plural, one {# evento} other {# eventos}}, {bytes} bytes",
  "cli.bundle.written":
    "{events, plural, =0 {El paquete ya lo tiene todo.} one {Se ha escrito un evento.} other {Se han escrito # eventos.}}",
  "cli.bundle.came":
    "{name}: {events, plural, one {# evento} other {# eventos}} en el paquete, {came, plural, =0 {ninguno nuevo aquí} one {uno nuevo aquí} other {# nuevos aquí}}.",
  "cli.bundle.stopped": "{name}: han entrado {came} de {events} eventos, y ahí se ha parado: {why}",
  "cli.bundle.damage": "dañado en el byte {at}: {why}",
  "cli.bundle.ends.cut":
    "Falta el final del archivo. Todo lo anterior está sano; al escribir el paquete de nuevo, sigue por ahí.",
  "cli.bundle.ends.damaged": "Desde ahí el archivo no es lo que se escribió. Todo lo anterior está sano.",
  "cli.bundle.ends.newer":
    "Este archivo lo escribió una versión más nueva de Kith. Pon Kith al día aquí y vuelve a intentarlo.",
  "cli.bundle.ends.other": "Esto no es un paquete de Kith.",
  "cli.bundle.damaged": "Hay daños. Lo que está bien se puede traer; para lo demás, que lo escriban otra vez.",
  "cli.bundle.part":
    "comunidad {community}: {events, plural, one {# evento} other {# eventos}} de {devices, plural, one {# aparato} other {# aparatos}}",
  "cli.bundle.unvouched":
    "{count, plural, one {# evento del final no tiene} other {# eventos del final no tienen}} firma todavía y no entrarán.",
  "cli.verify.about": "Lee otra vez del disco todo el registro y comprueba cada byte, firma y cadena, y lo que resulta",
  "cli.verify.bundle": "en su lugar, un paquete; no hacen falta ni comunidad ni clave",
  "cli.verify.progress": "{done} de {of} eventos",
  "cli.verify.events": "{count, plural, one {# evento} other {# eventos}}, {setAside} sin efecto",
  "cli.verify.hash": "estado {hash}",
  "cli.verify.checkpoint.same": "la copia intermedia dice lo mismo",
  "cli.verify.checkpoint.other": "la copia intermedia no dice lo mismo que el registro",
  "cli.verify.checkpoint.none": "no hay copia intermedia de esta versión",
  "cli.verify.co-signed":
    "{households} de {of} hogares firmaron lo que significan los primeros {events} eventos; ya nada desplaza los resultados que hay entre ellos",
  "cli.verify.wrong-key":
    "el evento {id} entrega a alguien una clave distinta de la que dice, así que no puede leer lo que tú lees: un fallo o una mentira. Quien tenga la clave ve aquí lo mismo. Pregunta a quien lo firmó.",
  "cli.verify.alarm":
    "el punto común {id} dice que estos eventos significan algo distinto que aquí: otra versión, un fallo o una mentira. Compara lo que dice kith verify en varios aparatos.",
  "cli.verify.damage": "dañado: aparato {device}, lugar {seq}, evento {id}: {what}",
  "cli.verify.file": "archivo dañado: {what}",
  "cli.verify.sound": "Todo está sano.",
  "cli.verify.damaged":
    "Hay daños. Antes de nada, copia la carpeta; puede que otros tengan aún lo que aquí está dañado.",
  "cli.doctor.about": "Revisa todo aquello en lo que se apoya un nodo",
  "cli.doctor.node": "{version} (hace falta {min} o más nuevo)",
  "cli.doctor.dir": "Carpeta",
  "cli.doctor.no-dir": "{dir} aún no está; se crea cuando hace falta",
  "cli.doctor.good-dir": "{dir}, solo tuya",
  "cli.doctor.open-dir": "{dir} la pueden leer otras personas de este equipo (chmod 700 la cierra)",
  "cli.doctor.not-dir": "{dir} no es una carpeta",
  "cli.doctor.bad-dir": "en {dir} no se puede escribir",
  "cli.doctor.log": "Registro",
  "cli.doctor.log-size": "{size} MB",
  "cli.doctor.disk": "Disco",
  "cli.doctor.free": "{size} MB libres",
  "cli.doctor.port": "Puerto",
  "cli.doctor.port-free": "{port} está libre",
  "cli.doctor.port-taken": "{port} lo ocupa otro programa; elige otro con --port",
  "cli.doctor.running": "el nodo de esta carpeta responde en {port} (proceso {pid})",
  "cli.doctor.lan": "Direcciones en la red",
  "cli.doctor.no-lan": "ninguna",
  "cli.start.no-mdns": "no decir ningún nombre en la red (solo se encuentra por dirección y código)",
  "cli.start.named": "Por nombre, en móviles que conocen nombres así: {url}",
  "cli.doctor.by-name": "Nodos por su nombre",
  "cli.doctor.no-hub-by-name":
    "no responde ninguno. Si hay un nodo con --host y tampoco responde, esta red no deja pasar esas palabras: usa su dirección o el código",
  "cli.doctor.no-multicast":
    "esta red no lo permite ({why}). No se pierde nada: usa la dirección, o que los móviles escaneen el código",
  "cli.doctor.address-changed":
    "el nodo empezó en {gone} y ahora este equipo tiene {now}. Arranca el nodo de nuevo, y que los móviles que buscan la dirección antigua abran http://{name} o escaneen un código nuevo; en el rúter, dale a este equipo una dirección fija",
  "cli.doctor.visitors": "Móviles que llegaron",
  "cli.doctor.visitors.some": "{count, plural, one {# equipo más} other {# equipos más}} desde que arrancó el nodo",
  "cli.doctor.visitors.none":
    "ninguno desde que arrancó el nodo. Si los móviles de la misma wifi no pueden abrir su dirección, puede que la wifi aísle los aparatos entre sí (aislamiento de clientes, red de invitados): quítalo en el rúter, o usa otra wifi o el punto de acceso de un móvil",
  "cli.doctor.kept-apart":
    "ninguno desde que arrancó el nodo, y este equipo no ve a ningún otro en su red. Seguramente la wifi aísla los aparatos entre sí (aislamiento de clientes, red de invitados): quítalo en el rúter, o usa otra wifi o el punto de acceso de un móvil",
  "cli.doctor.portal": "Camino a internet",
  "cli.doctor.portal.text":
    "alguien responde por un nombre que no existe: esta red tiene una página de acceso, o alguien contesta en lugar de otros. Los móviles pueden abandonar una wifi así: entra primero ahí, o usa otra red; Kith no necesita internet",
  "cli.doctor.clock-old":
    "va por detrás del día en que se instaló este programa. Ponlo en hora o todo llevará una fecha equivocada",
  "cli.doctor.certificate-soon":
    "termina {days, plural, =0 {hoy} one {en un día} other {en # días}}. Arranca el nodo una vez: se hace uno nuevo",
  "cli.doctor.events": "{count, plural, one {# evento} other {# eventos}}",
  "cli.doctor.forks": "Dos historias",
  "cli.fork.mine":
    "Este aparato ({device}) tiene dos historias, seguramente porque se puso en uso una copia antigua. No se ha perdido nada; sus votos esperan. Sigue con otro aparato tuyo (kith device link) o pide a todo el padrón que diga qué historia sigue.",
  "cli.fork.other":
    "Un aparato de {name} ({device}) tiene dos historias, seguramente porque se puso en uso una copia antigua. Lo escrito se conserva; sus votos no cuentan por ahora.",
  "cli.doctor.clock": "Reloj",
  "cli.doctor.clock-fine": "encaja con lo que escriben los demás (lo más nuevo: {newest, time})",
  "cli.doctor.clock-behind": "va más de un día por detrás de lo que escriben los demás (lo más nuevo: {newest, time})",
  "cli.verify.lost": "perdido: fila {place} del registro (aparato {device}, lugar {seq})",
  "cli.verify.waiting":
    "{count, plural, one {# evento sano espera} other {# eventos sanos esperan}} lo que se ha perdido",
  "cli.doctor.mend": "arregla lo que se puede arreglar aquí (sin ningún nodo en marcha en la carpeta)",
  "cli.doctor.forget": "da además por perdidas las filas de las que ya nadie sabe qué eran",
  "cli.doctor.nothing-to-mend": "no hay nada que arreglar",
  "cli.doctor.mended.names": "vuelven a estar bien unos identificadores que no coincidían con su segunda copia",
  "cli.doctor.mended.file":
    "el archivo estaba dañado: se han salvado {rows} filas y se han perdido {lost}; el archivo dañado queda en {aside}",
  "cli.doctor.mended.checkpoint": "se ha quitado una copia intermedia que no encajaba con el registro; se hace otra",
  "cli.doctor.mended.lost":
    "{count, plural, one {# evento perdido se pedirá de nuevo al próximo aparato que lo tenga} other {# eventos perdidos se pedirán de nuevo al próximo aparato que los tenga}}",
  "cli.doctor.mended.forgotten": "{count, plural, one {# fila dada por perdida} other {# filas dadas por perdidas}}",
  "cli.doctor.lost":
    "{count, plural, one {# evento está dañado} other {# eventos están dañados}}. Deja el nodo en marcha: en cuanto esté a su alcance otro aparato que tenga lo que falta, se pedirá de nuevo. Cuál y dónde: kith verify",
  "cli.doctor.lost-unknown":
    "{count, plural, one {# fila se ha perdido} other {# filas se han perdido}} y ya nada dice qué había ahí. Deja que el nodo se encuentre con los aparatos del vecindario: lo que ellos tienen vuelve. Si después se sigue diciendo esto, kith doctor --forget da por perdido lo que falta.",
  "cli.doctor.damaged":
    "{count, plural, one {# evento no está sano} other {# eventos no están sanos}}. Cuál: kith verify",
  "cli.doctor.damaged-file":
    "el archivo mismo está dañado. Para el nodo, copia la carpeta y después: kith doctor --mend",
  "cli.verify.blobs":
    "{kept, plural, =0 {ninguna foto ni documento} one {una foto o documento} other {# fotos y documentos}} aquí{damaged, plural, =0 {} one {, uno con daños} other {, # con daños}}{missing, plural, =0 {} one {, y falta uno que hace falta} other {, y faltan # que hacen falta}}. Lo dañado o ausente llega del próximo aparato que lo tenga.",
  "cli.doctor.keys": "Claves",
  "cli.doctor.sealed":
    "{count, plural, one {un evento está cerrado} other {# eventos están cerrados}} con una clave que este aparato no tiene; los pasa sin leerlos. Donde deba leer, la clave llega sola con el aparato de otra persona.",
  "cli.doctor.owed":
    "hay quien espera una clave que este aparato tiene; la entrega solo mientras el nodo o la página estén abiertos",
  "cli.doctor.blobs": "Fotos y documentos",
  "cli.doctor.newcomers": "Quien llega",
  "cli.doctor.snapshot":
    "ve enseguida lo que firmaron {households} de {of} hogares ({events, plural, one {un evento} other {# eventos}}), y lee después lo anterior",
  "cli.doctor.no-snapshot":
    "lee primero toda la historia: dos tercios de los hogares aún no han firmado ningún punto común",
  "cli.doctor.certificate": "el certificado para los teléfonos vale {days} días más; el nodo lo renueva solo",
  "cli.doctor.certificate-own": "el certificado que trajiste vale {days} días más; renueva a tiempo sus dos archivos",
  "cli.doctor.certificate-own-over": "el certificado que trajiste ha caducado: renueva sus dos archivos",
  "cli.doctor.certificate-over":
    "el certificado para los teléfonos ha caducado. Mira el reloj de esta máquina y vuelve a arrancar el nodo",
  "cli.doctor.alarms":
    "{count, plural, one {un punto común dice} other {# puntos comunes dicen}} que los mismos eventos significan algo distinto que aquí. Compara lo que dice kith verify en varios aparatos.",
  "cli.doctor.wrong-keys":
    "{count, plural, one {un evento entrega} other {# eventos entregan}} a alguien una clave distinta de la que dice; kith verify los nombra. Casi siempre es un programa dañado o cambiado: hablad con quien lo firmó y pedid juntos una clave nueva (Carta, Una clave nueva).",
  "cli.doctor.bad-checkpoint":
    "la copia intermedia no dice lo mismo que el registro. Para el nodo y después: kith doctor --mend",
  "cli.sim.about":
    "Vive comunidades enteras con mensajes perdidos, relojes malos y apagones, y comprueba que al final coinciden",
  "cli.sim.seeds": "cuántas comunidades",
  "cli.sim.days": "cuántos días cada una",
  "cli.sim.hard": "más averías y más mentirosos a la vez de los que casi ninguna comunidad conoce",
  "cli.sim.devices": "cuántos aparatos cada una (o los que diga la semilla)",
  "cli.sim.jobs": "cuántos procesos a la vez (o uno por núcleo)",
  "cli.sim.from": "el número de la primera semilla",
  "cli.sim.seed": "una semilla para vivirla otra vez (o SEED)",
  "cli.sim.resume":
    "dónde se guarda lo vivido, para seguir tras una interrupción (desde 200 semillas se guarda de todos modos)",
  "cli.field.text": "texto, de {min} a {max} caracteres",
  "cli.field.lines": "texto de varias líneas, de {min} a {max} caracteres",
  "cli.field.int": "número entero, de {min} a {max}",
  "cli.field.minute": "momento: 2026-01-14T19:00Z, +3h, +14d, o minutos desde 1970",
  "cli.field.bytes": "{length} bytes en hexadecimal",
  "cli.field.any-id": "identificador de cualquier cosa del registro",
  "cli.field.id": "identificador o nombre de {kinds}",
  "cli.field.optional": "[{of}]",
  "cli.field.list": "lista de {min} a {max}: {of}",
  "cli.no-community":
    "En {dir} no hay ninguna comunidad. Funda una con kith found, entra en una con kith join ENLACE, o di otra carpeta con --dir.",
  "cli.nothing": "Aquí no hay nada todavía.",
  "cli.yes": "sí",
  "cli.no": "no",
  "cli.moment": "{minute, time}",
  "cli.set-aside": "sin efecto: {why}",
  "cli.bug": "Kith se ha equivocado, y no se ha perdido nada: {why}",
  ...keepingEs,
  ...mailEs,
  ...recoveryEs,
} satisfies Record<keyof typeof cliEn, string> & Messages;

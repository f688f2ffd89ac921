/** Cómo llega lo que viene al calendario de un teléfono. */
export const calendarEs = {
  "month.title": "Lo que viene, en un calendario",
  "month.question": "¿Qué hay, y cuándo?",
  "month.sub": "Lo que viene, y hasta cuándo te espera algo.",
  "month.until": "hasta ese día:",
  "month.count": "{count, plural, one {una cosa} other {# cosas}}",
  "month.back": "Volver a {month}",
  "month.on": "Ir a {month}",
  "month.none": "Todavía nada en {month}.",
  "house.calendar": "En mi calendario",
  "calendar.question": "¿Cómo llega esto a mi calendario?",
  "calendar.sub":
    "El calendario de tu teléfono puede mirar aquí por sí solo, más o menos cada hora, y avisar antes de que algo empiece. Necesita una dirección, que creas aquí.",
  "calendar.away": "El nodo no está al alcance",
  "calendar.away.text": "Los calendarios preguntan al nodo. Vuelve a su wifi y abre esta página de nuevo.",
  "calendar.only-here": "Solo este ordenador llega al nodo",
  "calendar.only-here.text":
    "Un calendario de este ordenador puede usar estas direcciones. Para los teléfonos, inicia el nodo con --host.",
  "calendar.own": "Lo mío",
  "calendar.own.text":
    "Lo que te espera y hasta cuándo, tus turnos, lo que asumiste y los acuerdos que vuelves a mirar. Lo que queda entre unos pocos no aparece.",
  "calendar.own.make": "Crear una dirección para mí",
  "calendar.own.made": "Ya tienes una dirección. Avisa un día antes de cada plazo.",
  "calendar.own.secret": "Quien tenga esta dirección puede leerlo: guárdala para tus aparatos.",
  "calendar.own.renew": "Crear una dirección nueva",
  "calendar.own.renewed": "Esta es una dirección nueva. La anterior ha dejado de valer.",
  "calendar.own.withdraw": "Retirarla",
  "calendar.own.withdrawn": "La dirección ha dejado de valer.",
  "calendar.own.here": "Es de este navegador. Otro navegador tuyo crea su propia dirección.",
  "calendar.everyone": "Para todas las personas",
  "calendar.everyone.text":
    "Cuándo nos reunimos y qué días se vuelven a mirar los acuerdos: títulos y lugares, nada sobre nadie. Avisa una hora antes de cada reunión.",
  "calendar.everyone.share": "Ponerlo en el nodo",
  "calendar.everyone.shared":
    "Ya está en el nodo. Todas las personas de aquí encuentran esta dirección en esta página.",
  "calendar.everyone.secret": "Quien tenga esta dirección puede leerlo, aunque no sea de aquí.",
  "calendar.everyone.withdraw": "Quitarlo para todas las personas",
  "calendar.everyone.withdrawn": "Ya no está en el nodo.",
  "calendar.failed": "El nodo no lo ha aceptado. ¿Está al alcance?",
  "calendar.subscribe": "Suscribirse en este aparato",
  "calendar.scan": "Escanéalo con la cámara del teléfono",
  "calendar.address": "Dirección",
  "calendar.system": "¿Para qué aparato es?",
  "calendar.system.iphone": "iPhone o iPad",
  "calendar.system.android": "Android",
  "calendar.system.computer": "Ordenador",
  "calendar.iphone":
    "Pulsa «Suscribirse en este aparato», o escanea el código, y confirma. Después abre la app Calendario, pulsa «Calendarios» y la ⓘ que hay al lado, y activa «Avisos de eventos»: si no, no avisa.",
  "calendar.iphone.path":
    "Ajustes › Apps › Calendario › Cuentas de calendario › Añadir cuenta › Otra › Añadir calendario suscrito",
  "calendar.android":
    "Google Calendar pregunta desde internet y no llega a tu casa. La app gratuita ICSx⁵ (F-Droid o Play Store) sí: pulsa + en ella, pega la dirección y permite los avisos.",
  "calendar.android.path": "ICSx⁵ › + › Dirección",
  "calendar.computer":
    "Thunderbird y el Calendario de Apple miran la dirección por sí solos. Outlook en la web y Google Calendar no llegan a ella. Para esos, guarda el archivo que hay en Reuniones; no recoge los cambios posteriores.",
  "calendar.computer.path": "Thunderbird › Nuevo calendario › En la red",
  "calendar.cannot": "Lo que no puede hacer",
  "calendar.cannot.away":
    "Lejos de esta wifi, o con el nodo apagado, tu calendario muestra lo último que vio. Se entera de los cambios cuando vuelve.",
  "calendar.cannot.fresh":
    "El nodo no puede leer lo que escribimos. Tiene lo que le llevó tu página la última vez que estuvo abierta a su alcance; para el de todas las personas, la página de cualquiera.",
  "calendar.cannot.days": "Tras {days} días sin que ninguna página lleve nada, la dirección deja de valer.",
};

/** Palabras de `kith mail` y de las cartas en `kith doctor`. */
export const mailEs = {
  "cli.mail.about": "Cartas por correo para quien las quiera: por qué servidor las envía este nodo",
  "cli.mail.set.about":
    "Di por qué servidor de correo salen las cartas. Después cada persona elige en su página, en Ajustes",
  "cli.mail.host": "el nombre del servidor de correo",
  "cli.mail.port": "su puerto (465, 587 o 25, según la línea)",
  "cli.mail.line": "cómo se protege la línea: desde la primera palabra, tras el saludo, o nada (solo en esta máquina)",
  "cli.mail.from": "la dirección desde la que salen las cartas",
  "cli.mail.user": "el nombre con que se entra",
  "cli.mail.password-file": "un archivo cuya primera línea es la contraseña; bórralo después",
  "cli.mail.set": "Desde ahora las cartas salen por ese servidor. Queda en {file}, que solo tú puedes leer.",
  "cli.mail.next": "Pruébalo: kith mail try tu@example.org",
  "cli.mail.show.about": "Muestra por qué servidor de correo salen las cartas, sin la contraseña",
  "cli.mail.shown": "Las cartas salen por {host}:{port} ({line}), desde {from}, como {user}.",
  "cli.mail.none": "No hay servidor de correo: nadie recibe cartas. Se pone con kith mail set.",
  "cli.mail.try.about": "Envía una carta, para ver que funciona",
  "cli.mail.try.to": "a dónde",
  "cli.mail.try.text": "Esta carta muestra que tu nodo puede enviarlas.",
  "cli.mail.tried": "El servidor de correo aceptó una carta para {to}. Debería llegar pronto.",
  "cli.mail.off.about": "No enviar más cartas; la contraseña se borra",
  "cli.mail.off": "Ya no salen cartas.",
  "cli.mail.loose":
    "Otras personas de esta máquina pueden leer {file}. chmod 600 lo cierra; hasta entonces no salen cartas.",
  "cli.mail.damaged": "{file} está dañado. Vuelve a poner el servidor de correo con kith mail set.",
  "cli.mail.open-line":
    "{file} nombra un servidor de correo de fuera sin línea protegida. Vuelve a ponerlo con kith mail set.",
  "cli.doctor.mail": "Cartas",
  "cli.doctor.mail.off": "hay quien las quiere, y ya no hay servidor de correo (kith mail set)",
  "cli.doctor.mail.waiting": "hay un servidor de correo; se sabrá cómo va cuando el nodo lleve unos minutos en marcha",
  "cli.doctor.mail.dark": "hay un servidor de correo, y este nodo no puede leer el registro: añádelo como aparato tuyo",
  "cli.doctor.mail.old":
    "el nodo miró por última vez si tocaba alguna hace {days, plural, one {un día} other {# días}}: mientras está apagado no sale ninguna",
  "cli.doctor.mail.fine":
    "{count, plural, =0 {nadie las quiere todavía} one {una persona las quiere} other {# personas las quieren}}; salen todas",
  "cli.doctor.mail.failing":
    "{count, plural, one {a una persona no le sale ninguna} other {a # personas no les sale ninguna}}; se vuelve a intentar solo.",
  "field.mail-address": "Tiene que ser una dirección de correo, como anya@example.org; llegó {got}.",
  "field.mail-server": "Tiene que ser el nombre de un servidor de correo, con un puerto de 1 a 65535; llegó {got}.",
  "field.mail-line": "{got} es otra máquina: elige tls o starttls, para que nadie escuche por el camino.",
  "mail.why.unreachable": "El servidor de correo no contesta. ¿Está bien su nombre? ¿Hay internet?",
  "mail.why.login": "El servidor de correo no acepta el nombre y la contraseña.",
  "mail.why.insecure": "La línea con el servidor de correo no se pudo proteger: su certificado no vale.",
  "mail.why.address": "El servidor de correo no acepta la dirección.",
  "mail.why.refused": "El servidor de correo rechazó la carta.",
  "mail.why.unsure": "La línea se cortó después de entregar la carta; puede que haya salido.",
};

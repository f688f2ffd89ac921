/** Cómo llega un teléfono a conocer el nodo de su red, para que la página abra sin él. Un camino de ajustes se parte por " › ". */
export const withoutHubEs = {
  "hub.looking": "Buscando el nodo. Sigue como siempre: lo que escribes se guarda.",
  "hub.connected": "En contacto con el nodo",
  "hub.away": "El nodo no está al alcance. Sigue como siempre: lo que escribes se guarda y se pasa después.",
  "hub.unkept":
    "El nodo no puede guardar nada: su disco está lleno o roto. Lo que escribes se guarda aquí, y se pasa cuando pueda.",
  "hub.full": "Este aparato no ha podido guardar lo que el nodo tiene para él. Libera espacio: sigue por sí solo.",
  "hub.enough":
    "El nodo ya ha tomado de ti todo lo que toma en un día. Lo que escribes se guarda aquí, y sigue poco a poco.",
  "hub.refused":
    "El nodo todavía no comparte esta comunidad con este aparato. Lo que escribes se guarda aquí; pregunta a quien cuida el nodo.",
  "hub.over": "El nodo ya no cuenta nada nuevo a este aparato: aquí ya no tiene voz. Lo que escribes se queda en él.",

  "house.without-hub": "Sin el nodo",
  "without-hub.question": "¿Cómo se abre Kith sin el nodo?",
  "without-hub.sub":
    "Un navegador solo guarda una página para después si llegó de forma segura, por https. Muéstrale una vez a este aparato quién responde por el nodo. Desde entonces Kith se abre aquí estés donde estés.",
  "without-hub.next": "Desde el {day} este nodo tiene otro certificado",
  "without-hub.next.text":
    "El aparato que lo recoja antes no nota nada. El que no, avisa desde ese día y abre Kith solo con la copia que ya tenga, hasta que lo recoja.",
  "without-hub.next.do": "Recoger el próximo certificado",
  "without-hub.next.how": "Cómo recogerlo",
  "without-hub.works": "Ya lo hace",
  "without-hub.works.text":
    "Esta página llegó de forma segura y está guardada en este aparato. Ponla en la pantalla de inicio: en el menú del navegador, «Añadir a pantalla de inicio» o «Instalar».",
  "without-hub.only-here": "Solo este ordenador llega al nodo",
  "without-hub.only-here.text":
    "Aquí Kith se abre sin más. Arranca el nodo con --host y podrán venir también los teléfonos de la misma wifi.",
  "without-hub.none": "Este nodo solo habla http sin cifrar",
  "without-hub.none.text":
    "Quien lo lleva puede arrancarlo con --host para cambiarlo. Todo lo demás funciona: lo que escribes se guarda aquí y sigue cuando el nodo está al alcance.",
  "without-hub.away": "El nodo no está al alcance",
  "without-hub.away.text": "Vuelve a su wifi y abre esta página de nuevo.",
  "without-hub.own.text":
    "Este nodo tiene un certificado en el que los aparatos ya confían. Abre la página por su dirección segura:",
  "without-hub.system": "¿Qué aparato es este?",
  "without-hub.system.android": "Android 11 o más nuevo",
  "without-hub.system.samsung": "Samsung",
  "without-hub.system.android-old": "Android 7 a 10",
  "without-hub.system.iphone": "iPhone o iPad",
  "without-hub.system.computer": "Un ordenador",
  "without-hub.get": "1. Recoge el certificado",
  "without-hub.get.do": "Recoger el certificado",
  "without-hub.get.text":
    "Solo puede responder por aparatos de una red doméstica y por nada más: ningún sitio de internet, ningún banco, ninguna tienda. Lo dice el propio certificado.",
  "without-hub.get.iphone": "Recógelo con Safari y toca Permitir: el teléfono dice que se cargó un perfil.",
  "without-hub.install": "2. Deja que este aparato confíe en él",
  "without-hub.android":
    "Ajustes › Seguridad y privacidad › Más seguridad › Cifrado y credenciales › Instalar un certificado › Certificado de CA › Instalar igualmente › kith-authority.crt",
  "without-hub.android.note":
    "El teléfono avisa de que alguien podría observarte. Es verdad de los certificados que responden por todo; este no puede. Los nombres cambian un poco de un teléfono a otro: busca «certificado de CA» en los ajustes.",
  "without-hub.samsung":
    "Ajustes › Seguridad y privacidad › Más ajustes de seguridad › Instalar desde el almacenamiento › Certificado de CA › Instalar igualmente › kith-authority.crt",
  "without-hub.samsung.note":
    "El teléfono avisa de que alguien podría observarte. Es verdad de los certificados que responden por todo; este no puede.",
  "without-hub.android-old":
    "Ajustes › Seguridad › Cifrado y credenciales › Instalar desde almacenamiento › kith-authority.crt › VPN y aplicaciones",
  "without-hub.android-old.note": "Puede que el teléfono pida antes un bloqueo de pantalla.",
  "without-hub.iphone": "Ajustes › Perfil descargado › Instalar",
  "without-hub.iphone.then":
    "Ajustes › General › Información › Ajustes de confianza de los certificados › Kith, activar",
  "without-hub.iphone.note": "Hacen falta los dos: el primero guarda el certificado, el segundo deja que valga.",
  "without-hub.computer":
    "Ajustes del navegador › Privacidad y seguridad › Certificados › Entidades emisoras › Importar › kith-authority.crt",
  "without-hub.computer.note":
    "Firefox tiene su propia lista. En un Mac, abre el archivo y deja que Acceso a Llaveros confíe siempre; en Windows, ábrelo y ponlo con los certificados raíz de confianza.",
  "without-hub.then": "y después",
  "without-hub.compare": "¿Es el del nodo?",
  "without-hub.compare.text":
    "Quien monta el nodo puede leer estas letras en su propia pantalla. El teléfono las muestra como SHA-256 en los detalles del certificado.",
  "without-hub.open": "3. Abre la dirección segura",
  "without-hub.open.text":
    "Si el navegador avisa, el paso 2 aún no está hecho: no pases por encima del aviso. Si no, pon la página en la pantalla de inicio desde el menú del navegador.",
  "without-hub.open.do": "Abrir {address}",
  "without-hub.same": "Sigues siendo quien eres",
  "without-hub.same.text":
    "Para un navegador, la dirección segura es otro lugar. Un toque te lleva allí, con todo lo que solo guarda este lugar: sigues siendo la misma persona, y esta dirección calla.",
  "without-hub.same.move": "Seguir allí siendo quien soy",
  "without-hub.same.do": "Añadir el nuevo lugar como aparato mío",
  "without-hub.others": "Para los demás en la sala",
  "without-hub.scan": "Escanea esto en la misma wifi para abrir estos pasos.",
};

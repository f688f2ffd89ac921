/** Cartas por correo, como cada persona las elige. */
export const lettersEs = {
  "house.letters": "Cartas por correo",
  "letters.question": "¿Quiero cartas por correo?",
  "letters.sub":
    "Para cuando pasas un tiempo sin mirar. Las escribe el nodo de casa, si quien lo cuida ha puesto un servidor de correo.",
  "letters.to": "¿A dónde?",
  "letters.to.hint":
    "Una primera carta pregunta si eres tú. No llega nada más hasta que digas que sí en su enlace, desde la wifi de casa.",
  "letters.to.wrong": "Tiene que ser una dirección, como anya@example.org.",
  "letters.do": "Enviadme cartas",
  "letters.asked": "Salió una carta a {to}",
  "letters.asked.text": "Abre su enlace desde la wifi de casa y di que sí. Hasta entonces no llega ninguna otra.",
  "letters.asked.done": "Va de camino una carta que pregunta si eres tú.",
  "letters.on": "Las cartas van a {to}",
  "letters.on.text":
    "En el idioma de esta página y fuera de tus horas de silencio. Si las cambiaste, da otra vez tu dirección.",
  "letters.off.done": "No llegarán más cartas.",
  "letters.stop": "Pararlas",
  "letters.again": "Dar otra vez una dirección",
  "letters.none": "Aquí aún no hay cartas",
  "letters.none.text":
    "Quien cuida el nodo dice por qué servidor de correo salen (kith mail set). Sin él, los avisos están en Hoy, en tu calendario y en la hoja de la calle.",
  "letters.dark": "Este nodo no puede escribir cartas",
  "letters.dark.text": "Guarda lo que escribimos y no puede leerlo. Podrá cuando alguien lo añada como aparato suyo.",
  "letters.out-of-reach": "El nodo no está al alcance",
  "letters.away": "Vuelve a su wifi y abre otra vez esta página.",
  "letters.too-often": "Hoy ya salieron tres primeras cartas. Prueba mañana.",
  "letters.refused": "El nodo no lo aceptó. ¿Sabe ya que estás aquí?",
  "letters.trouble": "La última carta no salió",
  "letters.trouble.unreachable": "El servidor de correo no contesta. Se vuelve a intentar solo.",
  "letters.trouble.login": "El servidor de correo no deja entrar al nodo. Quien lo cuida puede arreglarlo.",
  "letters.trouble.insecure": "La línea con el servidor de correo no es segura. Quien cuida el nodo puede arreglarlo.",
  "letters.trouble.address": "El servidor de correo no conoce tu dirección. ¿Está bien escrita?",
  "letters.trouble.refused": "El servidor de correo no la aceptó. Se vuelve a intentar solo.",
  "letters.what": "Qué llega y quién lo lee",
  "letters.what.week":
    "Como mucho una carta por semana con lo que espera y lo que viene, y otra cuando algo tuyo termina en menos de dos días.",
  "letters.what.rest": "Nada en tus horas de silencio ni mientras descansas, tampoco lo que termine entonces.",
  "letters.what.few":
    "Nunca lo que se escribió solo para unas pocas personas: ni datos personales ni la ayuda cuando hay un conflicto.",
  "letters.what.who":
    "Tu dirección está en este nodo y en nada de lo que otros reciben. Quien lleva el nodo, y las empresas de correo por el camino, pueden leer las cartas.",
};

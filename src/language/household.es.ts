/** Palabras de un aparato que usan varias personas. */
export const householdEs = {
  "household.question": "¿Usáis este aparato varias personas?",
  "household.sub": "Una tableta en la cocina, por ejemplo. Cada persona tiene aquí su sitio, tras un PIN.",
  "household.how":
    "Cada cual sigue siendo una persona, con su voz y su clave. Lo que una persona escribe, lo que se le pregunta y lo que se apunta no lo ven los demás de este aparato.",
  "household.begin": "Elige un PIN para ti",
  "household.begin.about": "Después este aparato pregunta quién eres. Los demás se añaden allí, cada cual con su PIN.",
  "household.begin.do": "Cerrar mi sitio",
  "household.others": "Le toca a otra persona",
  "household.others.about":
    "También se cierra solo a los cinco minutos sin que nadie lo toque. Lo que esté a medio escribir se pierde entonces.",
  "household.lock": "Cerrar",
  "household.lock-now": "Cerrar ahora",
  "household.change": "Otro PIN para mí",
  "household.change.do": "Tomar este PIN",
  "household.changed": "Desde ahora, el nuevo abre tu sitio.",
  "household.alone": "¿Otra vez solo tú?",
  "household.alone.about":
    "Nadie más tiene sitio aquí. Puedes quitar el PIN: entonces quien tenga este aparato puede abrir lo tuyo.",
  "household.alone.do": "Quitar el PIN",
  "household.honest": "Lo que puede un PIN y lo que no",
  "household.honest.about":
    "Mantiene fuera a quienes comparten contigo el aparato. Un ladrón que copie lo que guarda el aparato puede probar todos los PIN de cuatro a seis cifras en minutos u horas: una frase de cinco palabras o más lo resiste. Si roban el aparato, dalo de baja desde otro tuyo. Cualquiera de aquí puede quitar un sitio de este aparato sin su PIN, pero no mirar dentro. Cómo te llaman aquí y cómo se llama tu comunidad se puede leer sin PIN.",
  "who.question": "¿Quién eres?",
  "who.sub": "Toca tu nombre y escribe tu PIN.",
  "who.pin": "PIN o frase de {name}",
  "who.open": "Abrir",
  "who.trying": "Un momento: un PIN se prueba despacio a propósito.",
  "who.wrong": "No es ese. Prueba otra vez.",
  "who.wait":
    "Demasiados intentos fallidos. Prueba otra vez dentro de {minutes, plural, one {un minuto} other {# minutos}}; cada fallo dobla la espera.",
  "who.other": "Soy otra persona",
  "who.new": "Un sitio para ti en este aparato",
  "who.new.about":
    "Primero un nombre y un PIN. Después entra como en todas partes: con una invitación, o con un código de tu teléfono si ya eres de aquí.",
  "who.forgot": "Lo he olvidado",
  "who.forgot.question": "¿Quitar de este aparato el sitio de {name}?",
  "who.forgot.about":
    "Sin el PIN nadie puede abrirlo, y no hay otro camino. Lo que solo guardaba este aparato se pierde; lo que el vecindario ya oyó se queda.",
  "who.forgot.back":
    "Vuelve a entrar como alguien que ya es de aquí: con otro aparato, con tu hoja, o con vecinos que te conocen. Después da de baja la clave antigua de este aparato en «Mis aparatos».",
  "who.forgot.do": "Quitarlo",
  "pin.name": "Cómo te llaman los demás de este aparato",
  "pin.choose": "PIN, o mejor una frase",
  "pin.about":
    "Al menos cuatro letras o cifras. Cinco palabras que no tengan que ver entre sí son mucho más seguras que unas cifras.",
  "pin.again": "Otra vez",
  "pin.no-name": "Di cómo te llaman los demás: se elige por nombres.",
  "pin.short": "Al menos {min} letras o cifras, por favor.",
  "pin.differs": "Los dos no son iguales. Escribe ambos otra vez.",
  "pin.not-kept": "El navegador no lo guardó, así que nada ha cambiado. ¿Hay sitio en el aparato?",
};

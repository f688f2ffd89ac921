/** Cómo facilitar el consenso. */
export const consensus = `Consenso quiere decir que todo el mundo puede ir adelante con ello y que no se ha pasado por encima de la preocupación seria de nadie. No quiere decir que a todo el mundo le encante. Tu trabajo es el camino: cuidas el proceso, no tienes más voz que el resto y no empujas hacia un resultado. Si un punto te importa mucho, pásale ese punto a otra persona.

## Antes
[ ] ¿Merece el tiempo de todo el mundo? Lo que un grupo puede decidir por su cuenta, déjaselo.
[ ] ¿Hay una sola pregunta, en palabras que se entienden? ¿A quién afecta, y está aquí?
[ ] Habla con quien lo trae y con quien lo verá difícil. Que nadie se lleve sorpresas.
[ ] ¿Sabe la gente qué es una reserva, hacerse a un lado y bloquear? Si no, cinco minutos primero para eso.

## El camino
1. Plantear. ¿Cuál es el problema, para quién, qué pasa si no hacemos nada? Aún sin soluciones. «¿Estamos de acuerdo en que esta es la pregunta?»
2. Reunir ideas. ¿Qué podríamos hacer? Se recoge, no se juzga. Una ronda en la que cada cual habla una vez trae a la gente callada. Medio minuto de silencio antes trae a quien piensa despacio.
3. Entender. Solo preguntas sobre hechos. «¿Qué necesitas saber para poder tener una opinión?»
4. Oír las preocupaciones, una a una. Escribe cada una donde se vea, sin nombre: ya es de todo el mundo. «¿Qué tendría que cambiar para que también te sirva?»
5. Mejorarlo. Dos o tres personas que lo ven distinto reescriben la propuesta, en el descanso si hace falta.
6. Probar. Lee en voz alta las palabras exactas. Pregunta por preocupaciones antes que por el acuerdo, y espera: cuenta hasta diez.
7. Cerrar. Cada cual dice dónde está. Relee lo decidido, quién se encarga y cuándo se vuelve a mirar.

## Qué puede decir la gente
- Sí.
- Sí, con reserva: lo apoyo, y esta preocupación queda escrita.
- Me hago a un lado: yo no lo haría, no lo paro, y no me toca llevarlo a cabo. Mi razón queda escrita.
- Me abstengo: lo dejo en vuestras manos.
- Bloqueo: va contra lo que acordamos ser, o nos haría un daño serio. Digo por qué y qué lo levantaría, y ayudo a buscar otro camino.

Si un tercio o más se hace a un lado o tiene reservas, no está maduro. Volved una vez a las preocupaciones. El silencio no es un sí: pregunta.

## Frases que ayudan
> Lo que oigo es… ¿Lo he entendido bien?
> A algunas personas ya las hemos oído varias veces. ¿Quién no ha hablado todavía?
> ¿Es una preocupación sobre la propuesta, o algo más a lo que deberíamos hacer sitio?
> Parece que estáis de acuerdo en… y que os separa… ¿Es así?
> ¿Qué es bastante bueno por ahora, y bastante seguro para probarlo hasta la próxima vez que lo miremos?
> Propongo tres minutos de silencio. / … hablar por parejas. / … dejarlo reposar una semana.

## Cuando se atasca
- Hablan siempre las mismas dos personas: haz una ronda, o que se hable por parejas y cuente cada una.
- Da vueltas: apunta lo acordado y lo abierto. Solo sigue lo abierto.
- Sube el tono: baja el ritmo, nómbralo con cariño, haz una pausa. Después pregunta qué necesita cada cual para seguir.
- Se ataca a alguien: páralo enseguida. «Hablamos de la propuesta, no de las personas.»
- Hay cansancio: dilo y para. Un acuerdo cansado no dura.
- Nada funciona: un grupo pequeño con quienes más difieren trae otra propuesta. O se prueba una tres meses.
- Se acaba el tiempo: es una razón para decidir menos, no para apretar más.

## Después
Da las gracias a quien tuvo preocupaciones: lo hizo mejor. Pregunta a una persona cómo has facilitado, y a otra qué haría distinto.`;

/** Una lista para cuando está en cuestión que alguien siga. */
export const removal = `Echar a alguien es lo más duro que puede hacer una comunidad. No es una manera de acabar una pelea, de castigar ni de ganar. Es para cuando hay gente que no está segura, o la convivencia se ha vuelto imposible y todo lo demás se intentó de verdad. Nunca en secreto, nunca en caliente, nunca en una tarde. Si no puedes marcar una casilla, para ahí.

## Antes de decirlo en voz alta
[ ] Las partes hablaron, o no era seguro hacerlo.
[ ] Se ofrecieron una mediación, una conversación facilitada y un círculo restaurativo, y se ofrecieron en serio. O hay gente en peligro, y dos personas sin cercanía con ningún lado lo dicen por escrito.
[ ] Alguien a quien no le va nada en ello preguntó a la persona qué necesita y qué tendría que cambiar.
[ ] Se trata de lo que hizo, repetido o grave, no de quién es, de lo que cree, ni de que discrepe, bloquee o deba algo.
[ ] Nos preguntamos qué parte tenemos.

## Si hay peligro ahora
[ ] Pedid ayuda de fuera, si hace falta. No esperéis a una decisión.
[ ] Dos personas a las que no les va nada en ello pueden pedirle que se aleje un tiempo corto, dos semanas como mucho. Se escribe por qué. No decide nada de lo que venga.
[ ] Todo el mundo tiene dónde dormir, lo que necesita de casa y a quién llamar.

## Los motivos por escrito, con 15 días o más
[ ] Qué pasó, cuándo y qué acuerdo rompió. Hechos, y cómo los sabemos.
[ ] Qué se intentó, y qué salió.
[ ] Qué regla de la carta se usa, cuándo y dónde es la audiencia.
[ ] Qué puede hacer la persona: ver todo lo que hay en su contra, responder por escrito o de palabra, traer a alguien, pedir otro día, nombrar a quien lo vio.
[ ] En mano y en papel, en una lengua que lea. Todo el mundo sabe que hay una audiencia y por qué regla; no la historia.
[ ] Quién puede decidir queda fijado ese día. Las partes no votan.

## La audiencia, al menos 5 días antes de que algo tenga efecto
[ ] La lleva alguien a quien no le va nada en ello, mejor de otra vecindad. Hay quien toma el acta.
[ ] La persona tiene a su lado a alguien de apoyo, que puede hablar.
[ ] Se leen los motivos. La persona responde, el tiempo que necesite. Después, preguntas a los dos lados.
[ ] Sin aplausos, sin insultos, sin motivos nuevos. Lo nuevo pide un aviso nuevo.
[ ] Se pregunta, y se responde: «¿Qué tendría que pasar para que pudieras quedarte?».
[ ] Se pesan una a una las salidas más suaves: un acuerdo con quien lo cuide, una pausa, dejar una tarea, otra casa cerca.

## La decisión
[ ] No esa misma tarde. A nadie se le mete prisa.
[ ] Al menos tres cuartos de quienes tienen voto, no solo de quienes vinieron; la carta puede pedir más. Con nombre, no en secreto.
[ ] En 15 días: las razones por escrito, en palabras sobrias, a la persona. Todo el mundo sabe que se decidió, quién y por qué regla.

## Recurso, y salir con dignidad
[ ] 30 días para recurrir ante gente que no tuvo parte: de otra vecindad, o tres vecinas o vecinos a quienes no les va nada en ello. Hasta entonces nada tiene efecto.
[ ] Tiempo para irse, ayuda con la mudanza, lo que se debe en los dos sentidos, llaves, una despedida para quien la quiera. Las criaturas conservan sus amistades.
[ ] El acceso a lo común acaba el día acordado, y no antes.
[ ] No se cuenta nada más allá de lo acordado. Ningún mensaje al siguiente lugar.

## El camino de vuelta
[ ] Está escrito qué abriría otra vez la puerta, a quién preguntar y cuándo se puede preguntar por primera vez.

## Y el resto
[ ] Un círculo para quienes se quedan: ¿qué nos ha hecho esto, qué aprendemos?
[ ] Volved a mirar la regla: ¿protegió a quien menos poder tiene?

La persona: ____
Quién lleva el proceso, sin que le vaya nada en ello: ____
Motivos entregados por escrito el: ____
Audiencia el: ____
Decisión no antes del: ____
Recurso hasta el: ____`;

/** Aprender a facilitar. */
export const training = `Cualquiera puede aprender a llevar una reunión, y en una comunidad sin jefes debería: antes de acabar su segundo año, todo el mundo lo ha hecho. Se aprende haciéndolo con alguien al lado. Este es un camino de unas veinte horas, repartidas en unos meses.

## El camino
[ ] Mirar. Dos reuniones sin parte en llevarlas. Apunta cuándo se animó, cuándo se apagó y qué hizo justo antes quien facilitaba.
[ ] Cuidar el tiempo. Dos reuniones: aprendes a interrumpir con cariño.
[ ] Tomar el acta. Dos reuniones: aprendes a oír lo que de verdad se dijo. Con cinco actas ya sabes.
[ ] Un taller de consenso, cuatro horas (abajo).
[ ] Llevar un punto, con tu mentora o mentor al lado.
[ ] Llevar una reunión semanal corta y luego una larga, con tu mentora o mentor. Después, media hora para comentarla.
[ ] Llevarla a solas. Pide dos opiniones.
[ ] Una formación en conflictos, ocho horas: escuchar, mediar, parar lo que hiere.
[ ] Acompañar a otra persona. Ahora ya sabes.

## Qué hace quien facilita
- Cuida la pregunta, el tiempo y a la gente, en este orden hasta que alguien sufre; entonces la gente va primero.
- Deja el contenido al resto. Tienes voz como cualquiera y no más; cuando quieras usarla, di «ahora hablo por mí», o pasa el papel.
- Hace sitio: a la gente lenta, callada o nueva, a quien habla otra lengua, a quien no está de acuerdo.
- Dice lo que ve. «Noto que hay cansancio.»
- Cualquiera que vea injusto el proceso puede interrumpir.

## Taller: consenso en cuatro horas, de 6 a 12 personas
1. Llegar (20 min). Por parejas: una decisión en grupo que salió bien. ¿Por qué? Recogedlo en una pared.
2. Qué es y qué no es (20 min). Las cinco posturas, con un ejemplo de vuestra calle para cada una. ¿Cuándo está bien bloquear?
3. Escuchar (40 min). De tres en tres: una cuenta, otra repite, otra observa. «Lo que oigo es… ¿Es eso?» Cambiad dos veces.
4. De la postura a la necesidad (30 min). «Nada de perros en la huerta.» ¿Qué puede haber detrás? ¿Y detrás de lo contrario? Buscad tres maneras que sirvan a las dos.
5. Descanso (20 min). Con comida.
6. Jugar a una reunión (60 min). Una pregunta real pero pequeña. Una persona facilita, otra cuida el tiempo, otra escribe; cuatro reciben un papel: «habla mucho», «no dice nada», «le preocupa el dinero», «se quiere ir a casa». Parad cada 15 minutos: ¿qué veis? Facilita la siguiente.
7. Probar el acuerdo (25 min). Lee una propuesta en voz alta, pregunta por preocupaciones, espera diez segundos. Todo el mundo lo hace una vez. Son los diez segundos más difíciles del día.
8. Cerrar (25 min). ¿Qué probaré en la próxima reunión? ¿Quién me acompaña?

## Ejercicios pequeños para cada semana
- Ronda: habla cada cual, una vez, sin respuestas.
- Turnos: apunta quién quiere hablar; quien no ha hablado va antes.
- Resumir en una frase. El resto dice si es justa.
- Aparcar: «Eso importa. Lo apunto en Más tarde. ¿Volvemos luego?».
- Cortar: «Te paro aquí, porque hay tres esperando. ¿Tu última frase?».
- Manos: de «no» a «con gusto» con cinco dedos. Una foto, no una votación.

## Para quien acompaña
[ ] Antes: ¿qué quieres aprender hoy? ¿Cuándo puedo intervenir?
[ ] Durante: siéntate donde te vea. Intervén solo si hay daño, o si lo pide. Deja estar el silencio.
[ ] Después: habla primero quien aprendía. ¿Qué fue bien? ¿Qué harías distinto? Luego tú: dos cosas que ayudaron, una para probar.
[ ] Seis meses como mínimo, una charla cada mes. Apuntad por dónde va; acabadlo con algo dulce.

## Mirarse, después de cada reunión
- ¿Habló quien menos habla? ¿Hablé yo más de lo necesario?
- ¿Sabía todo el mundo, en cada momento, qué hacíamos y por qué?
- ¿Decidimos lo que veníamos a decidir, y sabe todo el mundo quién hace qué?
- ¿Qué me costó, y a quién puedo preguntar?

Nombre: ____
Me acompaña: ____

| Qué hice | Cuándo | Qué aprendí |
| | | |
| | | |
| | | |
| | | |`;

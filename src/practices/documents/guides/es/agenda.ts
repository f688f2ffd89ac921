/** El orden del día de una reunión: cómo hacerlo, y una hoja para rellenar. */
export const agenda = `Un orden del día es una promesa sobre el tiempo de la gente. Dice de qué se hablará, para qué, quién empieza y cuánto dura, con tiempo bastante para que nadie se lleve una sorpresa.

## Tres días antes
[ ] Pide puntos a todo el mundo, y mira las tareas pendientes de la última vez.
[ ] Escribe cada punto como una pregunta que la reunión pueda responder: no «El remolque», sino «¿Prestamos el remolque a la calle del Roble?».
[ ] Di en cada punto qué se quiere: informar, hablar o decidir.
[ ] Pon quién lo presenta y cuántos minutos tiene. Habla con esa persona: ¿qué conviene haber leído?
[ ] Lo que pide cabeza fresca, primero; lo fácil, al final. Deja libre una décima parte del tiempo.
[ ] Publícalo donde todo el mundo lo vea, al menos tres días antes (vuestra carta dice cuánto). Imprime uno para la puerta.

No se decide nada importante que no estuviera en el orden del día publicado. Se puede hablar de ello, y vuelve la próxima vez. Si de verdad no puede esperar, la reunión tiene que decirlo antes según vuestra regla, y el acta recoge quién lo dijo y por qué.

## ¿Cuánto dura?
- Cada semana, 15 minutos, de pie: qué toca, quién necesita una mano, qué va a la próxima reunión larga. Sin debates.
- Cada mes, dos horas con descanso: de tres a cinco puntos de verdad. Más es un deseo, no un plan.

## La hoja
Comunidad: ____
Día, hora y lugar: ____
Facilita: ____
Toma el acta: ____
Cuida el tiempo: ____

| Minutos | Punto, como pregunta | Para qué | Quién empieza |
| 5 | Bienvenida; una ronda: ¿cómo llegas? | | |
| 5 | ¿Nos va bien este orden? Acta anterior | decidir | |
| 10 | ¿Qué fue de nuestras tareas? | informar | |
| | | | |
| | | | |
| | | | |
| | | | |
| 5 | Releer: ¿qué decidimos, quién hace qué? | | quien toma el acta |
| 5 | Una ronda: ¿qué ayudó, qué cambiar? ¿Quién facilita la próxima? | | |

## Mientras dura
- Empieza a la hora con quienes estén. Di cuándo acabará, y acaba.
- Si un punto se alarga, pregunta: «¿Cinco minutos más, o vuelve la próxima vez?». Quítalos de otro punto, no del descanso ni del final.
- Lo que sale y no toca va a otra hoja, «Más tarde», que se lee antes de que la gente se vaya.

## Para que todo el mundo pueda venir
[ ] La hora va bien a quien tiene criaturas, turno de noche o un camino largo; de vez en cuando cambia.
[ ] Al lugar se llega en silla de ruedas, y la gente se oye.
[ ] Alguien está con las criaturas. Hay algo de beber.
[ ] Quien no puede venir sabe cómo dar su palabra antes, y a quién.`;

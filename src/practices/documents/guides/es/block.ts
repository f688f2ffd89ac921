/** Una conversación con quien bloquea. */
export const block = `Un bloqueo dice: «Si hacemos esto, dejamos de ser lo que acordamos ser», o «esto nos hará un daño serio». Detiene una decisión; por eso es raro, y es un regalo si se hace así: alguien vio lo que el resto no vio. No es «me gusta menos» ni «no me preguntaron con buenos modos». Para eso están la reserva y hacerse a un lado.

## En la reunión, cuando se dice
[ ] Respira. Da las gracias. Nadie resopla, nadie discute todavía.
[ ] Deja que lo diga entero: ¿qué valor nuestro, o qué daño? ¿Por qué? ¿Qué lo levantaría?
[ ] Repítelo hasta que diga: «Sí, es eso». Apunta esas palabras, no las tuyas.
[ ] Pregunta al resto: «¿Quién le ve algún sentido, aunque decida otra cosa?». Cambia el ambiente.
[ ] No lo resuelvas ahora. Di qué sigue y para cuándo (vuestra carta dice cuánto), y quién se reúne.

> Nos has parado, y puedes hacerlo. Ayúdanos a entenderlo tan bien que sepamos decirlo con nuestras palabras.

## ¿Se sostiene?
Vuestra carta dice quién lo mira y cómo. Se mira la forma del bloqueo, no si se comparte:
- ¿Nombra un valor que adoptamos, o un daño serio a la comunidad, y no solo al gusto o a los planes propios?
- ¿Se había dicho antes la preocupación, o es nueva, o la persona no podía saberlo?
- ¿Dice qué lo levantaría, y ayudará la persona a buscarlo?

Si no se sostiene, cuenta como hacerse a un lado y se guarda palabra por palabra, y a esa persona no le toca llevar a cabo la decisión. Nunca lo decide a solas quien facilita.

## La conversación
Quienes hicieron la propuesta y quien bloquea se reúnen pronto, en un lugar tranquilo, con alguien a quien no le va nada en ello. Una hora, no más. Si hay dos personas de un lado, dos del otro. Convoca quien bloquea; el resto acude.

1. Diez minutos: por qué estamos aquí, cuánto dura, qué se cuenta fuera. Lo que se dice aquí se queda aquí, salvo que las dos partes quieran.
2. Habla quien bloquea, sin interrupciones. Quien propone lo repite. Después, al revés.
3. ¿Qué intenta proteger cada cual? Escribidlo en una misma hoja, sin nombres. ¿Qué de todo eso quieren las dos partes?
4. ¿Cuál es el cambio más pequeño que lo pondría a salvo? Pensad en: un límite, una prueba con final, alguien que vigila, una vuelta atrás, otro lugar, más tarde, menos.
5. Probadlo en una frase. «Si dijera…, ¿seguirías bloqueando? ¿Qué falta?»
6. Acordad qué vuelve a todo el mundo: un texto nuevo, una reserva o hacerse a un lado en vez de bloquear, otra conversación, o «no encontramos camino».

## Preguntas para quien bloquea
- ¿Qué temes que pase, y a quién? ¿En qué lo notaríamos pronto?
- ¿Hay algo en ello que tú también quieras?
- Si lo decidimos sin ti, ¿qué necesitarías para poder seguir aquí?
- ¿Es por esto, o por algo más antiguo? Si es más antiguo: ¿qué ayudaría con eso, aparte de esta propuesta?

## Preguntas para quien propone
- ¿Qué se perdería esperando un mes? ¿Quién lo pagaría?
- ¿Qué parte necesitáis de verdad, y cuál es solo la manera de escribirlo?
- En su lugar, ¿qué necesitaríais oír?

## Si no hay camino
La carta dice cuántas conversaciones y cuántas semanas hay, y qué viene después: muchas veces una votación que pide bastante más de la mitad. Es el último recurso y no una victoria. Decidlo. Escribid las razones del bloqueo junto a la decisión y volved a mirarla pronto: quien bloqueó observa si pasa lo que temía, y lo dice.

## Cuidado
- A nadie se le sigue hasta la cocina para convencerle. Las conversaciones tienen hora y lugar.
- Quien bloquea es de la comunidad también mañana. Alguien le pregunta después cómo está.
- Si la misma persona bloquea una y otra vez, o no se atreve nunca: eso pide otra conversación, no en el próximo bloqueo.`;

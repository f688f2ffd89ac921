/** Cómo mediar entre dos personas. */
export const mediation = `Una persona neutral ayuda a hablar a otras dos. No eres juez: no averiguas quién tiene razón, no das consejos y no llevas cuentos. Cuidas que la conversación sea segura y clara. El camino lo encuentran ellas, y cualquiera puede parar cuando quiera.

## Primero: ¿te toca a ti, y es esto lo que toca?
[ ] Las dos lo pidieron o lo aceptaron libremente, y las dos te aceptan a ti.
[ ] No eres cercana a ninguna, no ganas nada con ningún resultado y puedes ser justa con ambas. Si no, dilo ya.
[ ] Nadie corre peligro. Si hay violencia, amenazas, o una tiene poder sobre la casa, el dinero o las criaturas de la otra, no las sientes juntas. Primero la seguridad, y ayuda de fuera.
[ ] Ambas pueden decir lo que necesitan en esta lengua, con descanso y sin haber bebido. Alguien puede acompañarlas.

## Antes: con cada una a solas, media hora
- ¿Qué pasó, como tú lo ves? ¿Cómo te sienta ahora?
- ¿Qué necesitas? ¿Qué puedes hacer tú?
- ¿Qué haría segura la conversación: dónde, cuándo, quién más, qué palabras no?
- ¿Qué no debe saber la otra persona? No cuentas nada sin permiso.
Di a las dos: no apunto nada salvo lo que acordéis, y no hablo con nadie de esto.

## La conversación, hora y media
1. Bienvenida. Agradece que vengan. Reglas: habla una cada vez, y de sí misma; sin insultos; lo dicho se queda aquí; pausa cuando alguien la pida. «¿Os vale? ¿Falta algo?»
2. Una lo cuenta, la otra escucha. Después repite lo que oyó: los hechos, y cómo fue. «¿Lo ha recogido? ¿Falta algo?» Luego al revés. A cara o cruz quién empieza.
3. Encontrar lo que importa. Detrás de «siempre dejas la verja abierta» puede estar «temo por la cabra». Escribe en una hoja lo que necesita cada una. Rodea lo que está en las dos listas.
4. Aclarar. ¿Qué se quería decir, y qué llegó? ¿Qué harías hoy de otra manera?
5. Buscar caminos. Primero reunir, al menos cinco, también los tontos. Después: ¿cuál ayuda a las dos?
6. Acordar, con sus palabras. Quién hace qué, desde cuándo, en qué se notará. Mejor pequeño y seguro. Se escribe; cada una guarda una copia.
7. Cerrar. ¿Qué decimos si alguien pregunta? ¿Cuándo lo volvemos a mirar? De dos a cuatro semanas está bien. Agradece a las dos.

## Frases que ayudan
> Te enfadaste cuando las herramientas volvieron rotas, porque contabas con ellas. ¿Es así?
> Quiero oírlo de ti, y después de ti. Yo miro el reloj.
> De momento dímelo a mí.
> ¿Qué te gustaría que entendiera?
> Eso fue lo que pasó. ¿Qué necesitas de aquí en adelante?

## Cuando se pone difícil
- Insultos: para enseguida. «Así no. ¿Qué hay detrás, qué necesitas decir?»
- Solo habla una: cinco minutos para cada una, con un reloj en la mesa.
- Lágrimas o temblor: pausa, agua, tiempo. Pregunta; no consueles a un solo lado.
- Notas que tomas partido: dilo, haz una pausa, pide una segunda persona que medie.
- Resulta que alguien corre peligro: para. Habla con cada una a solas. La seguridad va antes que el proceso.
- Nada se mueve: «No hace falta acabar hoy». Acordad cómo convivir hasta la próxima vez.

## Lo acordado
Entre: ____
Cada cual hace: ____
Desde cuándo, y en qué notamos que funciona: ____
Lo volvemos a mirar el: ____
Qué puede saber el resto: ____

## Después
[ ] Pregunta a las dos, a los dos días, cómo va. Recuérdales el día en que lo volvéis a mirar.
[ ] Destruye tus notas.
[ ] Habla con otra persona que medie de cómo fue para ti, sin nombres.
[ ] ¿No ayudó? Nadie fracasó. El siguiente paso es una conversación con más gente, si las dos quieren.`;

/** Un círculo restaurativo. */
export const circle = `Un círculo es para cuando hubo un daño y hay que seguir viviendo puerta con puerta. No pregunta quién rompió qué regla y qué merece, sino a quién se hirió, qué necesita, a quién le toca atenderlo y cómo puede volver a crecer la confianza. A nadie se le obliga a venir. A nadie se le condena.

## Quién se sienta en él
- Quien sufrió el daño, con alguien de su elección a su lado.
- Quien lo hizo y reconoce que algo pasó, con alguien a su lado.
- Otras personas a las que tocó: una casa, una vecina, la madre o el padre de una criatura.
- Quien guarda el círculo, con la aceptación de todo el mundo y sin haber tenido parte; mejor dos.
De siete a doce personas. Sin público. Lo dicho se queda en el círculo, para siempre.

## Prepararlo lleva más que el círculo
Quien guarda ve a cada persona a solas, más de una vez si hace falta, y solo sigue si todo esto es así:
[ ] Quien hizo el daño no lo niega y va a escuchar lo que causó.
[ ] Quien lo sufrió lo quiere, por su propio bien, sabe qué va a pasar y puede pararlo en cualquier momento.
[ ] Nadie corre peligro, ni ahora ni después por ello. En la duda: no hay círculo, y ayuda de fuera.
[ ] Todo el mundo conoce las preguntas y las ha pensado.
[ ] Está acordado quién puede saber qué salió de ello.
[ ] Sala, sillas en redondo, sin mesa; agua, pañuelos, una hora libre después; alguien con las criaturas.

## El círculo, unas dos horas
Pasa un objeto: una piedra, una cuchara. Quien lo tiene habla, o lo pasa. El resto escucha.

1. Abrir. Por qué estamos aquí. Un momento de silencio, o unas palabras que os digan algo. Las reglas: habla de ti, desde dentro, no más de lo necesario; escucha hasta el final; lo dicho se queda aquí.
2. Una ronda: «¿Cómo llegas hoy aquí?».
3. ¿Qué pasó? Primero quien hizo el daño, después quien lo sufrió, luego el resto. «¿Qué pensaste entonces? ¿Y desde entonces?»
4. El daño. «¿A quién hirió, y cómo? ¿Qué fue lo más duro para ti?» Deja silencio. Quien guarda no contesta nada.
5. Quien hizo el daño dice lo que ha oído. Pedir perdón es cosa suya, y nadie tiene que aceptarlo.
6. Necesidades. «¿Qué necesitas para que pueda ir mejor? ¿Qué necesitamos como vecindario?»
7. Obligaciones. «¿Qué puedes hacer tú? ¿Quién te ayuda?» También: ¿qué dejamos pasar entre todos, y qué cambiamos?
8. Reparar. Escribidlo en frases sencillas: qué, quién, para cuándo, quién lo cuida. Tiene que ser posible, a la medida del daño, y sin avergonzar a nadie.
9. Cerrar. Última ronda: «¿Qué te llevas?». Después, comer algo, si la gente quiere.

## Quien guarda
> Tenemos tiempo.
> Gracias. (Y nada más.)
> Di lo que te hizo a ti. Deja fuera lo que la otra persona es.
> Veo que es mucho. ¿Paramos diez minutos?

Sostienes el espacio, no el resultado. Para el círculo si se humilla a alguien, se le empuja a pedir perdón o tiene miedo. Interrumpir no es fracasar.

## Lo acordado
Daño que se nombró: ____
Necesidades: ____

| Qué se hará para repararlo | Quién | Para cuándo | Quién ayuda |
| | | | |
| | | | |
| | | | |

Lo volvemos a mirar el (a las 2 semanas, 6 semanas, 3 meses): ____
Qué puede saber el resto: ____

## Después
[ ] Ve a cada persona a solas antes de tres días, primero a quien sufrió el daño.
[ ] Cumple los días de volver a mirar, también si todo parece bien.
[ ] Cuando todo está hecho, decidlo en común: ha terminado, y nadie es ya «quien hizo aquello».
[ ] Si no se hizo: pregunta antes por qué. ¿Era demasiado? ¿Y ahora?
[ ] No apuntes nada más que el acuerdo. Destruye lo que se contó.`;

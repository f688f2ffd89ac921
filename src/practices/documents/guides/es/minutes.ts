/** El acta: qué apuntar, y una hoja para rellenar. */
export const minutes = `Un acta es para quien no estuvo, y para todo el mundo dentro de dos años. Dice qué se decidió y por qué, y quién hace qué y para cuándo. No es un registro de quién dijo qué.

## Cómo se escribe
[ ] Escribe mientras pasa. Pregunta en el momento: «¿Lo he recogido bien?». Un minuto lento ahora ahorra una tarde después.
[ ] De cada punto: la pregunta, las razones principales de cada lado, qué se decidió o qué sigue.
[ ] Una decisión se escribe palabra por palabra, y se lee en voz alta antes de pedir acuerdo.
[ ] Una tarea es una cosa, una persona y un día. «Habría que» no es una tarea; «todo el mundo» no es una persona.
[ ] Pon nombres cuando alguien asume algo, se hace a un lado o bloquea: aceptó que se le nombre. Si no, escribe «hubo quien temía que…».
[ ] Nada privado: ni enfermedades, ni peleas, ni apuros de dinero. Lo dicho en una mediación o en un círculo se queda allí.
[ ] Di dónde tienes dudas, en vez de limarlo.

## Así se escribe una decisión
- Qué decidimos, en frases completas, y desde cuándo.
- Por qué: las dos o tres razones que la sostuvieron, y el temor que pesamos frente a ellas.
- Cómo: por consenso, por consentimiento o con qué votación, con los números si se contó.
- Quién se hizo a un lado, y su razón, con sus palabras.
- Quién se encarga, qué puede costar y cuándo lo volvemos a mirar.

## La hoja
Reunión, día y lugar: ____
Facilita, toma el acta, cuida el tiempo: ____
Están: ____
Mandaron su palabra: ____
Acta anterior: aprobada, con estos cambios: ____

| Punto | De qué hablamos y qué decidimos | Volver a mirar el |
| | | |
| | | |
| | | |
| | | |

| Tarea | Quién | Para cuándo |
| | | |
| | | |
| | | |
| | | |

Queda para la próxima: ____
Cómo nos sentó la reunión (una línea): ____

## Después
[ ] Lee en voz alta las decisiones y las tareas antes de que la gente se levante.
[ ] Reparte el borrador en dos días, mientras hay memoria. También en papel, para quien no usa teléfono.
[ ] Las correcciones van a quien tomó el acta. Si dos personas lo recuerdan distinto, se apuntan las dos versiones.
[ ] La reunión siguiente aprueba el acta, o la cambia, como primer punto. Hasta entonces pone «borrador».
[ ] Las tareas pendientes encabezan el siguiente orden del día hasta que se hacen o se sueltan. Soltar vale; olvidar, no.

## Si es tu primera acta
Siéntate al lado de quien facilita. Puedes parar la reunión cuando necesites oír otra vez una frase: así la gente aprende a hablar claro. Quien toma el acta también piensa y opina: pide a alguien que coja el bolígrafo un minuto cuando quieras hablar.`;

import { type NumberWords, numberMessages } from "./number-words.ts";

const roleNumbersEs = {
  roleTermDays: [
    "Mandato más largo de un cargo",
    "Una decisión da un cargo por estos días de tiempo de la comunidad como mucho. Después el mandato acaba solo.",
    "Un año: que quien lleva algo cambie cada año.",
  ],
  consecutiveTerms: [
    "Mandatos seguidos después del primero",
    "Cuántos mandatos más puede tener alguien el mismo cargo sin pausa. Después le toca a otra persona.",
    "Uno: bastante para traspasarlo bien.",
  ],
  caretakerDays: [
    "Días en funciones",
    "Cuando un mandato acaba y nadie tiene aún el cargo, quien lo tuvo por última vez hace lo rutinario estos días. Estos días antes de que acabe ya se puede volver a dar.",
    "Un mes: tiempo para encontrar a alguien, y no más.",
  ],
  reportDays: [
    "Días entre informes",
    "Un grupo de trabajo, y quien tiene un cargo para todo el mundo, cuenta al menos con esta frecuencia lo que hizo. Mientras un informe se retrasa solo sigue lo rutinario.",
    "Cada trimestre: tan a menudo que nadie tenga que preguntar.",
  ],
  remindDays: [
    "Días de aviso antes de un informe",
    "Estos días antes de que toque un informe, Hoy avisa a quien lo debe.",
    "Una semana: cabe en ella una tarde libre.",
  ],
  recallDays: [
    "Días para ser oído antes de una revocación",
    "Cuando alguien pide una revocación, quien tiene el cargo dispone de estos días para dar su palabra antes de que se pueda preguntar a todo el mundo.",
    "72 horas, como un punto de un orden del día.",
  ],
  powerRoles: [
    "Cargos de una persona",
    "Quien tiene más cargos que estos aparece en «¿Se reparte el poder?». No prohíbe nada.",
    "Dos: uno que le gusta y otro que no quería nadie.",
  ],
  powerHouseholdPercent: [
    "Parte de los cargos en un hogar",
    "Cuando un hogar tiene al menos esta parte de todos los cargos, lo mostramos para poder hablarlo.",
    "Dos quintos: con tres cargos de cinco en una casa, quedan pocos para el resto.",
  ],
  powerEntered: [
    "Personas por las que alguien apunta",
    "Cuando alguien apunta lo que hacen más personas de las que dice aquí, lo mostramos: mejor entre dos.",
    "Tres: un favor para unos pocos.",
  ],
  powerVouchPercent: [
    "Recién llegados de un solo hogar",
    "Cuando un hogar respondió por más de esta parte de quienes llegaron en un año, lo mostramos.",
    "La mitad: quien llega no debería entrar siempre por la misma puerta.",
  ],
} satisfies NumberWords;

export const roleWordsEs = {
  ...numberMessages(roleNumbersEs, "antes"),
  "charter.unit.terms": "{value, plural, one {mandato} other {mandatos}}",
  "charter.unit.roles": "{value, plural, one {cargo} other {cargos}}",
};

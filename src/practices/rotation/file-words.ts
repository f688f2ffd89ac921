/** Words of the table that is written to a file, in the community's own language. */
export const fileWords = {
  en: {
    head: ["Day", "Meeting", "Role", "Who", "How"],
    role: { facilitator: "Facilitator", scribe: "Scribe", timekeeper: "Timekeeper" },
    state: { served: "did it", taken: "took it", proposed: "by the rule", nobody: "nobody" },
  },
  es: {
    head: ["Día", "Reunión", "Papel", "Quién", "Cómo"],
    role: { facilitator: "Facilita", scribe: "Toma el acta", timekeeper: "Cuida el tiempo" },
    state: { served: "lo hizo", taken: "lo asumió", proposed: "según la regla", nobody: "nadie" },
  },
};

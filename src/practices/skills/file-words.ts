/** The words that also stand in files and on paper, in the language of the community, not of who looks. */
export const fileWords = {
  en: {
    "skills.claim.option.teach.no": "No",
    "skills.claim.option.teach.yes": "Yes",
    "skills.claim.option.teach.interested": "Interested",
    "skills.claim.option.teach.teaching": "Teaching",
    "skills.table.name": "Name",
    "skills.table.primary": "Primary Skill",
    "skills.table.secondary": "Secondary",
    "skills.table.teach": "Willing to Teach?",
  },
  es: {
    "skills.claim.option.teach.no": "No",
    "skills.claim.option.teach.yes": "Sí",
    "skills.claim.option.teach.interested": "Me interesa",
    "skills.claim.option.teach.teaching": "Enseñando",
    "skills.table.name": "Nombre",
    "skills.table.primary": "Habilidad principal",
    "skills.table.secondary": "Secundaria",
    "skills.table.teach": "¿Quiere enseñar?",
  },
} as const;

/** Five core values to begin with. Founders keep, change or strike each of them before anything is signed. */
export const CHARTER_VALUES_PRESET: { readonly en: readonly string[]; readonly es: readonly string[] } = {
  en: [
    "Nobody rules over anybody: power is shared, has an end, and can be taken back.",
    "We decide in the open, and write down what we decided and why.",
    "In hard times, those who need it most come first.",
    "What we know we pass on, so that nothing hangs on one person.",
    "We mend what breaks between us; nobody is sent away unheard.",
  ],
  es: [
    "Nadie manda sobre nadie: el poder se reparte, tiene fin y se puede retirar.",
    "Decidimos a la vista de todos, y apuntamos qué decidimos y por qué.",
    "En los malos momentos, primero quienes más lo necesitan.",
    "Lo que sabemos lo enseñamos, para que nada dependa de una sola persona.",
    "Reparamos lo que se rompe entre nosotros; a nadie se le echa sin escucharle.",
  ],
};

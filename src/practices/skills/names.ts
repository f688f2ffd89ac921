/** Accents as Unicode takes them apart; other scripts' vowel signs are letters and stay. */
const ACCENTS = /[\u0300-\u036f]/g;

/** A name as it is shown: no white space around it, single spaces inside. */
export function tidied(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What makes two names the same: case, accents and white space do not count. The same on every device. */
export function sameName(text: string): string {
  const shown = tidied(text).normalize("NFC");
  const bare = tidied(shown.normalize("NFD").toLowerCase().replace(ACCENTS, ""));
  return bare === "" ? shown : bare.normalize("NFC");
}

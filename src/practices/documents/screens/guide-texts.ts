import type { Guide } from "../guides/names.ts";

type Texts = Readonly<Record<Guide, string>>;

/** The words of all guides in one language: a file of their own, fetched when somebody reads one, kept for offline. */
export async function fetchGuides(language: "en" | "es"): Promise<Texts> {
  const { texts } = await (language === "es" ? import("../guides/texts.es.ts") : import("../guides/texts.en.ts"));
  return texts;
}

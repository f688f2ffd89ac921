/** Made by tools/web/words-apart.ts: what a first view says in one language, its ICU read already. */
declare module "virtual:words/en" {
  export const words: import("../../../language/speak.ts").Catalogue;
}
declare module "virtual:words/es" {
  export const words: import("../../../language/speak.ts").Catalogue;
}
/** All the other words of that language. */
declare module "virtual:words/en-later" {
  export const words: import("../../../language/speak.ts").Catalogue;
}
declare module "virtual:words/es-later" {
  export const words: import("../../../language/speak.ts").Catalogue;
}

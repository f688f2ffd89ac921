/** What the tests ask of the house's own code inside a real browser. */
export { keepsItsPromises } from "./contracts.ts";
export { verify } from "./verify.ts";

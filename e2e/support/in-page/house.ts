/** What the tests ask of the house's own code inside a real browser. */
export { renewStorage } from "../../../src/edges/indexeddb/renewed-storage.ts";
export { keepsItsPromises } from "./contracts.ts";
export { takenSideways } from "./sideways.ts";
export { verify } from "./verify.ts";

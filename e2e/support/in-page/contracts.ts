import { indexedDbContracts } from "../../../src/edges/indexeddb/testing/contracts.ts";
import { type Outcome, runAll } from "./bench.ts";

indexedDbContracts();

/** Every promise of the contracts, and what broke it if something did. */
export const keepsItsPromises = (): Promise<readonly Outcome[]> => runAll();

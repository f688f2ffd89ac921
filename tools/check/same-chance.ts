import * as fc from "fast-check";

/**
 * Properties throw the same dice on every machine, so that a red line is a change and not a chance. `KITH_SEED=…` throws
 * others: `KITH_SEED=$RANDOM npx vitest run` looks further.
 */
const SEED = 20_240_601;

fc.configureGlobal({ seed: Number(process.env.KITH_SEED ?? SEED) });

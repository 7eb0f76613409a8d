import process from "node:process";
import fc from "fast-check";

/**
 * Laws try the same cases in every run, so that a good commit never fails by chance. `THAMDINH_SEED=random` looks for
 * new ones, and a number, which a failed law prints, repeats one run.
 */
const SEED = process.env["THAMDINH_SEED"] ?? "1";

fc.configureGlobal({ ...fc.readConfigureGlobal(), ...(SEED === "random" ? {} : { seed: Number(SEED) }) });

import { bundleProgram } from "./bundle.mjs";
import { runNode } from "./run.mjs";

const PROGRAM = ".cache/bench/main.mjs";

/**
 * Builds and runs the benchmarks.
 * @param {readonly string[]} rest arguments for the benchmarks
 */
export async function runBenchmarks(rest) {
  return (await bundleProgram("bench/main.ts", PROGRAM)) && runNode(PROGRAM, rest);
}

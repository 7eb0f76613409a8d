import { bundleProgram } from "./bundle.mjs";
import { runNode } from "./run.mjs";

const PROGRAM = ".cache/bench/main.mjs";
/** Collecting a province has a program of its own: it measures the command line, which is another process. */
const PROVINCE = ".cache/bench/province.mjs";
const COMMAND_LINE = ".cache/bench/thamdinh.mjs";

/**
 * Builds and runs the benchmarks; `province` with numbers of units runs that one alone.
 * @param {readonly string[]} rest arguments for the benchmarks
 */
export async function runBenchmarks(rest) {
  if (rest[0] === "province") return benchProvince(rest.slice(1));
  const isMeasured = (await bundleProgram("bench/main.ts", PROGRAM)) && (await runNode(PROGRAM, rest));
  return (await benchProvince([])) && isMeasured;
}

/** @param {readonly string[]} sizes numbers of units; the usual ones if none */
async function benchProvince(sizes) {
  return (
    (await bundleProgram("files/thamdinh.ts", COMMAND_LINE)) &&
    (await bundleProgram("test/province/bench-province.ts", PROVINCE, ["@duckdb/node-api"])) &&
    runNode(PROVINCE, sizes)
  );
}

import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { bundleProgram } from "./bundle.mjs";
import { buildStandalone } from "./pages/standalone.mjs";
import { run, runNode } from "./run.mjs";

const PROGRAM = ".cache/bench/main.mjs";
/** The page is measured as it is built, in a browser, which no bundle can hold. */
const PAGE = ".cache/bench/page.mjs";
/** Files alone, beside libraries that people know. */
const FILES = ".cache/bench/files.mjs";
/** Live formulas alone, in LibreOffice and in the calculator of the tests. */
const FORMULAS = ".cache/bench/formulas.mjs";
/** Installed for comparison alone, apart from what the product uses: this version has known vulnerabilities. */
const YARDSTICK = "xlsx@0.18.5";
const YARDSTICKS = ".cache/bench/yardsticks";
/** Collecting a province has a program of its own: it measures the command line, which is another process. */
const PROVINCE = ".cache/bench/province.mjs";
const COMMAND_LINE = ".cache/bench/thamdinh.mjs";

/**
 * Builds and runs the benchmarks; `province` with numbers of units, `page`, `files` or `formulas` runs that one alone.
 * @param {readonly string[]} rest arguments for the benchmarks
 */
export async function runBenchmarks(rest) {
  if (rest[0] === "province") return benchProvince(rest.slice(1));
  if (rest[0] === "page") return benchPage();
  if (rest[0] === "formulas") return (await bundleProgram("bench/formulas-main.ts", FORMULAS)) && runNode(FORMULAS, []);
  await installYardstick();
  if (rest[0] === "files") return benchFiles();
  const isMeasured =
    (await bundleProgram("files/thamdinh.ts", COMMAND_LINE)) &&
    (await bundleProgram("bench/main.ts", PROGRAM)) &&
    (await runNode(PROGRAM, rest));
  return (await benchPage()) && (await benchProvince([])) && isMeasured;
}

async function benchFiles() {
  return (
    (await bundleProgram("files/thamdinh.ts", COMMAND_LINE)) &&
    (await bundleProgram("bench/files-main.ts", FILES)) &&
    runNode(FILES, [])
  );
}

/** Without a network the comparison is left out. */
async function installYardstick() {
  if (existsSync(join(YARDSTICKS, "node_modules"))) return;
  await mkdir(YARDSTICKS, { recursive: true });
  await run("npm", ["install", "--prefix", YARDSTICKS, "--no-save", "--ignore-scripts", "--no-audit", YARDSTICK]);
}

async function benchPage() {
  return (
    (await buildStandalone()) &&
    (await bundleProgram("bench/page-main.ts", PAGE, ["playwright-core"])) &&
    runNode(PAGE, [])
  );
}

/** @param {readonly string[]} sizes numbers of units; the usual ones if none */
async function benchProvince(sizes) {
  return (
    (await bundleProgram("files/thamdinh.ts", COMMAND_LINE)) &&
    (await bundleProgram("test/province/bench-province.ts", PROVINCE, ["@duckdb/node-api"])) &&
    runNode(PROVINCE, sizes)
  );
}

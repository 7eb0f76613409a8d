import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { projectFolder } from "../project-folder.mjs";
import { runNode, runQuietly } from "../run.mjs";

/**
 * Stryker takes 64 MB in 167 packages, which no other command needs: it is installed here on first use. Its vitest is
 * the project's own, found in the folders above.
 */
const TOOLS = join(projectFolder, ".cache/mutation");
const PACKAGES = ["@stryker-mutator/core@9.6.1", "@stryker-mutator/vitest-runner@9.6.1"];

/** The folders whose tests are measured, each by the tests that mirror it. */
const FOLDERS = ["src/scoring", "src/rubric", "src/text", "src/workbook/formulas"];

/** A score below it fails the run. */
const LEAST_SCORE = 92;

/**
 * Changes the code in one place after another, and runs the tests that should notice. Prints what survived, and writes
 * a page with all mutants into .cache/mutation. False if a score is too low.
 * @param {readonly string[]} wanted folders, or single files of them; all folders if none
 */
export async function runMutation(wanted) {
  if (!(await installStryker())) return false;
  let isGood = true;
  for (const place of wanted.length === 0 ? FOLDERS : wanted) isGood = (await mutate(place)) && isGood;
  return isGood;
}

async function installStryker() {
  if (existsSync(join(TOOLS, "node_modules/@stryker-mutator/vitest-runner"))) return true;
  mkdirSync(TOOLS, { recursive: true });
  writeFileSync(join(TOOLS, "package.json"), '{ "private": true }\n');
  console.log(`Installing ${PACKAGES.join(" and ")} …`);
  const options = ["--ignore-scripts", "--legacy-peer-deps", "--save-exact", "--no-audit", "--no-fund"];
  const { code, output } = await runQuietly("npm", ["install", "--prefix", TOOLS, ...options, ...PACKAGES]);
  if (code !== 0) console.error(output.trimEnd());
  return code === 0;
}

/** @param {string} place */
async function mutate(place) {
  const name = place.replace(/\.ts$/, "").replaceAll("/", "-");
  const settings = join(TOOLS, `${name}.json`);
  writeFileSync(settings, JSON.stringify(settingsFor(place, name), null, 2));
  process.env["MIRRORING_TESTS"] = process.env["MUTATION_TESTS"] ?? mirroringTests(place);
  return runNode(join(TOOLS, "node_modules/@stryker-mutator/core/bin/stryker.js"), ["run", settings]);
}

/**
 * Returns which tests must notice changes in a folder, or in a file: its own where it has some, else its folder's.
 * @param {string} place
 */
function mirroringTests(place) {
  if (!place.endsWith(".ts")) return `test/${place}/**/*.test.ts`;
  const own = `test/${place.replace(/\.ts$/, ".test.ts")}`;
  return existsSync(join(projectFolder, own)) ? own : `test/${dirname(place)}/**/*.test.ts`;
}

/**
 * @param {string} place
 * @param {string} name
 */
function settingsFor(place, name) {
  return {
    mutate: [place.endsWith(".ts") ? place : `${place}/**/*.ts`],
    testRunner: "vitest",
    plugins: [join(TOOLS, "node_modules/@stryker-mutator/vitest-runner/dist/src/index.js")],
    // Which tests run a mutant is known from the first run: asking the module graph again takes seconds for each
    vitest: { configFile: "build/mutation/vitest.config.mjs", related: false },
    tempDirName: `.cache/mutation/sandbox-${name}`,
    ignorePatterns: ["dist", ".cache", "docs"],
    // A slow machine must not count as a killed mutant; what a single file's own tests take is known better
    timeoutMS: place.endsWith(".ts") ? 15_000 : 60_000,
    concurrency: Number(process.env["MUTATION_CONCURRENCY"] ?? 2),
    reporters: ["clear-text", "progress-append-only", "html", "json"],
    clearTextReporter: { allowColor: false, reportTests: false },
    htmlReporter: { fileName: `.cache/mutation/${name}.html` },
    jsonReporter: { fileName: `.cache/mutation/${name}-mutants.json` },
    thresholds: { high: 100, low: LEAST_SCORE, break: LEAST_SCORE },
  };
}

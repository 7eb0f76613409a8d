import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import { buildBundles } from "./bundle.mjs";
import { projectFolder } from "./project-folder.mjs";
import { runNode, runQuietly } from "./run.mjs";
import { countRun, sumRuns } from "./test-report.mjs";
import { ensureTestTools } from "./test-tools.mjs";
import { bundleWorkbench } from "./workbench-bundle.mjs";

const REPORT = ".cache/vitest-report.json";

/** What calls files, simulated hosts and pages in browsers of its own, and leaves nothing behind in them. */
const SHARING = [
  "test/addin",
  "test/appsscript",
  "test/docs",
  "test/e2e",
  "test/files",
  "test/foreign",
  "test/forged",
  "test/fuzz",
  "test/host-cases",
  "test/independent",
  "test/live-edits",
  "test/own-layouts",
  "test/package-check",
  "test/producers",
  "test/programs",
  "test/src/panel",
  "test/standalone",
  ...["grid", "office", "sheets"].map((part) => `test/workbench/${part}`),
];

/**
 * All tests, in three runs. Lines are counted only where tests mirror the core: there it costs seconds, and a folder
 * cannot live off tests of others that pass through it. The core, files, simulated hosts and pages keep no state between
 * calls, so that their tests share their modules, which takes half or two thirds of the time; the others, with builds,
 * have a process a file.
 */
const RUNS = [
  {
    title: "tests of the core, with coverage",
    // Without the pages that show files line by line, which cost as much as the counting: vitest by itself writes them
    args: [
      ...["test/src", "--exclude", "test/src/panel/**", "--no-isolate"],
      ...["--coverage", "--coverage.reporter=text-summary"],
    ],
  },
  {
    title: "tests of files, simulated hosts and pages",
    args: [...SHARING, "--no-isolate"],
  },
  {
    title: "all other tests",
    args: ["--exclude", "test/src/!(panel)/**", ...SHARING.flatMap((folder) => ["--exclude", `${folder}/**`])],
  },
];

/**
 * Proves everything in one run: all steps run even if an earlier one failed. The last line says
 * `N passed, N failed`.
 * @param {readonly string[]} filters which test files vitest runs, all if none
 */
export async function runTests(filters) {
  // The linter keeps one core busy for two minutes. The other core does the rest, and begins with the tests: to wait
  // would leave it without work for a minute
  const linting = lint();
  const checks = [
    await step("test tools", ensureTestTools),
    await step("typecheck", () => runNode("node_modules/typescript/bin/tsc", ["-b"])),
    await step("build", buildBundles),
    await step("workbench", buildWorkbench),
  ];
  const runs = filters.length === 0 ? RUNS : [{ title: "tests", args: filters }];
  const counts = [];
  for (const { title, args } of runs) counts.push(await runVitest(title, args));
  checks.push(await step("lint", () => linting.then(printLint)));
  const tests = sumRuns(counts);

  // A failed check counts as one failure so that the line below never looks green; a passed one is not a test
  const failed = tests.failures.length + checks.filter((isGood) => !isGood).length;
  for (const title of tests.skipped) console.log(`skipped: ${title}`);
  // Thousands of lines stand between a failure and the end, which is what a long log is read from
  for (const failure of tests.failures)
    console.log(`failed: ${stripVTControlCharacters(failure).replace(join(projectFolder, "/"), "")}`);
  const skipped = tests.skipped.length === 0 ? "" : `, ${tests.skipped.length} skipped`;
  console.log(`${tests.passed} passed, ${failed} failed${skipped}`);
  return failed === 0;
}

/** Rules, and the format that `npm run format` gives, silently: both are looked at, whatever the first says. */
async function lint() {
  const rules = await runQuietly(process.execPath, ["node_modules/eslint/bin/eslint.js", "."]);
  // By what is in files, not by when they were written: a file that was good once is good
  const kept = ["--cache", "--cache-strategy", "content", "--cache-location", ".cache/prettier.json"];
  const prettier = ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ...kept, "."];
  const format = await runQuietly(process.execPath, prettier);
  return { isGood: rules.code === 0 && format.code === 0, output: rules.output + format.output };
}

/** @param {{ readonly isGood: boolean, readonly output: string }} linted */
function printLint({ isGood, output }) {
  if (output !== "") console.log(output.trimEnd());
  return isGood;
}

/** Before the tests that use it, which would otherwise each begin to bundle it. */
async function buildWorkbench() {
  try {
    await bundleWorkbench();
    return true;
  } catch {
    // esbuild has printed what is wrong and where
    return false;
  }
}

/**
 * @param {string} title
 * @param {readonly string[]} args
 */
async function runVitest(title, args) {
  const reportPath = join(projectFolder, REPORT);
  // What an earlier run left behind must never be counted
  rmSync(reportPath, { force: true });
  const isGood = await step(title, () =>
    runNode("node_modules/vitest/vitest.mjs", [
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${REPORT}`,
      ...args,
    ]),
  );
  return countRun(readReport(reportPath), isGood);
}

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/**
 * @param {string} title
 * @param {() => Promise<boolean>} work
 */
async function step(title, work) {
  console.log(`\n── ${title}`);
  const start = performance.now();
  const isGood = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${title}: ${isGood ? "good" : "FAILED"} (${seconds} s)`);
  return isGood;
}

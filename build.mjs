// The one build script. A fresh machine has only Node and npm, so nothing outside Node itself is imported
// before installPackages() has run: the files of build/ load their packages when they are called.
import process from "node:process";
import { buildBundles } from "./build/bundle.mjs";
import { installPackages } from "./build/install.mjs";
import { runBenchmarks } from "./build/bench.mjs";
import { runTests } from "./build/test.mjs";
import { serveExcel } from "./build/excel.mjs";
import { makeRelease } from "./build/release/release.mjs";
import { buildSheets, pushSheets } from "./build/sheets.mjs";
import { runExample } from "./build/example.mjs";
import { takeGuidePictures } from "./build/guide.mjs";
import { startWorkbench } from "./build/workbench.mjs";
import { validateManifests } from "./build/manifest/validate-manifest.mjs";
import { runMutation } from "./build/mutation/mutation.mjs";

/** @type {Record<string, (rest: readonly string[]) => Promise<boolean>>} */
const commands = {
  "build": buildBundles,
  "start": startWorkbench,
  "example": runExample,
  "guide": takeGuidePictures,
  "test": runTests,
  "release": makeRelease,
  "bench": runBenchmarks,
  "validate": validateManifests,
  "mutation": runMutation,
  "excel": serveExcel,
  "sheets": buildSheets,
  "sheets-push": pushSheets,
};

const [name = "build", ...rest] = process.argv.slice(2);
const command = commands[name];

if (command === undefined) {
  console.error(`Unknown command "${name}". Known: ${Object.keys(commands).join(", ")}.`);
  process.exitCode = 1;
} else {
  const isInstalled = await installPackages();
  // Whoever reads the last line of a test run gets one in every case
  if (!isInstalled && name === "test") console.log("0 passed, 1 failed");
  process.exitCode = isInstalled && (await command(rest)) ? 0 : 1;
}

import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { leanFluent } from "./lean-fluent.mjs";
import { projectFolder } from "./project-folder.mjs";

/** Where the page's scripts are; nobody ships them. */
export const WORKBENCH_FOLDER = ".cache/workbench";
const KEPT = join(projectFolder, WORKBENCH_FOLDER, "built-from.json");

/** @typedef {{ lock: string, files: Record<string, string> }} BuiltFrom */

/**
 * Bundles the workbench, or leaves it if nothing that goes into it has changed: the spreadsheet alone is eleven megabytes.
 * Throws what esbuild throws.
 */
export async function bundleWorkbench() {
  if (isFresh()) return;
  const { build } = await import("esbuild");
  const { metafile } = await build({
    absWorkingDir: projectFolder,
    entryPoints: {
      workbench: "workbench/page/main.tsx",
      office: "workbench/page/office-frame.ts",
      cloud: "workbench/cloud/sheets-cloud.ts",
      "script-page": "workbench/page/script-page.ts",
    },
    outdir: WORKBENCH_FOLDER,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
    loader: { ".woff2": "dataurl", ".woff": "dataurl", ".ttf": "dataurl" },
    plugins: [leanFluent()],
    metafile: true,
  });
  const own = Object.keys(metafile.inputs).filter((path) => !path.includes("node_modules/"));
  /** @type {BuiltFrom} */
  const builtFrom = { lock: lockHash(), files: Object.fromEntries(own.map((path) => [path, stampOf(path)])) };
  writeFileSync(KEPT, JSON.stringify(builtFrom));
}

function isFresh() {
  if (!existsSync(KEPT)) return false;
  /** @type {BuiltFrom} */
  const { lock, files } = JSON.parse(readFileSync(KEPT, "utf8"));
  return lock === lockHash() && Object.entries(files).every(([path, stamp]) => stampOf(path) === stamp);
}

/** Packages change only with the lock file. */
function lockHash() {
  return createHash("sha256").update(readFileSync(join(projectFolder, "package-lock.json"))).digest("hex");
}

/** @param {string} path */
function stampOf(path) {
  const whole = join(projectFolder, path);
  if (!existsSync(whole)) return "gone";
  const { mtimeMs, size } = statSync(whole);
  return `${mtimeMs} ${size}`;
}

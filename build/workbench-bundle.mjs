import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { leanFluent } from "./lean/fluent.mjs";
import { projectFolder } from "./project-folder.mjs";

/** Where the page's scripts and its example are; nobody ships them. */
export const WORKBENCH_FOLDER = ".cache/workbench";
const KEPT = join(projectFolder, WORKBENCH_FOLDER, "built-from.json");

/** What says how to bundle. */
const BUILDERS = ["build/workbench-bundle.mjs", "build/lean/fluent.mjs"];

/** @typedef {{ lock: string, files: Record<string, string> }} BuiltFrom */

/**
 * Bundles the workbench, or leaves it if nothing that goes into it has changed: the spreadsheet alone is eleven
 * megabytes. Throws what esbuild throws.
 */
export async function bundleWorkbench() {
  if (isFresh()) return;
  const { build } = await import("esbuild");
  /** @type {import("esbuild").BuildOptions & { metafile: true }} */
  const options = {
    absWorkingDir: projectFolder,
    outdir: WORKBENCH_FOLDER,
    bundle: true,
    minify: true,
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
    loader: { ".woff2": "dataurl", ".woff": "dataurl", ".ttf": "dataurl" },
    plugins: [leanFluent(), quickUniver()],
    metafile: true,
  };
  const built = await Promise.all([
    // The page draws itself while the spreadsheet, some fifty times as large, is on its way
    build({
      ...options,
      format: "esm",
      splitting: true,
      entryPoints: { "workbench": "workbench/page/main.tsx", "live-grid": "workbench/univer/open-live-grid.ts" },
    }),
    build({
      ...options,
      format: "iife",
      entryPoints: {
        "office": "workbench/page/office-frame.ts",
        "cloud": "workbench/cloud/sheets-cloud.ts",
        "script-page": "workbench/page/script-page.ts",
      },
    }),
  ]);
  const example = await buildExample();
  const own = [
    ...[...built, example]
      .flatMap(({ metafile }) => Object.keys(metafile.inputs))
      .filter((path) => !path.includes("node_modules/")),
    ...BUILDERS,
  ];
  /** @type {BuiltFrom} */
  const builtFrom = { lock: lockHash(), files: Object.fromEntries(own.map((path) => [path, stampOf(path)])) };
  writeFileSync(KEPT, JSON.stringify(builtFrom));
}

/**
 * Gives Univer a numfmt that remembers its answers.
 * @returns {import("esbuild").Plugin}
 */
function quickUniver() {
  return {
    name: "quick-univer",
    setup(build) {
      build.onResolve({ filter: /^numfmt$/ }, ({ importer }) =>
        /[\\/]@univerjs[\\/]/.test(importer)
          ? { path: join(projectFolder, "workbench/univer/remembered-numfmt.ts") }
          : undefined,
      );
    },
  };
}

/** Makes the example workbook once and for all, which takes a page as long as it takes to be read. */
async function buildExample() {
  const { build } = await import("esbuild");
  const program = join(projectFolder, WORKBENCH_FOLDER, "example-workbook.mjs");
  const built = await build({
    absWorkingDir: projectFolder,
    entryPoints: ["files/example-workbook.ts"],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
    metafile: true,
  });
  /** @type {{ exampleWorkbook: () => Uint8Array }} */
  const { exampleWorkbook } = await import(`${pathToFileURL(program)}?${Date.now()}`);
  writeFileSync(join(projectFolder, WORKBENCH_FOLDER, "example.xlsx"), exampleWorkbook());
  return built;
}

function isFresh() {
  if (!existsSync(KEPT)) return false;
  /** @type {BuiltFrom} */
  const { lock, files } = JSON.parse(readFileSync(KEPT, "utf8"));
  return lock === lockHash() && Object.entries(files).every(([path, stamp]) => stampOf(path) === stamp);
}

/** Packages change only with the lock file. */
function lockHash() {
  return createHash("sha256")
    .update(readFileSync(join(projectFolder, "package-lock.json")))
    .digest("hex");
}

/** @param {string} path */
function stampOf(path) {
  const whole = join(projectFolder, path);
  if (!existsSync(whole)) return "gone";
  const { mtimeMs, size } = statSync(whole);
  return `${mtimeMs} ${size}`;
}

import { Buffer } from "node:buffer";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BALLOT_WORKER } from "./addin.mjs";
import { inlineCode } from "./pages/inline-code.mjs";
import { leanDocx } from "./lean/docx.mjs";
import { leanFluent } from "./lean/fluent.mjs";
import { pageComment, scriptComment, thirdPartyNotices } from "./notices.mjs";
import { projectFolder } from "./project-folder.mjs";
import { runNode } from "./run.mjs";

const SOURCE = join(projectFolder, "appsscript");
const OUTPUT = join(projectFolder, "dist/sheets");
const ENTRY = "appsscript/server/main.ts";
/** What writes text documents, for the sidebar. */
export const DOCUMENT_WORKER = "appsscript/sidebar/document-worker.ts";
/** The core, which stands in each page as a script of its own: the page starts it as a worker too. */
export const PAGE_CORE = "appsscript/sidebar/core.ts";
/** The one global besides the functions; the underscore keeps pages from calling it. */
const GLOBAL_NAME = "thamDinh_";
/**
 * Google loads the whole script anew for every click and every call of a page, so it only reads, writes and checks what
 * pages send: the core and all sentences are in the pages, which a browser keeps. Now some 135 kB, of which half checks
 * what pages send: schemas with their library, and the guard of plans.
 */
export const MOST_SCRIPT_BYTES = 138_500;
/** Sends what is built with the account that is logged in. */
const CLASP = "node_modules/@google/clasp/build/src/index.js";

/** @type {import("esbuild").BuildOptions} */
const everyScript = {
  absWorkingDir: projectFolder,
  bundle: true,
  minify: true,
  write: false,
  target: "es2019",
  format: "iife",
  // Vietnamese stays as it is written, in fewer bytes
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};

/** Builds the Google Sheets add-on into dist/sheets; false, with the reason printed, if anything failed. */
export async function buildSheets() {
  await rm(OUTPUT, { recursive: true, force: true });
  await mkdir(OUTPUT, { recursive: true });
  try {
    const script = await serverScript();
    await writeFile(join(OUTPUT, "Code.js"), script);
    const pages = await Promise.all([
      ...["sidebar", "notice"].map(writePage),
      writeWorker("ballots", BALLOT_WORKER),
      writeWorker("documents", DOCUMENT_WORKER),
    ]);
    await cp(join(projectFolder, "appsscript.json"), join(OUTPUT, "appsscript.json"));
    const bytes = Buffer.byteLength(script);
    console.log(`dist/sheets/Code.js: ${kilobytes(bytes)} of at most ${kilobytes(MOST_SCRIPT_BYTES)}`);
    for (const { name, size } of pages) console.log(`dist/sheets/${name}.html: ${kilobytes(size)}`);
    if (bytes <= MOST_SCRIPT_BYTES) return true;
    console.error("The script for Google Sheets is too large.");
  } catch (error) {
    console.error(
      `The Google Sheets add-on cannot be built. ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return false;
}

/** Builds the add-on and sends it to the script that .clasp.json names. */
export async function pushSheets() {
  if (!existsSync(join(projectFolder, ".clasp.json"))) {
    console.error(
      "There is no .clasp.json. Copy .clasp.json.example to it and put in the id of your script (Extensions > Apps Script > Project settings).",
    );
    return false;
  }
  return (await buildSheets()) && runNode(CLASP, ["push", "--force"]);
}

/** The server as one script. Menus and pages call global functions: each export of the entry gets one. */
async function serverScript() {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    ...everyScript,
    entryPoints: [ENTRY],
    format: "esm",
    outfile: "main.js",
    metafile: true,
  });
  const names = Object.values(metafile.outputs).flatMap(({ exports }) => exports);
  const stubs = names.map((name) => `function ${name}(){return ${GLOBAL_NAME}.${name}.apply(null,arguments)}`);
  const { version } = JSON.parse(await readFile(join(projectFolder, "package.json"), "utf8"));
  const { outputFiles } = await build({
    ...everyScript,
    entryPoints: [ENTRY],
    globalName: GLOBAL_NAME,
    // Who looks at the script of a spreadsheet sees which one it is
    banner: { js: `// Thẩm định ${version}` },
    footer: { js: stubs.join("\n") },
  });
  return (outputFiles?.[0]?.text ?? "") + scriptComment(await thirdPartyNotices(metafile));
}

/**
 * A page as one file, as Apps Script takes it.
 * @param {string} name
 */
async function writePage(name) {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    ...everyScript,
    metafile: true,
    entryPoints: [`appsscript/sidebar/${name}.ts`, PAGE_CORE],
    entryNames: "[name]",
    outdir: "page",
    plugins: [leanFluent()],
  });
  const textOf = (/** @type {string} */ file) => outputFiles?.find(({ path }) => path.endsWith(file))?.text ?? "";
  const page = (await readFile(join(SOURCE, `sidebar/${name}.html`), "utf8"))
    .replace("/* style */", () => inlineCode(textOf(`${name}.css`)))
    .replace("/* core */", () => inlineCode(textOf("core.js")))
    .replace("/* script */", () => inlineCode(textOf(`${name}.js`)));
  const whole = page + pageComment(await thirdPartyNotices(metafile));
  await writeFile(join(OUTPUT, `${name}.html`), whole);
  return { name, size: Buffer.byteLength(whole) };
}

/**
 * What the sidebar starts as a worker when somebody wants it, as a page of its own that it asks for: Apps Script takes
 * no other files. As plain text, so that no parser looks into it.
 * @param {string} name of the page
 * @param {string} entry path from the project folder
 */
async function writeWorker(name, entry) {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    ...everyScript,
    metafile: true,
    entryPoints: [entry],
    outfile: "worker.js",
    plugins: [leanDocx()],
  });
  const whole = `<script type="text/plain">${inlineCode(outputFiles?.[0]?.text ?? "")}</script>
${pageComment(await thirdPartyNotices(metafile))}`;
  await writeFile(join(OUTPUT, `${name}.html`), whole);
  return { name, size: Buffer.byteLength(whole) };
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

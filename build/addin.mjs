import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addinDownloads } from "./addin-sizes.mjs";
import { paneOnly, readAddinSettings, withSettings } from "./addin-settings.mjs";
import { leanDocx } from "./lean/docx.mjs";
import { leanFluent } from "./lean/fluent.mjs";
import { thirdPartyNotices } from "./notices.mjs";
import { projectFolder } from "./project-folder.mjs";

const SOURCE = join(projectFolder, "addin");
const OUTPUT = join(projectFolder, "dist/addin");

export const BALLOT_WORKER = "files/ballots/ballot-worker.ts";
/** The core, which the pane performs commands with. */
export const PERFORM_WORKER = "addin/pane/perform-worker.ts";

/** @type {import("esbuild").BuildOptions} */
const everyScript = {
  absWorkingDir: projectFolder,
  outdir: "dist/addin",
  bundle: true,
  minify: true,
  // The browsers in Excel 2021 and later (WebView2, Safari 16), which the sources' own calls need as well
  target: "es2022",
  // Vietnamese stays as it is written, in fewer bytes
  charset: "utf8",
  legalComments: "eof",
  logLevel: "warning",
};

/** Builds the Excel add-in into dist/addin; false, with the reason printed, if anything failed. */
export async function buildAddin() {
  await rm(OUTPUT, { recursive: true, force: true });
  await mkdir(OUTPUT, { recursive: true });
  try {
    await writePages();
    await bundleScripts();
    await printSizes();
  } catch (error) {
    console.error(`The Excel add-in cannot be built. ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
  return true;
}

async function writePages() {
  const settings = readAddinSettings();
  const pages = (await readdir(SOURCE)).filter((file) => file.endsWith(".html"));
  for (const page of pages)
    await writeFile(join(OUTPUT, page), withSettings(await readFile(join(SOURCE, page), "utf8"), settings));
  await cp(join(SOURCE, "assets"), join(OUTPUT, "assets"), {
    recursive: true,
    filter: (path) => !path.endsWith(".svg"),
  });

  const manifest = withSettings(await readFile(join(projectFolder, "manifest.xml"), "utf8"), settings);
  await writeFile(join(OUTPUT, "manifest.xml"), manifest);
  await writeFile(join(OUTPUT, "manifest-pane.xml"), paneOnly(manifest));
}

async function bundleScripts() {
  const { build } = await import("esbuild");
  const { metafile: pane } = await build({
    // What works in the workbook is another file, which the pane fetches once it stands
    ...everyScript,
    metafile: true,
    entryPoints: ["addin/taskpane.ts"],
    format: "esm",
    splitting: true,
    chunkNames: "[name]-[hash]",
    plugins: [leanFluent(), leanDocx()],
  });
  // What the pane starts as workers: the core at once, what reads and writes judges' files when somebody hands out or
  // collects
  const { metafile: workers } = await build({
    ...everyScript,
    metafile: true,
    entryPoints: [BALLOT_WORKER, PERFORM_WORKER],
    entryNames: "[name]",
    format: "iife",
  });
  const { metafile } = await build({
    // Excel starts the ribbon's page anew for most presses: what buttons share has names by contents, so that a browser
    // keeps it
    ...everyScript,
    entryPoints: ["addin/commands.ts", "addin/result.ts"],
    format: "esm",
    splitting: true,
    chunkNames: "[name]-[hash]",
    metafile: true,
  });
  for (const file of Object.keys(metafile.outputs)) await shrink(file);
  await build({ ...everyScript, entryPoints: ["addin/old-office.ts"], format: "iife", target: "es5" });
  // Beside the scripts, which every press waits for
  await writeFile(join(OUTPUT, "third-party-notices.txt"), await thirdPartyNotices(pane, workers, metafile));
}

/**
 * Every press waits for these, and Terser leaves some 5% less of them to send than esbuild does by itself.
 * @param {string} file path from the project folder
 */
async function shrink(file) {
  const { minify } = await import("terser");
  const path = join(projectFolder, file);
  const { code } = await minify(await readFile(path, "utf8"), {
    module: true,
    ecma: 2020,
    format: { ecma: 2020, comments: /^!|@license|@preserve/ },
  });
  if (code === undefined) throw new Error(`${file} cannot be made smaller`);
  await writeFile(path, code);
}

async function printSizes() {
  for (const { name, files, gzipBytes, mostBytes } of await addinDownloads()) {
    const most = mostBytes === null ? "" : ` of at most ${kilobytes(mostBytes)}`;
    console.log(`${name}: ${kilobytes(gzipBytes)} gzip${most} (${files.join(", ")})`);
  }
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

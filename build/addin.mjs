import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { paneOnly, readAddinSettings, withSettings } from "./addin-settings.mjs";
import { leanFluent } from "./lean-fluent.mjs";
import { projectFolder } from "./project-folder.mjs";

const SOURCE = join(projectFolder, "addin");
const OUTPUT = join(projectFolder, "dist/addin");

/** @type {import("esbuild").BuildOptions} */
const everyScript = {
  absWorkingDir: projectFolder,
  outdir: "dist/addin",
  bundle: true,
  minify: true,
  target: "es2019",
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
    await printSizes(await bundleScripts());
  } catch (error) {
    console.error(`The Excel add-in cannot be built. ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
  return true;
}

async function writePages() {
  const settings = readAddinSettings();
  const pages = (await readdir(SOURCE)).filter((file) => file.endsWith(".html"));
  for (const page of pages) await writeFile(join(OUTPUT, page), withSettings(await readFile(join(SOURCE, page), "utf8"), settings));
  await cp(join(SOURCE, "assets"), join(OUTPUT, "assets"), { recursive: true, filter: (path) => !path.endsWith(".svg") });

  const manifest = withSettings(await readFile(join(projectFolder, "manifest.xml"), "utf8"), settings);
  await writeFile(join(OUTPUT, "manifest.xml"), manifest);
  await writeFile(join(OUTPUT, "manifest-pane.xml"), paneOnly(manifest));
}

/** @returns {Promise<Record<string, number>>} bytes by file */
async function bundleScripts() {
  const { build } = await import("esbuild");
  const scripts = await build({
    ...everyScript,
    entryPoints: ["taskpane", "commands", "result"].map((name) => `addin/${name}.ts`),
    // The pane and the ribbon share one copy of the core, which browsers then load once
    format: "esm",
    splitting: true,
    chunkNames: "core-[hash]",
    plugins: [leanFluent()],
    metafile: true,
  });
  await build({ ...everyScript, entryPoints: ["addin/old-office.ts"], format: "iife", target: "es5" });
  return Object.fromEntries(Object.entries(scripts.metafile.outputs).map(([file, { bytes }]) => [file, bytes]));
}

/** @param {Record<string, number>} bytesByFile */
async function printSizes(bytesByFile) {
  for (const [file, bytes] of Object.entries(bytesByFile)) {
    const { length } = gzipSync(await readFile(join(projectFolder, file)), { level: 9 });
    console.log(`${join("dist/addin", basename(file))}: ${kilobytes(bytes)}, ${kilobytes(length)} gzip`);
  }
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

import { existsSync } from "node:fs";
import { appendFile, chmod } from "node:fs/promises";
import { join } from "node:path";
import { buildAddin } from "./addin.mjs";
import { leanDocx } from "./lean/docx.mjs";
import { scriptComment, thirdPartyNotices } from "./notices.mjs";
import { projectFolder } from "./project-folder.mjs";
import { buildSheets } from "./sheets.mjs";
import { buildStandalone } from "./pages/standalone.mjs";

/** @typedef {{ entry: string, output: string, options: import("esbuild").BuildOptions, isExecutable?: boolean }} Bundle */

/** @type {import("esbuild").BuildOptions} */
const nodeProgram = { platform: "node", format: "esm", target: "node20" };

/** @type {readonly Bundle[]} */
const bundles = [
  {
    entry: "files/thamdinh.ts",
    output: "dist/thamdinh.mjs",
    options: { ...nodeProgram, banner: { js: "#!/usr/bin/env node" } },
    isExecutable: true,
  },
  { entry: "files/example.ts", output: "dist/example.mjs", options: nodeProgram },
];

/** Builds everything that is shipped, into dist; false if anything failed. */
export async function buildBundles() {
  const built = await Promise.all([all(bundles), buildAddin(), buildSheets(), buildStandalone()]);
  return built.every(Boolean);
}

/**
 * Bundles one program for Node that is run here and not shipped.
 * @param {string} entry path from the project folder
 * @param {string} output path from the project folder
 * @param {string[]} external packages with machine code, which no bundle can hold
 */
export async function bundleProgram(entry, output, external = []) {
  return all([{ entry, output, options: { ...nodeProgram, external } }]);
}

/** @param {readonly Bundle[]} wanted */
async function all(wanted) {
  const built = await Promise.all(wanted.map(bundle));
  return built.every(Boolean);
}

/** @param {Bundle} bundle */
async function bundle({ entry, output, options, isExecutable = false }) {
  if (!existsSync(join(projectFolder, entry))) {
    console.error(`${entry} does not exist: ${output} cannot be built.`);
    return false;
  }
  const { build } = await import("esbuild");
  try {
    const { metafile } = await build({
      ...options,
      metafile: true,
      absWorkingDir: projectFolder,
      entryPoints: [entry],
      outfile: output,
      bundle: true,
      // Vietnamese stays readable in what is shipped
      charset: "utf8",
      legalComments: "eof",
      plugins: [leanDocx()],
      logLevel: "warning",
    });
    await appendFile(join(projectFolder, output), scriptComment(await thirdPartyNotices(metafile)));
  } catch (error) {
    // esbuild has printed what is wrong and where
    if (!(error instanceof Error && "errors" in error)) console.error(error);
    return false;
  }
  if (isExecutable) await chmod(join(projectFolder, output), 0o755);
  console.log(`${entry} → ${output}`);
  return true;
}

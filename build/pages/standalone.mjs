import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { inlineCode } from "./inline-code.mjs";
import { leanDocx } from "../lean/docx.mjs";
import { leanFluent } from "../lean/fluent.mjs";
import { pageComment, thirdPartyNotices } from "../notices.mjs";
import { projectFolder } from "../project-folder.mjs";

const SOURCE = join(projectFolder, "standalone");
export const STANDALONE_PAGE = "dist/thamdinh.html";
/** Bytes; the page is often sent by mail and copied to shares. */
export const MOST_STANDALONE_BYTES = 521_200;

/** @type {import("esbuild").BuildOptions} */
const everyScript = {
  absWorkingDir: projectFolder,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  // Firefox ESR and the browsers of the add-ins
  target: "es2022",
  format: "iife",
  // Vietnamese stays as it is written, in fewer bytes
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};

/** Builds Trang Thẩm định, one page with everything in it; false, with the reason printed, if anything failed. */
export async function buildStandalone() {
  try {
    const page = await standalonePage();
    await mkdir(join(projectFolder, "dist"), { recursive: true });
    await writeFile(join(projectFolder, STANDALONE_PAGE), page);
    const size = gzipSync(page, { level: 9 }).length;
    console.log(`${STANDALONE_PAGE}: ${kilobytes(size)} gzip of at most ${kilobytes(MOST_STANDALONE_BYTES)}`);
    if (size <= MOST_STANDALONE_BYTES) return true;
    console.error(`${STANDALONE_PAGE} is too large.`);
  } catch (error) {
    console.error(`${STANDALONE_PAGE} cannot be built. ${error instanceof Error ? error.message : String(error)}`);
  }
  return false;
}

async function standalonePage() {
  const { build } = await import("esbuild");
  const [main, worker] = await Promise.all([
    build({ ...everyScript, entryPoints: ["standalone/main.tsx"], outdir: "page", plugins: [leanFluent()] }),
    build({
      ...everyScript,
      entryPoints: ["standalone/worker/worker.ts"],
      outfile: "worker.js",
      plugins: [leanDocx()],
    }),
  ]);
  const textOf = (/** @type {string} */ type) =>
    inlineCode(main.outputFiles?.find(({ path }) => path.endsWith(type))?.text ?? "");
  const [style, script] = [textOf(".css"), textOf(".js")];
  const icon = await readFile(join(projectFolder, "addin/assets/icon-32.png"), "base64");
  const page = (await readFile(join(SOURCE, "thamdinh.html"), "utf8"))
    .replace("/* policy */", () => policy(script, style))
    .replace("/* icon */", () => `data:image/png;base64,${icon}`)
    .replace("/* style */", () => style)
    .replace("/* worker */", () => inlineCode(worker.outputFiles?.[0]?.text ?? ""))
    .replace("/* script */", () => script);
  return page + pageComment(await thirdPartyNotices(...metafilesOf([main, worker])));
}

/**
 * Nothing may be fetched or sent. The one script and the one style are known by their contents; the worker's text is
 * no script of the page, and starts as a blob.
 * @param {string} script
 * @param {string} style
 */
function policy(script, style) {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "worker-src blob:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash("sha256").update(Buffer.from(text)).digest("base64")}'`;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** @param {readonly import("esbuild").BuildResult[]} results */
function metafilesOf(results) {
  return results.flatMap(({ metafile }) => metafile ?? []);
}

import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { projectFolder } from "./project-folder.mjs";

const FOLDER = "dist/addin";

/**
 * What one visit downloads of the built add-in.
 * @typedef {{ name: string, files: readonly string[], gzipBytes: number, mostBytes: number | null }} Download
 */

/**
 * Bytes, as a server sends them: the pane until it can be used, a ribbon button that is the first to be pressed, and
 * one pressed after any other, whose shared pieces the browser has kept.
 */
export const MOST_PANE_BYTES = 92_000;
// Every press that checks or counts tables knows panels and seals too: without them it would give other results
export const MOST_FIRST_PRESS_BYTES = 101_500;
export const MOST_NEXT_PRESS_BYTES = 53_200;

/**
 * The downloads of the pane and of every ribbon button in either language, by what the built files really import.
 * @returns {Promise<readonly Download[]>}
 */
export async function addinDownloads() {
  const graph = await importGraph(["taskpane.js", "commands.js", "result.js"]);
  const parts = graph.get("commands.js")?.dynamic ?? [];
  const presses = parts
    .filter((file) => !SENTENCES.test(file))
    .flatMap((part) =>
      ["vi", "en"].map((language) => ({
        name: `${part.replace(HASH, "").replace(/^ribbon-/, "")}, ${language}`,
        language,
        files: closure(graph, [
          "commands.js",
          part,
          ...parts.filter((file) => sentencesOf(part, language).includes(file.replace(HASH, ""))),
        ]),
      })),
    );
  const later = [...closure(graph, ["taskpane.js"])].flatMap((file) => graph.get(file)?.dynamic ?? []);
  const work = later.filter((file) => !PANE_WORDS.test(file));
  const panes = ["vi", "en"].map((language) => ({
    language,
    files: [
      ...closure(graph, ["taskpane.js", ...later.filter((file) => file.startsWith(`words-${language}-`))]),
      "taskpane.css",
    ],
  }));
  return Promise.all([
    ...panes.map(({ language, files }) => measure(`pane, until it can be used, ${language}`, files, MOST_PANE_BYTES)),
    measure(
      "pane, fetched after that",
      without(
        closure(graph, work),
        panes.flatMap(({ files }) => files),
      ),
      null,
    ),
    ...presses.map(({ name, files }) => measure(`first press, of ${name}`, files, MOST_FIRST_PRESS_BYTES)),
    ...presses.map(async ({ name, language, files }) => {
      // The other button of this language that leaves most of it to fetch
      const others = presses.filter((other) => other.language === language && other.name !== name);
      const rests = await Promise.all(
        others.map((other) =>
          measure(`press of ${name}, after another button`, without(files, other.files), MOST_NEXT_PRESS_BYTES),
        ),
      );
      return rests.reduce((most, rest) => (rest.gzipBytes > most.gzipBytes ? rest : most));
    }),
    measure("core in a worker, started after that", ["perform-worker.js"], null),
    measure(
      "core in the pane, where no worker starts",
      without(
        closure(
          graph,
          later.flatMap((file) => graph.get(file)?.dynamic ?? []),
        ),
        closure(graph, work),
      ),
      null,
    ),
    measure("judges' files, fetched when they are handed out or collected", ["ballot-worker.js"], null),
    measure("notice after a press", closure(graph, ["result.js"]), null),
  ]);
}

const SENTENCES = /^ribbon-(words|findings)-/;
/** What esbuild puts behind a file's name, by its contents. */
const HASH = /-[0-9A-Z]{8}\.js$/;
/** The texts of one language, which words-of.ts fetches before the pane shows itself. */
const PANE_WORDS = /^words-(vi|en)-/;

/**
 * The sentences that load-ribbon-command.ts fetches with a button, which no import names together.
 * @param {string} part
 * @param {string} language
 */
function sentencesOf(part, language) {
  const tellsFindings = /^ribbon-(check|classify)-/.test(part);
  return [`ribbon-words-${language}`, ...(tellsFindings ? [`ribbon-findings-${language}`] : [])];
}

/** @typedef {Map<string, { fixed: readonly string[], dynamic: readonly string[] }>} Graph */

/**
 * Which built file imports which, at once or when it comes to it: esbuild reads them as a browser does.
 * @param {readonly string[]} entries
 * @returns {Promise<Graph>}
 */
async function importGraph(entries) {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    absWorkingDir: projectFolder,
    entryPoints: entries.map((file) => join(FOLDER, file)),
    outdir: FOLDER,
    write: false,
    bundle: true,
    format: "esm",
    splitting: true,
    metafile: true,
    logLevel: "silent",
  });
  return new Map(
    Object.entries(metafile.inputs).map(([path, { imports }]) => {
      const ofKind = (/** @type {string} */ kind) =>
        imports.filter((own) => own.kind === kind).map((own) => basename(own.path));
      return [basename(path), { fixed: ofKind("import-statement"), dynamic: ofKind("dynamic-import") }];
    }),
  );
}

/**
 * @param {Graph} graph
 * @param {readonly string[]} files
 */
function closure(graph, files) {
  const found = new Set(files);
  for (const file of found) for (const next of graph.get(file)?.fixed ?? []) found.add(next);
  return [...found];
}

/**
 * @param {readonly string[]} files
 * @param {readonly string[]} left
 */
function without(files, left) {
  return files.filter((file) => !left.includes(file));
}

/**
 * @param {string} name
 * @param {readonly string[]} files
 * @param {number | null} mostBytes
 * @returns {Promise<Download>}
 */
async function measure(name, files, mostBytes) {
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(join(projectFolder, FOLDER, file)), { level: 9 }).length),
  );
  return { name, files, gzipBytes: sizes.reduce((sum, size) => sum + size, 0), mostBytes };
}

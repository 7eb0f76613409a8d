import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "./project-folder.mjs";

/** @typedef {{ readonly inputs: Record<string, unknown> }} Inputs the part of an esbuild metafile that is read here */

/** The innermost package of a path: packages may hold others. */
const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENCE_FILE = /^licen[cs]e(?:\.(?:md|txt))?$/i;

/**
 * Returns what the licences of the bundled packages ask every copy to carry: name, version, licence and its text,
 * sorted by name; "" where nothing of others is bundled. Throws an `Error` for a package without a licence text.
 * @param {readonly Inputs[]} metafiles
 */
export async function thirdPartyNotices(...metafiles) {
  const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap(packageFolder)));
  const notices = await Promise.all([...folders].sort().map(noticeOf));
  if (notices.length === 0) return "";
  return ["This software contains the following packages.", ...notices].join("\n\n");
}

/** The line that begins the notice of a package. */
const NOTICE_HEAD = /^((?:@[\w.-]+\/)?[\w.-]+) (\d+\.\d+\.\d\S*) \([^)]+\)$/gm;

/**
 * Returns the packages that built bundles name in their notices, as `name@version`, each once and sorted.
 * @param {readonly string[]} bundles their contents
 */
export function bundledPackages(bundles) {
  const found = bundles.flatMap((text) =>
    [...text.matchAll(NOTICE_HEAD)].map(([, name, version]) => `${name}@${version}`),
  );
  return [...new Set(found)].sort();
}

/**
 * Returns the notices of all packages that built bundles name in theirs, each once.
 * @param {readonly string[]} bundles their contents
 */
export async function joinedNotices(bundles) {
  const { packages } = JSON.parse(await readFile(join(projectFolder, "package-lock.json"), "utf8"));
  const folders = bundledPackages(bundles).map((own) => installedFolder(packages, own));
  return thirdPartyNotices({ inputs: Object.fromEntries(folders.map((folder) => [`${folder}/package.json`, {}])) });
}

/**
 * The folder of a package: several versions of one may be installed, one inside another package.
 * @param {Record<string, { readonly version?: string }>} packages of the lock file
 * @param {string} wanted `name@version`
 */
function installedFolder(packages, wanted) {
  const at = wanted.lastIndexOf("@");
  const [name, version] = [wanted.slice(0, at), wanted.slice(at + 1)];
  const found = Object.entries(packages).find(
    ([folder, own]) => folder.endsWith(`node_modules/${name}`) && own.version === version,
  );
  if (found === undefined) throw new Error(`${wanted} is bundled, and the lock file does not know it`);
  return found[0];
}

/**
 * The notices as a comment of a script.
 * @param {string} notices
 */
export function scriptComment(notices) {
  return notices === "" ? "" : `\n/*!\n${notices.replaceAll("*/", "* /")}\n*/\n`;
}

/**
 * The notices as a comment of a page, in which two dashes would end it.
 * @param {string} notices
 */
export function pageComment(notices) {
  return notices === "" ? "" : `\n<!--\n${notices.replaceAll("--", "- -")}\n-->\n`;
}

/** @param {string} path of a bundled file from the project folder */
function packageFolder(path) {
  const found = PACKAGE.exec(path);
  return found ? [found[0].slice(0, -1)] : [];
}

/** @param {string} folder of a package from the project folder */
async function noticeOf(folder) {
  const path = join(projectFolder, folder);
  const { name, version, license, author } = JSON.parse(await readFile(join(path, "package.json"), "utf8"));
  const file = (await readdir(path)).find((entry) => LICENCE_FILE.test(entry));
  const holder = typeof author === "string" ? author : author?.name;
  // Some packages name the licence and its holder, and leave its well-known text out
  if (file === undefined && (license !== "MIT" || holder === undefined))
    throw new Error(`${name} is bundled and has no text of its licence`);
  const text = file === undefined ? mitLicence(holder) : await readFile(join(path, file), "utf8");
  return `${name} ${version} (${license})\n\n${text.trim()}`;
}

/** @param {string} holder */
function mitLicence(holder) {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}

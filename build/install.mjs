import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { projectFolder } from "./project-folder.mjs";
import { runQuietly } from "./run.mjs";

/**
 * A lock file's packages by their place in node_modules.
 * @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} LockedPackages
 */

/**
 * Brings node_modules in line with package-lock.json; false, with the reason printed, if npm could not.
 * @returns {Promise<boolean>}
 */
export async function installPackages() {
  const wanted = readLock("package-lock.json");
  if (wanted === null) {
    console.error("package-lock.json is missing or unreadable: restore it from the repository.");
    return false;
  }
  const difference = lockDifference(wanted, readLock("node_modules/.package-lock.json") ?? {});
  if (difference === null) return true;

  console.log(`Installing packages with npm ci (${difference}) …`);
  // No package here needs an install script: esbuild's own only saves one process start
  const { code, output } = await runNpm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code === 0) return true;
  console.error(`${output.trimEnd()}\nnpm ci failed, see above. Is there a network? Nothing else was run.`);
  return false;
}

/**
 * Says in a few words what is installed otherwise than locked, or null if nothing is.
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 * @returns {string | null}
 */
export function lockDifference(wanted, installed) {
  if (Object.keys(installed).length === 0) return "nothing is installed yet";
  for (const [place, locked] of Object.entries(wanted)) {
    if (place === "") continue;
    const found = installed[place];
    // Optional packages are other platforms' binaries: npm leaves them out here
    if (found === undefined && locked.optional === true) continue;
    if (found === undefined) return `${place} is missing`;
    if (found.version !== locked.version || found.integrity !== locked.integrity) return `${place} is another version`;
  }
  const extra = Object.keys(installed).find((place) => wanted[place] === undefined);
  return extra === undefined ? null : `${extra} is not in the lock file`;
}

/**
 * @param {string} file path from the project folder
 * @returns {LockedPackages | null}
 */
function readLock(file) {
  const path = join(projectFolder, file);
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * Runs npm silently and hands back what it said.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  // Under `npm test` this names the very npm that runs us, even where none is on the PATH
  const npm = process.env["npm_execpath"];
  if (npm !== undefined && basename(npm) === "npm-cli.js") return runQuietly(process.execPath, [npm, ...args]);
  return runQuietly("npm", args);
}

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

/** Where installers put programs without adding the folder to the PATH, by platform. */
const usualFolders = /** @type {Record<string, readonly string[]>} */ ({
  darwin: ["/Applications/LibreOffice.app/Contents/MacOS"],
  win32: ["C:\\Program Files\\LibreOffice\\program"],
});

/**
 * Finds a program such as `soffice`: its absolute path, or null.
 * @param {string} name
 * @returns {string | null}
 */
export function findTool(name) {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const fileName = process.platform === "win32" ? `${name}.exe` : name;
  for (const folder of [...folders, ...(usualFolders[process.platform] ?? [])]) {
    const path = join(folder, fileName);
    if (isExecutable(path)) return path;
  }
  return null;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browsers that tests and pictures may use: the shell without a window first, which takes half the time. */
const browsers = ["chromium-headless-shell", "chromium", "google-chrome"];

/**
 * Finds a browser of this machine: its absolute path, or null.
 * @returns {string | null}
 */
export function findChromium() {
  for (const name of browsers) {
    const path = findTool(name);
    if (path !== null) return path;
  }
  return null;
}

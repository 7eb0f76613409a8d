import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { readAddinSettings } from "../addin-settings.mjs";
import { buildBundles } from "../bundle.mjs";
import { projectFolder } from "../project-folder.mjs";
import { manifestFaults } from "./manifest-faults.mjs";
import { OWN_SCHEMAS } from "./schema-faults.mjs";

/** Builds, then checks the manifests that would be installed; false, with every fault printed, if one has any. */
export async function validateManifests() {
  return (await buildBundles()) && checkBuiltManifests();
}

/**
 * Checks the manifests of dist/addin. THAMDINH_MANIFEST_SCHEMAS names a folder with the public schema, the files of
 * appendix A of [MS-OWEMXML] under the names by which they import one another, to be checked by as well.
 */
export async function checkBuiltManifests() {
  const folder = join(projectFolder, "dist/addin");
  const { url } = readAddinSettings();
  const { THAMDINH_MANIFEST_SCHEMAS: publicSchemas } = process.env;
  const surroundings = {
    url,
    /** @param {string} path */
    readFile: (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : null),
    functions: await readFunctions(join(folder, "commands.js")),
    schemas: publicSchemas === undefined ? [OWN_SCHEMAS] : [OWN_SCHEMAS, publicSchemas],
  };
  let isGood = true;
  for (const name of ["manifest.xml", "manifest-pane.xml"]) {
    const faults = await manifestFaults(readFileSync(join(folder, name), "utf8"), surroundings);
    for (const fault of faults) console.error(`dist/addin/${name}, ${fault}`);
    console.log(`dist/addin/${name}: ${faults.length === 0 ? "good" : `${faults.length} faults`}`);
    isGood &&= faults.length === 0;
  }
  return isGood;
}

/**
 * Runs the built commands as Office would, and notes which functions they register.
 * @param {string} script
 * @returns {Promise<readonly string[]>}
 */
export async function readFunctions(script) {
  const { pathToFileURL } = await import("node:url");
  /** @type {string[]} */
  const names = [];
  const office = {
    onReady: async (/** @type {(info: object) => void} */ ready) => ready({}),
    actions: { associate: (/** @type {string} */ name) => names.push(name) },
  };
  const world = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (globalThis));
  const before = world["Office"];
  world["Office"] = office;
  try {
    await import(`${pathToFileURL(script).href}?functions`);
  } finally {
    world["Office"] = before;
  }
  return names;
}

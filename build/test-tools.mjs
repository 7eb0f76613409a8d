import process from "node:process";
import { findChromium, findTool } from "./find-tool.mjs";
import { findUnoPython } from "./find-uno-python.mjs";
import { runQuietly } from "./run.mjs";

/**
 * Programs that npm cannot bring, each with its Debian packages; `find` where a file on the PATH does not tell whether it is there.
 * @type {readonly { name: string, title: string, packages: readonly string[], find?: () => string | null }[]}
 */
const testTools = [
  // Without a font of known widths, pages break elsewhere on each machine
  { name: "soffice", title: "LibreOffice Calc", packages: ["libreoffice-calc", "fonts-liberation"] },
  { name: "python3", title: "Python, for the independent calculator", packages: ["python3"] },
  { name: "pdftoppm", title: "Poppler", packages: ["poppler-utils"] },
  {
    name: "chromium",
    title: "Chromium",
    packages: ["chromium-headless-shell", "fonts-liberation"],
    find: findChromium,
  },
  { name: "firefox-esr", title: "Firefox ESR", packages: ["firefox-esr", "fonts-liberation"] },
  { name: "nginx", title: "nginx", packages: ["nginx-light"] },
  { name: "apache2", title: "Apache", packages: ["apache2-bin"] },
  { name: "python3-uno", title: "Python with LibreOffice's API", packages: ["python3-uno"], find: findUnoPython },
];

/** @param {(typeof testTools)[number]} tool */
const isMissing = (tool) => (tool.find ? tool.find() : findTool(tool.name)) === null;

/**
 * Sees to the programs that some tests need. A missing one leaves its tests skipped, by name; where
 * CI is "true" it is a failure, so that a green run there means that everything ran.
 */
export async function ensureTestTools() {
  const missing = testTools.filter(isMissing);
  if (missing.length === 0) return true;
  const problem = await installTools(missing);
  const stillMissing = missing.filter(isMissing);
  for (const { name, title } of stillMissing) {
    console.log(
      `skipped: tests that need ${name} (${title}): it is not installed, and ${problem ?? "apt-get did not bring it"}`,
    );
  }
  return stillMissing.length === 0 || process.env["CI"] !== "true";
}

/**
 * Installs with apt-get where that needs no password; the reason if it could not.
 * @param {typeof testTools} tools
 * @returns {Promise<string | null>}
 */
async function installTools(tools) {
  const aptGet = findTool("apt-get");
  if (aptGet === null) return "there is no apt-get to install it with";
  const asRoot = await rootPrefix();
  if (asRoot === null) return "only root may install it";

  const packages = tools.flatMap((tool) => tool.packages);
  console.log(`Installing with apt-get: ${packages.join(" ")} …`);
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const [program = aptGet, ...rest] = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", aptGet, ...args];
    const { code, output } = await runQuietly(program, rest);
    if (code !== 0) return `apt-get ${args[0] ?? ""} failed: ${output.trimEnd().split("\n").at(-1) ?? ""}`;
  }
  return null;
}

/** What to put before a command to run it as root: nothing if we are root, null if that is not to be had. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const sudo = findTool("sudo");
  if (sudo === null) return null;
  const { code } = await runQuietly(sudo, ["-n", "true"]);
  return code === 0 ? [sudo, "-n"] : null;
}

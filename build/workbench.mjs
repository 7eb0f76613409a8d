import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import process from "node:process";
import { buildAddin } from "./addin.mjs";
import { readAddinSettings } from "./addin-settings.mjs";
import { fileOf } from "./excel.mjs";
import { openBrowser } from "./open-browser.mjs";
import { projectFolder } from "./project-folder.mjs";
import { buildSheets } from "./sheets.mjs";
import { WORKBENCH_FOLDER, bundleWorkbench } from "./workbench-bundle.mjs";

const FIRST_PORT = 4000;
const MOST_PORTS = 20;

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Builds the add-ins and the workbench, serves them on this machine, and opens a browser where there is one. Runs until
 * it is stopped.
 * @param {readonly string[]} rest `--no-open` opens none
 */
export async function startWorkbench(rest) {
  const built = await Promise.all([buildAddin(), buildSheets()]);
  if (!built.every(Boolean)) return false;
  try {
    await bundleWorkbench();
  } catch {
    // esbuild has printed what is wrong and where
    return false;
  }
  const server = createWorkbenchServer();
  const port = await listen(server);
  if (port === null) {
    console.error(`No port from ${FIRST_PORT} to ${FIRST_PORT + MOST_PORTS - 1} is free.`);
    return false;
  }
  const address = `http://localhost:${port}/`;
  console.log(`\nThe workbench is at ${address} (stop with Ctrl+C).`);
  if (!rest.includes("--no-open") && process.env["CI"] !== "true") openBrowser(address);
  return new Promise((resolve) => {
    process.once("SIGINT", () => server.close(() => resolve(true)));
    process.once("SIGTERM", () => server.close(() => resolve(true)));
  });
}

/** Serves the page, and the built add-ins with the simulated hosts in place of the real ones. */
export function createWorkbenchServer() {
  return createServer((request, response) => {
    const found = request.method === "GET" || request.method === "HEAD" ? answerTo(request.url ?? "/") : null;
    if (found === null)
      response.writeHead(404, { "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff" }).end("Not found");
    else
      response
        .writeHead(200, {
          "Content-Type": found.type,
          "Cache-Control": "no-cache",
          "X-Content-Type-Options": "nosniff",
        })
        .end(request.method === "HEAD" ? undefined : found.body);
  });
}

/** Folders of the page's address. Maps: an address may well say `/constructor/`. */
const FOLDERS = new Map([
  ["excel", "dist/addin"],
  ["sheets", "dist/sheets"],
]);
/** Pages of the workbench itself. */
const PAGES = new Map([
  ["/", "index.html"],
  ["/cloud.html", "cloud.html"],
  ["/script-page.html", "script-page.html"],
]);

/** @param {string} address */
function answerTo(address) {
  // `//` and the like are no addresses
  if (!URL.canParse(address, "http://localhost")) return null;
  const { pathname } = new URL(address, "http://localhost");
  const page = PAGES.get(pathname);
  if (page !== undefined) return fileAnswer(join(projectFolder, "workbench/page", page));
  const [, folder = "", rest] = /^\/(\w+)\/(.*)$/.exec(pathname) ?? [];
  const own = FOLDERS.get(folder);
  const file =
    own === undefined
      ? fileOf(join(projectFolder, WORKBENCH_FOLDER), pathname)
      : fileOf(join(projectFolder, own), `/${rest}`);
  return file === null
    ? null
    : fileAnswer(file, folder === "excel" && file.endsWith(".html") ? withSimulatedOffice : undefined);
}

/**
 * @param {string} file
 * @param {(text: string) => string} [change]
 */
function fileAnswer(file, change) {
  const body = readFileSync(file);
  return {
    type: TYPES[extname(file)] ?? "application/octet-stream",
    body: change ? change(body.toString("utf8")) : body,
  };
}

/**
 * A page of the add-in as it is built, but for the address of office.js.
 * @param {string} page
 */
export function withSimulatedOffice(page) {
  const { officeJs } = readAddinSettings();
  return page.replaceAll(officeJs, "/office.js").replaceAll(` ${new URL(officeJs).origin}`, "");
}

/**
 * The first free port, `null` if there is none.
 * @param {import("node:http").Server} server
 * @returns {Promise<number | null>}
 */
export async function listen(server, first = FIRST_PORT) {
  for (let port = first; port < first + MOST_PORTS; port++) {
    if (await isListening(server, port)) return port;
  }
  return null;
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isListening(server, port) {
  return new Promise((resolve) => {
    const fail = () => resolve(false);
    server.once("error", fail);
    // Never to the network
    server.listen(port, "localhost", () => {
      server.off("error", fail);
      resolve(true);
    });
  });
}

import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import process from "node:process";
import { TextDecoder, TextEncoder } from "node:util";
import { buildBundles } from "../bundle.mjs";
import { bundledPackages, joinedNotices } from "../notices.mjs";
import { projectFolder } from "../project-folder.mjs";
import { runQuietly } from "../run.mjs";
import { billOfMaterials } from "./sbom.mjs";
import { archiveOf } from "./archive.mjs";
import { hashedSite } from "./hashed-site.mjs";

const RELEASE = "dist/release";
const SETTINGS = "build/release";

/** @typedef {import("./hashed-site.mjs").Files} Files */

/** Workbooks that are ready to be filled in, and how the command line makes them. @type {readonly { file: string, args: readonly string[] }[]} */
const WORKBOOKS = [
  { file: "bang-cham-tap-the.xlsx", args: ["template", "--rubric", "tap-the"] },
  { file: "bang-cham-ca-nhan.xlsx", args: ["template", "--rubric", "ca-nhan"] },
  { file: "bang-cham-ca-nhan-khong-dang-ky.xlsx", args: ["template", "--rubric", "ca-nhan-khong-dang-ky"] },
  { file: "danh-muc-dang-ky.xlsx", args: ["template", "--rubric", "danh-muc"] },
  {
    file: "bo-tieu-chi-trong.xlsx",
    args: ["rubric", "new", "--from", "trong-tap-the", "--name", "Bộ tiêu chí của đơn vị"],
  },
];

const SHEETS_FILES = ["Code.js", "sidebar.html", "notice.html", "ballots.html", "documents.html"].map(
  (file) => `sheets/${file}`,
);

/** Builds everything anew and puts what offices install into dist/release; false if anything failed. */
export async function makeRelease() {
  if (process.env["THAMDINH_URL"] !== undefined || process.env["THAMDINH_OFFICE_JS"] !== undefined) {
    console.error("A release is for every office: unset THAMDINH_URL and THAMDINH_OFFICE_JS.");
    return false;
  }
  return (await buildBundles()) && (await packRelease(join(projectFolder, RELEASE)));
}

/**
 * Packs what is built. The same build gives the same bytes.
 * @param {string} folder
 */
export async function packRelease(folder) {
  const { name, version } = JSON.parse(await readFile(join(projectFolder, "package.json"), "utf8"));
  try {
    const bundles = await textsOf([...SHEETS_FILES, "thamdinh.html", "thamdinh.mjs", "addin/third-party-notices.txt"]);
    const files = new Map([
      [`thamdinh-excel-${version}.zip`, await archiveOf(`thamdinh-excel-${version}`, await excelFiles())],
      [`thamdinh-sheets-${version}.zip`, await archiveOf(`thamdinh-sheets-${version}`, await sheetsFiles())],
      ["thamdinh.html", await readFile(join(projectFolder, "dist/thamdinh.html"))],
      ["thamdinh.mjs", await readFile(join(projectFolder, "dist/thamdinh.mjs"))],
      ...(await workbooks()),
      ["CHANGELOG.md", await readFile(join(projectFolder, "CHANGELOG.md"))],
      ["LICENSE", await readFile(join(projectFolder, "LICENSE"))],
      ...(await guides()),
      ["third-party-notices.txt", bytesOf(`${await joinedNotices(bundles)}\n`)],
      ["sbom.cdx.json", bytesOf(await billOfMaterials(name, bundledPackages(bundles)))],
    ]);
    const sums = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => `${sumOf(bytes)}  ${path}\n`);
    files.set("SHA256SUMS", bytesOf(sums.join("")));
    await rm(folder, { recursive: true, force: true });
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    console.log(`${relative(projectFolder, folder)}: ${files.size} files of version ${version}`);
    return true;
  } catch (error) {
    console.error(`The release cannot be made. ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

/** What people read, beside the pictures and queries that it leads to. */
const GUIDES = /^(?:(?:quan-tri|huong-dan|tong-hop-tinh)\.md|(?:pictures|truy-van)\/.+)$/;

/** @returns {Promise<readonly (readonly [string, Uint8Array])[]>} */
async function guides() {
  const docs = await filesUnder("docs");
  return [...docs].filter(([path]) => GUIDES.test(path)).map(([path, bytes]) => entry(`tai-lieu/${path}`, bytes));
}

/**
 * Returns the Excel archive: the site in `trang`, the manifests and the scripts that set its address.
 * @returns {Promise<Files>}
 */
export async function excelFiles() {
  const built = await filesUnder("dist/addin");
  const settings = await filesUnder(`${SETTINGS}/site`);
  const manifests = ["manifest.xml", "manifest-pane.xml"];
  const site = hashedSite(new Map([...built].filter(([path]) => !manifests.includes(path))));
  const server = new Map([
    ["web.config", "web.config"],
    ["htaccess", ".htaccess"],
  ]);
  return new Map([
    ...[...site].map(([path, bytes]) => entry(`trang/${path}`, bytes)),
    ...manifests.map((path) => entry(path, needed(built, path))),
    ...[...settings].map(([path, bytes]) =>
      entry(server.has(path) ? `trang/${server.get(path)}` : path, path.endsWith(".ps1") ? withMark(bytes) : bytes),
    ),
    entry("third-party-notices.txt", needed(built, "third-party-notices.txt")),
  ]);
}

/** @returns {Promise<Files>} */
async function sheetsFiles() {
  const built = await filesUnder("dist/sheets");
  const clasp = { scriptId: "MA-CUA-DU-AN", rootDir: "." };
  return new Map([
    ...[...built].map(([path, bytes]) => entry(`dan-tay/${path === "Code.js" ? "Code.gs" : path}`, bytes)),
    ...[...built].map(([path, bytes]) => entry(`clasp/${path}`, bytes)),
    entry("clasp/.clasp.json.example", bytesOf(`${JSON.stringify(clasp, null, 2)}\n`)),
    ...(await filesUnder(`${SETTINGS}/sheets`)),
    entry("third-party-notices.txt", bytesOf(`${await joinedNotices(await textsOf(SHEETS_FILES))}\n`)),
  ]);
}

/** @returns {Promise<readonly (readonly [string, Uint8Array])[]>} */
async function workbooks() {
  const folder = await mkdtemp(join(tmpdir(), "thamdinh-mau-"));
  try {
    return await Promise.all(
      WORKBOOKS.map(async ({ file, args }) => {
        const path = join(folder, file);
        const { code, output } = await runQuietly(process.execPath, ["dist/thamdinh.mjs", ...args, "-o", path]);
        if (code !== 0) throw new Error(`${file}: ${output.trim()}`);
        return entry(`mau/${file}`, await readFile(path));
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Contents of files of dist.
 * @param {readonly string[]} files
 */
async function textsOf(files) {
  return Promise.all(files.map((file) => readFile(join(projectFolder, "dist", file), "utf8")));
}

/**
 * @param {string} folder path from the project folder
 * @returns {Promise<Files>}
 */
async function filesUnder(folder) {
  const root = join(projectFolder, folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return new Map(
    await Promise.all(
      paths.sort().map(async (path) => entry(relative(root, path).split(sep).join("/"), await readFile(path))),
    ),
  );
}

/**
 * @param {string} path
 * @param {Uint8Array} bytes
 * @returns {readonly [string, Uint8Array]}
 */
function entry(path, bytes) {
  return [path, bytes];
}

/**
 * @param {Files} files
 * @param {string} path
 */
function needed(files, path) {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`${path} was not built`);
  return bytes;
}

/** Windows PowerShell takes a script without a byte order mark for one in the system's encoding. @param {Uint8Array} bytes */
function withMark(bytes) {
  return bytesOf(`\uFEFF${new TextDecoder().decode(bytes)}`);
}

/** @param {string} text */
function bytesOf(text) {
  return new TextEncoder().encode(text);
}

/** @param {Uint8Array} bytes */
function sumOf(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

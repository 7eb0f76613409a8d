import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { extname, join, normalize, sep } from "node:path";
import process from "node:process";
import { readAddinSettings } from "./addin-settings.mjs";
import { projectFolder } from "./project-folder.mjs";
import { run } from "./run.mjs";
import { validateManifests } from "./manifest/validate-manifest.mjs";

// Microsoft's development tools are for people with Excel only: npx brings them when they are called, at these versions
const CERTIFICATES = "office-addin-dev-certs@3.0.0";
const DEBUGGING = "office-addin-debugging@7.0.0";

/** Where the certificate tool puts its files. */
const CERTIFICATE_FOLDER = join(homedir(), ".office-addin-dev-certs");

const FOLDER = join(projectFolder, "dist/addin");
const MANIFEST = "dist/addin/manifest.xml";

/**
 * Builds and checks the add-in, serves it over https, and opens Excel with it where Excel is present. Runs until it is
 * stopped.
 */
export async function serveExcel() {
  if (!(await validateManifests())) return false;
  const { url } = readAddinSettings();
  if (isLocal(url) && !(await serveLocally(url))) return false;
  if (
    hasDesktopExcel() &&
    (await run("npx", ["--yes", DEBUGGING, "start", MANIFEST, "desktop", "--app", "excel", "--no-debug"]))
  )
    return true;
  console.log(instructions(url));
  return true;
}

/** @param {string} url */
async function serveLocally(url) {
  if (!(await run("npx", ["--yes", CERTIFICATES, "install"]))) {
    console.error("There is no trusted certificate for localhost, and Excel opens nothing without one (see above).");
    return false;
  }
  const port = Number(new URL(url).port || 443);
  const server = createAddinServer(FOLDER, {
    cert: readFileSync(join(CERTIFICATE_FOLDER, "localhost.crt")),
    key: readFileSync(join(CERTIFICATE_FOLDER, "localhost.key")),
  });
  try {
    await listen(server, port);
  } catch (error) {
    console.error(
      `Port ${port} cannot be used: ${error instanceof Error ? error.message : String(error)}. Set THAMDINH_URL to another address.`,
    );
    return false;
  }
  console.log(`Serving dist/addin at ${url} (stop with Ctrl+C).`);
  return true;
}

/**
 * @param {import("node:https").Server} server
 * @param {number} port
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    // Never to the network: this server is for the Excel on this machine
    server.listen(port, "localhost", () => resolve(undefined));
  });
}

const TYPES = /** @type {Record<string, string>} */ ({
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
});

/**
 * Serves the files of one folder.
 * @param {string} folder
 * @param {{ cert: Buffer, key: Buffer }} certificate
 */
export function createAddinServer(folder, certificate) {
  return createServer(certificate, (request, response) => {
    const file = fileOf(folder, request.url ?? "/");
    if (file === null || (request.method !== "GET" && request.method !== "HEAD")) {
      response.writeHead(404, { "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff" }).end("Not found");
      return;
    }
    const type = extname(file);
    // Office shows no ribbon icons that were sent with no-cache or no-store; all else is new after each build
    const caching = type === ".png" ? {} : { "Cache-Control": "no-cache" };
    response.writeHead(200, {
      "Content-Type": TYPES[type] ?? "application/octet-stream",
      "X-Content-Type-Options": "nosniff",
      ...caching,
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  });
}

/**
 * The file that an address means, `null` if it means none within the folder.
 * @param {string} folder
 * @param {string} address
 */
export function fileOf(folder, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "https://localhost").pathname);
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}

/** @param {string} url */
function isLocal(url) {
  return ["localhost", "127.0.0.1"].includes(new URL(url).hostname);
}

function hasDesktopExcel() {
  if (process.platform === "darwin") return existsSync("/Applications/Microsoft Excel.app");
  if (process.platform !== "win32") return false;
  const roots = [process.env["ProgramFiles"], process.env["ProgramFiles(x86)"]].filter((root) => root !== undefined);
  return roots.some((root) =>
    ["root\\Office16", "Office16"].some((part) => existsSync(join(root, "Microsoft Office", part, "EXCEL.EXE"))),
  );
}

/** @param {string} url */
function instructions(url) {
  const authority = join(CERTIFICATE_FOLDER, "ca.crt");
  return `
Excel was not opened from here. To try the add-in:
  · Excel on the web: open a workbook, Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and choose ${MANIFEST}.
    The browser must reach ${url} and trust its certificate: if it could not be installed (see above), import ${authority} yourself.
  · Excel on Windows: put the manifest into a shared folder, add the folder under File > Options > Trust Center >
    Trusted Add-in Catalogs, restart Excel, then Home > Add-ins > Shared Folder. For trying out only.
  · For a whole office: serve dist/addin from an https address, build with THAMDINH_URL set to it, and give ${MANIFEST}
    to the Microsoft 365 admin center (Settings > Integrated apps > Upload custom apps).
  · A catalogue that ignores ribbons takes dist/addin/manifest-pane.xml instead.

Chưa mở được Excel từ đây. Cách dùng thử:
  · Excel trên web: mở sổ tính, Trang đầu > Phần bổ trợ > Thêm phần bổ trợ > Phần bổ trợ của tôi > Tải lên phần bổ trợ của tôi, chọn ${MANIFEST}.
    Trình duyệt phải mở được ${url} và tin chứng chỉ của địa chỉ đó: nếu chưa cài được (xem ở trên), hãy tự nhập tệp ${authority}.
  · Excel trên Windows: chép tệp manifest vào một thư mục dùng chung, thêm thư mục ở Tệp > Tùy chọn > Trung tâm Tin cậy >
    Danh mục Bổ trợ Tin cậy, khởi động lại Excel, rồi Trang đầu > Phần bổ trợ > Thư mục dùng chung. Chỉ để dùng thử.
  · Cho cả cơ quan: đặt dist/addin ở một địa chỉ https, dựng lại với THAMDINH_URL là địa chỉ đó, rồi nhờ quản trị viên đưa
    ${MANIFEST} vào trung tâm quản trị Microsoft 365 (Cài đặt > Ứng dụng tích hợp > Tải lên ứng dụng tùy chỉnh).
  · Danh mục không hiện được nút trên dải lệnh thì dùng dist/addin/manifest-pane.xml.
`;
}

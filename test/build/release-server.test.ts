import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findTool } from "../../build/find-tool.mjs";
import { hashedSite } from "../../build/release/hashed-site.mjs";
import { projectFolder } from "../../build/project-folder.mjs";

const nginx = findTool("nginx");
const folder = mkdtempSync(join(tmpdir(), "thamdinh-nginx-"));
let server: ChildProcess | null = null;
let origin = "";
let files: readonly string[] = [];

/** The built site under the shipped settings, in a server of its own. */
describe.skipIf(nginx === null)("The site behind nginx with the shipped settings", () => {
  beforeAll(async () => {
    const addin = join(projectFolder, "dist/addin");
    const built = readdirSync(addin, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".xml"))
      .map((entry) => join(entry.parentPath, entry.name));
    const site = hashedSite(new Map(built.map((path) => [path.slice(addin.length + 1), readFileSync(path)])));
    for (const [path, bytes] of [...site, ["web.config", new Uint8Array(1)] as const]) {
      mkdirSync(dirname(join(folder, "trang", path)), { recursive: true });
      writeFileSync(join(folder, "trang", path), bytes);
    }
    files = [...site.keys()];
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const shipped = readFileSync(join(projectFolder, "build/release/site/nginx.conf"), "utf8");
    writeFileSync(
      join(folder, "nginx.conf"),
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; ${process.getuid?.() === 0 ? "user root;" : ""} events {}
       http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
         fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
         server { listen 127.0.0.1:${port};
${shipped.replaceAll("/srv/thamdinh/trang/", `${folder}/trang/`)}
       } }`,
    );
    chmodSync(folder, 0o755);
    server = spawn(nginx!, ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")]);
    for (;;) {
      if (server.exitCode !== null) throw new Error(readFileSync(join(folder, "error.log"), "utf8"));
      if (
        await fetch(origin)
          .then(() => true)
          .catch(() => false)
      )
        break;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  });
  afterAll(async () => {
    if (server?.exitCode === null) {
      server.kill();
      await once(server, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it("keeps files with a hash in their name for good, and asks for all others again", async () => {
    const kept = new Set<string>();
    for (const file of files) {
      const response = await fetch(`${origin}/thamdinh/${file}`);
      expect([file, response.status]).toEqual([file, 200]);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      const caching = response.headers.get("cache-control");
      if (caching !== "no-cache") {
        expect(caching).toBe("public, max-age=31536000, immutable");
        kept.add(file);
      }
    }
    expect([...kept].sort()).toEqual(files.filter((file) => /-[0-9a-f]{16}\.(?:js|css)$/.test(file)).sort());
  });

  it("serves scripts and pages as what they are, in UTF-8", async () => {
    const typeOf = async (file: string) => (await fetch(`${origin}/thamdinh/${file}`)).headers.get("content-type");
    expect(await typeOf(files.find((file) => file.endsWith(".js"))!)).toBe("text/javascript; charset=utf-8");
    expect(await typeOf("taskpane.html")).toBe("text/html; charset=utf-8");
    expect(await typeOf("assets/icon-32.png")).toBe("image/png");
  });

  it("shows neither lists of files nor the settings of other servers", async () => {
    for (const path of ["", "static/", "web.config", "../nginx.conf"])
      expect((await fetch(`${origin}/thamdinh/${path}`)).status).toBeGreaterThanOrEqual(400);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

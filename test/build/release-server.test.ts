import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, findTool } from "../../build/find-tool.mjs";
import { manifestFaults } from "../../build/manifest/manifest-faults.mjs";
import { OWN_SCHEMAS } from "../../build/manifest/schema-faults.mjs";
import { projectFolder } from "../../build/project-folder.mjs";
import { startWebServer, webServers } from "./web-server";
import type { WebServer } from "./web-server";

const HASHED = /-[0-9a-f]{16}\.(?:js|css)$/;
/** Stands in for Microsoft's script, which no test fetches: a host without Excel. */
const OFFICE = "Office = { HostType: { Excel: 'Excel' }, onReady: async (ready) => ready({ host: null }) }";

describe.each(Object.entries(webServers))(
  "The Excel archive unpacked behind %s with the shipped settings",
  (_, kind) => {
    const isPossible = kind.program !== null && findTool("openssl") !== null && findTool("sh") !== null;
    describe.skipIf(!isPossible)("and its address set by the script", () => {
      const folder = mkdtempSync(join(tmpdir(), "thamdinh-may-chu-"));
      let site: WebServer;
      beforeAll(async () => {
        site = await startWebServer(folder, kind);
      });
      afterAll(async () => {
        await site.close();
        rmSync(folder, { recursive: true, force: true });
      });

      it("keeps files with a hash in their name for good, and asks for all others again", async () => {
        const kept = new Set<string>();
        const served = site.files.filter((file) => !/(?:web\.config|\.htaccess)$/.test(file));
        for (const file of served) {
          const reply = await site.get(file);
          expect([file, reply.status]).toEqual([file, 200]);
          expect([reply.header("x-content-type-options"), reply.header("referrer-policy")]).toEqual([
            "nosniff",
            "no-referrer",
          ]);
          const caching = reply.header("cache-control");
          if (caching !== "no-cache") {
            expect(caching).toBe("public, max-age=31536000, immutable");
            kept.add(file);
          }
        }
        expect([...kept].sort()).toEqual(served.filter((file) => HASHED.test(file)).sort());
        expect(kept.size).toBeGreaterThan(10);
      });

      it("serves scripts and pages as what they are, in UTF-8", async () => {
        const typeOf = async (file: string) => (await site.get(file)).header("content-type");
        expect(await typeOf(site.files.find((file) => file.endsWith(".js"))!)).toMatch(
          /^text\/javascript; ?charset=utf-8$/i,
        );
        expect(await typeOf("taskpane.html")).toMatch(/^text\/html; ?charset=utf-8$/i);
        expect(await typeOf("assets/icon-32.png")).toBe("image/png");
      });

      it("shows neither lists of files nor the settings of servers", async () => {
        for (const path of ["", "static/", "web.config", ".htaccess", "../nginx.conf", "../manifest.xml"])
          expect([path, (await site.get(path)).status >= 400]).toEqual([path, true]);
      });

      it("passes the checks of manifests against its own address", async () => {
        const contents = new Map<string, Buffer>();
        for (const file of site.files) {
          const { status, body } = await site.get(file);
          if (status === 200) contents.set(file, body);
        }
        const functions = [...site.text("manifest.xml").matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name!);
        for (const name of ["manifest.xml", "manifest-pane.xml"]) {
          const manifest = site.text(name);
          expect(manifest).not.toContain("localhost");
          const faults = await manifestFaults(manifest, {
            url: site.url,
            readFile: (path: string) => contents.get(path) ?? null,
            functions,
            schemas: [OWN_SCHEMAS],
          });
          expect(faults).toEqual([]);
        }
      });

      it.skipIf(findChromium() === null)("loads in a browser under its policy", async () => {
        const browser = await chromium.launch({ executablePath: findChromium()!, args: ["--no-sandbox"] });
        try {
          const page = await browser.newPage({ ignoreHTTPSErrors: true });
          const complaints: string[] = [];
          page.on("pageerror", (error) => complaints.push(String(error)));
          page.on("console", (message) => {
            if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
          });
          await page.route("https://appsforoffice.microsoft.com/**", (route) =>
            route.fulfill({ contentType: "text/javascript", body: OFFICE }),
          );
          await page.goto(`${site.url}/taskpane.html`);
          await page.locator("#pane > *").first().waitFor();
          await page.goto(`${site.url}/commands.html`, { waitUntil: "load" });
          expect(complaints).toEqual([]);
        } finally {
          await browser.close();
        }
      });
    });
  },
);

describe("The settings for IIS", () => {
  const shipped = (name: string) => readFileSync(join(projectFolder, "build/release/site", name), "utf8");
  /** Each element by its path, with its attributes, in order. */
  const elements: string[] = [];
  beforeAll(() => {
    const path: string[] = [];
    const parser = new SaxesParser();
    parser.on("opentag", ({ name, attributes }) => {
      path.push(name);
      elements.push(
        [path.join("/"), ...Object.entries(attributes).map(([key, value]) => `${key}=${String(value)}`)].join(" "),
      );
    });
    parser.on("closetag", () => path.pop());
    parser.write(shipped("web.config")).close();
  });

  const ROOT = "configuration/system.webServer";
  const STATIC = "configuration/location/system.webServer";
  it.each([
    ["no lists of files", `${ROOT}/directoryBrowse enabled=false`, /autoindex off/, /Options -Indexes/],
    [
      "pages asked for again",
      `${ROOT}/staticContent/clientCache cacheControlMode=DisableCache`,
      /Cache-Control "no-cache"/,
      /Cache-Control "no-cache"/,
    ],
    [
      "types that are not guessed",
      `${ROOT}/httpProtocol/customHeaders/add name=X-Content-Type-Options value=nosniff`,
      /X-Content-Type-Options "nosniff"/,
      /X-Content-Type-Options "nosniff"/,
    ],
    [
      "no address handed on",
      `${ROOT}/httpProtocol/customHeaders/add name=Referrer-Policy value=no-referrer`,
      /Referrer-Policy "no-referrer"/,
      /Referrer-Policy "no-referrer"/,
    ],
    [
      "scripts in UTF-8",
      `${ROOT}/staticContent/mimeMap fileExtension=.js mimeType=text/javascript; charset=utf-8`,
      /text\/javascript js/,
      /AddCharset utf-8 \.js/,
    ],
    [
      "their own rule for hashed files",
      "configuration/location path=static",
      /location \^~ \/thamdinh\/static\//,
      /<FilesMatch "-\[0-9a-f\]\{16\}/,
    ],
    [
      "hashed files kept for a year",
      `${STATIC}/staticContent/clientCache cacheControlMode=UseMaxAge cacheControlMaxAge=365.00:00:00 cacheControlCustom=public, immutable`,
      /max-age=31536000, immutable/,
      /max-age=31536000, immutable/,
    ],
  ])("say the same as those of nginx and Apache: %s", (_, iis, nginx, apache) => {
    expect(elements).toContain(iis);
    expect(shipped("nginx.conf")).toMatch(nginx);
    expect(shipped("htaccess")).toMatch(apache);
  });

  it("take each header and type out before they set it, since IIS refuses a second one", () => {
    const set = elements.flatMap((one) => /\/(?:add name|mimeMap fileExtension)=(\S+)/.exec(one)?.[1] ?? []);
    expect(set.length).toBe(3);
    for (const name of set) {
      const taken = elements.findIndex(
        (one) => one.endsWith(`remove name=${name}`) || one.endsWith(`remove fileExtension=${name}`),
      );
      expect(taken).toBeGreaterThan(-1);
      expect(taken).toBeLessThan(elements.findIndex((one) => one.includes(`=${name} `)));
    }
  });
});

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findTool } from "../../build/find-tool.mjs";
import { packRelease } from "../../build/release/release.mjs";
import { hashedSite } from "../../build/release/hashed-site.mjs";
import { manifestFaults } from "../../build/manifest/manifest-faults.mjs";
import { OWN_SCHEMAS } from "../../build/manifest/schema-faults.mjs";
import { openWorkbook } from "../../files/xlsx/package/workbook";
import { VERSION } from "../../src/version";

const folder = mkdtempSync(join(tmpdir(), "thamdinh-phat-hanh-"));
const [first, second, site] = ["mot", "hai", "excel"].map((name) => join(folder, name)) as [string, string, string];

const filesOf = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
const textOf = (path: string) => readFileSync(path, "utf8");

beforeAll(async () => {
  expect(await packRelease(first)).toBe(true);
  expect(await packRelease(second)).toBe(true);
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(first, `thamdinh-excel-${VERSION}.zip`))))) {
    const target = join(site, path.slice(path.indexOf("/") + 1));
    cpSync(join(first, "LICENSE"), target, { recursive: true });
    writeFileSync(target, bytes);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("A release", () => {
  it("is the same to the byte each time it is packed", () => {
    expect(filesOf(second)).toEqual(filesOf(first));
    for (const file of filesOf(first))
      expect(readFileSync(join(second, file)).equals(readFileSync(join(first, file))), file).toBe(true);
  });

  it("holds what an office needs, and a sum for each file", () => {
    const files = filesOf(first);
    expect(files).toEqual(
      expect.arrayContaining([
        "CHANGELOG.md",
        "LICENSE",
        "mau/bo-tieu-chi-trong.xlsx",
        "sbom.cdx.json",
        "tai-lieu/quan-tri.md",
        "thamdinh.html",
        "thamdinh.mjs",
        "third-party-notices.txt",
      ]),
    );
    const sums = textOf(join(first, "SHA256SUMS")).trim().split("\n");
    expect(sums.map((line) => line.slice(66)).sort()).toEqual(files.filter((file) => file !== "SHA256SUMS"));
    for (const line of sums) {
      const digest = createHash("sha256").update(readFileSync(join(first, line.slice(66))));
      expect(line.slice(0, 64)).toBe(digest.digest("hex"));
    }
    for (const file of files.filter((name) => name.startsWith("mau/")))
      expect(() => openWorkbook(readFileSync(join(first, file)))).not.toThrow();
  });

  it("holds everything that its guides lead to", () => {
    const files = filesOf(first);
    const guides = files.filter((file) => file.startsWith("tai-lieu/") && file.endsWith(".md"));
    expect(guides.length).toBe(3);
    const missing = guides.flatMap((guide) =>
      [...textOf(join(first, guide)).matchAll(/\]\(([^)#]+)[^)]*\)/g)]
        .map(([, link = ""]) => link)
        .filter((link) => !link.startsWith("http") && !files.some((file) => file.startsWith(`tai-lieu/${link}`)))
        .map((link) => `${guide}: ${link}`),
    );
    expect(missing).toEqual([]);
  });

  it("lists the packages that it holds, and their licences, once each", () => {
    const bill: unknown = JSON.parse(textOf(join(first, "sbom.cdx.json")));
    const names = ["fflate", "numfmt", "preact", "zod", "@fluentui/web-components"];
    expect(bill).toMatchObject({
      bomFormat: "CycloneDX",
      metadata: { component: { name: "thamdinh", version: VERSION } },
      components: expect.arrayContaining(names.map((name) => expect.objectContaining({ name }) as unknown)) as unknown,
    });
    const notices = textOf(join(first, "third-party-notices.txt"));
    for (const name of names) expect(notices.split(`\n${name} `)).toHaveLength(2);
    expect(textOf(join(first, "thamdinh.html"))).toContain(`numfmt `);
  });

  it("is of one version everywhere", () => {
    expect(textOf(join(site, "manifest.xml"))).toContain(`<Version>${VERSION}.0</Version>`);
    const sheets = unzipSync(readFileSync(join(first, `thamdinh-sheets-${VERSION}.zip`)));
    const script = new TextDecoder().decode(sheets[`thamdinh-sheets-${VERSION}/dan-tay/Code.gs`]);
    expect(script.startsWith(`// Thẩm định ${VERSION}\n`)).toBe(true);
    for (const page of ["dan-tay/sidebar.html", "clasp/sidebar.html"])
      expect(new TextDecoder().decode(sheets[`thamdinh-sheets-${VERSION}/${page}`])).toContain(VERSION);
  });
});

describe("The site of the Excel add-in", () => {
  it("names each script and style sheet by its contents, and every name leads to a file", () => {
    const files = filesOf(join(site, "trang"));
    const code = files.filter((file) => /\.(?:js|css)$/.test(file));
    expect(code.length).toBeGreaterThan(10);
    for (const file of code) {
      const digest = createHash("sha256")
        .update(readFileSync(join(site, "trang", file)))
        .digest("hex");
      expect(file).toMatch(new RegExp(`^static/.*-${digest.slice(0, 16)}\\.(js|css)$`));
      for (const [, name] of textOf(join(site, "trang", file)).matchAll(/"\.\/([\w.-]+\.js)"/g))
        expect(files).toContain(`static/${name!}`);
    }
    for (const page of files.filter((file) => file.endsWith(".html")))
      for (const [, name] of textOf(join(site, "trang", page)).matchAll(/(?:src|href)="(?!https:)([^"]+)"/g))
        expect(files).toContain(name);
  });

  it("refuses scripts that import one another in a circle, whose names could not be made", () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(() =>
      hashedSite(
        new Map([
          ["a.js", bytes('import "./b.js"')],
          ["b.js", bytes('import "./a.js"')],
        ]),
      ),
    ).toThrow(/circle/);
  });

  it("has a script for Windows in UTF-8 with its mark, and no curly quotes, which PowerShell takes for straight ones", () => {
    const script = textOf(join(site, "dat-dia-chi.ps1"));
    expect(script.startsWith("\uFEFF#")).toBe(true);
    expect(script).not.toMatch(/[\u2018-\u201E]/);
  });

  describe.skipIf(findTool("sh") === null)("with its address set by the script", () => {
    const run = (...args: string[]) => spawnSync("sh", [join(site, "dat-dia-chi.sh"), ...args], { encoding: "utf8" });

    it("has other addresses in its manifests, and nothing else changed; twice over", async () => {
      const before = textOf(join(site, "manifest.xml"));
      for (const url of ["https://may-chu.example/tham.dinh", "https://khac.example:8443/a"]) {
        expect(run(`${url}//`)).toMatchObject({ status: 0, stderr: "" });
        const manifest = textOf(join(site, "manifest.xml"));
        expect(manifest).toBe(before.replaceAll('"https://localhost:3000/', `"${url}/`));
        const readFile = (path: string) => {
          const file = join(site, "trang", path);
          return existsSync(file) ? readFileSync(file) : null;
        };
        for (const name of ["manifest.xml", "manifest-pane.xml"]) {
          const faults = await manifestFaults(textOf(join(site, name)), {
            url,
            readFile,
            functions: [...before.matchAll(/<FunctionName>(\w+)</g)].map(([, own]) => own!),
            schemas: [OWN_SCHEMAS],
          });
          expect(faults).toEqual([]);
        }
      }
    });

    it("has every other file as it was, to the byte", () => {
      const before = new Map(filesOf(site).map((file) => [file, readFileSync(join(site, file))]));
      expect(run("https://doi.example/b")).toMatchObject({ status: 0, stderr: "" });
      expect(filesOf(site)).toEqual([...before.keys()]);
      const changed = filesOf(site).filter((file) => !readFileSync(join(site, file)).equals(before.get(file)!));
      expect(changed).toEqual(["manifest-pane.xml", "manifest.xml"]);
      for (const file of changed) {
        const old = /"(https:[^"]*)\/taskpane\.html"/.exec(before.get(file)!.toString())![1]!;
        expect(textOf(join(site, file))).toBe(
          before.get(file)!.toString().replaceAll(`"${old}/`, '"https://doi.example/b/'),
        );
      }
    });

    it("is found and checked in Windows by what finds and checks it elsewhere", () => {
      const windows = textOf(join(site, "dat-dia-chi.ps1"));
      const [address, place, script] = [/notmatch '([^']*)'/, /'(<SourceLocation [^']*)'/, /'(<script src=[^']*)'/].map(
        (quoted) => new RegExp(quoted.exec(windows)![1]!),
      ) as [RegExp, RegExp, RegExp];
      for (const good of ["https://a.example/t", "https://khac.example:8443/a"]) expect(good).toMatch(address);
      for (const bad of [
        "http://a.example",
        "https://",
        "https://a.example/?x",
        'https://a.example/"',
        "https://a.example/a b",
      ])
        expect(bad).not.toMatch(address);
      for (const name of ["manifest.xml", "manifest-pane.xml"]) {
        const text = textOf(join(site, name));
        expect(text.split(`"${place.exec(text)![1]!}/`).length).toBe(text.split(/"https:\/\/doi\.example\/b\//).length);
      }
      const page = textOf(join(site, "trang/taskpane.html"));
      expect(page).toContain(`script-src 'self' ${new URL(script.exec(page)![1]!).origin};`);
    });

    it("can fetch office.js from the unit's own server, by its policy too", () => {
      expect(run("https://a.example/t", "https://b.example/office/office.js")).toMatchObject({ status: 0 });
      for (const page of ["taskpane.html", "commands.html"]) {
        const text = textOf(join(site, "trang", page));
        expect(text).toContain('<script src="https://b.example/office/office.js">');
        expect(text).toContain("script-src 'self' https://b.example;");
        expect(text).not.toContain("appsforoffice");
      }
    });

    it.each(["http://a.example", "https://", "https://a.example/?x", 'https://a.example/"', "https://a.example/a b"])(
      "refuses %s, and changes nothing",
      (address) => {
        const before = textOf(join(site, "manifest.xml"));
        const { status, stderr } = run(address);
        expect([status, stderr]).toEqual([1, expect.stringContaining("Chưa sửa gì") as unknown]);
        expect(textOf(join(site, "manifest.xml"))).toBe(before);
      },
    );
  });
});

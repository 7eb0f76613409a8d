import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it, test } from "vitest";

const FOLDER = "dist/addin";
const pages = readdirSync(FOLDER).filter((file) => file.endsWith(".html"));
const scripts = readdirSync(FOLDER).filter((file) => file.endsWith(".js"));

function read(file: string): string {
  return readFileSync(`${FOLDER}/${file}`, "utf8");
}

/** Kilobytes (thousands of bytes) as a server sends them. */
function gzipped(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(`${FOLDER}/${file}`), { level: 9 }).length, 0) / 1000;
}

const core = scripts.filter((file) => file.startsWith("core-"));

describe("Downloads stay small", () => {
  it("the pane with its controls is at most 80 kB", () => {
    expect(gzipped(["taskpane.js", "taskpane.css"])).toBeLessThanOrEqual(80);
  });

  it("the commands' own script is at most 45 kB, and with the core that they share with the pane at most 70 kB", () => {
    expect(gzipped(["commands.js"])).toBeLessThanOrEqual(45);
    expect(gzipped(["commands.js", ...core])).toBeLessThanOrEqual(70);
  });

  it("the pane and the commands share one copy of the core", () => {
    expect(gzipped(["commands.js"])).toBeLessThan(5);
  });
});

describe.each(pages)("%s", (page) => {
  it("allows scripts only from its own place and from where office.js comes", () => {
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(read(page))?.[1] ?? "";
    expect(policy).toMatch(/^default-src 'none';/);
    const sources = /script-src ([^;]+)/.exec(policy)?.[1]?.split(" ") ?? [];
    expect(["'self'", "https://appsforoffice.microsoft.com"]).toEqual(expect.arrayContaining(sources));
  });

  it("has no script of its own in the page, which its policy would refuse", () => {
    expect(read(page)).not.toMatch(/<script(?![^>]* src=)|\son\w+="/);
  });

  it("names only scripts and styles that are built", () => {
    const named = [...read(page).matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!).filter((name) => !name.startsWith("https:"));
    expect(named.filter((name) => !readdirSync(FOLDER).includes(name) && !name.startsWith("assets/"))).toEqual([]);
  });
});

test.each(scripts)("%s makes no code out of text", (script) => {
  expect(read(script)).not.toMatch(/\beval\(|new Function\(/);
});

test("Internet Explorer, which Office 2016 and 2019 open panes in, understands the one script that is for it", () => {
  expect(read("old-office.js")).not.toMatch(/=>|\b(?:let|const|class)\b|`/);
});

import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { MOST_PANE_BYTES, MOST_PRESS_BYTES, addinDownloads } from "../../build/addin-sizes.mjs";

const FOLDER = "dist/addin";
const pages = readdirSync(FOLDER).filter((file) => file.endsWith(".html"));
const scripts = readdirSync(FOLDER).filter((file) => file.endsWith(".js"));

function read(file: string): string {
  return readFileSync(`${FOLDER}/${file}`, "utf8");
}

describe("Downloads stay small", () => {
  it("the pane with its controls is at most 80 kB until it can be used", async () => {
    const pane = (await addinDownloads()).find(({ mostBytes }) => mostBytes === MOST_PANE_BYTES)!;
    expect(pane.files).toEqual(expect.arrayContaining(["taskpane.js", "taskpane.css"]));
    expect(pane.gzipBytes).toBeLessThanOrEqual(80_000);
  });

  it("a press of any ribbon button is at most 50 kB, in either language", async () => {
    const presses = (await addinDownloads()).filter(({ mostBytes }) => mostBytes === MOST_PRESS_BYTES);
    expect(presses.map(({ name }) => name)).toEqual(["insert", "check", "classify", "summarize"].flatMap((button) => ["vi", "en"].map((language) => `press of ${button}, ${language}`)));
    expect(presses.filter(({ gzipBytes }) => gzipBytes > MOST_PRESS_BYTES)).toEqual([]);
  });

  it("every script is fetched by somebody", async () => {
    const fetched = (await addinDownloads()).flatMap(({ files }) => files);
    expect(scripts.filter((file) => !fetched.includes(file))).toEqual(["old-office.js"]);
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

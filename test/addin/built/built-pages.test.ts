import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import {
  MOST_FIRST_PRESS_BYTES,
  MOST_NEXT_PRESS_BYTES,
  MOST_PANE_BYTES,
  addinDownloads,
} from "../../../build/addin-sizes.mjs";

const FOLDER = "dist/addin";
const pages = readdirSync(FOLDER).filter((file) => file.endsWith(".html"));
const scripts = readdirSync(FOLDER).filter((file) => file.endsWith(".js"));

function read(file: string): string {
  return readFileSync(`${FOLDER}/${file}`, "utf8");
}

describe("Downloads stay small", () => {
  it(`the pane with its controls is at most ${MOST_PANE_BYTES / 1000} kB until it can be used`, async () => {
    const pane = (await addinDownloads()).find(({ mostBytes }) => mostBytes === MOST_PANE_BYTES)!;
    expect(pane.files).toEqual(expect.arrayContaining(["taskpane.js", "taskpane.css"]));
    expect(pane.gzipBytes).toBeLessThanOrEqual(MOST_PANE_BYTES);
  });

  it.each([
    {
      limit: MOST_FIRST_PRESS_BYTES,
      title: `a ribbon button that is the first to be pressed is at most ${MOST_FIRST_PRESS_BYTES / 1000} kB`,
      named: (button: string) => `first press, of ${button}`,
    },
    {
      limit: MOST_NEXT_PRESS_BYTES,
      title: `a ribbon button pressed after any other is at most ${MOST_NEXT_PRESS_BYTES / 1000} kB more`,
      named: (button: string) => `press of ${button}, after another button`,
    },
  ])("$title, in either language", async ({ limit, named }) => {
    const presses = (await addinDownloads()).filter(({ mostBytes }) => mostBytes === limit);
    const buttons = ["insert", "check", "classify", "summarize"].flatMap((button) =>
      ["vi", "en"].map((language) => `${button}, ${language}`),
    );
    expect(presses.map(({ name }) => name).sort()).toEqual(buttons.map(named).sort());
    expect(presses.filter(({ gzipBytes }) => gzipBytes > limit)).toEqual([]);
  });

  it("every script but those that pages name, and the workers that the pane names, is named by its contents, so that a browser may keep it for good", () => {
    expect(scripts.filter((file) => !/-[0-9A-Z]{8}\.js$/.test(file)).sort()).toEqual([
      "ballot-worker.js",
      "commands.js",
      "old-office.js",
      "perform-worker.js",
      "result.js",
      "taskpane.js",
    ]);
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
    const named = [...read(page).matchAll(/(?:src|href)="([^"]+)"/g)]
      .map((match) => match[1]!)
      .filter((name) => !name.startsWith("https:"));
    expect(named.filter((name) => !readdirSync(FOLDER).includes(name) && !name.startsWith("assets/"))).toEqual([]);
  });
});

test.each(scripts)("%s makes no code out of text", (script) => {
  expect(read(script)).not.toMatch(/\beval\(|new Function\(/);
});

test("Internet Explorer, which Office 2016 and 2019 open panes in, understands the one script that is for it", () => {
  expect(read("old-office.js")).not.toMatch(/=>|\b(?:let|const|class)\b|`/);
});

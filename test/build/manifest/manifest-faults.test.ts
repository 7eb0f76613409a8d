import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, test } from "vitest";
import { paneOnly, readAddinSettings, withSettings } from "../../../build/addin-settings.mjs";
import { manifestFaults } from "../../../build/manifest/manifest-faults.mjs";
import { readFunctions } from "../../../build/manifest/validate-manifest.mjs";

const URL_OF_ADDIN = "https://localhost:3000";
const manifest = readFileSync("manifest.xml", "utf8");
let functions: readonly string[];

beforeAll(async () => {
  functions = await readFunctions("dist/addin/commands.js");
});

function readBuilt(path: string): Uint8Array | null {
  try {
    return readFileSync(`dist/addin/${path}`);
  } catch {
    return null;
  }
}

function faults(text: string, schemas?: readonly string[]): Promise<readonly string[]> {
  return manifestFaults(text, { url: URL_OF_ADDIN, readFile: readBuilt, functions, ...(schemas && { schemas }) });
}

/** One change, which must find what it changes. */
function changed(from: string | RegExp, to: string): string {
  const text = manifest.replace(from, () => to);
  if (text === manifest) throw new Error(`the manifest has no ${String(from)}`);
  return text;
}

describe("The manifest of the Excel add-in", () => {
  it("has no faults, with its ribbon and without", async () => {
    expect(await faults(manifest)).toEqual([]);
    expect(await faults(paneOnly(manifest))).toEqual([]);
  });

  it("without its ribbon still opens the pane", () => {
    expect(paneOnly(manifest)).not.toMatch(/VersionOverrides|bt:/);
    expect(paneOnly(manifest)).toContain('<SourceLocation DefaultValue="https://localhost:3000/taskpane.html" />');
  });
});

const broken: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
  ["a tag that is not closed", "</Hosts>", "", /unexpected close tag|unclosed/],
  ["a DOCTYPE", "<OfficeApp", "<!DOCTYPE x><OfficeApp", /DOCTYPE/],
  ["a text without English", '<bt:Override Locale="en-US" Value="Check" />', "", /<bt:String>: has no text for en-US/],
  [
    "a text in a language of language only",
    'Locale="en-US" Value="Check"',
    'Locale="en" Value="Check"',
    /a text for "en"/,
  ],
  ["a resource that is not there", 'resid="Check.Label"', 'resid="Chek.Label"', /there is no resource "Chek.Label"/],
  [
    "a resource that nothing uses",
    "</bt:Urls>",
    '<bt:Url id="Url.Old" DefaultValue="https://localhost:3000/taskpane.html" /></bt:Urls>',
    /nothing uses "Url.Old"/,
  ],
  [
    "a resource of the wrong kind",
    'Description resid="Check.Text"',
    'Description resid="Check.Label"',
    /must stand in <bt:LongStrings>/,
  ],
  ["an id that stands twice", 'id="ThamDinh.Check"', 'id="ThamDinh.Classify"', /the id "ThamDinh.Classify" is taken/],
  [
    "a function that the commands do not have",
    "<FunctionName>check<",
    "<FunctionName>inspect<",
    /commands.js has no function "inspect"/,
  ],
  [
    "a function that no button calls",
    "<FunctionName>check<",
    "<FunctionName>classify<",
    /no button calls the function "check"/,
  ],
  [
    "an address elsewhere",
    "https://localhost:3000/support.html",
    "https://example.com/support.html",
    /<SupportUrl>: .* is not under/,
  ],
  ["an address that was not built", "support.html", "help.html", /help.html was not built/],
  [
    "an icon of the wrong size",
    "assets/check-16.png",
    "assets/check-32.png",
    /<bt:Image>: .*check-32.png is 32×32, not 16×16/,
  ],
  [
    "a large icon in place of the small",
    "assets/icon-64.png",
    "assets/icon-80.png",
    /<HighResolutionIconUrl>: .* is 80×80, not 64×64/,
  ],
  ["an icon that is no PNG", "assets/check-16.png", "commands.js", /is not a PNG, not 16×16/],
  [
    "a button without its large icon",
    '<bt:Image size="80" resid="Check.80" />',
    "",
    /<Icon>: has no image of 80 pixels/,
  ],
];

test.each(broken)("A manifest with %s is refused", async (_, from, to, sentence) => {
  expect((await faults(changed(from, to), [])).join("\n")).toMatch(sentence);
});

it("A manifest that its schema does not know is refused", async () => {
  const wallpaper = await faults(changed("<IconUrl ", "<Wallpaper /><IconUrl "));
  expect(wallpaper).toEqual([expect.stringMatching(/^line \d+, <Wallpaper>: /)]);
});

describe("The settings of the build", () => {
  const settings = readAddinSettings({
    THAMDINH_URL: "https://office.example.vn/thamdinh/",
    THAMDINH_OFFICE_JS: "https://cdn.example.vn/office.js",
  });

  it("move every address of the manifest, which stays good", async () => {
    const moved = withSettings(manifest, settings);
    expect(moved).not.toContain("localhost");
    expect(await manifestFaults(moved, { url: settings.url, readFile: readBuilt, functions })).toEqual([]);
    expect(withSettings(manifest, settings)).toContain('"https://office.example.vn/thamdinh/taskpane.html"');
  });

  it.each(["taskpane.html", "commands.html"])(
    "move office.js in %s, and in what the page is allowed to load",
    (page) => {
      const text = withSettings(readFileSync(`addin/${page}`, "utf8"), settings);
      expect(text).toContain('<script src="https://cdn.example.vn/office.js">');
      expect(text).toContain("script-src 'self' https://cdn.example.vn;");
      expect(text).not.toContain("microsoft");
    },
  );

  it.each(["http://localhost:3000", "localhost", "https://a.vn/?x=1", ""])("refuse %j as an address", (url) => {
    expect(() => readAddinSettings({ THAMDINH_URL: url })).toThrow("THAMDINH_URL must be an https address");
  });

  it("cannot break out of the manifest", () => {
    const { url } = readAddinSettings({ THAMDINH_URL: `https://a.vn/"/><b a='` });
    expect(url).not.toMatch(/["'<>]/);
  });
});

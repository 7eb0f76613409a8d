import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it, test } from "vitest";
import { BALLOT_WORKER, PERFORM_WORKER } from "../../build/addin.mjs";
import { leanScript } from "../../build/lean/docx.mjs";
import { pageComment, scriptComment, thirdPartyNotices } from "../../build/notices.mjs";
import { projectFolder } from "../../build/project-folder.mjs";
import { DOCUMENT_WORKER, PAGE_CORE } from "../../build/sheets.mjs";

describe("The notices of other people's packages", () => {
  test.each([
    ["dist/thamdinh.mjs", ["docx", "fflate", "hyparquet-writer", "nanoid", "papaparse", "zod"]],
    [
      "dist/thamdinh.html",
      ["docx", "fflate", "nanoid", "numfmt", "preact", "@fluentui/web-components", "@microsoft/fast-element", "zod"],
    ],
    ["dist/sheets/Code.js", ["zod"]],
    ["dist/sheets/sidebar.html", ["preact", "@fluentui/web-components", "@microsoft/fast-element", "zod"]],
    ["dist/sheets/ballots.html", ["fflate", "zod"]],
    ["dist/sheets/documents.html", ["docx", "fflate", "nanoid"]],
    [
      "dist/addin/third-party-notices.txt",
      ["docx", "fflate", "nanoid", "preact", "@fluentui/web-components", "@microsoft/fast-element", "zod"],
    ],
  ])("stand in %s, with the text of each licence", async (file, packages) => {
    const text = await readFile(join(projectFolder, file), "utf8");
    for (const name of packages) expect(text).toMatch(new RegExp(`^${name} \\d\\S* \\(MIT\\)$`, "m"));
    const texts = text.match(/WITHOUT WARRANTY OF ANY KIND/g) ?? [];
    expect(texts.length).toBeGreaterThanOrEqual(packages.length);
  });

  const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;

  test.each([
    ["dist/thamdinh.mjs", ["files/thamdinh.ts"]],
    ["dist/thamdinh.html", ["standalone/main.tsx", "standalone/worker/worker.ts"]],
    ["dist/sheets/Code.js", ["appsscript/server/main.ts"]],
    ["dist/sheets/sidebar.html", ["appsscript/sidebar/sidebar.ts", PAGE_CORE]],
    ["dist/sheets/notice.html", ["appsscript/sidebar/notice.ts", PAGE_CORE]],
    ["dist/sheets/ballots.html", [BALLOT_WORKER]],
    ["dist/sheets/documents.html", [DOCUMENT_WORKER]],
    [
      "dist/addin/third-party-notices.txt",
      ["addin/taskpane.ts", "addin/commands.ts", "addin/result.ts", BALLOT_WORKER, PERFORM_WORKER],
    ],
  ])("stand in %s for every package whose code esbuild puts there", async (file, entryPoints) => {
    const { metafile } = await build({
      absWorkingDir: projectFolder,
      entryPoints: [...entryPoints],
      bundle: true,
      write: false,
      metafile: true,
      minify: true,
      outdir: "page",
      format: "esm",
      platform: file.endsWith(".mjs") ? "node" : "browser",
      logLevel: "silent",
    });
    const packages = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => {
        const [, name] = PACKAGE.exec(path) ?? [];
        return name !== undefined && bytesInOutput > 0 ? [name] : [];
      }),
    );
    expect(packages.length).toBeGreaterThan(0);
    const text = await readFile(join(projectFolder, file), "utf8");
    // Two dashes would end the comment of a page
    const missing = [...new Set(packages)].filter((name) => !text.includes(`\n${name.replaceAll("--", "- -")} `));
    expect(missing).toEqual([]);
  });

  it("name a package once, however many of its files are bundled, and nothing of the project's own", async () => {
    const inputs = {
      "src/text/cell.ts": {},
      "node_modules/zod/mini/index.js": {},
      "node_modules/zod/v4/core/core.js": {},
    };
    const notices = await thirdPartyNotices({ inputs }, { inputs });
    expect(notices.match(/^zod \d/gm)).toHaveLength(1);
    expect(await thirdPartyNotices({ inputs: { "src/text/cell.ts": {} } })).toBe("");
  });

  it("name the packages that docx holds inside its one file, since the bundler is given the packages themselves", async () => {
    const script = await readFile(join(projectFolder, "node_modules/docx/dist/index.mjs"), "utf8");
    expect(script).toMatch(/^\/\/ node_modules\/fflate\//m);
    const lean = leanScript(script);
    expect(lean).not.toMatch(/^\/\/ node_modules\//m);
    expect(lean.match(/^import .* from ".*";$/gm)).toHaveLength(2);
    expect(() => leanScript(lean)).toThrow("docx no longer has node_modules/nanoid/");
    expect(() => leanScript(`${script}\n// node_modules/jszip/lib/index.js\n`)).toThrow("docx holds another package");
  });

  it("cannot end the comment that holds them", () => {
    expect(scriptComment("a */ b")).toBe("\n/*!\na * / b\n*/\n");
    expect(pageComment("a --> b")).toBe("\n<!--\na - -> b\n-->\n");
    expect([scriptComment(""), pageComment("")]).toEqual(["", ""]);
  });
});

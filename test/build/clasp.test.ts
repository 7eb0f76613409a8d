import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { projectFolder } from "../../build/project-folder.mjs";
import { runLimited } from "../programs/run-limited";

const CLASP = join(projectFolder, "node_modules/@google/clasp/build/src/index.js");

describe("clasp", () => {
  it("takes from the example of .clasp.json just what is built: the script, its pages and its manifest", async () => {
    const folder = mkdtempSync(join(tmpdir(), "thamdinh-clasp-"));
    try {
      const example = JSON.parse(readFileSync(join(projectFolder, ".clasp.json.example"), "utf8")) as {
        readonly rootDir: string;
      };
      writeFileSync(join(folder, ".clasp.json"), JSON.stringify(example));
      mkdirSync(join(folder, example.rootDir), { recursive: true });
      cpSync(join(projectFolder, "dist/sheets"), join(folder, example.rootDir), { recursive: true });
      const { code, output } = await runLimited(process.execPath, [CLASP, "show-file-status", "--json"], {
        folder,
        limit: 30_000,
      });
      expect({ code, output }).toMatchObject({ code: 0 });
      const { filesToPush } = JSON.parse(output) as { readonly filesToPush: readonly string[] };
      expect(filesToPush.map((file) => file.split("/").at(-1)).sort()).toEqual([
        "Code.js",
        "appsscript.json",
        "ballots.html",
        "documents.html",
        "notice.html",
        "sidebar.html",
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

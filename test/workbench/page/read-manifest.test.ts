import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "../../../build/project-folder.mjs";
import { chromiumPath } from "../../src/panel/pane-browser";

/** As the page of the workbench has it. */
interface Button {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly action: { readonly kind: string; readonly name?: string; readonly items?: readonly Button[] };
}

interface Group {
  readonly label: string;
  readonly buttons: readonly Button[];
  readonly pane: string;
  readonly commands: string;
}

const MANIFEST = readFileSync(join(projectFolder, "manifest.xml"), "utf8");

// Browsers alone read XML as the page does. Where everything must run, a missing one is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")(
  "The ribbon of the workbench, read from the manifest",
  () => {
    let browser: Browser;
    let page: Page;
    let script: string;
    beforeAll(async () => {
      const { outputFiles } = await build({
        absWorkingDir: projectFolder,
        entryPoints: ["workbench/page/read-manifest.ts"],
        bundle: true,
        write: false,
        format: "iife",
        globalName: "part",
        target: "es2022",
      });
      script = outputFiles[0]!.text;
      browser = await chromium.launch({
        ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
        args: ["--no-sandbox"],
      });
      page = await browser.newPage();
    });
    afterAll(() => browser.close());

    const read = (xml: string, language: "vi" | "en") =>
      page.evaluate<Group>(
        `(() => { ${script}; return part.readManifest(${JSON.stringify(xml)}, "${language}", "excel/"); })()`,
      );

    it("has the group, its buttons and what they do, in the order of the manifest", async () => {
      const { label, buttons } = await read(MANIFEST, "vi");
      expect(label).toBe("Thẩm định");
      expect(buttons.map(({ id, label: own, action }) => [id, own, action.kind, action.name])).toEqual([
        ["ThamDinh.Open", "Mở Thẩm định", "pane", undefined],
        ["ThamDinh.Insert", "Chèn mẫu", "menu", undefined],
        ["ThamDinh.Check", "Kiểm tra", "function", "check"],
        ["ThamDinh.Classify", "Xếp loại", "function", "classify"],
        ["ThamDinh.Summarize", "Tổng hợp", "function", "summarize"],
      ]);
    });

    it("has the items of a menu, each with its function", async () => {
      const { buttons } = await read(MANIFEST, "vi");
      const items = buttons.find(({ action }) => action.kind === "menu")?.action.items ?? [];
      expect(items.map(({ label, action }) => [label, action.kind, action.name])).toEqual([
        ["Tập thể", "function", "insertCollective"],
        ["Cá nhân có đăng ký", "function", "insertIndividual"],
        ["Cá nhân không đăng ký", "function", "insertIndividualUnregistered"],
        ["Danh mục đăng ký", "function", "insertRegister"],
      ]);
    });

    it("takes pages and icons from the folder where the add-in is served, whatever the address in the manifest", async () => {
      const elsewhere = MANIFEST.replaceAll("https://localhost:3000", "https://may-chu.example/van-phong/tham-dinh");
      for (const xml of [MANIFEST, elsewhere]) {
        const { pane, commands, buttons } = await read(xml, "vi");
        expect([pane, commands]).toEqual(["excel/taskpane.html", "excel/commands.html"]);
        expect(buttons.map(({ icon }) => icon)).toEqual(
          ["icon", "insert", "check", "classify", "summarize"].map((name) => `excel/assets/${name}-32.png`),
        );
      }
    });

    it("speaks the language that is asked for, and the manifest's own where it has no other", async () => {
      const texts = (group: Group) => [group.label, ...group.buttons.flatMap(({ label, tip }) => [label, tip])];
      const [vi, en] = [texts(await read(MANIFEST, "vi")), texts(await read(MANIFEST, "en"))];
      expect(vi.every((text, index) => text !== "" && text !== en[index])).toBe(true);
      expect(texts(await read(MANIFEST.replaceAll(/<bt:Override[^>]*>/g, ""), "en"))).toEqual(vi);
    });

    it("says that there is none in a manifest for the pane alone", async () => {
      await expect(read(MANIFEST.replace(/<VersionOverrides[\s\S]*<\/VersionOverrides>/, ""), "vi")).rejects.toThrow(
        "the manifest has no group",
      );
    });
  },
);

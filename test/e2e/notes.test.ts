import { readFile } from "node:fs/promises";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readNote } from "../../files/xlsx/notes/notes";
import { openWorkbook } from "../../files/xlsx/package/workbook";
import { panelWordsVi as words } from "../../src/panel/words/panel-words-vi";
import { chromiumPath } from "../src/panel/pane-browser";
import { button } from "../src/panel/stories";
import { PATIENCE, startWorkbenchBrowser } from "./open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "./open-workbench";

const REGISTER = "Danh mục đăng ký";

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")("What an action notes at the workbench", () => {
  let browser: WorkbenchBrowser;
  let at: OpenWorkbench;
  let before: readonly string[];
  beforeAll(async () => {
    browser = await startWorkbenchBrowser();
    at = await browser.open();
    before = await at.sheets();
  });
  afterAll(() => browser.close());

  /** A ribbon button works in a frame of its own. */
  const insertByRibbon = async () => {
    await at.page.getByRole("button", { name: "Chèn mẫu" }).first().click();
    await at.page.getByRole("menuitem", { name: REGISTER }).click();
    await expect.poll(async () => (await at.sheets()).length, PATIENCE).toBeGreaterThan(before.length);
    await at.settled();
  };
  const undoInPane = async () => {
    await button(at.pane, words.undo).first().click();
    await expect.poll(at.sheets, PATIENCE).toEqual(before);
  };
  const switchLanguage = (name: string) => at.page.getByRole("button", { name, exact: true }).click();

  it("is there for the pane when a ribbon button has acted", async () => {
    await insertByRibbon();
    await undoInPane();
  });

  it("outlives the pane, which is loaded anew with each language", async () => {
    await insertByRibbon();
    await switchLanguage("English");
    await button(at.pane, "Undo").first().waitFor();
    await switchLanguage("Tiếng Việt");
    await button(at.pane, words.undo).first().waitFor();
    await undoInPane();
  });

  it("goes with the file: whoever opens it again can undo", async () => {
    await insertByRibbon();
    const [download] = await Promise.all([
      at.page.waitForEvent("download"),
      at.page.getByRole("button", { name: "Lưu", exact: false }).first().click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(readNote(openWorkbook(bytes), "undo")).toMatchObject({ kind: "note" });
    await at.page.getByRole("button", { name: "Sổ trống" }).click();
    await expect.poll(at.sheets, PATIENCE).toEqual(["Sheet1"]);
    await at.openFile("da-luu.xlsx", bytes);
    await expect.poll(async () => (await at.sheets()).length, PATIENCE).toBeGreaterThan(before.length);
    await at.settled();
    await undoInPane();
    expect(at.complaints).toEqual([]);
  });
});

import process from "node:process";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { vi as coreWords } from "../../../src/language/vi/words";
import { viNotice } from "../../../src/language/vi/notice";
import { panelWordsVi as words } from "../../../src/panel/words/panel-words-vi";
import { packById } from "../../../src/rubric/packs/packs";
import { chromiumPath, startBuiltBrowser } from "./built-browser";
import type { BuiltBrowser, BuiltPage, BuiltPageOptions } from "./built-browser";
import { MOST_PANE_BYTES, addinDownloads } from "../../../build/addin-sizes.mjs";
import { hostCases } from "../../host-cases/cases";
import { classifiedFile } from "../../host-cases/classified-file";
import { cellsByName, typedColumns } from "../../host-cases/typed-cells";
import { act, button, open as openStep } from "../../src/panel/stories";
import type { Step } from "../../../src/panel/contract/step";

const LOOK = { language: "vi", theme: "light" } as const;

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")("The built pane in a simulated Excel", () => {
  let browser: BuiltBrowser;
  let pane: BuiltPage;
  beforeAll(async () => {
    browser = await startBuiltBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => pane.page.close());

  const open = async (options: BuiltPageOptions = {}) => {
    pane = await browser.open("taskpane.html", options);
  };
  const press = async (step: Step) => {
    await openStep(pane.page, LOOK, step);
    await act(pane.page, LOOK, step);
  };
  /** Waits for what the pane tells of a step's end. */
  const said = (text: string | RegExp) => pane.page.getByText(text).locator("visible=true").first().waitFor();
  const insert = async (rubric: string) => {
    await pane.page.getByText(packById(rubric)!.name, { exact: true }).first().click();
    await press("insert");
    await said(words.inserted);
  };
  const writeOwnContent = () =>
    pane.page.evaluate(`(() => {
    const own = grid.activeSheet();
    for (const [row, text] of [[2, "Biên bản họp"], [3, "1,5"], [4, "=1+1"], [5, "'=ghi chú"]]) grid.type(own, row, 2, text);
    grid.addSheet("Lịch công tác");
  })()`);
  const ownContent = () =>
    pane.page.evaluate(
      `JSON.stringify(grid.snapshotState().sheets.filter(({ name }) => name === "Sheet1" || name === "Lịch công tác"), (key, value) => key === "selection" ? null : value)`,
    );

  it("starts under its own content policy, asks for nothing but office.js from elsewhere, and fetches the core only after that", async () => {
    await open();
    await pane.page.getByRole("tab", { name: words.steps.check.tab }).waitFor();
    await expect.poll(() => pane.requested().filter((file) => file.startsWith("pane-workbook-"))).toHaveLength(1);
    const usable = (await addinDownloads()).find(({ mostBytes }) => mostBytes === MOST_PANE_BYTES)!;
    const beforeCore = pane.requested().slice(
      0,
      pane.requested().findIndex((file) => file.startsWith("pane-workbook-")),
    );
    expect(beforeCore).toEqual(expect.arrayContaining([...usable.files]));
    expect(pane.complaints).toEqual([]);
  });

  it.each(hostCases)(
    "inserts $rubric, and after typing, classifies every cell as `thamdinh classify` does with the same file",
    async ({ rubric, entries, subjects }) => {
      await open();
      await writeOwnContent();
      const own = await ownContent();
      await insert(rubric);
      await pane.paste(typedColumns(await pane.capture(), rubric, entries));
      await press("check");
      await pane.page.locator("#td-panel-check .td-figures, #td-panel-check fluent-message-bar").first().waitFor();
      await press("classify");
      await pane.page.locator("#td-panel-classify .td-figures >> visible=true").waitFor();
      expect(cellsByName(await pane.capture())).toEqual(cellsByName(await classifiedFile(rubric, entries)));
      for (const [name, , band] of subjects) {
        const shown = pane.page.locator("#td-panel-classify .td-part-title").filter({ hasText: name });
        expect(await shown.textContent()).toContain(band ?? words.noBand);
      }
      await press("summarize");
      // A register has no points to summarise
      await said(rubric === "danh-muc" ? viNotice.noScoreTable : words.summarized);
      expect((await pane.sheets()).includes("Tổng hợp")).toBe(rubric !== "danh-muc");
      expect(await ownContent()).toBe(own);
      expect(pane.complaints).toEqual([]);
    },
  );

  it("says why an entry has its result", async () => {
    await open();
    await insert("tap-the");
    await pane.paste(typedColumns(await pane.capture(), "tap-the", hostCases[0]!.entries));
    await press("classify");
    await pane.page.getByRole("button", { name: "Đảng ủy xã An Bình" }).click();
    await pane.page.locator(".td-entry fluent-button").first().click();
    await pane.page.locator(".td-explanation").waitFor();
    expect(await pane.page.locator(".td-explanation").textContent()).toMatch(/Xuất sắc/);
  });

  it("brings the cell of a finding to view", async () => {
    await open();
    await insert("tap-the");
    await pane.paste(typedColumns(await pane.capture(), "tap-the", hostCases[0]!.entries));
    await press("check");
    const title = coreWords.findingTitle("score-above-maximum");
    await pane.page.getByRole("button", { name: title }).click();
    await pane.page.locator("#td-panel-check .td-finding >> visible=true").filter({ hasText: "Điểm 15 vượt" }).click();
    const area = (await pane.capture()).names.find(({ name }) => name === "ThamDinh_1_TC1")!.block!.area;
    await expect
      .poll(() => pane.page.evaluate("grid.sheet(grid.activeSheet()).selection[0]"))
      .toEqual({ row: area.row + 3, column: area.column, rows: 1, columns: 1 });
  });

  it("says in Vietnamese that its core did not come, leaves the workbook alone, and works once it comes", async () => {
    await open();
    pane.lose(/^pane-workbook-/);
    await pane.page.reload();
    const before = await pane.state();
    await act(pane.page, LOOK, "insert");
    await said(/Chưa tải được phần cần dùng/);
    expect(await pane.state()).toEqual(before);
    pane.lose(null);
    await button(pane.page, words.retry).click();
    await said(words.inserted);
  });

  it("says in Vietnamese that its texts did not come", async () => {
    await open();
    pane.lose(/^words-vi-/);
    await pane.page.reload();
    await said(/Chưa tải được phần cần dùng/);
    pane.lose(null);
  });

  it("shows names of subjects and sheets as text, whatever they hold", async () => {
    const hostile = `<img src=x onerror="document.title='bị chiếm'">`;
    await open();
    await insert("tap-the");
    const entries = hostCases[0]!.entries.map((entry) => ({
      ...entry,
      DoiTuong: hostile,
      MoHinh: `=HYPERLINK("https://vi.example","${hostile}")`,
    }));
    await pane.paste(
      typedColumns(await pane.capture(), "tap-the", entries).map(({ area, cells }) => ({
        area,
        cells: cells.map((cell) => (typeof cell === "string" ? ` ${cell}` : cell)),
      })),
    );
    await pane.page.evaluate(
      `grid.change({ kind: "renameSheet", sheet: "Chấm điểm tập thể", name: "<b onclick=alert(1)>'=1+1" })`,
    );
    await press("check");
    await pane.page.locator("#td-panel-check .td-figures").waitFor();
    await press("classify");
    await pane.page.locator("#td-panel-classify .td-figures >> visible=true").waitFor();
    await press("summarize");
    await said(words.summarized);
    expect(await pane.page.locator("img, b[onclick]").count()).toBe(0);
    expect(await pane.page.title()).toBe("Thẩm định");
    expect(await pane.page.locator("#td-panel-classify").textContent()).toContain(hostile);
    const summary = (await pane.capture()).names.find(({ name }) => name === "ThamDinh_TongHop")!.block!;
    expect(summary.columns.flat().some((cell) => typeof cell === "string" && cell.includes(hostile))).toBe(true);
    expect(pane.complaints).toEqual([]);
  });

  it.each([
    [{ displayLanguage: "en-GB", isDark: true }, "Classify", "dark"],
    [{ displayLanguage: "vi-VN", isDark: false }, words.steps.classify.tab, "light"],
  ] as const)("in an Office of %j speaks and looks as that does", async (options, tab, scheme) => {
    await open(options);
    await pane.page.getByRole("tab", { name: tab }).waitFor();
    expect(await pane.page.evaluate("document.documentElement.style.colorScheme")).toBe(scheme);
  });

  it("says what to do in an Excel that is too old", async () => {
    await open({ apiSet: "1.8" });
    await pane.page.getByRole("heading", { name: words.unsupported["unsupported-version"].title }).waitFor();
    expect(await pane.page.getByRole("tab").count()).toBe(0);
  });
});

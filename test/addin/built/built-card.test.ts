import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelWordsVi as words } from "../../../src/panel/words/panel-words-vi";
import { columnName } from "../../../src/workbook/model/binding-name";
import { CARD_ROLES, HUNDRED_ENTRIES, cellsOf } from "../../card/hundred-entries";
import { scoreByKeyboard } from "../../card/score-by-keyboard";
import type { ScoredByKeyboard } from "../../card/score-by-keyboard";
import { typedColumns } from "../../host-cases/typed-cells";
import { act, button, open as openStep } from "../../src/panel/stories";
import { chromiumPath, startBuiltBrowser } from "./built-browser";
import type { BuiltBrowser, BuiltPage } from "./built-browser";

const LOOK = { language: "vi", theme: "light" } as const;
/** A busy machine takes its time. */
const PATIENCE = { timeout: 60_000 } as const;

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")(
  "A score card in the built pane in Excel",
  () => {
    let browser: BuiltBrowser;
    let pane: BuiltPage;
    let scored: ScoredByKeyboard;
    beforeAll(async () => {
      browser = await startBuiltBrowser();
      pane = await browser.open("taskpane.html", { calculation: "manual" });
      await pane.page.getByRole("textbox", { name: words.rows }).fill(String(HUNDRED_ENTRIES.length));
      await act(pane.page, LOOK, "insert");
      await pane.page.getByText(words.inserted).first().waitFor();
      const entries = HUNDRED_ENTRIES.map(({ subject, title }) => ({ DoiTuong: subject, MoHinh: title }));
      await pane.paste(typedColumns(await pane.capture(), "tap-the", entries));
      await openStep(pane.page, LOOK, "score");
      await act(pane.page, LOOK, "score");
      await pane.page.locator(".td-card").waitFor();
      await pane.page.evaluate("host.reset()");
      scored = await scoreByKeyboard(pane.page);
    });
    afterAll(() => browser.close());

    const cells = async () => {
      const { names } = await pane.capture();
      return HUNDRED_ENTRIES.map((_, row) =>
        CARD_ROLES.map(
          (role) => names.find(({ name }) => name === columnName(1, role))!.block!.columns[0]![row] ?? null,
        ),
      );
    };

    it("writes a hundred entries as they were typed, by keyboard alone", async () => {
      expect(await cells()).toEqual(HUNDRED_ENTRIES.map(cellsOf));
      expect(pane.complaints).toEqual([]);
    });

    it("asks for one key a line besides the digits", () => {
      expect(Math.max(...scored.extraKeys)).toBe(CARD_ROLES.length);
      expect(Math.min(...scored.extraKeys)).toBe(CARD_ROLES.length - 1);
    });

    it("explains every refusal", () => {
      expect(scored.refusals).toHaveLength(HUNDRED_ENTRIES.filter(({ slip }) => slip !== null).length);
    });

    it("takes five round trips an entry: two that read, two that keep what is there, and one that writes", async () => {
      // One batch more brings the first row into view
      const syncs = Number(await pane.page.evaluate("host.traffic.syncs"));
      expect(syncs - 5 * HUNDRED_ENTRIES.length).toBeLessThanOrEqual(2);
    });

    it("shows the row of the entry that is on the card", async () => {
      const { area } = (await pane.capture()).names.find(({ name }) => name === columnName(1, "TC1"))!.block!;
      const row = Number(/Dòng (\d+)/.exec(await pane.page.locator(".td-card").innerText())![1]);
      await expect
        .poll(() => pane.page.evaluate("grid.sheet(grid.activeSheet()).selection[0]"), PATIENCE)
        .toMatchObject({ row, column: area.column });
    });

    it("undoes one entry at a time, and the card shows it", async () => {
      await button(pane.page, words.undo).last().click();
      await expect
        .poll(cells, PATIENCE)
        .toEqual(HUNDRED_ENTRIES.map((entry, row) => (row === 99 ? [null, null, null, null, null] : cellsOf(entry))));
      await pane.page.getByText("99/100 mô hình đã chấm").waitFor();
    });

    it("follows the selection in the sheet, and leaves alone what is being typed", async () => {
      const { area } = (await pane.capture()).names.find(({ name }) => name === columnName(1, "DoiTuong"))!.block!;
      const select = (row: number) =>
        pane.page.evaluate(
          `(() => { const sheet = grid.activeSheet(); grid.activate(sheet, [{ row: ${String(area.row + row)}, column: ${String(area.column)}, rows: 1, columns: 1 }]); window.dispatchEvent(new Event("focus")); })()`,
        );
      const title = pane.page.locator(".td-card-title");
      await select(41);
      await expect.poll(() => title.innerText(), PATIENCE).toBe("Mô hình số 42");
      await pane.page.locator("#td-score-TC1").focus();
      await pane.page.keyboard.type("9");
      await select(7);
      await pane.page.getByText("1 mô hình còn điểm đã gõ nhưng chưa ghi").waitFor();
      await expect.poll(() => title.innerText(), PATIENCE).toBe("Mô hình số 8");
      expect((await cells())[41]).toEqual(cellsOf(HUNDRED_ENTRIES[41]!));
    });
  },
);

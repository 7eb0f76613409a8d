import process from "node:process";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../build/find-tool.mjs";
import { panelWordsVi as words } from "../../src/panel/words/panel-words-vi";
import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import { CARD_ROLES, HUNDRED_ENTRIES, cellsOf } from "../card/hundred-entries";
import { scoreByKeyboard } from "../card/score-by-keyboard";
import type { ScoredByKeyboard } from "../card/score-by-keyboard";
import { button } from "../src/panel/stories";
import { openAddon } from "./open-addon";
import type { OpenAddon } from "./open-addon";
import { sidebarPage } from "./sidebar-page";

/** A busy machine takes its time. */
const PATIENCE = { timeout: 60_000 } as const;
const chromiumPath = findChromium();

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")(
  "A score card in the built sidebar in Google Sheets",
  () => {
    let browser: Browser;
    let page: Page;
    let addon: OpenAddon;
    let calls: string[];
    let scored: ScoredByKeyboard;

    beforeAll(async () => {
      browser = await chromium.launch({
        ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
        args: ["--no-sandbox"],
      });
      addon = openAddon({ callTime: 0 }, { calculation: "manual" });
      await addon.run({ kind: "insert-template", rubrics: ["tap-the"], rows: 100 });
      fill(
        "DoiTuong",
        HUNDRED_ENTRIES.map(({ subject }) => subject),
      );
      fill(
        "MoHinh",
        HUNDRED_ENTRIES.map(({ title }) => title),
      );
      ({ page, calls } = await sidebarPage(browser, addon));
      await page.getByRole("tab", { name: words.steps.score.tab }).click();
      await button(page, words.steps.score.action).click();
      await page.locator(".td-card").waitFor();
      calls.length = 0;
      scored = await scoreByKeyboard(page);
    });
    afterAll(() => browser.close());

    const idOf = (role: Role) => addon.grid.findSheet(addon.area(`ThamDinh_1_${role}`).sheet)!.id;
    const fill = (role: Role, cells: readonly string[]) => {
      const { row, column } = addon.area(`ThamDinh_1_${role}`);
      cells.forEach((cell, index) => addon.grid.setContent(idOf(role), row + index, column, cell));
    };
    const cells = (): readonly (readonly Cell[])[] =>
      HUNDRED_ENTRIES.map((_, index) =>
        CARD_ROLES.map((role) => {
          const { row, column } = addon.area(`ThamDinh_1_${role}`);
          return addon.grid.cell(idOf(role), row + index, column);
        }),
      );

    it("writes a hundred entries as they were typed, by keyboard alone, and explains every refusal", () => {
      expect(cells()).toEqual(HUNDRED_ENTRIES.map(cellsOf));
      expect(scored.refusals).toHaveLength(HUNDRED_ENTRIES.filter(({ slip }) => slip !== null).length);
      expect(Math.max(...scored.extraKeys)).toBe(CARD_ROLES.length);
      expect(Math.min(...scored.extraKeys)).toBe(CARD_ROLES.length - 1);
    });

    it("calls the script once for each entry", () => {
      expect(calls.filter((name) => name !== "showPlace")).toEqual(HUNDRED_ENTRIES.map(() => "scoreRow"));
      expect(calls.filter((name) => name === "showPlace").length).toBeLessThanOrEqual(1);
    });

    it("undoes one entry at a time", async () => {
      await button(page, words.undo).last().click();
      await expect
        .poll(cells, PATIENCE)
        .toEqual(HUNDRED_ENTRIES.map((entry, row) => (row === 99 ? [null, null, null, null, null] : cellsOf(entry))));
      await page.getByText("99/100 mô hình đã chấm").waitFor();
    });

    it("writes over nothing that a colleague has typed into the same row meanwhile, and keeps what was typed", async () => {
      await page.getByText("99/100 mô hình đã chấm").waitFor();
      const { row, column } = addon.area("ThamDinh_1_TC1");
      // The entry that was undone is the one on the card or the next one without scores
      await page.locator("#td-score-TC1").focus();
      await page.keyboard.press("Control+Enter");
      await expect.poll(() => page.locator(".td-card-title").innerText(), PATIENCE).toBe("Mô hình số 100");
      addon.grid.type(idOf("TC1"), row + 99, column, "0,5");
      await page.keyboard.type("2");
      await page.keyboard.press("Control+Enter");
      await page.getByText("Có ô vừa được sửa trong bảng").first().waitFor();
      expect(cells()[99]).toEqual([0.5, null, null, null, null]);
      await button(page, "Mở lại").first().click();
      await expect.poll(() => page.evaluate("document.getElementById('td-score-TC1').value"), PATIENCE).toBe("2");
    });
  },
);

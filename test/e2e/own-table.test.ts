import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { viRole } from "../../src/language/vi/roles";
import { attachPanelWordsVi as attachWords } from "../../src/panel/words/attach-panel-words";
import { panelWordsVi as words } from "../../src/panel/words/panel-words-vi";
import type { Step } from "../../src/panel/contract/step";
import type { CellContent } from "../../workbench/grid/grid";
import { chromiumPath } from "../src/panel/pane-browser";
import { button } from "../src/panel/stories";
import { hosts } from "./host-ways";
import { mistypedBook } from "./mistyped-book";
import { PATIENCE, WINDOW, startWorkbenchBrowser } from "./open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "./open-workbench";

const { sheet: TABLE, firstRow: FIRST, lastColumn: OWN_COLUMNS } = mistypedBook;
/** Everything that stood in the sheet before, heads and signatures included. */
const OWN = { row: 1, column: 1, rows: 14, columns: OWN_COLUMNS };
const TC1 = 5;
const TC2 = 6;
const TC3 = 7;
/** New columns at the right: total, band and state of the entry. */
const RESULTS = [13, 14, 15];
const EVIDENCE = 11;

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true").each(Object.keys(hosts))(
  "At the workbench, a person with %s and a table of their own",
  (host) => {
    let browser: WorkbenchBrowser;
    let at: OpenWorkbench;
    let dateAsShown: string | undefined;
    let before: readonly (readonly CellContent[])[];
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
      at = await browser.open(WINDOW, "blank");
    });
    afterAll(() => browser.close());

    /** What stood there before, with the corrections that were asked for. */
    const withFixes = (...fixes: readonly (readonly [row: number, column: number, content: CellContent])[]) =>
      before.map((cells, r) =>
        cells.map(
          (cell, c) => fixes.find(([row, column]) => row === OWN.row + r && column === OWN.column + c)?.[2] ?? cell,
        ),
      );
    const own = () => at.contents(TABLE, OWN);
    const panel = (step: Step) => at.pane.locator(`#td-panel-${step}`);
    const open = (step: Step) => at.pane.getByRole("tab", { name: words.steps[step].tab }).click();
    const act = (step: Step) => button(panel(step), words.steps[step].action).first().click();
    const told = (text: string) =>
      at.pane.locator("fluent-message-bar >> visible=true").filter({ hasText: text }).first().waitFor();
    const fixCell = (address: string) =>
      panel("check").locator(`fluent-button[aria-label="${words.fixCell(address)}"]`);
    const group = (title: string) => panel("check").locator("fluent-accordion-item").filter({ hasText: title });
    const unfold = async (title: string) => {
      const content = group(title).locator(".td-finding").first();
      // A check that ends just now lays the list anew, with the first of its groups open: a click may close what it was
      // to open
      await vi.waitFor(async () => {
        if (!(await content.isVisible())) await group(title).getByRole("button").first().click();
        await content.waitFor({ timeout: 1_000 });
      }, PATIENCE);
    };

    it("opens it, and the pane recognises the table round the cursor", async () => {
      await at.openFile("quy-4.xlsx", mistypedBook.bytes());
      await expect.poll(at.sheets, PATIENCE).toEqual([TABLE]);
      await at.settled();
      before = await own();
      [dateAsShown] = await at.shown(TABLE, 6, [TC1]);
      await hosts[host]!.openPane(at);
      await at.click(FIRST + 1, 3);
      await button(at.pane, words.attach).click();
      await at.pane.locator(".td-additions").waitFor();
      await at.pane
        .getByText(attachWords.found(TABLE, "A4:L10", "6"))
        .first()
        .waitFor();
    });

    it("says which column holds the evidence, and attaches it", async () => {
      const column = at.pane.getByRole("combobox", { name: attachWords.columnLabel("K", "Kết quả nổi bật") });
      await column.click();
      await at.pane
        .locator("fluent-option >> visible=true")
        .filter({ hasText: viRole("MinhChung") })
        .click();
      await expect.poll(() => column.textContent(), PATIENCE).toContain(viRole("MinhChung"));
      await button(panel("insert"), attachWords.action).click();
      await told(attachWords.attached);
      expect(await at.sheets()).toEqual([TABLE, "Bộ tiêu chí"]);
      expect(await at.shown(TABLE, FIRST - 1, [EVIDENCE, ...RESULTS])).toEqual([
        "Kết quả nổi bật",
        "Tổng điểm",
        "Xếp loại mô hình",
        "Tình trạng",
      ]);
      expect(await at.shown(TABLE, FIRST, RESULTS)).toEqual(["9,00", "Xuất sắc", "Hoàn chỉnh"]);
      expect(await at.shown(TABLE, FIRST + 2, RESULTS)).toEqual(["", "", "Không hợp lệ"]);
      expect(await own()).toEqual(before);
    });

    it("checks it, and sees each slip with what it was meant to be", async () => {
      await open("check");
      await act("check");
      for (const [title, from, to] of [
        ["Điểm vượt mức tối đa", "15", "1,5"],
        ["Điểm bị đổi thành ngày", "02/05/2026", "2,5"],
        ["Điểm là chữ", "3,5 điểm", "3,5"],
      ] as const) {
        await unfold(title);
        const change = group(title).locator(".td-fix").last();
        expect(await change.locator(".td-before").innerText(), title).toBe(from);
        expect(await change.locator(".td-after").innerText(), title).toBe(to);
      }
      // The slips were the only thing wrong: the evidence is where the person said
      expect(await at.pane.getByText("Thiếu minh chứng").count()).toBe(0);
      expect(await own()).toEqual(before);
    });

    it("corrects one of them, and the total is there at once", async () => {
      await unfold("Điểm vượt mức tối đa");
      await fixCell("E7").click();
      await told(words.fixed("1"));
      await expect.poll(() => group("Điểm vượt mức tối đa").count(), PATIENCE).toBe(0);
      expect(await at.shown(TABLE, 7, [TC1, ...RESULTS])).toEqual(["1,5", "7,00", "Khá", "Hoàn chỉnh"]);
      expect(await own()).toEqual(withFixes([7, TC1, 1.5]));
    });

    it("corrects all dates together, changes their mind, and corrects them again", async () => {
      const fixAll = async () => {
        await unfold("Điểm bị đổi thành ngày");
        await button(group("Điểm bị đổi thành ngày"), words.fixAll("3")).click();
        await button(at.pane.locator("fluent-dialog"), words.confirmFix("3").confirm).click();
        await told(words.fixed("3"));
      };
      const dates = withFixes([7, TC1, 1.5], [6, TC1, 1.5], [9, TC3, 1.5], [10, TC2, 2.5]);
      await fixAll();
      expect(await own()).toEqual(dates);
      expect(await at.shown(TABLE, 6, [TC1, ...RESULTS])).toEqual(["1,5", "7,25", "Khá", "Hoàn chỉnh"]);

      await button(at.pane, words.undo).last().click();
      await told("Đã hoàn tác “Sửa”.");
      expect(await own()).toEqual(withFixes([7, TC1, 1.5]));
      expect(await at.shown(TABLE, 6, [TC1, ...RESULTS])).toEqual([dateAsShown, "", "", "Không hợp lệ"]);

      await act("check");
      await fixAll();
      expect(await own()).toEqual(dates);
    });

    it("classifies it, and reads every result in the sheet", async () => {
      await unfold("Điểm là chữ");
      await fixCell("F8").click();
      await told(words.fixed("1"));
      await open("classify");
      await act("classify");
      await panel("classify").locator(".td-figures >> visible=true").waitFor();
      const results = await Promise.all([5, 6, 7, 8, 9, 10].map((row) => at.shown(TABLE, row, RESULTS)));
      expect(results).toEqual([
        ["9,00", "Xuất sắc", "Hoàn chỉnh"],
        ["7,25", "Khá", "Hoàn chỉnh"],
        ["7,00", "Khá", "Hoàn chỉnh"],
        ["8,00", "Tốt", "Hoàn chỉnh"],
        ["6,50", "Trung bình", "Hoàn chỉnh"],
        ["6,50", "Trung bình", "Hoàn chỉnh"],
      ]);
      expect(await at.differences()).toEqual([]);
      expect(await own()).toEqual(
        withFixes([7, TC1, 1.5], [6, TC1, 1.5], [9, TC3, 1.5], [10, TC2, 2.5], [8, TC2, 3.5]),
      );
    });

    it("takes the last action back, and only that, after it has asked by the action's name", async () => {
      await button(at.pane, words.undo).last().click();
      const question = words.confirmEarlierUndo(words.steps.classify.tab, "Sửa");
      await at.pane.getByText(question.title).locator("visible=true").first().waitFor();
      await button(at.pane.locator("fluent-dialog"), question.confirm).click();
      await told("Đã hoàn tác “Sửa”.");
      // Classifying found every formula in its place and wrote nothing: the last correction is what goes
      expect(await at.shown(TABLE, 8, [TC2, ...RESULTS])).toEqual(["3,5 điểm", "", "", "Không hợp lệ"]);
      expect(await at.shown(TABLE, 7, [TC1, ...RESULTS])).toEqual(["1,5", "7,00", "Khá", "Hoàn chỉnh"]);
      expect(await own()).toEqual(withFixes([7, TC1, 1.5], [6, TC1, 1.5], [9, TC3, 1.5], [10, TC2, 2.5]));
    });

    it("meets no error, and no request leaves the page", () => {
      expect(at.complaints).toEqual([]);
      expect(at.strangers).toEqual([]);
    });
  },
);

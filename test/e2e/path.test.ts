import { readFileSync } from "node:fs";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelWordsVi as words } from "../../src/panel/words/panel-words-vi";
import { chromiumPath } from "../src/panel/pane-browser";
import { button } from "../src/panel/stories";
import { hosts } from "./host-ways";
import { FIRST_ENTRY } from "./first-entry";
import { PATIENCE, WINDOW, startWorkbenchBrowser } from "./open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "./open-workbench";

const TABLE = "Chấm điểm tập thể";
const FIRST = 5;
const SUBJECT = 3;
/** TC1 to TC4, then the judged bonus. */
const TC1 = 5;
const TOTAL = 10;
const BAND = 11;
/** Titles of the charts that begin in sight and end out of it. */
const CUT_CHARTS = `(() => {
  const panel = document.querySelector(".wb-charts");
  const { right } = panel.getBoundingClientRect();
  return [...panel.querySelectorAll("figure")].filter((figure) => figure.getBoundingClientRect().left < right && figure.getBoundingClientRect().right > right).map((figure) => figure.innerText);
})()`;

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true").each(Object.keys(hosts))(
  "At the workbench, a person with %s",
  (host) => {
    const ways = hosts[host]!;
    let browser: WorkbenchBrowser;
    let at: OpenWorkbench;
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
      at = await browser.open(WINDOW, "blank");
    });
    afterAll(() => browser.close());

    it("inserts a template into an empty workbook from the pane, and sees it", async () => {
      expect(await at.sheets()).toEqual(["Sheet1"]);
      await ways.openPane(at);
      await at.pane.getByRole("textbox", { name: words.rows }).fill("10");
      await button(at.pane, words.steps.insert.action).first().click();
      await at.pane.getByText(words.inserted).first().waitFor();
      await at.settled();
      expect(await at.sheets()).toEqual(["Sheet1", "Bộ tiêu chí", TABLE]);
      expect(await at.activeSheet()).toBe(TABLE);
      expect(await at.shown(TABLE, FIRST - 1, [TC1, TC1 + 1, TC1 + 2, TC1 + 3])).toEqual([
        "2,00",
        "4,00",
        "2,00",
        "1,00",
      ]);
    });

    it("types entries with the decimal comma, and sees totals and bands at once", async () => {
      await at.click(FIRST, SUBJECT);
      await at.typeRow(FIRST_ENTRY);
      expect(await at.shown(TABLE, FIRST, [SUBJECT, TC1, TC1 + 1, TOTAL, BAND])).toEqual([
        "Đảng ủy xã Bình Minh",
        "1,50",
        "3,75",
        "8,50",
        "Tốt",
      ]);
    });

    it.each([
      ["1.5", "a date"],
      ["15", "too many points"],
      ["tốt", "a text"],
    ])("is refused %s, which is %s, with a sentence that says what to type", async (text) => {
      await at.click(FIRST + 1, TC1);
      await at.type(text);
      expect(await at.refusal()).toContain("ví dụ 1,5");
      expect(await at.shown(TABLE, FIRST + 1, [TC1])).toEqual([""]);
    });

    it("can paste wrong scores, which the check then finds", async () => {
      for (const [index, subject] of ["Trường Lê Lợi", "Hội Nông dân xã", "Trạm Y tế xã"].entries()) {
        await at.click(FIRST + 1 + index, SUBJECT);
        await at.typeRow([subject, "Mô hình"]);
      }
      await at.click(FIRST + 1, TC1);
      await at.paste("1.5\t3\t1,5\t0,5\t0\n15\t3\t1,5\t0,5\t0\ntốt\t3\t1,5\t0,5\t0");
      expect(await at.shown(TABLE, FIRST + 1, [TC1 + 1, TC1 + 2])).toEqual(["3,00", "1,50"]);
      expect(await at.shown(TABLE, FIRST + 2, [TC1])).toEqual(["15,00"]);
      expect(await at.shown(TABLE, FIRST + 3, [TC1])).toEqual(["tốt"]);
      await at.pane.getByRole("tab", { name: words.steps.check.tab }).click();
      await button(at.pane.locator("#td-panel-check"), words.steps.check.action).first().click();
      for (const title of ["Điểm bị đổi thành ngày", "Điểm vượt mức tối đa", "Điểm là chữ"])
        await at.pane.getByText(title).first().waitFor();
    });

    it("follows each finding to its cell and corrects it there", async () => {
      for (const [title, address, text] of [
        ["Điểm bị đổi thành ngày", "E6", "1,5"],
        ["Điểm vượt mức tối đa", "E7", "1,5"],
        ["Điểm là chữ", "E8", "2"],
      ] as const) {
        const group = at.pane.locator("fluent-accordion-item").filter({ hasText: title });
        const row = group.getByText(address, { exact: true });
        if (!(await row.isVisible())) await group.getByRole("button").first().click();
        await row.click();
        await expect.poll(at.selected, PATIENCE).toBe(`${TABLE}!${address}`);
        await at.click(Number(address.slice(1)), TC1);
        await at.type(text);
      }
      await button(at.pane.locator("#td-panel-check"), words.steps.check.action).first().click();
      await expect.poll(() => at.pane.getByText("Điểm là chữ").count(), PATIENCE).toBe(0);
      expect(await at.shown(TABLE, FIRST + 1, [TC1, TOTAL])).toEqual(["1,50", "6,50"]);
    });

    it("classifies, and is told why", async () => {
      await at.pane.getByRole("tab", { name: words.steps.classify.tab }).click();
      await button(at.pane.locator("#td-panel-classify"), words.steps.classify.action).first().click();
      await at.pane.locator(".td-figures >> visible=true").waitFor();
      await at.click(FIRST, SUBJECT);
      await button(at.pane, words.whySelected).click();
      const explanation = at.pane.locator(".td-explanation");
      await explanation.waitFor();
      expect(await explanation.innerText()).toContain("8,5");
      await at.page.keyboard.press("Escape");
      await explanation.waitFor({ state: "hidden" });
    });

    it("summarises in a sheet of its own", async () => {
      await at.pane.getByRole("tab", { name: words.steps.summarize.tab }).click();
      await button(at.pane.locator("#td-panel-summarize"), words.steps.summarize.action).first().click();
      await at.pane.locator(".td-answer fluent-message-bar[intent=success]").waitFor();
      expect(await at.activeSheet()).toBe("Tổng hợp");
      expect(await at.shown("Tổng hợp", 4, [1])).toEqual(["BẢNG TỔNG HỢP KẾT QUẢ THẨM ĐỊNH"]);
      expect(await at.differences()).toEqual([]);
      await at.page
        .getByRole("img", {
          name: "Số đối tượng theo mức xếp loại: Xuất sắc 0; Tốt 1; Khá 1; Trung bình 2; Chưa đạt 0",
        })
        .waitFor();
      expect(await at.page.evaluate<readonly string[]>(CUT_CHARTS)).toEqual([]);
    });

    it("inserts another row, and everything goes on calculating", async () => {
      const before = await at.shown(TABLE, FIRST, [TOTAL, BAND]);
      await at.page.evaluate(
        `workbench.grid.change({ kind: "insertRows", sheet: ${JSON.stringify(TABLE)}, at: ${String(FIRST + 1)}, count: 1 })`,
      );
      expect(await at.shown(TABLE, FIRST, [TOTAL, BAND])).toEqual(before);
      expect(await at.shown(TABLE, FIRST + 2, [TC1, TOTAL])).toEqual(["1,50", "6,50"]);
      expect(await at.differences()).toEqual([]);
    });

    it("saves, reopens, and finds everything as it was", async () => {
      const columns = Array.from({ length: 24 }, (_, index) => index + 1);
      const rows = [FIRST - 2, FIRST, FIRST + 2, FIRST + 3, FIRST + 4];
      const before = await Promise.all(rows.map((row) => at.shown(TABLE, row, columns)));
      const [download] = await Promise.all([
        at.page.waitForEvent("download"),
        at.page.getByRole("button", { name: "Lưu .xlsx" }).click(),
      ]);
      const file = await download.path();
      await at.page.getByRole("button", { name: "Sổ trống" }).click();
      await expect.poll(at.sheets, PATIENCE).toEqual(["Sheet1"]);
      await at.openFile("da-luu.xlsx", readFileSync(file));
      await expect.poll(at.sheets, PATIENCE).toEqual(["Sheet1", "Bộ tiêu chí", TABLE, "Tổng hợp"]);
      expect(await Promise.all(rows.map((row) => at.shown(TABLE, row, columns)))).toEqual(before);
      expect(await at.differences()).toEqual([]);
    });

    it("checks without the pane, and reads the notice", async () => {
      await ways.check(at);
      const notice = at.page.locator(".wb-dialog");
      await notice.waitFor();
      await at.page.frameLocator(".wb-dialog iframe").getByText("Đã đủ thông tin: 4 trên 4 mô hình").waitFor();
      await notice.getByRole("button").click();
      await notice.waitFor({ state: "detached" });
    });

    it("meets no error, and no request leaves the page", () => {
      expect(at.complaints).toEqual([]);
      expect(at.strangers).toEqual([]);
    });
  },
);

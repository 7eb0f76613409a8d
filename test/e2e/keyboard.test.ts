import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelWordsVi as words } from "../../src/panel/words/panel-words-vi";
import { STEPS } from "../../src/panel/contract/step";
import type { Step } from "../../src/panel/contract/step";
import { chromiumPath } from "../src/panel/pane-browser";
import { keyboardOf } from "./keyboard";
import type { Keyboard } from "./keyboard";
import { FIRST_ENTRY } from "./first-entry";
import { PATIENCE, startWorkbenchBrowser } from "./open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "./open-workbench";

const TABLE = "Chấm điểm tập thể";
const FIRST = 5;
const SUBJECT = 3;
const TC1 = 5;
const TOTAL = 10;
const BAND = 11;

interface Ways {
  /** From the spreadsheet to the add-in's page. */
  readonly openPane: (at: OpenWorkbench, keys: Keyboard) => Promise<void>;
  /** From the first of the commands. */
  readonly check: (at: OpenWorkbench, keys: Keyboard) => Promise<void>;
}

const hosts: Readonly<Record<string, Ways>> = {
  "Excel": {
    openPane: async (at, keys) => {
      // Add-ins begin anew with each workbook
      await at.pane.getByRole("tab").first().waitFor();
      await keys.press("F6");
    },
    check: async (_at, keys) => {
      await keys.pressUntil("ArrowRight", "Kiểm tra");
      await keys.press("Space");
    },
  },
  "Google Sheets": {
    openPane: async (at, keys) => {
      for (const key of ["Shift+F6", "Shift+F6"]) await keys.press(key);
      await keys.pressUntil("Tab", "Google Sheets");
      await keys.press("Enter");
      await at.page.getByRole("button", { name: "Thẩm định", exact: true }).waitFor();
      await keys.press("F6");
      await keys.press("ArrowDown");
      await keys.press("Enter");
      await at.pane.getByRole("tab").first().waitFor();
      for (const key of ["F6", "F6"]) await keys.press(key);
    },
    check: async (at, keys) => {
      await keys.press("Enter");
      await at.page.getByRole("menuitem").first().waitFor();
      await keys.pressUntil("ArrowDown", "Kiểm tra");
      await keys.press("Enter");
    },
  },
};

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true").each(Object.keys(hosts))(
  "At the workbench, a person with %s and no mouse",
  (host) => {
    let browser: WorkbenchBrowser;
    let at: OpenWorkbench;
    let keys: Keyboard;
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
      at = await browser.open();
      keys = keyboardOf(at);
    });
    afterAll(() => browser.close());

    const told = (text: string) =>
      at.pane.locator("fluent-message-bar >> visible=true").filter({ hasText: text }).first().waitFor();
    /** From the pane to the selected cell, and back to where it was. */
    const inSheet = async (work: () => Promise<void>) => {
      await keys.press("Shift+F6");
      await work();
      await keys.press("F6");
    };
    /** From anywhere in the pane to a step and on to its action, which is pressed. */
    const act = async (step: Step) => {
      await keys.pressUntil("Shift+Tab", { selector: "fluent-tab" });
      await keys.press("Home");
      for (let passed = 0; passed < STEPS.indexOf(step); passed++) await keys.press("ArrowRight");
      await keys.pressUntil("Tab", words.steps[step].action);
      await keys.press("Enter");
    };

    it("finds out how to get from one part of the page to the next", async () => {
      await at.page.locator("footer").getByText("F6").waitFor();
      await keys.press("Shift+F6");
      await keys.press("Shift+F6");
    });

    it("begins a blank workbook and inserts a template", async () => {
      await keys.pressUntil("Tab", "Sổ trống");
      await keys.press("Enter");
      await expect.poll(at.sheets, PATIENCE).toEqual(["Sheet1"]);
      await keys.isInSheet();
      await hosts[host]!.openPane(at, keys);
      await at.pane.getByRole("tab").first().waitFor();
      await keys.pressUntil("Tab", words.rows);
      await keys.press("Control+A");
      await at.page.keyboard.type("10");
      await keys.pressUntil("Tab", words.steps.insert.action);
      await keys.press("Enter");
      await told(words.inserted);
      expect(await at.activeSheet()).toBe(TABLE);
    });

    it("types an entry from cell to cell, and sees its total and band", async () => {
      await inSheet(async () => {
        await keys.moveTo(FIRST, SUBJECT);
        await at.typeRow(FIRST_ENTRY);
      });
      expect(await at.shown(TABLE, FIRST, [TC1, TOTAL, BAND])).toEqual(["1,50", "8,50", "Tốt"]);
    });

    it.each([
      ["1.5", "a date"],
      ["15", "too many points"],
      ["tốt", "a text"],
    ])("is refused %s, which is %s, and goes on typing", async (text) => {
      await inSheet(async () => {
        await keys.moveTo(FIRST + 1, TC1);
        await at.page.keyboard.type(text);
        await at.page.keyboard.press("Enter");
        const refusal = at.page.locator("[role=dialog]").filter({ hasText: "ví dụ 1,5" });
        await refusal.waitFor();
        await at.page.keyboard.press("Escape");
        await refusal.waitFor({ state: "detached" });
      });
      expect(await at.shown(TABLE, FIRST + 1, [TC1])).toEqual([""]);
    });

    it("pastes wrong scores, and finds them by a check", async () => {
      await inSheet(async () => {
        await keys.moveTo(FIRST + 1, SUBJECT);
        await at.paste(
          ["1.5", "15", "tốt"]
            .map((wrong, index) => [`Đơn vị ${String(index + 1)}`, "Mô hình", wrong, "3", "1,5", "0,5", "0"].join("\t"))
            .join("\n"),
        );
      });
      expect(await at.shown(TABLE, FIRST + 2, [TC1])).toEqual(["15,00"]);
      await act("check");
      for (const title of ["Điểm bị đổi thành ngày", "Điểm vượt mức tối đa", "Điểm là chữ"])
        await at.pane.getByText(title).first().waitFor();
    });

    it.each([
      ["Điểm bị đổi thành ngày", "E6", "1,5"],
      ["Điểm vượt mức tối đa", "E7", "1,5"],
      ["Điểm là chữ", "E8", "2"],
    ])("follows the finding “%s” to %s and corrects it there", async (title, address, text) => {
      const group = at.pane.locator("fluent-accordion-item").filter({ hasText: title });
      const isOpen = () =>
        group
          .getByRole("button")
          .first()
          .getAttribute("aria-expanded")
          .then((expanded) => expanded === "true");
      await keys.pressUntil("Shift+Tab", { selector: "fluent-tab" });
      const key = await group.getAttribute("data-key");
      await keys.pressUntil("Tab", { selector: `fluent-accordion-item[data-key="${key ?? ""}"]` });
      if (!(await isOpen())) await keys.press("Enter");
      await expect.poll(isOpen, PATIENCE).toBe(true);
      await keys.pressUntil("Tab", { selector: ".td-finding" });
      await keys.press("Enter");
      await expect.poll(at.selected, PATIENCE).toBe(`${TABLE}!${address}`);
      await inSheet(() => at.type(text));
      expect(await at.shown(TABLE, Number(address.slice(1)), [TC1])).toEqual([text === "2" ? "2,00" : "1,50"]);
    });

    it("checks again, and finds nothing of it", async () => {
      await act("check");
      await expect.poll(() => at.pane.getByText("Điểm là chữ").count(), PATIENCE).toBe(0);
      expect(await at.shown(TABLE, FIRST + 1, [TC1, TOTAL])).toEqual(["1,50", "6,50"]);
    });

    it("classifies, and is told why", async () => {
      await act("classify");
      await at.pane.locator(".td-figures >> visible=true").waitFor();
      await inSheet(() => keys.moveTo(FIRST, SUBJECT));
      await keys.pressUntil("Tab", words.whySelected);
      await keys.press("Enter");
      const explanation = at.pane.locator(".td-explanation");
      await explanation.waitFor();
      expect(await explanation.innerText()).toContain("8,5");
      await keys.press("Escape");
      await explanation.waitFor({ state: "hidden" });
    });

    it("summarises in a sheet of its own", async () => {
      await act("summarize");
      await at.pane.locator(".td-answer fluent-message-bar[intent=success]").waitFor();
      expect(await at.activeSheet()).toBe("Tổng hợp");
    });

    it("checks by a command without the pane, and closes the notice", async () => {
      for (const key of ["F6", "F6"]) await keys.press(key);
      await hosts[host]!.check(at, keys);
      const notice = at.page.locator(".wb-dialog");
      await notice.waitFor();
      await at.page.frameLocator(".wb-dialog iframe").getByText("Đã đủ thông tin: 4 trên 4 mô hình").waitFor();
      await keys.press("Escape");
      await notice.waitFor({ state: "detached" });
      await keys.press("Shift+F6");
    });

    it("saves, begins a blank workbook, and opens the file again", async () => {
      const columns = Array.from({ length: 24 }, (_, index) => index + 1);
      const before = await at.shown(TABLE, FIRST, columns);
      // The browser is told some time before that nobody will see its dialog
      const chooser = at.page.waitForEvent("filechooser");
      await keys.pressUntil("Tab", "Lưu .xlsx");
      const [download] = await Promise.all([at.page.waitForEvent("download"), keys.press("Enter")]);
      const file = await download.path();
      await keys.pressUntil("Tab", "Sổ trống");
      await keys.press("Enter");
      await expect.poll(at.sheets, PATIENCE).toEqual(["Sheet1"]);
      await keys.isInSheet();
      for (const key of ["Shift+F6", "Shift+F6"]) await keys.press(key);
      // The bar begins with “Mở .xlsx”
      await keys.press("Enter");
      await (await chooser).setFiles(file);
      await expect.poll(at.sheets, PATIENCE).toEqual(["Sheet1", "Bộ tiêu chí", TABLE, "Tổng hợp"]);
      expect(await at.shown(TABLE, FIRST, columns)).toEqual(before);
    });

    it("meets no error", () => {
      expect(at.complaints).toEqual([]);
    });
  },
);

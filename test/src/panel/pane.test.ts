import process from "node:process";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../../../src/actions/perform";
import { attachPanelWordsVi } from "../../../src/panel/words/attach-panel-words";
import { panelWordsVi as words } from "../../../src/panel/words/panel-words-vi";
import type { Area } from "../../../src/workbook/model/area";
import { vi } from "../../../src/language/vi/words";
import { lookAt } from "./in-sight";
import { chromiumPath, startPaneBrowser } from "./pane-browser";
import type { PaneBrowser } from "./pane-browser";
import { act, button, mount, open, stories } from "./stories";
import type { Look } from "./stories";

const LOOK: Look = { language: "vi", theme: "light" };

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")("The pane in Chromium", () => {
  let browser: PaneBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPaneBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    ({ page } = await browser.open(320));
  });

  const tell = (story: string) => stories[story]?.(page, LOOK);
  const commands = () => page.evaluate<readonly Command[]>("trial.host.commands");
  const shown = () => page.evaluate<readonly Area[]>("trial.host.shown");
  const setMood = (mood: string) => page.evaluate(`trial.host.mood = ${JSON.stringify(mood)}`);
  const status = () => page.locator("[role=status]").textContent();
  const focused = () => page.evaluate<string>("document.activeElement.textContent.trim()");

  describe("when a template is inserted", () => {
    it("asks the host for the template, the rows and the year that were chosen", async () => {
      await mount(page, LOOK, "empty");
      await page.getByText("Cá nhân có đăng ký", { exact: true }).click();
      await page.getByRole("textbox", { name: words.rows }).fill("1.200");
      await act(page, LOOK, "insert");
      await page.getByText(words.inserted).first().waitFor();
      expect(await commands()).toEqual([{ kind: "insert-template", rubrics: ["ca-nhan"], rows: 1200, year: 2026 }]);
    });

    it("then leads on to scoring", async () => {
      await tell("inserted");
      await button(page, words.goToStep(words.steps.score.tab)).click();
      await page.locator("#td-panel-score:focus").waitFor();
      expect(await page.getByRole("tab", { selected: true }).textContent()).toContain(words.steps.score.tab);
    });

    it("asks for another number of rows where that is none, and changes nothing", async () => {
      await tell("rows-invalid");
      expect(await page.evaluate("document.activeElement.id")).toBe("td-rows");
      expect(await status()).toBe(words.rowsInvalid);
      expect(await commands()).toEqual([]);
    });

    it("proposes the current year, and asks for another where what is typed is none", async () => {
      await mount(page, LOOK, "empty");
      await page.getByRole("textbox", { name: words.year }).fill("26");
      await act(page, LOOK, "insert");
      await page.getByText(words.yearInvalid).first().waitFor();
      expect(await page.evaluate("document.activeElement.id")).toBe("td-year");
      expect(await commands()).toEqual([]);
      await page.getByRole("textbox", { name: words.year }).fill("2027");
      await act(page, LOOK, "insert");
      await page.getByText(words.inserted).first().waitFor();
      expect(await commands()).toMatchObject([{ kind: "insert-template", year: 2027 }]);
    });

    it("says which numbers of rows a sheet takes", async () => {
      await mount(page, LOOK, "empty");
      await page.getByRole("textbox", { name: words.rows }).fill("0");
      await act(page, LOOK, "insert");
      await page.locator("fluent-message-bar[intent=error]").getByText("Số dòng 0 chưa đúng").waitFor();
    });

    it("asks before it inserts a very long table", async () => {
      await tell("confirm-rows");
      await button(page, words.confirmRows("").cancel).click();
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      expect(await commands()).toEqual([]);
      await setMood("held");
      await act(page, LOOK, "insert");
      await button(page.locator("fluent-dialog"), words.confirmRows("").confirm).click();
      await page.locator(".td-answer fluent-progress-bar").waitFor();
      expect((await commands()).map(({ kind }) => kind)).toEqual(["insert-template"]);
    });
  });

  describe("when a table that is there is attached", () => {
    const attachWords = attachPanelWordsVi;
    const attached = async () => (await commands()).flatMap((command) => (command.kind === "attach" ? [command] : []));

    it("shows what it takes each column for, and writes only when asked", async () => {
      await tell("attaching");
      expect(await page.getByRole("combobox").allTextContents()).toEqual(
        expect.arrayContaining(
          ["Tập thể", "Đối tượng", "Tiêu chí 1", "Điểm thưởng 1"].map(
            (text) => expect.stringContaining(text) as string,
          ),
        ),
      );
      expect((await attached()).map(({ dryRun }) => dryRun)).toEqual([true]);
      await button(page, attachWords.action).click();
      await page.getByText(attachWords.attached).first().waitFor();
      const [first, last] = [(await attached())[0]!, (await attached()).at(-1)!];
      expect([first.input.at, last.dryRun, last.input.at, typeof last.input.seen]).toEqual([
        null,
        false,
        { sheet: "Tập thể 2026", row: 5, column: 1, rows: 1, columns: 1 },
        "string",
      ]);
      await button(page, words.goToStep(words.steps.check.tab)).click();
      await page.locator("#td-panel-check:focus").waitFor();
    });

    it("takes a correction by keys alone, looks again, and takes the role from the column that had it", async () => {
      await tell("attaching");
      const list = page.getByRole("combobox", { name: attachWords.columnLabel("L", "Ghi chú") });
      await list.focus();
      await page.keyboard.press("Enter");
      await page.keyboard.type("tiêu");
      await page.keyboard.press("Enter");
      await expect.poll(async () => (await commands()).length).toBe(2);
      expect((await attached())[1]!.input.roles).toEqual([
        { column: 12, role: "TC1" },
        { column: 5, role: null },
      ]);
      await expect.poll(() => page.getByRole("combobox").nth(5).textContent()).toContain(attachWords.nothing);
      expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(
        attachWords.columnLabel("L", "Ghi chú"),
      );
    });

    it("says which column is missing, and attaches nothing while one is", async () => {
      await tell("attaching-missing");
      await page.locator("fluent-message-bar[intent=warning]").getByText("Chưa rõ cột nào là: Tiêu chí 1").waitFor();
      await button(page, attachWords.action).click();
      await page.locator("fluent-message-bar[intent=error]").waitFor();
      expect((await attached()).at(-1)).toMatchObject({ dryRun: false });
      expect(await page.evaluate("trial.host.names()")).toEqual([]);
    });

    it("writes fixed values, and takes over columns of results, where that is chosen", async () => {
      await tell("attaching");
      await page.getByText(attachWords.resultKinds.values.name, { exact: true }).click();
      await expect.poll(async () => (await commands()).length).toBe(2);
      await page.getByText(attachWords.adopt, { exact: true }).click();
      await expect.poll(async () => (await commands()).length).toBe(3);
      await button(page, attachWords.action).click();
      await page.getByText(attachWords.attached).first().waitFor();
      expect((await attached()).at(-1)!.input).toMatchObject({
        results: "values",
        adopt: expect.arrayContaining(["Tong", "XepLoai"]) as unknown,
      });
    });

    describe("and a choice is still being looked at", () => {
      beforeEach(async () => {
        await tell("attaching");
        await setMood("held");
        await page.getByText(attachWords.resultKinds.values.name, { exact: true }).click();
        await expect.poll(async () => (await commands()).length).toBe(2);
        await button(page, attachWords.action).click();
        await page.locator(".td-answer fluent-progress-bar").waitFor();
      });

      it("keeps the press until then, and attaches with the choice", async () => {
        expect((await attached()).map(({ dryRun }) => dryRun)).toEqual([true, true]);
        await setMood("quick");
        await page.evaluate("trial.host.letGo()");
        await page.getByText(attachWords.attached).first().waitFor();
        expect((await attached()).map(({ dryRun, input }) => [dryRun, input.results])).toEqual([
          [true, "formulas"],
          [true, "values"],
          [false, "values"],
        ]);
      });

      it("keeps one press only", async () => {
        await button(page, attachWords.action).click({ force: true });
        await setMood("quick");
        await page.evaluate("trial.host.letGo()");
        await page.getByText(attachWords.attached).first().waitFor();
        expect((await attached()).map(({ dryRun }) => dryRun)).toEqual([true, true, false]);
      });

      it("forgets the press where it is stopped", async () => {
        await button(page, words.stop).click();
        await page.getByText(words.stopped).first().waitFor();
        await setMood("quick");
        await button(page, attachWords.findAnew).click();
        await expect.poll(async () => (await attached()).length).toBeGreaterThan(2);
        expect((await attached()).every(({ dryRun }) => dryRun)).toBe(true);
      });
    });

    it("goes back to the templates, and on with the keyboard from there", async () => {
      await tell("attaching");
      await button(page, attachWords.back).click();
      await page.locator("#td-panel-insert:focus").waitFor();
      await page.getByRole("textbox", { name: words.rows }).waitFor();
    });

    it("asks for a cell of the table where there is none", async () => {
      await tell("attaching-refused");
      expect(await status()).toContain("Hãy chọn một ô trong bảng");
    });
  });

  describe("when it has checked", () => {
    it("goes to the cell of a finding that is clicked, or chosen with Enter or the space bar", async () => {
      await tell("findings");
      const finding = page.locator(".td-finding").first();
      expect(await finding.textContent()).toContain("J7");
      const area = { sheet: "Chấm điểm tập thể", row: 7, column: 10, rows: 1, columns: 1 };
      await finding.click();
      expect(await shown()).toEqual([area]);
      await finding.press("Enter");
      expect(await shown()).toEqual([area, area]);
      await finding.press("Space");
      expect(await shown()).toEqual([area, area, area]);
    });

    it("counts findings by how bad they are, and puts the worst kinds first", async () => {
      await tell("findings");
      expect(await page.locator("#td-panel-check .td-figures dd").allTextContents()).toEqual(["8", "4", "3"]);
      const kinds = await page.locator("#td-panel-check .td-part-heading .td-hidden").allTextContents();
      const severities = kinds.map((kind) => kind.split(",")[0]);
      expect(severities).toEqual([
        ...Array<string>(8).fill("Lỗi"),
        ...Array<string>(2).fill("Cảnh báo"),
        ...Array<string>(2).fill("Lưu ý"),
      ]);
      expect(await status()).toBe(words.checked("8", "4", "3"));
    });

    it("opens and closes a kind of finding", async () => {
      await tell("findings");
      const group = page.getByRole("button", { name: "Điểm là chữ" });
      expect(await group.getAttribute("aria-expanded")).toBe("false");
      await group.click();
      await page.getByText("Ô ghi “0,5 đ”").waitFor();
      await group.click();
      await page.getByText("Ô ghi “0,5 đ”").waitFor({ state: "detached" });
    });

    it("shows ten thousand findings by the fifty, and moves the keyboard on to the first new one", async () => {
      await tell("many-findings");
      const rows = page.locator(".td-finding");
      expect(await rows.count()).toBe(50);
      await button(page, words.more("50", "2.550")).press("Enter");
      await rows.nth(99).waitFor();
      expect(await rows.count()).toBe(100);
      expect(await page.evaluate("[...document.querySelectorAll('.td-finding')].indexOf(document.activeElement)")).toBe(
        50,
      );
    });

    it("says that all is well where it is", async () => {
      await tell("clean");
      expect(await page.locator("fluent-message-bar").textContent()).toContain(words.clean);
      expect(await page.locator(".td-accordion").count()).toBe(0);
    });

    it("calls no empty table good, and leads to its first cell", async () => {
      await tell("nothing-filled");
      expect(await page.locator("fluent-message-bar").count()).toBe(0);
      await page.locator(".td-finding", { hasText: "chưa có dòng nào được điền" }).click();
      expect(await shown()).toEqual([{ sheet: "Chấm điểm tập thể", row: 5, column: 3, rows: 1, columns: 1 }]);
      await tell("nothing-to-summarize");
      expect(await status()).toContain("Chưa lập bảng tổng hợp");
      expect(await page.evaluate("trial.host.names().includes('ThamDinh_TongHop')")).toBe(false);
    });

    it("leads to the templates where there is no table", async () => {
      await tell("no-tables");
      await button(page, words.goToStep(words.steps.insert.tab)).click();
      await page.locator("#td-panel-insert:focus").waitFor();
    });

    it("tells where it cannot go to a cell", async () => {
      await tell("findings");
      await setMood("failing");
      await page.locator(".td-finding").first().click();
      await page.locator("fluent-message-bar[intent=error]").waitFor();
    });
  });

  describe("when a finding can be fixed", () => {
    const texts = (selector: string) => page.locator(selector).locator("visible=true").allInnerTexts();

    it("shows what the cell holds and what is meant, spaces that nobody sees included", async () => {
      await tell("fixable-names");
      const changes = (await texts(".td-change")).map((text) => text.replace(/\s+/g, ""));
      expect(changes.slice(0, 2)).toEqual([`15→${words.becomes}1,5`, `20→${words.becomes}2`]);
      expect(changes.some((text) => text.startsWith("␣Đảngủy␣␣xãBìnhMinh␣→"))).toBe(true);
    });

    it("fixes one cell at once, exactly as it was shown, and leads the keyboard to the next one", async () => {
      await tell("fixable");
      await page.locator(`[aria-label="${words.fixCell("E5")}"]`).press("Enter");
      await page.locator("fluent-message-bar[intent=success]").getByText(words.fixed("1")).waitFor();
      expect((await commands()).at(-1)).toEqual({
        kind: "fix",
        code: "score-above-maximum",
        cells: [{ sheet: "Chấm điểm tập thể", row: 5, column: 5, before: 15, after: 1.5 }],
      });
      expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(words.fixCell("E6"));
      expect(await page.locator("#td-panel-check .td-figures dd").allTextContents()).toEqual(["7", "3", "1"]);
    });

    it("keeps the kinds that are open, the place in the list and the message in sight after a correction", async () => {
      await page.setViewportSize({ width: 320, height: 560 });
      await tell("fixable-names");
      const group = (code: string) => page.locator(`.td-accordion > [data-key="${code}"]`);
      const open = () =>
        page.evaluate<readonly string[]>(
          "[...document.querySelectorAll('.td-accordion > *')].filter((part) => part.expanded).map((part) => part.dataset.key)",
        );
      const fixes = group("text-not-normal").locator(".td-fix fluent-button");
      const [before, opened] = [await fixes.count(), await open()];
      expect(opened).toEqual(["score-above-maximum", "text-not-normal"]);
      const second = await fixes.nth(1).getAttribute("aria-label");
      const following = before > 2 ? await fixes.nth(2).getAttribute("aria-label") : null;
      await fixes.nth(1).scrollIntoViewIfNeeded();
      const top = async (index: number) => (await fixes.nth(index).boundingBox())!.y;
      const place = await top(1);
      await fixes.nth(1).press("Enter");
      await page.locator(".td-answer fluent-message-bar[intent=success]").waitFor();
      expect(await fixes.count()).toBe(before - 1);
      expect(await open()).toEqual(opened);
      expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(
        following ?? (await fixes.last().getAttribute("aria-label")),
      );
      expect(second).not.toBe(following);
      expect((await lookAt(page)).hidden).toEqual([]);
      // It moves no further than the message pushes it
      const answer = (await page.locator(".td-answer").boundingBox())!.height;
      expect(Math.abs((await top(Math.min(1, before - 2))) - place)).toBeLessThanOrEqual(answer + 60);
      expect(
        await page.evaluate(
          "document.activeElement.getBoundingClientRect().top >= document.querySelector('.td-top').getBoundingClientRect().bottom",
        ),
      ).toBe(true);
    });

    it("leads the keyboard to the next kind where the last of one is fixed", async () => {
      await tell("fixed");
      expect(await page.evaluate("document.activeElement.closest('[data-key]').getAttribute('data-key')")).not.toBe(
        "score-above-maximum",
      );
    });

    it("fixes all of a kind only after it has asked", async () => {
      await tell("confirm-fix");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      expect((await commands()).map(({ kind }) => kind)).toEqual(["check"]);
      await tell("fixed");
      expect(await status()).toBe(words.fixed("3"));
      expect(await page.getByText("Điểm vượt mức tối đa").count()).toBe(0);
    });

    it("asks before it undoes an action earlier than the one pressed last, which changed nothing", async () => {
      await tell("undo-earlier");
      await page.getByText(words.confirmEarlierUndo("Xếp loại", "Sửa").text).waitFor();
      await button(page.locator("fluent-dialog"), words.confirmEarlierUndo("", "").confirm).click();
      await page
        .getByText(vi.undone({ kind: "undone", action: "fix" }))
        .first()
        .waitFor();
    });

    it("undoes what was fixed, and says where that is no longer possible", async () => {
      await tell("undone");
      await act(page, LOOK, "check");
      await page.getByText("Điểm vượt mức tối đa").waitFor();
      await tell("not-undone");
      expect(await status()).toContain("Chấm điểm tập thể!E5");
    });

    it("leaves a cell alone that has changed since, and says so", async () => {
      await tell("fixed-some");
      expect(await status()).toBe(words.fixedSome("2", "1"));
    });
  });

  describe("when it has classified", () => {
    it("lists subjects with result and band, and says which are provisional", async () => {
      await tell("results");
      const subjects = (await page.locator("#td-panel-classify .td-part-heading").allInnerTexts()).map((text) =>
        text.replace(/\s+/g, " ").trim(),
      );
      expect(subjects.slice(0, 3)).toEqual([
        "Đảng ủy xã Bình Minh Xuất sắc 9,5",
        "Hội Nông dân xã Hòa Lạc Trung bình 5",
        "Ủy ban Mặt trận Tổ quốc Việt Nam phường Trần Hưng Đạo Xuất sắc 9,25",
      ]);
      expect(subjects).toContain("Đoàn Thanh niên phường Chưa có kết quả");
      expect(subjects.some((text) => text.includes(words.noSubject))).toBe(true);
    });

    it("says why an entry has its result, and gives the keyboard back to where it was", async () => {
      await tell("results");
      const why = page.locator(".td-entry fluent-button").first();
      await why.press("Enter");
      await page.locator(".td-explanation").waitFor();
      expect((await commands()).at(-1)).toEqual({ kind: "explain", sheet: "Chấm điểm tập thể", row: 5 });
      const text = await page.locator(".td-explanation").innerText();
      expect(text).toContain("Tổng điểm: 9, nhiều nhất 10");
      expect(text).toContain("mục 2.1 TC1");
      expect(await focused()).toBe(words.close);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(words.whyEntry(5));
    });

    it("says why for the row that is selected in the sheet", async () => {
      await mount(page, LOOK, "office");
      await page.evaluate(
        "trial.host.selected = { sheet: 'Chấm điểm tập thể', row: 7, column: 3, rows: 1, columns: 1 }",
      );
      await open(page, LOOK, "classify");
      await button(page, words.whySelected).click();
      await page.locator(".td-explanation").getByText("Hội Nông dân xã Hòa Lạc", { exact: true }).waitFor();
    });

    it("asks for a row with an entry where another one is selected", async () => {
      await tell("why-nothing-selected");
      expect(await commands()).toEqual([]);
    });

    it("goes to the row of an entry", async () => {
      await tell("results");
      await button(page, words.goToRow).first().click();
      expect(await shown()).toEqual([{ sheet: "Chấm điểm tập thể", row: 5, column: 1, rows: 1, columns: 1 }]);
    });

    it("restores formulas only after it has asked", async () => {
      await tell("confirm-repair");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      expect(await commands()).toEqual([{ kind: "classify", repair: false }]);
      await button(page, words.repair).click();
      await button(page, words.confirmRepair("1").confirm).click();
      await page.getByText(words.repaired("1")).first().waitFor();
      expect((await commands()).at(-1)).toEqual({ kind: "classify", repair: true });
      expect(await button(page, words.repair).count()).toBe(0);
    });

    it("repairs nothing before a changed rubric is accepted, says so, and does both then", async () => {
      await tell("repair-held");
      expect(await page.locator(".td-answer fluent-message-bar[intent=success]").count()).toBe(0);
      await button(page, words.repair).waitFor();
      await button(page, words.seeChanges).first().click();
      await page.locator(".td-changes").waitFor();
      await button(page.locator("fluent-dialog"), words.carryOut).click();
      await page.getByText(words.repaired("1")).first().waitFor();
      expect((await commands()).at(-1)).toEqual({ kind: "classify", repair: true, acceptRubric: true });
      expect(await button(page, words.repair).count()).toBe(0);
      expect(await button(page, words.seeChanges).count()).toBe(0);
    });

    it("finds entries by words without accents, and says how many there are", async () => {
      await tell("browsed");
      await page.locator(".td-search").click();
      await page.keyboard.type("hoi nong dan");
      await page.getByText("1/13 mô hình").first().waitFor();
      expect(await page.locator(".td-entry").count()).toBe(1);
      expect(await commands()).toHaveLength(1);
    });

    it("leads to the errors that are left", async () => {
      await tell("results");
      await button(page, words.seeErrors).click();
      await page.locator("#td-panel-check:focus .td-accordion").waitFor();
    });
  });

  it("makes a rubric from the headings of the selected table, and names the cells that are left to fill in", async () => {
    await tell("own-rubric-headers");
    expect((await commands()).at(-1)).toEqual({
      kind: "make-rubric",
      source: { kind: "headers", at: null },
      name: "Thi đua khối xã",
    });
    expect(await status()).toMatch(/hãy nhập các ô D\d+, D\d+:D\d+, D\d+:D\d+ ở sheet “Bộ tiêu chí Thi đua khối xã”/);
  });

  it("says that no table with headings is selected", async () => {
    await tell("own-rubric-no-headers");
    expect(await page.locator("fluent-dialog fluent-message-bar").textContent()).toContain(
      "Không thấy bảng nào có dòng tiêu đề",
    );
  });

  it("sets rules again that were pasted over, after a look at which", async () => {
    await tell("pasted-over-preview");
    expect(await page.locator(".td-changes").textContent()).toContain("Đặt lại quy tắc nhập cho 7 ô");
    await button(page.locator("fluent-dialog"), words.carryOut).click();
    await page.getByText(words.repairedGroup).first().waitFor();
    expect(await page.locator("#td-panel-check .td-accordion").count()).toBe(0);
    await act(page, LOOK, "check");
    await page.getByText(words.clean).first().waitFor();
  });

  it("makes a summary with today's date in the form that was chosen", async () => {
    await mount(page, LOOK, "office");
    await open(page, LOOK, "summarize");
    await page.locator("#td-panel-summarize").getByText(words.profiles.state).click();
    await act(page, LOOK, "summarize");
    await page.getByText(words.summarized).first().waitFor();
    expect(await commands()).toEqual([{ kind: "summarize", date: "23/11/2026", profile: "state" }]);
    await button(page, words.seeBands).click();
    expect((await shown()).map(({ sheet }) => sheet)).toEqual(["Bộ tiêu chí"]);
  });

  describe("while it works", () => {
    it("says so, and leaves the keyboard where it is", async () => {
      await tell("busy");
      expect(await status()).toBe(words.steps.classify.busy);
      expect(await focused()).toBe(words.steps.classify.action);
      await page.evaluate("trial.host.letGo()");
      await page.locator("#td-panel-classify .td-figures").waitFor();
      expect(await focused()).toBe(words.steps.classify.action);
      expect(await status()).toBe(words.classified("10", "13", "7"));
    });

    it("takes no second command, from any step", async () => {
      await tell("busy");
      await act(page, LOOK, "classify");
      await open(page, LOOK, "check");
      await act(page, LOOK, "check");
      await page.keyboard.press("Enter");
      expect((await commands()).map(({ kind }) => kind)).toEqual(["classify"]);
    });

    it("stops when asked to, and says that nothing was changed", async () => {
      await tell("stopped");
      expect(await page.evaluate("trial.host.isStopped")).toBe(true);
      expect(await page.locator("fluent-message-bar").textContent()).toContain(words.stopped);
    });

    it("shows the result where it was too late to stop", async () => {
      await tell("stopping");
      await page.evaluate("trial.host.letGo()");
      await page.locator("#td-panel-check .td-figures").waitFor();
      expect(await page.locator(".td-answer").count()).toBe(0);
    });

    it("stops when the pane is taken away", async () => {
      await tell("busy");
      await page.evaluate("trial.pane.destroy()");
      expect(await page.evaluate("trial.host.isStopped")).toBe(true);
      expect(await page.locator("#pane").textContent()).toBe("");
    });
  });

  describe("messages", () => {
    it("stand above all else, wherever in a long list a button was pressed", async () => {
      await page.setViewportSize({ width: 320, height: 560 });
      await tell("many-findings");
      await page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
      await button(page, words.undo).click();
      await page.locator(".td-answer fluent-message-bar").waitFor();
      expect(await page.evaluate("window.scrollY")).toBeGreaterThan(1000);
      expect(await lookAt(page)).toMatchObject({ hidden: [], messages: [expect.any(String)] });
    });

    it("can be put away, and the keyboard then begins at the step", async () => {
      await tell("inserted");
      await page.locator(`.td-answer [aria-label="${words.dismiss}"]`).press("Enter");
      await page.locator(".td-answer").waitFor({ state: "detached" });
      expect(await page.evaluate("document.activeElement.id")).toBe("td-panel-insert");
    });

    it("come one at a time, and go with the step that they speak of", async () => {
      await tell("fixed");
      await button(page, words.undo).last().click();
      await page
        .getByText(vi.undone({ kind: "undone", action: "fix" }))
        .first()
        .waitFor();
      expect(await page.locator("fluent-message-bar").count()).toBe(1);
      await open(page, LOOK, "classify");
      expect(await page.locator("fluent-message-bar").count()).toBe(0);
    });

    it("are heard once, also where they are seen", async () => {
      await tell("inserted");
      expect(
        await page.locator("[aria-live], [role=status], [role=alert]").locator(`text=${words.inserted}`).count(),
      ).toBe(1);
      expect(await status()).toBe(words.inserted);
    });
  });

  it.each([
    [320, "one"],
    [300, "one"],
    [295, "one"],
    [285, "two"],
    [256, "two"],
  ] as const)("has its steps at %i pixels in %s line(s), none alone", async (width, lines) => {
    for (const language of ["vi", "en"] as const) {
      await page.setViewportSize({ width, height: 560 });
      await mount(page, { ...LOOK, language }, "empty");
      const tops = await page.evaluate<readonly number[]>(
        "[...document.querySelectorAll('[role=tab], fluent-tab')].map((tab) => tab.getBoundingClientRect().top)",
      );
      expect(new Set(tops).size, language).toBe(lines === "one" ? 1 : 2);
      expect(tops.filter((top) => top === tops[0])).toHaveLength(lines === "one" ? 5 : 3);
      expect(await lookAt(page)).toMatchObject({ tooWide: 0 });
    }
  });

  it("says what went wrong in the host's words, and tries the same again", async () => {
    await tell("failed");
    expect(await status()).toContain("Trang tính đang được bảo vệ");
    await setMood("quick");
    await button(page, words.retry).click();
    await page.locator("#td-panel-check .td-figures").waitFor();
    expect(await commands()).toEqual([{ kind: "check" }, { kind: "check" }]);
  });

  it("shows markup in names and sheets as text", async () => {
    await tell("hostile");
    await page.getByText("<b onclick=alert(1)>Sheet").locator("visible=true").first().waitFor();
    await page.getByText("<img src=x onerror=").locator("visible=true").first().waitFor();
    expect(await page.title()).toBe("Thẩm định");
    expect(await page.locator("#pane img, #pane b, #pane script").count()).toBe(0);
  });

  it("goes to the rubric, and says where there is none", async () => {
    await tell("no-rubric");
    expect(await page.locator("fluent-message-bar").textContent()).toContain(words.noRubric);
  });

  it("can be worked from tab to finding with the keyboard alone", async () => {
    await mount(page, LOOK, "office");
    await page.keyboard.press("Tab");
    expect(await focused()).toContain(words.steps.insert.tab);
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toContain(words.steps.score.tab);
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toContain(words.steps.check.tab);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe(words.steps.check.action);
    await page.keyboard.press("Enter");
    await page.locator("#td-panel-check .td-figures").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe(words.repairGroup);
    await page.keyboard.press("Tab");
    expect(await focused()).toContain("J7");
    await page.keyboard.press("Enter");
    expect(await shown()).toHaveLength(1);
  });

  it("follows the language of the host, messages on the screen included", async () => {
    await tell("clean");
    await page.evaluate("trial.pane.setLanguage('en')");
    await page.getByText("No errors and no warnings.").first().waitFor();
    expect(await page.locator("#pane").getAttribute("lang")).toBe("en");
  });

  it.each(["unsupported-version", "not-a-spreadsheet"])(
    "offers nothing but the reason where it cannot work: %s",
    async (story) => {
      await tell(story);
      expect(await page.locator("fluent-button, fluent-tab").count()).toBe(0);
    },
  );
});

import process from "node:process";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../../../../src/actions/perform";
import { panelWordsVi } from "../../../../src/panel/words/panel-words-vi";
import { judgingWordsOf } from "../../../../src/panel/words/judging-panel-words";
import { words as allWords } from "../../../../src/panel/words/words-vi";
import type { Area } from "../../../../src/workbook/model/area";
import { chromiumPath, startPaneBrowser } from "../pane-browser";
import type { PaneBrowser } from "../pane-browser";
import { button, stories } from "../stories";
import type { Look } from "../stories";

const LOOK: Look = { language: "vi", theme: "light" };
const { panel: words } = judgingWordsOf(allWords);

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")("A panel of judges in the pane", () => {
  let browser: PaneBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPaneBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    ({ page } = await browser.open(320));
  });

  const commands = async () => (await page.evaluate<readonly Command[]>("trial.host.commands")).map(({ kind }) => kind);
  const card = (index: number) => page.locator("fluent-accordion-item").nth(index).locator("button").first();
  const shown = () => page.evaluate<readonly Area[]>("trial.host.shown");

  it("shows a figure on each card, and leads from an open entry to the cell that settles it", async () => {
    await stories["judging"]?.(page, LOOK);
    for (const figure of [
      words.members.figure("2", "3"),
      words.ballots.figure("2", "3"),
      words.differences.figure("1"),
    ])
      await page.getByText(figure).first().waitFor();
    await page.getByText("Sổ tay số").first().waitFor();
    await page.getByText(words.differences.steps.discuss, { exact: true }).click();
    await expect.poll(async () => (await shown()).map(({ sheet }) => sheet)).toEqual(["Bảng tổng hợp điểm"]);
    expect(await commands()).toEqual(["read-panel"]);
  });

  it("says how far each judge is, who may be too near to a subject, and that five entries are needed to compare", async () => {
    await stories["judging"]?.(page, LOOK);
    await card(1).click();
    await page.getByText(words.ballots.open("1")).waitFor();
    await card(0).click();
    await page.getByText(words.members.tooLittle("2")).first().waitFor();
    await page.getByText(words.members.suggested("TV01", "Đảng ủy xã Bình Minh")).first().waitFor();
    await page.getByText("TV03 · Người chấm 3").first().click();
    await expect.poll(async () => (await shown()).at(-1)?.sheet).toBe("Tổ thẩm định");
  });

  it("names the line that is no member, and then sets the panel up and shows its cards", async () => {
    await stories["judging-new"]?.(page, LOOK);
    await page.locator("textarea").fill("An; Phó Bí thư; Đảng ủy xã; chủ trì\nBình; ; ; trùm");
    await button(page, words.newPanel.action).click();
    await page.getByText(words.newPanel.line("2", "Bình; ; ; trùm")).first().waitFor();
    expect(await commands()).toEqual(["read-panel"]);
    await page.locator("textarea").fill("An; Phó Bí thư; Đảng ủy xã; chủ trì\nBình; ; ; thư ký");
    await button(page, words.newPanel.action).click();
    await page.getByText(words.newPanel.made("2", "2")).first().waitFor();
    await page.getByText(words.ballots.figure("0", "2")).first().waitFor();
    expect(await commands()).toEqual(["read-panel", "new-panel", "read-panel"]);
  });

  it("says why no panel can be set up, and goes back to templates", async () => {
    await stories["judging-new"]?.(page, LOOK);
    await page.locator("textarea").fill("An");
    await button(page, words.newPanel.action).click();
    await page.getByText("Tổ thẩm định cần ít nhất 2 người chấm, mới có 1.").first().waitFor();
    await button(page, words.back).click();
    await button(page, panelWordsVi.attach).waitFor();
  });
});

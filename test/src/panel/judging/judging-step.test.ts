import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import process from "node:process";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readBallotBytes } from "../../../../files/ballots/ballot-bytes";
import type { Command } from "../../../../src/actions/perform";
import { cardWordsOf } from "../../../../src/panel/words/card-words";
import { panelWordsVi } from "../../../../src/panel/words/panel-words-vi";
import { judgingWordsOf } from "../../../../src/panel/words/judging-panel-words";
import { words as allWords } from "../../../../src/panel/words/words-vi";
import type { Area } from "../../../../src/workbook/model/area";
import { chromiumPath, startPaneBrowser } from "../pane-browser";
import type { PaneBrowser } from "../pane-browser";
import { button, savedFile, stories } from "../stories";
import type { Look } from "../stories";

const LOOK: Look = { language: "vi", theme: "light" };
const { panel: words, files } = judgingWordsOf(allWords);

const saved = async (page: Page, judge: string) => ({
  name: `${judge}.xlsx`,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: Buffer.from(await savedFile(page, judge)),
});

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
      files.collect.figure("2", "3"),
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
    await card(2).click();
    await page.getByText(words.ballots.open("1")).waitFor();
    await card(0).click();
    await page.getByText(words.members.tooLittle("2")).first().waitFor();
    await page.getByText(words.members.suggested("TV01", "Đảng ủy xã Bình Minh")).first().waitFor();
    await page.getByText("TV03 · Người chấm 3").first().click();
    await expect.poll(async () => (await shown()).at(-1)?.sheet).toBe("Tổ thẩm định");
  });

  it("hands each judge a file with their ballot alone, and all of them in one", async () => {
    await stories["judging"]?.(page, LOOK);
    await card(1).click();
    await page.getByText("TV03 · Người chấm 3").locator("visible=true").click();
    await page.getByRole("textbox", { name: files.handOut.by }).fill("Thư ký");
    await button(page, files.handOut.action).click();
    await page.getByText(files.handOut.made("2")).first().waitFor();
    await page.getByText(files.handOut.figure("2", "3")).waitFor();
    expect(await page.evaluate("trial.host.commands.find(({ kind }) => kind === 'hand-out')")).toMatchObject({
      members: ["TV01", "TV02"],
      by: "Thư ký",
      date: "23/11/2026",
    });
    const own = readBallotBytes(await savedFile(page, "TV02"));
    expect(own).toMatchObject({ ok: true, ballot: { member: "TV02", stamp: { handOut: 1 } } });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByText(files.handOut.all("phieu-23-11-2026.zip")).click(),
    ]);
    const zip = unzipSync(new Uint8Array(readFileSync(await download.path())));
    expect(Object.keys(zip)).toEqual(["phieu-TV01-lan-1.xlsx", "phieu-TV02-lan-1.xlsx"]);
    expect(readBallotBytes(zip["phieu-TV02-lan-1.xlsx"]!)).toEqual(own);
  });

  it("shows what becomes of each file and why, and takes in what a person has chosen, which undo takes back", async () => {
    await stories["judging-collecting"]?.(page, LOOK);
    const counts = { all: "3", taken: "0", same: "0", skipped: "1", open: "2" };
    await page.getByText(files.collect.counts(counts)).first().waitFor();
    await page.getByText("Đây không phải là tệp .xlsx").waitFor();
    await page.getByText(files.collect.rows("2")).click();
    await page.getByText("dòng 6, MH-002: điểm TC1 “15” chưa hợp lệ").waitFor();
    await page.getByText("TV02 bản cuối.xlsx").click();
    await button(page, files.collect.take("1")).click();
    await page.getByText(files.collect.took("1")).first().waitFor();
    await page.getByText("đã chọn tệp “TV02 bản cuối.xlsx”").waitFor();
    expect(await page.evaluate("trial.host.commands.at(-2)")).toMatchObject({
      kind: "collect-ballots",
      accepted: [{ member: "TV02", file: "TV02 bản cuối.xlsx" }],
    });
    await page.getByText(words.ballots.counts("1", "1")).waitFor();
  });

  it("takes files that are dropped, tells two of one name apart, and knows what was handed in before", async () => {
    await stories["judging-handed-out"]?.(page, LOOK);
    const bytes = [...(await savedFile(page, "TV01"))];
    await card(2).click();
    await page.evaluate(`(() => {
      const transfer = new DataTransfer();
      for (let file = 0; file < 2; file++) transfer.items.add(new File([new Uint8Array(${JSON.stringify(bytes)})], "a.xlsx"));
      document.querySelector(".td-drop").dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    })()`);
    await page.getByText("cùng nội dung với tệp a.xlsx").waitFor();
    await button(page, files.collect.take("1")).click();
    await page.getByText(files.collect.took("1")).first().waitFor();
    await button(page, files.collect.clear).click();
    await page.locator(".td-counts").waitFor({ state: "detached" });
    await page.locator("input[type=file]").setInputFiles(await saved(page, "TV01"));
    await page
      .getByText(files.collect.counts({ all: "1", taken: "0", same: "1", skipped: "0", open: "0" }))
      .first()
      .waitFor();
  });

  it("says what to do instead where no files can be made or read", async () => {
    await stories["judging"]?.(page, LOOK);
    await page.evaluate("trial.host.hasFiles = false");
    await card(1).click();
    await button(page, files.handOut.action).click();
    await page.getByText(files.unavailable).first().waitFor();
    expect(await commands()).toEqual(["read-panel"]);
  });

  it("shows a judge the score card and the check of their own file, and nothing else", async () => {
    await stories["judge"]?.(page, LOOK);
    await page.getByText(cardWordsOf(allWords).progress("1", "3")).waitFor();
    expect(await page.getByRole("tab").allTextContents()).toEqual([
      panelWordsVi.steps.score.tab,
      panelWordsVi.steps.check.tab,
    ]);
    expect(await button(page, panelWordsVi.editRubric).count()).toBe(0);
    await page.getByRole("tab", { name: panelWordsVi.steps.check.tab }).click();
    await button(page.locator("#td-panel-check"), panelWordsVi.steps.check.action).first().click();
    await page.locator("#td-panel-check .td-figures").waitFor();
    expect(await button(page, panelWordsVi.goToStep(panelWordsVi.steps.classify.tab)).count()).toBe(0);
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
    await page.getByText(files.collect.figure("0", "2")).first().waitFor();
    expect(await commands()).toEqual(["read-panel", "new-panel", "read-panel"]);
  });

  it("lets somebody join with a ballot of their own, after a look at what that changes, and hands it out", async () => {
    await stories["judging"]?.(page, LOOK);
    await card(0).click();
    await page.getByRole("textbox", { name: words.join.members }).fill("Lê Văn Cường; ; ; trùm");
    await button(page, words.join.action).click();
    await page.getByText(words.newPanel.line("1", "Lê Văn Cường; ; ; trùm")).first().waitFor();
    await page.getByRole("textbox", { name: words.join.members }).fill("Lê Văn Cường; Ủy viên; Văn phòng");
    await button(page.locator(".td-actions"), panelWordsVi.preview).locator("visible=true").click();
    await page.getByText("Thêm 2 sheet “Phiếu TV04”, “Sổ theo dõi”, thêm 3 cột").waitFor();
    await button(page.locator("fluent-dialog"), panelWordsVi.carryOut).click();
    await page.getByText(words.join.made("TV04", "3")).first().waitFor();
    expect(await page.evaluate("trial.host.commands.filter(({ kind }) => kind === 'join-panel')")).toEqual([
      {
        kind: "join-panel",
        members: [{ name: "Lê Văn Cường", position: "Ủy viên", unit: "Văn phòng", role: "member" }],
        by: "",
        date: "23/11/2026",
      },
    ]);
    await page.getByText(files.collect.figure("2", "4")).first().waitFor();
    expect(await page.getByRole("textbox", { name: words.join.members }).inputValue()).toBe("");
    await button(page, words.join.goThere).click();
    await expect.poll(async () => (await shown()).at(-1)?.sheet).toBe("Phiếu TV04");
    await button(page, words.join.action).click();
    await page.getByText("Mọi người được chấm đều đã có phiếu.").first().waitFor();
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

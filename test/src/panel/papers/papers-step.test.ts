import { readFile } from "node:fs/promises";
import process from "node:process";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../../../../src/actions/perform";
import type { Area } from "../../../../src/workbook/model/area";
import { shownText } from "../../forms/word/text-document";
import { chromiumPath, startPaneBrowser } from "../pane-browser";
import type { PaneBrowser } from "../pane-browser";
import { button, papersWords, stories, words } from "../stories";
import type { Look } from "../stories";

const LOOK: Look = { language: "vi", theme: "light" };
const own = papersWords(LOOK);

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")("Printing and sealing in the pane", () => {
  let browser: PaneBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPaneBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    ({ page } = await browser.open(320));
  });

  const commands = () => page.evaluate<readonly Command[]>("trial.host.commands");
  const kinds = async () => (await commands()).map(({ kind }) => kind);
  const shown = () => page.evaluate<readonly Area[]>("trial.host.shown");
  const dialog = () => page.locator("fluent-dialog");

  it("draws each form from its cells, page by page, and anew when another profile is chosen", async () => {
    await stories["papers-form"]?.(page, LOOK);
    await page.getByRole("img", { name: `${own.forms.names["bien-ban"]}. ${own.forms.page("1", "2")}` }).waitFor();
    expect(await page.locator("fluent-dialog .td-drawing").textContent()).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
    await button(dialog(), own.forms.next).click();
    await page.getByRole("img", { name: `${own.forms.names["bien-ban"]}. ${own.forms.page("2", "2")}` }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText(words(LOOK).profiles.state, { exact: true }).click();
    await expect.poll(() => page.locator(".td-gallery").textContent()).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  });

  it("makes the ticked forms, shows them before where asked to, and says so when none is ticked", async () => {
    await stories["papers"]?.(page, LOOK);
    await button(page, own.forms.action).click();
    await page.getByText(own.forms.choose).first().waitFor();
    expect(await kinds()).toEqual(["read-papers"]);
    await page.getByLabel(own.forms.names["to-trinh"], { exact: true }).check();
    await page.getByLabel(own.forms.names["bien-ban"], { exact: true }).check();
    await button(page, words(LOOK).preview).click();
    await button(dialog(), words(LOOK).carryOut).click();
    await page.getByText("“In – Biên bản họp”, “In – Tờ trình”").first().waitFor();
    await button(page, own.forms.goThere).click();
    await expect.poll(async () => (await shown()).map(({ sheet }) => sheet)).toEqual(["In – Biên bản họp"]);
  });

  it("writes a form of running text as .docx, offers it to be saved or opened apart, and no longer once another profile is chosen", async () => {
    await stories["papers-document"]?.(page, LOOK);
    const save = page.getByRole("link", { name: own.documents.save("to-trinh.docx"), exact: true });
    await expect
      .poll(() => page.evaluate("document.activeElement.textContent"))
      .toBe(own.documents.save("to-trinh.docx"));
    expect(await save.getAttribute("download")).toBe("to-trinh.docx");
    const apart = page.getByRole("link", { name: own.documents.openTabLabel("to-trinh.docx") });
    expect([await apart.getAttribute("target"), await apart.getAttribute("href")]).toEqual([
      "_blank",
      await save.getAttribute("href"),
    ]);
    await page.getByLabel(own.documents.make(own.forms.names["bien-ban"]), { exact: true }).click();
    await expect
      .poll(() => page.locator(".td-saved a[download]").allTextContents())
      .toEqual([own.documents.save("to-trinh.docx"), own.documents.save("bien-ban.docx")]);
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    expect(download.suggestedFilename()).toBe("to-trinh.docx");
    const parts = unzipSync(await readFile(await download.path()));
    expect(shownText(new TextDecoder().decode(parts["word/document.xml"]))).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
    expect(await kinds()).toEqual(["read-papers", "read-form", "read-form"]);
    await page.getByText(words(LOOK).profiles.state, { exact: true }).click();
    await expect.poll(() => page.locator(".td-saved").count()).toBe(0);
  });

  it("says what to do where nothing writes a .docx, and has no such button beside a form that is a table", async () => {
    await stories["papers"]?.(page, LOOK);
    await page.evaluate("trial.host.hasFiles = false");
    await page.getByLabel(own.documents.make(own.forms.names["to-trinh"]), { exact: true }).click();
    await page.getByText(own.documents.failed(own.forms.names["to-trinh"])).first().waitFor();
    expect(await page.getByLabel(own.documents.make(own.forms.names["tong-hop"]), { exact: true }).count()).toBe(0);
  });

  it("leads from what is open to its cell, and asks for a name and a reason before it seals", async () => {
    await stories["papers-unnamed"]?.(page, LOOK);
    await page.getByText(own.seal.noReason).first().waitFor();
    expect(await kinds()).not.toContain("seal");
    await page.locator(".td-finding").first().click();
    await expect.poll(async () => (await shown()).length).toBe(1);
  });

  it("seals only when it is confirmed, shows the code in groups of four, names what changed since, and opens again", async () => {
    await stories["papers-differ"]?.(page, LOOK);
    const sealed = (await commands()).find(({ kind }) => kind === "seal");
    expect(sealed).toMatchObject({ by: "Trần Thị Bình", reason: "họp gấp", date: "23/11/2026" });
    const groups = await page.locator(".td-code span").allTextContents();
    expect(groups.join("")).toMatch(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/);
    await page.getByText("TV01 · MH-001 · TC1: 2,00 → 0,25").click();
    await expect.poll(async () => (await shown()).at(-1)?.sheet).toBe("Phiếu TV01");

    await page.locator("#td-verify-code").fill("0000");
    await button(page, own.verify.action).click();
    await page.getByText("Mã đưa vào (0000)").first().waitFor();

    await button(page, own.reopen.action).click();
    await page.getByText(own.reopen.noReason).first().waitFor();
    await page.getByRole("textbox", { name: own.reopen.reason }).fill("sửa điểm nhầm");
    await button(page, own.reopen.action).click();
    await button(dialog(), own.reopen.confirm.confirm).click();
    await page
      .getByText(own.seal.reopened("1", "Trần Thị Bình", "sửa điểm nhầm"))
      .first()
      .waitFor();
  });
});

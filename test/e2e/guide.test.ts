import { Buffer } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "../../build/project-folder.mjs";
import { saveWorkbook } from "../../files/xlsx/package/workbook";
import { viRole } from "../../src/language/vi/roles";
import { attachPanelWordsVi as attachWords } from "../../src/panel/words/attach-panel-words";
import { panelWordsVi as words } from "../../src/panel/words/panel-words-vi";
import type { Step } from "../../src/panel/contract/step";
import { judgingWordsOf } from "../../src/panel/words/judging-panel-words";
import { papersWordsOf } from "../../src/panel/words/papers-panel-words";
import { words as allWords } from "../../src/panel/words/words-vi";
import { fillBallot } from "../ballot-files";
import { pointsOf, register } from "../seven-ballots";
import { examplePanel } from "../src/forms/example-panel";
import { chromiumPath } from "../src/panel/pane-browser";
import { button } from "../src/panel/stories";
import { mistypedBook } from "./mistyped-book";
import { PATIENCE, startWorkbenchBrowser } from "./open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "./open-workbench";

const GUIDE = join(projectFolder, "docs/huong-dan.md");
const FOLDER = "pictures/huong-dan";
/** Pictures are kept in the repository; `npm run guide` takes them anew. */
const IS_ASKED = process.env["TAKE_PICTURES"] === "1";
const WINDOW = { width: 1280, height: 960 };
/** Milliseconds for fonts, scrolling and transitions. */
const SETTLING = 600;

const { panel, files } = judgingWordsOf(allWords);
const GUIDE_MEMBERS = [
  "Nguyễn Văn An; Phó Bí thư; Đảng ủy xã; chủ trì",
  "Trần Thị Bình; Chánh Văn phòng; Đảng ủy xã; thư ký",
  "Lê Văn Cường; Ủy viên; Mặt trận Tổ quốc xã",
].join("\n");
const GUIDE_JOINING = "Võ Văn Em; Trưởng ban; Hội Nông dân xã; người chấm thứ ba";

const taken: string[] = [];

async function picture({ page, settled }: OpenWorkbench, name: string): Promise<void> {
  taken.push(`${FOLDER}/${name}.png`);
  if (!IS_ASKED) return;
  await settled();
  await page.mouse.move(WINDOW.width / 2, WINDOW.height - 4);
  await page.waitForTimeout(SETTLING);
  await mkdir(join(projectFolder, "docs", FOLDER), { recursive: true });
  await page.screenshot({ path: join(projectFolder, "docs", FOLDER, `${name}.png`) });
}

async function act({ pane }: OpenWorkbench, step: Step): Promise<void> {
  await pane.getByRole("tab", { name: words.steps[step].tab }).click();
  await button(pane.locator(`#td-panel-${step}`), words.steps[step].action)
    .first()
    .click();
}

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")("The user guide", () => {
  let browser: WorkbenchBrowser;
  let at: OpenWorkbench;
  beforeAll(async () => {
    browser = await startWorkbenchBrowser();
  });
  afterAll(() => browser.close());

  it("shows each step in Excel as it is", async () => {
    at = await browser.open(WINDOW, "blank");
    expect(await at.sheets()).toEqual(["Sheet1"]);
    await at.pane.getByRole("textbox", { name: words.rows }).waitFor();
    await picture(at, "excel-mo-ngan");

    await at.page.getByRole("button", { name: "Chèn mẫu" }).click();
    await at.page.getByRole("menuitem", { name: "Tập thể" }).waitFor();
    await picture(at, "excel-dai-lenh");
    await at.page.keyboard.press("Escape");

    await act(at, "insert");
    await at.pane.getByText(words.inserted).first().waitFor();
    await at.settled();
    await picture(at, "excel-da-chen");
    await at.click(5, 5);
    await at.type("1.5");
    await at.page.locator("[role=dialog]").filter({ hasText: "Thông báo" }).waitFor();
    await picture(at, "excel-nhap-sai");
    await at.refusal();

    await at.page.getByRole("button", { name: "Sổ ví dụ" }).click();
    await expect.poll(at.sheets, PATIENCE).toContain("Chấm điểm tập thể");
    await at.settled();
    await at.pane.getByRole("textbox", { name: words.rows }).waitFor();
    await at.click(6, 4);
    await act(at, "score");
    await at.pane.locator(".td-card").waitFor();
    await at.pane.locator("#td-score-TC2").focus();
    await at.page.keyboard.press("Shift+F2");
    await at.page.keyboard.type("Số liệu rõ, nên nhân rộng");
    await picture(at, "excel-cham");
    await at.page.keyboard.press("Escape");

    await act(at, "check");
    const group = at.pane.locator("fluent-accordion-item").filter({ hasText: "Điểm bị đổi thành ngày" });
    await group.getByRole("button").first().click();
    await group.getByText("E10", { exact: true }).click();
    await expect.poll(at.selected, PATIENCE).toContain("!E10");
    await picture(at, "excel-kiem-tra");

    await act(at, "classify");
    await at.pane.locator("#td-panel-classify .td-figures").waitFor();
    await at.click(5, 3);
    await picture(at, "excel-xep-loai");
    await button(at.pane, words.whySelected).click();
    await at.pane.locator(".td-explanation").waitFor();
    await picture(at, "excel-vi-sao");
    await at.page.keyboard.press("Escape");
    await at.pane.locator(".td-explanation").waitFor({ state: "hidden" });

    await act(at, "summarize");
    await at.pane.locator(".td-answer fluent-message-bar[intent=success]").waitFor();
    await picture(at, "excel-tong-hop");
    await at.page.close();
  });

  it("shows in Excel what can be done with a table of one's own", async () => {
    const { sheet, firstRow, bytes } = mistypedBook;
    at = await browser.open(WINDOW, "blank");
    await at.openFile("quy-4.xlsx", bytes());
    await expect.poll(at.sheets, PATIENCE).toEqual([sheet]);
    await at.settled();
    await at.click(firstRow + 1, 3);
    await button(at.pane, words.attach).click();
    await at.pane.locator(".td-additions").waitFor();
    const evidence = at.pane.getByRole("combobox", { name: attachWords.columnLabel("K", "Kết quả nổi bật") });
    await evidence.click();
    await at.pane
      .locator("fluent-option >> visible=true")
      .filter({ hasText: viRole("MinhChung") })
      .click();
    await expect.poll(() => evidence.textContent(), PATIENCE).toContain(viRole("MinhChung"));
    await picture(at, "excel-bang-co-san");
    await button(at.pane.locator("#td-panel-insert"), attachWords.action).click();
    await at.pane.getByText(attachWords.attached).first().waitFor();

    await act(at, "check");
    const found = (title: string) => at.pane.locator("fluent-accordion-item").filter({ hasText: title });
    await found("Điểm bị đổi thành ngày").locator(".td-fix").first().waitFor();
    await found("Điểm bị đổi thành ngày").getByText("E6", { exact: true }).click();
    await expect.poll(at.selected, PATIENCE).toContain("!E6");
    await picture(at, "excel-sua-nhanh");
    await button(found("Điểm bị đổi thành ngày"), words.fixAll("3")).click();
    await button(at.pane.locator("fluent-dialog"), words.confirmFix("3").confirm).click();
    await at.pane.getByText(words.fixed("3")).first().waitFor();

    // A result that somebody typed over
    await at.click(firstRow, 13);
    await at.type("8");
    await act(at, "check");
    await button(found("Công thức bị gõ đè"), words.repairGroup).waitFor();
    await picture(at, "excel-khoi-phuc");
    await button(found("Công thức bị gõ đè"), words.repairGroup).click();
    await button(at.pane.locator("fluent-dialog"), words.carryOut).click();
    await at.pane.getByText(words.repairedGroup).first().waitFor();

    // Another threshold after the results are known
    await act(at, "classify");
    await at.pane.locator("#td-panel-classify .td-figures").waitFor();
    await at.page.evaluate("workbench.grid.activate(workbench.grid.findSheet('Bộ tiêu chí').id)");
    const threshold = await at.page.evaluate<number>(`(() => {
      const sheet = workbench.grid.findSheet("Bộ tiêu chí");
      return Array.from({ length: 60 }, (_, row) => row + 1).find((row) => sheet.value(row, 3) === "Xuất sắc");
    })()`);
    await at.click(threshold, 4);
    await at.type("9,5");
    await act(at, "classify");
    await at.pane.getByText(words.rubricChanged("1")).first().waitFor();
    await picture(at, "excel-doi-bo-tieu-chi");
    await button(at.pane, words.seeChanges).click();
    await button(at.pane.locator("fluent-dialog"), words.carryOut).waitFor();
    await picture(at, "excel-xem-truoc");
    await button(at.pane.locator("fluent-dialog"), words.carryOut).click();
    await expect.poll(() => at.shown(sheet, firstRow, [14]), PATIENCE).toEqual(["Tốt"]);

    await at.pane.getByRole("tab", { name: words.steps.insert.tab }).click();
    await button(at.pane, attachWords.back).click();
    await button(at.pane, words.ownRubrics).click();
    await button(at.pane.locator("fluent-dialog"), words.makeRubric).waitFor();
    await at.pane.getByRole("textbox", { name: words.rubricName }).fill("Khối xã, phường");
    await picture(at, "excel-bo-tieu-chi-rieng");
    await button(at.pane.locator("fluent-dialog"), words.makeRubric).click();
    await expect.poll(at.sheets, PATIENCE).toHaveLength(3);
    await at.page.close();
  });

  it("shows the way of a panel: set up, handed out, collected, scored by a judge", async () => {
    at = await browser.open(WINDOW, "blank");
    await at.openFile("danh-muc-2026.xlsx", register());
    await expect.poll(at.sheets, PATIENCE).toHaveLength(2);
    await at.settled();
    await button(at.pane, words.judging).click();
    await at.pane.locator("textarea").fill(GUIDE_MEMBERS);
    await picture(at, "excel-lap-to");
    await button(at.pane, panel.newPanel.action).click();
    const card = (title: string) =>
      at.pane.locator("fluent-accordion-item").filter({ hasText: title }).locator("button").first();
    await at.pane.getByText(files.collect.figure("0", "3")).waitFor(PATIENCE);
    await card(panel.members.title).click();
    const joining = at.pane.getByLabel(panel.join.members);
    await joining.fill(GUIDE_JOINING);
    await picture(at, "excel-lap-phieu");
    await joining.fill("");
    await card(panel.members.title).click();
    await card(files.handOut.title).click();
    await button(at.pane, files.handOut.action).click();
    await at.pane.locator(".td-saved").waitFor(PATIENCE);
    await picture(at, "excel-giao-phieu");
    const [download] = await Promise.all([
      at.page.waitForEvent("download"),
      at.pane.locator("a[download='phieu-TV02-lan-1.xlsx']").click(),
    ]);
    const given = new Uint8Array(readFileSync(await download.path()));
    const own = fillBallot(given, pointsOf("TV02"));
    await card(files.handOut.title).click();
    await card(files.collect.title).click();
    const returned = { "Phiếu TV02.xlsx": own, "Phiếu TV02 sửa.xlsx": fillBallot(own, { TC1: [1.5] }) };
    await at.pane.locator("input[type=file][multiple]").setInputFiles(
      Object.entries({ ...returned, "Biên bản.xlsx": own.slice(0, 900) }).map(([name, bytes]) => ({
        name,
        mimeType: "application/octet-stream",
        buffer: Buffer.from(bytes),
      })),
    );
    await at.pane.locator(".td-counts").waitFor(PATIENCE);
    await picture(at, "excel-thu-phieu");
    await at.openFile("phieu-TV02-lan-1.xlsx", fillBallot(given, { TC1: [2, 1.5], TC2: [3], TC3: [1.5], TC4: [0.5] }));
    await at.pane.locator(".td-card").waitFor(PATIENCE);
    await picture(at, "excel-tep-nguoi-cham");
    await at.page.close();
  });

  it("shows how papers are made, and how results are sealed", async () => {
    const { forms, documents, seal } = papersWordsOf(allWords).panel;
    at = await browser.open(WINDOW, "blank");
    await at.openFile("to-tham-dinh-2026.xlsx", saveWorkbook(examplePanel(false)));
    await expect.poll(at.sheets, PATIENCE).toContain("Tổ thẩm định");
    await at.settled();
    await at.pane.getByRole("tab", { name: words.steps.summarize.tab }).click();
    await button(at.pane, words.papers).click();
    await at.pane.locator(".td-gallery").waitFor(PATIENCE);
    await at.pane.getByLabel(forms.names["bien-ban"], { exact: true }).check();
    await at.pane.getByLabel(documents.make(forms.names["to-trinh"]), { exact: true }).click();
    await at.pane.locator(".td-saved a").first().waitFor(PATIENCE);
    await picture(at, "excel-in-va-chot");
    const card = (title: string) =>
      at.pane.locator("fluent-accordion-item").filter({ hasText: title }).locator("button[aria-expanded]").first();
    await card(forms.title).click();
    await card(seal.title).click();
    await at.pane.getByRole("textbox", { name: seal.by }).fill("Trần Thị Bình");
    await at.pane.getByRole("textbox", { name: seal.reason }).fill("Tổ thống nhất tại cuộc họp ngày 20/11/2026");
    await button(at.pane, seal.action).click();
    await button(at.pane.locator("fluent-dialog"), seal.confirm.confirm).click();
    await at.pane.locator(".td-code").waitFor(PATIENCE);
    await picture(at, "excel-chot");
    await at.page.close();
  });

  it("shows each step in Google Sheets as it is", async () => {
    at = await browser.open(WINDOW);
    await at.page.getByRole("button", { name: "Google Sheets" }).click();
    await at.page.getByRole("button", { name: "Thẩm định", exact: true }).click();
    await at.page.getByRole("menuitem").first().waitFor();
    await picture(at, "sheets-trinh-don");
    await at.page.getByRole("menuitem").first().click();
    await act(at, "check");
    await at.pane.locator("#td-panel-check .td-figures").waitFor();
    await picture(at, "sheets-bang-ben");
    await at.page.close();
  });

  it("names every picture that is taken, and none besides", () => {
    const named = [...readFileSync(GUIDE, "utf8").matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path!);
    // Those of printed forms are drawn from pages, not here
    expect(named.filter((path) => path.startsWith(FOLDER)).sort()).toEqual([...taken].sort());
    for (const path of named) expect(existsSync(join(projectFolder, "docs", path)), path).toBe(true);
  });
});

import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { attachPanelWordsEn, attachPanelWordsVi } from "../../../src/panel/words/attach-panel-words";
import type { AttachPanelWords } from "../../../src/panel/words/attach-panel-words";
import { judgingWordsOf } from "../../../src/panel/words/judging-panel-words";
import type { AllJudgingWords } from "../../../src/panel/words/judging-panel-words";
import { words as allWordsEn } from "../../../src/panel/words/words-en";
import { words as allWordsVi } from "../../../src/panel/words/words-vi";
import { fillBallot } from "../../ballot-files";
import { en } from "../../../src/language/en/words";
import { vi } from "../../../src/language/vi/words";
import type { Words } from "../../../src/language/words";
import { panelWordsEn } from "../../../src/panel/words/panel-words-en";
import { panelWordsVi } from "../../../src/panel/words/panel-words-vi";
import type { PanelWords } from "../../../src/panel/words/panel-words";
import { papersWordsOf } from "../../../src/panel/words/papers-panel-words";
import type { PapersPanelWords } from "../../../src/panel/words/papers-panel-words";
import { words as allEn } from "../../../src/panel/words/words-en";
import { words as allVi } from "../../../src/panel/words/words-vi";
import type { Step } from "../../../src/panel/contract/step";

/** How the pane looks in a story. */
export interface Look {
  readonly language: "vi" | "en";
  readonly theme: "light" | "dark";
}

export type Story = (page: Page, look: Look) => Promise<void>;

/** Every state that a person can meet, reached as a person reaches it. */
export const stories: Readonly<Record<string, Story>> = {
  "start": async (page, look) => {
    await mount(page, look, "empty");
  },
  "rows-invalid": async (page, look) => {
    await mount(page, look, "empty");
    await page.getByRole("textbox", { name: words(look).rows }).fill("nhiều");
    await act(page, look, "insert");
    await page.getByText(words(look).rowsInvalid).first().waitFor();
  },
  "confirm-rows": async (page, look) => {
    await mount(page, look, "empty");
    await page.getByRole("textbox", { name: words(look).rows }).fill("20000");
    await act(page, look, "insert");
    await page.getByRole("dialog").waitFor();
  },
  "inserted": async (page, look) => {
    await mount(page, look, "empty");
    await act(page, look, "insert");
    await page.locator("fluent-message-bar").waitFor();
  },
  "attaching": async (page, look) => {
    await mount(page, look, "own");
    await button(page, words(look).attach).click();
    await page.locator(".td-additions").waitFor();
  },
  "attaching-unsure": async (page, look) => {
    await mount(page, look, "unsure");
    await button(page, words(look).attach).click();
    await page.locator(".td-additions").waitFor();
  },
  "attaching-choice": async (page, look) => {
    await stories["attaching"]?.(page, look);
    await page.getByRole("combobox").nth(5).click();
    await page.locator("fluent-option >> visible=true").first().waitFor();
  },
  "attaching-refused": async (page, look) => {
    await mount(page, look, "empty");
    await button(page, words(look).attach).click();
    await page.locator("fluent-message-bar").waitFor();
  },
  "attaching-missing": async (page, look) => {
    await stories["attaching"]?.(page, look);
    await chooseRole(page, 5, attachWords(look).nothing);
    await page.locator("fluent-message-bar[intent=warning]").waitFor();
  },
  "attached": async (page, look) => {
    await stories["attaching"]?.(page, look);
    await button(page, attachWords(look).action).click();
    await page.locator("fluent-message-bar[intent=success]").waitFor();
  },
  "judging": async (page, look) => {
    await mount(page, look, "judged");
    await button(page, words(look).judging).click();
    await page.locator("fluent-accordion").waitFor();
  },
  "judging-new": async (page, look) => {
    await mount(page, look, "listed");
    await button(page, words(look).judging).click();
    await page.locator("textarea").waitFor();
  },
  "papers": async (page, look) => {
    await mount(page, look, "judged");
    await openPapers(page, look);
    await page.locator(".td-gallery").waitFor();
  },
  "papers-nothing": async (page, look) => {
    await mount(page, look, "empty");
    await openPapers(page, look);
    await page.getByRole("heading", { name: papersWords(look).nothing.title }).waitFor();
  },
  "papers-form": async (page, look) => {
    await stories["papers"]?.(page, look);
    const { look: name, names } = papersWords(look).forms;
    await page.getByRole("button", { name: name(names["bien-ban"]) }).click();
    await page.locator("fluent-dialog .td-drawing").waitFor();
  },
  "papers-printed": async (page, look) => {
    await stories["papers"]?.(page, look);
    const { names, action } = papersWords(look).forms;
    await page.getByLabel(names["to-trinh"], { exact: true }).check();
    await button(page, action).click();
    await page.locator("fluent-message-bar[intent=success]").waitFor();
  },
  "papers-document": async (page, look) => {
    await stories["papers"]?.(page, look);
    const { forms, documents } = papersWords(look);
    await page.getByLabel(documents.make(forms.names["to-trinh"]), { exact: true }).click();
    await page.locator(".td-saved a").first().waitFor();
  },
  "papers-unnamed": async (page, look) => {
    await stories["papers"]?.(page, look);
    await page.locator("fluent-accordion-item").nth(1).locator("button").first().click();
    await button(page, papersWords(look).seal.action).click();
    await page.locator("#td-seal-by-fault").waitFor();
  },
  "papers-sealed": async (page, look) => {
    await stories["papers-unnamed"]?.(page, look);
    const { by, reason, confirm } = papersWords(look).seal;
    await page.getByRole("textbox", { name: by }).fill("Trần Thị Bình");
    await page.getByRole("textbox", { name: reason }).fill("họp gấp");
    await button(page, papersWords(look).seal.action).click();
    await button(page.locator("fluent-dialog"), confirm.confirm).click();
    await page.locator(".td-code").waitFor();
  },
  "papers-differ": async (page, look) => {
    await stories["papers-sealed"]?.(page, look);
    await page.evaluate("trial.host.type('ThamDinh_4_TC1', 0, 0.25)");
    await page.locator("fluent-accordion-item").nth(2).locator("button").first().click();
    await button(page, papersWords(look).verify.action).click();
    await page.locator(".td-verified").waitFor();
  },
  "papers-quota": async (page, look) => {
    await stories["papers"]?.(page, look);
    await page.locator("fluent-accordion-item").nth(3).locator("button").first().click();
    await button(page, papersWords(look).quota.action).click();
    await page.locator("fluent-message-bar[intent=success]").waitFor();
    await button(page, papersWords(look).quota.goThere).waitFor();
  },
  "quota-results": async (page, look) => {
    await stories["papers-quota"]?.(page, look);
    await open(page, look, "classify");
    await act(page, look, "classify");
    await page.locator(".td-table h3", { hasText: papersWords(look).quota.title }).waitFor();
  },
  "judging-handed-out": async (page, look) => {
    await stories["judging"]?.(page, look);
    await page.locator("fluent-accordion-item").nth(1).locator("button").first().click();
    await button(page, judging(look).files.handOut.action).click();
    await page.locator(".td-saved").waitFor();
  },
  "judging-collecting": async (page, look) => {
    await stories["judging-handed-out"]?.(page, look);
    const file = await savedFile(page, "TV02");
    await page.locator("fluent-accordion-item").nth(2).locator("button").first().click();
    await page.locator("input[type=file]").setInputFiles([
      { name: "TV02.xlsx", mimeType: XLSX, buffer: Buffer.from(fillBallot(file, { TC1: [1.5, 15], Tong: [9] })) },
      { name: "TV02 bản cuối.xlsx", mimeType: XLSX, buffer: Buffer.from(fillBallot(file, { TC1: [2, 2, 1] })) },
      { name: "ghi chú.xlsx", mimeType: XLSX, buffer: Buffer.from("không phải sổ tính") },
    ]);
    await page.locator(".td-counts").waitFor();
  },
  "judge": async (page, look) => {
    await mount(page, look, "ballot");
    await page.locator(".td-card").waitFor();
  },
  "no-tables": async (page, look) => {
    await mount(page, look, "empty");
    await open(page, look, "check");
    await act(page, look, "check");
    await page
      .getByRole("heading", { name: words(look).noTables.title })
      .locator("visible=true")
      .waitFor();
  },
  "nothing-filled": async (page, look) => {
    await mount(page, look, "blank");
    await open(page, look, "check");
    await act(page, look, "check");
    await page.locator(".td-figures").waitFor();
  },
  "nothing-to-classify": async (page, look) => {
    await mount(page, look, "blank");
    await open(page, look, "classify");
    await act(page, look, "classify");
    await page.locator(".td-open-work >> visible=true").waitFor();
  },
  "nothing-to-summarize": async (page, look) => {
    await mount(page, look, "blank");
    await open(page, look, "summarize");
    await act(page, look, "summarize");
    await page.locator("fluent-message-bar[intent=warning]").waitFor();
  },
  "clean": async (page, look) => {
    await mount(page, look, "sound");
    await open(page, look, "check");
    await act(page, look, "check");
    await page.locator("fluent-message-bar").waitFor();
  },
  "findings": async (page, look) => {
    await mount(page, look, "office");
    await open(page, look, "check");
    await act(page, look, "check");
    await page.locator(".td-figures").waitFor();
  },
  "many-findings": async (page, look) => {
    await mount(page, look, "large");
    await open(page, look, "check");
    await act(page, look, "check");
    await page.locator(".td-figures").waitFor();
  },
  "card": async (page, look) => {
    await mount(page, look, "office");
    await open(page, look, "score");
    await act(page, look, "score");
    await page.locator(".td-card").waitFor();
    await page.keyboard.press("PageUp");
    await page.keyboard.press("PageUp");
    await page.locator(".td-card-result dd").first().waitFor();
  },
  "card-refused": async (page, look) => {
    await mount(page, look, "office");
    await open(page, look, "score");
    await act(page, look, "score");
    await page.locator(".td-card").waitFor();
    await page.keyboard.type("15");
    await page.keyboard.press("Enter");
    await page.locator(".td-card .td-invalid").waitFor();
  },
  "card-levels": async (page, look) => {
    await mount(page, look, "levels");
    await open(page, look, "score");
    await act(page, look, "score");
    await page.locator(".td-levels fluent-button").nth(2).click();
    await page.keyboard.type("1,5");
    await page.locator(".td-score-note").first().waitFor();
  },
  "card-elsewhere": async (page, look) => {
    await stories["card-refused"]?.(page, look);
    await page.evaluate("trial.host.select('ThamDinh_1_TC1', 2)");
    await page.evaluate("window.dispatchEvent(new Event('focus'))");
    await page.locator(".td-card-warning").waitFor();
  },
  "card-changed-meanwhile": async (page, look) => {
    await mount(page, look, "office");
    await open(page, look, "score");
    await act(page, look, "score");
    await page.locator(".td-card").waitFor();
    await page.keyboard.type("1,25");
    await page.evaluate("trial.host.type('ThamDinh_1_TC1', 0, 1)");
    await page.keyboard.press("PageDown");
    await page.locator("fluent-message-bar[intent=warning]").waitFor();
  },
  "card-blank-row": async (page, look) => {
    await mount(page, look, "blank");
    await open(page, look, "score");
    await act(page, look, "score");
    await page.locator(".td-card > .td-lead").waitFor();
  },
  "own-rubric": async (page, look) => {
    await mount(page, look, "empty");
    await button(page, words(look).ownRubrics).click();
    await page.getByRole("dialog").waitFor();
  },
  "own-rubric-refused": async (page, look) => {
    await stories["own-rubric"]?.(page, look);
    await button(page.locator("fluent-dialog"), words(look).makeRubric).click();
    await page.locator("fluent-dialog fluent-message-bar").waitFor();
  },
  "own-rubric-exported": async (page, look) => {
    await stories["own-rubric"]?.(page, look);
    await button(page.locator("fluent-dialog"), words(look).exportRubric).click();
    await page.locator("#td-rubric-json").waitFor();
  },
  "own-rubric-headers": async (page, look) => {
    await mount(page, look, "own");
    await button(page, words(look).ownRubrics).click();
    await page.getByRole("dialog").waitFor();
    await page.getByRole("textbox", { name: words(look).rubricName }).fill("Thi đua khối xã");
    await page.getByText(words(look).rubricFromHeaders, { exact: true }).click();
    await button(page.locator("fluent-dialog"), words(look).makeRubric).click();
    await page.locator("fluent-message-bar[intent=warning]").waitFor();
  },
  "own-rubric-no-headers": async (page, look) => {
    await mount(page, look, "empty");
    await button(page, words(look).ownRubrics).click();
    await page.getByRole("dialog").waitFor();
    await page.getByRole("textbox", { name: words(look).rubricName }).fill("Thi đua khối xã");
    await page.getByText(words(look).rubricFromHeaders, { exact: true }).click();
    await button(page.locator("fluent-dialog"), words(look).makeRubric).click();
    await page.locator("fluent-dialog fluent-message-bar").waitFor();
  },
  "own-rubric-made": async (page, look) => {
    await stories["own-rubric"]?.(page, look);
    await page.getByRole("textbox", { name: words(look).rubricName }).fill("Thi đua khối xã");
    await button(page.locator("fluent-dialog"), words(look).makeRubric).click();
    await page.locator("fluent-message-bar[intent=success]").waitFor();
  },
  "pasted-over": async (page, look) => {
    await mount(page, look, "pasted");
    await open(page, look, "check");
    await act(page, look, "check");
    await page.locator(".td-figures").waitFor();
  },
  "pasted-over-preview": async (page, look) => {
    await stories["pasted-over"]?.(page, look);
    await button(page, words(look).repairGroup).click();
    await page.locator(".td-changes").waitFor();
  },
  "fixable": async (page, look) => {
    await mount(page, look, "doctor");
    await open(page, look, "check");
    await act(page, look, "check");
    await page.locator(".td-fix").first().waitFor();
  },
  "fixable-names": async (page, look) => {
    await stories["fixable"]?.(page, look);
    await page.getByRole("button", { name: core(look).findingTitle("text-not-normal") }).click();
    await page.getByText("\u2423").first().waitFor();
  },
  "confirm-fix": async (page, look) => {
    await stories["fixable"]?.(page, look);
    await button(page, words(look).fixAll("3")).first().click();
    await page.getByRole("dialog").waitFor();
  },
  "fixed": async (page, look) => {
    await stories["confirm-fix"]?.(page, look);
    await button(page.locator("fluent-dialog"), words(look).confirmFix("3").confirm).click();
    await page.locator("fluent-message-bar[intent=success]").waitFor();
  },
  "fixed-some": async (page, look) => {
    await stories["fixable"]?.(page, look);
    await page.evaluate("trial.host.type('ThamDinh_1_TC1', 0, 1)");
    await button(page, words(look).fixAll("3")).first().click();
    await button(page.locator("fluent-dialog"), words(look).confirmFix("3").confirm).click();
    await page.locator("fluent-message-bar[intent=warning]").waitFor();
  },
  "undone": async (page, look) => {
    await stories["fixed"]?.(page, look);
    await button(page, words(look).undo).first().click();
    await page
      .getByText(core(look).undone({ kind: "undone", action: "fix" }))
      .first()
      .waitFor();
  },
  "undo-earlier": async (page, look) => {
    await stories["fixed"]?.(page, look);
    await open(page, look, "classify");
    await act(page, look, "classify");
    await page.locator(".td-figures >> visible=true").waitFor();
    await button(page, words(look).undo).last().click();
    await page.getByRole("dialog").waitFor();
  },
  "not-undone": async (page, look) => {
    await stories["fixed"]?.(page, look);
    await page.evaluate("trial.host.type('ThamDinh_1_TC1', 0, 1)");
    await button(page, words(look).undo).first().click();
    await page.locator("fluent-message-bar[intent=warning]").waitFor();
  },
  "legacy": async (page, look) => {
    await mount(page, look, "legacy");
    await open(page, look, "check");
    await act(page, look, "check");
    await button(page, words(look).convertLegacy).waitFor();
  },
  "converted": async (page, look) => {
    await stories["legacy"]?.(page, look);
    await button(page, words(look).convertLegacy).click();
    await page.locator("fluent-message-bar[intent=success]").waitFor();
  },
  "results": async (page, look) => {
    await mount(page, look, "office");
    await open(page, look, "classify");
    await act(page, look, "classify");
    await page.locator(".td-figures >> visible=true").waitFor();
    await page.getByRole("button", { name: "Đảng ủy xã Bình Minh" }).click();
    await page.locator(".td-entry").first().waitFor();
  },
  "browsed": async (page, look) => {
    await mount(page, look, "office");
    await open(page, look, "classify");
    await act(page, look, "classify");
    await button(page, words(look).browse).click();
    await page.locator(".td-filters").waitFor();
  },
  "compared": async (page, look) => {
    await stories["browsed"]?.(page, look);
    for (const row of [0, 1])
      await page
        .locator(".td-entry-actions >> nth=" + String(row))
        .locator("fluent-button")
        .nth(1)
        .click();
    await page.locator(".td-compare").waitFor();
  },
  "rubric-changed": async (page, look) => {
    await mount(page, look, "sound");
    await page.evaluate("trial.host.remember()");
    await open(page, look, "classify");
    await act(page, look, "classify");
    await page.locator(".td-figures >> visible=true").waitFor();
    await page.evaluate("trial.host.typeRubric('band', 'XS', 9.75)");
    await act(page, look, "classify");
    await button(page, words(look).seeChanges).waitFor();
  },
  "rubric-preview": async (page, look) => {
    await stories["rubric-changed"]?.(page, look);
    await button(page, words(look).seeChanges).click();
    await page.getByRole("dialog").waitFor();
  },
  "repair-preview": async (page, look) => {
    await mount(page, look, "office");
    await open(page, look, "check");
    await act(page, look, "check");
    // Damaged structure comes first, and the first kind is open
    await button(page, words(look).repairGroup).click();
    await page.getByRole("dialog").waitFor();
  },
  "confirm-repair": async (page, look) => {
    await mount(page, look, "office");
    await open(page, look, "classify");
    await act(page, look, "classify");
    await button(page, words(look).repair).click();
    await page.getByRole("dialog").waitFor();
  },
  "repaired": async (page, look) => {
    await stories["confirm-repair"]?.(page, look);
    await button(page, words(look).confirmRepair("1").confirm).click();
    await page.locator("fluent-message-bar[intent=success]").waitFor();
  },
  "repair-held": async (page, look) => {
    await mount(page, look, "sound");
    await page.evaluate("trial.host.remember()");
    await open(page, look, "classify");
    await act(page, look, "classify");
    await page.locator(".td-figures >> visible=true").waitFor();
    await page.evaluate("trial.host.typeRubric('band', 'XS', 9.75); trial.host.type('ThamDinh_1_Tong', 2, 9.5)");
    await act(page, look, "classify");
    await button(page, words(look).repair).click();
    await button(page, words(look).confirmRepair("1").confirm).click();
    await page.getByText(words(look).repairHeld).first().waitFor();
  },
  "why": async (page, look) => {
    await stories["results"]?.(page, look);
    await page.locator(".td-entry fluent-button").first().click();
    await page.locator(".td-explanation").waitFor();
  },
  "why-nothing-selected": async (page, look) => {
    await mount(page, look, "office");
    await open(page, look, "classify");
    await button(page, words(look).whySelected).click();
    await page.locator("fluent-dialog").getByText(words(look).noRowSelected).waitFor();
  },
  "preview": async (page, look) => {
    await mount(page, look, "office");
    await open(page, look, "summarize");
    await button(page, words(look).preview).click();
    await page.getByRole("dialog").waitFor();
  },
  "preview-template": async (page, look) => {
    await mount(page, look, "empty");
    await button(page, words(look).preview).click();
    await page.getByRole("dialog").waitFor();
  },
  "preview-nothing": async (page, look) => {
    await mount(page, look, "sound");
    await open(page, look, "classify");
    await button(page, words(look).preview).click();
    await page.locator("fluent-dialog").getByText(words(look).nothingChanges).waitFor();
  },
  "summarized": async (page, look) => {
    await mount(page, look, "office");
    await open(page, look, "summarize");
    await act(page, look, "summarize");
    await page.locator("fluent-message-bar[intent=success]").waitFor();
  },
  "summary-form": async (page, look) => {
    await mount(page, look, "office");
    await open(page, look, "summarize");
  },
  "busy": async (page, look) => {
    await mount(page, look, "office");
    await page.evaluate("trial.host.mood = 'held'");
    await open(page, look, "classify");
    await act(page, look, "classify");
    await page.locator("fluent-progress-bar >> visible=true").waitFor();
  },
  "busy-with-progress": async (page, look) => {
    await stories["busy"]?.(page, look);
    await page.evaluate("trial.host.progress(0.4)");
    await page.getByText("40%").locator("visible=true").waitFor();
  },
  "stopping": async (page, look) => {
    await mount(page, look, "office");
    await page.evaluate("trial.host.mood = 'deaf'");
    await open(page, look, "check");
    await act(page, look, "check");
    await button(page, words(look).stop).click();
    await page.getByText(words(look).stopping).first().waitFor();
  },
  "stopped": async (page, look) => {
    await stories["busy"]?.(page, look);
    await button(page, words(look).stop).click();
    await page.locator("fluent-message-bar").waitFor();
  },
  "failed": async (page, look) => {
    await mount(page, look, "office");
    await page.evaluate("trial.host.mood = 'failing'");
    await open(page, look, "check");
    await act(page, look, "check");
    await page.locator("fluent-message-bar[intent=error]").waitFor();
  },
  "hostile": async (page, look) => {
    await mount(page, look, "hostile");
    await open(page, look, "classify");
    await act(page, look, "classify");
    await page.locator(".td-figures >> visible=true").waitFor();
  },
  "no-rubric": async (page, look) => {
    await mount(page, look, "empty");
    await page.evaluate("trial.host.hasRubric = false");
    await button(page, words(look).editRubric).click();
    await page.locator("fluent-message-bar").waitFor();
  },
  "unsupported-version": async (page, look) => {
    await page.evaluate(
      `trial.mount(${JSON.stringify({ ...look, support: { ok: false, reason: "unsupported-version" } })})`,
    );
    await page.getByRole("heading", { level: 1 }).waitFor();
  },
  "not-a-spreadsheet": async (page, look) => {
    await page.evaluate(
      `trial.mount(${JSON.stringify({ ...look, support: { ok: false, reason: "not-a-spreadsheet" } })})`,
    );
    await page.getByRole("heading", { level: 1 }).waitFor();
  },
};

async function openPapers(page: Page, look: Look): Promise<void> {
  await open(page, look, "summarize");
  await button(page, words(look).papers).click();
}

export function papersWords({ language }: Pick<Look, "language">): PapersPanelWords {
  return papersWordsOf(language === "vi" ? allVi : allEn).panel;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The file of a judge, as the link saves it. */
export async function savedFile(page: Page, judge: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`a[download^="phieu-${judge}-"]`).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

export function judging({ language }: Pick<Look, "language">): AllJudgingWords {
  return judgingWordsOf(language === "vi" ? allWordsVi : allWordsEn);
}

export function words({ language }: Pick<Look, "language">): PanelWords {
  return language === "vi" ? panelWordsVi : panelWordsEn;
}

export function attachWords({ language }: Pick<Look, "language">): AttachPanelWords {
  return language === "vi" ? attachPanelWordsVi : attachPanelWordsEn;
}

export function core({ language }: Pick<Look, "language">): Words {
  return language === "vi" ? vi : en;
}

export async function mount(page: Page, look: Look, workbook: string): Promise<void> {
  await page.evaluate(`trial.mount(${JSON.stringify({ ...look, workbook })})`);
  await page.getByRole("tab").first().waitFor();
}

/** Goes to a step by its tab. */
export async function open(page: Page, look: Look, step: Step): Promise<void> {
  await page.getByRole("tab", { name: words(look).steps[step].tab }).click();
  await page.locator(`#td-panel-${step}`).waitFor();
}

/** Presses the step's one action. */
export async function act(page: Page, look: Look, step: Step): Promise<void> {
  await button(page.locator(`#td-panel-${step}`), words(look).steps[step].action)
    .first()
    .click();
}

/** Chooses in the list of one column, from 1; the first list of the page is that of rubrics. */
export async function chooseRole(page: Page, column: number, text: string): Promise<void> {
  await page.getByRole("combobox").nth(column).click();
  await page.locator("fluent-option", { hasText: text }).locator("visible=true").first().click();
}

/** A Fluent button by its text: its role is one that the browser knows and the test library does not. */
export function button(within: Page | Locator | FrameLocator, text: string): Locator {
  return within
    .locator("fluent-button")
    .filter({ hasText: new RegExp(`^\\s*${text.replace(/[()?…]/g, "\\$&")}\\s*$`) })
    .locator("visible=true");
}

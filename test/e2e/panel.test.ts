import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import process from "node:process";
import { unzipSync } from "fflate";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STEP_LABELS } from "../../src/judging/step";
import { cardWordsOf } from "../../src/panel/words/card-words";
import { judgingWordsOf } from "../../src/panel/words/judging-panel-words";
import { panelWordsVi as words } from "../../src/panel/words/panel-words-vi";
import { words as allWords } from "../../src/panel/words/words-vi";
import { papersWordsOf } from "../../src/panel/words/papers-panel-words";
import { CLEAN } from "../../files/exit-codes";
import { fillBallot } from "../ballot-files";
import { documentParts } from "../document-parts";
import { workplace } from "../files/workplace";
import {
  CHAIR_POINTS,
  COUNTS,
  JUDGES,
  MEMBERS,
  MODELS,
  NEAR,
  PREVIEW,
  RESULTS,
  pointsOf,
  register,
  resultsOf,
  returnedFiles,
} from "../seven-ballots";
import { chromiumPath } from "../src/panel/pane-browser";
import { button } from "../src/panel/stories";
import { hosts } from "./host-ways";
import { PATIENCE, startWorkbenchBrowser } from "./open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "./open-workbench";

const { panel, files } = judgingWordsOf(allWords);
/** Milliseconds: seven ballots are laid out on a busy machine. */
const LONG = { timeout: 60_000 };

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true").each(Object.keys(hosts))(
  "A panel of seven judges at the workbench, with %s",
  (host) => {
    const ways = hosts[host]!;
    let browser: WorkbenchBrowser;
    let at: OpenWorkbench;
    /** The judges' files as they were handed out first, then filled in. */
    let filled: ReadonlyMap<string, Uint8Array>;
    let listed: readonly string[];
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
      at = await browser.open({ width: 1366, height: 768 }, "blank");
    });
    afterAll(() => browser.close());

    const card = (title: string) => at.pane.locator("fluent-accordion-item").filter({ hasText: title });
    const openCard = async (title: string) => {
      const heading = card(title).locator("button").first();
      if ((await heading.getAttribute("aria-expanded")) !== "true") await heading.click();
    };
    const undo = async (done: Locator) => {
      await button(at.pane.locator(".td-footer"), words.undo).click();
      await done.first().waitFor(LONG);
      await at.settled();
    };
    const saved = async (link: Locator) => {
      const [download] = await Promise.all([at.page.waitForEvent("download"), link.click()]);
      return new Uint8Array(readFileSync(await download.path()));
    };
    const handIn = async (returned: ReadonlyMap<string, Uint8Array>) =>
      at.pane.locator("input[type=file][multiple]").setInputFiles(
        [...returned].map(([name, bytes]) => ({
          name,
          mimeType: "application/octet-stream",
          buffer: Buffer.from(bytes),
        })),
      );
    /** Types contents below each other into cells of the panel, from the first of a named column. */
    const write = (role: string, contents: readonly (string | number | null)[]) =>
      at.page.evaluate(`(() => {
        const { grid } = workbench;
        const { formula } = grid.names().filter(({ name }) => name.endsWith(${JSON.stringify(`_${role}`)})).at(0);
        const [, sheet, column, row] = /^=?'?(.+?)'?!\\$([A-Z]+)\\$(\\d+)/.exec(formula);
        const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
        ${JSON.stringify(contents)}.forEach((content, index) => {
          if (content !== null) grid.setContent(grid.findSheet(sheet).id, Number(row) + index, at, content);
        });
      })()`);

    it("sets the panel up from the pane; undo takes it back whole, and it can be set up again", async () => {
      await at.openFile("so.xlsx", register());
      await expect.poll(at.sheets, PATIENCE).toHaveLength(2);
      await ways.openPane(at);
      await at.settled();
      listed = await at.sheets();
      await button(at.pane, words.judging).click();
      const members = at.pane.locator("textarea");
      await members.fill(MEMBERS.join("\n"));
      const setUp = async () => {
        await button(at.pane, panel.newPanel.action).click();
        await at.pane.getByText(panel.newPanel.made("7", "4")).first().waitFor(LONG);
        await at.pane.getByText(files.collect.figure("0", "7")).waitFor(LONG);
        await at.settled();
      };
      await setUp();
      expect(await at.sheets()).toEqual(expect.arrayContaining(["Tổ thẩm định", "Phiếu TV07", "Bảng tổng hợp điểm"]));
      await undo(members);
      await expect.poll(at.sheets, { timeout: 15_000 }).toEqual(listed);
      expect(await at.differences()).toEqual([]);
      await setUp();
    });

    it("hands out a file for each judge, and once more for one who has handed in", async () => {
      await openCard(files.handOut.title);
      await button(at.pane, files.handOut.action).click();
      await at.pane.getByText(files.handOut.made("7")).first().waitFor(LONG);
      const zip = unzipSync(await saved(at.pane.locator("a[download$='.zip']")));
      filled = new Map(JUDGES.map((judge) => [judge, fillBallot(zip[`phieu-${judge}-lan-1.xlsx`]!, pointsOf(judge))]));
      await openCard(files.collect.title);
      await handIn(new Map([["TV05.xlsx", filled.get("TV05")!]]));
      await button(at.pane, files.collect.take("1")).click(LONG);
      await at.pane.getByText(files.collect.took("1")).first().waitFor(LONG);
      await at.settled();
      for (const judge of JUDGES)
        if (judge !== "TV05") await at.pane.locator(".td-checks label", { hasText: judge }).click();
      await button(at.pane, files.handOut.action).click();
      await at.pane.getByText(files.handOut.made("1")).first().waitFor(LONG);
      await at.pane.locator("a[download='phieu-TV05-lan-2.xlsx']").waitFor();
    });

    it("shows each of ten files as the command line does, takes in what is sound or chosen, and undo takes it back", async () => {
      await handIn(returnedFiles(filled));
      const counts = at.pane.locator(".td-counts");
      await expect.poll(() => counts.textContent(), PATIENCE).toBe(files.collect.counts(COUNTS));
      for (const [state, judge, file, reason, row] of PREVIEW) {
        const line = at.pane
          .locator(state === "Phải chọn" ? ".td-card-warning fluent-field" : ".td-ballot")
          .filter({ hasText: file })
          .first();
        const text = (await line.textContent()) ?? "";
        for (const part of [reason, row ?? "", ...(state === "Phải chọn" ? [] : [state, judge ?? ""])])
          expect(text).toContain(part);
      }
      await at.pane.locator(".td-card-warning").getByText("TV06.xlsx").click();
      await button(at.pane, files.collect.take("6")).click();
      await at.pane.getByText(files.collect.took("6")).first().waitFor(LONG);
      await at.pane.getByText(files.collect.figure("7", "7")).waitFor(LONG);
      // Back, and in again: the files are still in the pane
      await undo(at.pane.getByText(files.collect.figure("1", "7")));
      await expect.poll(() => counts.textContent(), PATIENCE).toBe(files.collect.counts(COUNTS));
      await at.pane.locator(".td-card-warning").getByText("TV06.xlsx").click();
      await button(at.pane, files.collect.take("6")).click();
      await at.pane.getByText(files.collect.figure("7", "7")).waitFor(LONG);
      await at.settled();
    });

    it("lists what is to be settled, and after a recusal, a discussion and a decision nothing is", async () => {
      await write(
        "CoMat",
        JUDGES.map(() => "Có"),
      );
      // The recusals' table comes after that of members, which has the same column of judges
      await at.page.evaluate(`(() => {
        const { grid } = workbench;
        const { id } = grid.findSheet("Không tham gia chấm");
        const first = grid.names().find(({ name }) => name.endsWith("_HinhThuc")).formula;
        const row = Number(/\\$(\\d+)/.exec(first)[1]);
        const column = (role) => [.../!\\$([A-Z]+)/.exec(grid.names().find(({ name, formula }) => name.endsWith("_" + role) && formula.includes("Không tham gia chấm")).formula)[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
        ["MH-001", "MH-003"].forEach((entry, index) => {
          for (const [role, content] of [["MaTV", ${JSON.stringify(JUDGES[NEAR])}], ["MaMH", entry], ["HinhThuc", "tự khai"], ["LyDo", "cùng đơn vị"]])
            grid.setContent(id, row + index, column(role), content);
        });
      })()`);
      await at.settled();
      await button(at.pane, panel.readAgain).click();
      await at.pane.getByText(panel.differences.figure("2")).waitFor(LONG);
      await openCard(panel.differences.title);
      const { steps } = panel.differences;
      await at.pane.getByText(steps.discuss, { exact: true }).first().waitFor(LONG);
      await write("ThaoLuan", [null, "BB 01", "BB 01"]);
      await at.settled();
      await button(at.pane, panel.readAgain).click();
      // Only what was discussed and still differs goes to the chair
      await at.pane.getByText(panel.differences.figure("1")).waitFor(LONG);
      await at.pane.getByText(steps.chair, { exact: true }).first().waitFor(LONG);
      await write("QDChuTich", [null, null, CHAIR_POINTS]);
      await write("LyDoQD", [null, null, "Theo biên bản"]);
      await at.settled();
      await button(at.pane, panel.readAgain).click();
      await at.pane.getByText(panel.differences.figure("0")).waitFor(LONG);
    });

    it("classifies and summarizes to the results of the command line", async () => {
      for (const step of ["classify", "summarize"] as const) {
        await at.pane.getByRole("tab", { name: words.steps[step].tab }).click();
        await button(at.pane.locator(`#td-panel-${step}`), words.steps[step].action)
          .first()
          .click();
        await at.pane
          .locator(
            step === "classify" ? ".td-figures >> visible=true" : ".td-answer fluent-message-bar[intent=success]",
          )
          .first()
          .waitFor(LONG);
        await at.settled();
      }
      const bytes = await saved(at.page.getByRole("button", { name: "Lưu .xlsx" }));
      expect(resultsOf(bytes)).toEqual(RESULTS);
      const steps = await at.page.evaluate(`(() => {
        const { grid } = workbench;
        const { formula } = grid.names().find(({ name }) => name.endsWith("_Buoc"));
        const [, sheet, column, row] = /^=?'?(.+?)'?!\\$([A-Z]+)\\$(\\d+)/.exec(formula);
        const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
        return Array.from({ length: ${String(MODELS.length)} }, (_, index) => grid.findSheet(sheet).value(Number(row) + index, at));
      })()`);
      expect(steps).toEqual(MODELS.map(() => STEP_LABELS.combined));
      expect(await at.differences()).toEqual([]);
    });

    it("writes the minutes as the .docx that the command line writes of the saved workbook", async () => {
      const place = workplace({ "to.xlsx": await saved(at.page.getByRole("button", { name: "Lưu .xlsx" })) });
      expect(await place.run("print", "to.xlsx", "--docx", "van-ban", "--form", "bien-ban")).toBe(CLEAN);
      await button(at.pane, words.papers).click();
      const { documents, forms } = papersWordsOf(allWords).panel;
      await at.pane.getByLabel(documents.make(forms.names["bien-ban"]), { exact: true }).click(LONG);
      const link = at.pane.getByRole("link", { name: documents.save("bien-ban.docx"), exact: true });
      await link.waitFor(LONG);
      expect(documentParts(await saved(link))).toEqual(documentParts(place.stored.get("van-ban/bien-ban.docx")!));
    });

    it("opens a judge's own file for scoring and checking alone", async () => {
      await at.openFile("phieu-TV01.xlsx", fillBallot(filled.get("TV01")!, { TC4: [0.5, null, null, null] }));
      await expect.poll(at.sheets, PATIENCE).toEqual(["Bộ tiêu chí", "Phiếu TV01"]);
      if (host === "Google Sheets") {
        await at.page.getByRole("button", { name: "Thẩm định", exact: true }).click();
        await at.page.getByRole("menuitem").first().click();
      }
      await at.pane.getByText(cardWordsOf(allWords).progress("1", "4")).waitFor(LONG);
      expect(await at.pane.getByRole("tab").allTextContents()).toEqual([words.steps.score.tab, words.steps.check.tab]);
    });

    it("meets no error, and no request leaves the page", () => {
      expect(at.complaints).toEqual([]);
      expect(at.strangers).toEqual([]);
    });
  },
);

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attachPanelWordsVi as attachWords } from "../../src/panel/words/attach-panel-words";
import { panelWordsVi as words } from "../../src/panel/words/panel-words-vi";
import { localDay } from "../../src/text/local-day";
import { workplace } from "../files/workplace";
import { criteriaByName } from "../foreign/books/criteria-by-name";
import { people } from "../foreign/books/people";
import { plainList } from "../foreign/books/plain-list";
import { pageBrowsers } from "./page-browsers";
import { press, runStep, sheetsOf, shows } from "./page-steps";

const BOOKS = { "danh sách.xlsx": plainList, "cá nhân.xlsx": people, "theo tên.xlsx": criteriaByName };
/** Each browser tries one of them; `all` tries all three in both. */
const WANTED = process.env["THAMDINH_PAGE_BOOKS"] === "all" ? Object.keys(BOOKS) : null;
const USUAL: Readonly<Record<string, string>> = { "Chromium": "theo tên.xlsx", "Firefox ESR": "cá nhân.xlsx" };
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thamdinh-trang-"));
  for (const [name, book] of Object.entries(BOOKS)) await writeFile(join(folder, name), book.bytes());
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(Object.entries(pageBrowsers))(
  "Somebody's own table, opened from the disk in %s",
  (browser, { path, open }) => {
    it
      .skipIf(path === null)
      .each(Object.entries(BOOKS).filter(([name]) => (WANTED ?? [USUAL[browser]]).includes(name)))(
      "in %s is attached, classified, summarized and saved as the command line would",
      async (file, book) => {
        const page = await open(path!);
        try {
          await shows(page, ".page-card");
          await page.chooseFile(join(folder, file));
          await shows(page, ".sv-cell");
          // The keyboard goes to a cell of the table, a key at a time: down first, then to the right
          const row = Number(/\d+/.exec(book.cell)![0]);
          await page.until(`(() => {
          const address = document.querySelector(".page-address").textContent;
          if (address === ${JSON.stringify(book.cell)}) return true;
          const key = Number(/\\d+/.exec(address)[0]) < ${row} ? "ArrowDown" : "ArrowRight";
          document.querySelector(".sv-scroller").dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
          return false;
        })()`);
          await press(page, words.attach);
          await shows(page, ".td-additions");
          await press(page, attachWords.action);
          await page.until(`document.body.textContent.includes(${JSON.stringify(attachWords.attached)})`);
          await runStep(page, "check", words.steps.check.tab);
          await page.until(`!document.querySelector(".td-progress")
          && document.querySelector("#td-panel-check .td-accordion, #td-panel-check fluent-message-bar") !== null`);
          await runStep(page, "classify", words.steps.classify.tab);
          await shows(page, "#td-panel-classify .td-figures");
          await runStep(page, "summarize", words.steps.summarize.tab);
          await page.until(`document.querySelector(".sv-tab[aria-current]").textContent.startsWith("Tổng hợp")`);
          await press(page, "Lưu…");
          await press(page, "Lưu thành tệp mới");
          const { bytes } = await page.download();
          expect(await page.complaints()).toEqual([]);

          const place = workplace({ "a.xlsx": book.bytes() });
          await place.run("attach", "a.xlsx", "--sheet", book.sheet, "--cell", book.cell, "-o", "b.xlsx");
          await place.run("classify", "b.xlsx", "-o", "c.xlsx");
          await place.run("summarize", "c.xlsx", "-o", "d.xlsx", "--date", localDay(new Date()));
          expect(sheetsOf(bytes)).toEqual(sheetsOf(place.stored.get("d.xlsx")!));
        } finally {
          await page.close();
        }
      },
    );
  },
);

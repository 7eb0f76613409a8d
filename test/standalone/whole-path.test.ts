import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleWorkbook } from "../../files/example-workbook";
import { localDay } from "../../src/text/local-day";
import { workplace } from "../files/workplace";
import { pageBrowsers } from "./page-browsers";
import { press, runStep, sheetsOf, shows } from "./page-steps";

const FILE = "mô hình 2026.xlsx";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thamdinh-trang-"));
  await writeFile(join(folder, FILE), exampleWorkbook());
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(Object.entries(pageBrowsers))("Trang Thẩm định from the disk in %s", (_, { path, open }) => {
  it.skipIf(path === null)(
    "opens, checks, fixes, classifies, summarizes and saves what the command line would, and asks for nothing",
    async () => {
      const page = await open(path!);
      try {
        await shows(page, ".page-card");
        await page.chooseFile(join(folder, FILE));
        await shows(page, ".sv-cell");
        await runStep(page, "check", "Kiểm tra");
        await shows(page, "#td-panel-check .td-accordion");
        // A finding leads to its cell in the sheet
        const address = await page.until(`(() => {
          const finding = document.querySelector("#td-panel-check .td-finding");
          finding?.click();
          return finding ? finding.querySelector(".td-address").textContent : null;
        })()`);
        await page.until(`document.querySelector(".page-address").textContent === ${JSON.stringify(address)}`);
        await page.until(`document.querySelector(".sv-cell[data-mark='error']") !== null`);
        // One fix, by its own button
        const fixed = await page.until(`(() => {
          const button = document.querySelector("#td-panel-check .td-fix fluent-button");
          if (!button) {
            const closed = [...document.querySelectorAll("#td-panel-check fluent-accordion-item")]
              .find((one) => !one.expanded && !one.dataset.pressed);
            if (closed) {
              closed.dataset.pressed = "yes";
              closed.shadowRoot.querySelector("button").click();
            }
            return null;
          }
          const place = button.closest("li").querySelector(".td-address").textContent;
          button.click();
          return place;
        })()`);
        await page.until(`document.querySelector(".page-unsaved") !== null`);
        await runStep(page, "classify", "Xếp loại");
        await shows(page, "#td-panel-classify .td-figures");
        await runStep(page, "summarize", "Tổng hợp");
        await page.until(`document.querySelector(".sv-tab[aria-current]").textContent.startsWith("Tổng hợp")`);
        await press(page, "Lưu…");
        await press(page, "Lưu thành tệp mới");
        const { name, bytes } = await page.download();
        expect(name).toBe("mô hình 2026 - đã thẩm định.xlsx");
        await page.until(`document.querySelector(".page-unsaved") === null`);
        expect(await page.complaints()).toEqual([]);

        const place = workplace({ "a.xlsx": exampleWorkbook() });
        await place.run("fix", "a.xlsx", "-o", "b.xlsx", "--cell", `'Chấm điểm tập thể'!${String(fixed)}`);
        await place.run("classify", "b.xlsx", "-o", "c.xlsx");
        await place.run("summarize", "c.xlsx", "-o", "d.xlsx", "--date", localDay(new Date()));
        expect(sheetsOf(bytes)).toEqual(sheetsOf(place.stored.get("d.xlsx")!));
      } finally {
        await page.close();
      }
    },
  );
});

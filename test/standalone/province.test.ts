import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkbook, workbookSheets } from "../../files/xlsx/package/workbook";
import { violationsOf } from "../axe";
import { cellsOf } from "../foreign/book-cells";
import { createRandom } from "../own-layouts/random";
import { changedAfterSealing, sealedBook } from "../province/sealed-books";
import { damagedBooks, insertedBook, randomEntries } from "../province/unit-books";
import { openInChromium, pageBrowsers } from "./page-browsers";

const chromium = pageBrowsers["Chromium"]!.path;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thamdinh-gop-"));
  const book = (seed: number) => insertedBook(["tap-the"], randomEntries(createRandom(seed), `Xã ${seed}`).slice(0, 3));
  const sound = book(1);
  const files = {
    "Xã An Phú.xlsx": sound,
    "Xã An Phú (1).xlsx": sound,
    "Xã Bình Minh.xlsx": changedAfterSealing(sealedBook(book(2)), "ThamDinh_1_TC1", 0, 0.25),
    "Xã Cát Tiên.xlsx": damagedBooks(sound)[0]!,
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
});
afterAll(() => rm(folder, { recursive: true }));

describe.skipIf(chromium === null)("Trang Thẩm định combines the files of several units", () => {
  it("with a line a file, where a damaged one costs its own alone, and gives the workbook as a download", async () => {
    const { open, page } = await openInChromium(chromium!, { width: 320, height: 640 });
    try {
      await page.getByText("Gộp nhiều tệp…").click();
      expect(await violationsOf(page)).toEqual([]);
      const names = ["Xã An Phú.xlsx", "Xã An Phú (1).xlsx", "Xã Bình Minh.xlsx", "Xã Cát Tiên.xlsx"];
      await page.setInputFiles(
        "input[multiple]",
        names.map((name) => join(folder, name)),
      );
      await page.waitForSelector(".page-summary");
      expect(await page.textContent(".page-summary")).toBe(
        "4 tệp: 1 nhận, 1 nhận và cần xem lại, 2 từ chối (không tính). 6 mô hình.",
      );
      const lines = await page.locator(".page-files li").allTextContents();
      expect(lines[1]).toContain("Trùng nguyên vẹn với Xã An Phú.xlsx");
      expect(lines[2]).toContain("đã chốt rồi sửa");
      expect(lines[3]).toContain("Tệp bị hỏng");
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      await page.getByText("Tải sổ tổng hợp").click();
      const { name, bytes } = await open.download();
      expect(name).toBe("Tổng hợp.xlsx");
      expect(workbookSheets(openWorkbook(bytes)).map((sheet) => sheet.name)).toContain("Theo đơn vị × mức");
      const results = [...cellsOf(bytes)].filter(
        ([place, { value }]) => place.startsWith("Kết quả!") && (value === "Xã An Phú" || value === "Xã Bình Minh"),
      );
      expect(results).toHaveLength(6);
      expect(await open.complaints()).toEqual([]);
    } finally {
      await open.close();
    }
  });
});

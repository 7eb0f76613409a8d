import { mkdir, writeFile } from "node:fs/promises";
import process from "node:process";
import { expect, it } from "vitest";
import { classify } from "../../src/actions/classify";
import { insertTemplate } from "../../src/actions/insert-template";
import { summarize } from "../../src/actions/summarize";
import { exampleWorkbook } from "../../files/example-workbook";
import { apply } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { toPdf, toPngPages, withPagePictures } from "../libreoffice";

const FOLDER = "docs/pictures";
const DOTS_PER_INCH = 90;
/** Pages before the table: its rubric's, and those of the collectives that the unregistered may follow. */
const PAGES_BEFORE: Readonly<Record<string, number>> = { "tap-the": 2, "ca-nhan": 2, "ca-nhan-khong-dang-ky": 5, "danh-muc": 2 };
/** Pages of the finished example, from 0: three rubrics go before the first table. */
const EXAMPLE_PAGES: Readonly<Record<string, number>> = { "bang-cham-diem": 6, "tong-hop": 9 };

/** Pictures are kept in the repository; `DRAW_PICTURES=1` draws them anew. */
async function keep(name: string, page: Uint8Array | undefined): Promise<void> {
  if (process.env["DRAW_PICTURES"] !== "1" || !page) return;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(`${FOLDER}/${name}.png`, page);
}

async function pagesOf(bytes: Uint8Array, name: string): Promise<readonly Uint8Array[]> {
  return toPngPages(await toPdf(bytes, name), { dpi: DOTS_PER_INCH });
}

withPagePictures("Printed pages", () => {
  it.each(Object.keys(PAGES_BEFORE))("the template %s prints one page wide, its table on the last page", async (id) => {
    const blank = blankWorkbook();
    const inserted = insertTemplate(capture(blank), { rubrics: [id], rows: 8 });
    if (!inserted.ok) throw new Error(`no pack ${id}`);
    const pages = await pagesOf(saveWorkbook(apply(blank, inserted.plan)), id);
    await keep(`mau-${id}`, pages.at(-1));
    if (id === "tap-the") await keep("bo-tieu-chi", pages[0]);
    expect(pages.length).toBe(PAGES_BEFORE[id]! + 1);
  });

  it("the finished example prints its score table and its summary", async () => {
    const typed = exampleWorkbook();
    const classified = saveWorkbook(apply(openWorkbook(typed), classify(capture(openWorkbook(typed))).plan));
    const { plan } = summarize(capture(openWorkbook(classified)), { date: "23/11/2026", profile: "party" });
    const pages = await pagesOf(saveWorkbook(apply(openWorkbook(classified), plan)), "vi-du");
    for (const [name, page] of Object.entries(EXAMPLE_PAGES)) await keep(name, pages[page]);
    expect(pages.length).toBeGreaterThan(Math.max(...Object.values(EXAMPLE_PAGES)));
  });
});

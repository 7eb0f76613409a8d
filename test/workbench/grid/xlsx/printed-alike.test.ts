import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { classify } from "../../../../src/actions/classify";
import { summarize } from "../../../../src/actions/summarize";
import { exampleWorkbook } from "../../../../files/example-workbook";
import { apply } from "../../../../files/xlsx/write/apply";
import { capture } from "../../../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../../../files/xlsx/package/workbook";
import { createMemoryGrid } from "../../../../workbench/grid/memory-grid";
import { openXlsx } from "../../../../workbench/grid/xlsx/open-xlsx";
import { saveXlsx } from "../../../../workbench/grid/xlsx/save-xlsx";
import { carryOut } from "../../../panel-workbook";
import { performedInExcel } from "../../../addin/performed-in-excel";

const SUMMARIZE = { kind: "summarize", date: "23/11/2026", profile: "party" } as const;

const typed = exampleWorkbook();
const classified = saveWorkbook(apply(openWorkbook(typed), classify(capture(openWorkbook(typed))).plan));
const ours = saveWorkbook(
  apply(openWorkbook(classified), summarize(capture(openWorkbook(classified)), SUMMARIZE).plan),
);

/** Parts of a file in the order of their numbers. */
function parts(bytes: Uint8Array, folder: string): readonly string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => new RegExp(`^xl/${folder}/[^/]+\\.xml$`).test(name))
    .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
    .map(([, part]) => strFromU8(part));
}

/** How each sheet is printed: what stands between its cells and its drawing. */
function pages(bytes: Uint8Array): readonly string[] {
  return parts(bytes, "worksheets").map((xml) =>
    (/(?:<printOptions|<pageMargins)[^]*?(?=<drawing|<\/worksheet>)/.exec(xml)?.[0] ?? "").replace(
      ' fitToWidth="1"',
      "",
    ),
  );
}

describe("A summarised workbook that the workbench saves", () => {
  const grid = createMemoryGrid();
  openXlsx(grid, ours);
  const saved = saveXlsx(grid);

  it("prints as the file that it opened: paper, margins, middle, numbers and breaks of pages", () => {
    expect(pages(saved)).toEqual(pages(ours));
    expect(
      pages(saved).every((page) => page.includes("Trang &amp;P/&amp;N") && page.includes("horizontalCentered")),
    ).toBe(true);
  });

  it("has charts that are drawn alike, down to letters and colours", () => {
    expect(parts(saved, "charts")).toEqual(parts(ours, "charts"));
    expect(parts(saved, "charts").length).toBe(3);
  });

  it("has them alike where Excel made the summary", async () => {
    const made = saveXlsx(await performedInExcel(classified, SUMMARIZE));
    expect(pages(made).at(-1)).toBe(pages(ours).at(-1));
    expect(parts(made, "charts")).toEqual(parts(ours, "charts"));
  });
});

describe("A paper to sign that Excel made", () => {
  const paper = {
    kind: "print",
    form: "thong-bao",
    profile: "party",
    judge: null,
    entry: null,
    isBlank: false,
  } as const;

  it("is numbered, footed, measured and underlined as the one in a file", async () => {
    const sealed = openWorkbook(classified);
    carryOut(sealed, { kind: "seal", date: "23/11/2026", by: "Trần Thị Bình", reason: "thử" });
    const before = saveWorkbook(sealed);
    const excel = saveXlsx(await performedInExcel(before, paper));
    const inFile = openWorkbook(before);
    carryOut(inFile, paper);
    const page = pages(saveWorkbook(inFile)).at(-1)!;
    expect(page).toMatch(
      /<oddHeader>&amp;C.*&amp;14&amp;P<\/oddHeader><oddFooter>&amp;L&amp;9Mã chốt: [-\da-f]+<\/oddFooter>/,
    );
    expect(page).toMatch(/differentFirst="1".*<firstFooter>&amp;L&amp;9Mã chốt: [-\da-f]+<\/firstFooter>/);
    // A sheet at 100 percent need not say so
    expect(pages(excel).at(-1)).toBe(page.replace(' scale="100"', ""));
    const underlined = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["xl/styles.xml"]!).match(/<u\/>/g);
    expect(underlined(excel)).toEqual(underlined(saveWorkbook(inFile)));
    expect(underlined(excel)).toHaveLength(1);
  });
});

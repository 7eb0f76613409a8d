import { describe, expect, it } from "vitest";
import { apply } from "../../../../files/xlsx/write/apply";
import { capture } from "../../../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../../../files/xlsx/package/workbook";
import { placeOf } from "../../../foreign/attach-book";
import { excelTable } from "../../../foreign/books/excel-table";
import { partText } from "../package-parts";

const FULL = { row: 3, column: 1, rows: 6, columns: 9 };
const LESS = { ...FULL, columns: 7 };

function tablesAfter(from: typeof FULL, to: typeof FULL, name = "MoHinh2026") {
  const workbook = apply(openWorkbook(excelTable.bytes()), {
    edits: [{ kind: "resizeTable", name, sheet: excelTable.sheet, from, to }],
  });
  return capture(openWorkbook(saveWorkbook(workbook)), { region: placeOf(excelTable) }).region!.tables;
}

describe("A table of Excel's own in a file", () => {
  it("gives back columns that it grew over, as undoing asks", () => {
    expect(tablesAfter(FULL, LESS)).toMatchObject([{ name: "MoHinh2026", area: LESS, hasTotals: true }]);
  });

  it("stays where it does not reach as far as the plan says, and is no other one", () => {
    expect(tablesAfter({ ...FULL, columns: 8 }, LESS)).toMatchObject([{ area: FULL }]);
    expect(tablesAfter(FULL, LESS, "Khac")).toMatchObject([{ area: FULL }]);
  });

  it("grows over columns beside it, which get their headings for names", () => {
    expect(tablesAfter(FULL, { ...FULL, columns: 10 })).toMatchObject([{ area: { ...FULL, columns: 10 } }]);
  });
});

it("A sheet's print area is moved", () => {
  const workbook = apply(openWorkbook(excelTable.bytes()), {
    edits: [{ kind: "setPrintArea", sheet: excelTable.sheet, from: FULL, to: LESS }],
  });
  expect(partText(saveWorkbook(workbook), "xl/workbook.xml")).toMatch(/_xlnm\.Print_Area"[^>]*>'Bảng'!\$A\$3:\$G\$8</);
});

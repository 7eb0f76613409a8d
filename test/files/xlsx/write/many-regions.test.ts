import { expect, it } from "vitest";
import { openWorkbook, saveWorkbook, workbookSheets } from "../../../../files/xlsx/package/workbook";
import { apply } from "../../../../files/xlsx/write/apply";
import { blankWorkbook } from "../../../../files/xlsx/write/blank-workbook";
import { plainSpec } from "../plain-spec";

it("A sheet may have more regions than a call may have arguments, as forms of a thousand pages do", () => {
  const rows = 200_000;
  const workbook = blankWorkbook();
  const rowHeights = Array.from({ length: rows }, (_, index) => ({ row: index + 1, height: 20 }));
  const cells = Array.from({ length: rows }, () => ["a"]);
  apply(workbook, {
    edits: [{ kind: "addSheet", spec: plainSpec({ rowHeights, blocks: [{ row: 1, column: 1, cells }] }) }],
  });
  expect(workbookSheets(openWorkbook(saveWorkbook(workbook))).map(({ name }) => name)).toContain(plainSpec().name);
});

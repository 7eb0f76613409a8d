import { describe, expect, it } from "vitest";
import { explain } from "../../../src/actions/explain";
import { columnName } from "../../../src/workbook/model/binding-name";
import { changeBlock } from "../../snapshot-of";
import { collective, collectiveEntry, individual, individualEntry } from "../../sound-entries";
import { tableSnapshot } from "../../table-snapshot";

const snapshot = tableSnapshot([
  { rubric: collective, entries: [collectiveEntry(), collectiveEntry({ DoiTuong: "Chi cục Thuế" })] },
  { rubric: individual, entries: [individualEntry()] },
]);

describe("Explain", () => {
  it("answers for a row of a sheet", () => {
    expect(explain(snapshot, { sheet: "Chấm điểm tập thể", row: 6 })).toMatchObject([
      {
        table: 1,
        sheet: "Chấm điểm tập thể",
        row: 6,
        firstRow: 5,
        explanation: { subject: "Chi cục Thuế", total: 900 },
      },
    ]);
  });

  it("answers for every table that the row passes through, where no sheet is named", () => {
    expect(explain(snapshot, { row: 5 }).map(({ table }) => table)).toEqual([1, 2]);
  });

  it("says that a row of a table is blank", () => {
    expect(explain(snapshot, { sheet: "Chấm điểm tập thể", row: 7 })).toMatchObject([{ row: 7, explanation: null }]);
  });

  it.each([
    ["above the table", 4],
    ["below it", 8],
    ["that no sheet has", -1],
  ])("has nothing to say of a row %s", (_, row) => {
    expect(explain(snapshot, { sheet: "Chấm điểm tập thể", row })).toEqual([]);
  });

  it("has nothing to say of another sheet, or of a table that cannot be scored", () => {
    expect(explain(snapshot, { sheet: "Bộ tiêu chí", row: 10 })).toEqual([]);
    expect(
      explain(
        changeBlock(snapshot, columnName(1, "TC1"), () => null),
        { sheet: "Chấm điểm tập thể", row: 5 },
      ),
    ).toEqual([]);
  });
});

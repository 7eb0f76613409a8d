import { describe, expect, it, test } from "vitest";
import { managingLevels, mayDiffer } from "../../../src/rubric/rubric";
import { packById } from "../../../src/rubric/packs/packs";
import { readRubricRows } from "../../../src/rubric/read-rubric-rows";
import { RUBRIC_COLUMNS } from "../../../src/rubric/rubric-columns";
import type { RowKind, RubricColumn } from "../../../src/rubric/rubric-columns";
import { rubricToRows, settingRow } from "../../../src/rubric/rubric-rows";
import type { Cell } from "../../../src/text/cell";
import { cellsOf, richRubric, rowOf } from "./broken-rubrics";

const linesOf = (kind: RowKind, rubric = richRubric) =>
  rubricToRows(rubric, "Đảng ủy xã").flatMap((row) => (row.kind === kind ? [row.cells] : []));

describe("The cells of a rubric's sheet", () => {
  it("say each setting by its code, its label and its value", () => {
    const label = (code: string, name: string, value: Cell) => [
      "Thông tin",
      code,
      name,
      value,
      ...new Array<null>(5).fill(null),
    ];
    expect(linesOf("setting", { ...richRubric, source: "" })).toEqual([
      label("MA", "Mã bộ tiêu chí", "tap-the"),
      label("TEN", "Tên bộ tiêu chí", "Tập thể"),
      label("DOITUONG", "Đối tượng thẩm định", "Tập thể"),
      label("CACH", "Cách thẩm định", "Chấm điểm"),
      label("TOIDA", "Tổng điểm tối đa", 10),
      label("VANBAN", "Văn bản căn cứ", null),
      label("HETHONG", "Hệ thống cấp đang dùng", "Hai cấp"),
      label("XACNHAN", "Đã xác nhận mức xếp loại", "Không"),
      label("COQUAN", "Cơ quan thẩm định", "Đảng ủy xã"),
      label("BAOCAO", "Chưa báo cáo thì chưa xét kết quả", "Có"),
      label("THUONG", "Điểm thưởng do tổ chấm: một lần cho mỗi đối tượng", "Không"),
    ]);
    expect(settingRow("year", 2026)).toEqual({ kind: "setting", cells: label("NAM", "Năm thẩm định", 2026) });
  });

  it("say each line, blank where there is nothing to say", () => {
    expect(linesOf("criterion")[1]).toEqual([
      "Tiêu chí",
      "TC2",
      "Kết quả thực hiện, có số liệu chứng minh",
      4,
      0.01,
      1,
      "Có",
      "2.1 TC2",
      1,
    ]);
    expect(linesOf("criterion")[0]!.slice(6)).toEqual(["Không", "2.1 TC1", null]);
    expect(linesOf("deduction")).toEqual([["Điểm trừ", "DTru1", "Chậm báo cáo", 1, 0.5, null, null, null, null]]);
    expect(linesOf("derivedBonus")[0]!.slice(3)).toEqual([0.5, 2, null, "Có", "2.1 điểm thưởng b", "Khá"]);
    expect(linesOf("criterionLevel")[0]).toEqual(["Mức của tiêu chí", "TC2", "Đạt", 2, 2.99, null, null, null, null]);
    expect(linesOf("basis").map((cells) => [cells[3], cells[6]])).toEqual([
      ["Tổ thẩm định ghi mức", "Có"],
      ["Theo kết quả tập thể", null],
      ["Tổ thẩm định ghi mức", "Không"],
    ]);
    expect(linesOf("level").map((cells) => cells[3])).toEqual(["Cả hai", "Ba cấp", "Hai cấp", "Cả hai", "Cả hai"]);
  });

  it("offer the answers and the systems of levels to choose from", () => {
    expect(linesOf("answer").map((cells) => cells.slice(0, 3))).toEqual([
      ["Lựa chọn", "CO", "Có"],
      ["Lựa chọn", "KHONG", "Không"],
      ["Lựa chọn", "HAICAP", "Hai cấp"],
      ["Lựa chọn", "BACAP", "Ba cấp"],
    ]);
  });

  it("hold the code of one content as the number that people type", () => {
    const codes = ["1", "12", "123", "0", "01", "1a", "1, 2"];
    const contents = codes.map((code) => ({ code, name: code, clause: "" }));
    expect(linesOf("content", { ...richRubric, contents }).map((cells) => cells[1])).toEqual([
      1,
      12,
      123,
      "0",
      "01",
      "1a",
      "1, 2",
    ]);
  });

  it("hold a computed bonus's band by its code where there is no such band, so that the fault is seen", () => {
    const derivedBonuses = [{ ...richRubric.derivedBonuses[0]!, fromBand: "GIOI" }];
    expect(linesOf("derivedBonus", { ...richRubric, derivedBonuses })[0]![8]).toBe("GIOI");
  });
});

/** The rows of the rich rubric with some cells changed. */
function changed(kind: RowKind, index: number, cells: Readonly<Partial<Record<RubricColumn, Cell>>>) {
  const rows = rubricToRows(richRubric, null);
  return cellsOf(rows).map((line, row) =>
    row === rowOf(rows, kind, index)
      ? Object.entries(cells).reduce<readonly Cell[]>(
          (own, [column, cell]) =>
            own.map((before, at) => (at === RUBRIC_COLUMNS[column as RubricColumn] ? cell : before)),
          line,
        )
      : line,
  );
}

describe("Formulas compare these cells letter by letter, so that other spaces are a fault", () => {
  test.each<readonly [RowKind, number, RubricColumn, string]>([
    ["derivedBonus", 0, "flag", "Có"],
    ["derivedBonus", 0, "extra", "Khá"],
    ["band", 0, "name", "Xuất sắc"],
    ["category", 0, "name", "Tổ chức đảng"],
    ["category", 0, "flag", "Có"],
    ["basis", 0, "code", "a"],
    ["level", 0, "name", "Cấp tỉnh"],
    ["field", 0, "name", "Kinh tế"],
    ["answer", 0, "name", "Có"],
    ["setting", 7, "value", "Không"],
    ["setting", 9, "value", "Có"],
  ])("row %s %d, column %s", (kind, index, column, text) => {
    const { faults, rubric } = readRubricRows(changed(kind, index, { [column]: `${text} ` }));
    expect(rubric).toBeNull();
    expect(faults).toContainEqual({
      code: "text-not-normal",
      row: rowOf(rubricToRows(richRubric, null), kind, index),
      column,
      found: `${text} `,
      expected: text,
    });
  });

  it("also where the code of a setting is in small letters", () => {
    expect(readRubricRows(changed("setting", 7, { code: "xacnhan", value: " Không" })).faults).toMatchObject([
      { code: "text-not-normal", column: "value" },
    ]);
  });

  it("and no others: the source may have line breaks, the name of a criterion spaces", () => {
    expect(readRubricRows(changed("setting", 5, { value: "Hướng dẫn\nsố 1  " })).faults).toEqual([]);
    expect(readRubricRows(changed("criterion", 0, { name: "Cách  làm " })).faults).toEqual([]);
  });
});

describe("A rubric sheet is refused, and the cell named,", () => {
  const kinds =
    "Thông tin | Tiêu chí | Điểm thưởng | Điểm trừ | Điểm thưởng tự tính | Mức của tiêu chí | Mức xếp loại | " +
    "Căn cứ đánh giá | Loại đối tượng | Cấp quản lý | Nội dung | Lĩnh vực | Lựa chọn";

  it("for a row of no kind that holds something, with the kinds that there are", () => {
    const row = rowOf(rubricToRows(richRubric, null), "criterion", 3);
    expect(readRubricRows(changed("criterion", 3, { kind: "Tiêu chi" })).faults).toContainEqual({
      code: "unknown-kind",
      row,
      column: "kind",
      found: "Tiêu chi",
      expected: kinds,
    });
  });

  it("and for none that only looks so: a blank row with empty texts", () => {
    const rows = cellsOf(rubricToRows(richRubric, null));
    expect(readRubricRows([["", "", "", ""], ...rows, [null, "", null, ""]]).faults).toEqual([]);
  });

  it("for a list without its rows", () => {
    const rows = cellsOf(rubricToRows(richRubric, null).filter(({ kind }) => kind !== "field"));
    expect(readRubricRows(rows).faults).toEqual([
      { code: "missing-rows", row: 0, column: "kind", found: null, expected: "Lĩnh vực" },
    ]);
  });

  it("for the row that stands away from its kind", () => {
    const rows = cellsOf(rubricToRows(richRubric, null));
    const at = rowOf(rubricToRows(richRubric, null), "field", 5);
    const moved = [...rows.slice(0, at), ...rows.slice(at + 1), rows[at]!];
    expect(readRubricRows(moved).faults).toEqual([
      { code: "scattered-rows", row: moved.length - 1, column: "kind", found: "Lĩnh vực", expected: null },
    ]);
  });

  it("without criteria, at its first cell", () => {
    const rows = cellsOf(
      rubricToRows({ ...richRubric, criteria: [], tieBreak: [] }, null).filter(({ kind }) => kind !== "criterionLevel"),
    );
    expect(readRubricRows(rows).faults).toEqual([
      { code: "no-criteria", row: 0, column: "kind", found: null, expected: 1 },
    ]);
  });

  it("for a criterion with more levels than anybody reads, at its row", () => {
    const levels = Array.from({ length: 501 }, () => richRubric.criteria[1]!.levels[0]!);
    const criteria = richRubric.criteria.map((line, index) => (index === 1 ? { ...line, levels } : line));
    const rows = rubricToRows({ ...richRubric, criteria }, null);
    expect(readRubricRows(cellsOf(rows)).faults).toContainEqual({
      code: "shape",
      row: rowOf(rows, "criterion", 1),
      column: "kind",
      found: "Tiêu chí",
      expected: "<=500",
    });
  });

  test.each<readonly [string, RowKind, RubricColumn, Cell, string]>([
    ["a row without its code", "field", "code", null, "string"],
    ["a name of spaces", "band", "name", "  ", "string"],
    ["a system of levels that is no text", "level", "value", 5, "array"],
  ])("for %s", (_, kind, column, cell, expected) => {
    expect(readRubricRows(changed(kind, 0, { [column]: cell })).faults).toContainEqual({
      code: "shape",
      row: rowOf(rubricToRows(richRubric, null), kind, 0),
      column,
      found: cell,
      expected,
    });
  });
});

describe("Of a rubric follows", () => {
  it("which levels manage subjects: a Party cell manages none", () => {
    expect(managingLevels(packById("ca-nhan")!.levels).map(({ code }) => code)).toEqual([
      "TINH",
      "HUYEN",
      "XA",
      "COSO",
    ]);
  });

  it("whether a panel may record another band than the collective's: not in sheets of earlier versions", () => {
    expect([mayDiffer({}), mayDiffer({ needsDecision: false }), mayDiffer({ needsDecision: true })]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

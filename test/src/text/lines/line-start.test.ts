import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTotalLine } from "../../../../src/text/lines/closing-line";
import { isNormalText, normalizeText, stripDiacritics, upperCase } from "../../../../src/text/fold";
import { lineStart } from "../../../../src/text/lines/line-start";
import { isNamedEntry, rowKind } from "../../../../src/workbook/outside/entry-row";
import type { Role } from "../../../../src/scoring/role";
import type { Cell } from "../../../../src/text/cell";
import { collective } from "../../../sound-entries";

/** Words that closing lines are made of, and what people type round them. */
const WORDS = [
  ..."Tổng cộng tong TỔNG số điểm Cộng đồng trung bình TB ĐTB Max Minh Cao nhất Người lập biểu T/M K/T. T M . (ký tên)".split(
    " ",
  ),
  ..."Ghi chú Nơi nhận Tổ trưởng Lưu ý Đảng ủy xã A I. A) Mô hình 12 : \u0301 \u00A0 ﬁ".split(" "),
];
const line = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(" "));

describe("The start of a line", () => {
  it.each([
    ["Tổng cộng", "TON"],
    ["tổ", "TO"],
    ["Đội 3", "DOI"],
    ["ấp 1", "AP "],
    ["", ""],
    ["T\u0302ong", null],
    ["To\u0327ng", null],
    ["Ton\u0302g", "TON"],
  ])("%j is %j, and nothing is told where an accent stands apart from one of its letters", (text, start) => {
    expect(lineStart(text)).toBe(start);
    expect(lineStart(text)).toBe(start);
  });

  it("is folded like the whole line", () => {
    fc.assert(
      fc.property(fc.oneof(line, fc.string({ unit: "binary" })), (text) => {
        const normal = normalizeText(text);
        const start = lineStart(normal);
        if (start !== null) expect(stripDiacritics(upperCase(normal)).startsWith(start)).toBe(true);
      }),
    );
  });

  it("leaves normalized text as it is", () => {
    fc.assert(
      fc.property(fc.oneof(line, fc.string({ unit: "binary" })), (text) => {
        const normal = normalizeText(text);
        expect(normalizeText(normal)).toBe(normal);
        expect(isNormalText(text)).toBe(text === normal);
      }),
    );
  });

  it("rules out only lines that are no totals", () => {
    for (const text of ["Tổng cộng", "CỘNG", "tb", "Bình quân chung", "Grand total", "Thấp nhất", "Trung bình: 3"])
      expect(isTotalLine(text), text).toBe(true);
    for (const text of ["Thanh tra", "Minh Hà", "Cao đẳng nghề", "Công an xã", "Tổng công ty"])
      expect(isTotalLine(text), text).toBe(false);
  });
});

it("A row told to be an entry by its names is none that adds up, heads or closes", () => {
  const roles: readonly Role[] = ["STT", "DoiTuong", "MoHinh", "TC1", "TC2"];
  const cell: fc.Arbitrary<Cell> = fc.oneof(line, fc.constant(null), fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(fc.tuple(cell, cell, cell, cell, cell), (cells) => {
      if (!isNamedEntry(cells[0], cells[1], cells[2])) return;
      const kind = rowKind(
        {
          row: 9,
          columns: new Map(roles.map((role, index) => [role, index + 1])),
          read: (role) => ({ cell: cells[roles.indexOf(role)] ?? null, formula: null, format: "General" }),
        },
        collective,
      );
      expect(["sum", "heading", "footer"]).not.toContain(kind);
    }),
    { numRuns: 2000 },
  );
});

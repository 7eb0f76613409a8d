import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTotalLine } from "../../../../src/text/lines/closing-line";
import { isNormalText, normalizeText, stripDiacritics, upperCase } from "../../../../src/text/fold";
import { startTest } from "../../../../src/text/lines/line-start";
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
  const mayStart = startTest(["TON", "TB", "T ", " KY"]);

  it.each([
    ["Tổng cộng", true],
    ["tôn", true],
    ["TB", true],
    ["tb 3", true],
    ["T/M", true],
    ["T", true],
    ["(ký", true],
    ["Tổ", false],
    ["TM", false],
    ["Đội 3", false],
    ["", false],
  ])("%j may be that of a wanted line: %j", (text, isPossible) => {
    expect(mayStart(text)).toBe(isPossible);
    expect(mayStart(text)).toBe(isPossible);
  });

  it("tells nothing where an accent stands apart, a space comes first or a sign is foreign", () => {
    for (const text of ["D\u0302ong", "Do\u0327ng", " Đội", "\u00a0Đội", "Đ\u200bội", "ﬁ", "Ðội"])
      expect(mayStart(text), text).toBe(true);
  });

  it("rules out no line that starts so when it is folded", () => {
    fc.assert(
      fc.property(fc.oneof(line, fc.string({ unit: "binary" })), (text) => {
        const folded = stripDiacritics(upperCase(normalizeText(text)));
        if (/^(?:TON|TB|T$|T[^A-Z]|[^A-Z]KY)/.test(folded)) expect(mayStart(text), text).toBe(true);
      }),
      { numRuns: 2000 },
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

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { freeSheetName } from "../../../../src/workbook/model/sheet-name";
import { wordsArbitrary } from "../../../words-arbitrary";

describe("The name of a new sheet", () => {
  test.each<[string, readonly string[], string]>([
    ["Tổng hợp", [], "Tổng hợp"],
    ["Tổng hợp", ["Tổng hợp"], "Tổng hợp (2)"],
    ["Tổng hợp", ["TỔNG HỢP", "tổng hợp (2)"], "Tổng hợp (3)"],
    ["Điểm: A/B [1]?*\\", [], "Điểm- A-B -1----"],
    ["'Điểm'", [], "Điểm"],
    ["", [], "Thẩm định"],
    [" ' ", [], "Thẩm định"],
    ["Chấm điểm một tổ chức có tên gọi rất dài", [], "Chấm điểm một tổ chức có tên gọ"],
    [
      "Chấm điểm một tổ chức có tên gọi rất dài",
      ["Chấm điểm một tổ chức có tên gọ"],
      "Chấm điểm một tổ chức có tê (2)",
    ],
    ["Chấm điểm một tổ chức có tên 'g", [], "Chấm điểm một tổ chức có tên 'g"],
    ["Chấm điểm một tổ chức có tên g''''", [], "Chấm điểm một tổ chức có tên g"],
    ["Chấm điểm một tổ chức có tên g😀", [], "Chấm điểm một tổ chức có tên g"],
  ])("for %j beside %j is %j", (wanted, taken, name) => {
    expect(freeSheetName(wanted, taken)).toBe(name);
  });

  it("is one that every host takes, and free", () => {
    fc.assert(
      fc.property(
        fc.oneof(wordsArbitrary(9), fc.string({ unit: "binary" })),
        fc.array(wordsArbitrary(2), { maxLength: 5 }),
        (wanted, others) => {
          const taken = [...others, freeSheetName(wanted, others)];
          const name = freeSheetName(wanted, taken);
          expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
          expect(name).not.toMatch(/^['\s]|['\s]$|[\p{Cc}\p{Cs}]/u);
          expect(taken.map((other) => other.toUpperCase())).not.toContain(name.toUpperCase());
        },
      ),
    );
  });
});

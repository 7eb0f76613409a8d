import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../../../src/workbook/sheets/text-width";

const VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

describe("The width of a text", () => {
  it("is that of its letters in Times New Roman", () => {
    expect(textWidth("Không hợp lệ", true)).toBe(778 + 5 * 556 + 2 * 500 + 2 * 250 + 278 + 444);
    expect(textWidth("hạng", false)).toBe(3 * 500 + 444);
  });

  it("knows every Vietnamese letter, whatever its case and composition, and no mark makes one wider but the horn", () => {
    for (const letter of [...VIETNAMESE, ...VIETNAMESE.toUpperCase()]) {
      expect(textWidth(letter, true)).toBeLessThan(1000);
      expect(textWidth(letter.normalize("NFD"), false)).toBe(textWidth(letter, false));
    }
    expect([textWidth("ế", false), textWidth("ặ", true)]).toEqual([textWidth("e", false), textWidth("a", true)]);
    expect(textWidth("ử", false)).toBeGreaterThan(textWidth("ủ", false));
  });

  it("is never less in bold letters, and grows letter by letter", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(textWidth(a, false)).toBeLessThanOrEqual(textWidth(a, true));
        if (`${a}${b}`.normalize("NFC") === `${a}${b}`)
          expect(textWidth(`${a}${b}`, true)).toBeCloseTo(textWidth(a, true) + textWidth(b, true));
      }),
    );
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { wrapText } from "../../../../src/forms/picture/wrap-text";
import { lineCount } from "../../../../src/workbook/sheets/row-height";
import { theme } from "../../../../src/workbook/sheets/theme";
import { textWidth } from "../../../../src/workbook/sheets/text-width";

/** Points in the width of a character, as rows are measured. */
const CHARACTER = 5.25;
const words = fc.array(fc.string({ minLength: 1, maxLength: 14, unit: fc.constantFrom(..."aĐmươiVWti") }), {
  minLength: 1,
  maxLength: 12,
});

it("A text is wrapped into as many lines as its row is made high for, and no letter is lost", () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 60 }), fc.boolean(), (parts, width, bold) => {
      const text = parts.join(" ");
      const style = { ...theme.title, font: { ...theme.title.font, size: 14, bold } };
      const lines = wrapText(text, width * CHARACTER, { size: 14, bold });
      expect(lines.length).toBe(lineCount({ text, width, style }));
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) {
        const isOneLetter = [...line].length === 1;
        expect(isOneLetter || (textWidth(line, bold) * 14) / 1000 <= width * CHARACTER).toBe(true);
      }
    }),
  );
});

it.each([
  { text: "một hai", room: 1000, lines: ["một hai"] },
  { text: "một\nhai", room: 1000, lines: ["một", "hai"] },
  { text: "", room: 10, lines: [""] },
  { text: "        thụt đầu dòng", room: 1000, lines: ["        thụt đầu dòng"] },
])("“$text” in $room points is $lines", ({ text, room, lines }) => {
  expect(wrapText(text, room, { size: 14, bold: false })).toEqual(lines);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockFingerprint } from "../../../../src/workbook/model/fingerprint";
import { specToBlock } from "../../../../src/workbook/model/spec-to-block";
import type { CellBlock, Content } from "../../../../src/workbook/model/sheet-spec";
import type { Block } from "../../../../src/workbook/model/snapshot";

const RECT = { row: 1, column: 1, rows: 2, columns: 2 };

function planned(contents: readonly (readonly (Content | undefined)[])[]): string {
  return blockFingerprint(
    specToBlock({ name: "Tổng hợp", blocks: [{ row: 1, column: 1, cells: contents }], fills: [] }, RECT),
  );
}

function standing(contents: readonly (readonly Content[])[]): string {
  const at = (row: number, column: number) => contents[row]?.[column] ?? null;
  const isFormula = (content: Content) => typeof content === "object" && content !== null && "formula" in content;
  const block: Block = {
    area: { sheet: "Tổng hợp", ...RECT },
    formats: ["General", "General"],
    columns: [0, 1].map((column) =>
      [0, 1].map((row) => {
        const content = at(row, column);
        return typeof content === "object" && content !== null && "formula" in content ? content.value : content;
      }),
    ),
    formulas: [0, 1].map((column) =>
      [0, 1].map((row) => {
        const content = at(row, column);
        return isFormula(content) ? (content as { readonly formula: string }).formula : null;
      }),
    ),
  };
  return blockFingerprint(block);
}

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.integer({ min: -999, max: 999 }).map((hundredths) => hundredths / 100),
  fc.boolean(),
  fc.constant({ formula: "=SUM(A1:A2)", value: 3 }),
  fc.constant({ date: 46143 }),
  fc.constant({ error: "#N/A" }),
);
const contents = fc.tuple(fc.tuple(content, content), fc.tuple(content, content));

describe("The mark of a summary", () => {
  it("is the same for what is about to be written and for what then stands in the sheet", () => {
    fc.assert(
      fc.property(contents, (cells) => {
        expect(planned(cells)).toBe(standing(cells));
      }),
    );
  });

  it("changes with any cell", () => {
    fc.assert(
      fc.property(
        contents,
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 0, max: 1 }),
        fc.string({ minLength: 1 }),
        (cells, row, column, text) => {
          const changed = cells.map((line, at) =>
            line.map((own, index) => (at === row && index === column ? `${text}✎` : own)),
          );
          expect(standing(changed)).not.toBe(standing(cells));
        },
      ),
    );
  });

  it("does not follow the values of formulas, nor spaces and quotes that programs change in them", () => {
    const one: CellBlock["cells"] = [[{ formula: "=COUNTIFS('Bảng'!$A$1:$A$9,B$1)", value: 3 }]];
    expect(planned(one)).toBe(planned([[{ formula: "=COUNTIFS(Bảng!$A$1:$A$9, B$1)", value: 7 }]]));
    expect(planned(one)).not.toBe(planned([[{ formula: "=COUNTIFS('Bảng'!$A$1:$A$8,B$1)", value: 3 }]]));
  });

  it("is text that no program takes for a number", () => {
    fc.assert(
      fc.property(contents, (cells) => {
        expect(planned(cells)).toMatch(/^M[0-9a-f]{16}$/);
      }),
    );
  });
});

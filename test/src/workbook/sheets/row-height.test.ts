import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarize } from "../../../../src/actions/summarize";
import { insertTemplate } from "../../../../src/actions/insert-template";
import { rectContains } from "../../../../src/workbook/model/area";
import { isFormula } from "../../../../src/workbook/model/fingerprint";
import { isLong, rowHeight } from "../../../../src/workbook/sheets/row-height";
import type { CellText } from "../../../../src/workbook/sheets/row-height";
import { MAX_ROW_HEIGHT } from "../../../../src/workbook/model/sheet-spec";
import type { SheetSpec } from "../../../../src/workbook/model/sheet-spec";
import { theme } from "../../../../src/workbook/sheets/theme";
import { emptySnapshot } from "../../../snapshot-of";
import {
  basisEntry,
  collective,
  collectiveEntry,
  individual,
  individualEntry,
  unregistered,
} from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";

/** Words as names have them, up to some 250 letters. */
const textArbitrary = fc
  .array(
    fc.constantFrom(
      "Ủy",
      "ban",
      "Mặt",
      "trận",
      "Tổ",
      "quốc",
      "nghiêng",
      "xã",
      "phường",
      "thôn-xóm-bản-làng-tổ-dân-phố",
    ),
    { minLength: 1, maxLength: 45 },
  )
  .map((words) => words.join(" "));

/** Every text of a sheet whose cell wraps, with the room that it has. */
function wrappedTexts({
  blocks,
  merges,
  styles,
  columnWidths,
  hiddenColumns,
}: SheetSpec): readonly (CellText & { readonly row: number })[] {
  return blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, down) =>
      line.flatMap((content, across) => {
        const at = { row: row + down, column: column + across, rows: 1, columns: 1 };
        const text = content !== undefined && isFormula(content) ? content.value : content;
        const style = styles.filter(({ rect }) => rectContains(rect, at)).at(-1)?.style;
        if (typeof text !== "string" || !style?.wrap || hiddenColumns.includes(at.column)) return [];
        const { column: from, columns } = merges.find((merge) => rectContains(merge, at)) ?? at;
        return [
          {
            row: at.row,
            text,
            style,
            width: columnWidths.slice(from - 1, from - 1 + columns).reduce((sum, width) => sum + width, 0),
          },
        ];
      }),
    ),
  );
}

/** Texts for which their rows are too low. */
function cutOff(spec: SheetSpec): readonly string[] {
  const heights = new Map(spec.rowHeights.map(({ row, height }) => [row, height]));
  return wrappedTexts(spec)
    .filter((cell) => isLong(cell) && (heights.get(cell.row) ?? 0) < Math.min(MAX_ROW_HEIGHT, rowHeight([cell])))
    .map(({ row, text }) => `${row}: ${text}`);
}

describe("A row", () => {
  it("is as high as its longest text, word by word, and never higher than a row can be", () => {
    const style = theme.fixedText;
    expect(isLong({ text: "Chi bộ bốn tốt", width: 39, style })).toBe(false);
    expect(
      rowHeight([
        { text: "ngắn", width: 39, style },
        { text: "dài dòng ".repeat(20), width: 39, style },
      ]),
    ).toBe(Math.ceil(5 * 13 * 1.3 + 4));
    expect(rowHeight([{ text: "dài ".repeat(900), width: 20, style }])).toBe(MAX_ROW_HEIGHT);
  });
});

describe("Every wrapped text fits its row", () => {
  it("in a summary, whatever the names", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(textArbitrary, textArbitrary, fc.boolean()), { minLength: 1, maxLength: 6 }),
        (entries) => {
          const [first] = entries;
          const snapshot = tableSnapshot([
            {
              rubric: collective,
              entries: entries.map(([DoiTuong, MoHinh, isOpen]) =>
                collectiveEntry({ DoiTuong, MoHinh, TC1: isOpen ? null : 1 }),
              ),
            },
            {
              rubric: { ...individual, name: first![0] },
              entries: [individualEntry({ DoiTuong: first![1], TC1: "chưa chấm" })],
            },
            { rubric: unregistered, entries: [basisEntry({ DoiTuong: first![0], MoHinh: first![1], MucGhi: null })] },
          ]);
          const [edit] = summarize(snapshot, { date: "23/11/2026", profile: "party" }).plan.edits;
          if (edit?.kind !== "addSheet") throw new Error("no summary");
          expect(cutOff(edit.spec)).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("in rubrics and above tables, whatever a unit writes into its rubric", () => {
    fc.assert(
      fc.property(textArbitrary, textArbitrary, (name, words) => {
        const rubric = {
          ...collective,
          id: "rieng",
          name,
          source: words,
          criteria: collective.criteria.map((line) => ({ ...line, name: words })),
          categories: collective.categories.map((item) => ({
            ...item,
            name: `${item.name} ${words}`,
            clause: name.slice(0, 40),
          })),
        };
        const inserted = insertTemplate(emptySnapshot(), {
          rubrics: ["rieng"],
          custom: [rubric],
          rows: 2,
        });
        if (!inserted.ok) throw new Error("no template");
        const specs = inserted.plan.edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.spec] : []));
        expect(specs.length).toBe(2);
        expect(specs.flatMap(cutOff)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

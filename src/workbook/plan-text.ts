import { isFormula } from "./fingerprint";
import type { Edit, Plan } from "./plan";
import type { Content, Fill, SheetSpec } from "./sheet-spec";
import { styleRegions } from "./style-regions";

/**
 * Stands in the text of a plan for a cell that is left alone. JSON would turn `undefined` into `null`, which empties the cell, and so
 * would `google.script.run`; no cell is a list.
 */
export const LEFT_ALONE: readonly [] = [];

/**
 * A plan as text, for a host that calculates formulas itself: their values are left out, and looks are told region by region instead of cell
 * by cell, or a summary of ten thousand subjects would be 35 MB. Whoever reads it back takes `LEFT_ALONE` in cells for `undefined`.
 */
export function planToText({ edits }: Plan): string {
  // A function of its own, since it has to ask what the value stands in
  return JSON.stringify({ edits: edits.map(inShort) }, function (this: unknown, _key: string, value: unknown) {
    return value === undefined && Array.isArray(this) ? LEFT_ALONE : value;
  });
}

function inShort(edit: Edit): Edit {
  switch (edit.kind) {
    case "addSheet":
    case "rewriteSheet":
      return { ...edit, spec: specInShort(edit.spec) };
    case "fillColumn":
      return { ...edit, fill: withoutValues(edit.fill) };
    case "setCells":
      return { ...edit, cells: edit.cells.map((own) => ({ ...own, content: withoutValue(own.content) })) };
    default:
      return edit;
  }
}

function specInShort(spec: SheetSpec): SheetSpec {
  return {
    ...spec, styles: styleRegions(spec.styles), fills: spec.fills.map(withoutValues),
    blocks: spec.blocks.map((block) => ({ ...block, cells: block.cells.map((line) => line.map((content) => content === undefined ? undefined : withoutValue(content))) })),
  };
}

function withoutValues({ row, column, rows, formula }: Fill): Fill {
  return { row, column, rows, formula };
}

function withoutValue(content: Content): Content {
  return isFormula(content) ? { formula: content.formula, value: null } : content;
}

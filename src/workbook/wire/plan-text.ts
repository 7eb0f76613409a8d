import { isFormula } from "../model/fingerprint";
import type { Edit, Plan } from "../model/plan";
import type { Content, Fill, SheetSpec } from "../model/sheet-spec";
import { styleRegions } from "../sheets/style-regions";

/**
 * Placeholder in a plan's text for a cell that stays unchanged. JSON, and `google.script.run` as well, would turn
 * `undefined` into `null`, which empties the cell; no cell is a list.
 */
export const LEFT_ALONE: readonly [] = [];

/**
 * Returns a plan as text for a host that calculates formulas itself: formula values are left out, and styles are joined
 * into regions; cell by cell, a summary of ten thousand subjects would take 35 MB. The reader turns `LEFT_ALONE` in
 * cells back into `undefined`.
 */
export function planToText({ edits }: Plan): string {
  // A regular function, since it needs the object that contains the value
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
    ...spec,
    styles: styleRegions(spec.styles),
    fills: spec.fills.map(withoutValues),
    blocks: spec.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line) =>
        line.map((content) => (content === undefined ? undefined : withoutValue(content))),
      ),
    })),
  };
}

function withoutValues({ row, column, rows, formula }: Fill): Fill {
  return { row, column, rows, formula };
}

function withoutValue(content: Content): Content {
  return isFormula(content) ? { formula: content.formula, value: null } : content;
}

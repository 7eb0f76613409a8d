import { OTHER_FIELD } from "../../rubric/open-fields";
import { ROW_KINDS, RUBRIC_COLUMNS } from "../../rubric/rubric-columns";
import type { ListItem } from "../../rubric/rubric";
import { readBindings } from "../bindings/bindings";
import { formerFields } from "../check/other-field";
import { patchSnapshot } from "../model/patch-snapshot";
import type { CellEdit, Edit } from "../model/plan";
import type { Repair } from "../model/repair";
import type { Snapshot } from "../model/snapshot";

/**
 * Ends the lists of fields of earlier versions with `OTHER_FIELD`, where a row is open: below the last field, or above
 * it, where that field moves up into the open row. What refers to the list reaches over a row inserted above its last
 * cell, in every spreadsheet.
 */
export function endFields(snapshot: Snapshot): Repair {
  const edits: Edit[] = [];
  let repaired = snapshot;
  for (const bound of readBindings(snapshot).rubrics.values()) {
    const open = formerFields(bound, snapshot)?.open;
    const { rubricAt } = bound;
    if (!open || !rubricAt) continue;
    const { sheet, column } = bound.area;
    const lastField = rubricAt.rubric.fields.at(-1)!;
    const last = rubricAt.area("field", rubricAt.rubric.fields.length - 1, "kind").row;
    const lines: readonly (ListItem | null)[] =
      open.row > last
        ? [OTHER_FIELD]
        : [lastField, OTHER_FIELD, ...new Array<null>(Math.max(0, open.rows - 1)).fill(null)];
    // The kind of the last field's row stays
    const cells = lines.flatMap((field, index) =>
      lineCells(field, open.row + index, column).filter(({ row, column: at }) => row !== last || at !== column),
    );
    edits.push({ kind: "setCells", sheet, cells });
    repaired = patchSnapshot(repaired, sheet, cells);
  }
  return { edits, repaired, tables: new Set() };
}

function lineCells(field: ListItem | null, row: number, first: number): readonly CellEdit[] {
  const cell = (column: "kind" | "code" | "name" | "clause", content: string | undefined): CellEdit => ({
    row,
    column: first + RUBRIC_COLUMNS[column],
    content: content ?? null,
  });
  return [
    cell("kind", field ? ROW_KINDS.field : undefined),
    cell("code", field?.code),
    cell("name", field?.name),
    cell("clause", field?.clause),
  ];
}

import { hasFormerFields } from "../../rubric/open-fields";
import { isOpenFieldRow } from "../../rubric/read-rubric-rows";
import type { Bindings, BoundRubric } from "../bindings/bindings";
import type { Area } from "../model/area";
import { rubricName } from "../model/binding-name";
import { WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";
import type { Snapshot } from "../model/snapshot";

/** A list of fields of an earlier version, unchanged, which has no field for what the text's open list does not name. */
export interface FormerFields {
  /** The name of the last field. */
  readonly last: Area;
  /** The first open row and how many there are; `null` where there is none. */
  readonly open: { readonly row: number; readonly rows: number } | null;
}

/**
 * Returns the former list of fields of a rubric, `null` where its list is another. Rows are open above the last field,
 * where inserting one stretches what refers to the list, or below it.
 */
export function formerFields({ id, rubricAt }: BoundRubric, { names }: Snapshot): FormerFields | null {
  const block = names.find(({ name }) => name === rubricName(id))?.block;
  if (!block || !rubricAt || !hasFormerFields(rubricAt.rubric)) return null;
  const { length } = rubricAt.rubric.fields;
  const last = rubricAt.area("field", length - 1, "name");
  const between = last.row - rubricAt.area("field", length - 2, "name").row - 1;
  const open = between > 0 ? { row: last.row - between, rows: between } : { row: last.row + 1, rows: 1 };
  const rows = Array.from({ length: open.rows }, (_, index) => open.row + index - block.area.row);
  const isOpen = rows.every(
    (at) => at < block.area.rows && isOpenFieldRow(block.columns.map((cells) => cells[at] ?? null)),
  );
  const hasFormulas = [...rows, last.row - block.area.row].some((at) =>
    block.formulas.some((formulas) => (formulas?.[at] ?? null) !== null),
  );
  return { last, open: isOpen && !hasFormulas ? open : null };
}

/**
 * Reports lists of fields that earlier versions ended without `OTHER_FIELD`: with an open row, Repair writes it there;
 * without one a person makes room, since no plan moves what stands below the list.
 */
export function otherFieldFindings({ rubrics }: Bindings, snapshot: Snapshot): readonly Finding[] {
  return [...rubrics.values()].flatMap((bound): readonly Finding[] => {
    const former = formerFields(bound, snapshot);
    if (!former) return [];
    const { last, open } = former;
    const code = open ? "other-field-row" : "other-field-missing";
    return [
      {
        code,
        severity: WORKBOOK_SEVERITY[code],
        where: { area: open ? { ...last, row: open.row } : last },
        found: open ? null : (bound.rubricAt?.rubric.fields.at(-1)?.name ?? null),
      },
    ];
  });
}

import { scoreTable } from "../src/scoring/score-table";
import { appraise } from "../src/workbook/check/appraise";
import { computedValues } from "../src/workbook/formulas/computed-values";
import type { ValueReader } from "../src/workbook/formulas/computed-values";
import { formerSortedFormulas, formerTableFormulas } from "../src/workbook/formulas/formulas";
import type { ComputedRole } from "../src/scoring/role";
import type { InputTable, TableResult } from "../src/scoring/table";
import { formerSortedValues } from "../src/workbook/formulas/former-sorted-values";
import { formerValues } from "../src/workbook/formulas/former-values";
import { columnName } from "../src/workbook/model/binding-name";
import { formulaOfRow } from "../src/workbook/model/row-formula";
import type { Snapshot } from "../src/workbook/model/snapshot";
import { changeBlock } from "./snapshot-of";

/** How a version of the product filled computed columns. */
export type FormerVersion = readonly [
  formulas: typeof formerTableFormulas,
  values: (input: InputTable, result: TableResult) => ReadonlyMap<ComputedRole, ValueReader>,
];

export const BEFORE_SORTING: FormerVersion = [formerTableFormulas, formerValues];
/** Entries were sorted, and each row read all of its subject. */
export const BEFORE_DIGESTS: FormerVersion = [
  formerSortedFormulas,
  (input, result) => new Map([...computedValues(input, result), ...formerSortedValues(input, result)]),
];

/** The workbook as an earlier version of the product wrote it: with its formulas and their values. */
export function withFormerFormulas(
  snapshot: Snapshot,
  [formulasOf, valuesOf]: FormerVersion = BEFORE_SORTING,
): Snapshot {
  return appraise(snapshot).tables.reduce((former, { table, input }) => {
    const formulas = formulasOf({
      id: table.id,
      cells: table.rubricAt,
      collectiveTables: [],
      column: (role) => table.columns.get(role)?.area.column,
    });
    const values = valuesOf(input, scoreTable(input, { body: null, collectives: new Map() }));
    return [...formulas].reduce(
      (changed, [role, formula]) =>
        changeBlock(changed, columnName(table.id, role), (block) => ({
          ...block,
          columns: [Array.from({ length: table.rows }, (_, row) => values.get(role)!(row))],
          formulas: [Array.from({ length: table.rows }, (_, row) => formulaOfRow(formula, block.area.row + row))],
        })),
      former,
    );
  }, snapshot);
}

import { scoreTable } from "../src/scoring/score-table";
import { appraise } from "../src/workbook/check/appraise";
import { formerTableFormulas } from "../src/workbook/formulas/formulas";
import { formerValues } from "../src/workbook/formulas/former-values";
import { columnName } from "../src/workbook/model/binding-name";
import { formulaOfRow } from "../src/workbook/model/row-formula";
import type { Snapshot } from "../src/workbook/model/snapshot";
import { changeBlock } from "./snapshot-of";

/** The workbook as an earlier version of the product wrote it: with its formulas and their values. */
export function withFormerFormulas(snapshot: Snapshot): Snapshot {
  return appraise(snapshot).tables.reduce((former, { table, input }) => {
    const formulas = formerTableFormulas({
      id: table.id,
      cells: table.rubricAt,
      collectiveTables: [],
      column: (role) => table.columns.get(role)?.area.column,
    });
    const values = formerValues(input, scoreTable(input, { body: null, collectives: new Map() }));
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

import type { SheetsHost } from "../runtime/sheets-host";
import { checkSheetName } from "./sheet-name";

/**
 * Copies a sheet whole within the file: cells, rules, columns, rows, charts, but no protection. The copy stands last
 * (Sheet.md copyTo), under the name that Sheets finds for copies where none is given.
 */
export function copySheet(host: SheetsHost, id: string, wanted?: string): string {
  const { grid, beside } = host;
  const source = grid.sheet(id);
  const names = grid.sheets().map(({ name }) => name);
  const name = wanted ?? freeCopyName(source.name, names);
  checkSheetName(name, names);
  const made = grid.addSheet(name, names.length);
  const size = beside.size(source);
  beside.resize(grid.sheet(made), size);
  const used = source.used(false);
  if (used) grid.copy({ ...used, sheet: source.name }, made, { row: used.row, column: used.column }, "all");
  for (let column = 1; column <= size.columns; column++) {
    grid.setColumns(made, column, column, {
      width: source.columnWidth(column),
      hidden: source.isColumnHidden(column),
      depth: source.columnDepth(column),
    });
  }
  for (let row = 1; row <= Math.min(size.rows, used ? used.row + used.rows : 1); row++) {
    grid.setRows(made, row, row, { height: source.rowHeight(row), hidden: source.isRowHidden(row) });
  }
  const { tabColor, freeze, conditionalRules, charts } = source;
  grid.setSheet(made, {
    tabColor,
    freeze,
    conditionalRules,
    charts: charts.map((chart) => ({ ...chart, id: `{chart-${String((copies += 1))}}` })),
  });
  return made;
}

/** Far from the numbers of charts that scripts make. */
let copies = 1_000_000;

function freeCopyName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const wanted = `Bản sao của ${name}${number === 1 ? "" : ` ${String(number)}`}`;
    if (!taken.includes(wanted)) return wanted;
  }
}

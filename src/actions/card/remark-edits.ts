import type { RemarkRole } from "../../scoring/role";
import type { BoundColumn, BoundTable } from "../../workbook/bindings/bindings";
import { MAX_COLUMNS } from "../../workbook/model/area";
import type { Area } from "../../workbook/model/area";
import { columnName } from "../../workbook/model/binding-name";
import type { AddedColumns, Edit } from "../../workbook/model/plan";
import type { Snapshot } from "../../workbook/model/snapshot";
import { freeColumn } from "../../workbook/repair/free-column";
import { remarkColumns } from "../../workbook/sheets/remark-columns";
import { theme } from "../../workbook/sheets/theme";

/** Columns of remarks that a table is about to get. */
export interface NewRemarks {
  /** Makes the columns and binds them. */
  readonly edits: readonly Edit[];
  readonly areas: ReadonlyMap<RemarkRole, Area>;
}

/** Heading rows beyond it are no heading of the table. */
const MOST_HEADING_ROWS = 6;

/**
 * Returns the columns of remarks that a table lacks, right of everything in its sheet, in the look of its other columns
 * of text; `null` where the sheet has no room for them.
 */
export function newRemarks(table: BoundTable, snapshot: Snapshot): NewRemarks | null {
  const missing = remarkColumns(table.rubric, "note").filter(({ role }) => !table.columns.has(role));
  const first = freeColumn(snapshot, table.sheet);
  if (first + missing.length - 1 > MAX_COLUMNS || missing.length === 0 || table.firstRow === 1) return null;
  const like = likeColumn(table);
  const areas = new Map(
    missing.map(({ role }, index): [RemarkRole, Area] => [role, { ...like.area, column: first + index }]),
  );
  const added: AddedColumns = {
    sheet: table.sheet,
    column: first,
    columns: missing.map(({ header, width, style }) => ({
      heading: header,
      width,
      isHidden: false,
      numberFormat: theme[style].numberFormat,
    })),
    header: headingRows(table),
    body: { row: table.firstRow, rows: table.rows },
    like: { header: like.area.column, body: { row: table.firstRow, column: like.area.column } },
  };
  return {
    areas,
    edits: [
      { kind: "addColumns", added },
      ...[...areas].map(([role, area]): Edit => ({ kind: "setName", name: columnName(table.id, role), area })),
    ],
  };
}

/** A column of sentences is the likest; every table has subjects. */
function likeColumn({ columns }: BoundTable): BoundColumn {
  return (columns.get("GhiChu") ?? columns.get("MinhChung") ?? columns.get("MoHinh") ?? columns.get("DoiTuong"))!;
}

/**
 * Returns the rows of a table's headings. Its rubric's id stands above a column of the product's own tables, in the line
 * before the headings; beside other tables it is a heading itself.
 */
function headingRows({ columns, firstRow, rubricCell, sheet }: BoundTable): AddedColumns["header"] {
  const isAbove = [...columns.values()].some(({ area }) => area.column === rubricCell.column);
  const first = rubricCell.row + (isAbove ? 1 : 0);
  const rows = firstRow - first;
  return rubricCell.sheet === sheet && rows > 0 && rows <= MOST_HEADING_ROWS
    ? { row: first, rows }
    : { row: firstRow - 1, rows: 1 };
}

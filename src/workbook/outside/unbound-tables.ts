import { isBlankCell } from "../../scoring/cell-text";
import { computedRoles } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { normalizeText } from "../../text/fold";
import { once } from "../../text/once";
import { rectsOverlap } from "../model/area";
import type { Area } from "../model/area";
import { parseBindingName } from "../model/binding-name";
import type { Bindings } from "../bindings/bindings";
import { rowKind } from "./entry-row";
import { headingRow } from "./heading-row";
import { readOutside } from "./outside";
import type { OutsideSheet } from "./outside";
import { coveredRows, rowsWithoutContent } from "./row-tests";
import type { Snapshot } from "../model/snapshot";
import { headingPatterns, matchHeadings } from "./table-headings";

/** A table of the product without names: a copy, or a table whose rows or names were deleted. */
export interface UnboundTable {
  readonly sheet: string;
  readonly firstRow: number;
  /** 0 where only headings are left. */
  readonly rows: number;
  /** Number of entries among them. */
  readonly entries: number;
  readonly columns: ReadonlyMap<Role, number>;
  readonly rubric: string;
  /** The cell with the rubric's id. */
  readonly rubricCell: Area | null;
  readonly headingRow: number | null;
  /** Number of the table whose lost names these cells take over; `null` for a copy. */
  readonly owner: number | null;
  /** Empty rows below the headings, for a table without rows. */
  readonly freeRows: number;
}

/** Finds tables without names: by the names of a copied sheet, then by headings that repeat those of known tables. */
export function unboundTables(snapshot: Snapshot, bindings: Bindings): readonly UnboundTable[] {
  const outside = readOutside(snapshot);
  // Most workbooks have nothing that looks like such a table
  const bound = once(() => boundAreas(snapshot));
  const named = namedCopies(snapshot, bindings, outside, bound);
  const headed = headedTables(snapshot, bindings, outside, bound, named);
  return [...named, ...headed];
}

/** Returns the rows of unbound tables, whose entries are not reported one by one. */
export function takenAreas(unbound: readonly UnboundTable[]): readonly Area[] {
  return unbound.map(({ sheet, firstRow, rows, headingRow: heading }) => {
    const row = heading ?? firstRow;
    return { sheet, row, rows: firstRow + rows - row, column: 1, columns: 1 };
  });
}

function namedCopies(
  { copies = [] }: Snapshot,
  bindings: Bindings,
  outside: ReadonlyMap<string, OutsideSheet>,
  bound: () => readonly Area[],
): readonly UnboundTable[] {
  const groups = new Map<
    string,
    { readonly table: number; readonly sheet: string; readonly columns: Map<Role, Area>; rubricCell: Area | null }
  >();
  for (const { name, area } of copies) {
    const binding = parseBindingName(name);
    if (binding?.kind !== "column" && binding?.kind !== "table-rubric") continue;
    const key = `${binding.table} ${area.sheet}`;
    const group = groups.get(key) ?? {
      table: binding.table,
      sheet: area.sheet,
      columns: new Map<Role, Area>(),
      rubricCell: null,
    };
    if (binding.kind === "column") group.columns.set(binding.role, area);
    else group.rubricCell = area;
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ table, sheet, columns, rubricCell }): readonly UnboundTable[] => {
    const subject = columns.get("DoiTuong");
    const cells = outside.get(sheet);
    if (!subject || !cells || isBound(bound(), subject)) return [];
    const written = rubricCell ? cells.at(rubricCell.row, rubricCell.column).cell : null;
    const original = bindings.tables.find(({ id }) => id === table)?.rubric.id;
    const rubric =
      typeof written === "string" && bindings.rubrics.has(normalizeText(written)) ? normalizeText(written) : original;
    if (rubric === undefined) return [];
    const own = new Map(
      [...columns].flatMap(([role, area]) => (area.sheet === sheet ? [[role, area.column] as const] : [])),
    );
    return [
      {
        sheet,
        firstRow: subject.row,
        rows: subject.rows,
        columns: own,
        rubric,
        rubricCell,
        headingRow: null,
        owner: null,
        freeRows: 0,
        entries: entryCount(cells, own, subject.row, subject.rows, rubric, bindings),
      },
    ];
  });
}

/**
 * The cells that names of columns cover. Those of a table that cannot be read count too, as when its rubric's cell was
 * typed over: none of them is among the cells outside, where they would look empty.
 */
function boundAreas({ names }: Snapshot): readonly Area[] {
  return names.flatMap(({ name, block }) =>
    block !== null && parseBindingName(name)?.kind === "column" ? [block.area] : [],
  );
}

function isBound(bound: readonly Area[], area: Area): boolean {
  return bound.some((own) => own.sheet === area.sheet && rectsOverlap(own, area));
}

function entryCount(
  sheet: OutsideSheet,
  columns: ReadonlyMap<Role, number>,
  first: number,
  rows: number,
  rubric: string,
  bindings: Bindings,
): number {
  const known = bindings.rubrics.get(rubric)?.rubricAt?.rubric;
  if (!known) return 0;
  let count = 0;
  for (let row = first; row < first + rows; row++) {
    const kind = kindAt(sheet, columns, row, known);
    if (kind === "entry" || kind === "name") count++;
  }
  return count;
}

type KnownRubric = Parameters<typeof rowKind>[1];

function kindAt(sheet: OutsideSheet, columns: ReadonlyMap<Role, number>, row: number, rubric: KnownRubric) {
  return rowKind({ row, columns, read: (role) => sheet.at(row, columns.get(role) ?? 0) }, rubric);
}

function headedTables(
  snapshot: Snapshot,
  bindings: Bindings,
  outside: ReadonlyMap<string, OutsideSheet>,
  bound: () => readonly Area[],
  named: readonly UnboundTable[],
): readonly UnboundTable[] {
  const rubrics = [...bindings.rubrics.values()].flatMap(({ rubricAt }) => (rubricAt ? [rubricAt.rubric] : []));
  const patterns = headingPatterns(rubrics, bindings.tables, outside);
  if (patterns.length === 0) return [];
  const found: UnboundTable[] = [];
  for (const sheet of outside.values()) {
    const own = new Set(
      bindings.tables.flatMap((table) => (table.sheet === sheet.sheet ? [headingRow(table, sheet)] : [])),
    );
    for (const row of sheet.rows) {
      const isNamed = named.some(
        (copy) => copy.sheet === sheet.sheet && row < copy.firstRow && row >= copy.firstRow - HEADING_ROWS,
      );
      if (
        isNamed ||
        found.some(
          (other) =>
            other.sheet === sheet.sheet && row <= other.firstRow + other.rows - 1 && row >= (other.headingRow ?? 0),
        )
      )
        continue;
      const matches = patterns.flatMap((pattern) => {
        const columns = matchHeadings(sheet, row, pattern);
        return columns ? [{ pattern, columns }] : [];
      });
      const best = matches.sort(
        (a, b) =>
          rank(sheet, row, b.pattern.rubric.id) - rank(sheet, row, a.pattern.rubric.id) ||
          b.columns.size - a.columns.size,
      )[0];
      if (!best) continue;
      const subject = best.columns.get("DoiTuong")!;
      // The headings of an intact table, in its own columns
      if (
        own.has(row) &&
        bindings.tables.some(
          (table) =>
            table.sheet === sheet.sheet &&
            headingRow(table, sheet) === row &&
            table.columns.get("DoiTuong")!.area.column === subject,
        )
      )
        continue;
      const table = headedTable(snapshot, bindings, sheet, bound(), row, best.columns, best.pattern.rubric);
      if (table && (table.entries > 0 || table.owner !== null)) found.push(table);
    }
  }
  return found;
}

/** Most rows of headings, including their groups and maxima. */
const HEADING_ROWS = 4;
/** Most blank rows inside a table without formulas in them. */
const WIDEST_GAP = 20;

/** Kinds of table differ little: the rubric's id near the headings decides. */
function rank(sheet: OutsideSheet, heading: number, rubric: string): number {
  return rubricCellOf(sheet, heading, rubric) ? 1 : 0;
}

function rubricCellOf(sheet: OutsideSheet, heading: number, rubric: string): Area | null {
  for (let row = heading; row >= Math.max(1, heading - HEADING_ROWS); row--) {
    const column = sheet.columnsOf(row).find((at) => {
      const { cell } = sheet.at(row, at);
      return typeof cell === "string" && normalizeText(cell) === rubric;
    });
    if (column !== undefined) return { sheet: sheet.sheet, row, column, rows: 1, columns: 1 };
  }
  return null;
}

function headedTable(
  snapshot: Snapshot,
  bindings: Bindings,
  sheet: OutsideSheet,
  bound: readonly Area[],
  heading: number,
  columns: ReadonlyMap<Role, number>,
  rubric: KnownRubric,
): UnboundTable | null {
  let firstRow = heading + 1;
  while (firstRow <= heading + HEADING_ROWS && isUnderHeading(sheet, columns, firstRow, rubric)) firstRow++;
  const computed = computedRoles(rubric).flatMap((role) => columns.get(role) ?? []);
  const hasFormulas = (row: number) => computed.some((column) => sheet.at(row, column).formula !== null);
  const isBoundRow = coveredRows(bound, sheet.sheet, [...columns.values()]);
  let end = firstRow;
  let entries = 0;
  let blanks = 0;
  const last = sheet.rows.at(-1) ?? 0;
  for (let row = firstRow; row <= last && blanks <= WIDEST_GAP; row++) {
    if (isBoundRow(row)) break;
    const kind = kindAt(sheet, columns, row, rubric);
    if (kind === "footer" || kind === "other") break;
    if (kind === "blank" && !hasFormulas(row)) {
      blanks++;
      continue;
    }
    blanks = 0;
    if (kind === "entry" || kind === "name") entries++;
    if (kind === "entry" || kind === "name" || hasFormulas(row)) end = row + 1;
  }
  while (firstRow < end && kindAt(sheet, columns, firstRow, rubric) === "blank" && !hasFormulas(firstRow)) firstRow++;
  const freeRows = freeUnder(sheet, columns, firstRow, isBoundRow);
  // The headings of a table that has its names, whatever else is wrong with it
  if (end === firstRow && isBoundRow(firstRow + freeRows)) return null;
  const rubricCell = rubricCellOf(sheet, heading, rubric.id);
  const owner = ownerOf(snapshot, bindings, sheet, rubricCell, firstRow, end, computed);
  return {
    sheet: sheet.sheet,
    firstRow,
    rows: end - firstRow,
    entries,
    columns,
    rubric: rubric.id,
    rubricCell,
    headingRow: heading,
    owner,
    freeRows,
  };
}

/** Whether a row holds maxima or column numbers: it has no subject and no result formulas. */
function isUnderHeading(
  sheet: OutsideSheet,
  columns: ReadonlyMap<Role, number>,
  row: number,
  rubric: KnownRubric,
): boolean {
  const kind = kindAt(sheet, columns, row, rubric);
  if (kind === "maxima") return true;
  const isRubrics = rubric.criteria.some(({ code }) => {
    const column = columns.get(code);
    return (
      column !== undefined &&
      sheet.at(row, column).formula !== null &&
      isBlankCell(sheet.at(row, columns.get("DoiTuong")!).cell)
    );
  });
  return isRubrics && kind !== "entry";
}

/** Most rows restored below headings. */
const MOST_NEW_ROWS = 20;

function freeUnder(
  sheet: OutsideSheet,
  columns: ReadonlyMap<Role, number>,
  from: number,
  isBoundRow: (row: number) => boolean,
): number {
  const isBlank = rowsWithoutContent(sheet, [...columns.values()]);
  let rows = 0;
  while (rows < MOST_NEW_ROWS && !isBoundRow(from + rows) && isBlank(from + rows)) rows++;
  return rows;
}

/**
 * Returns the table that lost all of its columns and had these cells: its rubric's name is here, or formulas here still
 * refer to it.
 */
function ownerOf(
  { names }: Snapshot,
  { lost }: Bindings,
  sheet: OutsideSheet,
  rubricCell: Area | null,
  first: number,
  end: number,
  computed: readonly number[],
): number | null {
  const ids = new Set(lost);
  if (ids.size === 0) return null;
  for (const { name, block } of names) {
    const binding = parseBindingName(name);
    if (
      binding?.kind === "table-rubric" &&
      ids.has(binding.table) &&
      block &&
      rubricCell &&
      block.area.sheet === sheet.sheet &&
      block.area.row === rubricCell.row &&
      block.area.column === rubricCell.column
    )
      return binding.table;
  }
  for (let row = first; row < end; row++) {
    for (const column of computed) {
      const id = /ThamDinh_(\d+)_/.exec(sheet.at(row, column).formula ?? "")?.[1];
      if (id !== undefined && ids.has(Number(id))) return Number(id);
    }
  }
  return null;
}

import { apply } from "../files/xlsx/write/apply";
import { capture } from "../files/xlsx/read/capture";
import { openWorkbook } from "../files/xlsx/package/workbook";
import { classify } from "../src/actions/classify";
import type { Role } from "../src/scoring/role";
import type { Cell } from "../src/text/cell";
import { appraise } from "../src/workbook/check/appraise";
import type { tableFormulas } from "../src/workbook/formulas/formulas";
import type { Area } from "../src/workbook/model/area";
import type { Edit } from "../src/workbook/model/plan";
import type { Snapshot } from "../src/workbook/model/snapshot";
import { evaluateFormula } from "../workbench/grid/formula/evaluate";
import type { Expression } from "../workbench/grid/formula/expression";
import { parseFormula } from "../workbench/grid/formula/parser";
import { RangeStore, areaKey } from "../workbench/grid/formula/range";
import { columnCells } from "./large-snapshot";
import { largeWorkbook } from "./large-workbook";

/** Which entries are of one subject. */
export const SHAPES: Readonly<Record<string, (row: number, rows: number) => string>> = {
  "two entries a subject": (row) => `Đảng ủy xã số ${row >> 1}`,
  "one entry a subject": (row) => `Đảng ủy xã số ${row}`,
  "five subjects": (row) => `Đảng ủy xã số ${row % 5}`,
  "one subject for all": () => "Đảng ủy xã số 1",
};

/** Builds the formulas of a version of the product. */
export type FormulasOf = typeof tableFormulas;

/** A classified workbook whose typed score in the middle is about to change. */
function book(rows: number, subjectOf: (row: number, rows: number) => string, former?: FormulasOf): Snapshot {
  const workbook = openWorkbook(largeWorkbook(rows));
  const subjects = capture(workbook).names.find(({ name }) => name === "ThamDinh_1_DoiTuong")!.block!.area;
  const cells = columnCells("STT", rows).map((_, row) => subjectOf(row, rows));
  apply(workbook, { edits: [{ kind: "writeColumn", area: subjects, cells }] });
  apply(workbook, classify(capture(workbook)).plan);
  if (former) apply(workbook, { edits: formerEdits(capture(workbook), former) });
  return capture(workbook);
}

function formerEdits(snapshot: Snapshot, formulasOf: FormulasOf): readonly Edit[] {
  return appraise(snapshot).tables.flatMap(({ table }) => {
    const column = (role: Role) => table.columns.get(role)?.area.column;
    const formulas = formulasOf({ id: table.id, cells: table.rubricAt, collectiveTables: [], column });
    return [...formulas].map(([role, formula]): Edit => {
      const values = Array.from({ length: table.rows }, (_, row) => table.columns.get(role)?.cells[row] ?? null);
      const fill = { row: table.firstRow, column: column(role)!, rows: table.rows, formula, values };
      return { kind: "fillColumn", sheet: table.sheet, fill };
    });
  });
}

interface FormulaCell {
  readonly at: Area;
  readonly expression: Expression;
  readonly references: readonly Area[];
}

/** Counts the cells that a formula reads. Programs search the sorted column by halves. */
class CountingStore extends RangeStore {
  reads = 0;

  constructor(
    valueAt: (sheet: string, row: number, column: number) => Cell,
    private readonly sorted: Area,
  ) {
    super(valueAt);
  }

  override cell(sheet: string, row: number, column: number) {
    this.reads++;
    return super.cell(sheet, row, column);
  }

  override values(area: Area) {
    const before = this.reads;
    const values = super.values(area);
    if (areaKey(area) === areaKey(this.sorted) && this.reads > before)
      this.reads = before + Math.ceil(Math.log2(area.rows));
    return values;
  }
}

function countOf(snapshot: Snapshot): number {
  const names = new Map(snapshot.names.map(({ name, block }) => [name.toUpperCase(), block?.area ?? null]));
  const values = new Map<string, Cell>();
  const formulas: FormulaCell[] = [];
  const seen = new Set<string>();
  for (const { block } of snapshot.names) {
    block?.columns.forEach((cells, c) =>
      cells.forEach((cell, r) => {
        const at = { ...block.area, row: block.area.row + r, column: block.area.column + c, rows: 1, columns: 1 };
        if (seen.has(keyOf(at))) return;
        seen.add(keyOf(at));
        values.set(keyOf(at), cell);
        const formula = block.formulas[c]?.[r];
        if (!formula) return;
        const expression = parseFormula(formula);
        formulas.push({ at, expression, references: referencesOf(expression, at.sheet, names) });
      }),
    );
  }
  const typed = names.get("THAMDINH_1_TC2")!;
  const dirty = dirtyAfter({ ...typed, row: typed.row + (typed.rows >> 1), rows: 1 }, formulas);
  const valueAt = (sheet: string, row: number, column: number) => values.get(keyOf({ sheet, row, column })) ?? null;
  let reads = 0;
  for (const { at, expression } of dirty) {
    const store = new CountingStore(valueAt, names.get("THAMDINH_1_HANG")!);
    evaluateFormula(expression, {
      ...at,
      store,
      cell: (sheet, row, column) => store.cell(sheet, row, column),
      name: (name) => names.get(name.toUpperCase()) ?? null,
      hasSheet: () => true,
    });
    reads += store.reads;
  }
  return reads;
}

/** Formulas that depend on a cell, directly or through others: a program knows ranges, and no cells inside them. */
function dirtyAfter(typed: Area, formulas: readonly FormulaCell[]): readonly FormulaCell[] {
  const rowsOf = new Map<string, Set<number>>([[columnOf(typed), new Set([typed.row])]]);
  const dirty = new Set<FormulaCell>();
  const isDirty = (area: Area) => {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const rows = rowsOf.get(columnOf({ ...area, column }));
      if (!rows) continue;
      if (area.rows === 1 ? rows.has(area.row) : [...rows].some((row) => row >= area.row && row < area.row + area.rows))
        return true;
    }
    return false;
  };
  for (let found = -1; found !== dirty.size;) {
    found = dirty.size;
    for (const formula of formulas) {
      if (dirty.has(formula) || !formula.references.some(isDirty)) continue;
      dirty.add(formula);
      const column = columnOf(formula.at);
      rowsOf.set(column, (rowsOf.get(column) ?? new Set()).add(formula.at.row));
    }
  }
  return [...dirty];
}

function referencesOf(expression: Expression, sheet: string, names: ReadonlyMap<string, Area | null>): readonly Area[] {
  const inner = (part: Expression) => referencesOf(part, sheet, names);
  switch (expression.kind) {
    case "reference": {
      const { first } = expression;
      const last = expression.last ?? first;
      const [row, column] = [Math.min(first.row, last.row), Math.min(first.column, last.column)];
      const [rows, columns] = [Math.abs(first.row - last.row) + 1, Math.abs(first.column - last.column) + 1];
      return [{ sheet: expression.sheet ?? sheet, row, column, rows, columns }];
    }
    case "name": {
      const area = names.get(expression.name.toUpperCase());
      return area ? [area] : [];
    }
    case "call":
      return expression.args.flatMap(inner);
    case "group":
      return inner(expression.inner);
    case "unary":
    case "percent":
      return inner(expression.operand);
    case "binary":
      return [...inner(expression.left), ...inner(expression.right)];
    case "span":
      return [...inner(expression.first), ...inner(expression.last)];
    default:
      return [];
  }
}

const keyOf = ({ sheet, row, column }: Pick<Area, "sheet" | "row" | "column">) => `${sheet}!${row},${column}`;
const columnOf = ({ sheet, column }: Area) => `${sheet}!${column}`;

/** How many cells the formulas read that one typed score makes any program calculate again. */
export function cellsRead(rows: number, subjectOf: (row: number, rows: number) => string, former?: FormulasOf): number {
  return countOf(book(rows, subjectOf, former));
}

import type { Rubric } from "../../rubric/rubric";
import type { ComputedRole, Role } from "../../scoring/role";
import { cellText } from "../../scoring/cell-text";
import { isNotCalculated } from "../../text/cell";
import { normalizeText } from "../../text/fold";
import { readNumber } from "../../text/read-number";
import type { Cell } from "../../text/cell";
import { appraise } from "../../workbook/check/appraise";
import type { AppraisedTable } from "../../workbook/check/appraised-table";
import type { Area } from "../../workbook/model/area";
import { columnName, tableRubricName } from "../../workbook/model/binding-name";
import { sameValue } from "../../workbook/check/check-computed";
import { isFormula } from "../../workbook/model/fingerprint";
import { ATTACH_SEVERITY } from "../../workbook/model/finding";
import type { Finding } from "../../workbook/model/finding";
import type { Edit } from "../../workbook/model/plan";
import type { SheetSpec } from "../../workbook/model/sheet-spec";
import type { Block, NamedBlock, Region, Snapshot } from "../../workbook/model/snapshot";
import { formulaEdits } from "../classify";
import type { AddSheet } from "../rubric-sheets";

export interface AttachedResultsInput {
  readonly snapshot: Snapshot;
  readonly region: Region;
  readonly id: number;
  readonly rubric: Rubric;
  readonly sheets: readonly AddSheet[];
  readonly roleColumns: ReadonlyMap<Role, number>;
  readonly rubricArea: Area;
  readonly dataArea: (column: number) => Area;
  readonly skipped: readonly (string | undefined)[];
  /** Result columns that users keep themselves. */
  readonly kept: ReadonlyMap<ComputedRole, number>;
}

/**
 * Returns the results of a table about to be attached, and the findings of a later check, computed from the workbook as
 * it will be.
 */
export function attachedResults(input: AttachedResultsInput): {
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
} {
  const { snapshot, id } = input;
  const after = snapshotAfter(input);
  const appraisal = appraise(after);
  const { tables, findings } = appraisal;
  const table = tables.find((one) => one.table.id === id);
  if (!table) throw new Error(`the plan for table ${id} does not make a table`);
  const filled = new Set(["formula-missing", "value-missing"]);
  return {
    edits: formulaEdits({ ...appraisal, tables: [table] }, snapshot.calculated, ["missing"]),
    findings: [
      ...findings.filter(({ code, where }) => where.table === id && !filled.has(code)),
      ...keptDifferences(input, table),
    ],
  };
}

function snapshotAfter({
  snapshot,
  region,
  id,
  rubric,
  sheets,
  roleColumns,
  rubricArea,
  dataArea,
  skipped,
}: AttachedResultsInput): Snapshot {
  const names: NamedBlock[] = [...snapshot.names];
  for (const { spec } of sheets)
    for (const named of spec.names ?? [])
      names.push({ name: named.name, block: specBlock(spec, { ...named.rect, sheet: spec.name }) });
  names.push({ name: tableRubricName(id), block: valueBlock(rubricArea, [rubric.id]) });
  for (const [role, column] of roleColumns) {
    const area = dataArea(column);
    names.push({
      name: columnName(id, role),
      block:
        role === "BoQua"
          ? valueBlock(
              area,
              skipped.map((text) => text ?? null),
            )
          : regionBlock(region, area),
    });
  }
  return { ...snapshot, names, region: null };
}

function valueBlock(area: Area, cells: readonly Cell[]): Block {
  return { area, columns: [cells], formats: ["General"], formulas: [null] };
}

/** Returns part of a region's column; cells outside the region are empty. */
function regionBlock({ block }: Region, area: Area): Block {
  const at = area.column - block.area.column;
  const from = area.row - block.area.row;
  const slice = <Value>(values: readonly Value[], empty: Value) =>
    Array.from({ length: area.rows }, (_, row) => values[from + row] ?? empty);
  const format = block.formats[at] ?? "General";
  const font = block.fonts?.[at];
  const formulas = block.formulas[at];
  return {
    area,
    columns: [slice<Cell>(block.columns[at] ?? [], null)],
    formats: [typeof format === "string" ? format : slice(format, "General")],
    formulas: [formulas ? slice<string | null>(formulas, null) : null],
    ...(font === undefined ? {} : { fonts: [typeof font === "string" ? font : slice(font, "")] }),
  };
}

/** Returns cells of a sheet that is not laid out yet. */
function specBlock({ blocks }: SheetSpec, area: Area): Block {
  const columns = Array.from({ length: area.columns }, () => new Array<Cell>(area.rows).fill(null));
  for (const { row, column, cells } of blocks) {
    cells.forEach((line, r) =>
      line.forEach((content, c) => {
        const own = columns[column + c - area.column];
        const at = row + r - area.row;
        if (!own || at < 0 || at >= area.rows || content === undefined) return;
        own[at] = isFormula(content) ? content.value : content;
      }),
    );
  }
  return { area, columns, formats: columns.map(() => "General"), formulas: columns.map(() => null) };
}

/** Returns a finding for each kept result that differs from the computed one. */
function keptDifferences(
  { region, kept, dataArea }: AttachedResultsInput,
  { table, values }: AppraisedTable,
): readonly Finding[] {
  return [...kept].flatMap(([role, column]): readonly Finding[] => {
    const valueAt = values.get(role);
    if (!valueAt) return [];
    const area = dataArea(column);
    return (regionBlock(region, area).columns[0] ?? []).flatMap((cell, row): readonly Finding[] => {
      const result = valueAt(row);
      // An empty cell contradicts nothing, nor does the result of a row that is no entry
      if (
        cell === null ||
        isNotCalculated(cell) ||
        (result === "" && values.get("TinhTrang")?.(row) === "") ||
        saysTheSame(cell, result)
      )
        return [];
      return [
        {
          code: "kept-result-differs",
          severity: ATTACH_SEVERITY["kept-result-differs"],
          found: cell,
          expected: { kind: "value", value: result },
          where: { area: { ...area, row: area.row + row, rows: 1 }, table: table.id, role },
        },
      ];
    });
  });
}

function saysTheSame(kept: Cell, result: Cell): boolean {
  if (sameValue(kept, result)) return true;
  if (typeof kept !== "string") return false;
  const number = readNumber(kept);
  if (number.kind === "number") return typeof result === "number" && sameValue(number.hundredths / 100, result);
  return normalizeText(kept).toUpperCase() === normalizeText(cellText(result)).toUpperCase();
}

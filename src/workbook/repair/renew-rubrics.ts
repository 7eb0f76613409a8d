import { BOTH_CONTENTS, IN_YEAR_HEADING } from "../../rubric/contents";
import type { Rubric } from "../../rubric/rubric";
import { NO, RUBRIC_COLUMN_COUNT, RUBRIC_COLUMNS, YES } from "../../rubric/rubric-columns";
import { settingRow } from "../../rubric/rubric-rows";
import type { RubricRow } from "../../rubric/rubric-rows";
import type { Cell } from "../../text/cell";
import { readBindings } from "../bindings/bindings";
import type { Bindings, BoundRubric } from "../bindings/bindings";
import { YEAR_NAME, rubricName } from "../model/binding-name";
import type { Area } from "../model/area";
import { rectOf } from "../model/area";
import { isLastInSheet } from "../bindings/last-in-sheet";
import { patchSnapshot } from "../model/patch-snapshot";
import type { CellEdit, Edit } from "../model/plan";
import type { Repair } from "../model/repair";
import type { Block, NamedBlock, Snapshot } from "../model/snapshot";
import { hasFormerContents, isFormerRubric } from "../check/former-rubrics";
import { growFrames } from "./grow-frames";
import { emptyColumn } from "./named-blocks";

/**
 * Brings rubric sheets of earlier versions up to the present: rows for settings that they lack follow the block's last
 * line, and say what the formulas did until now, so that no result changes; the third content of clause 1 gives way to
 * the first two together; bases say whether their date must lie in the appraisal year, and the workbook gets a cell for
 * that year. Sheets with anything below the block are left as they are.
 */
export function renewRubrics(snapshot: Snapshot): Repair {
  const bindings = readBindings(snapshot);
  const edits: Edit[] = [];
  const renewed = new Set<string>();
  let repaired = snapshot;
  let hasYear = bindings.year !== null;
  for (const bound of bindings.rubrics.values()) {
    if (!bound.rubricAt || !isFormerRubric(bound.rubricAt.rubric) || !isLastInSheet(bound.area, snapshot)) continue;
    const { rubric } = bound.rubricAt;
    const rows = [...missingRows(rubric), ...(hasYear ? [] : [settingRow("year", null)])];
    const one = renewRubric(bound, rows, repaired, hasYear);
    hasYear = true;
    edits.push(...one.edits);
    repaired = one.repaired;
    renewed.add(rubric.id);
  }
  return { edits, repaired, tables: tablesOf(bindings, renewed) };
}

function tablesOf({ tables }: Bindings, rubrics: ReadonlySet<string>): ReadonlySet<number> {
  return new Set(tables.flatMap(({ id, rubric }) => (rubrics.has(rubric.id) ? [id] : [])));
}

/** Settings of the present version, with what formulas did before they could be chosen. */
function missingRows({
  method,
  bonuses,
  bonusesOnce,
  withholdsUnreported,
  needsDecision,
}: Rubric): readonly RubricRow[] {
  if (method === "register") return [];
  return [
    ...(withholdsUnreported === undefined ? [settingRow("withholdsUnreported", NO)] : []),
    ...(method === "basis" && needsDecision === undefined ? [settingRow("needsDecision", YES)] : []),
    ...(bonuses.length > 0 && bonusesOnce === undefined ? [settingRow("bonusesOnce", NO)] : []),
  ];
}

function renewRubric(
  { id, area, rubricAt }: BoundRubric,
  rows: readonly RubricRow[],
  snapshot: Snapshot,
  hasYear: boolean,
): Pick<Repair, "edits" | "repaired"> {
  if (!rubricAt) return { edits: [], repaired: snapshot };
  const { sheet } = area;
  const present = changedCells(rubricAt, snapshot);
  const below = area.row + area.rows;
  const added = rows.flatMap(({ cells }, index) =>
    cells.flatMap((content, column): readonly CellEdit[] =>
      content === null ? [] : [{ row: below + index, column: area.column + column, content }],
    ),
  );
  const grown: Area = { ...area, rows: area.rows + rows.length };
  const year: Area | null = hasYear
    ? null
    : { sheet, row: below + rows.length - 1, column: area.column + RUBRIC_COLUMNS.value, rows: 1, columns: 1 };
  const setting = rubricAt.settingArea("bandsConfirmed").row;
  const looks: Edit = {
    kind: "copyLooks",
    sheet,
    from: { row: setting, column: area.column, rows: 1, columns: RUBRIC_COLUMN_COUNT },
    to: { row: below, column: area.column, rows: rows.length, columns: RUBRIC_COLUMN_COUNT },
  };
  const patched = patchSnapshot(snapshot, sheet, present);
  const cells = [...present, ...added];
  return {
    edits: [
      ...(rows.length === 0 ? [] : [looks]),
      ...(rows.length === 0
        ? []
        : [
            { kind: "setName" as const, name: rubricName(id), area: grown },
            ...growFrames(snapshot.frames, area, grown),
          ]),
      ...(year ? [{ kind: "setName" as const, name: YEAR_NAME, area: year }] : []),
      ...(cells.length === 0 ? [] : [{ kind: "setCells" as const, sheet, cells }]),
    ],
    repaired: {
      ...patched,
      sheets: patched.sheets.map((own) =>
        own.name === sheet && own.used ? { ...own, used: { ...own.used, ...reaching(own.used, grown) } } : own,
      ),
      names: [
        ...patched.names.map((named): NamedBlock =>
          named.name === rubricName(id) && named.block ? { ...named, block: withRows(named.block, rows) } : named,
        ),
        ...(year ? [{ name: YEAR_NAME, block: emptyColumn(year) }] : []),
      ],
    },
  };
}

function reaching(used: Area, { row, rows }: Area): { readonly rows: number } {
  return { rows: Math.max(rectOf(used).rows, row + rows - used.row) };
}

function withRows(block: Block, rows: readonly RubricRow[]): Block {
  const more = new Array<null>(rows.length).fill(null);
  return {
    area: { ...block.area, rows: block.area.rows + rows.length },
    columns: block.columns.map((cells, column): readonly Cell[] => [
      ...cells,
      ...rows.map((row) => row.cells[column] ?? null),
    ]),
    formats: block.formats.map((formats) =>
      typeof formats === "string" ? formats : [...formats, ...rows.map(() => "General")],
    ),
    formulas: block.formulas.map((column) => (column === null ? null : [...column, ...more])),
    ...(block.fonts === undefined
      ? {}
      : { fonts: block.fonts.map((fonts) => (typeof fonts === "string" ? fonts : [...fonts, ...rows.map(() => "")])) }),
  };
}

/** Cells within the block that the present version words otherwise. */
function changedCells(rubricAt: NonNullable<BoundRubric["rubricAt"]>, snapshot: Snapshot): readonly CellEdit[] {
  const { rubric, area } = rubricAt;
  const cell = (at: Area, content: Cell): CellEdit => ({ row: at.row, column: at.column, content });
  const last = rubric.contents.length - 1;
  const contents = hasFormerContents(rubric)
    ? [cell(area("content", last, "code"), BOTH_CONTENTS.code), cell(area("content", last, "name"), BOTH_CONTENTS.name)]
    : [];
  const bases = rubric.bases.flatMap(({ code, from, inYear }, index) =>
    from === "recorded" && inYear === undefined
      ? [cell(area("basis", index, "flag"), code.toLowerCase() === "a" ? YES : NO)]
      : [],
  );
  if (bases.length === 0) return contents;
  const heading = area("basis", 0, "flag");
  const isFree = cellAt(snapshot, rubricName(rubric.id), { ...heading, row: heading.row - 1 }) === null;
  return [...contents, ...bases, ...(isFree ? [cell({ ...heading, row: heading.row - 1 }, IN_YEAR_HEADING)] : [])];
}

function cellAt({ names }: Snapshot, name: string, { row, column }: Area): Cell {
  const block = names.find((own) => own.name === name)?.block;
  return block?.columns[column - block.area.column]?.[row - block.area.row] ?? null;
}

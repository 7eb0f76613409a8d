import { rubricToRows } from "../../../rubric/rubric-rows";
import type { RubricRow } from "../../../rubric/rubric-rows";
import { noRows, RUBRIC_COLUMNS, SETTINGS } from "../../../rubric/rubric-columns";
import type { RowKind, RubricColumn, Setting } from "../../../rubric/rubric-columns";
import type { RubricPositions } from "../../../rubric/read-rubric-rows";
import type { Rubric } from "../../../rubric/rubric";
import type { Cell } from "../../../text/cell";
import { IF_ANY, SECTIONS } from "./rubric-sections";
import type { Section } from "./rubric-sections";

export const COLUMN_ORDER = Object.keys(RUBRIC_COLUMNS) as RubricColumn[];
/** Heads the column that says what a line is. */
export const KIND_HEADING = "Loại dòng";
/** Stands in the last line. */
export const END = "Hết bộ tiêu chí. Chèn dòng mới ở phía trên dòng này.";

/** A line of a rubric's block. */
export interface LaidLine {
  readonly cells: readonly Cell[];
  readonly kind: RowKind | "section" | "header" | "end";
  readonly setting?: Setting;
  /** The columns that its section uses. */
  readonly columns?: ReadonlySet<RubricColumn>;
}

/** Lays a rubric out in lines, and tells which of them hold what (places from 0 in the block). */
export function layOut(
  rubric: Rubric,
  body: string | null,
): { lines: readonly LaidLine[]; positions: RubricPositions } {
  const rows = rubricToRows(rubric, body);
  const lines: LaidLine[] = [];
  const positions = noRows();
  let number = 0;
  for (const section of SECTIONS) {
    const own = rows.filter((row) => section.kinds.includes(row.kind));
    if (own.length === 0 && !isWantedEmpty(section, rubric)) continue;
    number++;
    const columns = new Set<RubricColumn>(["kind", ...(Object.keys(section.headers) as RubricColumn[])]);
    lines.push({
      kind: "section",
      cells: only("kind", `${number}. ${section.title}${own.length === 0 ? IF_ANY : ""}`),
    });
    lines.push({ kind: "header", cells: headerCells(section) });
    for (const row of own) {
      positions[row.kind].push(lines.length);
      lines.push({ ...toLine(row), columns });
    }
  }
  lines.push({ kind: "end", cells: only("kind", END) });
  return { lines, positions };
}

/** Sections that a custom rubric may need are shown empty. */
function isWantedEmpty(section: Section, rubric: Rubric): boolean {
  return (
    rubric.method === "scores" && (section.kinds.includes("criterionLevel") || section.kinds.includes("derivedBonus"))
  );
}

function toLine(row: RubricRow): LaidLine {
  const code = row.cells[RUBRIC_COLUMNS.code];
  const setting =
    row.kind === "setting" ? (Object.keys(SETTINGS) as Setting[]).find((key) => SETTINGS[key][0] === code) : undefined;
  return { kind: row.kind, cells: row.cells, ...(setting === undefined ? {} : { setting }) };
}

function only(column: RubricColumn, cell: Cell): readonly Cell[] {
  return COLUMN_ORDER.map((name) => (name === column ? cell : null));
}

function headerCells(section: Section): readonly Cell[] {
  return COLUMN_ORDER.map((column) => (column === "kind" ? KIND_HEADING : (section.headers[column] ?? null)));
}

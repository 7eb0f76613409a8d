import type { Cell } from "../text/cell";
import { plainText } from "../text/look-alikes";
import { draftRubric } from "./draft-rubric";
import { OTHER_FIELD } from "./open-fields";
import { parseRubric } from "./parse-rubric";
import type { Rubric } from "./rubric";
import { noRows, OPTIONAL_SETTINGS, ROW_KINDS, RUBRIC_COLUMNS, SETTINGS } from "./rubric-columns";
import type { RowKind, RubricColumn } from "./rubric-columns";
import { code, labelKey } from "./rubric-line";
import type { RubricLine } from "./rubric-line";
import { toRowFault } from "./rubric-row-fault";
import type { RubricRowFault } from "./rubric-row-fault";

/** Rows of the block (from 0) that hold each kind, in the rubric's order. Formulas refer to these cells. */
export type RubricPositions = Readonly<Record<RowKind, readonly number[]>>;

export interface ReadRubric {
  /** `null` when there is any fault: nothing is scored with a partly read rubric. */
  readonly rubric: Rubric | null;
  readonly positions: RubricPositions;
  readonly faults: readonly RubricRowFault[];
}

/** Kinds whose cells formulas read as one range; their rows must be contiguous. */
const RANGE_KINDS = ["band", "category", "level", "content", "field", "basis", "answer"] as const;

/**
 * Kinds that tables choose from, and the least number of rows of each: for `answer` two answers and two systems of
 * levels.
 */
const CHOICES = { category: 1, level: 1, content: 1, field: 1, answer: 4 } as const satisfies Partial<
  Record<RowKind, number>
>;
const CHOICE_LISTS: ReadonlySet<unknown> = new Set(["categories", "levels", "contents", "fields"]);

/**
 * Texts that formulas compare unnormalized. The core would fold their differences away, and the sheet would then give
 * another result.
 */
const COMPARED_TEXTS: Readonly<Partial<Record<RowKind, readonly RubricColumn[]>>> = {
  derivedBonus: ["flag", "extra"],
  band: ["name"],
  category: ["name", "flag"],
  basis: ["code"],
  level: ["name"],
  field: ["name"],
  answer: ["name"],
};

/** Reads the rows of a rubric sheet's block. The cells are the truth; section titles and header rows are skipped. */
export function readRubricRows(rows: readonly (readonly Cell[])[]): ReadRubric {
  const faults: RubricRowFault[] = [];
  const lines = new Map<RowKind, RubricLine[]>();
  const positions = noRows();
  rows.forEach((cells, at) => {
    const line: RubricLine = { row: at, cell: (column) => cells[RUBRIC_COLUMNS[column]] ?? null };
    const kind = kindOf(line.cell("kind"));
    if (kind) {
      lines.set(kind, [...(lines.get(kind) ?? []), line]);
      positions[kind].push(at);
    } else if (isStrayRow(line)) {
      faults.push({
        code: "unknown-kind",
        row: at,
        column: "kind",
        found: line.cell("kind"),
        expected: Object.values(ROW_KINDS).join(" | "),
      });
    }
  });
  faults.push(...structureFaults(lines, rows));
  const draft = draftRubric(lines, faults);
  const parsed = parseRubric(draft.rubric);
  if (!parsed.ok) {
    const isReported = ([part, ...rest]: readonly (string | number)[]) =>
      rest.length === 0 && (CHOICE_LISTS.has(part) || (String(part) in SETTINGS && !(String(part) in draft.rubric)));
    faults.push(
      ...parsed.faults.filter(({ path }) => !isReported(path)).map((fault) => toRowFault(fault, draft.origins, rows)),
    );
  }
  return { rubric: parsed.ok && faults.length === 0 ? parsed.rubric : null, positions, faults };
}

/**
 * Returns faults that only concern the sheet: scattered rows, lists without choices, and texts that formulas cannot
 * compare.
 */
function structureFaults(
  lines: ReadonlyMap<RowKind, readonly RubricLine[]>,
  rows: readonly (readonly Cell[])[],
): readonly RubricRowFault[] {
  const faults: RubricRowFault[] = [];
  for (const kind of RANGE_KINDS) {
    const at = lines.get(kind) ?? [];
    const gap = at.find(
      (line, index) =>
        index > 0 &&
        line.row !== at[index - 1]!.row + 1 &&
        !(kind === "field" && rows.slice(at[index - 1]!.row + 1, line.row).every(isOpenFieldRow)),
    );
    if (gap)
      faults.push({ code: "scattered-rows", row: gap.row, column: "kind", found: gap.cell("kind"), expected: null });
  }
  for (const [kind, least] of Object.entries(CHOICES) as [keyof typeof CHOICES, number][]) {
    if ((lines.get(kind) ?? []).length < least)
      faults.push({ code: "missing-rows", row: 0, column: "kind", found: null, expected: ROW_KINDS[kind] });
  }
  for (const [kind, columns] of Object.entries(COMPARED_TEXTS) as [RowKind, readonly RubricColumn[]][]) {
    for (const line of lines.get(kind) ?? []) faults.push(...textFaults(line, columns));
  }
  // Formulas compare only these settings; the source of a rubric may contain line breaks
  const compared = new Set<string | undefined>(
    [...OPTIONAL_SETTINGS, "bandsConfirmed" as const].map((own) => SETTINGS[own][0]),
  );
  for (const line of lines.get("setting") ?? []) {
    if (compared.has(code(line)?.toUpperCase())) faults.push(...textFaults(line, ["value"]));
  }
  return faults;
}

/**
 * Whether a row may stand among the fields, which no formula reads: a blank one, left as room for another
 * field, also with nothing but the name of `OTHER_FIELD`.
 */
export function isOpenFieldRow(cells: readonly Cell[]): boolean {
  return cells.every(
    (cell, column) => cell === null || cell === "" || (column === RUBRIC_COLUMNS.name && cell === OTHER_FIELD.name),
  );
}

function textFaults(line: RubricLine, columns: readonly RubricColumn[]): readonly RubricRowFault[] {
  return columns.flatMap((column): readonly RubricRowFault[] => {
    const found = line.cell(column);
    if (typeof found !== "string") return [];
    const expected = plainText(found);
    return found === expected ? [] : [{ code: "text-not-normal", row: line.row, column, found, expected }];
  });
}

const KIND_BY_LABEL = new Map((Object.keys(ROW_KINDS) as RowKind[]).map((kind) => [labelKey(ROW_KINDS[kind]), kind]));
const HEADER_LABEL = labelKey("Loại dòng");

function kindOf(cell: Cell): RowKind | undefined {
  return typeof cell === "string" ? KIND_BY_LABEL.get(labelKey(cell)) : undefined;
}

/**
 * Whether a row of no known kind has contents. A section title has text in the first column only; a header row names
 * the columns.
 */
function isStrayRow(line: RubricLine): boolean {
  const kind = line.cell("kind");
  if (typeof kind === "string" && labelKey(kind) === HEADER_LABEL) return false;
  return (["code", "value"] as const).some((column) => {
    const cell = line.cell(column);
    return cell !== null && cell !== "";
  });
}

import type { AppraisedTable } from "../check/appraised-table";
import { columnLetters } from "../model/area";
import type { PageBuilder } from "../sheets/page-builder";
import type { Content, Formula } from "../model/sheet-spec";
import {
  addTotals,
  countBands,
  eachOnce,
  headLine,
  headReference,
  numberOf,
  referenceOf,
  sumOf,
} from "./summary-band-columns";
import type { BandColumn } from "./summary-band-columns";
import { OPEN_STATES, countFormula } from "./summary-counts";
import type { Condition } from "./summary-counts";
import { theme } from "../sheets/theme";

interface ListCount {
  readonly head: string;
  readonly labels: (table: AppraisedTable) => readonly string[];
  readonly conditions: (label: string, reference: string) => readonly Condition[];
  readonly bandRole: (table: AppraisedTable) => Condition["role"];
  /**
   * Whether bands and conditions are those of rows, or of subjects; a subject is counted in its first row regardless of
   * that row's state.
   */
  readonly counts: "rows" | "subjects";
}

/** Adds counts by a list of the rubrics: one row a label, one column a band, then those without a band. */
export function addListCounts(
  page: PageBuilder,
  tables: readonly AppraisedTable[],
  bands: readonly BandColumn[],
  list: ListCount,
): void {
  const head = headLine(
    page,
    list.head,
    bands.map((band) => band.head),
    "Chưa có kết quả",
  );
  const first = page.nextRow();
  for (const label of eachOnce(tables.flatMap(list.labels))) {
    const row = page.nextRow();
    const own = list.conditions(label, `$A${row}`);
    const counts = bands.map((band, index) =>
      countBands(band, headReference(head, index), (text, reference) =>
        countFormula(tables, (table) => [...own, { role: list.bandRole(table), text, ...referenceOf(reference) }]),
      ),
    );
    const lastBand = columnLetters(bands.length + 1);
    const total = columnLetters(bands.length + 3);
    const cells =
      list.counts === "rows"
        ? openRowCells(tables, own, counts, `B${row}:${columnLetters(bands.length + 2)}${row}`)
        : openSubjectCells(tables, own, counts, `${total}${row}-SUM(B${row}:${lastBand}${row})`);
    page.line(
      [label, ...counts, ...cells],
      [theme.fixedText, ...bands.map(() => theme.resultInteger), theme.resultInteger, theme.resultIntegerBold],
    );
  }
  addTotals(page, first, bands.length + 2);
}

/** Rows without a band are those in an open state; the total adds those with a band. */
function openRowCells(
  tables: readonly AppraisedTable[],
  own: readonly Condition[],
  counts: readonly Formula[],
  range: string,
): readonly Content[] {
  const open = OPEN_STATES.map((text) => countFormula(tables, () => [...own, { role: "TinhTrang", text }]));
  return [
    { formula: `=${open.map((count) => count.formula.slice(1)).join("+")}`, value: sumOf(open) },
    { formula: `=SUM(${range})`, value: sumOf([...counts, ...open]) },
  ];
}

/**
 * Subjects without a band are the remainder of all subjects: a subject may have a band while its first entry is open.
 */
function openSubjectCells(
  tables: readonly AppraisedTable[],
  own: readonly Condition[],
  counts: readonly Formula[],
  rest: string,
): readonly Content[] {
  const all = countFormula(tables, () => own);
  return [{ formula: `=${rest}`, value: numberOf(all) - sumOf(counts) }, all];
}

/** Returns the levels in use, and any other that a row names. */
export function usedLevels({ input }: AppraisedTable): readonly string[] {
  const cells = input.columns.get("Cap")?.cells ?? [];
  const written = new Set(cells.map((cell) => (typeof cell === "string" ? cell.toUpperCase() : "")));
  return input.rubric.levels
    .filter((level) => level.systems.includes(input.rubric.levelSystem) || written.has(level.name.toUpperCase()))
    .map((level) => level.name);
}

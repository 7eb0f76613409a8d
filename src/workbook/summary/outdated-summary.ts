import { NO_BAND } from "../../scoring/band";
import type { Cell } from "../../text/cell";
import { foldName } from "../../text/fold";
import type { AppraisedTable } from "../check/appraised-table";
import { SUMMARY_NAME, columnName } from "../model/binding-name";
import { SUMMARY_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";
import type { Block, Snapshot } from "../model/snapshot";
import { KEY_COLUMN, KEY_START, MOST_DIFFERENCE, summaryFingerprint } from "./summary-fingerprint";

/**
 * Reports a summary whose order, ranks and lists are no longer those of the tables: at the line above the first ranking
 * that is outdated, or at the summary's first cell where a table has no such line. Summaries of earlier versions have
 * none, and could not report a change themselves.
 */
export function outdatedSummaryFindings(tables: readonly AppraisedTable[], { names }: Snapshot): readonly Finding[] {
  const block = names.find(({ name }) => name === SUMMARY_NAME)?.block;
  if (!block) return [];
  const appraised = tables.filter(({ input: { rubric } }) => rubric.method !== "register");
  const outdated = appraised.find((table) => !isCurrent(table, block));
  if (!outdated) return [];
  const row = Math.max(0, noticeRow(outdated, block));
  return [
    {
      code: "summary-outdated",
      severity: SUMMARY_SEVERITY["summary-outdated"],
      where: { area: { ...block.area, row: block.area.row + row, rows: 1, columns: 1 } },
      found: null,
    },
  ];
}

function isCurrent(table: AppraisedTable, block: Block): boolean {
  const row = noticeRow(table, block);
  const keys = block.columns[KEY_COLUMN - block.area.column] ?? [];
  const kept = keys[row];
  return (
    typeof kept === "number" &&
    Math.abs(kept - summaryFingerprint(table).value) <= MOST_DIFFERENCE &&
    ranksSameSubjects(table, keys.slice(row + 1))
  );
}

/** Whether exactly the subjects that have a band are ranked. The fingerprint has no names, and people correct them. */
function ranksSameSubjects({ result: { subjects } }: AppraisedTable, below: readonly Cell[]): boolean {
  const isKey = (cell: Cell) => typeof cell === "string" && cell.startsWith(KEY_START);
  const first = below.findIndex((cell) => cell !== null && cell !== "");
  const ranked = first < 0 ? [] : below.slice(first);
  const end = ranked.findIndex((cell) => !isKey(cell));
  const keys = new Set(end < 0 ? ranked : ranked.slice(0, end));
  const present = subjects.filter(({ band }) => band !== NO_BAND);
  return present.length === keys.size && present.every(({ name }) => keys.has(KEY_START + foldName(name)));
}

/** Returns the row, from 0, of the line that compares a table's fingerprint; -1 where the summary has none. */
function noticeRow({ table }: AppraisedTable, { formulas }: Block): number {
  const counted = `ROWS(${columnName(table.id, "DoiTuong")})`;
  return formulas[0]?.findIndex((formula) => formula?.includes(counted) ?? false) ?? -1;
}

import type { ScoreRole } from "../../rubric/rubric";
import { cellText } from "../../scoring/cell-text";
import { NO_BAND } from "../../scoring/band";
import { nearEdge } from "../../scoring/near-edge";
import type { Role } from "../../scoring/role";
import { validPoints } from "../../scoring/score-entries";
import { BLANK, STATES } from "../../scoring/state";
import type { State } from "../../scoring/state";
import { totalAt } from "../../scoring/table";
import { hundredthsToNumber } from "../../text/hundredths";
import { normalizeText } from "../../text/fold";
import type { AppraisedTable } from "../../workbook/check/appraised-table";

/** One scored line of a table; the maximum as a decimal number. */
export interface DetailLine {
  readonly role: ScoreRole;
  readonly name: string;
  readonly maximum: number;
}

/** An entry as it is looked through. Points are decimal numbers. */
export interface EntryDetail {
  readonly table: number;
  readonly sheet: string;
  /** The sheet's row, from 1. */
  readonly row: number;
  readonly subject: string | null;
  readonly title: string | null;
  readonly field: string | null;
  readonly unit: string | null;
  readonly state: Exclude<State, "blank">;
  readonly total: number | null;
  readonly band: string | null;
  /** By line of the table; `null` without a valid score. */
  readonly scores: readonly (number | null)[];
  /** The threshold near which the total lies, and how far above it, negative below. */
  readonly nearEdge: { readonly band: string; readonly above: number } | null;
}

/** A table with criteria and its entries. */
export interface TableDetail {
  readonly id: number;
  readonly sheet: string;
  readonly rubric: string;
  readonly lines: readonly DetailLine[];
  readonly entries: readonly EntryDetail[];
}

/** Returns the entries of all tables with criteria, for looking through them. */
export function tableDetails(tables: readonly AppraisedTable[]): readonly TableDetail[] {
  return tables.flatMap((table) => (table.input.rubric.method === "scores" ? [detailOf(table)] : []));
}

function detailOf({ table, input, result: { entries } }: AppraisedTable): TableDetail {
  const { rubric } = input;
  const lines = [...rubric.criteria, ...rubric.bonuses, ...rubric.deductions];
  const textAt = (role: Role, row: number) => {
    const text = normalizeText(cellText(input.columns.get(role)?.cells[row] ?? null));
    return text === "" ? null : text;
  };
  const details: EntryDetail[] = [];
  for (let row = 0; row < input.rows; row++) {
    const code = entries.states[row]!;
    if (code === BLANK) continue;
    const total = totalAt(entries, row);
    const band = entries.bands[row]!;
    const edge = total === null ? null : nearEdge(rubric.bands, total);
    details.push({
      table: table.id,
      sheet: table.sheet,
      row: table.firstRow + row,
      subject: textAt("DoiTuong", row),
      title: textAt("MoHinh", row),
      field: textAt("LinhVuc", row),
      unit: textAt("DonVi", row),
      state: STATES[code] as Exclude<State, "blank">,
      total: total === null ? null : hundredthsToNumber(total),
      band: band === NO_BAND ? null : (rubric.bands[band]?.name ?? null),
      scores: lines.map((line) => {
        const column = input.columns.get(line.code);
        const points = column ? validPoints(column, row, line) : null;
        return points === null ? null : hundredthsToNumber(points);
      }),
      nearEdge: edge && { band: edge.band, above: hundredthsToNumber(edge.above) },
    });
  }
  return {
    id: table.id,
    sheet: table.sheet,
    rubric: rubric.name,
    lines: lines.map(({ code, name, maximum }) => ({ role: code, name, maximum: hundredthsToNumber(maximum) })),
    entries: details,
  };
}

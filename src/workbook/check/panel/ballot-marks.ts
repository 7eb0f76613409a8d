import type { Rubric } from "../../../rubric/rubric";
import { isBlankCell } from "../../../scoring/cell-text";
import { remarkRoles, scoreRoles } from "../../../scoring/role";
import type { Role } from "../../../scoring/role";
import { foldLabel } from "../../../text/fold";
import type { Cell } from "../../../text/cell";
import type { BoundTable } from "../../bindings/bindings";
import { codeKey } from "../../bindings/panel-members";
import { contentFingerprint } from "../../model/fingerprint";

/** Returns the columns that a judge fills in: points, evidence and notes, then remarks on criteria. */
export function ballotRoles(rubric: Rubric): readonly Role[] {
  return [...scoreRoles(rubric), "MinhChung", "GhiChu", ...remarkRoles(rubric)];
}

/** What a judge said of one entry: contents in the order of `ballotRoles`. */
export interface BallotLine {
  /** As `codeKey` gives it. */
  readonly key: string;
  readonly cells: readonly Cell[];
  /** How many of the cells, from the first, are no remarks on criteria. */
  readonly plain: number;
}

/** Returns the lines of a ballot, the first one of each code, as formulas find it. */
export function ballotLines(table: BoundTable): readonly BallotLine[] {
  const roles = ballotRoles(table.rubric);
  const lines = new Map<string, BallotLine>();
  const plain = roles.length - remarkRoles(table.rubric).length;
  (table.columns.get("MaMH")?.cells ?? []).forEach((code, row) => {
    const key = codeKey(code);
    if (key === "" || lines.has(key)) return;
    lines.set(key, { key, plain, cells: roles.map((role) => contentAt(table, role, row)) });
  });
  return [...lines.values()];
}

/** A formula is content of its own: no ballot contained it. */
function contentAt({ columns }: BoundTable, role: Role, row: number): Cell {
  const column = columns.get(role);
  return column?.formulas?.[row] ?? column?.cells[row] ?? null;
}

/** Returns the fingerprint of what a judge said. Order does not count, nor do entries of which nothing is said. */
export function linesMark(lines: readonly BallotLine[]): string {
  const said = lines
    .filter(({ cells }) => cells.some((cell) => !isBlankCell(cell)))
    .map(({ key, cells, plain }) => {
      const contents = cells.map((cell) => (isBlankCell(cell) ? null : cell));
      // A ballot without remarks has the mark that it had before there were any
      const said = contents.slice(plain).some((cell) => cell !== null);
      return JSON.stringify([key, said ? contents : contents.slice(0, plain)]);
    })
    .sort();
  return contentFingerprint((row) => said[row]!, said.length, 1);
}

/** Returns the fingerprint of the codes of a list of entries; order and blanks do not count. */
export function listMark(codes: readonly Cell[]): string {
  const keys = [...new Set(codes.map(codeKey))].filter((key) => key !== "").sort();
  return contentFingerprint((row) => keys[row]!, keys.length, 1);
}

/**
 * Returns the fingerprint of what a rubric asks of a judge: its lines with their names, maxima, steps and minimums. Bands
 * and confirmations may change while ballots are out.
 */
export function scoringMark(rubric: Rubric): string {
  const lines = [
    rubric.criteria.map(({ code, name, maximum, step, minimum }) => [code, foldLabel(name), maximum, step, minimum]),
    [...rubric.bonuses, ...rubric.deductions].map(({ code, name, maximum, step }) => [
      code,
      foldLabel(name),
      maximum,
      step,
    ]),
  ];
  return contentFingerprint(() => JSON.stringify([rubric.id, rubric.maximum, lines]), 1, 1);
}

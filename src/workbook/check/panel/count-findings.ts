import { NO, YES } from "../../../rubric/rubric-columns";
import { isBlankCell } from "../../../scoring/cell-text";
import { isNotCalculated } from "../../../text/cell";
import type { Cell } from "../../../text/cell";
import type { Bindings } from "../../bindings/bindings";
import type { PanelTable } from "../../bindings/bound-panel";
import { readPanel } from "../../bindings/panel-members";
import { panelCellFormulas } from "../../formulas/member-formulas";
import { UNUSABLE } from "../../formulas/panel-formulas";
import type { Area } from "../../model/area";
import { cellName } from "../../model/binding-name";
import { WORKBOOK_SEVERITY } from "../../model/finding";
import type { Finding } from "../../model/finding";
import { normalFormula } from "../../model/same-formula";

type CountState = "missing" | "overwritten" | "changed";

/** A cell that counts a panel's members, and no longer by its formula. */
export interface UnsoundCount {
  readonly table: number;
  readonly name: string;
  readonly area: Area;
  readonly state: CountState;
  readonly formula: string;
  readonly found: Cell;
  /** What the formula gives. */
  readonly expected: Cell;
}

const CODES = {
  missing: "formula-missing",
  overwritten: "formula-overwritten",
  changed: "formula-changed",
} as const satisfies Record<CountState, Finding["code"]>;

/** Reports counts of members that were typed over or cleared: a quorum hangs on them in the sheet. */
export function countFindings(bindings: Bindings): readonly Finding[] {
  return unsoundCounts(bindings).map(({ table, name, area, state, found, expected }) => ({
    code: CODES[state],
    severity: WORKBOOK_SEVERITY[CODES[state]],
    where: { area, table, name },
    found,
    expected: { kind: "value", value: expected },
  }));
}

/** Returns the counts without their formula. Another formula is left alone while it gives the right value. */
export function unsoundCounts({ panelTables }: Bindings): readonly UnsoundCount[] {
  return panelTables.filter(({ kind }) => kind === "members").flatMap(ofMembers);
}

function ofMembers(members: PanelTable): readonly UnsoundCount[] {
  const { settings, size, present, judges, isQuorate } = readPanel(members);
  const expected: ReadonlyMap<string, Cell> = new Map<string, Cell>([
    ["SoTV", size],
    ["SoCoMat", present],
    ["SoDuocCham", judges],
    ["DuDieuKien", settings === null ? UNUSABLE : isQuorate ? YES : NO],
  ]);
  return [...panelCellFormulas(members.id)].flatMap(([cell, formula]): readonly UnsoundCount[] => {
    const block = members.cells.get(cell);
    if (!block) return [];
    const found = block.columns[0]?.[0] ?? null;
    const own = block.formulas[0]?.[0] ?? null;
    const value = expected.get(cell) ?? null;
    const state = stateOf(own, found, formula, value);
    if (state === null) return [];
    const name = cellName(members.id, cell);
    return [{ table: members.id, name, area: block.area, state, formula, found, expected: value }];
  });
}

function stateOf(own: string | null, found: Cell, formula: string, expected: Cell): CountState | null {
  if (own === null) return isBlankCell(found) ? "missing" : "overwritten";
  if (found === expected || isNotCalculated(found) || normalFormula(own) === normalFormula(formula)) return null;
  return "changed";
}

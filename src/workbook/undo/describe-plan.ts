import type { Role } from "../../scoring/role";
import { cellText } from "../../scoring/cell-text";
import type { Cell } from "../../text/cell";
import { rectContains, rectsOverlap } from "../model/area";
import type { Area, Rect } from "../model/area";
import { parseBindingName } from "../model/binding-name";
import type { Finding } from "../model/finding";
import { formerSummary } from "../summary/former-summary";
import { isFormula } from "../model/fingerprint";
import { addedArea } from "../model/plan";
import type { Edit, Plan } from "../model/plan";
import { mergeAdjacentRects } from "../model/merge-adjacent-rects";
import { writesOf } from "../wire/edit-cells";
import type { CellWrite } from "../wire/edit-cells";
import { replacesRules } from "../rules/replaced-rules";
import type { Content } from "../model/sheet-spec";
import type { Block, Snapshot } from "../model/snapshot";

/** Contents of a cell before or after a change: a value, or any formula. */
export type CellState = { readonly kind: "value"; readonly value: Cell } | { readonly kind: "formula" };

export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellState;
  readonly after: CellState;
}

/** One change to the workbook that a user can follow, described before it is made. */
export type Change =
  | { readonly kind: "add-sheet"; readonly sheet: string }
  | { readonly kind: "rewrite-sheet"; readonly sheet: string; readonly isUndoable: boolean }
  | { readonly kind: "delete-sheet"; readonly sheet: string }
  /** New columns beside a table, with the headings that users see. */
  | { readonly kind: "add-columns"; readonly area: Area; readonly headings: readonly string[] }
  /** Removes columns that the product added. */
  | { readonly kind: "clear-columns"; readonly area: Area }
  /**
   * Contents of cells: `filled` counts formerly empty ones, `renewed` those of a whole column of formulas that gets
   * another formula, `replaced` lists the others one by one.
   */
  | {
      readonly kind: "cells";
      readonly area: Area;
      readonly role: Role | null;
      readonly what: "formulas" | "values";
      readonly filled: number;
      readonly renewed: number;
      readonly replaced: readonly CellChange[];
    }
  /** The names of a table extend over `rows` further rows. */
  | { readonly kind: "grow-table"; readonly sheet: string; readonly firstRow: number; readonly rows: number }
  /** Validation rules for existing cells; `replaces` where they replace other rules, which undoing does not restore. */
  | { readonly kind: "set-rules"; readonly areas: readonly Area[]; readonly cells: number; readonly replaces: boolean }
  /** An Excel table, or a print area for `null`, grows with the cells. */
  | { readonly kind: "stretch"; readonly table: string | null; readonly area: Area }
  | { readonly kind: "set-name"; readonly name: string; readonly area: Area; readonly before: Area | null }
  | { readonly kind: "delete-name"; readonly name: string }
  /** A result that a changed rubric moves to another band. */
  | {
      readonly kind: "band";
      readonly sheet: string;
      readonly row: number;
      readonly of: "entry" | "subject";
      readonly before: string;
      readonly after: string;
      /** The subject and title in the row. */
      readonly entry: NonNullable<Finding["entry"]>;
    };

/** Returns the changes of bands among findings. */
export function bandChanges(findings: readonly Finding[]): readonly Change[] {
  return findings.flatMap(({ code, where: { area, role }, found, expected, entry = { subject: null, title: null } }) =>
    code === "band-changed" && area && expected?.kind === "value"
      ? [
          {
            kind: "band" as const,
            sheet: area.sheet,
            row: area.row,
            of: role === "XepLoai" ? ("entry" as const) : ("subject" as const),
            before: cellText(found),
            after: cellText(expected.value),
            entry,
          },
        ]
      : [],
  );
}

/**
 * Describes the changes of a plan, in its order; writes to one column are joined. Edits that only move the view are
 * left out.
 */
export function describePlan(plan: Plan, snapshot: Snapshot): readonly Change[] {
  const blocks = [
    ...snapshot.names.flatMap(({ name, block }) => (block ? [{ name, block }] : [])),
    ...(snapshot.outside ?? []).map((block) => ({ name: "", block })),
  ];
  const changes: Change[] = [];
  const columns = new Map<string, CellWrite[]>();
  const cleared = plan.edits.flatMap((edit) => (edit.kind === "clearColumns" ? [addedArea(edit.added)] : []));
  for (const edit of plan.edits) {
    // Clearing columns implies clearing their contents
    const writes = writesOf(edit).filter(
      ({ sheet, row, column }) =>
        !cleared.some((area) => area.sheet === sheet && rectsOverlap(area, { row, column, rows: 1, columns: 1 })),
    );
    for (const write of writes) {
      const key = `${write.column} ${write.sheet}`;
      const own = columns.get(key);
      if (own) own.push(write);
      else columns.set(key, [write]);
    }
    const other = otherChange(edit, plan, blocks, snapshot);
    // A table grows once, however many columns it has
    if (
      other &&
      !(
        other.kind === "grow-table" &&
        changes.some(
          (change) =>
            change.kind === "grow-table" && change.sheet === other.sheet && change.firstRow === other.firstRow,
        )
      )
    ) {
      changes.push(other);
    }
  }
  return [...changes, ...[...columns.values()].map((writes) => columnChange(writes, blocks))];
}

interface NamedCells {
  readonly name: string;
  readonly block: Block;
}

function otherChange(edit: Edit, plan: Plan, blocks: readonly NamedCells[], snapshot: Snapshot): Change | null {
  switch (edit.kind) {
    case "addSheet":
      return { kind: "add-sheet", sheet: edit.spec.name };
    case "rewriteSheet":
      return { kind: "rewrite-sheet", sheet: edit.spec.name, isUndoable: formerSummary(snapshot) !== null };
    case "addColumns":
      return {
        kind: "add-columns",
        area: addedArea(edit.added),
        headings: edit.added.columns.flatMap(({ heading, isHidden }) => (isHidden ? [] : [heading])),
      };
    case "deleteSheet":
      return { kind: "delete-sheet", sheet: edit.name };
    case "clearColumns":
      return { kind: "clear-columns", area: addedArea(edit.added) };
    case "setName": {
      const present = blocks.find(({ name }) => name === edit.name)?.block.area ?? null;
      return growth(present, edit.area) ?? { kind: "set-name", name: edit.name, area: edit.area, before: present };
    }
    case "deleteName":
      return edit.scope === undefined ? { kind: "delete-name", name: edit.name } : null;
    case "resizeTable":
      return { kind: "stretch", table: edit.name, area: { ...edit.to, sheet: edit.sheet } };
    case "setPrintArea":
      return { kind: "stretch", table: null, area: { ...edit.to, sheet: edit.sheet } };
    case "setValidations":
      return newRules(edit, plan, snapshot);
    default:
      return null;
  }
}

/** Rules of new rows and columns are not described: they belong to them. */
function newRules(
  { sheet, validations }: Extract<Edit, { readonly kind: "setValidations" }>,
  { edits }: Plan,
  snapshot: Snapshot,
): Change | null {
  const isAdded = ({ row, column }: Rect) =>
    edits.some(
      (edit) =>
        (edit.kind === "setName" &&
          edit.area.sheet === sheet &&
          edit.area.column === column &&
          edit.area.row + edit.area.rows > row) ||
        (edit.kind === "addColumns" &&
          edit.added.sheet === sheet &&
          rectsOverlap(addedArea(edit.added), { row, column, rows: 1, columns: 1 })),
    );
  const areas = mergeAdjacentRects(validations.map(({ rect }) => rect).filter((rect) => !isAdded(rect))).map(
    (rect) => ({
      ...rect,
      sheet,
    }),
  );
  if (areas.length === 0) return null;
  return {
    kind: "set-rules",
    areas,
    cells: areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    replaces: areas.some((area) => replacesRules(snapshot, sheet, area)),
  };
}

function growth(present: Area | null, area: Area): Change | null {
  if (
    present?.sheet !== area.sheet ||
    present.column !== area.column ||
    !rectContains(area, present) ||
    present.rows === area.rows
  )
    return null;
  const firstRow = area.row < present.row ? area.row : present.row + present.rows;
  return { kind: "grow-table", sheet: area.sheet, firstRow, rows: area.rows - present.rows };
}

function columnChange(writes: readonly CellWrite[], blocks: readonly NamedCells[]): Change {
  const { sheet, column } = writes[0]!;
  const first = writes.reduce((least, { row }) => Math.min(least, row), Infinity);
  const last = writes.reduce((most, { row }) => Math.max(most, row), 0);
  const area: Area = { sheet, row: first, column, rows: last - first + 1, columns: 1 };
  const own = blocks.filter(({ block }) => block.area.sheet === sheet && rectsOverlap(block.area, area));
  const role = own.map(({ name }) => parseBindingName(name)).find((binding) => binding?.kind === "column");
  const changes = writes.map(({ row, content }): CellChange => ({
    sheet,
    row,
    column,
    before: before(own, row, column),
    after: after(content),
  }));
  const isRenewed =
    changes.every((change) => change.before.kind === "formula" && change.after.kind === "formula") &&
    own.some(({ block }) => block.area.rows === changes.length && block.area.columns === 1);
  const replaced = changes.filter((change) => !isEmpty(change.before) && !isRenewed);
  return {
    kind: "cells",
    area,
    role: role?.role ?? null,
    filled: isRenewed ? 0 : changes.length - replaced.length,
    renewed: isRenewed ? changes.length : 0,
    replaced,
    what: writes.every(({ content }) => isFormula(content)) ? "formulas" : "values",
  };
}

function before(blocks: readonly NamedCells[], row: number, column: number): CellState {
  for (const { block } of blocks) {
    const { area } = block;
    if (row < area.row || row >= area.row + area.rows || column < area.column || column >= area.column + area.columns)
      continue;
    if ((block.formulas[column - area.column]?.[row - area.row] ?? null) !== null) return { kind: "formula" };
    return { kind: "value", value: block.columns[column - area.column]?.[row - area.row] ?? null };
  }
  return { kind: "value", value: null };
}

function after(content: Content): CellState {
  return isFormula(content) ? { kind: "formula" } : { kind: "value", value: content };
}

function isEmpty(state: CellState): boolean {
  return state.kind === "value" && state.value === null;
}

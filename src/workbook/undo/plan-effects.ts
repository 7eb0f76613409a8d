import { isComputedRole } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import type { Change } from "./describe-plan";

/** A plan's effects in the user's terms: sheets, rows, columns, cells and results. Names and formulas are details. */
export interface PlanEffects {
  /** Subjects and entries that get another band. */
  readonly bands: number;
  readonly added: readonly string[];
  readonly remade: readonly string[];
  readonly removed: readonly string[];
  /** Rows that tables take in. */
  readonly rows: number;
  readonly columns: number;
  readonly clearedColumns: number;
  /** Cells of input columns: formerly empty ones, and others. */
  readonly filled: number;
  readonly changed: number;
  /** Result formulas that were overwritten or changed. */
  readonly restored: number;
  /** Formulas of whole columns that another formula takes the place of. */
  readonly renewed: number;
  /** Fixed results that get another value. */
  readonly updated: number;
  readonly calculates: boolean;
  /** Cells that get their validation rule. */
  readonly ruled: number;
  /** Names of columns that are made or moved. */
  readonly names: number;
  readonly lostNames: number;
  readonly stretches: boolean;
}

/** Hidden columns that the product keeps for itself, of no interest to users. */
const KEPT: ReadonlySet<Role> = new Set<Role>(["BoQua", "VanTay"]);

export function planEffects(changes: readonly Change[]): PlanEffects {
  const of = <Kind extends Change["kind"]>(kind: Kind) =>
    changes.filter((change): change is Extract<Change, { readonly kind: Kind }> => change.kind === kind);
  const sum = <Item>(items: readonly Item[], count: (item: Item) => number) =>
    items.reduce((total, item) => total + count(item), 0);
  const cells = of("cells");
  const own = cells.filter(({ role }) => role === null || (!isComputedRole(role) && !KEPT.has(role)));
  const results = cells.filter(({ role }) => role !== null && isComputedRole(role));
  return {
    bands: of("band").length,
    added: of("add-sheet").map(({ sheet }) => sheet),
    remade: of("rewrite-sheet").map(({ sheet }) => sheet),
    removed: of("delete-sheet").map(({ sheet }) => sheet),
    rows: sum(of("grow-table"), ({ rows }) => rows),
    columns: sum(of("add-columns"), ({ area }) => area.columns),
    clearedColumns: sum(of("clear-columns"), ({ area }) => area.columns),
    filled: sum(own, ({ filled }) => filled),
    changed: sum(own, ({ replaced }) => replaced.length),
    restored: sum(
      results.filter(({ what }) => what === "formulas"),
      ({ replaced }) => replaced.length,
    ),
    renewed: sum(cells, ({ renewed }) => renewed),
    updated: sum(
      results.filter(({ what }) => what === "values"),
      ({ replaced }) => replaced.length,
    ),
    calculates: results.length > 0 || of("add-columns").length > 0,
    ruled: sum(of("set-rules"), (change) => change.cells),
    names: of("set-name").length,
    lostNames: of("delete-name").length,
    stretches: of("stretch").length > 0,
  };
}

/** Whether a change itself shows the user what happens; the others are details and may stay folded. */
export function isTelling(change: Change): boolean {
  if (change.kind === "band" || change.kind === "rewrite-sheet") return true;
  if (change.kind === "set-rules") return change.replaces;
  return change.kind === "cells" && change.replaced.length > 0 && (change.role === null || !KEPT.has(change.role));
}

import type { Role } from "../../scoring/role";
import type { InputTable, TableResult } from "../../scoring/table";
import type { Bindings, BoundTable } from "../bindings/bindings";
import type { Panel } from "../bindings/panel-members";
import type { Recusal } from "../bindings/panel-recusals";
import type { PanelPlaces } from "../formulas/panel-formulas";
import type { CombinedRow } from "../formulas/panel-values";
import type { ValueReader } from "../formulas/computed-values";
import type { Finding } from "../model/finding";

/** One table of the workbook with everything the core computes from it. */
export interface AppraisedTable {
  readonly table: BoundTable;
  readonly input: InputTable;
  readonly result: TableResult;
  readonly formulas: ReadonlyMap<Role, string>;
  /** As `formulas`, for the tables of collectives that the workbook may have had earlier. */
  readonly earlierFormulas: () => readonly ReadonlyMap<Role, string>[];
  readonly values: ReadonlyMap<Role, ValueReader>;
  /** States of the cells of computed columns (`ComputedColumn`), shared by all who look at them. */
  readonly states: ReadonlyMap<Role, Uint8Array>;
  /**
   * For a table whose formulas an earlier version built: the present ones. `formulas` and `values` are then the former,
   * so that everything written meanwhile fits its neighbours. `isSorted` where these sort entries as the present ones do.
   */
  readonly renewed?: Pick<AppraisedTable, "formulas" | "values"> & { readonly isSorted: boolean };
  /** For a table that combines ballots: its panel, and what came of each row. */
  readonly panel?: { readonly parts: PanelParts; readonly rows: readonly CombinedRow[] };
}

/** The parts of a panel around a table that combines ballots. */
export interface PanelParts {
  readonly panel: Panel;
  readonly recusals: ReadonlyMap<string, Recusal>;
  /** The judges' ballots, in the order of `P1`, `P2` …. */
  readonly ballots: readonly AppraisedTable[];
  readonly third: AppraisedTable | null;
  readonly places: PanelPlaces;
}

export interface Appraisal {
  readonly bindings: Bindings;
  /** Tables with results of their own, ordered by table number. */
  readonly tables: readonly AppraisedTable[];
  /** Ballots of judges, by table number: checked and calculated as tables, and combined in another one. */
  readonly ballots: readonly AppraisedTable[];
  /** Damaged structure first, then errors, warnings and notes, each in the order of sheets and rows. */
  readonly findings: readonly Finding[];
}

import type { ComputedRole } from "../../scoring/role";
import type { InputTable, TableResult } from "../../scoring/table";
import type { Bindings, BoundTable } from "../bindings/bindings";
import type { ValueReader } from "../formulas/computed-values";
import type { Finding } from "../model/finding";

/** One table of the workbook with everything the core computes from it. */
export interface AppraisedTable {
  readonly table: BoundTable;
  readonly input: InputTable;
  readonly result: TableResult;
  readonly formulas: ReadonlyMap<ComputedRole, string>;
  /** As `formulas`, for the tables of collectives that the workbook may have had earlier. */
  readonly earlierFormulas: () => readonly ReadonlyMap<ComputedRole, string>[];
  readonly values: ReadonlyMap<ComputedRole, ValueReader>;
}

export interface Appraisal {
  readonly bindings: Bindings;
  /** Ordered by table number. */
  readonly tables: readonly AppraisedTable[];
  /** Damaged structure first, then errors, warnings and notes, each in the order of sheets and rows. */
  readonly findings: readonly Finding[];
}

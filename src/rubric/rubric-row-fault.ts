import type { Cell } from "../text/cell";
import type { RubricFaultCode } from "./parse-rubric";
import { RUBRIC_COLUMNS } from "./rubric-columns";
import type { RubricColumn } from "./rubric-columns";

/** A fault in one cell of a rubric block; row and column count from 0 at the block's corner. */
export interface RubricRowFault {
  readonly code:
    | RubricFaultCode
    | "unknown-kind"
    | "unknown-setting"
    | "missing-setting"
    | "missing-rows"
    | "scattered-rows"
    | "text-not-normal";
  readonly row: number;
  readonly column: RubricColumn;
  readonly found: Cell;
  readonly expected: string | number | null;
}

/** The row and columns from which a part of a rubric was read. */
export interface Origin {
  readonly row: number;
  readonly columns: Readonly<Record<string, RubricColumn>>;
}

/** Finds the cell of a fault's path: the origin of the longest part of the path that has one. */
export function toRowFault(
  fault: { code: RubricFaultCode; path: readonly (string | number)[]; expected: string | number | null },
  origins: ReadonlyMap<string, Origin>,
  rows: readonly (readonly Cell[])[],
): RubricRowFault {
  for (let length = fault.path.length; length > 0; length--) {
    const origin = origins.get(fault.path.slice(0, length).join("."));
    if (!origin) continue;
    const column = origin.columns[String(fault.path[length] ?? "")] ?? "kind";
    return {
      code: fault.code,
      row: origin.row,
      column,
      found: rows[origin.row]?.[RUBRIC_COLUMNS[column]] ?? null,
      expected: fault.expected,
    };
  }
  return { code: fault.code, row: 0, column: "kind", found: null, expected: fault.expected };
}

import type { Role } from "../../scoring/role";
import type { Rect } from "../model/area";
import type { BoundTable } from "../bindings/bindings";
import { ruledColumns } from "./column-rules";
import { WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";
import { mergeAdjacentRects } from "../model/merge-adjacent-rects";
import type { Snapshot } from "../model/snapshot";

/** Cells that lost their validation rule, e.g. by a paste; one finding per rectangle. */
export function ruleFindings(tables: readonly BoundTable[], snapshot: Snapshot): readonly Finding[] {
  if (!snapshot.rules) return [];
  return tables.flatMap((table) => {
    const lacking = ruledColumns(table, snapshot).flatMap(({ role, lacking: rects }) =>
      rects.map((rect): Rect & { readonly role: Role } => ({ ...rect, role })),
    );
    return mergeAdjacentRects(lacking).map(({ role, ...rect }): Finding => ({
      code: "validation-missing",
      severity: WORKBOOK_SEVERITY["validation-missing"],
      where: { area: { ...rect, sheet: table.sheet }, table: table.id, role },
      found: null,
      expected: { kind: "cells", cells: rect.rows * rect.columns },
    }));
  });
}

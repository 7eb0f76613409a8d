import { DEFAULT_SETTINGS } from "../../../judging/settings";
import type { CombinationReport } from "../../../judging/report";
import { codeKey } from "../../bindings/panel-members";
import { recusalKey } from "../../bindings/panel-recusals";
import type { AppraisedTable } from "../appraised-table";

/** Returns how a row of a combining table came to its result; `null` for another table or a row that is no entry. */
export function combinationReport({ table, panel }: AppraisedTable, row: number): CombinationReport | null {
  const own = panel?.rows[row];
  if (!panel || !own?.isEntry) return null;
  const { parts } = panel;
  const { combination } = own;
  const { means, official, step, points, by, missing } = combination;
  const entry = codeKey(table.columns.get("MaMH")?.cells[row] ?? null);
  const recused = parts.ballots.flatMap(({ table: { part } }, judge) => {
    if (own.ballots[judge] !== "recused" || part.kind !== "ballot") return [];
    const reason = parts.recusals.get(recusalKey(codeKey(part.member), entry))?.reason ?? "";
    return [{ member: part.member ?? "", reason }];
  });
  return {
    step,
    points,
    by,
    method: (parts.panel.settings ?? DEFAULT_SETTINGS).method,
    fellBack: official.fellBack,
    counted: means.count,
    judges: parts.panel.judges,
    missing,
    gap: means.gap,
    recused,
    means: {
      "mean": means.mean,
      "median": means.median,
      "trimmed": means.trimmed,
      "without-outliers": parts.panel.settings ? means.withoutOutliers : null,
    },
  };
}

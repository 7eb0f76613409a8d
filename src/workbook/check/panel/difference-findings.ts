import { DEFAULT_SETTINGS } from "../../../judging/settings";
import { codeKey } from "../../bindings/panel-members";
import type { Bindings } from "../../bindings/bindings";
import type { Finding } from "../../model/finding";
import type { AppraisedTable } from "../appraised-table";
import { memberSeverity } from "./member-severity";
import { cellOf, panelFinding } from "./panel-finding";

/**
 * Reports what the result does not show: ballots that agree on the total and not on a criterion, by the gap from which a
 * total would be discussed, and judges who are that far from the others on average. Neither changes a score.
 */
export function differenceFindings(appraised: AppraisedTable, bindings: Bindings): readonly Finding[] {
  const { agreedBelow } = appraised.panel!.parts.panel.settings ?? DEFAULT_SETTINGS;
  return [...criterionGaps(appraised, agreedBelow), ...severities(appraised, agreedBelow / 100, bindings)];
}

function criterionGaps({ table, panel }: AppraisedTable, limit: number): readonly Finding[] {
  return panel!.rows.flatMap(({ isEntry, combination, criteria }, row): readonly Finding[] => {
    if (!isEntry || combination.by !== "method" || (combination.means.gap ?? 0) >= limit) return [];
    const gaps = criteria.map(({ gap }) => gap ?? 0);
    const widest = Math.max(...gaps);
    const line = table.rubric.criteria[gaps.indexOf(widest)];
    if (widest < limit || !line) return [];
    const expected = { kind: "one-of", items: [line.code] } as const;
    return [panelFinding("criterion-gap", cellOf(table, "LechTC", row), widest / 100, table, "LechTC", { expected })];
  });
}

function severities({ panel }: AppraisedTable, limit: number, bindings: Bindings): readonly Finding[] {
  const { parts, rows } = panel!;
  const members = bindings.panelTables.find(({ id }) => id === parts.places.members);
  const column = members?.columns.get("DoKhat")?.area;
  return parts.panel.members.flatMap(({ code, row }): readonly Finding[] => {
    const judge = parts.ballots.findIndex(
      ({ table: { part } }) => part.kind === "ballot" && codeKey(part.member) === code,
    );
    const { severity, pairs } = memberSeverity(rows, judge);
    // A hair below the limit is the sum of binary fractions, not a judge
    if (severity === null || Math.abs(severity) < limit - TOLERANCE) return [];
    const area = column ? { ...column, row: column.row + row, rows: 1 } : null;
    const expected = { kind: "beside-others", points: severity, rows: pairs } as const;
    return [panelFinding("severity", area, code, undefined, undefined, { expected })];
  });
}

const TOLERANCE = 1e-9;

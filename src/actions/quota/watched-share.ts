import { viQuota } from "../../language/vi/quota";
import { quotaReport } from "../../quota/quota-report";
import { QUOTA_CELLS, readQuota } from "../../quota/quota-setting";
import { cellText } from "../../scoring/cell-text";
import { panelCell } from "../../workbook/bindings/bound-panel";
import type { Appraisal } from "../../workbook/check/appraised-table";
import { cellName } from "../../workbook/model/binding-name";
import { textLiteral } from "../../workbook/summary/summary-watched-share";
import type { WatchedShare } from "../../workbook/summary/summary-watched-share";

/** Returns how the top band stands to its share, as a summary says it; `null` where no share is watched. */
export function watchedShare(appraisal: Pick<Appraisal, "tables" | "bindings">): WatchedShare | null {
  const report = quotaReport(appraisal);
  const table = readQuota(appraisal.bindings)?.table;
  if (!report?.setting.isOn || !table) return null;
  const holds = QUOTA_CELLS.map((cell) => {
    const found = panelCell(table.cells, cell);
    return `${cellName(table.id, cell)}=${typeof found === "number" ? String(found) : textLiteral(cellText(found))}`;
  });
  return {
    holds: holds.join(","),
    lines: [
      viQuota.setting(report),
      ...report.groups.flatMap((group) => [
        viQuota.group(group),
        ...(group.edge.length === 0
          ? []
          : [`${viQuota.edges}: ${group.edge.map((one) => viQuota.edge(one, { decimalSeparator: "," })).join("; ")}`]),
      ]),
    ],
  };
}

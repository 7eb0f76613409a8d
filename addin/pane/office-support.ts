import type { Support } from "../../src/panel/contract/panel-options";

/** The manifest demands it too, but Excel ignores that when a pane is opened from an old file or a shared folder. */
const NEEDED_EXCEL_API = "1.9";

/** Whether the pane can work in its host. */
export function officeSupport(host: Office.HostType | null): Support {
  if (host !== Office.HostType.Excel) return { ok: false, reason: "not-a-spreadsheet" };
  if (!Office.context.requirements.isSetSupported("ExcelApi", NEEDED_EXCEL_API))
    return { ok: false, reason: "unsupported-version" };
  return { ok: true };
}

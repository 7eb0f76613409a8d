import type { Severity } from "../scoring/finding";
import { quoteSheetName, rectToAddress } from "../workbook/model/area";
import type { Finding } from "../workbook/model/finding";
import { longRow } from "./long-tables";
import type { LongRow } from "./long-tables";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "lỗi", warning: "cảnh báo", info: "thông tin" };

/** Returns the rows of `phat_hien`: one a finding, without the contents of cells. */
export function findingRows(findings: readonly Finding[]): readonly LongRow[] {
  return findings.map((finding) =>
    longRow("phat_hien", {
      tep_sha256: null,
      bang: finding.where.table ?? null,
      o: findingCell(finding),
      ma: finding.code,
      muc_do: severityWord(finding),
    }),
  );
}

export function severityWord({ severity }: Pick<Finding, "severity">): string {
  return SEVERITIES[severity];
}

/** Returns the first cell of a finding as formulas write it; `null` for one about the whole workbook. */
export function findingCell({ where: { area } }: Finding): string | null {
  return area && `${quoteSheetName(area.sheet)}!${rectToAddress({ ...area, rows: 1, columns: 1 })}`;
}

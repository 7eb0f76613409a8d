import { cellText } from "../scoring/cell-text";
import { PANEL_RULE_CELLS } from "../scoring/panel-role";
import type { Role } from "../scoring/role";
import { normalizeText } from "../text/fold";
import { panelCell, panelTableCell } from "../workbook/bindings/bound-panel";
import type { PanelTable } from "../workbook/bindings/bound-panel";
import { canonicalDayCell, canonicalValue } from "./canonical";
import type { SealLine, SealPart } from "./seal-line";

/** Names of people are not sealed: codes stand for them. */
const OF_MEMBER: readonly Role[] = ["VaiTro", "DuocCham", "CoMat"];
const OF_RECUSAL: readonly Role[] = ["HinhThuc", "LyDo"];

/** Returns the lines of members and rules, or of recusals. */
export function panelLines(table: PanelTable): readonly SealLine[] {
  return table.kind === "members"
    ? [...settingLines(table), ...rowLines(table, "thanh-vien", ["MaTV"], OF_MEMBER)]
    : rowLines(table, "khong-cham", ["MaTV", "MaMH"], OF_RECUSAL);
}

function settingLines({ cells }: PanelTable): readonly SealLine[] {
  return PANEL_RULE_CELLS.map((cell) => {
    const content = panelCell(cells, cell);
    const value = cell === "NgayQDTo" ? canonicalDayCell(content) : canonicalValue(content);
    return { kind: "quy-dinh", key: cell, parts: [{ of: "gia-tri", value, place: cells.get(cell)?.area ?? null }] };
  });
}

function rowLines(
  table: PanelTable,
  kind: "thanh-vien" | "khong-cham",
  keys: readonly Role[],
  roles: readonly Role[],
): readonly SealLine[] {
  return Array.from({ length: table.rows }, (_, row) => row).flatMap((row): readonly SealLine[] => {
    const key = keys.map((role) => normalizeText(cellText(panelTableCell(table, role, row))));
    if (key.every((part) => part === "")) return [];
    const parts = [...keys, ...roles].map((role): SealPart => {
      const area = table.columns.get(role)?.area;
      return {
        of: role,
        value: canonicalValue(panelTableCell(table, role, row)),
        place: area ? { ...area, row: area.row + row, rows: 1 } : null,
      };
    });
    return [{ kind, key: key.join(" · "), parts }];
  });
}

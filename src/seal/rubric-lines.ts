import { RUBRIC_COLUMNS, ROW_KINDS, SETTINGS } from "../rubric/rubric-columns";
import type { RubricColumn } from "../rubric/rubric-columns";
import { cellText, isBlankCell } from "../scoring/cell-text";
import { normalizeText } from "../text/fold";
import { parseBindingName } from "../workbook/model/binding-name";
import type { Snapshot } from "../workbook/model/snapshot";
import { canonicalValue } from "./canonical";
import type { SealLine } from "./seal-line";

const COLUMNS = Object.keys(RUBRIC_COLUMNS) as RubricColumn[];

/**
 * Returns the lines of all rubrics as their cells hold them, sound or faulty: criteria, bands, lists and settings. The
 * year is in the header of a seal.
 */
export function rubricLines({ names }: Snapshot): readonly SealLine[] {
  return names.flatMap(({ name, block }): readonly SealLine[] => {
    const binding = parseBindingName(name);
    if (binding?.kind !== "rubric" || !block) return [];
    return Array.from({ length: block.area.rows }, (_, row) => row).flatMap((row): readonly SealLine[] => {
      const at = (column: RubricColumn) => block.columns[RUBRIC_COLUMNS[column]]?.[row] ?? null;
      const kind = normalizeText(cellText(at("kind")));
      const code = normalizeText(cellText(at("code")));
      if (isBlankCell(at("kind")) || (kind === ROW_KINDS.setting && code === SETTINGS.year[0])) return [];
      return [
        {
          kind: "bo-tieu-chi",
          key: [binding.id, kind, code || normalizeText(cellText(at("name")))].join(" · "),
          parts: COLUMNS.map((column) => ({
            of: column,
            value: canonicalValue(at(column)),
            place: {
              ...block.area,
              row: block.area.row + row,
              column: block.area.column + RUBRIC_COLUMNS[column],
              rows: 1,
              columns: 1,
            },
          })),
        },
      ];
    });
  });
}

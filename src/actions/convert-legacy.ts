import { firstCellOf } from "../workbook/model/area";
import { appraise } from "../workbook/check/appraise";
import type { Edit, Plan } from "../workbook/model/plan";
import { freeSheetName } from "../workbook/model/sheet-name";
import type { Snapshot } from "../workbook/model/snapshot";
import { unicodeCopy } from "../workbook/repair/unicode-copy";

export interface ConvertedLegacy {
  readonly plan: Plan;
  /** Names of the new sheets, one for each table with text of a legacy encoding. */
  readonly sheets: readonly string[];
  /** Number of cells with converted text on them. */
  readonly cells: number;
}

/**
 * Copies tables whose text is written for one-byte fonts (TCVN3, VNI) to new sheets in Unicode. The originals stay:
 * reading them needs their fonts, and only the user can judge whether every word was converted correctly.
 */
export function convertLegacy(snapshot: Snapshot): ConvertedLegacy {
  const { tables, findings } = appraise(snapshot);
  const legacy = findings.filter(({ code }) => code === "legacy-font");
  const names = snapshot.sheets.map(({ name }) => name);
  const edits = tables.flatMap((appraised): readonly Edit[] => {
    if (!legacy.some(({ where }) => where.table === appraised.table.id)) return [];
    const name = freeSheetName(`${appraised.table.sheet.slice(0, LONGEST_STEM)} Unicode`, names);
    names.push(name);
    return [{ kind: "addSheet", spec: unicodeCopy(appraised, legacy, name) }];
  });
  const sheets = edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.spec.name] : []));
  const first = sheets[0];
  return {
    sheets,
    cells: legacy.length,
    plan: {
      edits: first === undefined ? [] : [...edits, { kind: "activate", area: firstCellOf(first) }],
    },
  };
}

/** Leaves room for the suffix within the 31 characters of a sheet's name. */
const LONGEST_STEM = 23;

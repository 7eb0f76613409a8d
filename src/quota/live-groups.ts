import type { AppraisedTable } from "../workbook/check/appraised-table";
import { columnName } from "../workbook/model/binding-name";
import type { Formula } from "../workbook/model/sheet-spec";
import { eachOnce } from "../workbook/summary/summary-band-columns";
import { countFormula } from "../workbook/summary/summary-counts";
import type { Condition } from "../workbook/summary/summary-counts";
import { usedLevels } from "../workbook/summary/summary-list-counts";
import type { BandCounts } from "./quota";
import { quotaGroups, topBand } from "./quota-report";
import { QUOTA_GROUPS } from "./quota-setting";
import type { QuotaGroup, QuotaSetting } from "./quota-setting";

/** Subjects that are counted together, as a line of the sheet counts them. */
export interface LiveGroup {
  readonly group: QuotaGroup;
  readonly name: string;
  readonly tables: readonly AppraisedTable[];
  /** The column whose text is the group's name; `null` where all of the tables are counted. */
  readonly role: Exclude<QuotaGroup, "all" | "table"> | null;
}

/** Returns the whole workbook, then every table, category, level and field that there is, in this order. */
export function liveGroups(tables: readonly AppraisedTable[]): readonly LiveGroup[] {
  const scored = tables.filter(({ input }) => input.rubric.method !== "register");
  const named = (group: "Loai" | "Cap" | "LinhVuc", labels: (table: AppraisedTable) => readonly string[]) =>
    eachOnce(scored.flatMap(labels)).map((name): LiveGroup => ({ group, name, tables: scored, role: group }));
  const groups: Readonly<Record<QuotaGroup, readonly LiveGroup[]>> = {
    all: [{ group: "all", name: "Toàn sổ", tables: scored, role: null }],
    table: scored.map((table) => ({ group: "table", name: table.table.sheet, tables: [table], role: null })),
    Loai: named("Loai", ({ input }) => input.rubric.categories.map(({ name }) => name)),
    Cap: named("Cap", usedLevels),
    LinhVuc: named("LinhVuc", ({ input }) => input.rubric.fields.map(({ name }) => name)),
  };
  return QUOTA_GROUPS.flatMap((group) => groups[group]);
}

/** What a line counts, live, with how it is now. */
export interface LiveCounts {
  readonly now: BandCounts;
  readonly top: Formula;
  readonly good: Formula;
  readonly rated: Formula;
}

/** Counts subjects of a group in their first rows; `cell` holds the group's name. */
export function liveCounts({ group, name, tables, role }: LiveGroup, cell: string, setting: QuotaSetting): LiveCounts {
  const isNamed = (other: string | null) => role === null || other?.toUpperCase() === name.toUpperCase();
  const found = quotaGroups(tables, { ...setting, group }).filter((own) => isNamed(own.name));
  const sum = (of: keyof BandCounts) => found.reduce((total, own) => total + own[of], 0);
  const bandAt = ({ input: { rubric } }: AppraisedTable, below: number) =>
    rubric.bands[topBand(rubric.bands, setting.topBand) + below]?.name ?? "";
  const inGroup: readonly Condition[] = role === null ? [] : [{ role, text: name, reference: cell }];
  const counted = (below: number): Formula =>
    countFormula(
      tables.filter((table) => bandAt(table, below) !== ""),
      (table) => [{ role: "XepLoaiDT", text: bandAt(table, below) }, { role: "Dau", text: 1 }, ...inGroup],
    );
  const needed = ["XepLoaiDT", "Dau", ...(role === null ? [] : [role])] as const;
  const rated = tables
    .filter(({ table: { columns } }) => needed.every((own) => columns.has(own)))
    .map(({ table: { id } }) => {
      const own = role === null ? "" : `*(${columnName(id, role)}=${cell})`;
      return `SUMPRODUCT((${columnName(id, "XepLoaiDT")}<>"")*(${columnName(id, "Dau")}=1)${own})`;
    });
  return {
    now: { top: sum("top"), good: sum("good"), rated: sum("rated") },
    top: counted(0),
    good: counted(1),
    rated: { formula: `=${rated.join("+") || "0"}`, value: sum("rated") },
  };
}

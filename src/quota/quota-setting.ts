import { NO, YES } from "../rubric/rubric-columns";
import { cellText } from "../scoring/cell-text";
import type { PanelCell } from "../scoring/panel-role";
import type { Role } from "../scoring/role";
import { foldLabel, normalizeText } from "../text/fold";
import type { Cell } from "../text/cell";
import type { Bindings } from "../workbook/bindings/bindings";
import { panelCell } from "../workbook/bindings/bound-panel";
import type { RecordTable } from "../workbook/bindings/record-table";
import { QUOTA_BASES } from "./quota";
import type { QuotaBase } from "./quota";

/** The cells of the setting, as seals have them. */
export const QUOTA_CELLS = [
  "BatTheoDoi",
  "TyLe",
  "MauSo",
  "NhomTyLe",
  "MucXS",
  "CanCuTyLe",
] as const satisfies readonly PanelCell[];

export type QuotaCell = (typeof QUOTA_CELLS)[number];

/** What subjects are counted together: all, those of a table, or those with the same text in a column. */
export type QuotaGroup = "all" | "table" | Extract<Role, "Loai" | "Cap" | "LinhVuc">;

export const QUOTA_GROUP_LABELS: Readonly<Record<QuotaGroup, string>> = {
  all: "Toàn sổ",
  table: "Từng bảng",
  Loai: "Loại đối tượng",
  Cap: "Cấp quản lý",
  LinhVuc: "Lĩnh vực",
};

export const QUOTA_GROUPS = ["all", "table", "Loai", "Cap", "LinhVuc"] as const satisfies readonly QuotaGroup[];

/** The share of a top band that is watched, as its cells say. */
export interface QuotaSetting {
  readonly isOn: boolean;
  /** Whole percent, 1 to 100. */
  readonly share: number;
  readonly base: QuotaBase;
  readonly group: QuotaGroup;
  /** The name of the top band; "" for the first band of each rubric. */
  readonly topBand: string;
  /** The act or decision behind it, as typed. */
  readonly basis: string;
}

/** The share of the act most often named; off until turned on. */
export const DEFAULT_QUOTA: QuotaSetting = { isOn: false, share: 20, base: "A", group: "all", topBand: "", basis: "" };

export interface ReadQuota {
  readonly table: RecordTable;
  /** `null` while a cell is not right. */
  readonly setting: QuotaSetting | null;
  readonly faults: readonly { readonly cell: QuotaCell; readonly found: Cell }[];
}

/** Reads the setting; `null` in a workbook without its sheet, where nothing is watched. */
export function readQuota({ records }: Pick<Bindings, "records">): ReadQuota | null {
  const table = records.find(({ kind }) => kind === "quota");
  if (!table) return null;
  const at = (cell: QuotaCell) => panelCell(table.cells, cell);
  const text = (cell: QuotaCell) => normalizeText(cellText(at(cell)));
  const isOn = [YES, NO].map(foldLabel).indexOf(foldLabel(text("BatTheoDoi")));
  const share = at("TyLe");
  const base = QUOTA_BASES.find((one) => one === text("MauSo").toUpperCase().slice(0, 1));
  const wanted = foldLabel(text("NhomTyLe"));
  const group = QUOTA_GROUPS.find((one) => foldLabel(QUOTA_GROUP_LABELS[one]) === wanted);
  const isShare = typeof share === "number" && Number.isInteger(share) && share >= 1 && share <= 100;
  const wrong: readonly (QuotaCell | null)[] = [
    isOn < 0 ? "BatTheoDoi" : null,
    isShare ? null : "TyLe",
    base === undefined ? "MauSo" : null,
    group === undefined ? "NhomTyLe" : null,
  ];
  const faults = wrong.flatMap((cell) => (cell === null ? [] : [{ cell, found: at(cell) }]));
  const setting =
    isShare && base !== undefined && group !== undefined && isOn >= 0
      ? { isOn: isOn === 0, share, base, group, topBand: text("MucXS"), basis: text("CanCuTyLe") }
      : null;
  return { table, setting, faults };
}

import { NO_BAND } from "../scoring/band";
import { cellText } from "../scoring/cell-text";
import { foldLabel, normalizeText } from "../text/fold";
import type { Hundredths } from "../text/hundredths";
import type { Appraisal, AppraisedTable } from "../workbook/check/appraised-table";
import type { Finding } from "../workbook/model/finding";
import { QUOTA_SEVERITY } from "../workbook/model/finding";
import type { Area } from "../workbook/model/area";
import { LEAST_GROUP, isWithinQuota, mostInTop, quotaBase } from "./quota";
import type { BandCounts } from "./quota";
import { readQuota } from "./quota-setting";
import type { QuotaSetting } from "./quota-setting";

/** A subject of the top band that ties with another at the edge of what the share allows. */
export interface EdgeSubject {
  readonly name: string;
  /** `null` for a band without points. */
  readonly points: Hundredths | null;
  readonly area: Area;
}

export interface QuotaGroupReport extends BandCounts {
  /** The table's sheet or the text of the column; `null` for the whole workbook, "" where nothing is written. */
  readonly name: string | null;
  readonly base: number;
  readonly most: number;
  readonly standing: "too-few" | "within" | "over";
  /** Subjects with the same points on both sides of the edge; empty where points part them. */
  readonly edge: readonly EdgeSubject[];
}

export interface QuotaReport {
  readonly setting: QuotaSetting;
  /** The cell that turns it on and off. */
  readonly area: Area | null;
  readonly groups: readonly QuotaGroupReport[];
}

/** Returns how the top band stands to its share; `null` where nothing is watched, or a setting is not right. */
export function quotaReport(appraisal: Pick<Appraisal, "tables" | "bindings">): QuotaReport | null {
  const read = readQuota(appraisal.bindings);
  if (!read?.setting) return null;
  const { setting, table } = read;
  return { setting, area: table.cells.get("BatTheoDoi")?.area ?? null, groups: quotaGroups(appraisal.tables, setting) };
}

/** Returns what is over its share, and what of the setting cannot be read. It only warns: no result changes. */
export function quotaFindings(appraisal: Pick<Appraisal, "tables" | "bindings">): readonly Finding[] {
  const read = readQuota(appraisal.bindings);
  if (!read) return [];
  const report = quotaReport(appraisal);
  const at = (cell: "BatTheoDoi" | "TyLe" | (typeof read.faults)[number]["cell"]) =>
    read.table.cells.get(cell)?.area ?? null;
  return [
    ...read.faults.map(({ cell, found }): Finding => ({
      code: "quota-setting",
      severity: QUOTA_SEVERITY["quota-setting"],
      where: { area: at(cell) },
      found,
    })),
    ...(report?.setting.isOn === true ? report.groups : [])
      .filter(({ standing }) => standing === "over")
      .map(({ name, top, most, base }): Finding => ({
        code: "quota-exceeded",
        severity: QUOTA_SEVERITY["quota-exceeded"],
        where: { area: at("TyLe") },
        found: name ?? "Toàn sổ",
        expected: { kind: "quota", top, most, base },
      })),
  ];
}

interface Rated extends EdgeSubject {
  readonly group: string | null;
  readonly rank: "top" | "good" | "other";
}

export function quotaGroups(tables: readonly AppraisedTable[], setting: QuotaSetting): readonly QuotaGroupReport[] {
  const groups = new Map<string | null, Rated[]>();
  for (const subject of tables.flatMap((table) => ratedSubjects(table, setting)))
    groups.set(subject.group, [...(groups.get(subject.group) ?? []), subject]);
  return [...groups].map(([name, subjects]) => groupReport(name, subjects, setting));
}

function groupReport(
  name: string | null,
  subjects: readonly Rated[],
  { share, base }: Pick<QuotaSetting, "share" | "base">,
): QuotaGroupReport {
  const inTop = subjects.filter(({ rank }) => rank === "top");
  const counts = {
    top: inTop.length,
    good: subjects.filter(({ rank }) => rank === "good").length,
    rated: subjects.length,
  };
  const most = mostInTop(share, base, counts);
  const standing =
    counts.rated < LEAST_GROUP
      ? "too-few"
      : isWithinQuota(share, base, counts) || counts.top <= most
        ? "within"
        : "over";
  return {
    name,
    ...counts,
    base: quotaBase(base, counts),
    most,
    standing,
    edge: standing === "over" ? edgeOf(inTop, most) : [],
  };
}

/** Returns those who have the points of the last one within the share, where the first one beyond it has them, too. */
function edgeOf(inTop: readonly Rated[], most: number): readonly EdgeSubject[] {
  const points = ({ points: own }: EdgeSubject) => own ?? -1;
  const sorted = [...inTop].sort((a, b) => points(b) - points(a));
  const [last, next] = [sorted[most - 1], sorted[most]];
  if (!last || !next || points(last) !== points(next)) return [];
  return sorted
    .filter((one) => points(one) === points(last))
    .map(({ name, points: own, area }) => ({ name, points: own, area }));
}

function ratedSubjects({ table, input, result }: AppraisedTable, setting: QuotaSetting): readonly Rated[] {
  const { rubric } = input;
  if (rubric.method === "register") return [];
  const top = topBand(rubric.bands, setting.topBand);
  const place = input.columns.get("DoiTuong") ? table.columns.get("DoiTuong")?.area : null;
  return result.subjects.flatMap(({ name, band, result: points, firstRow }): readonly Rated[] => {
    if (band === NO_BAND) return [];
    const area = place ?? { sheet: table.sheet, row: table.firstRow, column: 1, rows: 1, columns: 1 };
    return [
      {
        name: normalizeText(name),
        points,
        area: { ...area, row: table.firstRow + firstRow, rows: 1, columns: 1 },
        rank: band <= top ? "top" : band === top + 1 ? "good" : "other",
        group:
          setting.group === "all"
            ? null
            : setting.group === "table"
              ? table.sheet
              : normalizeText(cellText(input.columns.get(setting.group)?.cells[firstRow] ?? null)),
      },
    ];
  });
}

/** Returns the index of the top band: the named one, else the first of the rubric. */
export function topBand(bands: readonly { readonly name: string }[], named: string): number {
  return Math.max(
    0,
    bands.findIndex(({ name }) => foldLabel(name) === foldLabel(named)),
  );
}

import { hundredths } from "../../../src/text/hundredths";
import { DEFAULT_CLAUSE } from "../../../src/rubric/default-clause";
import type { Rubric } from "../../../src/rubric/rubric";
import type { ScoringFinding, ScoringFindingCode } from "../../../src/scoring/finding";
import type { CollectiveResult } from "../../../src/scoring/table";
import { foldName } from "../../../src/text/fold";
import type { EntryCells } from "../../input-table";
import {
  basisEntry,
  collective,
  collectiveEntry,
  individual,
  individualEntry,
  unregistered,
  withCriterion,
} from "../../sound-entries";

/** A table with exactly one thing to find, and the finding. */
export interface FindingCase {
  readonly rubric: Rubric;
  readonly entries: readonly EntryCells[];
  readonly body?: string;
  readonly year?: number;
  readonly collectives?: Readonly<Record<string, CollectiveResult>>;
  /** Font of the column of the finding's role. */
  readonly font?: string;
  /** Number format of the finding's cell. */
  readonly format?: string;
  readonly finding: Omit<ScoringFinding, "code">;
}

const TC1 = { kind: "points", maximum: hundredths(200), step: hundredths(1) } as const;
const BASES = { kind: "one-of", items: ["a", "b", "c"] } as const;
const YES_NO = { kind: "one-of", items: ["Có", "Không"] } as const;
const BANDS = { kind: "one-of", items: ["Xuất sắc", "Tốt", "Khá", "Trung bình", "Chưa đạt"] } as const;
const LEVELS = {
  kind: "one-of",
  items: ["Cấp tỉnh", "Cấp huyện và tương đương", "Cấp xã và tương đương", "Cấp cơ sở"],
} as const;
const CATEGORIES = { kind: "one-of", items: collective.categories.map((category) => category.name) } as const;
const FIELDS = { kind: "one-of", items: collective.fields.map((field) => field.name) } as const;
const CONTENTS = { kind: "one-of", items: ["1", "2", "1, 2"] } as const;

/** A score of TC1 in the second of two rows. */
function score(
  cell: (EntryCells["TC1"] & {}) | null,
  finding: Partial<ScoringFinding> = {},
  format = "General",
): FindingCase {
  return {
    rubric: collective,
    entries: [collectiveEntry({ MoHinh: "Khác" }), collectiveEntry({ TC1: cell })],
    format,
    finding: { row: 1, role: "TC1", found: cell, clause: "2.1 TC1", expected: TC1, ...finding },
  };
}

/** One sound entry of a collective but for one cell. */
function entry(
  also: EntryCells,
  finding: Omit<ScoringFinding, "code" | "row">,
  more: Partial<FindingCase> = {},
): FindingCase {
  return { rubric: collective, entries: [collectiveEntry(also)], finding: { row: 0, ...finding }, ...more };
}

/** One sound entry of an individual but for one cell. */
function person(also: EntryCells, finding: Omit<ScoringFinding, "code" | "row">): FindingCase {
  return { rubric: individual, entries: [individualEntry(also)], finding: { row: 0, ...finding } };
}

function basis(
  also: EntryCells,
  finding: Omit<ScoringFinding, "code" | "row">,
  more: Partial<FindingCase> = {},
): FindingCase {
  return { rubric: unregistered, entries: [basisEntry(also)], finding: { row: 0, ...finding }, ...more };
}

const BASIS_B: EntryCells = { CanCu: "b", TapThe: "Đảng ủy xã An Bình", QuyetDinh: null, NgayQD: null, MucGhi: null };

/** For every code, the table that brings it about. A new code does not compile until it has its table here. */
export const SCORING_CASES: Readonly<Record<ScoringFindingCode, FindingCase>> = {
  "score-missing": score(null),
  "score-text": score("2 điểm", { fix: 2 }),
  "score-number-as-text": score("1,5", { fix: 1.5 }),
  // 1 May 2026: what a sheet makes of 1.5
  "score-date": score({ date: 46143 }, { fix: 1.5 }, "d/m"),
  "score-time": score({ date: 0.0625 }, { fix: 1.3 }, "h:mm"),
  "score-percent": score(0.5, { choices: [0.5, 1] }, "0%"),
  "score-boolean": score(true),
  "score-error": score({ error: "#N/A" }),
  "score-too-precise": score(1.495, { fix: 1.5 }),
  "score-negative": score(-1.5, { fix: 1.5 }),
  "score-above-maximum": score(175, { fix: 1.75 }),
  "score-off-step": entry(
    { DT1: 0.25 },
    {
      role: "DT1",
      found: 0.25,
      clause: "2.1 điểm thưởng a",
      expected: { kind: "points", maximum: hundredths(50), step: hundredths(50) },
    },
  ),
  "score-between-levels": entry(
    { TC2: 2.5 },
    {
      role: "TC2",
      found: 2.5,
      clause: "2.1 TC2",
      expected: {
        kind: "levels",
        levels: [
          { name: "Đạt", from: hundredths(0), to: hundredths(200) },
          { name: "Cao", from: hundredths(300), to: hundredths(400) },
        ],
      },
    },
    {
      rubric: withCriterion("TC2", {
        levels: [
          { name: "Đạt", from: hundredths(0), to: hundredths(200) },
          { name: "Cao", from: hundredths(300), to: hundredths(400) },
        ],
      }),
    },
  ),
  "score-below-minimum": entry(
    { TC2: 1.5 },
    { role: "TC2", found: 1.5, clause: "2.1 TC2", expected: { kind: "minimum", minimum: hundredths(200) } },
    { rubric: withCriterion("TC2", { minimum: hundredths(200) }) },
  ),
  "subject-missing": entry({ DoiTuong: " " }, { role: "DoiTuong", found: " " }),
  "title-missing": entry({ MoHinh: null }, { role: "MoHinh", found: null }),
  "category-missing": entry({ Loai: null }, { role: "Loai", found: null, clause: "3", expected: CATEGORIES }),
  "category-unknown": entry(
    { Loai: "Hợp tác xã" },
    { role: "Loai", found: "Hợp tác xã", clause: "3", expected: CATEGORIES },
  ),
  "ineligible": entry({ Loai: "Doanh nghiệp tư nhân" }, { role: "Loai", found: "Doanh nghiệp tư nhân", clause: "3" }),
  "content-missing": entry({ NoiDung: null }, { role: "NoiDung", found: null, clause: "1", expected: CONTENTS }),
  "content-unknown": entry({ NoiDung: 4 }, { role: "NoiDung", found: 4, clause: "1", expected: CONTENTS }),
  "field-missing": entry({ LinhVuc: null }, { role: "LinhVuc", found: null, clause: DEFAULT_CLAUSE, expected: FIELDS }),
  "field-unknown": entry(
    { LinhVuc: "Thể thao" },
    { role: "LinhVuc", found: "Thể thao", clause: DEFAULT_CLAUSE, expected: FIELDS },
  ),
  "level-missing": entry({ Cap: null }, { role: "Cap", found: null, clause: "3", expected: LEVELS }),
  "level-unknown": entry({ Cap: "Cấp vùng" }, { role: "Cap", found: "Cấp vùng", clause: "3", expected: LEVELS }),
  "level-other-system": entry(
    { Cap: "Cấp huyện và tương đương" },
    {
      role: "Cap",
      found: "Cấp huyện và tương đương",
      clause: "3",
      expected: { kind: "one-of", items: ["Cấp tỉnh", "Cấp xã và tương đương", "Cấp cơ sở"] },
    },
  ),
  "registered-missing": entry({ DangKy: null }, { role: "DangKy", found: null, clause: "2.1", expected: YES_NO }),
  "evidence-missing": entry({ MinhChung: null }, { role: "MinhChung", found: null, clause: "2.1 TC2" }),
  "report-missing": entry({ BaoCao: null }, { role: "BaoCao", found: null, clause: "3", expected: YES_NO }),
  "not-reported": entry(
    { BaoCao: "Không" },
    { role: "BaoCao", found: "Không", clause: "3", severity: "error", expected: YES_NO },
  ),
  "answer-unknown": entry(
    { DeNghiKT: "Đang xét" },
    { role: "DeNghiKT", found: "Đang xét", clause: "4", expected: YES_NO },
  ),
  "outside-authority": entry(
    { Cap: "Cấp tỉnh" },
    { role: "Cap", found: "Cấp tỉnh", clause: "4", expected: { kind: "body", body: "Ban Thường vụ Tỉnh ủy" } },
    { body: "Cấp ủy cơ sở" },
  ),
  "collective-by-party-cell": entry(
    { Cap: "Cấp cơ sở" },
    { role: "Cap", found: "Cấp cơ sở", clause: "4", expected: { kind: "body", body: "Chi bộ" } },
    { body: "Chi bộ" },
  ),
  "party-member-missing": {
    ...person({ DangVien: null }, { role: "DangVien", found: null, clause: "4", expected: YES_NO }),
    body: "Chi bộ",
  },
  "not-party-member": {
    ...person({ DangVien: "Không" }, { role: "DangVien", found: "Không", clause: "4" }),
    body: "Chi bộ",
  },
  "not-registered": person({ DangKy: "Không" }, { role: "DangKy", found: "Không", clause: "2.2" }),
  "duplicate-entry": {
    rubric: collective,
    entries: [collectiveEntry(), collectiveEntry({ MoHinh: "CHUYỂN ĐỔI SỐ ở thôn" })],
    finding: { row: 1, role: "MoHinh", found: "CHUYỂN ĐỔI SỐ ở thôn", expected: { kind: "row", row: 0 } },
  },
  "duplicate-subject": {
    rubric: unregistered,
    entries: [basisEntry(), basisEntry({ DoiTuong: "NGUYỄN VĂN AN" })],
    finding: { row: 1, role: "DoiTuong", found: "NGUYỄN VĂN AN", expected: { kind: "row", row: 0 } },
  },
  "namesake": {
    rubric: individual,
    entries: [individualEntry({ DonVi: "Xã A" }), individualEntry({ DonVi: "Xã B", MoHinh: "Khác" })],
    finding: {
      row: 1,
      role: "DoiTuong",
      found: "Nguyễn Văn An",
      fix: "Nguyễn Văn An (Xã B)",
      expected: { kind: "namesake", row: 0, differences: [{ role: "DonVi", here: "Xã B", there: "Xã A" }] },
    },
  },
  "list-spelling": entry({ Cap: "cấp CƠ sở" }, { role: "Cap", found: "cấp CƠ sở", fix: "Cấp cơ sở" }),
  "text-unmatchable": entry(
    { DoiTuong: "Đảng ủy xã\u200b An" },
    { role: "DoiTuong", found: "Đảng ủy xã\u200b An", fix: "Đảng ủy xã An" },
  ),
  "text-not-normal": entry(
    { DoiTuong: "Đảng ủy  xã An" },
    { role: "DoiTuong", found: "Đảng ủy  xã An", fix: "Đảng ủy xã An" },
  ),
  "legacy-font": entry(
    { DoiTuong: "§¶ng ñy x·" },
    { role: "DoiTuong", found: "§¶ng ñy x·", fix: "Đảng ủy xã", expected: { kind: "encoding", encoding: "TCVN3" } },
    { font: ".VnTime" },
  ),
  "basis-missing": basis({ CanCu: null }, { role: "CanCu", found: null, clause: "2.2", expected: BASES }),
  "basis-unknown": basis({ CanCu: "d" }, { role: "CanCu", found: "d", clause: "2.2", expected: BASES }),
  "basis-not-head": basis(
    { ...BASIS_B, Loai: "Đảng viên khác" },
    { role: "CanCu", found: "b", clause: "2.2 b" },
    {
      collectives: { "Đảng ủy xã An Bình": { result: hundredths(800), band: "Tốt", provisional: false } },
    },
  ),
  "band-missing": basis({ MucGhi: null }, { role: "MucGhi", found: null, clause: "2.2 a", expected: BANDS }),
  "band-unknown": basis({ MucGhi: "Giỏi" }, { role: "MucGhi", found: "Giỏi", clause: "2.2 a", expected: BANDS }),
  "decision-missing": basis(
    { CanCu: "c", QuyetDinh: null },
    { role: "QuyetDinh", found: null, clause: DEFAULT_CLAUSE, severity: "warning" },
  ),
  "decision-date-missing": basis(
    { NgayQD: null },
    { role: "NgayQD", found: null, clause: DEFAULT_CLAUSE, severity: "warning" },
  ),
  "decision-date-unreadable": basis({ NgayQD: "hôm qua" }, { role: "NgayQD", found: "hôm qua", clause: "2.2 a" }),
  // 15 March 2025
  "decision-of-other-year": basis(
    { NgayQD: { date: 45731 } },
    { role: "NgayQD", found: { date: 45731 }, clause: "2.2 a", expected: { kind: "year", year: 2026 } },
    { year: 2026 },
  ),
  "band-without-reason": basis(
    { ...BASIS_B, MucGhi: "Khá" },
    { role: "MucGhi", found: "Khá", clause: DEFAULT_CLAUSE },
    { collectives: { "Đảng ủy xã An Bình": { result: hundredths(800), band: "Tốt", provisional: false } } },
  ),
  "collective-missing": basis({ ...BASIS_B, TapThe: null }, { role: "TapThe", found: null, clause: "2.2 b" }),
  "collective-not-found": basis(BASIS_B, { role: "TapThe", found: "Đảng ủy xã An Bình", clause: "2.2 b" }),
  "collective-without-result": basis(
    BASIS_B,
    { role: "TapThe", found: "Đảng ủy xã An Bình", clause: "2.2 b" },
    {
      collectives: { "Đảng ủy xã An Bình": { result: null, band: null, provisional: true } },
    },
  ),
  "collective-provisional": basis(
    BASIS_B,
    { role: "TapThe", found: "Đảng ủy xã An Bình", clause: "2.2 b" },
    {
      collectives: { "Đảng ủy xã An Bình": { result: hundredths(800), band: "Tốt", provisional: true } },
    },
  ),
};

export function collectivesByKey(collectives: FindingCase["collectives"] = {}): ReadonlyMap<string, CollectiveResult> {
  return new Map(Object.entries(collectives).map(([name, result]) => [foldName(name), result]));
}

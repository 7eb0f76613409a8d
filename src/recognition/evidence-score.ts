import type { Rubric, ScoredLine } from "../rubric/rubric";
import type { Role } from "../scoring/role";
import type { ColumnEvidence } from "./column-evidence";
import { plainWords } from "./headings/heading-words";

/** Allowed cell values of a role, in the form of `plainWords`. */
export type Lists = ReadonlyMap<Role, ReadonlySet<string>>;

export function listValues(rubric: Rubric): Lists {
  const kept = keptLists.get(rubric);
  if (kept) return kept;
  const lists = readLists(rubric);
  keptLists.set(rubric, lists);
  return lists;
}

const keptLists = new WeakMap<Rubric, Lists>();

function readLists(rubric: Rubric): Lists {
  const set = (...texts: readonly string[]) => new Set(texts.map(plainWords));
  const answers = set("Có", "Không");
  return new Map<Role, ReadonlySet<string>>([
    ["Loai", set(...rubric.categories.map(({ name }) => name))],
    ["NoiDung", set("1", "2", "3", ...rubric.contents.flatMap(({ code, name }) => [code, name]))],
    ["LinhVuc", set(...rubric.fields.map(({ name }) => name))],
    ["Cap", set(...rubric.levels.map(({ name }) => name), "Tỉnh", "Huyện", "Xã", "Cơ sở")],
    ["DangKy", answers],
    ["BaoCao", answers],
    ["DeNghiKT", answers],
    ["DangVien", answers],
    ["CanCu", set(...rubric.bases.map(({ code }) => code))],
    ["MucGhi", set(...rubric.bands.map(({ name }) => name))],
    ["XepLoai", set(...BAND_WORDS, ...rubric.bands.map(({ name }) => name))],
    ["XepLoaiDT", set(...BAND_WORDS, ...rubric.bands.map(({ name }) => name))],
  ]);
}

const BAND_WORDS = [
  "Xuất sắc",
  "Tốt",
  "Khá",
  "Trung bình",
  "Chưa đạt",
  "Đạt",
  "Không đạt",
  "Hoàn thành",
  "XS",
  "T",
  "K",
  "TB",
];

const TEXT_ROLES: ReadonlySet<Role> = new Set<Role>([
  "DoiTuong",
  "LinhVuc",
  "Loai",
  "Cap",
  "MinhChung",
  "GhiChu",
  "XepLoai",
  "XepLoaiDT",
  "TapThe",
  "MucGhi",
  "TinhTrang",
  "DonVi",
  "ChucVu",
]);
/** Letters on average. */
const LONGEST_CODE = 16;
const NUMBER_ROLES: ReadonlySet<Role> = new Set<Role>(["Tong", "KetQua", "ThuongThem"]);

/**
 * Returns how far the cells support (above 0) or contradict (below 0) a role, to be added to the heading's score; 0 for
 * an unfilled column.
 */
export function evidenceScore(evidence: ColumnEvidence, role: Role, line: ScoredLine | null, lists: Lists): number {
  if (evidence.filled === 0) return 0;
  if (line !== null) {
    if (evidence.numbers < 0.3 && evidence.dates < 0.5) return -0.5;
    // A single slip such as 15 for 1,5 must not reject a whole column of scores; several times the maximum does
    return evidence.largest * 100 <= line.maximum ? 0.05 : evidence.largest * 100 > line.maximum * 20 ? -0.5 : -0.05;
  }
  const list = lists.get(role);
  const isListed = list !== undefined && areMostlyIn(evidence.values, list);
  if (role === "NoiDung")
    return evidence.numbers > 0.8
      ? evidence.largest <= 3
        ? 0.2
        : -0.6
      : isListed
        ? 0.2
        : evidence.length > 12
          ? -0.5
          : -0.1;
  if (role === "MoHinh") return evidence.numbers > 0.5 ? -0.7 : evidence.length > 12 ? 0.1 : 0;
  if (role === "STT")
    return evidence.counting > 0.5 || evidence.formulas > 0.5 ? 0.05 : evidence.texts > 0.8 ? -0.4 : 0;
  // A code stands at one entry: repeated ones, numbers and long texts are codes of something else
  if (role === "MaMH")
    return evidence.numbers > 0.5 || evidence.distinct < 0.9 || evidence.length > LONGEST_CODE ? -0.5 : 0.05;
  if (role === "NgaySinh") return evidence.dates > 0.5 || evidence.numbers > 0.5 ? 0.1 : 0;
  if (role === "NgayQD") return evidence.dates > 0.5 ? 0.15 : -0.2;
  if (isListed) return 0.1;
  if (role === "Loai" && areMostlyIn(evidence.values, lists.get("XepLoai")!)) return -0.6;
  if ((role === "XepLoai" || role === "XepLoaiDT") && evidence.length > 14) return -0.3;
  if (TEXT_ROLES.has(role) && evidence.numbers > 0.5) return -0.6;
  if (NUMBER_ROLES.has(role) && evidence.texts > 0.7) return -0.6;
  return 0;
}

function areMostlyIn(values: readonly string[], list: ReadonlySet<string>): boolean {
  return values.filter((value) => list.has(value)).length > values.length / 2;
}

/** Returns the score of a role for a column without a heading, from its cells alone. */
export function cellsScore(evidence: ColumnEvidence, role: Role): number {
  if (evidence.filled < 2) return 0;
  if (role === "STT") return evidence.counting > 0.9 && evidence.whole === 1 ? 0.6 : 0;
  if (role === "DoiTuong") return evidence.personNames > 0.8 ? 0.55 : 0;
  return 0;
}

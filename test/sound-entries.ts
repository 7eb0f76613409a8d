import { packById } from "../src/rubric/packs/packs";
import type { Criterion, Rubric } from "../src/rubric/rubric";
import type { EntryCells } from "./input-table";

export const collective: Rubric = packById("tap-the")!;
export const individual: Rubric = packById("ca-nhan")!;
export const unregistered: Rubric = packById("ca-nhan-khong-dang-ky")!;
export const register: Rubric = packById("danh-muc")!;

/** A rubric as sheets of earlier versions say it: without the settings that they did not have. */
export function ofEarlierVersion(rubric: Rubric): Rubric {
  const former: { -readonly [Key in keyof Rubric]: Rubric[Key] } = { ...rubric };
  delete former.withholdsUnreported;
  delete former.needsDecision;
  delete former.bonusesOnce;
  return former;
}

/** An entry of a collective with 9 points and nothing to find fault with. */
export function collectiveEntry(also: EntryCells = {}): EntryCells {
  return {
    DoiTuong: "Đảng ủy xã An Bình",
    Loai: "Tổ chức đảng",
    MoHinh: "Chuyển đổi số ở thôn",
    NoiDung: 1,
    LinhVuc: "Kinh tế",
    Cap: "Cấp cơ sở",
    DangKy: "Có",
    BaoCao: "Có",
    DeNghiKT: "Không",
    TC1: 2,
    TC2: 4,
    TC3: 2,
    TC4: 1,
    DT1: null,
    MinhChung: "Báo cáo số 12",
    ...also,
  };
}

/** An entry of an individual with 9 points and nothing to find fault with. */
export function individualEntry(also: EntryCells = {}): EntryCells {
  return {
    DoiTuong: "Nguyễn Văn An",
    Loai: "Cán bộ lãnh đạo, quản lý",
    MoHinh: "Họp không giấy",
    NoiDung: 2,
    LinhVuc: "Kinh tế",
    Cap: "Cấp cơ sở",
    DangKy: "Có",
    BaoCao: "Có",
    DeNghiKT: "Không",
    TC1: 2,
    TC2: 5,
    TC3: 2,
    MinhChung: "Báo cáo số 12",
    DangVien: "Có",
    ...also,
  };
}

/** A person who registered nothing, with basis a and nothing to find fault with. */
export function basisEntry(also: EntryCells = {}): EntryCells {
  return {
    DoiTuong: "Nguyễn Văn An",
    Loai: "Người đứng đầu",
    Cap: "Cấp cơ sở",
    BaoCao: "Có",
    DeNghiKT: "Không",
    CanCu: "a",
    MoHinh: "Sáng kiến tưới tiết kiệm",
    TapThe: null,
    QuyetDinh: "12-QĐ/TU",
    NgayQD: { date: 46143 },
    MucGhi: "Khá",
    MinhChung: "Quyết định",
    DangVien: "Có",
    ...also,
  };
}

/** A line of the register. */
export function registerEntry(also: EntryCells = {}): EntryCells {
  return {
    DoiTuong: "Đảng ủy xã An Bình",
    Loai: "Tổ chức đảng",
    MoHinh: "Chuyển đổi số ở thôn",
    NoiDung: 1,
    LinhVuc: "Kinh tế",
    Cap: "Cấp cơ sở",
    DangKy: "Có",
    MinhChung: null,
    ...also,
  };
}

/** The collectives' rubric with one criterion changed. */
export function withCriterion(code: string, also: Partial<Criterion>): Rubric {
  return {
    ...collective,
    criteria: collective.criteria.map((line) => (line.code === code ? { ...line, ...also } : line)),
  };
}

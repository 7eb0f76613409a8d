import type { Method, Rubric } from "../rubric/rubric";

/** Columns that people fill in. */
export const INPUT_ROLES = [
  "STT", "DoiTuong", "Loai", "MoHinh", "NoiDung", "LinhVuc", "Cap", "DangKy", "CanCu", "TapThe", "QuyetDinh", "NgayQD", "MucGhi",
  "MinhChung", "DeNghiKT", "BaoCao", "GhiChu", "DonVi", "ChucVu", "NgaySinh",
] as const;

/** Columns of people's own tables that tell two persons of one name apart: unit, position, date of birth. No template has them. */
export const IDENTITY_ROLES = ["DonVi", "ChucVu", "NgaySinh"] as const satisfies readonly (typeof INPUT_ROLES)[number][];

/**
 * Hidden columns that the add-in keeps beside a table that somebody laid out. `BoQua` says again what a heading or a subtotal among the
 * entries says: such a row is no entry for as long as it says so. `VanTay` keeps the marks of the results that were written as fixed values.
 */
export const KEPT_ROLES = ["BoQua", "VanTay"] as const;

/**
 * Columns that formulas fill in. `Khoa`, `KhoaTT`, `Nhom`, `Hang`, `DiemXet`, `DiemDT` and `Dau` are hidden steps of the calculation: the key of the
 * subject, the key of the collective, the rank of the band of an entry that may count, the total an entry competes with,
 * and the first row of each subject.
 */
export const COMPUTED_ROLES = [
  "Tong", "XepLoai", "TinhTrang", "SoMoHinh", "ThuongThem", "KetQua", "XepLoaiDT", "TamTinh",
  "Khoa", "KhoaTT", "Nhom", "Hang", "DiemXet", "DiemDT", "Dau",
] as const;

export type InputRole = (typeof INPUT_ROLES)[number];
export type IdentityRole = (typeof IDENTITY_ROLES)[number];
export type KeptRole = (typeof KEPT_ROLES)[number];
export type ComputedRole = (typeof COMPUTED_ROLES)[number];
export type ScoreRole = `TC${number}` | `DT${number}` | `DTru${number}`;

/** What a column of a score table is for: the last part of its defined name. */
export type Role = InputRole | KeptRole | ComputedRole | ScoreRole;

const FIXED_ROLES: ReadonlySet<string> = new Set<string>([...INPUT_ROLES, ...KEPT_ROLES, ...COMPUTED_ROLES]);
const KEPT: ReadonlySet<string> = new Set<string>(KEPT_ROLES);
const COMPUTED: ReadonlySet<string> = new Set<string>(COMPUTED_ROLES);
const SCORE_ROLE = /^(TC|DT|DTru)[1-9][0-9]?$/;

export function isRole(text: string): text is Role {
  return FIXED_ROLES.has(text) || isScoreRole(text);
}

export function isScoreRole(text: string): text is ScoreRole {
  return SCORE_ROLE.test(text);
}

export function isKeptRole(role: Role): role is KeptRole {
  return KEPT.has(role);
}

export function isComputedRole(role: Role): role is ComputedRole {
  return COMPUTED.has(role);
}

/** The roles that hold points of a rubric: criteria, then judged bonuses, then deductions. */
export function scoreRoles(rubric: Rubric): readonly ScoreRole[] {
  return [...rubric.criteria, ...rubric.bonuses, ...rubric.deductions].map((line) => line.code as ScoreRole);
}

/** Without these columns a table cannot be scored. */
export function requiredRoles(rubric: Rubric): readonly Role[] {
  const required: Readonly<Record<Method, readonly Role[]>> = {
    scores: ["DoiTuong", ...scoreRoles(rubric)],
    basis: ["DoiTuong", "CanCu", "MucGhi"],
    register: ["DoiTuong", "MoHinh"],
  };
  return required[rubric.method];
}

/** Columns that a table may do without, but that decide results where it has them. */
export function decidingRoles(rubric: Rubric): readonly Role[] {
  const deciding: Readonly<Record<Method, readonly Role[]>> = {
    scores: ["Loai", "DangKy"],
    basis: ["Loai", "TapThe", "QuyetDinh", "NgayQD"],
    register: [],
  };
  return deciding[rubric.method];
}

/** The computed columns that a table of each method has, each before those that read it. */
const COMPUTED_BY_METHOD: Readonly<Record<Method, readonly ComputedRole[]>> = {
  scores: ["Khoa", "Nhom", "TinhTrang", "Tong", "DiemXet", "XepLoai", "Hang", "DiemDT", "SoMoHinh", "ThuongThem", "KetQua", "XepLoaiDT", "TamTinh", "Dau"],
  basis: ["Khoa", "Nhom", "KhoaTT", "TinhTrang", "KetQua", "XepLoaiDT", "Dau"],
  register: [],
};

export function computedRoles(rubric: Rubric): readonly ComputedRole[] {
  return COMPUTED_BY_METHOD[rubric.method];
}

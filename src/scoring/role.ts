import type { Method, Rubric, ScoreRole } from "../rubric/rubric";
import { PANEL_COMPUTED_ROLES, PANEL_INPUT_ROLES, isJudgeRole } from "./panel-role";
import type { PanelComputedRole, PanelInputRole } from "./panel-role";

/** Columns that users fill in. */
export const INPUT_ROLES = [
  "STT",
  "MaMH",
  "DoiTuong",
  "Loai",
  "MoHinh",
  "NoiDung",
  "LinhVuc",
  "Cap",
  "DangKy",
  "CanCu",
  "TapThe",
  "QuyetDinh",
  "NgayQD",
  "MucGhi",
  "MinhChung",
  "DeNghiKT",
  "BaoCao",
  "GhiChu",
  "DonVi",
  "ChucVu",
  "NgaySinh",
  "DangVien",
] as const;

/**
 * Columns of users' own tables that distinguish two persons of one name: unit, position, date of birth. Templates do
 * not have them.
 */
export const IDENTITY_ROLES = [
  "DonVi",
  "ChucVu",
  "NgaySinh",
] as const satisfies readonly (typeof INPUT_ROLES)[number][];

/**
 * Hidden columns that the add-in keeps beside a user's own table. `BoQua` repeats the text of a heading or subtotal row
 * among the entries; while it matches, the row is no entry. `VanTay` keeps fingerprints of results that were written as
 * fixed values.
 */
export const KEPT_ROLES = ["BoQua", "VanTay"] as const;

/**
 * Columns that formulas fill in. Hidden calculation steps: `Khoa` is the key of the row's subject and `KhoaTT` that of
 * its collective, `Nhom` the key of the entry, `Hang` the keys in ascending order, `DiemXet` the points with which an
 * entry competes, `DiemDT` the points of the entries in the order of `Hang`, and `Dau` marks the first row of each
 * subject with 1 and keeps the subject's digest in the row of its last entry.
 */
export const COMPUTED_ROLES = [
  "Tong",
  "XepLoai",
  "TinhTrang",
  "SoMoHinh",
  "ThuongThem",
  "KetQua",
  "XepLoaiDT",
  "TamTinh",
  "Khoa",
  "KhoaTT",
  "Nhom",
  "Hang",
  "DiemXet",
  "DiemDT",
  "Dau",
] as const;

export type InputRole = (typeof INPUT_ROLES)[number];
export type IdentityRole = (typeof IDENTITY_ROLES)[number];
export type KeptRole = (typeof KEPT_ROLES)[number];
export type ComputedRole = (typeof COMPUTED_ROLES)[number] | PanelComputedRole;

/** What is said of an entry in words beside its points for criterion k: `NX2` beside `TC2`. */
export type RemarkRole = `NX${number}`;

/** Role of a score table's column: the last part of its defined name. */
export type Role = InputRole | KeptRole | ComputedRole | ScoreRole | RemarkRole | PanelInputRole;

const FIXED_ROLES: ReadonlySet<string> = new Set<string>([
  ...INPUT_ROLES,
  ...KEPT_ROLES,
  ...COMPUTED_ROLES,
  ...PANEL_INPUT_ROLES,
  ...PANEL_COMPUTED_ROLES,
]);
const KEPT: ReadonlySet<string> = new Set<string>(KEPT_ROLES);
const COMPUTED: ReadonlySet<string> = new Set<string>([...COMPUTED_ROLES, ...PANEL_COMPUTED_ROLES]);
const SCORE_ROLE = /^(TC|DT|DTru)[1-9][0-9]?$/;
const REMARK_ROLE = /^NX[1-9][0-9]?$/;

export function isRole(text: string): text is Role {
  return FIXED_ROLES.has(text) || isScoreRole(text) || isRemarkRole(text) || isJudgeRole(text);
}

export function isScoreRole(text: string): text is ScoreRole {
  return SCORE_ROLE.test(text);
}

export function isRemarkRole(text: string): text is RemarkRole {
  return REMARK_ROLE.test(text);
}

export function isKeptRole(role: Role): role is KeptRole {
  return KEPT.has(role);
}

export function isComputedRole(role: Role): role is ComputedRole {
  return COMPUTED.has(role) || isJudgeRole(role);
}

/** Returns the roles that hold a rubric's points: criteria, then judged bonuses, then deductions. */
export function scoreRoles(rubric: Rubric): readonly ScoreRole[] {
  return [...rubric.criteria, ...rubric.bonuses, ...rubric.deductions].map(({ code }) => code);
}

/** Returns the role of the remarks on a line; only criteria have one. */
export function remarkRole(code: ScoreRole): RemarkRole | null {
  return code.startsWith("TC") ? `NX${Number(code.slice(2))}` : null;
}

/** Returns the optional columns of remarks, one for each criterion. */
export function remarkRoles({ criteria }: Rubric): readonly RemarkRole[] {
  return criteria.flatMap(({ code }) => remarkRole(code) ?? []);
}

/** Returns the columns without which a table cannot be scored. */
export function requiredRoles(rubric: Rubric): readonly Role[] {
  const required: Readonly<Record<Method, readonly Role[]>> = {
    scores: ["DoiTuong", ...scoreRoles(rubric)],
    basis: ["DoiTuong", "CanCu", "MucGhi"],
    register: ["DoiTuong", "MoHinh"],
  };
  return required[rubric.method];
}

/** Returns the optional columns that decide results where a table has them. */
export function decidingRoles(rubric: Rubric): readonly Role[] {
  const deciding: Readonly<Record<Method, readonly Role[]>> = {
    scores: ["Loai", "DangKy"],
    basis: ["Loai", "TapThe", "QuyetDinh", "NgayQD"],
    register: [],
  };
  return [...deciding[rubric.method], ...(rubric.withholdsUnreported === true ? ["BaoCao" as const] : [])];
}

/** Computed columns by method; each column follows the ones it reads. */
const COMPUTED_BY_METHOD: Readonly<Record<Method, readonly ComputedRole[]>> = {
  scores: [
    "Khoa",
    "Nhom",
    "TinhTrang",
    "Tong",
    "DiemXet",
    "XepLoai",
    "Hang",
    "DiemDT",
    "SoMoHinh",
    "ThuongThem",
    "KetQua",
    "XepLoaiDT",
    "TamTinh",
    "Dau",
  ],
  basis: ["Khoa", "Nhom", "KhoaTT", "TinhTrang", "KetQua", "XepLoaiDT", "Dau"],
  register: [],
};

export function computedRoles(rubric: Rubric): readonly ComputedRole[] {
  return COMPUTED_BY_METHOD[rubric.method];
}

import type { Role } from "../../scoring/role";

const NAMES: Readonly<Partial<Record<Role, string>>> = {
  STT: "Number",
  MaMH: "Entry code",
  DoiTuong: "Subject",
  Loai: "Category",
  MoHinh: "Entry title",
  NoiDung: "Content (1, 2)",
  LinhVuc: "Field",
  Cap: "Managing level",
  DangKy: "Registered",
  CanCu: "Basis (a, b, c)",
  TapThe: "Collective headed",
  QuyetDinh: "Decision number",
  NgayQD: "Decision date",
  MucGhi: "Band recorded",
  MinhChung: "Evidence",
  DeNghiKT: "Proposed for commendation",
  BaoCao: "Reported",
  DangVien: "Party member",
  DonVi: "Unit",
  ChucVu: "Position",
  NgaySinh: "Date of birth",
  GhiChu: "Note",
  Tong: "Total",
  XepLoai: "Band of the entry",
  TinhTrang: "State",
  SoMoHinh: "Entries that count",
  ThuongThem: "Derived bonus",
  KetQua: "Result of the subject",
  XepLoaiDT: "Band of the subject",
  TamTinh: "Provisional",
};
const LINES: readonly (readonly [RegExp, string])[] = [
  [/^TC(\d+)$/, "Criterion"],
  [/^DTru(\d+)$/, "Deduction"],
  [/^DT(\d+)$/, "Bonus"],
  [/^NX(\d+)$/, "Remark on criterion"],
];

/** Returns the usual name of a role. Hidden calculation steps have only their code. */
export function enRole(role: Role): string {
  const line = LINES.find(([pattern]) => pattern.test(role));
  return line ? `${line[1]} ${line[0].exec(role)![1]!}` : (NAMES[role] ?? role);
}

/** Returns the usual name of a column by its code; `null` for a code without one. */
export function enNameOf(code: string): string | null {
  return Object.entries(NAMES).find(([role]) => role === code)?.[1] ?? null;
}

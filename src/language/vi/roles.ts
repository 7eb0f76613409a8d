import type { Role } from "../../scoring/role";

const NAMES: Readonly<Partial<Record<Role, string>>> = {
  STT: "Số thứ tự",
  MaMH: "Mã mô hình",
  DoiTuong: "Đối tượng",
  Loai: "Loại đối tượng",
  MoHinh: "Tên mô hình",
  NoiDung: "Nội dung (1, 2)",
  LinhVuc: "Lĩnh vực",
  Cap: "Cấp quản lý",
  DangKy: "Có đăng ký",
  CanCu: "Căn cứ (a, b, c)",
  TapThe: "Tập thể đứng đầu",
  QuyetDinh: "Số quyết định",
  NgayQD: "Ngày quyết định",
  MucGhi: "Mức tổ ghi nhận",
  MinhChung: "Minh chứng",
  DeNghiKT: "Đề nghị khen",
  BaoCao: "Có báo cáo",
  DangVien: "Là đảng viên",
  DonVi: "Đơn vị công tác",
  ChucVu: "Chức vụ",
  NgaySinh: "Ngày sinh",
  GhiChu: "Ghi chú",
  Tong: "Tổng điểm",
  XepLoai: "Xếp loại mô hình",
  TinhTrang: "Tình trạng",
  SoMoHinh: "Số mô hình được tính",
  ThuongThem: "Thưởng thêm",
  KetQua: "Kết quả đối tượng",
  XepLoaiDT: "Xếp loại đối tượng",
  TamTinh: "Tạm tính",
};
const LINES: readonly (readonly [RegExp, string])[] = [
  [/^TC(\d+)$/, "Tiêu chí"],
  [/^DTru(\d+)$/, "Điểm trừ"],
  [/^DT(\d+)$/, "Điểm thưởng"],
  [/^NX(\d+)$/, "Nhận xét tiêu chí"],
];

/** Returns the usual name of a role. Hidden calculation steps have only their code. */
export function viRole(role: Role): string {
  const line = LINES.find(([pattern]) => pattern.test(role));
  return line ? `${line[1]} ${line[0].exec(role)![1]!}` : (NAMES[role] ?? role);
}

/** Returns the usual name of a column by its code; `null` for a code without one. */
export function viNameOf(code: string): string | null {
  return Object.entries(NAMES).find(([role]) => role === code)?.[1] ?? null;
}

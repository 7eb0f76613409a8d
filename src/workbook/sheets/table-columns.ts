import type { Rubric, ScoredLine } from "../../rubric/rubric";
import { computedRoles } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import type { ThemeStyle } from "./theme";

/** A group of columns under one heading. */
export type ColumnGroup = "entry" | "scores" | "entry-result" | "subject-result" | "note" | "hidden";

export interface TableColumn {
  readonly role: Role;
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly style: ThemeStyle;
  readonly group: ColumnGroup;
  /** The rubric's line, for score columns. */
  readonly line?: { readonly kind: "criterion" | "bonus" | "deduction"; readonly index: number };
}

const GROUP_HEADERS: Readonly<Record<ColumnGroup, string>> = {
  "entry": "Thông tin mô hình",
  "scores": "Điểm chấm",
  "entry-result": "Kết quả mô hình",
  "subject-result": "Kết quả đối tượng",
  "note": "",
  "hidden": "Cột tính, không sửa",
};

/** Individuals who registered nothing have neither models nor points. */
const BASIS_GROUP_HEADERS: Readonly<Record<ColumnGroup, string>> = {
  ...GROUP_HEADERS,
  "entry": "Thông tin cá nhân",
  "scores": "Căn cứ xếp loại",
  "entry-result": "Kết quả",
};

export function groupHeader({ method }: Rubric, group: ColumnGroup): string {
  return (method === "basis" ? BASIS_GROUP_HEADERS : GROUP_HEADERS)[group];
}

/** Returns the columns of a table for a rubric, from left to right. */
export function tableColumns(rubric: Rubric): readonly TableColumn[] {
  const columns = { scores: scoreColumns, basis: basisColumns, register: registerColumns }[rubric.method](rubric);
  return [...columns, ...hiddenColumns(rubric)];
}

function scoreColumns(rubric: Rubric): readonly TableColumn[] {
  return [
    column("STT", "STT", 5, "resultInteger", "entry"),
    column("DoiTuong", rubric.subjectKind === "individual" ? "Họ và tên" : "Tên tập thể", 20, "inputText", "entry"),
    column("Loai", "Loại đối tượng", 14, "inputText", "entry"),
    column("MoHinh", "Tên mô hình, cách làm", 25, "inputText", "entry"),
    column("NoiDung", "Nội dung (1–3)", 6, "inputCenter", "entry"),
    column("LinhVuc", "Lĩnh vực", 16, "inputText", "entry"),
    column("Cap", "Cấp quản lý", 11, "inputText", "entry"),
    column("DangKy", "Có đăng ký", 7, "inputCenter", "entry"),
    column("BaoCao", "Có báo cáo", 7, "inputCenter", "entry"),
    column("DeNghiKT", "Đề nghị khen", 7, "inputCenter", "entry"),
    ...lineColumns("criterion", rubric.criteria),
    ...lineColumns("bonus", rubric.bonuses),
    ...lineColumns("deduction", rubric.deductions),
    column("MinhChung", "Minh chứng", 13, "inputText", "scores"),
    column("Tong", "Tổng điểm", 7.5, "resultPointsBold", "entry-result"),
    column("XepLoai", "Xếp loại", 10, "resultBold", "entry-result"),
    column("TinhTrang", "Tình trạng", 9.5, "resultText", "entry-result"),
    column("SoMoHinh", "Số mô hình được tính", 7.5, "resultInteger", "subject-result"),
    column("ThuongThem", "Thưởng thêm", 9.5, "resultPoints", "subject-result"),
    column("KetQua", "Kết quả", 7.5, "resultPointsBold", "subject-result"),
    column("XepLoaiDT", "Xếp loại", 10, "resultBold", "subject-result"),
    column("TamTinh", "Tạm tính", 6, "resultText", "subject-result"),
    column("GhiChu", "Ghi chú", 9, "inputText", "note"),
  ];
}

function basisColumns(): readonly TableColumn[] {
  return [
    column("STT", "STT", 5, "resultInteger", "entry"),
    column("DoiTuong", "Họ và tên", 22, "inputText", "entry"),
    column("Loai", "Loại đối tượng", 19, "inputText", "entry"),
    column("Cap", "Cấp quản lý", 13, "inputText", "entry"),
    column("BaoCao", "Có báo cáo", 8, "inputCenter", "entry"),
    column("DeNghiKT", "Đề nghị khen", 8, "inputCenter", "entry"),
    column("CanCu", "Căn cứ (a, b, c)", 8, "inputCenter", "scores"),
    column("MoHinh", "Đề tài, sáng kiến hoặc thành tích", 30, "inputText", "scores"),
    column("TapThe", "Tập thể đứng đầu (căn cứ b)", 22, "inputText", "scores"),
    column("QuyetDinh", "Số quyết định (a, c)", 16, "inputText", "scores"),
    column("NgayQD", "Ngày quyết định", 12, "inputDate", "scores"),
    column("MucGhi", "Mức tổ ghi nhận (a, c)", 13, "inputCenter", "scores"),
    column("MinhChung", "Minh chứng", 16, "inputText", "scores"),
    column("TinhTrang", "Tình trạng", 11, "resultText", "entry-result"),
    column("KetQua", "Kết quả", 8, "resultPointsBold", "entry-result"),
    column("XepLoaiDT", "Xếp loại", 11, "resultBold", "entry-result"),
    column("GhiChu", "Ghi chú", 14, "inputText", "note"),
  ];
}

function registerColumns(): readonly TableColumn[] {
  return [
    column("STT", "STT", 5, "resultInteger", "entry"),
    column("DoiTuong", "Tên tập thể, cá nhân", 26, "inputText", "entry"),
    column("Loai", "Loại đối tượng", 20, "inputText", "entry"),
    column("MoHinh", "Tên mô hình, cách làm", 40, "inputText", "entry"),
    column("NoiDung", "Nội dung (1–3)", 8, "inputCenter", "entry"),
    column("LinhVuc", "Lĩnh vực", 22, "inputText", "entry"),
    column("Cap", "Cấp quản lý", 16, "inputText", "entry"),
    column("DangKy", "Có đăng ký", 8, "inputCenter", "entry"),
    column("MinhChung", "Minh chứng", 24, "inputText", "entry"),
    column("GhiChu", "Ghi chú", 18, "inputText", "note"),
  ];
}

function lineColumns(kind: "criterion" | "bonus" | "deduction", lines: readonly ScoredLine[]): readonly TableColumn[] {
  return lines.map((line, index) => ({
    role: line.code as Role,
    header: `${line.code}\n${line.name}`,
    width: 13,
    style: "inputPoints",
    group: "scores",
    line: { kind, index },
  }));
}

function hiddenColumns(rubric: Rubric): readonly TableColumn[] {
  const headers: Readonly<Partial<Record<Role, string>>> = {
    Khoa: "Khóa đối tượng",
    KhoaTT: "Khóa tập thể",
    Nhom: "Số của đối tượng",
    DiemDT: "Điểm xét cao nhất",
    Hang: "Hạng của mức",
    DiemXet: "Điểm xét",
    Dau: "Dòng đầu",
  };
  return computedRoles(rubric).flatMap((role) => {
    const header = headers[role];
    return header === undefined ? [] : [column(role, header, 12, "hidden", "hidden")];
  });
}

function column(role: Role, header: string, width: number, style: ThemeStyle, group: ColumnGroup): TableColumn {
  return { role, header, width, style, group };
}

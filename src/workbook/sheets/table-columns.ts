import type { Rubric, ScoredLine } from "../../rubric/rubric";
import { computedRoles } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import type { ThemeStyle } from "./theme";

/**
 * What a column is about. Columns of `entry` stand at the left and stay in view; those of `facts` form an outline group
 * that a click closes and opens.
 */
export type ColumnGroup =
  "entry" | "scores" | "ballots" | "combined" | "gap" | "entry-result" | "subject-result" | "facts" | "note" | "hidden";

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

/** Characters. Five of them stand beside subject, title, total and band on a small screen with the pane open. */
const SCORE_WIDTH = 9.5;

/** The entry's code: given once, by *Khôi phục* or with a panel, and never changed. */
const ENTRY_CODE = column("MaMH", "Mã", 7.5, "inputCode", "entry");

/** Returns the columns of a table for a rubric, from left to right. */
export function tableColumns(rubric: Rubric): readonly TableColumn[] {
  const columns = { scores: scoreColumns, basis: basisColumns, register: registerColumns }[rubric.method](rubric);
  return [...columns, ...hiddenColumns(rubric)];
}

/** What an entry is known by, what is scored, what comes of it; then what is said of the entry beside its points. */
function scoreColumns(rubric: Rubric): readonly TableColumn[] {
  const isIndividual = rubric.subjectKind === "individual";
  return [
    column("STT", "STT", 4, "resultInteger", "entry"),
    ENTRY_CODE,
    column("DoiTuong", isIndividual ? "Họ và tên" : "Tên tập thể", 16, "inputText", "entry"),
    column("MoHinh", "Tên mô hình, cách làm", 18, "inputText", "entry"),
    ...lineColumns("criterion", rubric.criteria),
    ...lineColumns("bonus", rubric.bonuses),
    ...lineColumns("deduction", rubric.deductions),
    column("Tong", "Tổng điểm", 6.5, "resultPointsBold", "entry-result"),
    column("XepLoai", "Xếp loại mô hình", 9.5, "resultBold", "entry-result"),
    column("TinhTrang", "Tình trạng", 11, "resultText", "entry-result"),
    column("SoMoHinh", "Số mô hình được tính", 9, "resultInteger", "subject-result"),
    column("ThuongThem", "Thưởng thêm", 8, "resultPoints", "subject-result"),
    column("KetQua", "Kết quả đối tượng", 9, "resultPointsBold", "subject-result"),
    column("XepLoaiDT", "Xếp loại đối tượng", 10.5, "resultBold", "subject-result"),
    column("TamTinh", "Tạm tính", 6.5, "resultText", "subject-result"),
    column("MinhChung", "Minh chứng", 20, "inputText", "note"),
    column("Loai", "Loại đối tượng", 20, "inputText", "facts"),
    column("NoiDung", "Nội dung (1, 2)", 8, "inputCenter", "facts"),
    column("LinhVuc", "Lĩnh vực", 24, "inputText", "facts"),
    column("Cap", "Cấp quản lý", 15, "inputText", "facts"),
    column("DangKy", "Có đăng ký", 7.5, "inputCenter", "facts"),
    column("BaoCao", "Có báo cáo", 7.5, "inputCenter", "facts"),
    column("DeNghiKT", "Đề nghị khen", 8, "inputCenter", "facts"),
    // Asked by clause 4 where a Party cell appraises
    ...(isIndividual ? [column("DangVien", "Là đảng viên", 8, "inputCenter", "facts")] : []),
    // Right of the facts, so that the button which opens them stands above a column that is always seen
    column("GhiChu", "Ghi chú", 16, "inputText", "note"),
  ];
}

function basisColumns(): readonly TableColumn[] {
  return [
    column("STT", "STT", 4, "resultInteger", "entry"),
    ENTRY_CODE,
    column("DoiTuong", "Họ và tên", 20, "inputText", "entry"),
    column("CanCu", "Căn cứ (a, b, c)", 8, "inputCenter", "scores"),
    column("MoHinh", "Đề tài, sáng kiến hoặc thành tích", 28, "inputText", "scores"),
    column("TapThe", "Tập thể đứng đầu (căn cứ b)", 20, "inputText", "scores"),
    column("QuyetDinh", "Số quyết định (a, c)", 15, "inputText", "scores"),
    column("NgayQD", "Ngày quyết định", 12, "inputDate", "scores"),
    column("MucGhi", "Mức tổ ghi nhận", 11, "inputCenter", "scores"),
    column("TinhTrang", "Tình trạng", 11, "resultText", "entry-result"),
    column("KetQua", "Kết quả", 8, "resultPointsBold", "entry-result"),
    column("XepLoaiDT", "Xếp loại", 10.5, "resultBold", "entry-result"),
    column("MinhChung", "Minh chứng", 20, "inputText", "note"),
    column("Loai", "Loại đối tượng", 19, "inputText", "facts"),
    column("Cap", "Cấp quản lý", 13, "inputText", "facts"),
    column("BaoCao", "Có báo cáo", 8, "inputCenter", "facts"),
    column("DeNghiKT", "Đề nghị khen", 8, "inputCenter", "facts"),
    column("DangVien", "Là đảng viên", 8, "inputCenter", "facts"),
    column("GhiChu", "Ghi chú", 16, "inputText", "note"),
  ];
}

function registerColumns(): readonly TableColumn[] {
  return [
    column("STT", "STT", 4, "resultInteger", "entry"),
    ENTRY_CODE,
    column("DoiTuong", "Tên tập thể, cá nhân", 24, "inputText", "entry"),
    column("MoHinh", "Tên mô hình, cách làm", 38, "inputText", "entry"),
    column("Loai", "Loại đối tượng", 20, "inputText", "note"),
    column("NoiDung", "Nội dung (1, 2)", 8, "inputCenter", "note"),
    column("LinhVuc", "Lĩnh vực", 22, "inputText", "note"),
    column("Cap", "Cấp quản lý", 16, "inputText", "note"),
    column("DangKy", "Có đăng ký", 8, "inputCenter", "note"),
    column("MinhChung", "Minh chứng", 24, "inputText", "note"),
    column("GhiChu", "Ghi chú", 18, "inputText", "note"),
  ];
}

function lineColumns(kind: "criterion" | "bonus" | "deduction", lines: readonly ScoredLine[]): readonly TableColumn[] {
  return lines.map((line, index) => ({
    role: line.code,
    header: `${line.code}\n${line.name}`,
    width: SCORE_WIDTH,
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

/** Returns a column; `width` in characters. */
export function column(role: Role, header: string, width: number, style: ThemeStyle, group: ColumnGroup): TableColumn {
  return { role, header, width, style, group };
}

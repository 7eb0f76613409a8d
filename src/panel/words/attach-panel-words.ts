import { counted } from "../../language/english-counts";

/** All texts of the pane for attaching an existing table. Counts come already formatted. */
export interface AttachPanelWords {
  readonly lead: string;
  readonly find: string;
  readonly findAnew: string;
  readonly back: string;
  readonly action: string;
  readonly ready: (entries: string) => string;
  readonly attached: string;
  readonly found: (sheet: string, address: string, entries: string) => string;
  readonly show: string;
  readonly rubric: string;
  readonly columns: string;
  readonly columnLabel: (letters: string, heading: string) => string;
  readonly noHeading: string;
  readonly nothing: string;
  readonly unsure: string;
  readonly results: string;
  readonly resultKinds: Readonly<Record<"formulas" | "values", { readonly name: string; readonly line: string }>>;
  readonly adopt: string;
  readonly adoptLine: string;
  readonly additions: string;
  readonly sheet: (name: string) => string;
  readonly column: (letters: string, heading: string) => string;
  readonly hiddenColumns: (count: string) => string;
  readonly namesOnly: string;
  readonly differences: (count: string) => string;
}

export const attachPanelWordsVi: AttachPanelWords = {
  lead: "Dùng ngay bảng đang có. Chọn một ô trong bảng; Thẩm định đoán từng cột để bạn xem lại. Dữ liệu đã nhập không bị thay đổi.",
  find: "Nhận diện bảng",
  findAnew: "Nhận diện lại",
  back: "Quay lại chèn mẫu",
  action: "Gắn bảng",
  ready: (entries) => `Đã nhận diện bảng có ${entries} mô hình. Hãy xem lại các cột rồi gắn bảng.`,
  attached: "Đã gắn bảng. Kết quả nằm ở các cột mới bên phải. Hãy chuyển sang bước Kiểm tra.",
  found: (sheet, address, entries) => `Sheet “${sheet}”, vùng ${address}: ${entries} mô hình.`,
  show: "Xem trong sheet",
  rubric: "Bộ tiêu chí",
  columns: "Các cột",
  columnLabel: (letters, heading) => `Cột ${letters} ${heading} dùng làm`,
  noHeading: "(không có tiêu đề)",
  nothing: "Không dùng",
  unsure: "Nên xem lại",
  results: "Ghi kết quả",
  resultKinds: {
    formulas: { name: "Công thức", line: "Tự tính lại khi sửa điểm." },
    values: { name: "Giá trị cố định", line: "Chỉ thay đổi khi chạy Xếp loại." },
  },
  adopt: "Dùng luôn cột kết quả sẵn có",
  adoptLine: "Ô đã ghi được giữ nguyên, ô trống được điền.",
  additions: "Sẽ thêm",
  sheet: (name) => `Sheet ${name}`,
  column: (letters, heading) => `Cột ${letters}: ${heading}`,
  hiddenColumns: (count) => `${count} cột ẩn để tính`,
  namesOnly: "Chỉ đặt tên cho các cột, không thêm cột kết quả.",
  differences: (count) => `Kết quả sẵn có khác kết quả tính: ${count} ô`,
};

export const attachPanelWordsEn: AttachPanelWords = {
  lead: "Work in a table you already have. Select one of its cells; each column is guessed for you to look over. Nothing that was typed is changed.",
  find: "Find the table",
  findAnew: "Find again",
  back: "Back to templates",
  action: "Attach the table",
  ready: (entries) =>
    `Found a table of ${counted(entries, "entry", "entries")}. Look over its columns, then attach it.`,
  attached: "The table is attached. Results stand in new columns at its right. Go on to Check.",
  found: (sheet, address, entries) => `Sheet “${sheet}”, ${address}: ${counted(entries, "entry", "entries")}.`,
  show: "Show in the sheet",
  rubric: "Rubric",
  columns: "Columns",
  columnLabel: (letters, heading) => `Column ${letters} ${heading} is`,
  noHeading: "(no heading)",
  nothing: "Not used",
  unsure: "Look again",
  results: "Write results as",
  resultKinds: {
    formulas: { name: "Formulas", line: "Follow every change of a score." },
    values: { name: "Fixed values", line: "Change only when Classify is run." },
  },
  adopt: "Use the columns of results that are there",
  adoptLine: "What is typed in them stays, empty cells are filled.",
  additions: "Will be added",
  sheet: (name) => `Sheet ${name}`,
  column: (letters, heading) => `Column ${letters}: ${heading}`,
  hiddenColumns: (count) => `${counted(count, "hidden column")} for the calculation`,
  namesOnly: "Columns get names only; no results are added.",
  differences: (count) => `${counted(count, "kept result")} that ${String(count) === "1" ? "differs" : "differ"}`,
};

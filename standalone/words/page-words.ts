import type { Language } from "../../src/language/words";

/** Texts of the page around the pane. */
export interface PageWords {
  readonly language: Language;
  readonly lead: string;
  readonly stays: string;
  readonly choose: string;
  readonly create: string;
  readonly drop: string;
  readonly newName: string;
  readonly open: string;
  readonly save: string;
  readonly otherLanguage: string;
  readonly opening: string;
  readonly saving: string;
  readonly unsaved: string;
  readonly signed: string;
  readonly workbook: string;
  readonly pane: string;
  readonly cellsOf: (sheet: string) => string;
  readonly sheets: string;
  readonly noSheets: string;
  readonly cell: string;
  readonly dismiss: string;
  readonly notXlsx: string;
  readonly replaceTitle: string;
  readonly replaceText: string;
  readonly replace: string;
  readonly cancel: string;
  readonly saveTitle: string;
  readonly saveText: string;
  readonly saveNew: string;
  readonly saveBack: (name: string) => string;
  readonly readOnly: string;
  readonly downloaded: (name: string) => string;
  readonly saved: (name: string) => string;
  readonly changedOutside: (name: string) => string;
  readonly notSaved: (name: string) => string;
  readonly nothingToSave: string;
  readonly version: (version: string) => string;
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  vi: {
    language: "vi",
    lead: "Mở sổ tính .xlsx để chèn mẫu, kiểm tra, chấm điểm, xếp loại và tổng hợp mô hình mới, cách làm sáng tạo.",
    stays: "Tệp ở nguyên trên máy này. Trang không gửi gì đi và chạy được khi không có mạng.",
    choose: "Chọn tệp…",
    create: "Tạo sổ mới",
    drop: "hoặc thả tệp .xlsx vào đây",
    newName: "Thẩm định.xlsx",
    open: "Mở tệp…",
    save: "Lưu…",
    otherLanguage: "English",
    opening: "Đang mở tệp…",
    saving: "Đang lưu…",
    unsaved: "Chưa lưu",
    signed:
      "Tệp có chữ ký số. Khi nội dung thay đổi, chữ ký không còn hiệu lực nên được bỏ khỏi tệp lưu ra; sau đó cần ký lại.",
    workbook: "Sổ tính",
    pane: "Thẩm định",
    cellsOf: (sheet) => `Các ô của sheet ${sheet}, chỉ để xem; dùng phím mũi tên để chọn ô`,
    sheets: "Các sheet",
    noSheets: "Sổ chưa có sheet nào. Hãy chèn mẫu ở khung bên.",
    cell: "Ô đang chọn",
    dismiss: "Đóng thông báo",
    notXlsx: "Chỉ mở được một tệp .xlsx mỗi lần. Hãy chọn lại.",
    replaceTitle: "Sổ đang mở chưa lưu",
    replaceText: "Những thay đổi chưa lưu và những gì đang gõ sẽ mất nếu mở sổ khác. Hãy lưu trước nếu cần giữ.",
    replace: "Vẫn mở sổ khác",
    cancel: "Quay lại",
    saveTitle: "Lưu sổ tính",
    saveText: "Tệp đã mở chỉ bị ghi đè khi bạn chọn như vậy.",
    saveNew: "Lưu thành tệp mới",
    saveBack: (name) => `Ghi đè “${name}”`,
    readOnly: "Tệp được đặt chế độ chỉ đọc hoặc đánh dấu là bản cuối nên không ghi đè. Hãy lưu thành tệp mới.",
    downloaded: (name) => `Đã chuyển “${name}” cho trình duyệt lưu. Hãy xem trong thư mục Tải xuống (Downloads).`,
    saved: (name) => `Đã lưu vào “${name}”.`,
    changedOutside: (name) =>
      `Tệp “${name}” đã đổi từ lúc mở nên chưa ghi đè. Hãy lưu thành tệp mới, rồi mở lại tệp kia để so sánh.`,
    notSaved: (name) =>
      `Chưa lưu được “${name}”. Hãy đóng tệp nếu đang mở ở chương trình khác, kiểm tra quyền ghi và chỗ trống, rồi lưu lại.`,
    nothingToSave: "Sổ chưa có sheet nào nên chưa có gì để lưu. Hãy chèn mẫu trước.",
    version: (version) => `Phiên bản ${version}`,
  },
  en: {
    language: "en",
    lead: "Open an .xlsx workbook to insert templates, check, score, classify and summarize new models and creative practices.",
    stays: "The file stays on this computer. The page sends nothing anywhere and works without a network.",
    choose: "Choose a file…",
    create: "New workbook",
    drop: "or drop an .xlsx file here",
    newName: "Tham dinh.xlsx",
    open: "Open…",
    save: "Save…",
    otherLanguage: "Tiếng Việt",
    opening: "Opening the file…",
    saving: "Saving…",
    unsaved: "Not saved",
    signed:
      "The file has a digital signature. A change makes it invalid, so it is left out of the saved file, which must be signed again.",
    workbook: "Workbook",
    pane: "Appraisal",
    cellsOf: (sheet) => `Cells of the sheet ${sheet}, to read only; arrow keys select a cell`,
    sheets: "Sheets",
    noSheets: "The workbook has no sheet yet. Insert a template in the pane.",
    cell: "Selected cell",
    dismiss: "Dismiss",
    notXlsx: "One .xlsx file can be opened at a time. Please choose again.",
    replaceTitle: "The open workbook is not saved",
    replaceText:
      "Unsaved changes and what you are typing are lost when another workbook is opened. Save first to keep them.",
    replace: "Open another one",
    cancel: "Back",
    saveTitle: "Save the workbook",
    saveText: "The opened file is only replaced where you choose so.",
    saveNew: "Save as a new file",
    saveBack: (name) => `Replace “${name}”`,
    readOnly: "The file is read-only or marked as final, so it is not replaced. Please save a new file.",
    downloaded: (name) => `“${name}” was handed to the browser. Please look in the Downloads folder.`,
    saved: (name) => `Saved to “${name}”.`,
    changedOutside: (name) =>
      `“${name}” has changed since it was opened, so it was not replaced. Save a new file, then open the other one to compare.`,
    notSaved: (name) =>
      `“${name}” could not be saved. Close it in other programs, check permissions and free space, then save again.`,
    nothingToSave: "The workbook has no sheet, so there is nothing to save. Insert a template first.",
    version: (version) => `Version ${version}`,
  },
};

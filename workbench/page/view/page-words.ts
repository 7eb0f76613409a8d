import type { Language } from "../../../src/language/words";

/** What the page around the spreadsheet says. */
export interface PageWords {
  readonly title: string;
  readonly hosts: Readonly<Record<"excel" | "sheets", string>>;
  readonly host: string;
  readonly file: string;
  readonly open: string;
  readonly save: string;
  readonly example: string;
  readonly blank: string;
  readonly language: string;
  readonly dark: string;
  readonly light: string;
  readonly ribbon: string;
  readonly homeTab: string;
  readonly sheetsMenus: readonly string[];
  readonly paneTitle: string;
  readonly closePane: string;
  readonly paneWidth: string;
  readonly close: string;
  readonly workbook: string;
  readonly spreadsheet: string;
  readonly status: string;
  readonly working: string;
  readonly region: string;
  /** How to get from one part of the page to the next. */
  readonly keys: string;
  readonly scriptMenus: string;
  readonly comparing: string;
  readonly readyAfter: (milliseconds: number) => string;
  readonly cannotStart: (reason: string) => string;
  readonly charts: string;
  readonly agrees: (formulas: number) => string;
  readonly differs: (first: string) => string;
  readonly saved: (name: string) => string;
}

const vi: PageWords = {
  title: "Thẩm định · bàn thử",
  hosts: { excel: "Excel", sheets: "Google Sheets" },
  host: "Chương trình",
  file: "Tệp",
  open: "Mở .xlsx",
  save: "Lưu .xlsx",
  example: "Sổ ví dụ",
  blank: "Sổ trống",
  language: "English",
  dark: "Giao diện tối",
  light: "Giao diện sáng",
  ribbon: "Dải lệnh",
  homeTab: "Trang đầu",
  sheetsMenus: ["Tệp", "Chỉnh sửa", "Xem", "Chèn", "Định dạng", "Dữ liệu", "Công cụ", "Tiện ích", "Trợ giúp"],
  paneTitle: "Thẩm định",
  closePane: "Đóng ngăn",
  paneWidth: "Bề rộng ngăn",
  close: "Đóng",
  workbook: "Sổ tính",
  spreadsheet: "Bảng tính",
  status: "Trạng thái",
  working: "Đang chạy…",
  region: "Định dạng vùng: Việt Nam (1,5 là số; 1.5 là ngày)",
  keys: "F6: sang phần kế tiếp",
  scriptMenus: "Trình đơn của tiện ích",
  comparing: "Đang tính…",
  readyAfter: (milliseconds) => `Mở trong ${(milliseconds / 1000).toFixed(1).replace(".", ",")} giây`,
  cannotStart: (reason) => `Không mở được bàn thử. Hãy chạy lại npm start rồi tải lại trang. (${reason})`,
  charts: "Biểu đồ",
  agrees: (formulas) => `${formulas} công thức, hai bộ tính cho cùng kết quả`,
  differs: (first) => `Hai bộ tính khác nhau: ${first}`,
  saved: (name) => `Đã lưu ${name}.`,
};

const en: PageWords = {
  title: "Appraisal · workbench",
  hosts: { excel: "Excel", sheets: "Google Sheets" },
  host: "Program",
  file: "File",
  open: "Open .xlsx",
  save: "Save .xlsx",
  example: "Example workbook",
  blank: "Blank workbook",
  language: "Tiếng Việt",
  dark: "Dark theme",
  light: "Light theme",
  ribbon: "Ribbon",
  homeTab: "Home",
  sheetsMenus: ["File", "Edit", "View", "Insert", "Format", "Data", "Tools", "Extensions", "Help"],
  paneTitle: "Appraisal",
  closePane: "Close pane",
  paneWidth: "Width of the pane",
  close: "Close",
  workbook: "Workbook",
  spreadsheet: "Spreadsheet",
  status: "Status",
  working: "Working…",
  region: "Regional format: Vietnam (1,5 is a number; 1.5 is a date)",
  keys: "F6: next part of the page",
  scriptMenus: "Menus of the add-on",
  comparing: "Calculating…",
  readyAfter: (milliseconds) => `Opened in ${(milliseconds / 1000).toFixed(1)} s`,
  cannotStart: (reason) => `The workbench cannot be opened. Run npm start again and reload the page. (${reason})`,
  charts: "Charts",
  agrees: (formulas) => `${formulas} formulas, both calculators agree`,
  differs: (first) => `The calculators differ: ${first}`,
  saved: (name) => `Saved ${name}.`,
};

export const pageWords: Readonly<Record<Language, PageWords>> = { vi, en };

import type { OutcomeSummary } from "../actions/outcome";
import type { Command } from "../actions/perform";
import type { Language } from "./words";

/** Sentences of the notices that a command ends with where no pane shows it. */
export interface NoticeWords {
  readonly title: Readonly<Record<Command["kind"], string>>;
  readonly failed: string;
  /** Where there was not enough time, and the same command carries on. */
  readonly unfinished: string;
  readonly counts: (summary: OutcomeSummary) => string;
  readonly faultless: string;
  readonly faults: (summary: OutcomeSummary) => string;
  readonly place: (sheet: string, address: string) => string;
  /** Where all findings are to be seen, by host. */
  readonly more: Readonly<Record<"excel" | "sheets", string>>;
}

export const noticeWords: Readonly<Record<Language, NoticeWords>> = {
  vi: {
    title: { "insert-template": "Chèn mẫu", check: "Kiểm tra", classify: "Xếp loại", summarize: "Tổng hợp", explain: "Vì sao" },
    failed: "Chưa thực hiện được",
    unfinished: "Việc này lớn nên mới làm được một phần. Hãy chọn lại lệnh để làm tiếp.",
    counts: ({ complete, entries, subjects }) => `Đã đủ thông tin: ${complete} trên ${entries} mục, ${subjects} đối tượng.`,
    faultless: "Không có lỗi.",
    faults: ({ errors, warnings }) => `Còn ${errors} lỗi, ${warnings} cảnh báo.`,
    place: (sheet, address) => `Cần sửa trước: ô ${address}, sheet “${sheet}”.`,
    more: {
      excel: "Bấm Mở Thẩm định trên thẻ Trang đầu để xem tất cả.",
      sheets: "Chọn Thẩm định > Mở bảng bên để xem tất cả.",
    },
  },
  en: {
    title: { "insert-template": "Insert template", check: "Check", classify: "Classify", summarize: "Summarise", explain: "Why" },
    failed: "This could not be done",
    unfinished: "This is a large piece of work and only part of it is done. Please choose the command again to carry on.",
    counts: ({ complete, entries, subjects }) => `Complete entries: ${complete} of ${entries}. Subjects: ${subjects}.`,
    faultless: "There are no errors.",
    faults: ({ errors, warnings }) => `Errors: ${errors}. Warnings: ${warnings}.`,
    place: (sheet, address) => `To mend first: cell ${address}, sheet “${sheet}”.`,
    more: {
      excel: "Press Open appraisal on the Home tab to see all of them.",
      sheets: "Choose Thẩm định > Open the sidebar to see all of them.",
    },
  },
};

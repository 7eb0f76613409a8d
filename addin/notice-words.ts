import type { OutcomeSummary } from "../src/actions/outcome";
import type { Command } from "../src/actions/perform";
import type { Language } from "../src/language/words";

/** Sentences of the notices that ribbon buttons end with. */
export interface NoticeWords {
  readonly title: Readonly<Record<Command["kind"], string>>;
  readonly failed: string;
  readonly counts: (summary: OutcomeSummary) => string;
  readonly faultless: string;
  readonly faults: (summary: OutcomeSummary) => string;
  readonly place: (sheet: string, address: string) => string;
  readonly more: string;
}

export const noticeWords: Readonly<Record<Language, NoticeWords>> = {
  vi: {
    title: { "insert-template": "Chèn mẫu", attach: "Dùng bảng có sẵn", check: "Kiểm tra", classify: "Xếp loại", summarize: "Tổng hợp", explain: "Vì sao" },
    failed: "Chưa thực hiện được",
    counts: ({ complete, entries, subjects }) => `Đã đủ thông tin: ${complete} trên ${entries} mục, ${subjects} đối tượng.`,
    faultless: "Không có lỗi.",
    faults: ({ errors, warnings }) => `Còn ${errors} lỗi, ${warnings} cảnh báo.`,
    place: (sheet, address) => `Cần sửa trước: ô ${address}, sheet “${sheet}”.`,
    more: "Bấm Mở Thẩm định trên thẻ Trang đầu để xem tất cả.",
  },
  en: {
    title: { "insert-template": "Insert template", attach: "Use a table that is there", check: "Check", classify: "Classify", summarize: "Summarise", explain: "Why" },
    failed: "This could not be done",
    counts: ({ complete, entries, subjects }) => `Complete entries: ${complete} of ${entries}. Subjects: ${subjects}.`,
    faultless: "There are no errors.",
    faults: ({ errors, warnings }) => `Errors: ${errors}. Warnings: ${warnings}.`,
    place: (sheet, address) => `To mend first: cell ${address}, sheet “${sheet}”.`,
    more: "Press Open appraisal on the Home tab to see all of them.",
  },
};

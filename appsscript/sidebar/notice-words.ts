import { en } from "../../src/language/en/words";
import { enNotice } from "../../src/language/en/notice";
import type { NoticeWords as CommonWords } from "../../src/language/notice-words";
import { vi } from "../../src/language/vi/words";
import { viNotice } from "../../src/language/vi/notice";
import type { Language, Words } from "../../src/language/words";
import type { NoticeData } from "../server/menu";

/** All texts of a menu item's notice. */
export interface NoticeWords extends Words, CommonWords {
  readonly doing: Readonly<Record<NoticeData["command"]["kind"], string>>;
  /** Where all findings are listed. */
  readonly more: string;
}

export const noticeWords: Readonly<Record<Language, NoticeWords>> = {
  vi: {
    ...vi,
    ...viNotice,
    doing: {
      "insert-template": "Đang chèn mẫu…",
      "check": "Đang kiểm tra…",
      "classify": "Đang xếp loại…",
      "summarize": "Đang lập bảng tổng hợp…",
    },
    more: "Chọn Thẩm định > Mở bảng bên để xem tất cả.",
  },
  en: {
    ...en,
    ...enNotice,
    doing: {
      "insert-template": "Inserting the template…",
      "check": "Checking…",
      "classify": "Classifying…",
      "summarize": "Making the summary…",
    },
    more: "Choose Thẩm định > Open the sidebar to see all of them.",
  },
};

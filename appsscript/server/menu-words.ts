import { enNotice } from "../../src/language/en/notice";
import type { NoticeWords } from "../../src/language/notice-words";
import { viNotice } from "../../src/language/vi/notice";
import type { Language } from "../../src/language/words";

/** Texts of the menu, and of the line in the corner where no dialog may open. */
export interface MenuWords extends Pick<NoticeWords, "title"> {
  readonly openPane: string;
  readonly templates: Readonly<
    Record<"insertCollective" | "insertIndividual" | "insertIndividualUnregistered" | "insertRegister", string>
  >;
  readonly notOpened: string;
}

export const menuWords: Readonly<Record<Language, MenuWords>> = {
  vi: {
    title: viNotice.title,
    openPane: "Mở bảng bên",
    templates: {
      insertCollective: "Chấm điểm tập thể",
      insertIndividual: "Chấm điểm cá nhân",
      insertIndividualUnregistered: "Cá nhân không đăng ký",
      insertRegister: "Danh mục đăng ký",
    },
    notOpened: "Chưa mở được cửa sổ nên chưa làm gì. Hãy chọn lại lệnh này, và bấm Cho phép nếu Google hỏi.",
  },
  en: {
    title: enNotice.title,
    openPane: "Open the sidebar",
    templates: {
      insertCollective: "Scores of collectives",
      insertIndividual: "Scores of individuals",
      insertIndividualUnregistered: "Individuals not registered",
      insertRegister: "Register",
    },
    notOpened:
      "No window could be opened, so nothing was done. Please choose the command again, and press Allow if Google asks.",
  },
};

/** Returns the product's language for a user's locale: English for an English Google, else Vietnamese. */
export function languageOf(locale: string): Language {
  return /^en\b/i.test(locale.replace("_", "-")) ? "en" : "vi";
}

import { enNotice } from "../../src/language/en-notice";
import type { NoticeWords } from "../../src/language/notice-words";
import { viNotice } from "../../src/language/vi-notice";
import type { Language } from "../../src/language/words";

/** What stands in the menu, and in the line that tells what a command came to where no dialog may open. */
export interface MenuWords extends NoticeWords {
  readonly openPane: string;
  readonly templates: Readonly<Record<"insertCollective" | "insertIndividual" | "insertIndividualUnregistered" | "insertRegister", string>>;
  readonly failed: string;
  /** Where there was not enough time, and the same command carries on. */
  readonly unfinished: string;
}

export const menuWords: Readonly<Record<Language, MenuWords>> = {
  vi: {
    ...viNotice,
    openPane: "Mở bảng bên",
    templates: {
      insertCollective: "Chấm điểm tập thể", insertIndividual: "Chấm điểm cá nhân", insertIndividualUnregistered: "Cá nhân không đăng ký", insertRegister: "Danh mục đăng ký",
    },
    failed: "Chưa thực hiện được. Hãy mở bảng bên để biết vì sao.",
    unfinished: "Việc này lớn nên mới làm được một phần. Hãy chọn lại lệnh để làm tiếp.",
  },
  en: {
    ...enNotice,
    openPane: "Open the sidebar",
    templates: {
      insertCollective: "Scores of collectives", insertIndividual: "Scores of individuals", insertIndividualUnregistered: "Individuals not registered", insertRegister: "Register",
    },
    failed: "This could not be done. Open the sidebar to see why.",
    unfinished: "This is a large piece of work and only part of it is done. Please choose the command again to carry on.",
  },
};

/** The language to speak to a user of this locale: Vietnamese, but English to those whose Google is English. */
export function languageOf(locale: string): Language {
  return /^en\b/i.test(locale.replace("_", "-")) ? "en" : "vi";
}

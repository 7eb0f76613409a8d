import type { Command } from "../../src/actions/perform";
import type { Language } from "../../src/language/words";

/** What stands in the menu and over its notices. */
export interface MenuWords {
  readonly openPane: string;
  readonly insert: string;
  readonly templates: Readonly<Record<"insertCollective" | "insertIndividual" | "insertIndividualUnregistered" | "insertRegister", string>>;
  readonly title: Readonly<Record<Command["kind"], string>>;
}

export const menuWords: Readonly<Record<Language, MenuWords>> = {
  vi: {
    openPane: "Mở bảng bên",
    insert: "Chèn mẫu",
    templates: {
      insertCollective: "Chấm điểm tập thể", insertIndividual: "Chấm điểm cá nhân", insertIndividualUnregistered: "Cá nhân không đăng ký", insertRegister: "Danh mục đăng ký",
    },
    title: { "insert-template": "Chèn mẫu", check: "Kiểm tra", classify: "Xếp loại", summarize: "Tổng hợp", explain: "Vì sao" },
  },
  en: {
    openPane: "Open the sidebar",
    insert: "Insert template",
    templates: {
      insertCollective: "Scores of collectives", insertIndividual: "Scores of individuals", insertIndividualUnregistered: "Individuals not registered", insertRegister: "Register",
    },
    title: { "insert-template": "Insert template", check: "Check", classify: "Classify", summarize: "Summarise", explain: "Why" },
  },
};

/** The language to speak to a user of this locale: Vietnamese, but English to those whose Google is English. */
export function languageOf(locale: string): Language {
  return /^en\b/i.test(locale.replace("_", "-")) ? "en" : "vi";
}

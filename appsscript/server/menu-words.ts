import type { Language } from "../../src/language/words";

/** What stands in the menu besides the names of commands. */
export interface MenuWords {
  readonly openPane: string;
  readonly templates: Readonly<Record<"insertCollective" | "insertIndividual" | "insertIndividualUnregistered" | "insertRegister", string>>;
}

export const menuWords: Readonly<Record<Language, MenuWords>> = {
  vi: {
    openPane: "Mở bảng bên",
    templates: {
      insertCollective: "Chấm điểm tập thể", insertIndividual: "Chấm điểm cá nhân", insertIndividualUnregistered: "Cá nhân không đăng ký", insertRegister: "Danh mục đăng ký",
    },
  },
  en: {
    openPane: "Open the sidebar",
    templates: {
      insertCollective: "Scores of collectives", insertIndividual: "Scores of individuals", insertIndividualUnregistered: "Individuals not registered", insertRegister: "Register",
    },
  },
};

/** The language to speak to a user of this locale: Vietnamese, but English to those whose Google is English. */
export function languageOf(locale: string): Language {
  return /^en\b/i.test(locale.replace("_", "-")) ? "en" : "vi";
}

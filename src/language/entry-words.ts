import type { Finding } from "../workbook/model/finding";
import { cellWords } from "./cell-words";
import type { Language, NumberStyle } from "./words";

const ENTRY: Readonly<Record<Language, string>> = { vi: "mô hình", en: "entry" };

/** Names the row of a finding: the subject, and the entry's title; `""` for a finding without a row. */
export function entryWords({ entry }: Pick<Finding, "entry">, language: Language, numbers: NumberStyle): string {
  if (!entry) return "";
  const subject = entry.subject === null ? [] : [cellWords(entry.subject, numbers)];
  const title = entry.title === null ? [] : [`${ENTRY[language]} “${cellWords(entry.title, numbers)}”`];
  return [...subject, ...title].join(", ");
}

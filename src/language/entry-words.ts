import type { Finding } from "../workbook/finding";
import { cellWords } from "./cell-words";
import type { Language, NumberStyle } from "./words";

const ENTRY: Readonly<Record<Language, string>> = { vi: "mô hình", en: "entry" };

/** Whose row a finding is in: the unit or person, and the entry's title; `""` for a finding about no row. */
export function entryWords({ entry }: Pick<Finding, "entry">, language: Language, numbers: NumberStyle): string {
  if (!entry) return "";
  const subject = entry.subject === null ? [] : [cellWords(entry.subject, numbers)];
  const title = entry.title === null ? [] : [`${ENTRY[language]} “${cellWords(entry.title, numbers)}”`];
  return [...subject, ...title].join(", ");
}

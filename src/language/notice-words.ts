import type { OutcomeSummary } from "../actions/outcome-summary";
import type { MenuCommand } from "../actions/notice-digest";
import type { Language } from "./words";

/** Sentences of the notice that a command ends with where no pane shows it. */
export interface NoticeWords {
  readonly language: Language;
  readonly title: Readonly<Record<MenuCommand["kind"], string>>;
  readonly counts: (summary: OutcomeSummary) => string;
  readonly faultless: string;
  readonly faults: (summary: OutcomeSummary) => string;
  /** `entry` says whose row it is in, and may be empty. */
  readonly place: (sheet: string, address: string, entry: string) => string;
  readonly noTables: string;
  /** Where nothing can be summarised since the workbook holds registers alone. */
  readonly noScoreTable: string;
  /** For tables in which no row has been filled in. */
  readonly nothingFilled: string;
}

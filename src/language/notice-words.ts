import type { OutcomeSummary } from "../actions/outcome/outcome-summary";
import type { MenuCommand } from "../actions/notice-digest";
import type { Language } from "./words";

/** Sentences of the notice after a command without a pane. */
export interface NoticeWords {
  readonly language: Language;
  readonly title: Readonly<Record<MenuCommand["kind"], string>>;
  readonly counts: (summary: OutcomeSummary) => string;
  readonly faultless: string;
  readonly faults: (summary: OutcomeSummary) => string;
  /** `entry` names the subject and entry of the row, and may be empty. */
  readonly place: (sheet: string, address: string, entry: string) => string;
  readonly noTables: string;
  /** Shown where the workbook holds only registers, so that there is nothing to summarize. */
  readonly noScoreTable: string;
  /** Shown for tables without a filled row. */
  readonly nothingFilled: string;
}

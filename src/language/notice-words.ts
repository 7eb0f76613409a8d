import type { OutcomeSummary } from "../actions/outcome-summary";
import type { MenuCommand } from "../actions/notice-digest";

/** Sentences of the notice that a command ends with where no pane shows it. */
export interface NoticeWords {
  readonly title: Readonly<Record<MenuCommand["kind"], string>>;
  readonly counts: (summary: OutcomeSummary) => string;
  readonly faultless: string;
  readonly faults: (summary: OutcomeSummary) => string;
  readonly place: (sheet: string, address: string) => string;
  readonly noTables: string;
}

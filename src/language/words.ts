import type { Finding, FindingCode } from "../workbook/finding";
import type { InsertTemplateRefusal } from "../actions/insert-template";
import type { ExplainedEntry } from "../actions/explain";
import type { State } from "../scoring/state";

export type Language = "vi" | "en";

/** How numbers are shown. */
export interface NumberStyle {
  readonly decimalSeparator: "," | ".";
}

/** Everything that turns the core's codes into sentences, one object a language. */
export interface Words {
  /** What is wrong and what to do next, in one or two sentences. */
  readonly finding: (finding: Finding, numbers: NumberStyle) => string;
  /** The heading of a group of findings of one kind. */
  readonly findingTitle: (code: FindingCode) => string;
  readonly severity: Readonly<Record<Finding["severity"], string>>;
  readonly state: Readonly<Record<State, string>>;
  readonly refusal: (refusal: InsertTemplateRefusal) => string;
  /** Lines of text, in reading order. */
  readonly explanation: (entry: ExplainedEntry, numbers: NumberStyle) => readonly string[];
}

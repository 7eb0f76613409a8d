import type { Finding, FindingCode } from "../workbook/model/finding";
import type { InsertTemplateRefusal } from "../actions/insert-template";
import type { ExplainedEntry } from "../actions/explain";
import type { RubricRefusal } from "../actions/custom-rubric";
import type { Undone } from "../actions/undo";
import type { Change } from "../workbook/undo/describe-plan";
import type { State } from "../scoring/state";

export type Language = "vi" | "en";

/** How numbers are shown. */
export interface NumberStyle {
  readonly decimalSeparator: "," | ".";
}

/** A change as a line of a list, with one line for each replaced cell. */
export interface ChangeWords {
  readonly text: string;
  readonly details: readonly string[];
}

/** Functions that turn the core's codes into sentences, one object a language. */
export interface Words {
  /** Says what is wrong and what to do next, in one or two sentences. */
  readonly finding: (finding: Finding, numbers: NumberStyle) => string;
  /** Returns the heading of a group of findings of one kind. */
  readonly findingTitle: (code: FindingCode) => string;
  readonly severity: Readonly<Record<Finding["severity"], string>>;
  readonly state: Readonly<Record<State, string>>;
  readonly refusal: (refusal: InsertTemplateRefusal) => string;
  /** Says why a rubric was not made: one line a fault. */
  readonly rubricRefusal: (refusal: RubricRefusal) => readonly string[];
  /** Returns one planned change. */
  readonly change: (change: Change, numbers: NumberStyle) => ChangeWords;
  /** Summarizes the changes in one sentence: their effect on the workbook, without names and formulas. */
  readonly plan: (changes: readonly Change[]) => string;
  /** Reports the result of undoing the last action. */
  readonly undone: (undone: Undone) => string;
  /** Returns lines of text, in reading order. */
  readonly explanation: (entry: ExplainedEntry, numbers: NumberStyle) => readonly string[];
}

/** Words that load with the pane; the others load on first use. */
export type PaneWords = Omit<Words, "rubricRefusal" | "change" | "plan" | "undone" | "explanation">;

import type { Finding, FindingCode } from "../workbook/finding";
import type { InsertTemplateRefusal } from "../actions/insert-template";
import type { ExplainedEntry } from "../actions/explain";
import type { RubricRefusal } from "../actions/custom-rubric";
import type { Undone } from "../actions/undo";
import type { Change } from "../workbook/describe-plan";
import type { State } from "../scoring/state";

export type Language = "vi" | "en";

/** How numbers are shown. */
export interface NumberStyle {
  readonly decimalSeparator: "," | ".";
}

/** A change as a line of a list, and a line for each content that it replaces. */
export interface ChangeWords {
  readonly text: string;
  readonly details: readonly string[];
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
  /** Why a rubric was not made: a line for each fault. */
  readonly rubricRefusal: (refusal: RubricRefusal) => readonly string[];
  /** What a plan is about to do. */
  readonly change: (change: Change, numbers: NumberStyle) => ChangeWords;
  /** The same in one sentence: what happens to the workbook, without names and formulas. */
  readonly plan: (changes: readonly Change[]) => string;
  /** What came of undoing the last action. */
  readonly undone: (undone: Undone) => string;
  /** Lines of text, in reading order. */
  readonly explanation: (entry: ExplainedEntry, numbers: NumberStyle) => readonly string[];
}

/** What a pane says by itself: the rest comes when somebody first asks for what says it. */
export type PaneWords = Omit<Words, "rubricRefusal" | "change" | "plan" | "undone" | "explanation">;

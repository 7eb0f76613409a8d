import type { CombinationReport } from "../judging/report";
import type { PanelRefusal } from "../actions/panel/panel-refusal";
import type { NumberStyle } from "./words";

/** Sentences about the combination of ballots. */
export interface JudgingWords {
  /** Says how an entry's result came about, or what its step waits for, in one sentence. */
  readonly combination: (report: CombinationReport, numbers: NumberStyle) => string;
  /** Lists the results of all four methods; decides nothing. */
  readonly methods: (report: CombinationReport, numbers: NumberStyle) => string;
  /** Says why an action of a panel did nothing, and what to do next. */
  readonly refusal: (refusal: PanelRefusal) => string;
}

/**
 * What the sentence of a finding about a panel names: the cell's text or a code or count, a number of rows, and what it is
 * beside: a criterion, or points and whether they are above those of others.
 */
export interface PanelFindingFacts {
  readonly found: string;
  readonly rows: number;
  readonly about: string;
  readonly isAbove: boolean;
}

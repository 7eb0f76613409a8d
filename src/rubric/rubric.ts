import type { Hundredths } from "../text/hundredths";

/** What a rubric appraises: collectives (tập thể) or individuals (cá nhân). */
export type SubjectKind = "collective" | "individual";

/**
 * How a result arises: from scores on criteria, or from a basis that the panel records (clause 2.2, not registered).
 * A register (danh mục đăng ký) lists entries and gives no results.
 */
export type Method = "scores" | "basis" | "register";

/** Which system of levels a level belongs to: the guideline's three tiers, the two tiers since 1 July 2025, or both. */
export type LevelSystem = "two-tier" | "three-tier";

/** Code of a scored line: criterion (tiêu chí), judged bonus (điểm thưởng), deduction (điểm trừ). */
export type ScoreRole = `TC${number}` | `DT${number}` | `DTru${number}`;

export interface ScoredLine {
  /** Also the role of the line's column in a table. */
  readonly code: ScoreRole;
  readonly name: string;
  /** A score lies between 0 and this. */
  readonly maximum: Hundredths;
  /** A score is a multiple of this. 1 allows any two decimals. */
  readonly step: Hundredths;
  readonly clause: string;
}

/** A named part of a criterion's points, both ends included, e.g. "Tốt" from 300 to 400. */
export interface CriterionLevel {
  readonly name: string;
  readonly from: Hundredths;
  readonly to: Hundredths;
}

export interface Criterion extends ScoredLine {
  /** An entry below it in this criterion gets the lowest band, regardless of its total. 0 for none. */
  readonly minimum: Hundredths;
  /** Whether a score above 0 requires evidence. */
  readonly needsEvidence: boolean;
  readonly levels: readonly CriterionLevel[];
}

/** A computed bonus: given to a subject with enough entries of a band or better. */
export interface DerivedBonus {
  readonly code: string;
  readonly name: string;
  readonly points: Hundredths;
  /** Number of entries needed. */
  readonly entriesNeeded: number;
  /** Code of the lowest band that counts. */
  readonly fromBand: string;
  readonly registeredOnly: boolean;
  readonly clause: string;
}

export interface Band {
  readonly code: string;
  readonly name: string;
  /** The lowest total that earns the band. */
  readonly threshold: Hundredths;
  readonly clause: string;
}

export interface Category {
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  /** Whether the guideline subjects this category to appraisal at all (clause 3). */
  readonly eligible: boolean;
  /** Whether such a subject heads a collective, so that basis b applies. */
  readonly head: boolean;
  readonly clause: string;
}

/** A managing level and the one body that appraises its subjects (clause 4). */
export interface Level {
  readonly code: string;
  readonly name: string;
  readonly body: string;
  readonly individualsOnly: boolean;
  readonly systems: readonly LevelSystem[];
  readonly clause: string;
}

/**
 * Returns the levels that manage subjects (clause 3), which a table chooses from: a body for individuals alone, as a
 * Party cell, manages none.
 */
export function managingLevels<Own extends Pick<Level, "individualsOnly">>(levels: readonly Own[]): readonly Own[] {
  return levels.filter(({ individualsOnly }) => !individualsOnly);
}

export interface ListItem {
  readonly code: string;
  readonly name: string;
  readonly clause: string;
}

/** A basis for an individual who registered nothing (clause 2.2). */
export interface Basis extends ListItem {
  /** Source of the band: the panel records it with a decision, or it follows a collective's result. */
  readonly from: "recorded" | "collective";
  /**
   * Whether the decision's date must lie in the appraisal year (clause 2.2, a). Rubric sheets of earlier versions do not
   * say it, and neither do bases without a decision.
   */
  readonly inYear?: boolean;
}

/** Everything that decides a result, as data. */
export interface Rubric {
  readonly id: string;
  readonly name: string;
  /** `any` for a register, which lists both. */
  readonly subjectKind: SubjectKind | "any";
  readonly method: Method;
  /** The source document, as usually cited. */
  readonly source: string;
  /** Caps every total and result. */
  readonly maximum: Hundredths;
  readonly criteria: readonly Criterion[];
  readonly bonuses: readonly ScoredLine[];
  readonly deductions: readonly ScoredLine[];
  readonly derivedBonuses: readonly DerivedBonus[];
  /** Codes of the criteria that order subjects with equal results, first one first. */
  readonly tieBreak: readonly ScoreRole[];
  readonly bases: readonly Basis[];
  /** Highest first; the last one starts at 0. */
  readonly bands: readonly Band[];
  /** Whether a user has confirmed the bands; the guideline's available text gives no thresholds. */
  readonly bandsConfirmed: boolean;
  /**
   * Whether an entry that was not reported (`BaoCao` says no) has no result, as clause 3 is read. Rubric sheets of
   * earlier versions do not say it: their formulas only warn.
   */
  readonly withholdsUnreported?: boolean;
  /**
   * Whether a recorded basis without its decision's number or date has no result. Rubric sheets of earlier versions do
   * not say it: their formulas withhold it, and refuse another band than the collective's (`mayDiffer`).
   */
  readonly needsDecision?: boolean;
  /**
   * Whether judged bonuses count once for a subject, as the text of clause 2.1 can be read, and not for each entry: they
   * are then part of no entry's total, so that no derived bonus counts them. Rubric sheets of earlier versions do not
   * say it: their formulas give them to entries.
   */
  readonly bonusesOnce?: boolean;
  readonly categories: readonly Category[];
  readonly levels: readonly Level[];
  readonly levelSystem: LevelSystem;
  readonly contents: readonly ListItem[];
  readonly fields: readonly ListItem[];
}

/** Whether a panel may record another band than that of the collective which an individual heads (clause 2.2, b). */
export function mayDiffer({ needsDecision }: Pick<Rubric, "needsDecision">): boolean {
  return needsDecision !== undefined;
}

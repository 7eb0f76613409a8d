/** What a rubric appraises: collectives (tập thể) or individuals (cá nhân). */
export type SubjectKind = "collective" | "individual";

/**
 * How a result arises: from scores on criteria, or from a basis that the panel records (clause 2.2, not registered).
 * A register (danh mục đăng ký) lists entries and gives no results.
 */
export type Method = "scores" | "basis" | "register";

/** Which system of levels a level belongs to: the guideline's three tiers, the two tiers since 1 July 2025, or both. */
export type LevelSystem = "two-tier" | "three-tier";

/** Points are hundredths everywhere: 150 is 1.5 points. */
export interface ScoredLine {
  readonly code: string;
  readonly name: string;
  /** Hundredths; a score lies between 0 and this. */
  readonly maximum: number;
  /** Hundredths; a score is a multiple of this. 1 allows any two decimals. */
  readonly step: number;
  readonly clause: string;
}

/** A named part of a criterion's points, both ends included, e.g. "Tốt" from 300 to 400. */
export interface CriterionLevel {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface Criterion extends ScoredLine {
  /** Hundredths; an entry below it in this criterion gets the lowest band, regardless of its total. 0 for none. */
  readonly minimum: number;
  /** Whether a score above 0 requires evidence. */
  readonly needsEvidence: boolean;
  readonly levels: readonly CriterionLevel[];
}

/** A computed bonus: given to a subject with enough entries of a band or better. */
export interface DerivedBonus {
  readonly code: string;
  readonly name: string;
  /** Hundredths. */
  readonly points: number;
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
  /** Hundredths; the lowest total that earns the band. */
  readonly threshold: number;
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

export interface ListItem {
  readonly code: string;
  readonly name: string;
  readonly clause: string;
}

/** A basis for an individual who registered nothing (clause 2.2). */
export interface Basis extends ListItem {
  /** Source of the band: the panel records it with a decision, or it follows a collective's result. */
  readonly from: "recorded" | "collective";
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
  /** Hundredths; caps every total and result. */
  readonly maximum: number;
  readonly criteria: readonly Criterion[];
  readonly bonuses: readonly ScoredLine[];
  readonly deductions: readonly ScoredLine[];
  readonly derivedBonuses: readonly DerivedBonus[];
  /** Codes of the criteria that order subjects with equal results, first one first. */
  readonly tieBreak: readonly string[];
  readonly bases: readonly Basis[];
  /** Highest first; the last one starts at 0. */
  readonly bands: readonly Band[];
  /** Whether a user has confirmed the bands; the guideline's available text gives no thresholds. */
  readonly bandsConfirmed: boolean;
  readonly categories: readonly Category[];
  readonly levels: readonly Level[];
  readonly levelSystem: LevelSystem;
  readonly contents: readonly ListItem[];
  readonly fields: readonly ListItem[];
}

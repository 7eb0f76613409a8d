import type { Hundredths } from "../text/hundredths";
import type { CombinationMethod } from "./method";
import type { DecidedBy, Step } from "./step";

/** What is said of one entry's combination, for sentences and exports. Points are hundredths. */
export interface CombinationReport {
  readonly step: Step;
  readonly points: Hundredths | null;
  readonly by: DecidedBy | null;
  readonly method: CombinationMethod;
  /** Whether the mean stood in for the trimmed mean. */
  readonly fellBack: boolean;
  readonly counted: number;
  /** Judges with the right to score, recused ones included. */
  readonly judges: number;
  readonly missing: number;
  readonly gap: Hundredths | null;
  /** Recused judges by code, each with the reason or the form as typed. */
  readonly recused: readonly { readonly member: string; readonly reason: string }[];
  /** The results of the other methods, for comparison. */
  readonly means: Readonly<Record<CombinationMethod, Hundredths | null>>;
}

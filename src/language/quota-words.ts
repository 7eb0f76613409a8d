import type { QuotaRefusal } from "../actions/quota/watch-quota";
import type { QuotaBase } from "../quota/quota";
import type { EdgeSubject, QuotaGroupReport, QuotaReport } from "../quota/quota-report";
import type { NumberStyle } from "./words";

/** Sentences about the share of the top band. */
export interface QuotaWords {
  readonly bases: Readonly<Record<QuotaBase, string>>;
  /** The setting in one line. */
  readonly setting: (report: QuotaReport) => string;
  readonly group: (group: QuotaGroupReport) => string;
  readonly edge: (subject: EdgeSubject, numbers: NumberStyle) => string;
  readonly edges: string;
  readonly refusal: (refusal: QuotaRefusal) => string;
  readonly none: string;
  /** That this only warns. */
  readonly limit: string;
}

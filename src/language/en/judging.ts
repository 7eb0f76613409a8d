import { METHODS } from "../../judging/method";
import type { CombinationMethod } from "../../judging/method";
import type { CombinationReport } from "../../judging/report";
import { formatHundredths } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import { enPanelRefusal } from "./panel-refusal";
import type { JudgingWords } from "../judging-words";

const METHOD_WORDS: Readonly<Record<CombinationMethod, string>> = {
  "mean": "mean",
  "median": "median",
  "trimmed": "mean without the highest and the lowest ballot",
  "without-outliers": "mean without outlying ballots",
};

/** English sentences about the combination of ballots. */
export const enJudging: JudgingWords = {
  combination: (report, { decimalSeparator }) => {
    const points = (count: Hundredths) => formatHundredths(count, decimalSeparator);
    return report.points === null ? waiting(report, points) : `${points(report.points)} = ${origin(report)}`;
  },
  methods: ({ means }, { decimalSeparator }) =>
    METHODS.map((method) => {
      const points = means[method];
      return `${METHOD_WORDS[method]}: ${points === null ? "none" : formatHundredths(points, decimalSeparator)}`;
    }).join("; "),
  refusal: enPanelRefusal,
};

function origin(report: CombinationReport): string {
  switch (report.by) {
    case "third-equal":
      return `the third marker's points, equal to one of ${ballots(report)}`;
    case "third-mean":
      return `mean of ${ballots(report, false)} and the third marker's ballot${notCounted(report)}`;
    case "chair":
      return `the chair's decision after ${ballots(report)}`;
    default: {
      const method = report.fellBack ? "mean" : report.method;
      const why = report.fellBack ? " (fewer than 5, so none was dropped)" : "";
      return `${METHOD_WORDS[method]} of ${ballots(report, false)}${why}${notCounted(report)}`;
    }
  }
}

function ballots(report: CombinationReport, withRecused = true): string {
  return `${report.counted} of ${report.judges} ballots${withRecused ? notCounted(report) : ""}`;
}

function notCounted({ recused }: CombinationReport): string {
  if (recused.length === 0) return "";
  const who = recused.map(({ member, reason }) => (reason === "" ? member : `${member} (${reason.toLowerCase()})`));
  return `; ${recused.length} not counted: ${who.join(", ")}`;
}

function waiting(report: CombinationReport, points: (count: Hundredths) => string): string {
  const gap = report.gap === null ? "" : `the ballots are ${points(report.gap)} apart`;
  switch (report.step) {
    case "excluded":
      return "Not subject to appraisal (clause 3), so no ballots are combined.";
    case "discuss":
      return `No result yet: ${gap}. Discuss the entry and note the minutes in the column Thảo luận.`;
    case "third-marker":
      return `No result yet: ${gap}. A third marker's ballot is needed.`;
    case "chair":
      return `No result yet: ${gap === "" ? "" : `${gap}, `}the chair has to note points and a reason.`;
    default:
      return report.missing > 0
        ? `No result yet: ${ballots(report, false)} are in, ${report.missing} are missing${notCounted(report)}.`
        : `No result yet: ${ballots(report, false)} are in, but the panel may not decide${notCounted(report)}. See attendance, fewest ballots and thresholds in the sheet Tổ thẩm định.`;
  }
}

import { lowerFirst } from "../../text/first-letter";
import { METHODS } from "../../judging/method";
import type { CombinationMethod } from "../../judging/method";
import type { CombinationReport } from "../../judging/report";
import { formatHundredths } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import { viPanelRefusal } from "./panel-refusal";
import type { JudgingWords } from "../judging-words";

const METHOD_WORDS: Readonly<Record<CombinationMethod, string>> = {
  "mean": "trung bình",
  "median": "trung vị",
  "trimmed": "trung bình sau khi bỏ phiếu cao nhất, thấp nhất",
  "without-outliers": "trung bình sau khi loại phiếu lệch",
};

/** Vietnamese sentences about the combination of ballots. */
export const viJudging: JudgingWords = {
  combination: (report, { decimalSeparator }) => {
    const points = (count: Hundredths) => formatHundredths(count, decimalSeparator);
    return report.points === null ? waiting(report, points) : `${points(report.points)} = ${origin(report)}`;
  },
  methods: ({ means }, { decimalSeparator }) =>
    METHODS.map((method) => {
      const points = means[method];
      return `${METHOD_WORDS[method]}: ${points === null ? "không có" : formatHundredths(points, decimalSeparator)}`;
    }).join("; "),
  refusal: viPanelRefusal,
};

function origin(report: CombinationReport): string {
  switch (report.by) {
    case "third-equal":
      return `điểm của người chấm thứ ba, trùng một trong ${ballots(report)}`;
    case "third-mean":
      return `trung bình của ${ballots(report, false)} và phiếu của người chấm thứ ba${notCounted(report)}`;
    case "chair":
      return `chủ trì quyết định sau ${ballots(report)}`;
    default: {
      const method = report.fellBack ? "mean" : report.method;
      const why = report.fellBack ? " (dưới 5 phiếu nên không bỏ phiếu nào)" : "";
      return `${METHOD_WORDS[method]} của ${ballots(report, false)}${why}${notCounted(report)}`;
    }
  }
}

function ballots(report: CombinationReport, withRecused = true): string {
  return `${report.counted}/${report.judges} phiếu${withRecused ? notCounted(report) : ""}`;
}

function notCounted({ recused }: CombinationReport): string {
  if (recused.length === 0) return "";
  const who = recused.map(({ member, reason }) => (reason === "" ? member : `${member} (${lowerFirst(reason)})`));
  return `; ${recused.length} phiếu không tính: ${who.join(", ")}`;
}

function waiting(report: CombinationReport, points: (count: Hundredths) => string): string {
  const gap = report.gap === null ? "" : `chênh lệch ${points(report.gap)}`;
  switch (report.step) {
    case "excluded":
      return "Không thuộc diện thẩm định (mục 3), nên không hợp nhất phiếu.";
    case "discuss":
      return `Chưa có điểm hội đồng: ${gap}, cần thảo luận rồi ghi số biên bản vào cột Thảo luận.`;
    case "third-marker":
      return `Chưa có điểm hội đồng: ${gap}, cần phiếu của người chấm thứ ba.`;
    case "chair":
      return `Chưa có điểm hội đồng: ${gap === "" ? "" : `${gap}, `}chờ chủ trì ghi điểm quyết định và lý do.`;
    default:
      return report.missing > 0
        ? `Chưa có điểm hội đồng: mới có ${ballots(report, false)}, còn thiếu ${report.missing} phiếu${notCounted(report)}.`
        : `Chưa có điểm hội đồng: có ${ballots(report, false)}, nhưng tổ chưa đủ điều kiện quyết định${notCounted(report)}. Hãy xem số người có mặt, số phiếu tối thiểu và các ngưỡng ở sheet Tổ thẩm định.`;
  }
}

import type { ExplainedEntry } from "../../actions/explain";
import type { ExplainedBand, ExplainedBonus, ExplainedLine, Explanation } from "../../scoring/explain";
import { formatHundredths } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import { cellWords } from "../cell-words";
import { viStates } from "./states";
import { viJudging } from "./judging";
import type { NumberStyle } from "../words";

/** Explains an entry's result: points, rule, clause, and the distance to the next band. */
export function viExplanation(entry: ExplainedEntry, numbers: NumberStyle): readonly string[] {
  const { explanation } = entry;
  const place = `Sheet ${entry.sheet}, dòng ${entry.row}`;
  if (!explanation) return [`${place}: dòng này chưa có dữ liệu.`];
  const points = (count: Hundredths) => formatHundredths(count, numbers.decimalSeparator);
  return [
    `${place}: ${explanation.subject ?? "(chưa ghi đối tượng)"}`,
    ...(explanation.title === null ? [] : [`Mô hình: ${explanation.title}`]),
    `Bộ tiêu chí: ${explanation.rubric}`,
    `Tình trạng: ${viStates[explanation.state]}`,
    "",
    ...combinationWords(entry, numbers),
    ...shownLines(entry).map((line) => `  ${lineWords(line, points, numbers)}`),
    ...basisWords(explanation),
    // What a panel's entry waits for is said above
    ...(entry.combination && explanation.state === "incomplete" ? [] : resultWords(explanation, points)),
    ...subjectWords(entry, explanation, points),
    ...(explanation.bandsConfirmed ? [] : ["", "Lưu ý: mức xếp loại đang theo ngưỡng mặc định, chưa được xác nhận."]),
  ];
}

/** How the ballots of a panel gave the result, or what they wait for. */
function combinationWords({ combination }: ExplainedEntry, numbers: NumberStyle): readonly string[] {
  if (!combination) return [];
  return [
    viJudging.combination(combination, numbers),
    `Bốn cách hợp nhất, để so sánh: ${viJudging.methods(combination, numbers)}`,
    ...(combination.counted > 0 ? ["Trung bình từng tiêu chí:"] : []),
  ];
}

/** Where a panel combined ballots, only criteria have means. */
function shownLines({ explanation, combination }: ExplainedEntry): readonly ExplainedLine[] {
  const lines = explanation?.lines ?? [];
  return combination ? lines.filter(({ kind, points }) => kind === "criterion" && points !== null) : lines;
}

type Points = (count: Hundredths) => string;

function lineWords(line: ExplainedLine, points: Points, numbers: NumberStyle): string {
  const sign = line.kind === "deduction" ? "−" : "";
  const held =
    line.points === null
      ? line.cell === null
        ? line.kind === "criterion"
          ? "chưa chấm"
          : "không có"
        : `không hợp lệ (${cellWords(line.cell, numbers)})`
      : `${sign}${points(line.points)}/${points(line.maximum)} điểm`;
  const level = line.level === null ? "" : `, mức ${line.level}`;
  const below =
    line.minimum > 0 && line.points !== null && line.points < line.minimum
      ? `, dưới mức sàn ${points(line.minimum)}`
      : "";
  return `${line.code} ${line.name}: ${held}${level}${below}${clauseWords(line.clause)}`;
}

function basisWords({ basis }: Explanation): readonly string[] {
  if (!basis) return [];
  const collective = basis.collective === null ? "" : `: ${basis.collective}`;
  return [`  Căn cứ ${basis.code}: ${basis.name}${collective}${clauseWords(basis.clause)}`];
}

function resultWords(explanation: Explanation, points: Points): readonly string[] {
  const { total, band, state, maximum } = explanation;
  if (state === "complete") {
    return [
      ...(total === null ? [] : [`Tổng điểm: ${points(total)}, nhiều nhất ${points(maximum)}`]),
      ...(band ? [`Xếp loại: ${bandWords(band, points)}`] : []),
    ];
  }
  const reasons: Record<Exclude<Explanation["state"], "complete">, string> = {
    blank: "Dòng chưa có dữ liệu.",
    incomplete: "Chưa có kết quả vì còn thiếu. Ô trống không phải là 0 điểm.",
    invalid: "Chưa có kết quả vì có ô không hợp lệ. Hãy sửa rồi xem lại.",
    ineligible: "Không có kết quả vì đối tượng không thuộc diện thẩm định (mục 3).",
    unreported: "Chưa xét kết quả vì mô hình chưa được báo cáo (mục 3).",
  };
  return [reasons[state]];
}

function bandWords(band: ExplainedBand, points: Points): string {
  if (band.byMinimum) return `${band.name}, vì có tiêu chí dưới mức sàn${bandClause(band)}`;
  if (band.isRecorded) return `${band.name}, do tổ thẩm định ghi nhận`;
  const next = band.next ? `; còn ${points(band.next.missing)} điểm nữa là ${band.next.band}` : "; là mức cao nhất";
  return `${band.name}, từ ${points(band.threshold)} điểm${next}${bandClause(band)}`;
}

function subjectWords(
  entry: ExplainedEntry,
  { subjectResult, subject }: Explanation,
  points: Points,
): readonly string[] {
  if (!subjectResult) return [];
  const { best, bestRow, bonuses, onceBonuses, result, band } = subjectResult;
  if (best === null || result === null)
    return ["", `Kết quả của ${subject ?? "đối tượng"}: chưa có, vì chưa có mô hình nào hoàn chỉnh.`];
  const others = subjectResult.provisional
    ? [
        `Kết quả này tạm tính: mới có ${subjectResult.completeEntries} trong ${subjectResult.entries} mô hình hoàn chỉnh.`,
      ]
    : [];
  return [
    "",
    `Kết quả của ${subject ?? "đối tượng"}:`,
    `  Mô hình điểm cao nhất: ${points(best)} (dòng ${entry.firstRow + bestRow})`,
    ...bonuses.map((bonus) => `  ${bonusWords(bonus, points)}`),
    ...onceBonuses.map(
      (bonus) =>
        `  ${bonus.name}: ${bonus.given ? `+${points(bonus.points)}` : "0"} điểm (một lần cho đối tượng)${clauseWords(bonus.clause)}`,
    ),
    `  Kết quả: ${points(result)}`,
    ...(band ? [`  Xếp loại: ${bandWords(band, points)}`] : []),
    ...others,
  ];
}

function bonusWords(bonus: ExplainedBonus, points: Points): string {
  const kind = bonus.registeredOnly ? "mô hình đăng ký" : "mô hình";
  const count = `có ${bonus.entriesFound} ${kind} từ mức ${bonus.fromBand}, cần ${bonus.entriesNeeded}`;
  return `${bonus.name}: ${bonus.given ? `+${points(bonus.points)}` : "0"} điểm (${count})${clauseWords(bonus.clause)}`;
}

function bandClause({ isDefault, clause }: ExplainedBand): string {
  return isDefault ? " [ngưỡng mặc định]" : clauseWords(clause);
}

function clauseWords(clause: string): string {
  if (clause === "") return "";
  return /^\d/.test(clause) ? ` [mục ${clause}]` : ` [${clause}]`;
}

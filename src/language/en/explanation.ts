import type { ExplainedEntry } from "../../actions/explain";
import type { ExplainedBand, ExplainedBonus, ExplainedLine, Explanation } from "../../scoring/explain";
import { formatHundredths } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import { cellWords } from "../cell-words";
import { enStates } from "./states";
import { counted, isOrAre } from "../english-counts";
import { enJudging } from "./judging";
import type { NumberStyle } from "../words";

/** Explains an entry's result: points, rule, clause, and the distance to the next band. */
export function enExplanation(entry: ExplainedEntry, numbers: NumberStyle): readonly string[] {
  const { explanation } = entry;
  const place = `Sheet ${entry.sheet}, row ${entry.row}`;
  if (!explanation) return [`${place}: nothing is filled in here yet.`];
  const points = (count: Hundredths) => formatHundredths(count, numbers.decimalSeparator);
  return [
    `${place}: ${explanation.subject ?? "(no subject)"}`,
    ...(explanation.title === null ? [] : [`Entry: ${explanation.title}`]),
    `Rubric: ${explanation.rubric}`,
    `State: ${enStates[explanation.state]}`,
    "",
    ...combinationWords(entry, numbers),
    ...shownLines(entry).map((line) => `  ${lineWords(line, points, numbers)}`),
    ...basisWords(explanation),
    // What a panel's entry waits for is said above
    ...(entry.combination && explanation.state === "incomplete" ? [] : resultWords(explanation, points)),
    ...subjectWords(entry, explanation, points),
    ...(explanation.bandsConfirmed
      ? []
      : ["", "Note: the bands go by default thresholds that nobody has confirmed yet."]),
  ];
}

/** How the ballots of a panel gave the result, or what they wait for. */
function combinationWords({ combination }: ExplainedEntry, numbers: NumberStyle): readonly string[] {
  if (!combination) return [];
  return [
    enJudging.combination(combination, numbers),
    `All four methods, for comparison: ${enJudging.methods(combination, numbers)}`,
    ...(combination.counted > 0 ? ["Means of the criteria:"] : []),
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
          ? "no score yet"
          : "none"
        : `not valid (${cellWords(line.cell, numbers)})`
      : `${sign}${points(line.points)}/${counted(points(line.maximum), "point")}`;
  const level = line.level === null ? "" : `, level ${line.level}`;
  const below =
    line.minimum > 0 && line.points !== null && line.points < line.minimum
      ? `, below the minimum of ${points(line.minimum)}`
      : "";
  return `${line.code} ${line.name}: ${held}${level}${below}${clauseWords(line.clause)}`;
}

function basisWords({ basis }: Explanation): readonly string[] {
  if (!basis) return [];
  const collective = basis.collective === null ? "" : `: ${basis.collective}`;
  return [`  Basis ${basis.code}: ${basis.name}${collective}${clauseWords(basis.clause)}`];
}

function resultWords(explanation: Explanation, points: Points): readonly string[] {
  const { total, band, state, maximum } = explanation;
  if (state === "complete") {
    return [
      ...(total === null ? [] : [`Total: ${points(total)}, at most ${points(maximum)}`]),
      ...(band ? [`Band: ${bandWords(band, points)}`] : []),
    ];
  }
  const reasons: Record<Exclude<Explanation["state"], "complete">, string> = {
    blank: "Nothing is filled in here yet.",
    incomplete: "No result yet, because something is missing. An empty cell is not 0 points.",
    invalid: "No result yet, because a cell is not valid. Fix it, then look again.",
    ineligible: "No result, because this subject is not appraised (clause 3).",
    unreported: "No result yet, because the entry was not reported (clause 3).",
  };
  return [reasons[state]];
}

function bandWords(band: ExplainedBand, points: Points): string {
  if (band.byMinimum) return `${band.name}, because a criterion is below its minimum${bandClause(band)}`;
  if (band.isRecorded) return `${band.name}, as the panel recorded`;
  const next = band.next
    ? `; ${counted(points(band.next.missing), "more point")} for ${band.next.band}`
    : "; the highest band";
  return `${band.name}, from ${counted(points(band.threshold), "point")}${next}${bandClause(band)}`;
}

function subjectWords(
  entry: ExplainedEntry,
  { subjectResult, subject }: Explanation,
  points: Points,
): readonly string[] {
  if (!subjectResult) return [];
  const { best, bestRow, bonuses, onceBonuses, result, band } = subjectResult;
  if (best === null || result === null)
    return ["", `Result of ${subject ?? "the subject"}: none yet, because no entry is complete.`];
  const others = subjectResult.provisional
    ? [
        `This result is provisional: of ${counted(subjectResult.entries, "entry", "entries")}, ${subjectResult.completeEntries} ${isOrAre(subjectResult.completeEntries)} complete.`,
      ]
    : [];
  return [
    "",
    `Result of ${subject ?? "the subject"}:`,
    `  Best entry: ${points(best)} (row ${entry.firstRow + bestRow})`,
    ...bonuses.map((bonus) => `  ${bonusWords(bonus, points)}`),
    ...onceBonuses.map(
      (bonus) =>
        `  ${bonus.name}: ${bonus.given ? `+${points(bonus.points)}` : "0"} (once for the subject)${clauseWords(bonus.clause)}`,
    ),
    `  Result: ${points(result)}`,
    ...(band ? [`  Band: ${bandWords(band, points)}`] : []),
    ...others,
  ];
}

function bonusWords(bonus: ExplainedBonus, points: Points): string {
  const kind = bonus.registeredOnly ? "registered " : "";
  const count = `${counted(bonus.entriesFound, `${kind}entry`, `${kind}entries`)} at ${bonus.fromBand} or better, ${bonus.entriesNeeded} needed`;
  return `${bonus.name}: ${bonus.given ? `+${counted(points(bonus.points), "point")}` : "0 points"} (${count})${clauseWords(bonus.clause)}`;
}

function bandClause({ isDefault, clause }: ExplainedBand): string {
  return isDefault ? " [default threshold]" : clauseWords(clause);
}

function clauseWords(clause: string): string {
  if (clause === "") return "";
  return /^\d/.test(clause) ? ` [clause ${clause}]` : ` [${clause}]`;
}

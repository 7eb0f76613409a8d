import type { MemberOverview, PanelEntry } from "../../actions/panel/panel-overview";
import type { NumberStyle } from "../../language/words";
import { formatCount } from "../words/format-count";
import { formatPoints } from "../words/format-points";
import type { JudgingPanelWords } from "../words/judging-panel-words";

/** Whether an entry has to be discussed or decided; one that waits for ballots counts with the ballots. */
export function isOpen({ step }: Pick<PanelEntry, "step">): boolean {
  return step === "discuss" || step === "third-marker" || step === "chair";
}

/** A member as lists name them. */
export function nameOf({ code, name }: Pick<MemberOverview, "code" | "name">): string {
  return name === "" ? code : `${code} · ${name}`;
}

/** Says how a judge scores beside the others, with the amount of data behind it. */
export function severityWords(
  { severity, pairs }: Pick<MemberOverview, "severity" | "pairs">,
  words: JudgingPanelWords["members"],
  numbers: NumberStyle,
): string {
  const entries = formatCount(pairs, numbers);
  if (severity === null) return words.tooLittle(entries);
  const rounded = Math.round(Math.abs(severity) * 100);
  if (rounded === 0) return words.equal(entries);
  const points = formatPoints(rounded / 100, numbers);
  return severity > 0 ? words.above(points, entries) : words.below(points, entries);
}

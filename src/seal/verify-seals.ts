import type { Appraisal } from "../workbook/check/appraised-table";
import type { Area } from "../workbook/model/area";
import type { Snapshot } from "../workbook/model/snapshot";
import { compareLines } from "./compare-lines";
import type { LineDifference } from "./compare-lines";
import { readSeals } from "./read-seal";
import type { Seal } from "./read-seal";
import { actLine } from "./act-line";
import { sealLines, sealedWork } from "./seal-lines";
import { isCodeOf, printedCode, ungroupedMark } from "./mark-text";
import { lineMark, sealHeader, wholeMark } from "./seal-marks";

/** What does not agree. */
export type SealDifference =
  | LineDifference
  /** The year, the period or the panel's code is another one now. */
  | { readonly kind: "header"; readonly number: number; readonly place: Area | null }
  /** A line in *Niêm phong* no longer has its mark. */
  | { readonly kind: "kept-line"; readonly place: Area }
  /** The lines of a seal no longer give its mark. */
  | { readonly kind: "kept-seal"; readonly number: number; readonly sheet: string }
  /** A seal does not name the mark of the one before it, or is not its successor. */
  | { readonly kind: "chain"; readonly number: number; readonly sheet: string }
  /** The code that was typed, as printed on signed paper, is not that of the last seal. */
  | { readonly kind: "code"; readonly typed: string };

/** The result of a verification. */
export interface Verification {
  readonly matches: boolean;
  /** The last seal. */
  readonly number: number;
  readonly sheet: string;
  /** As printed: 32 hexadecimal digits in groups of four. */
  readonly code: string;
  /** All 64 digits. */
  readonly mark: string;
  readonly lines: number;
  readonly seals: number;
  /** Whether a code from paper was compared. */
  readonly isCodeCompared: boolean;
  readonly reopened: { readonly by: string; readonly reason: string } | null;
  readonly reason: string;
  readonly differences: readonly SealDifference[];
}

/**
 * Compares a workbook with its last seal, and every seal with itself and the one before. `code` is what a person reads
 * from signed paper, "" for nothing. Returns `null` where nothing is sealed.
 */
export function verifySeals(appraisal: Appraisal, snapshot: Snapshot, code: string): Verification | null {
  const seals = readSeals(appraisal.bindings);
  const last = seals.at(-1);
  if (!last) return null;
  const header = sealHeader(sealedWork(appraisal), last.number, last.before);
  const differences: SealDifference[] = [
    ...(code !== "" && !isCodeOf(code, last.mark) ? [{ kind: "code", typed: code } as const] : []),
    ...seals.flatMap((seal, index) => keptDifferences(seal, index, seals[index - 1])),
    ...(last.header !== null && last.header.text !== header
      ? [{ kind: "header", number: last.number, place: appraisal.bindings.year?.area ?? null } as const]
      : []),
    ...compareLines([...sealLines(appraisal, snapshot), actLine(last)], last.lines),
  ];
  return {
    matches: differences.length === 0,
    number: last.number,
    sheet: last.table.sheet,
    code: printedCode(last.mark),
    mark: last.mark,
    lines: last.lines.length,
    seals: seals.length,
    isCodeCompared: ungroupedMark(code) !== "",
    reopened: last.reopened,
    reason: last.reason,
    differences,
  };
}

/** Returns what of a seal's own sheet no longer agrees with itself, or with the seal before. */
function keptDifferences(seal: Seal, index: number, former: Seal | undefined): readonly SealDifference[] {
  const { lines, header, mark, number, before, table } = seal;
  const edited = [...(header ? [header] : []), ...lines]
    .filter((line) => lineMark(line.text) !== line.mark)
    .map(({ place }): SealDifference => ({ kind: "kept-line", place }));
  const isWhole =
    header !== null &&
    mark ===
      wholeMark(
        header.text,
        lines.map(({ text }) => text),
      );
  const isNext = number === index + 1 && before === (former?.mark ?? "") && headerEnds(header?.text, number, before);
  return [
    ...edited,
    ...(isWhole ? [] : [{ kind: "kept-seal", number, sheet: table.sheet } as const]),
    ...(isNext ? [] : [{ kind: "chain", number, sheet: table.sheet } as const]),
  ];
}

/** Whether a header says the number and the former mark that stand in the cells above it. */
function headerEnds(header: string | undefined, number: number, before: string): boolean {
  return header?.endsWith(`|${number}|${before}`) ?? false;
}

import { foldName, isBlankText, sameName } from "../text/fold";
import { cellText } from "./cell-text";
import type { ScoringFinding } from "./finding";
import type { SubjectRows } from "./group-subjects";
import { NO_SUBJECT } from "./table";
import type { EntryResults, InputTable } from "./table";

/** Reports an entry whose subject and title stand in an earlier row, or, where rows are subjects, a subject that does. */
export function reportDuplicates(
  table: InputTable, entries: EntryResults, subjects: readonly SubjectRows[], findings: ScoringFinding[],
): void {
  const titles = table.columns.get("MoHinh")?.cells ?? [];
  const seen = new Map<number, Titles>();
  for (let row = 0; row < table.rows; row++) {
    const subject = entries.subjects[row]!;
    if (subject === NO_SUBJECT) continue;
    const { firstRow } = subjects[subject]!;
    if (row === firstRow) continue;
    if (table.rubric.method === "basis") {
      findings.push({
        code: "duplicate-subject", row, role: "DoiTuong", found: table.columns.get("DoiTuong")?.cells[row] ?? null,
        expected: { kind: "row", row: firstRow },
      });
      continue;
    }
    // Made at a subject's second row only: most subjects have one
    let titlesSeen = seen.get(subject);
    if (!titlesSeen) {
      titlesSeen = createTitles();
      titlesSeen.earlier(cellText(titles[firstRow] ?? null), firstRow);
      seen.set(subject, titlesSeen);
    }
    const earlier = titlesSeen.earlier(cellText(titles[row] ?? null), row);
    if (earlier !== null) {
      findings.push({ code: "duplicate-entry", row, role: "MoHinh", found: titles[row] ?? null, expected: { kind: "row", row: earlier } });
    }
  }
}

/** The titles of one subject so far. */
interface Titles {
  /** The earlier row with the same title, or `null`; keeps this one. */
  readonly earlier: (title: string, row: number) => number | null;
}

/** From here on looking a title up beats comparing it with each earlier one. */
const MANY_TITLES = 32;

function createTitles(): Titles {
  const few: { title: string; row: number }[] = [];
  let many: Map<string, number> | null = null;
  return {
    earlier: (title, row) => {
      if (isBlankText(title)) return null;
      if (!many && few.length >= MANY_TITLES) many = new Map(few.reverse().map((seen) => [foldName(seen.title), seen.row]));
      if (many) {
        const key = foldName(title);
        const found = many.get(key);
        if (found === undefined) many.set(key, row);
        return found ?? null;
      }
      const found = few.find((seen) => sameName(seen.title, title));
      if (!found) few.push({ title, row });
      return found?.row ?? null;
    },
  };
}

import type { ComputedRole } from "../../scoring/role";
import { NO_SUBJECT, NO_TOTAL } from "../../scoring/table";
import type { InputTable, SubjectResult, TableResult } from "../../scoring/table";
import { hundredths, hundredthsToNumber } from "../../text/hundredths";
import { competingPoints } from "./competing-points";
import { PROVISIONAL_SIGN } from "./formulas";
import type { KeptValues } from "./kept-values";
import { sortEntries } from "./sorted-entry-values";
import { subjectDigests } from "./subject-digest-values";

/** Returns the values of the computed columns that only tables with scores have. */
export function scoreColumns(
  table: InputTable,
  result: TableResult,
): Readonly<Partial<Record<ComputedRole, KeptValues>>> {
  const { entries, subjects } = result;
  const texts = table.rubric.bands.map(({ name }) => name);
  const totals = new Float64Array(table.rows);
  const points = new Float64Array(table.rows);
  const pointsOf = competingPoints(table, entries);
  for (let row = 0; row < table.rows; row++) {
    totals[row] = toNumber(entries.totals[row]!);
    points[row] = pointsOf(row);
  }
  const ofSubjects = (read: (subject: SubjectResult) => number): Float64Array => {
    const own = new Float64Array(subjects.length);
    for (let subject = 0; subject < own.length; subject++) own[subject] = read(subjects[subject]!);
    const numbers = new Float64Array(table.rows);
    for (let row = 0; row < numbers.length; row++) {
      const subject = entries.subjects[row]!;
      numbers[row] = subject === NO_SUBJECT ? NaN : own[subject]!;
    }
    return numbers;
  };
  const { keys, sortedKeys, sortedPoints } = sortEntries(entries, subjects, points);
  return {
    Nhom: { numbers: keys },
    Tong: { numbers: totals },
    DiemXet: { numbers: points },
    XepLoai: { numbers: entries.bands, texts },
    Hang: { numbers: sortedKeys },
    DiemDT: { numbers: sortedPoints },
    SoMoHinh: { numbers: ofSubjects(({ countedEntries }) => countedEntries) },
    ThuongThem: { numbers: ofSubjects(({ derivedBonus }) => toNumber(derivedBonus)) },
    KetQua: { numbers: ofSubjects(({ result: own }) => toNumber(own ?? NO_TOTAL)) },
    XepLoaiDT: { numbers: ofSubjects(({ band }) => band), texts },
    TamTinh: { numbers: ofSubjects(({ provisional }) => (provisional ? 0 : NaN)), texts: [PROVISIONAL_SIGN] },
    Dau: { numbers: subjectDigests(result, points) },
  };
}

function toNumber(points: number): number {
  return points === NO_TOTAL ? NaN : hundredthsToNumber(hundredths(points));
}

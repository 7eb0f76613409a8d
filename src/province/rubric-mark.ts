import type { Rubric } from "../rubric/rubric";
import { foldLabel } from "../text/fold";
import { formatHundredths } from "../text/hundredths";
import type { Hundredths } from "../text/hundredths";
import { contentFingerprint } from "../workbook/model/fingerprint";

/** A fact of a rubric that decides results: what it is about and its value, both as people read them. */
type Fact = readonly [about: string, value: string];

/**
 * Returns the mark of a rubric: equal for two rubrics that decide every entry alike. Names of lines and bands count,
 * since another name is another criterion; clauses, sources and whether bands are confirmed do not.
 */
export function rubricMark(rubric: Rubric): string {
  const facts = factsOf(rubric);
  return contentFingerprint((row, column) => foldLabel(facts[row]![column]!), facts.length, 2);
}

/** Returns what a rubric decides otherwise than another one, one sentence part a difference, in the order of facts. */
export function rubricDifferences(rubric: Rubric, other: Rubric): readonly string[] {
  const before = new Map(factsOf(other));
  const after = new Map(factsOf(rubric));
  const about = [...new Set([...before.keys(), ...after.keys()])];
  return about.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was !== undefined && is !== undefined && foldLabel(was) === foldLabel(is)) return [];
    if (is === undefined) return [`không có ${key}`];
    return [was === undefined ? `thêm ${key}: ${is}` : `${key}: ${was} → ${is}`];
  });
}

function factsOf(rubric: Rubric): readonly Fact[] {
  const line = ({ maximum, step }: { readonly maximum: Hundredths; readonly step: Hundredths }) =>
    `tối đa ${points(maximum)}, bước ${points(step)}`;
  return [
    ["cách tính", rubric.method],
    ["loại đối tượng", rubric.subjectKind],
    ["điểm tối đa", points(rubric.maximum)],
    ...rubric.criteria.map((one): Fact => [
      one.code,
      `${one.name} (${line(one)}${one.minimum === 0 ? "" : `, mức sàn ${points(one.minimum)}`})`,
    ]),
    ...[...rubric.bonuses, ...rubric.deductions].map((one): Fact => [one.code, `${one.name} (${line(one)})`]),
    ...rubric.derivedBonuses.map((one): Fact => [
      one.code,
      `${points(one.points)} điểm khi có ${one.entriesNeeded} mô hình từ ${one.fromBand}${one.registeredOnly ? ", chỉ mô hình đăng ký" : ""}`,
    ]),
    ["thứ tự khi bằng điểm", rubric.tieBreak.join(", ")],
    ...rubric.bands.map(({ name, threshold }): Fact => [`mức ${name}`, `từ ${points(threshold)}`]),
    ...rubric.bases.map(({ code, from }): Fact => [`căn cứ ${code}`, from]),
    ["chưa báo cáo", rubric.withholdsUnreported === true ? "không có kết quả" : "chỉ cảnh báo"],
    ["điểm thưởng do tổ chấm", rubric.bonusesOnce === true ? "một lần cho mỗi đối tượng" : "theo từng mô hình"],
    ["thiếu quyết định", rubric.needsDecision === true ? "không có kết quả" : "chỉ cảnh báo"],
    ["loại không thuộc diện", rubric.categories.flatMap((one) => (one.eligible ? [] : [one.name])).join(", ")],
  ];
}

function points(value: Hundredths): string {
  return formatHundredths(value);
}

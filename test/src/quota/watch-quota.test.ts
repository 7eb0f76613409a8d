import { describe, expect, it } from "vitest";
import { capture } from "../../../files/xlsx/read/capture";
import { check } from "../../../src/actions/check";
import { classify } from "../../../src/actions/classify";
import { summarize } from "../../../src/actions/summarize";
import { perform } from "../../../src/actions/perform";
import type { WatchQuotaInput } from "../../../src/actions/quota/watch-quota";
import { enFinding } from "../../../src/language/en/findings";
import { enQuota } from "../../../src/language/en/quota";
import { viFinding } from "../../../src/language/vi/findings";
import { viQuota } from "../../../src/language/vi/quota";
import { quotaReport } from "../../../src/quota/quota-report";
import { sealLines } from "../../../src/seal/seal-lines";
import { lineText } from "../../../src/seal/seal-line";
import type { Cell } from "../../../src/text/cell";
import { appraise } from "../../../src/workbook/check/appraise";
import { SUMMARY_NAME } from "../../../src/workbook/model/binding-name";
import type { cellName } from "../../../src/workbook/model/binding-name";
import { textLiteral } from "../../../src/workbook/summary/summary-watched-share";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { foreignEdit } from "../../../src/workbook/undo/guard/plan-guard";
import { applyPlan, blockOf, calculate, emptySnapshot, setCell } from "../../snapshot-of";
import { carryOut } from "../../panel-workbook";
import { collective, collectiveEntry } from "../../sound-entries";
import { tableSnapshot } from "../../table-snapshot";
import { filledPanel } from "../seal/sealed-workbook";

const NUMBERS = { decimalSeparator: "," } as const;

/** `top` excellent and `good` good collectives, the last ones of the top band with the same points. */
function rated(top: number, good: number): Snapshot {
  const entry = (index: number, points: readonly number[]) =>
    collectiveEntry({
      DoiTuong: `Chi bộ ${index + 1}`,
      MoHinh: `Mô hình ${index + 1}`,
      TC1: points[0]!,
      TC2: points[1]!,
      TC3: points[2]!,
      TC4: points[3]!,
      DT1: points[4]!,
    });
  return tableSnapshot([
    {
      rubric: collective,
      entries: [
        ...Array.from({ length: top }, (_, index) => entry(index, index < 4 ? [2, 4, 2, 1, 0.5] : [2, 4, 2, 1, 0])),
        ...Array.from({ length: good }, (_, index) => entry(top + index, [2, 3.5, 1.5, 1, 0])),
      ],
    },
  ]);
}

function watched(snapshot: Snapshot, input: WatchQuotaInput = {}): Snapshot {
  const { plan, performed } = perform({ kind: "watch-quota", ...input }, snapshot);
  expect(performed.kind).toBe("quota-watched");
  expect(foreignEdit(plan, snapshot)).toBeNull();
  return calculate(applyPlan(snapshot, plan));
}

const report = (snapshot: Snapshot) => quotaReport(appraise(snapshot));
const set = (snapshot: Snapshot, cell: Parameters<typeof cellName>[1], content: Cell) => {
  const own = snapshot.names.find(({ name }) => name.endsWith(`_${cell}`));
  return setCell(snapshot, own!.name, 0, 0, content);
};
const found = (snapshot: Snapshot) => check(snapshot).findings.filter(({ code }) => code.startsWith("quota-"));

/** The workbook after a summary was made of it. */
function summarized(snapshot: Snapshot): Snapshot {
  return calculate(applyPlan(snapshot, summarize(snapshot, { date: "23/11/2026", profile: "party" }).plan));
}

function summaryTexts(snapshot: Snapshot): readonly string[] {
  return blockOf(snapshot, SUMMARY_NAME).columns[0]!.filter((cell) => typeof cell === "string");
}

describe("A text in a formula", () => {
  it("is parted into pieces that Excel takes, with its quotation marks", () => {
    expect(textLiteral("")).toBe('""');
    expect(textLiteral('một "hai"')).toBe('"một ""hai"""');
    expect(textLiteral("a".repeat(300))).toBe(`"${"a".repeat(255)}"&"${"a".repeat(45)}"`);
  });
});

describe("The share of the top band", () => {
  const book = rated(7, 28);

  it("is watched by nobody until somebody turns it on, and nothing is sealed of it", () => {
    expect(report(book)).toBeNull();
    expect(found(book)).toEqual([]);
    expect(sealLines(appraise(book), book).filter(({ kind }) => kind === "chi-tieu")).toEqual([]);
  });

  it.each([
    { base: "A", most: 5, standing: "over", says: "Nhiều nhất 5, vượt 2." },
    { base: "B", most: 7, standing: "within", says: "Nhiều nhất 7, còn 0 chỗ." },
    { base: "C", most: 7, standing: "within", says: "Nhiều nhất 7, còn 0 chỗ." },
  ] as const)("of 35 people by way $base gives $most places", ({ base, most, standing, says }) => {
    const [group] = report(watched(book, { base }))!.groups;
    expect(group).toMatchObject({ name: null, top: 7, good: 28, rated: 35, most, standing });
    expect(viQuota.group(group!)).toContain(says);
    expect(enQuota.group(group!)).toMatch(/^Whole workbook: top band 7/);
  });

  it("lists those level at the edge, warns, and changes no band", () => {
    const own = watched(book);
    const [group] = report(own)!.groups;
    expect(group!.edge.map(({ name }) => name)).toEqual(["Chi bộ 5", "Chi bộ 6", "Chi bộ 7"]);
    expect(viQuota.edge(group!.edge[0]!, NUMBERS)).toBe("Chi bộ 5: 9 điểm");
    const [finding] = found(own);
    expect(finding).toMatchObject({
      code: "quota-exceeded",
      severity: "warning",
      expected: { top: 7, most: 5, base: 28 },
    });
    expect(viFinding(finding!, NUMBERS)).toContain("Toàn sổ: 7 mức cao nhất, nhiều hơn 5 theo tỷ lệ");
    expect(enFinding(finding!, NUMBERS)).toContain("7 in the top band, more than the 5");
    expect(appraise(own).tables[0]!.result.subjects).toEqual(appraise(book).tables[0]!.result.subjects);
    expect(found(set(own, "BatTheoDoi", "Không"))).toEqual([]);
  });

  it("says that four are too few to have a place", () => {
    const [group] = report(watched(rated(2, 2)))!.groups;
    expect(group!.standing).toBe("too-few");
    expect(viQuota.group(group!)).toContain("Chưa đủ để có chỗ.");
    expect(enQuota.group(group!)).toContain("Too few to have a place.");
  });

  it("is counted group by group where a column says so, and names the basis", () => {
    const own = watched(book, { group: "Loai", basis: "Quy định số 1" });
    expect(report(own)!.groups.map(({ name }) => name)).toEqual([collectiveEntry()["Loai"]]);
    expect(viQuota.setting(report(own)!)).toContain("Căn cứ: Quy định số 1.");
    expect(enQuota.setting(report(set(own, "BatTheoDoi", "Không"))!)).toMatch(/^Not turned on/);
    expect(report(watched(book, { group: "table" }))!.groups.length).toBe(1);
  });

  it("stands beside the results and in the summary in its own words", () => {
    const own = watched(book, { basis: "Quy định số 1" });
    const [group] = report(own)!.groups;
    expect([classify(own).quota, check(own).quota]).toEqual([report(own), report(own)]);
    const words = [
      viQuota.setting(report(own)!),
      viQuota.group(group!),
      `${viQuota.edges}: Chi bộ 5: 9 điểm; Chi bộ 6: 9 điểm; Chi bộ 7: 9 điểm`,
    ];
    expect(summaryTexts(summarized(own))).toEqual(expect.arrayContaining(words));
  });

  it("is not spoken of beside results or in a summary while it is off", () => {
    for (const own of [book, set(watched(book), "BatTheoDoi", "Không")]) {
      expect(classify(own).quota).toBeNull();
      expect(summaryTexts(summarized(own)).filter((text) => /tỷ lệ/i.test(text))).toEqual([]);
    }
  });

  it.each([
    { cell: "TyLe", content: 20.5 },
    { cell: "TyLe", content: 0 },
    { cell: "MauSo", content: "D" },
    { cell: "NhomTyLe", content: null },
    { cell: "BatTheoDoi", content: "bật" },
  ] as const)("is not watched while $cell says $content, which a check names", ({ cell, content }) => {
    const own = set(watched(book), cell, content);
    expect(report(own)).toBeNull();
    expect(found(own).map(({ code }) => code)).toEqual(["quota-setting"]);
    expect(viFinding(found(own)[0]!, NUMBERS)).toContain("chưa theo dõi được tỷ lệ");
    expect(enFinding(found(own)[0]!, NUMBERS)).toContain("the share is not watched");
  });

  it("stands in a seal, and its sheet is undone while nobody has changed it", () => {
    const own = watched(book, { share: 25, basis: "Nghị quyết" });
    const lines = sealLines(appraise(own), own).filter(({ kind }) => kind === "chi-tieu");
    expect(lines.map(lineText)).toContain("chi-tieu|TyLe|gia-tri=25");
    const file = filledPanel().finish();
    const before = capture(file).sheets.map(({ name }) => name);
    carryOut(file, { kind: "watch-quota", share: 25, basis: "Nghị quyết" });
    const { performed } = carryOut(file, { kind: "undo" });
    expect(performed).toEqual({ kind: "undo", undone: { kind: "undone", action: "watch-quota" } });
    expect(capture(file).sheets.map(({ name }) => name)).toEqual(before);
  });

  it.each([
    { name: "twice", snapshot: () => watched(book), input: {}, code: "already-watched" },
    { name: "without a table", snapshot: () => emptySnapshot(), input: {}, code: "nothing-to-watch" },
    { name: "in parts of a percent", snapshot: () => book, input: { share: 12.5 }, code: "share" },
  ])("cannot be turned on $name, and says what to do", ({ snapshot, input, code }) => {
    const { performed, plan } = perform({ kind: "watch-quota", ...input }, snapshot());
    expect(performed).toMatchObject({ kind: "quota-refused", refusal: { code } });
    expect(plan.edits).toEqual([]);
    if (performed.kind !== "quota-refused") return;
    for (const sentence of [viQuota.refusal(performed.refusal), enQuota.refusal(performed.refusal)])
      expect(sentence).toMatch(/\.$/);
  });
});

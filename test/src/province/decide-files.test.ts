import { describe, expect, it } from "vitest";
import { viFileReason } from "../../../src/language/vi/file-reasons";
import { decideFiles } from "../../../src/province/decide-files";
import type { CollectedFile } from "../../../src/province/decide-files";
import type { ReadingFacts } from "../../../src/province/unit-reading";
import type { Unit } from "../../../src/province/unit-list";

const FACTS: ReadingFacts = {
  year: 2026,
  tables: 1,
  unreadTables: 0,
  rows: 5,
  panelRows: 0,
  differing: 0,
  uncalculated: 0,
  errors: 0,
  warnings: 0,
  findingKinds: 0,
  seal: null,
};
const unit = (code: string): Unit => ({ code, name: `Đơn vị ${code}`, paths: [] });
const [a, b] = [unit("A"), unit("B")];

function file(path: string, owner: Unit | null, facts: Partial<ReadingFacts> = {}, sha256 = path): CollectedFile {
  return { path, sha256, unit: owner, read: { ok: true, facts: { ...FACTS, ...facts } } };
}

const broken = (path: string, owner: Unit): CollectedFile => ({
  path,
  sha256: path,
  unit: owner,
  read: { ok: false, reason: { code: "damaged", detail: "" } },
});

/** Paths with their statuses, and the codes of missing units. */
function decided(files: readonly CollectedFile[], strict = false) {
  const { files: all, missing, years } = decideFiles(files, [a, b], { strict });
  return {
    files: all.map(({ path, status }) => `${path} ${status}`),
    missing: missing.map(({ unit: own, year }) => `${own.code} ${year}`),
    years,
    reasons: all.map(({ reason }) => viFileReason(reason)),
  };
}

describe("Files of a province", () => {
  it.each([
    {
      name: "One sound file of each unit is taken",
      files: [file("A.xlsx", a), file("B.xlsx", b)],
      expected: ["A.xlsx nhận", "B.xlsx nhận"],
      missing: [],
    },
    {
      name: "The same bytes twice count once, the first by path",
      files: [file("A/1.xlsx", a, {}, "s"), file("A/2.xlsx", a, {}, "s"), file("B.xlsx", b)],
      expected: ["A/1.xlsx nhận", "A/2.xlsx từ chối", "B.xlsx nhận"],
      missing: [],
    },
    {
      name: "A copy in a folder of no unit leaves the unit's own file",
      files: [file("0/1.xlsx", null, {}, "s"), file("A/2.xlsx", a, {}, "s"), file("B.xlsx", b)],
      expected: ["0/1.xlsx từ chối", "A/2.xlsx nhận", "B.xlsx nhận"],
      missing: [],
    },
    {
      name: "The same bytes of two units count for none: nobody can tell whose they are",
      files: [file("A.xlsx", a, {}, "s"), file("B.xlsx", b, {}, "s")],
      expected: ["A.xlsx từ chối", "B.xlsx từ chối"],
      missing: ["A null", "B null"],
    },
    {
      name: "Different files of one unit and year count for none",
      files: [file("A1.xlsx", a), file("A2.xlsx", a), file("B.xlsx", b)],
      expected: ["A1.xlsx từ chối", "A2.xlsx từ chối", "B.xlsx nhận"],
      missing: ["A 2026"],
    },
    {
      name: "Files of different years stand beside each other, and each year has its missing units",
      files: [file("A25.xlsx", a, { year: 2025 }), file("A26.xlsx", a), file("B.xlsx", b)],
      expected: ["A25.xlsx nhận", "A26.xlsx nhận", "B.xlsx nhận"],
      missing: ["B 2025"],
    },
    {
      name: "A file without a year may be of any year, so that it rivals all others of its unit",
      files: [file("A25.xlsx", a, { year: 2025 }), file("Akhong.xlsx", a, { year: null }), file("B.xlsx", b)],
      expected: ["A25.xlsx từ chối", "Akhong.xlsx từ chối", "B.xlsx nhận"],
      missing: ["A 2026"],
    },
    {
      name: "A damaged file rivals nobody",
      files: [broken("A1.xlsx", a), file("A2.xlsx", a), file("B.xlsx", b)],
      expected: ["A1.xlsx từ chối", "A2.xlsx nhận", "B.xlsx nhận"],
      missing: [],
    },
    {
      name: "A file of no unit is refused",
      files: [file("x.xlsx", null), file("B.xlsx", b)],
      expected: ["x.xlsx từ chối", "B.xlsx nhận"],
      missing: ["A 2026"],
    },
  ])("$name", ({ files, expected, missing }) => {
    const found = decided(files);
    expect(found.files).toEqual(expected);
    expect(found.missing).toEqual(missing);
    expect(found.reasons.every((reason, index) => (reason === "") === expected[index]!.endsWith("nhận"))).toBe(true);
  });

  it("A doubtful file is counted with its reason, and refused where the office is strict", () => {
    const files = [file("A.xlsx", a, { differing: 2, errors: 1 }), file("B.xlsx", b)];
    expect(decided(files).files).toEqual(["A.xlsx cảnh báo", "B.xlsx nhận"]);
    expect(decided(files).reasons[0]).toBe("2 dòng ghi kết quả khác kết quả tính lại; 1 lỗi cần sửa");
    expect(decided(files, true).files).toEqual(["A.xlsx từ chối", "B.xlsx nhận"]);
    expect(decided(files, true).missing).toEqual(["A 2026"]);
  });
});

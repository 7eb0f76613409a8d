import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { check } from "../../../src/actions/check";
import { SCORING_SEVERITY } from "../../../src/scoring/finding";
import type { ScoringFindingCode } from "../../../src/scoring/finding";
import type { Role } from "../../../src/scoring/role";
import { columnName } from "../../../src/workbook/model/binding-name";
import { EMPTY_PLAN } from "../../../src/workbook/model/plan";
import { entriesArbitrary } from "../../entries-arbitrary";
import { rubricArbitrary } from "../../rubric-arbitrary";
import { blockOf } from "../../snapshot-of";
import { collective, collectiveEntry, individual, individualEntry } from "../../sound-entries";
import { tableSnapshot } from "../../table-snapshot";
import { SCORING_CASES } from "../scoring/finding-cases";
import { caseSnapshot } from "../scoring/case-snapshot";
import { WORKBOOK_CASES } from "../workbook/check/finding-cases";

const CODES = Object.keys(SCORING_SEVERITY) as ScoringFindingCode[];

describe("Check", () => {
  test.each(CODES)("points a finding of %s at its cell in the sheet", (code) => {
    const { finding } = SCORING_CASES[code];
    const snapshot = caseSnapshot(SCORING_CASES[code]);
    const { area } = blockOf(snapshot, columnName(1, finding.role));
    const found = check(snapshot).findings.filter((other) => other.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      severity: finding.severity ?? SCORING_SEVERITY[code],
      found: finding.found,
      where: {
        table: 1,
        role: finding.role,
        area: { sheet: area.sheet, row: area.row + finding.row, column: area.column, rows: 1, columns: 1 },
      },
    });
  });

  it("says the earlier row of a duplicate by its row in the sheet", () => {
    const snapshot = caseSnapshot(SCORING_CASES["duplicate-entry"]);
    const [finding] = check(snapshot).findings.filter(({ code }) => code === "duplicate-entry");
    expect(finding?.expected).toEqual({ kind: "row", row: blockOf(snapshot, columnName(1, "MoHinh")).area.row });
  });

  it("never has a plan, whatever it finds", () => {
    for (const { snapshot } of Object.values(WORKBOOK_CASES)) expect(check(snapshot).plan).toEqual(EMPTY_PLAN);
  });

  it("reports entries and subjects as people read them", () => {
    const { results, summary } = check(
      tableSnapshot([
        {
          rubric: collective,
          entries: [
            collectiveEntry({ DoiTuong: " Đảng ủy xã ", TC1: 1.5 }),
            {},
            collectiveEntry({ TC1: null, MoHinh: 12 }),
          ],
        },
        { rubric: individual, entries: [individualEntry()] },
      ]),
    );
    expect(results()).toEqual([
      {
        id: 1,
        rubric: "tap-the",
        method: "scores",
        sheet: "Chấm điểm tập thể",
        entries: [
          {
            row: 5,
            subject: "Đảng ủy xã",
            subjectIndex: 0,
            title: "Chuyển đổi số ở thôn",
            total: 8.5,
            band: "Tốt",
            state: "complete",
          },
          {
            row: 7,
            subject: "Đảng ủy xã An Bình",
            subjectIndex: 1,
            title: "12",
            total: null,
            band: null,
            state: "incomplete",
          },
        ],
        subjects: [
          { name: "Đảng ủy xã", result: 8.5, band: "Tốt", derivedBonus: 0, provisional: false },
          { name: "Đảng ủy xã An Bình", result: null, band: null, derivedBonus: 0, provisional: true },
        ],
      },
      {
        id: 2,
        rubric: "ca-nhan",
        method: "scores",
        sheet: "Chấm điểm cá nhân",
        entries: [
          {
            row: 5,
            subject: "Nguyễn Văn An",
            subjectIndex: 0,
            title: "Họp không giấy",
            total: 9,
            band: "Xuất sắc",
            state: "complete",
          },
        ],
        subjects: [{ name: "Nguyễn Văn An", result: 9, band: "Xuất sắc", derivedBonus: 0, provisional: false }],
      },
    ]);
    expect(summary).toMatchObject({ entries: 3, complete: 2, subjects: 3 });
  });

  it("counts its errors and warnings", () => {
    const { summary, findings } = check(
      tableSnapshot([{ rubric: collective, entries: [collectiveEntry({ TC1: "tốt", LinhVuc: null, BaoCao: null })] }]),
    );
    expect(summary).toMatchObject({ errors: 1, warnings: 2 });
    expect(findings.filter(({ severity }) => severity === "info").map(({ code }) => code)).toEqual([
      "bands-unconfirmed",
      "body-missing",
    ]);
  });

  it("asks once to confirm the bands of a rubric, whatever the number of its tables", () => {
    const tables = [
      { rubric: collective, entries: [collectiveEntry()] },
      { rubric: collective, entries: [collectiveEntry({ DoiTuong: "Đảng ủy khác" })] },
    ];
    expect(check(tableSnapshot(tables)).findings.filter(({ code }) => code === "bands-unconfirmed")).toHaveLength(1);
  });

  it("names errors before warnings, and each row by row", () => {
    const { findings } = check(
      tableSnapshot([
        {
          rubric: collective,
          entries: [
            collectiveEntry({ LinhVuc: null }),
            collectiveEntry({ MoHinh: "Hai", TC1: "tốt" }),
            collectiveEntry({ MoHinh: null }),
          ],
        },
      ]),
    );
    const rows = findings.flatMap(({ where, severity }) => (where.area && severity !== "info" ? [where.area.row] : []));
    expect(rows).toEqual([6, 5, 7]);
  });

  it("takes any contents of cells, and names no cell outside the table", () => {
    fc.assert(
      fc.property(
        rubricArbitrary.chain((rubric) =>
          entriesArbitrary(rubric, { rows: 6 }).map((columns) => ({ rubric, columns })),
        ),
        ({ rubric, columns }) => {
          const entries = Array.from(
            { length: 6 },
            (_, row) =>
              Object.fromEntries([...columns].map(([role, { cells }]) => [role, cells[row] ?? null])) as Partial<
                Record<Role, null>
              >,
          );
          const { findings } = check(tableSnapshot([{ rubric, entries }]));
          const outside = findings.filter(
            ({ where }) =>
              where.role !== undefined && (where.area === null || where.area.row < 5 || where.area.row > 10),
          );
          expect(outside).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

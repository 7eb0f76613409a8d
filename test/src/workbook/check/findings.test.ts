import { describe, expect, it, test } from "vitest";
import { check } from "../../../../src/actions/check";
import { WORKBOOK_SEVERITY } from "../../../../src/workbook/model/finding";
import type { WorkbookFindingCode } from "../../../../src/workbook/model/finding";
import { columnName } from "../../../../src/workbook/model/binding-name";
import { COMPUTED_ROLES } from "../../../../src/scoring/role";
import type { Role } from "../../../../src/scoring/role";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import { changeBlock, setCells } from "../../../snapshot-of";
import { WORKBOOK_CASES, soundSnapshot } from "./finding-cases";

const CODES = Object.keys(WORKBOOK_SEVERITY) as WorkbookFindingCode[];

describe("Findings about a workbook", () => {
  it("are none where everything is sound", () => {
    expect(check(soundSnapshot()).findings).toEqual([]);
  });

  test.each(CODES)("%s is the one finding of its workbook, in its cell", (code) => {
    const { snapshot, finding } = WORKBOOK_CASES[code];
    expect(check(snapshot).findings.map((found) => ({ ...found, entry: undefined }))).toEqual([
      { code, severity: WORKBOOK_SEVERITY[code], ...finding },
    ]);
  });
});

describe("A row of averages that was inserted among entries", () => {
  it.each(["Trung bình", "Điểm bình quân", "ĐTB chung", "Cao nhất:"])(
    "is one finding, without the formulas that it lacks: %s",
    (words) => {
      expect(check(withInsertedRow(words)).findings.map(({ code, where }) => [code, where.area?.row])).toEqual([
        ["row-not-entry", 6],
      ]);
    },
  );

  it("does not hide that an entry below it lacks its formulas", () => {
    const codes = check(withInsertedRow("Trung bình", 2)).findings.filter(({ code }) => code === "formula-missing");
    expect(new Set(codes.map(({ where }) => where.area?.row))).toEqual(new Set([7]));
  });
});

/**
 * A sound table whose second row says these words over points and has no formulas, as Excel inserts rows; so do the
 * rows up to `last`.
 */
function withInsertedRow(words: string, last = 1): Snapshot {
  const roles = (role: Role) => columnName(1, role);
  const named = setCells(setCells(soundSnapshot(), roles("DoiTuong"), [words], 1), roles("MoHinh"), [null], 1);
  return [...COMPUTED_ROLES]
    .filter((role) => named.names.some(({ name }) => name === roles(role)))
    .reduce<Snapshot>(
      (snapshot, role) =>
        changeBlock(snapshot, roles(role), (block) => ({
          ...block,
          columns: [block.columns[0]!.map((cell, row) => (row >= 1 && row <= last ? null : cell))],
          formulas: block.formulas.map(
            (column) => column && column.map((formula, row) => (row >= 1 && row <= last ? null : formula)),
          ),
        })),
      named,
    );
}

describe("A typed-over formula", () => {
  it("is only a warning while the typed value is right, since it goes wrong with the next score", () => {
    const typed = setCells(soundSnapshot(), columnName(1, "Tong"), [9]);
    expect(check(typed).findings).toMatchObject([{ code: "formula-overwritten", severity: "warning", found: 9 }]);
  });

  it("is told alone, without the results that it leaves behind: to calculate anew would not help", () => {
    const behind = changeBlock(soundSnapshot(), columnName(1, "KetQua"), (block) => ({
      ...block,
      columns: [block.columns[0]!.map(() => 3)],
    }));
    expect(check(behind).findings.map(({ code }) => code)).toContain("result-stale");
    expect(check(setCells(behind, columnName(1, "Tong"), [8])).findings.map(({ code }) => code)).toEqual([
      "formula-overwritten",
    ]);
  });

  it("that says the same in other spaces and quotes is no finding", () => {
    const spaced = changeBlock(soundSnapshot(), columnName(1, "Tong"), (block) => ({
      ...block,
      columns: [block.columns[0]!.map(() => 3)],
      formulas: block.formulas.map((column) =>
        column!.map((formula) => formula!.replaceAll(",", ", ").replaceAll("'", "")),
      ),
    }));
    expect(check(spaced).findings.map(({ code }) => code)).toEqual(["result-stale", "result-stale", "result-stale"]);
  });
});

describe("A file", () => {
  it("is not blamed for values that its last program left behind its scores", () => {
    const behind = setCells(soundSnapshot(), columnName(1, "TC1"), [1]);
    expect(check(behind).findings.map(({ code }) => code)).toContain("result-stale");
    expect(check({ ...behind, calculated: false }).findings).toEqual([]);
  });
});

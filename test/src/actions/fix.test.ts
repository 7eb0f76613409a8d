import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { check } from "../../../src/actions/check";
import { fix } from "../../../src/actions/fix";
import { perform } from "../../../src/actions/perform";
import { columnName } from "../../../src/workbook/model/binding-name";
import type { Finding, FindingCode } from "../../../src/workbook/model/finding";
import { offeredFixes } from "../../../src/workbook/check/offered-fixes";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { entriesArbitrary } from "../../entries-arbitrary";
import { capture } from "../../../files/xlsx/read/capture";
import { panelWorkbook, somebody } from "../../panel-workbook";
import { rubricArbitrary } from "../../rubric-arbitrary";
import { applyPlan, blockOf, changeBlock, setCells, setFormats, writeCell } from "../../snapshot-of";
import { basisEntry, collective, collectiveEntry, unregistered } from "../../sound-entries";
import { tableSnapshot } from "../../table-snapshot";

const TC1 = columnName(1, "TC1");
/** 1 May 2026: what a sheet makes of 1.5. */
const MAY_DAY = { date: 46143 };

function typed(cells: Parameters<typeof collectiveEntry>[0][], formats?: readonly string[]): Snapshot {
  const snapshot = tableSnapshot([
    {
      rubric: collective,
      entries: cells.map((also, index) => collectiveEntry({ MoHinh: `Mô hình ${index + 1}`, ...also })),
    },
  ]);
  return formats ? setFormats(snapshot, TC1, formats) : snapshot;
}

function cellAt(snapshot: Snapshot, name: string, row: number) {
  const block = blockOf(snapshot, name);
  const formats = block.formats[0]!;
  return { cell: block.columns[0]![row], format: typeof formats === "string" ? formats : formats[row] };
}

describe("A fix", () => {
  test.each<readonly [string, FindingCode, Parameters<typeof collectiveEntry>[0], string, number]>([
    ["a date", "score-date", { TC1: MAY_DAY }, "d/m/yyyy", 1.5],
    ["15 for 1,5", "score-above-maximum", { TC1: 15 }, "0.0", 1.5],
    ["text with a unit", "score-text", { TC1: "1,5 điểm" }, "General", 1.5],
    ["text with a short unit", "score-text", { TC1: "1.5đ" }, "@", 1.5],
    ["full-width figures", "score-number-as-text", { TC1: "１，５" }, "General", 1.5],
    ["stray spaces", "score-number-as-text", { TC1: "\u00a01,5 " }, "General", 1.5],
    ["a percentage", "score-percent", { TC1: 0.015 }, "0.0%", 1.5],
    ["a time", "score-time", { TC1: { date: 110 / 1440 } }, "h:mm", 1.5],
  ])("turns %s into the number that was meant, in a format that shows it", (_, code, also, format, expected) => {
    const snapshot = typed([also, {}, {}], [format, "0.00", "0.00", "General"]);
    const { outcome, fixed } = fix(snapshot, { code });
    expect(fixed).toHaveLength(1);
    const after = applyPlan(snapshot, outcome.plan);
    const { cell, format: shown } = cellAt(after, TC1, 0);
    expect(cell).toBe(expected);
    expect(["0.00", "0.0", "General"]).toContain(shown);
    expect(check(after).findings.filter((finding) => finding.code === code)).toEqual([]);
  });

  it("keeps a format that shows points", () => {
    const [edit] = fix(typed([{ TC1: 15 }], ["0.0", "0.0"]), { code: "score-above-maximum" }).outcome.plan.edits;
    expect(edit).toEqual({
      kind: "setCells",
      sheet: "Chấm điểm tập thể",
      cells: [{ row: 5, column: 5, content: 1.5 }],
    });
  });

  it("takes the format that the column's other numbers have", () => {
    const [edit] = fix(typed([{ TC1: MAY_DAY }, {}, {}], ["d/m", "0.0", "0.0", "General"]), { code: "score-date" })
      .outcome.plan.edits;
    expect(edit).toMatchObject({ cells: [{ content: 1.5, format: "0.0" }] });
  });

  it("gives a day that was typed as text the look of a day", () => {
    const snapshot = tableSnapshot([{ rubric: unregistered, entries: [basisEntry({ NgayQD: "15/3/2026" })] }]);
    const plain = setFormats(snapshot, columnName(1, "NgayQD"), ["General", "General"]);
    expect(fix(plain, { code: "decision-date-unreadable" }).outcome.plan.edits).toMatchObject([
      { cells: [{ content: { date: 46096 }, format: "dd/mm/yyyy" }] },
    ]);
  });

  it("writes names without spaces and marks that nobody sees", () => {
    const name = "Đảng ủy xã An Bình";
    const snapshot = typed([{ DoiTuong: ` ${name.normalize("NFD")}\u00a0` }, { DoiTuong: "Chi cục  Thuế" }]);
    const composed = applyPlan(snapshot, fix(snapshot, { code: "text-unmatchable" }).outcome.plan);
    const fixed = applyPlan(composed, fix(composed, { code: "text-not-normal" }).outcome.plan);
    expect(blockOf(fixed, columnName(1, "DoiTuong")).columns[0]!.slice(0, 2)).toEqual([name, "Chi cục Thuế"]);
  });

  it("writes into the ballots of a panel", () => {
    const book = panelWorkbook([{ DoiTuong: "Xã A", MoHinh: "Một", Loai: "Tổ chức đảng" }], somebody(2));
    book.fill(book.ballots[1]!, "TC1", ["1,5"]);
    const snapshot = capture(book.finish());
    const { fixed, outcome } = fix(snapshot, { code: "score-number-as-text" });
    expect(fixed).toHaveLength(1);
    expect(outcome.plan.edits).toMatchObject([{ kind: "setCells", sheet: "Phiếu TV02", cells: [{ content: 1.5 }] }]);
    expect(outcome.findings.filter(({ code }) => code === "score-number-as-text")).toEqual([]);
  });

  it("of one cell leaves the others of its kind alone", () => {
    const snapshot = typed([{ TC1: 15 }, { TC1: 20 }]);
    const [first, second] = offeredFixes(check(snapshot).findings);
    const { code, ...cell } = second!;
    const fixed = applyPlan(snapshot, fix(snapshot, { code, cells: [cell] }).outcome.plan);
    expect(blockOf(fixed, TC1).columns[0]!.slice(0, 2)).toEqual([first!.before, 2]);
  });

  it("refuses a cell that has changed since it was shown, and fixes the rest", () => {
    const shown = typed([{ TC1: 15 }, { TC1: 20 }, { TC1: 15 }]);
    const cells = offeredFixes(check(shown).findings);
    const now = setCells(shown, TC1, [17, undefined, 1]);
    const { fixed, refused, outcome } = fix(now, { code: "score-above-maximum", cells });
    expect(fixed.map(({ row }) => row)).toEqual([6]);
    expect(refused.map(({ row }) => row)).toEqual([5, 7]);
    expect(blockOf(applyPlan(now, outcome.plan), TC1).columns[0]!.slice(0, 3)).toEqual([17, 2, 1]);
  });

  it("refuses what no finding offers, whatever it is told to write", () => {
    const snapshot = typed([{ TC1: 15 }]);
    const [{ code, ...cell }] = offeredFixes(check(snapshot).findings) as [ReturnType<typeof offeredFixes>[number]];
    for (const other of [
      { ...cell, after: 2 },
      { ...cell, column: 1 },
      { ...cell, sheet: "Bộ tiêu chí" },
    ]) {
      expect(fix(snapshot, { code, cells: [other] })).toMatchObject({
        fixed: [],
        refused: [other],
        outcome: { plan: { edits: [] } },
      });
    }
  });

  it("is not offered for a formula that somebody wrote into a score", () => {
    const snapshot = typed([{}]);
    const place = { ...blockOf(snapshot, TC1).area };
    const [finding] = check(writeCell(snapshot, place, { formula: '="1,5"', value: "1,5" })).findings.filter(
      ({ code }) => code === "score-number-as-text",
    );
    expect(finding).toBeDefined();
    expect(finding).not.toHaveProperty("fix");
  });

  it("is never made in place for text of an old encoding", () => {
    const snapshot = changeBlock(typed([{ DoiTuong: "§¶ng ñy" }]), columnName(1, "DoiTuong"), (block) => ({
      ...block,
      fonts: [".VnTime"],
    }));
    expect(check(snapshot).findings).toContainEqual(expect.objectContaining({ code: "legacy-font", fix: "Đảng ủy" }));
    expect(fix(snapshot, { code: "legacy-font" }).outcome.plan.edits).toEqual([]);
  });

  it("answers with the findings and results that are left", () => {
    const { performed } = perform({ kind: "fix", code: "score-above-maximum" }, typed([{ TC1: 15 }, { TC2: null }]));
    expect(performed).toMatchObject({ kind: "fixed", fixed: 1, refused: [], outcome: { summary: { complete: 1 } } });
    const codes = performed.kind === "fixed" ? performed.outcome.findings.map(({ code }) => code) : [];
    expect(codes).toContain("score-missing");
    expect(codes).not.toContain("score-above-maximum");
    expect(codes).not.toContain("result-stale");
  });
});

describe("Fixes of any table", () => {
  const workbooks = rubricArbitrary.chain((rubric) =>
    entriesArbitrary(rubric, { rows: 6 }).map((columns) => {
      const empty = tableSnapshot([{ rubric, entries: [{}, {}, {}, {}, {}] }]);
      return [...columns].reduce(
        (filled, [role, { cells, formats }]) =>
          setFormats(setCells(filled, columnName(1, role), cells), columnName(1, role), formats),
        empty,
      );
    }),
  );
  const codesOf = (findings: readonly Finding[]) => [...new Set(offeredFixes(findings).map(({ code }) => code))];

  it("change the cells they were shown for and no other, and leave no finding of their kind there", () => {
    fc.assert(
      fc.property(workbooks, (snapshot) => {
        for (const code of codesOf(check(snapshot).findings)) {
          const { outcome, fixed, refused } = fix(snapshot, { code });
          expect(refused).toEqual([]);
          const written = outcome.plan.edits.flatMap((edit) => (edit.kind === "setCells" ? edit.cells : []));
          expect(written.map(({ row, column, content }) => ({ row, column, content }))).toEqual(
            fixed.map(({ row, column, after }) => ({ row, column, content: after })),
          );
          const after = applyPlan(snapshot, outcome.plan);
          const left = check(after)
            .findings.filter((finding) => finding.code === code)
            .map(({ where }) => `${where.area?.row}:${where.area?.column}`);
          for (const { row, column } of fixed) expect(left).not.toContain(`${row}:${column}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("have nothing to do a second time", () => {
    fc.assert(
      fc.property(workbooks, (snapshot) => {
        for (const code of codesOf(check(snapshot).findings)) {
          const fixed = applyPlan(snapshot, fix(snapshot, { code }).outcome.plan);
          const again = fix(fixed, { code }).outcome.plan.edits.flatMap((edit) =>
            edit.kind === "setCells" ? edit.cells : [],
          );
          expect(again).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

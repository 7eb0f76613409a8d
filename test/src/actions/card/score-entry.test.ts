import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { scoreEntry } from "../../../../src/actions/card/score-entry";
import type { ScoreEntryInput } from "../../../../src/actions/card/score-entry";
import { openCard } from "../../../../src/actions/card/open-card";
import { perform } from "../../../../src/actions/perform";
import { cardEntry } from "../../../../src/scoring/card/card-entry";
import { appraise } from "../../../../src/workbook/check/appraise";
import { columnName } from "../../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import { totalAt } from "../../../../src/scoring/table";
import { applyPlan, blockOf, changeBlock, setCells, setFormats, withMemory } from "../../../snapshot-of";
import { collective, collectiveEntry, register, registerEntry } from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";

const UNSCORED = { TC1: null, TC2: null, TC3: null, TC4: null, DT1: null };
const ENTRY = { subject: "Đảng ủy xã An Bình", title: "Một cửa" };

function book(...entries: readonly Parameters<typeof collectiveEntry>[0][]): Snapshot {
  return tableSnapshot([
    {
      rubric: collective,
      entries: entries.map((also) => collectiveEntry({ MoHinh: "Một cửa", ...UNSCORED, ...also })),
    },
  ]);
}

function input(also: Partial<ScoreEntryInput> = {}): ScoreEntryInput {
  return {
    table: 1,
    row: 0,
    entry: ENTRY,
    scores: [
      { role: "TC1", before: null, after: 1.5 },
      { role: "TC3", before: null, after: 2 },
    ],
    ...also,
  };
}

function scoresIn(snapshot: Snapshot, row: number) {
  return ["TC1", "TC2", "TC3", "TC4", "DT1"].map(
    (role) => blockOf(snapshot, `ThamDinh_1_${role}`).columns[0]![row] ?? null,
  );
}

describe("Scoring an entry", () => {
  it("writes the changed cells in one edit, shows the next entry, and remembers how to undo both", () => {
    const snapshot = book({}, { MoHinh: "Hai cửa" });
    const { area } = blockOf(snapshot, columnName(1, "TC1"));
    const show = { ...area, row: area.row + 1, rows: 1 };
    const { performed, plan } = perform({ kind: "score-entry", ...input({ show }) }, snapshot);
    expect(performed).toEqual({ kind: "entry-scored", refusal: null });
    expect(plan.edits.map(({ kind }) => kind)).toEqual(["setCells", "activate", "remember"]);
    expect(plan.edits[0]).toMatchObject({
      sheet: area.sheet,
      cells: [{ row: area.row, content: 1.5 }, { content: 2 }],
    });
    const after = applyPlan(snapshot, plan);
    expect(scoresIn(after, 0)).toEqual([1.5, null, 2, null, null]);
    const { performed: undone, plan: back } = perform({ kind: "undo" }, withMemory(after));
    expect(undone).toEqual({ kind: "undo", undone: { kind: "undone", action: "score-entry" } });
    expect(scoresIn(applyPlan(after, back), 0)).toEqual(scoresIn(snapshot, 0));
  });

  it("empties a cell, and gives points in place of a date a format that shows them", () => {
    const snapshot = setFormats(book({ TC1: { date: 46143 }, TC2: 3 }), columnName(1, "TC1"), ["dd/mm/yyyy", "0.00"]);
    const { plan } = scoreEntry(
      snapshot,
      input({
        scores: [
          { role: "TC1", before: { date: 46143 }, after: 1.5 },
          { role: "TC2", before: 3, after: null },
        ],
      }),
    );
    expect(plan.edits[0]).toMatchObject({ cells: [{ content: 1.5, format: "0.00" }, { content: null }] });
  });

  test.each<readonly [string, string, (snapshot: Snapshot) => Snapshot, Partial<ScoreEntryInput>]>([
    ["the table is gone", "table-gone", (snapshot) => snapshot, { table: 7 }],
    [
      "another entry is in its row",
      "entry-moved",
      (snapshot) => setCells(snapshot, columnName(1, "MoHinh"), ["Khác"]),
      {},
    ],
    ["its row is beyond the table", "entry-moved", (snapshot) => snapshot, { row: 99 }],
    ["somebody has typed into a cell", "cell-changed", (snapshot) => setCells(snapshot, columnName(1, "TC3"), [1]), {}],
    [
      "a cell holds a formula",
      "cell-formula",
      (snapshot) => changeBlock(snapshot, columnName(1, "TC3"), (block) => ({ ...block, formulas: [["=1+1"]] })),
      {},
    ],
    [
      "a score is above the maximum",
      "not-a-score",
      (snapshot) => snapshot,
      { scores: [{ role: "TC1", before: null, after: 3 }] },
    ],
    [
      "a score is off its step",
      "not-a-score",
      (snapshot) => snapshot,
      { scores: [{ role: "DT1", before: null, after: 0.3 }] },
    ],
    [
      "a line is not in the table",
      "cell-changed",
      (snapshot) => snapshot,
      { scores: [{ role: "TC9", before: null, after: 1 }] },
    ],
  ])("writes nothing where %s", (_, refusal, change, also) => {
    const snapshot = change(book({}));
    expect(scoreEntry(snapshot, input(also))).toEqual({ refusal, plan: { edits: [] } });
  });

  it("is not taken back once somebody has changed what it wrote", () => {
    const snapshot = book({});
    const scored = applyPlan(snapshot, perform({ kind: "score-entry", ...input() }, snapshot).plan);
    const { performed, plan } = perform({ kind: "undo" }, withMemory(setCells(scored, columnName(1, "TC1"), [2])));
    expect(performed).toMatchObject({ undone: { kind: "changed-since" } });
    expect(plan.edits).toEqual([]);
  });

  it("makes the sheet hold what the card showed, and undo gives every cell back", () => {
    const score = (most: number) => fc.option(fc.integer({ min: 0, max: most }).map((points) => points / 100));
    fc.assert(
      fc.property(
        fc.record({ TC1: score(200), TC2: score(400), TC3: score(200), TC4: score(100) }),
        fc.record({ TC1: score(200), TC2: score(400), TC3: score(200), TC4: score(100) }),
        (was, typed) => {
          const snapshot = book(was);
          const [table] = openCard(snapshot).tables;
          const texts = new Map(
            Object.entries(typed).map(([role, points]) => [role as "TC1", points === null ? "" : String(points)]),
          );
          const card = cardEntry(table!, 0, texts);
          const { performed, plan } = perform({ kind: "score-entry", ...input({ scores: card.changes }) }, snapshot);
          expect(performed).toEqual({ kind: "entry-scored", refusal: null });
          const after = applyPlan(snapshot, plan);
          const { result, input: read } = appraise(after).tables[0]!;
          expect([totalAt(result.entries, 0), read.rubric.bands[result.entries.bands[0]!]?.name ?? null]).toEqual([
            card.total,
            card.band,
          ]);
          if (card.changes.length === 0) return;
          const { plan: back } = perform({ kind: "undo" }, withMemory(after));
          expect(scoresIn(applyPlan(after, back), 0)).toEqual(scoresIn(snapshot, 0));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("Opening the cards", () => {
  it("finds the selected entry by its row, wherever in the row the selection is", () => {
    const snapshot = book({}, { MoHinh: "Hai cửa" });
    const { area } = blockOf(snapshot, columnName(1, "DoiTuong"));
    const select = (row: number, column: number) =>
      openCard({ ...snapshot, selection: { sheet: area.sheet, row, column, rows: 1, columns: 1 } }).selected;
    expect(select(area.row + 1, 1)).toEqual({ table: 1, row: 1 });
    expect(select(area.row - 1, area.column)).toBeNull();
    expect(openCard({ ...snapshot, selection: null }).selected).toBeNull();
  });

  it("leaves out registers, and says whether there is any table", () => {
    const listed = openCard(tableSnapshot([{ rubric: register, entries: [registerEntry()] }]));
    expect([listed.tables, listed.hasTables]).toEqual([[], true]);
  });
});

import { hundredths } from "../../../src/text/hundredths";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertTemplate } from "../../../src/actions/insert-template";
import { summarize } from "../../../src/actions/summarize";
import type { Rubric } from "../../../src/rubric/rubric";
import { columnName } from "../../../src/workbook/model/binding-name";
import type { Rect } from "../../../src/workbook/model/area";
import { columnNumber } from "../../../src/workbook/model/area";
import { isFormula } from "../../../src/workbook/model/fingerprint";
import type { Edit } from "../../../src/workbook/model/plan";
import type { SheetSpec } from "../../../src/workbook/model/sheet-spec";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import type { EntryCells } from "../../input-table";
import { entriesArbitrary } from "../../entries-arbitrary";
import { insertRows, renameSheet } from "../../restructure-snapshot";
import { rubricArbitrary } from "../../rubric-arbitrary";
import { applyPlan, calculate, changeBlock, emptySnapshot, setCells, writeCell } from "../../snapshot-of";
import {
  basisEntry,
  collective,
  collectiveEntry,
  individual,
  individualEntry,
  register,
  registerEntry,
  unregistered,
} from "../../sound-entries";
import { fillTable, tableSnapshot } from "../../table-snapshot";

const INPUT = { date: "23/11/2026", profile: "party" } as const;
const SUMMARY = "Tổng hợp";

const filled = tableSnapshot(
  [
    {
      rubric: collective,
      entries: [
        collectiveEntry(),
        collectiveEntry({ DoiTuong: "=1+1", TC1: 1 }),
        collectiveEntry({ DoiTuong: "Chi cục Thuế", TC1: null }),
      ],
    },
    { rubric: individual, entries: [individualEntry(), individualEntry({ DoiTuong: "Trần Thị Bình", TC1: 0 })] },
    { rubric: unregistered, entries: [basisEntry({ DoiTuong: "Lê Văn Cường", MucGhi: "Tốt" })] },
    { rubric: register, entries: [registerEntry()] },
  ],
  { body: "Cấp ủy cơ sở" },
);

function edits(snapshot: Snapshot): readonly Edit[] {
  return summarize(snapshot, INPUT).plan.edits;
}

function summarized(snapshot: Snapshot): Snapshot {
  return calculate(applyPlan(snapshot, summarize(snapshot, INPUT).plan));
}

function specOf(snapshot: Snapshot): SheetSpec {
  const [edit] = edits(snapshot);
  if (edit?.kind !== "addSheet" && edit?.kind !== "rewriteSheet") throw new Error("no summary");
  return edit.spec;
}

/** What each row of the summary shows, formulas by their values. */
function shownRows(snapshot: Snapshot): readonly (readonly unknown[])[] {
  const rows: unknown[][] = [];
  for (const { row, column, cells } of specOf(snapshot).blocks) {
    cells[0]?.forEach((content, index) => {
      (rows[row - 1] ??= [])[column - 1 + index] =
        content !== undefined && isFormula(content) ? content.value : content;
    });
  }
  return rows;
}

function rowsUnder(snapshot: Snapshot, title: string): readonly (readonly unknown[])[] {
  const rows = shownRows(snapshot);
  const isTitle = (row: readonly unknown[] | undefined) => typeof row?.[0] === "string" && /^\d+\. /.test(row[0]);
  const from = rows.findIndex((row) => isTitle(row) && String(row[0]).includes(title));
  const after = rows.findIndex((row, index) => index > from && isTitle(row));
  return rows.slice(from + 1, after < 0 ? undefined : after).filter((row) => row !== undefined);
}

describe("The summary", () => {
  it("is a new sheet, shown when it is made", () => {
    expect(edits(filled).map(({ kind }) => kind)).toEqual(["addSheet", "activate"]);
    expect(summarized(filled)).toMatchObject({ activeSheet: SUMMARY });
  });

  it("is none without tables", () => {
    expect(edits(emptySnapshot())).toEqual([]);
  });

  it("counts subjects by band, table by table, and adds them up", () => {
    expect(rowsUnder(filled, "mức xếp loại")).toEqual([
      ["Bảng", "Xuất sắc", "Tốt", "Khá", "Trung bình", "Chưa đạt", "Chưa có kết quả", "Cộng"],
      ["Tập thể", 1, 1, 0, 0, 0, 1, 3],
      ["Cá nhân có đăng ký", 1, 0, 1, 0, 0, 0, 2],
      ["Cá nhân không đăng ký", 0, 1, 0, 0, 0, 0, 1],
      ["Cộng", 2, 2, 1, 0, 0, 1, 6],
    ]);
  });

  it("counts entries by state", () => {
    expect(rowsUnder(filled, "Tình trạng").at(-1)).toEqual(["Cộng", 5, 1, 0, 0, 0, 6]);
  });

  it("ranks each table, by its rule", () => {
    expect(
      rowsUnder(filled, "Xếp hạng: tập thể")
        .slice(-2)
        .map((row) => row.slice(0, 4)),
    ).toEqual([
      ["Đảng ủy xã An Bình", 1, 9, "Xuất sắc"],
      ["=1+1", 2, 8, "Tốt"],
    ]);
    expect(JSON.stringify(rowsUnder(filled, "Xếp hạng: tập thể"))).toContain("rồi điểm TC2, rồi điểm TC3");
  });

  it("draws the results of each ranking by points, and says of which table they are", () => {
    expect(specOf(filled).charts.map(({ kind, title }) => [kind, title])).toEqual([
      ["column", "Số đối tượng theo mức xếp loại"],
      ["bar", "Kết quả của đối tượng (bảng Chấm điểm tập thể)"],
      ["bar", "Kết quả của đối tượng (bảng Chấm điểm cá nhân)"],
    ]);
  });

  it("says in the title of a chart that it does not draw everybody", () => {
    const many = tableSnapshot([
      {
        rubric: collective,
        entries: Array.from({ length: 20 }, (_, index) => collectiveEntry({ DoiTuong: `Xã ${index}` })),
      },
    ]);
    expect(specOf(many).charts.at(-1)).toMatchObject({
      title: "Kết quả của 15 đối tượng đứng đầu (bảng Chấm điểm tập thể)",
      values: { rows: 15 },
    });
  });

  it("lists what has no result yet, where it stands and where to look", () => {
    expect(
      rowsUnder(filled, "chưa có kết quả")
        .find((row) => row[0] === "Chi cục Thuế")
        ?.slice(0, 4),
    ).toEqual(["Chi cục Thuế", 7, "Chưa đủ", "Chuyển đổi số ở thôn"]);
    expect(JSON.stringify(rowsUnder(filled, "chưa có kết quả"))).toContain("TC1");
  });

  it("says that nobody has confirmed the bands, until somebody has", () => {
    const notice = (snapshot: Snapshot) => JSON.stringify(shownRows(snapshot)).includes("chưa được xác nhận");
    const confirmed: Rubric = { ...collective, bandsConfirmed: true };
    expect(notice(filled)).toBe(true);
    expect(notice(tableSnapshot([{ rubric: confirmed, entries: [collectiveEntry()] }]))).toBe(false);
  });

  it("carries the date that it was given and the body of the workbook", () => {
    const rows = JSON.stringify(shownRows(filled));
    expect(rows).toContain("23/11/2026");
    expect(rows).toContain("CẤP ỦY CƠ SỞ");
  });

  it("counts nothing in a circle", () => {
    expect(circularFormulas(specOf(filled))).toEqual([]);
  });

  it("leaves no band out of its counts, however many bands the rubrics have", () => {
    const many: Rubric = {
      ...collective,
      derivedBonuses: [],
      bands: Array.from({ length: 9 }, (_, index) => ({
        code: `B${index}`,
        name: `Bậc ${index}`,
        threshold: hundredths(800 - index * 100),
        clause: "",
      })),
    };
    const rows = rowsUnder(
      tableSnapshot([{ rubric: many, entries: [collectiveEntry({ TC1: 0, TC2: 0, TC3: 0 })] }]),
      "mức xếp loại",
    );
    const counts = rows[0]!.map((head, index) => [head, rows.at(-1)![index]]);
    expect(counts).toContainEqual(["Chưa có kết quả", 0]);
    expect(counts).toContainEqual(["Cộng", 1]);
  });

  it("counts a subject once, though its first entry is open and another gave it a band", () => {
    const snapshot = tableSnapshot([
      { rubric: collective, entries: [collectiveEntry({ TC1: null }), collectiveEntry({ MoHinh: "Hai" })] },
    ]);
    expect(rowsUnder(snapshot, "loại đối tượng").at(-1)).toEqual(["Cộng", 1, 0, 0, 0, 0, 0, 1]);
  });

  it("counts bands that differ in case alone together, as the sheet does", () => {
    const shouted: Rubric = {
      ...individual,
      id: "hoa",
      bands: individual.bands.map((band) => ({ ...band, name: band.name.toUpperCase() })),
    };
    const snapshot = tableSnapshot([
      { rubric: collective, entries: [collectiveEntry()] },
      { rubric: shouted, entries: [individualEntry()] },
    ]);
    expect(rowsUnder(snapshot, "mức xếp loại").at(-1)).toEqual(["Cộng", 2, 0, 0, 0, 0, 0, 2]);
  });

  it("never shows fewer counts than there are rows, whatever the table", () => {
    fc.assert(
      fc.property(
        rubricArbitrary.chain((rubric) =>
          entriesArbitrary(rubric, { rows: 6 }).map((columns) => ({ rubric, columns })),
        ),
        ({ rubric, columns }) => {
          const entries = Array.from(
            { length: 6 },
            (_, row) =>
              Object.fromEntries([...columns].map(([role, { cells }]) => [role, cells[row] ?? null])) as EntryCells,
          );
          const snapshot = tableSnapshot([{ rubric, entries }]);
          const { results, summary } = summarize(snapshot, INPUT);
          const bands = rowsUnder(snapshot, "mức xếp loại").at(-1)!;
          const open = bands.at(-2) as number;
          expect(bands.at(-1)).toBe(summary.subjects);
          expect(open).toBe(results()[0]!.subjects.filter(({ band }) => band === null).length);
          expect(rowsUnder(snapshot, "Tình trạng").at(-1)?.at(-1)).toBe(summary.entries);
          expect(rowsUnder(snapshot, "loại đối tượng").at(-1)?.at(-2)).toBeLessThanOrEqual(open);
          expect(circularFormulas(specOf(snapshot))).toEqual([]);
          expect(overlaps(specOf(snapshot).merges)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("keeps names that look like formulas as text", () => {
    const texts = specOf(filled)
      .blocks.flatMap(({ cells }) => cells.flat())
      .filter((content) => typeof content === "string");
    expect(texts).toContain("=1+1");
  });
});

describe("A summary that stands already", () => {
  const first = summarized(filled);

  it("is written anew in its own sheet while nobody has touched it, and exactly its own cells are cleared", () => {
    const [edit] = edits(first);
    const { used } = first.sheets.find(({ name }) => name === SUMMARY)!;
    expect(edit).toMatchObject({ kind: "rewriteSheet", spec: { name: SUMMARY } });
    expect(edit?.kind === "rewriteSheet" && edit.clear).toMatchObject({
      row: used!.row,
      column: used!.column,
      rows: used!.rows,
      columns: used!.columns,
    });
  });

  it("comes out the same when nothing has changed", () => {
    expect(summarized(first)).toEqual(first);
  });

  it("follows new scores, in the same sheet", () => {
    const scored = calculate(setCells(first, columnName(1, "TC1"), [undefined, undefined, 2]));
    const second = summarized(scored);
    expect(second.sheets.map(({ name }) => name)).toEqual(first.sheets.map(({ name }) => name));
    expect(edits(second)[0]).toMatchObject({ kind: "rewriteSheet" });
    expect(rowsUnder(second, "mức xếp loại")[1]).toEqual(["Tập thể", 2, 1, 0, 0, 0, 0, 3]);
  });

  it("leaves no trace of a longer one", () => {
    const long = summarized(
      tableSnapshot([
        {
          rubric: collective,
          entries: Array.from({ length: 9 }, (_, index) => collectiveEntry({ DoiTuong: `Xã ${index}` })),
        },
      ]),
    );
    const short = calculate(
      fillTable(
        long,
        1,
        Array.from({ length: 9 }, (_, index) => (index === 0 ? collectiveEntry() : emptied())),
      ),
    );
    const second = summarized(short);
    expect(edits(second)[0]).toMatchObject({ kind: "rewriteSheet" });
    expect(second.sheets.at(-1)?.used?.rows).toBeLessThan(long.sheets.at(-1)!.used!.rows);
  });

  it.each<[string, (snapshot: Snapshot) => Snapshot]>([
    ["somebody edited", (snapshot) => writeCell(snapshot, { sheet: SUMMARY, row: 2, column: 1 }, "HUYỆN ỦY")],
    [
      "somebody wrote a number over a formula in",
      (snapshot) => writeCell(snapshot, { sheet: SUMMARY, row: 12, column: 2 }, 99),
    ],
    ["somebody cleared a cell of", (snapshot) => writeCell(snapshot, { sheet: SUMMARY, row: 5, column: 1 }, null)],
    ["somebody wrote beside", (snapshot) => writeCell(snapshot, { sheet: SUMMARY, row: 4, column: 14 }, "ghi chú")],
    ["somebody wrote below", (snapshot) => writeCell(snapshot, { sheet: SUMMARY, row: 500, column: 1 }, "ghi chú")],
    ["somebody inserted a row in", (snapshot) => insertRows(snapshot, SUMMARY, 6)],
    ["somebody inserted a row above", (snapshot) => insertRows(snapshot, SUMMARY, 1)],
    ["lost its mark", (snapshot) => changeBlock(snapshot, "ThamDinh_TongHop_Dau", () => null)],
    ["lost its name", (snapshot) => changeBlock(snapshot, "ThamDinh_TongHop", () => null)],
  ])("is left alone where %s, and a new one is made", (_, touch) => {
    const touched = touch(first);
    expect(edits(touched)[0]).toMatchObject({ kind: "addSheet", spec: { name: "Tổng hợp (2)" } });
    const second = summarized(touched);
    expect(second.sheets.find(({ name }) => name === SUMMARY)).toEqual(
      touched.sheets.find(({ name }) => name === SUMMARY),
    );
    expect(edits(second)[0]).toMatchObject({ kind: "rewriteSheet", spec: { name: "Tổng hợp (2)" } });
  });

  it("is followed under another name of its sheet", () => {
    const renamed = renameSheet(first, SUMMARY, "Kết quả năm 2026");
    const [edit] = edits(renamed);
    expect(edit?.kind === "rewriteSheet" ? edit.spec.name : edit?.kind).toBe("addSheet");
  });

  it("is not overwritten by another sheet of its name", () => {
    const taken = emptySnapshot({ sheets: [{ name: "TỔNG HỢP", visible: true, protected: false, used: null }] });
    const inserted = insertTemplate(taken, { rubrics: ["tap-the"], rows: 2 });
    expect(inserted.ok && edits(fillTable(applyPlan(taken, inserted.plan), 1, [collectiveEntry()]))[0]).toMatchObject({
      kind: "addSheet",
      spec: { name: "Tổng hợp (2)" },
    });
  });
});

function emptied(): EntryCells {
  return Object.fromEntries(Object.keys(collectiveEntry()).map((role) => [role, null]));
}

/** Formulas that add up a range with their own cell in it. */
function circularFormulas(spec: SheetSpec): readonly string[] {
  return spec.blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, down) =>
      line.flatMap((content, across) => {
        if (content === undefined || !isFormula(content)) return [];
        const own = { row: row + down, column: column + across };
        const isCircular = [...content.formula.matchAll(/(?<![\w'!$])([A-Z]+)(\d+):([A-Z]+)(\d+)/g)].some(
          ([, left, top, right, bottom]) => {
            const rows = [Number(top), Number(bottom)];
            return (
              own.row >= Math.min(...rows) &&
              own.row <= Math.max(...rows) &&
              own.column >= columnNumber(left!) &&
              own.column <= columnNumber(right!)
            );
          },
        );
        return isCircular ? [content.formula] : [];
      }),
    ),
  );
}

function overlaps(rects: readonly Rect[]): readonly Rect[] {
  const cells = new Set<string>();
  return rects.filter(({ row, column, rows, columns }) => {
    const own = Array.from(
      { length: rows * columns },
      (_, index) => `${row + Math.floor(index / columns)}:${column + (index % columns)}`,
    );
    const isTaken = own.some((cell) => cells.has(cell));
    own.forEach((cell) => cells.add(cell));
    return isTaken;
  });
}

import { beforeAll, describe, expect, it } from "vitest";
import { perform } from "../../../../src/actions/perform";
import type { Command } from "../../../../src/actions/perform";
import { captureNeeds } from "../../../../src/actions/capture-needs";
import { check } from "../../../../src/actions/check";
import type { Outcome } from "../../../../src/actions/outcome/outcome";
import { insertTemplate } from "../../../../src/actions/insert-template";
import { isComputedRole } from "../../../../src/scoring/role";
import type { Role } from "../../../../src/scoring/role";
import { columnName, parseBindingName } from "../../../../src/workbook/model/binding-name";
import { shiftFormula } from "../../../../src/workbook/model/shift-formula";
import type { CellEdit, Edit } from "../../../../src/workbook/model/plan";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import { apply } from "../../../../files/xlsx/write/apply";
import { blankWorkbook } from "../../../../files/xlsx/write/blank-workbook";
import { capture } from "../../../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../../../files/xlsx/package/workbook";
import type { Workbook } from "../../../../files/xlsx/package/workbook";
import type { EntryCells } from "../../../input-table";
import { collectiveEntry } from "../../../sound-entries";
import { plainSpec } from "../../../files/xlsx/plain-spec";

const ROWS = 6;
const TYPED = 4;
const TABLE = "Chấm điểm tập thể";
const OTHER = "Trang khác";

let template: Uint8Array;
/** The template's formulas, with the cells they stand in. */
let ownFormulas: readonly { readonly column: number; readonly from: number; readonly formula: string }[];
let names: ReadonlyMap<Role, { readonly row: number; readonly column: number }>;

function entry(index: number): EntryCells {
  return collectiveEntry({
    DoiTuong: `Đảng ủy xã ${String.fromCharCode(65 + (index % 3))}`,
    MoHinh: `Mô hình ${String(index)}`,
  });
}

/** A row of `n` cells of an entry as people bring it: everything, everything with formulas, or what matters most. */
const WAYS = ["typed", "copied with formulas", "half filled"] as const;
const HALF: readonly Role[] = ["DoiTuong", "MoHinh", "TC1", "TC2", "TC3", "TC4"];

function cellsOf(way: (typeof WAYS)[number], index: number, row: number, shift: number): readonly CellEdit[] {
  const cells = (Object.entries(entry(index)) as [Role, CellEdit["content"]][])
    .filter(([role, content]) => content !== null && (way !== "half filled" || HALF.includes(role)))
    .map(([role, content]): CellEdit => ({ row, column: names.get(role)!.column + shift, content }));
  if (way !== "copied with formulas") return cells;
  return [
    ...cells,
    ...ownFormulas.map(({ column, from, formula }): CellEdit => ({
      row,
      column: column + shift,
      content: { formula: shiftFormula(formula, row - from, shift)!, value: null },
    })),
  ];
}

function snapshotOf(workbook: Workbook): Snapshot {
  return capture(workbook, captureNeeds({ kind: "check" }));
}

beforeAll(() => {
  const workbook = blankWorkbook();
  const inserted = insertTemplate(capture(workbook), { rubrics: ["tap-the"], rows: ROWS });
  if (!inserted.ok) throw new Error("no template");
  apply(workbook, inserted.plan);
  names = new Map(
    snapshotOf(workbook).names.flatMap(({ name, block }) => {
      const binding = parseBindingName(name);
      return binding?.kind === "column" && block
        ? [[binding.role, { row: block.area.row, column: block.area.column }] as const]
        : [];
    }),
  );
  template = saveWorkbook(workbook);
  const cells = Array.from({ length: TYPED }, (_, index) =>
    cellsOf("typed", index, names.get("DoiTuong")!.row + index, 0),
  ).flat();
  apply(workbook, {
    edits: [
      { kind: "setCells", sheet: TABLE, cells },
      {
        kind: "addSheet",
        spec: plainSpec({ name: OTHER, blocks: [{ row: 1, column: 1, cells: [["Việc riêng của người khác"]] }] }),
      },
    ],
  });
  apply(workbook, perform({ kind: "classify", repair: false }, snapshotOf(workbook)).plan);
  template = saveWorkbook(workbook);
  ownFormulas = snapshotOf(openWorkbook(template)).names.flatMap(({ name, block }) => {
    const binding = parseBindingName(name);
    return binding?.kind === "column" && isComputedRole(binding.role) && block
      ? [{ column: block.area.column, from: block.area.row, formula: block.formulas[0]![0]! }]
      : [];
  });
});

/** Where rows are put: how many columns to the right, and the first row, from the last row of the table on. */
const PLACES: readonly {
  readonly name: string;
  readonly row: number;
  readonly shift: number;
  readonly sheet: string;
}[] = [
  { name: "right below the table", row: 1, shift: 0, sheet: TABLE },
  { name: "over the signatures", row: 2, shift: 0, sheet: TABLE },
  { name: "below the signatures", row: 6, shift: 0, sheet: TABLE },
  { name: "far below", row: 120, shift: 0, sheet: TABLE },
  { name: "very far below", row: 1500, shift: 0, sheet: TABLE },
  { name: "to the right", row: -5, shift: 35, sheet: TABLE },
  { name: "far to the right and below", row: 40, shift: 80, sheet: TABLE },
  { name: "in another sheet", row: 3, shift: 0, sheet: OTHER },
  { name: "in other columns of another sheet", row: 8, shift: 5, sheet: OTHER },
];

const COUNTS = [1, 2, 5] as const;
const GAPS = [0, 2] as const;

const SITUATIONS = PLACES.flatMap((place) =>
  WAYS.flatMap((way) =>
    COUNTS.flatMap((count) => GAPS.filter((gap) => gap === 0 || count > 1).map((gap) => ({ place, way, count, gap }))),
  ),
)
  // Half a row in foreign columns says too little to be told from any other list
  .filter(({ place, way }) => way !== "half filled" || (place.shift === 0 && place.sheet === TABLE));

function brought({ place, way, count, gap }: (typeof SITUATIONS)[number]): Workbook {
  const workbook = openWorkbook(template);
  const last = names.get("DoiTuong")!.row + ROWS - 1;
  const cells = Array.from({ length: count }, (_, index) =>
    cellsOf(way, 10 + index, last + place.row + index * (1 + gap), place.shift),
  ).flat();
  return apply(workbook, { edits: [{ kind: "setCells", sheet: place.sheet, cells }] });
}

const REPORTED: ReadonlySet<string> = new Set(["rows-below", "rows-apart", "table-unbound"]);

function reported({ findings }: Outcome, codes: ReadonlySet<string> = REPORTED): number {
  return findings.reduce(
    (sum, { code, expected }) => sum + (codes.has(code) && expected?.kind === "rows" ? expected.rows : 0),
    0,
  );
}

/** Every text and number that people typed, wherever it stands, and how often. */
function typed({ names: named, outside = [] }: Snapshot): readonly string[] {
  const columns = [
    ...named.flatMap(({ name, block }) => {
      const binding = parseBindingName(name);
      return block && binding?.kind === "column" && !isComputedRole(binding.role)
        ? [{ cells: block.columns[0]!, formulas: block.formulas[0] ?? null }]
        : [];
    }),
    ...outside.flatMap((block) =>
      block.columns.map((cells, column) => ({ cells, formulas: block.formulas[column] ?? null })),
    ),
  ];
  return columns
    .flatMap(({ cells, formulas }) =>
      cells.flatMap((cell, row) => (cell === null || (formulas?.[row] ?? null) !== null ? [] : [JSON.stringify(cell)])),
    )
    .sort();
}

function carriedOut(workbook: Workbook, command: Command): Workbook {
  const copy = openWorkbook(saveWorkbook(workbook));
  return apply(copy, perform(command, capture(copy, captureNeeds(command))).plan);
}

describe(`Rows that people put outside of a table (${String(SITUATIONS.length)} situations)`, () => {
  it.each(SITUATIONS)(
    "$count $way, $gap blank between, $place.name: every one is counted or reported, and taken in without loss",
    (situation) => {
      const workbook = brought(situation);
      const start = snapshotOf(workbook);
      const before = check(start);
      expect(before.summary.entries + reported(before)).toBe(TYPED + situation.count);
      const taken = reported(before, new Set(["rows-below"]));
      const repaired = carriedOut(workbook, { kind: "repair", code: "rows-below" });
      const end = snapshotOf(repaired);
      const after = check(end);
      expect([after.summary.entries, reported(after, new Set(["rows-below"]))]).toEqual([TYPED + taken, 0]);
      expect(typed(end)).toEqual(typed(start));
      expect(
        perform({ kind: "repair", code: "rows-below" }, end).plan.edits.filter(({ kind }) => kind !== "remember"),
      ).toEqual([]);
      if (taken === 0) return;
      const undone = snapshotOf(carriedOut(repaired, { kind: "undo" }));
      expect(check(undone).findings.filter(({ code }) => REPORTED.has(code))).toEqual(
        before.findings.filter(({ code }) => REPORTED.has(code)),
      );
      expect(typed(undone)).toEqual(typed(start));
    },
  );
});

describe("A row above the first entry", () => {
  it.each(WAYS)("%s is counted or reported, and taken in", (way) => {
    const workbook = openWorkbook(template);
    const first = names.get("DoiTuong")!.row;
    // Inserting a row above the first one leaves the names where the others went
    apply(workbook, {
      edits: [...names].map(([role, { row, column }]): Edit => ({
        kind: "setName",
        name: columnName(1, role),
        area: { sheet: TABLE, row: row + 1, column, rows: ROWS - 1, columns: 1 },
      })),
    });
    apply(workbook, {
      edits: [
        {
          kind: "setCells",
          sheet: TABLE,
          cells: [...names].map(([, { column }]) => ({ row: first, column, content: null })),
        },
        { kind: "setCells", sheet: TABLE, cells: cellsOf(way, 10, first, 0) },
      ],
    });
    const before = check(snapshotOf(workbook));
    expect([before.summary.entries, reported(before)]).toEqual([TYPED - 1, 1]);
    const repaired = carriedOut(workbook, { kind: "repair", code: "rows-below" });
    expect(check(snapshotOf(repaired)).summary.entries).toBe(TYPED);
    expect(typed(snapshotOf(repaired))).toEqual(typed(snapshotOf(workbook)));
  });
});

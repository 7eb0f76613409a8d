import { hundredths } from "../../src/text/hundredths";
import fc from "fast-check";
import { insertTemplate } from "../../src/actions/insert-template";
import { perform } from "../../src/actions/perform";
import { packById, packs } from "../../src/rubric/packs/packs";
import type { Rubric } from "../../src/rubric/rubric";
import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import { columnName } from "../../src/workbook/model/binding-name";
import type { Edit } from "../../src/workbook/model/plan";
import { apply } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { entriesArbitrary } from "../entries-arbitrary";
import type { FilledColumn } from "../entries-arbitrary";
import { basisRubricArbitrary, rubricArbitrary } from "../rubric-arbitrary";

/** A table's rubric and what people typed into it. */
export interface FilledTable {
  readonly rubric: Rubric;
  readonly columns: ReadonlyMap<Role, FilledColumn>;
}

const DATE = "23/11/2026";
const collective = packById("tap-the")!;

function filled(rubric: Rubric): fc.Arbitrary<FilledTable> {
  return entriesArbitrary(rubric).map((columns) => ({
    rubric,
    columns: new Map(
      [...columns].map(([role, column]) => [role, { ...column, cells: column.cells.map(withoutTruth) }]),
    ),
  }));
}

/**
 * LibreOffice makes the number 1 of TRUE in a cell that shows numbers, while it opens the file: no formula sees a
 * difference.
 */
function withoutTruth(cell: Cell): Cell {
  return typeof cell === "boolean" ? null : cell;
}

/**
 * A pack with other thresholds, other excluded categories and coarser steps, as units change them in the rubric sheet.
 */
function changedPack(pack: Rubric): fc.Arbitrary<Rubric> {
  const { bands, categories } = pack;
  return fc
    .record({
      thresholds: fc.uniqueArray(fc.integer({ min: 1, max: pack.maximum }), {
        minLength: bands.length - 1,
        maxLength: bands.length - 1,
      }),
      excluded: fc.array(fc.boolean(), { minLength: categories.length, maxLength: categories.length }),
    })
    .map(({ thresholds, excluded }) => {
      const descending = [...thresholds].sort((a, b) => b - a);
      return {
        ...pack,
        bands: bands.map((band, index) => ({ ...band, threshold: hundredths(descending[index] ?? 0) })),
        categories: categories.map((category, index) => ({ ...category, eligible: !excluded[index]! })),
      };
    });
}

/** One custom rubric, one of the packs, or individuals who follow the collectives of the same workbook. */
export const workbookArbitrary: fc.Arbitrary<readonly FilledTable[]> = fc.oneof(
  { weight: 4, arbitrary: rubricArbitrary.chain(filled).map((table) => [table]) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...packs.filter((pack) => pack.method === "scores"))
      .chain(changedPack)
      .chain(filled)
      .map((table) => [table]),
  },
  {
    weight: 2,
    arbitrary: fc
      .oneof(basisRubricArbitrary, fc.constant(packById("ca-nhan-khong-dang-ky")!))
      .chain((basis) =>
        fc.tuple(filled(collective), filled(basis)).map(([first, second]) => [first, followed(second, first)]),
      ),
  },
);

/** Lets some individuals head a collective that is in the other table. */
function followed(table: FilledTable, collectives: FilledTable): FilledTable {
  const names = (collectives.columns.get("DoiTuong")?.cells ?? []).filter((cell) => typeof cell === "string");
  const own = table.columns.get("TapThe");
  if (!own || names.length === 0) return table;
  const cells = own.cells.map((cell, row) => (row % 2 === 0 ? (names[row % names.length] ?? null) : cell));
  return { ...table, columns: new Map([...table.columns, ["TapThe", { ...own, cells }]]) };
}

function rowsOf({ columns }: FilledTable): number {
  return Math.max(1, ...[...columns.values()].map(({ cells }) => cells.length));
}

/** The workbook as the commands leave it: filled in, classified and summarised. */
export function finishedWorkbook(tables: readonly FilledTable[]): Uint8Array {
  const blank = blankWorkbook();
  const inserted = insertTemplate(capture(blank), {
    rubrics: tables.map(({ rubric }) => rubric.id),
    custom: tables.map(({ rubric }) => rubric),
    rows: Math.max(...tables.map(rowsOf)),
  });
  if (!inserted.ok) throw new Error(`the template was refused: ${inserted.refusal.code}`);
  let workbook = apply(blank, inserted.plan);
  const { names } = capture(workbook);
  const edits = tables.flatMap(({ columns }, index) =>
    [...columns].flatMap(([role, { cells }]): readonly Edit[] => {
      const area = names.find(({ name }) => name === columnName(index + 1, role))?.block?.area;
      return area ? [{ kind: "writeColumn", area: { ...area, rows: cells.length }, cells }] : [];
    }),
  );
  // Opened again as a person would: nothing that was kept in memory then helps
  workbook = openWorkbook(saveWorkbook(apply(workbook, { edits })));
  for (const command of [
    { kind: "classify", repair: false },
    { kind: "summarize", date: DATE, profile: "state" },
  ] as const) {
    workbook = apply(workbook, perform(command, capture(workbook)).plan);
  }
  return saveWorkbook(workbook);
}

import { columnLetters, rectsOverlap } from "../../src/workbook/model/area";
import type { Area } from "../../src/workbook/model/area";
import type { CellContent, Grid } from "../../workbench/grid/grid";

/** Numbers that look random and come back for the same seed. */
export interface Dice {
  /** From 0 to `below` - 1. */
  readonly roll: (below: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const roll = (below: number) => Math.floor(next() * below);
  return { roll, pick: (items) => items[roll(items.length)]! };
}

/** What people type into score tables, sound and otherwise. */
const TYPED: readonly string[] = [
  "0",
  "1",
  "1,5",
  "2",
  "0,25",
  "3,75",
  "15",
  "175",
  "9",
  "-1",
  "1,5 điểm",
  "1.5đ",
  "１，５",
  "50%",
  "1:30",
  "TB",
  "x",
  "Có",
  "Không",
  "co",
  "CÓ",
  "a",
  "b",
  "1/5/2026",
  "Đảng ủy xã A",
  "đảng ủy  xã a",
  "Đảng ủy xã B ",
  "Chi cục Thuế",
  "Hội Nông dân".normalize("NFD"),
  "Tổ chức đảng",
  "to chuc dang",
  "Cấp cơ sở",
  "cấp cơ sở",
  "Kinh tế",
  "Doanh nghiệp tư nhân",
  "Báo cáo số 12",
  "=1+1",
  "'=1+1",
  "Tổng cộng",
];

/** One thing that a person does to a workbook; answers what it was. */
export function editAtRandom(grid: Grid, dice: Dice): string {
  const sheet = dice.pick(grid.sheets());
  const used = sheet.used(true) ?? { row: 1, column: 1, rows: 5, columns: 5 };
  const place = () => ({ row: used.row + dice.roll(used.rows + 2), column: used.column + dice.roll(used.columns + 1) });
  const { row, column } = tableCell(grid, dice) ?? { ...place(), sheet: sheet.name };
  const inTable = tableCell(grid, dice);
  const target = inTable ?? { sheet: sheet.name, row, column };
  const { id } = grid.findSheet(target.sheet)!;
  const at = `${target.sheet}!${columnLetters(target.column)}${target.row}`;
  switch (dice.roll(15)) {
    case 0:
    case 1:
    case 2:
    case 3: {
      const text = dice.pick(TYPED);
      const { accepted } = grid.type(id, target.row, target.column, text);
      return `type ${JSON.stringify(text)} into ${at}${accepted ? "" : " (refused)"}`;
    }
    case 4:
    case 5: {
      const texts = [
        [dice.pick(TYPED), dice.pick(TYPED)],
        [dice.pick(TYPED), dice.pick(TYPED)],
      ];
      grid.paste(id, target.row, target.column, texts);
      return `paste ${JSON.stringify(texts)} into ${at}`;
    }
    case 6:
      grid.setContent(id, target.row, target.column, null);
      return `clear ${at}`;
    case 7:
      grid.setContent(id, target.row, target.column, dice.pick<CellContent>([7, "ghi đè", { formula: "=2*3" }]));
      return `type over ${at}`;
    case 8:
      grid.change({ kind: "insertRows", sheet: target.sheet, at: target.row, count: 1 + dice.roll(2) });
      return `insert rows at ${at}`;
    case 9:
      grid.change({ kind: "deleteRows", sheet: target.sheet, at: target.row, count: 1 });
      return `delete the row of ${at}`;
    case 10:
      grid.change({ kind: "insertColumns", sheet: target.sheet, at: target.column, count: 1 });
      return `insert a column at ${at}`;
    case 11:
      return swapRows(grid, target, dice);
    case 12:
      grid.change({
        kind: "moveColumns",
        sheet: target.sheet,
        at: target.column,
        count: 1,
        before: Math.max(1, target.column - 1 - dice.roll(3)),
      });
      return `move the column of ${at}`;
    case 13: {
      // Cells that are copied from elsewhere bring no rule along
      const rect = { row: target.row, column: target.column, rows: 1 + dice.roll(3), columns: 1 + dice.roll(2) };
      grid.setValidation(id, rect, null);
      return `paste over the rules of ${rect.rows}×${rect.columns} cells from ${at}`;
    }
    default: {
      const name = `Đổi tên ${dice.roll(1000)}`;
      if (grid.findSheet(name)) return "nothing";
      grid.change({ kind: "renameSheet", sheet: target.sheet, name });
      return `rename ${target.sheet} to ${name}`;
    }
  }
}

/** A cell of some column of a table, or of the row below it. */
function tableCell(
  grid: Grid,
  dice: Dice,
): { readonly sheet: string; readonly row: number; readonly column: number } | null {
  const areas = namedAreas(grid).filter(({ area }) => grid.findSheet(area.sheet));
  if (areas.length === 0) return null;
  const { area } = dice.pick(areas);
  return { sheet: area.sheet, row: area.row + dice.roll(area.rows + 1), column: area.column };
}

/** Sorting, step by step: what people typed in two rows of a table changes places. */
function swapRows(grid: Grid, { sheet, row }: { readonly sheet: string; readonly row: number }, dice: Dice): string {
  const columns = namedAreas(grid).filter(
    ({ area }) => area.sheet === sheet && rectsOverlap(area, { ...area, row, rows: 1 }),
  );
  const other = columns[0] ? columns[0].area.row + dice.roll(columns[0].area.rows) : row;
  const own = grid.findSheet(sheet)!;
  for (const column of new Set(columns.map(({ area }) => area.column))) {
    const [one, two] = [own.content(row, column), own.content(other, column)];
    if (isFormula(one) || isFormula(two)) continue;
    grid.setContent(own.id, row, column, two);
    grid.setContent(own.id, other, column, one);
  }
  return `swap rows ${row} and ${other} of ${sheet}`;
}

function namedAreas(grid: Grid): readonly { readonly name: string; readonly area: Area }[] {
  return grid.names().flatMap(({ name, formula }) => {
    const match = /^='((?:[^']|'')+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula);
    if (!match || !/^ThamDinh_\d+_/.test(name)) return [];
    const row = Number(match[3]);
    const column = [...match[2]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return [
      {
        name,
        area: {
          sheet: match[1]!.replaceAll("''", "'"),
          row,
          column,
          rows: Number(match[4] ?? row) - row + 1,
          columns: 1,
        },
      },
    ];
  });
}

export function isFormula(content: CellContent): content is { readonly formula: string } {
  return typeof content === "object" && content !== null && "formula" in content;
}

/** Every constant of a workbook by its place. */
export function constants(grid: Grid): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const sheet of grid.sheets()) {
    const used = sheet.used(true);
    if (!used) continue;
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const content = sheet.content(row, column);
        if (content !== null && !isFormula(content))
          found.set(`${sheet.name}!${row}:${column}`, JSON.stringify(content));
      }
    }
  }
  return found;
}

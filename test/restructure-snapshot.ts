import type { Area } from "../src/workbook/model/area";
import { UNREAD_FORMULA } from "../src/workbook/model/snapshot";
import type { Block, NamedBlock, Snapshot } from "../src/workbook/model/snapshot";

/**
 * What people do to sheets, and how defined names follow: inside a name's area, inserting stretches it and deleting
 * shrinks it; a name whose whole area goes points at nothing. Texts of formulas shift too, so they count as unread from
 * then on.
 */
export function insertRows(snapshot: Snapshot, sheet: string, before: number, count = 1): Snapshot {
  return changeNames(snapshot, sheet, (block) => insertIntoBlock(block, "row", before, count));
}

export function deleteRows(snapshot: Snapshot, sheet: string, first: number, count = 1): Snapshot {
  return changeNames(snapshot, sheet, (block) => deleteFromBlock(block, "row", first, count));
}

export function insertColumns(snapshot: Snapshot, sheet: string, before: number, count = 1): Snapshot {
  return changeNames(snapshot, sheet, (block) => insertIntoBlock(block, "column", before, count));
}

export function deleteColumns(snapshot: Snapshot, sheet: string, first: number, count = 1): Snapshot {
  return changeNames(snapshot, sheet, (block) => deleteFromBlock(block, "column", first, count));
}

/** Moves one column before another, as cutting it and inserting it there does; names one column wide follow. */
export function moveColumn(snapshot: Snapshot, sheet: string, from: number, before: number): Snapshot {
  const to = before > from ? before - 1 : before;
  const moved = (column: number) => {
    if (column === from) return to;
    if (column > from && column <= to) return column - 1;
    return column < from && column >= to ? column + 1 : column;
  };
  return changeNames(snapshot, sheet, (block) =>
    block.area.columns > 1 ? block : { ...block, area: { ...block.area, column: moved(block.area.column) } },
  );
}

export function renameSheet(snapshot: Snapshot, from: string, to: string): Snapshot {
  const renamed = changeNames(snapshot, from, (block) => ({ ...block, area: { ...block.area, sheet: to } }));
  return {
    ...renamed,
    activeSheet: renamed.activeSheet === from ? to : renamed.activeSheet,
    sheets: renamed.sheets.map((sheet) =>
      sheet.name === from ? { ...sheet, name: to, used: sheet.used && { ...sheet.used, sheet: to } } : sheet,
    ),
  };
}

export function deleteSheet(snapshot: Snapshot, sheet: string): Snapshot {
  const without = changeNames(snapshot, sheet, () => null);
  return { ...without, sheets: without.sheets.filter(({ name }) => name !== sheet) };
}

function changeNames(snapshot: Snapshot, sheet: string, change: (block: Block) => Block | null): Snapshot {
  return {
    ...snapshot,
    names: snapshot.names.map(({ name, block }): NamedBlock => {
      if (!block) return { name, block };
      const changed = block.area.sheet === sheet ? change(block) : block;
      return { name, block: changed && unread(changed) };
    }),
  };
}

function unread(block: Block): Block {
  return {
    ...block,
    formulas: block.formulas.map(
      (column) => column?.map((formula) => (formula === null ? null : UNREAD_FORMULA)) ?? null,
    ),
  };
}

type Axis = "row" | "column";

function insertIntoBlock(block: Block, axis: Axis, before: number, count: number): Block {
  const start = block.area[axis];
  const length = axis === "row" ? block.area.rows : block.area.columns;
  if (before > start + length - 1) return block;
  if (before <= start) return { ...block, area: { ...block.area, [axis]: start + count } };
  const at = before - start;
  const gap = <T>(items: readonly T[], item: T): readonly T[] => [
    ...items.slice(0, at),
    ...new Array<T>(count).fill(item),
    ...items.slice(at),
  ];
  if (axis === "column") {
    return {
      area: { ...block.area, columns: length + count },
      columns: gap(block.columns, new Array<null>(block.area.rows).fill(null)),
      formats: gap(block.formats, "General"),
      formulas: gap(block.formulas, null),
    };
  }
  return {
    area: { ...block.area, rows: length + count },
    columns: block.columns.map((cells) => gap(cells, null)),
    // A new row takes the look of the row above it
    formats: block.formats.map((formats) =>
      typeof formats === "string" ? formats : gap(formats, formats[at - 1] ?? "General"),
    ),
    formulas: block.formulas.map((formulas) => formulas && gap(formulas, null)),
  };
}

function deleteFromBlock(block: Block, axis: Axis, first: number, count: number): Block | null {
  const start = block.area[axis];
  const length = axis === "row" ? block.area.rows : block.area.columns;
  const isKept = (index: number) => start + index < first || start + index >= first + count;
  const kept = Array.from({ length }, (_, index) => index).filter(isKept);
  if (kept.length === 0) return null;
  const above = Math.max(0, Math.min(count, start - first));
  const pick = <T>(items: readonly T[]): readonly T[] => items.filter((_, index) => isKept(index));
  const area: Area = { ...block.area, [axis]: start - above, [axis === "row" ? "rows" : "columns"]: kept.length };
  if (axis === "column")
    return { area, columns: pick(block.columns), formats: pick(block.formats), formulas: pick(block.formulas) };
  return {
    area,
    columns: block.columns.map(pick),
    formulas: block.formulas.map((formulas) => formulas && pick(formulas)),
    formats: block.formats.map((formats) => (typeof formats === "string" ? formats : pick(formats))),
  };
}

import { normalizeText } from "../../text/fold";
import type { Area, Rect } from "../model/area";
import { parseBindingName, tableRubricName } from "../model/binding-name";

/** A defined name of the product and the cells it refers to; `null` where they were deleted. */
export interface NamedArea {
  readonly name: string;
  readonly area: Area | null;
}

/** The user's position: the active sheet, and the cells selected in it; `null` where the selection is no range. */
export interface UserPlace {
  readonly sheet: string;
  readonly selection: Rect | null;
}

/**
 * Returns the block of the rubric that the user means: that of the nearest table or rubric in the active sheet, else
 * that of the first table. `null` in a workbook without rubrics. `readText` returns the text of one cell and is called
 * for one table at most.
 */
export function activeRubric(
  names: readonly NamedArea[],
  place: UserPlace,
  readText: (cell: Area) => string | null,
): Area | null {
  const tables = new Map<number, Area[]>();
  const rubrics = new Map<string, Area>();
  for (const { name, area } of names) {
    const binding = area && parseBindingName(name);
    if (!binding) continue;
    if (binding.kind === "rubric") rubrics.set(binding.id, area);
    else if (binding.kind === "column") tables.set(binding.table, [...(tables.get(binding.table) ?? []), area]);
  }
  const rubricOf = (table: number): Area | null => {
    const cell = names.find(({ name }) => name === tableRubricName(table))?.area;
    const id = cell ? readText(cell) : null;
    return (id !== null && rubrics.get(normalizeText(id))) || null;
  };
  const numbers = [...tables.keys()].sort((a, b) => a - b);
  const table = nearest(numbers, place, (number) => tables.get(number) ?? []);
  const rubric = nearest([...rubrics.values()], place, (area) => [area]);
  const [first] = numbers;
  const wanted = table === null ? (rubric ?? (first === undefined ? null : rubricOf(first))) : rubricOf(table);
  // A table whose rubric is broken still leads to a rubric: the check reports what is wrong with it
  return wanted ?? [...rubrics.values()][0] ?? null;
}

/** Returns the item of the active sheet whose cells are closest to the selection; the first of equals. */
function nearest<Item>(
  items: readonly Item[],
  { sheet, selection }: UserPlace,
  areasOf: (item: Item) => readonly Area[],
): Item | null {
  let found: { readonly item: Item; readonly distance: number } | null = null;
  for (const item of items) {
    const here = areasOf(item).filter((area) => area.sheet === sheet);
    if (here.length === 0) continue;
    const distance = selection ? Math.min(...here.map((area) => distanceBetween(area, selection))) : 0;
    if (!found || distance < found.distance) found = { item, distance };
  }
  return found?.item ?? null;
}

/** Returns the number of rows and columns between two rectangles; 0 where they touch or overlap. */
function distanceBetween(a: Rect, b: Rect): number {
  return gap(a.row, a.rows, b.row, b.rows) + gap(a.column, a.columns, b.column, b.columns);
}

function gap(from: number, count: number, otherFrom: number, otherCount: number): number {
  return Math.max(0, otherFrom - (from + count), from - (otherFrom + otherCount));
}

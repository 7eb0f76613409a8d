import { referenceToArea } from "../../../src/workbook/model/area";
import { deletedNames, plannedNames } from "../../../src/workbook/model/plan-names";
import type { Book } from "../book/book";
import { keepDirectory, wantsDirectory } from "../book/name-directory";
import { sheetFor } from "../book/ranges";
import type { Entry } from "./entry";

/** Keeps the directory of names as they are once a plan is carried out, without asking for any of them. */
export function keepNames(book: Book, { plan, recorded }: Entry): void {
  const planned = plannedNames(plan);
  const deleted = new Set(deletedNames(plan));
  const before = new Map(
    recorded.names.map(([name, reference]) => [
      name,
      (reference === null ? null : referenceToArea(reference))?.sheet ?? null,
    ]),
  );
  const after = new Map([...before].filter(([name]) => !deleted.has(name)));
  for (const [name, { sheet }] of planned) after.set(name, sheet);
  const isSame = before.size === after.size && [...after].every(([name, sheet]) => before.get(name) === sheet);
  if ((isSame && recorded.listed.isKept) || !wantsDirectory(book, after.size)) return;
  const ids = new Map([...new Set(after.values())].map((sheet) => [sheet, idOf(book, sheet)]));
  const lines = [...after].flatMap(([name, sheet]) => {
    const id = ids.get(sheet);
    return id === undefined || id === null ? [] : [{ name, sheet: id }];
  });
  const { total, isPlain } = recorded.listed;
  const isWhole = isPlain && lines.length === after.size;
  keepDirectory(book, lines, isWhole ? total - before.size + after.size : null, recorded.separator);
}

function idOf(book: Book, sheet: string | null): number | null {
  return sheet === null ? null : (sheetFor(book, sheet)?.getSheetId() ?? null);
}

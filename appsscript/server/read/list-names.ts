import { onceEach } from "../../../src/text/once";
import type { Area } from "../../../src/workbook/model/area";
import { NAME_PREFIX } from "../../../src/workbook/model/binding-name";
import type { ListedName } from "../../../src/workbook/model/own-names";
import type { Book, Sheet } from "../book/book";
import { isInSheet, namesIn, readDirectory } from "../book/name-directory";
import type { NameDirectory } from "../book/name-directory";
import { areaIn, areaOf } from "../book/ranges";

type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

interface Listed {
  readonly names: readonly ListedName[];
  /** All names of the spreadsheet. */
  readonly total: number;
  /** Whether they were read from the directory alone. */
  readonly isKept: boolean;
}

/** What was listed in this execution: the spreadsheet's object lives as long. */
const known = new WeakMap<Book["file"], Listed>();

/**
 * Returns all of the product's names, including those of copied sheets. They are read once in an execution, which holds
 * the document's lock, until `forgetNames`.
 */
export function listNames(book: Book): readonly ListedName[] {
  return listAll(book).names;
}

/** The same, with how many names the spreadsheet has in all, and whether they were read from its directory alone. */
export function listAll(book: Book): Listed {
  const listed = known.get(book.file) ?? read(book);
  known.set(book.file, listed);
  return listed;
}

/** Returns the product's names alone: many of them by their directory, since each takes a call. */
export function nameTexts(book: Book): readonly string[] {
  const directory = readDirectory(book);
  return directory?.isSound === true
    ? [...directory.places.keys()]
    : book.file.getNamedRanges().map((named) => named.getName());
}

/** To be called before names or cells are moved. */
export function forgetNames({ file }: Book): void {
  known.delete(file);
}

/** Returns where some names are now, as far as they have cells; fewer calls than listing all. */
export function placesOf(book: Book, names: readonly string[]): ReadonlyMap<string, Area> {
  const directory = readDirectory(book);
  const { file } = book;
  const nameOf = onceEach((id: number) => file.getSheetById(id)?.getName() ?? null);
  return new Map(
    names.flatMap((name) => {
      const place = directory?.places.get(name);
      const sheet = place ? nameOf(place.sheet) : null;
      if (place && sheet !== null && isInSheet(place, sheet)) return [[name, { sheet, ...place.rect }] as const];
      const range = file.getRangeByName(name);
      return range ? [[name, areaOf(range)] as const] : [];
    }),
  );
}

function read(book: Book): Listed {
  const { file } = book;
  const directory = readDirectory(book);
  const all = file.getNamedRanges();
  const sheets = all.length > 0 ? file.getSheets().map((sheet) => ({ sheet, own: namesIn(sheet) })) : [];
  const kept = directory && asKept(directory, all, sheets);
  return { names: kept ?? askedEach(directory, all, sheets), total: all.length, isKept: kept !== null };
}

interface SheetWithNames {
  readonly sheet: Sheet;
  readonly own: readonly NamedRange[];
}

/** Returns the names by their lines alone, where nothing shows that a name was added or deleted. */
function asKept(
  directory: NameDirectory,
  all: readonly NamedRange[],
  sheets: readonly SheetWithNames[],
): readonly ListedName[] | null {
  const { isSound, isWhole, places, total, countIn } = directory;
  if (!isSound || !isWhole || total !== all.length) return null;
  const names = new Map<number, string>();
  for (const { sheet, own } of sheets) {
    const id = sheet.getSheetId();
    if (countIn(id) !== own.length) return null;
    if (own.length > 0) names.set(id, sheet.getName());
  }
  const lines = [...places].flatMap(([name, place]): readonly ListedName[] => {
    const sheet = names.get(place.sheet);
    return sheet === undefined || !isInSheet(place, sheet)
      ? []
      : [{ name, area: { sheet, ...place.rect }, scope: null }];
  });
  return lines.length === places.size ? lines : null;
}

/** A sheet-scoped name, as a copied sheet has: `'Copy of Table'!ThamDinh_1_TC1`. */
const OF_SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** Asks the service for each name: sheet by sheet, which gives the sheet of each name. */
function askedEach(
  directory: NameDirectory | null,
  all: readonly NamedRange[],
  sheets: readonly SheetWithNames[],
): readonly ListedName[] {
  const found: ListedName[] = [];
  const seen = new Set<string>();
  const keep = (text: string, areaOfName: (name: string, scope: string | null) => Area | null) => {
    seen.add(text);
    const match = OF_SHEET.exec(text);
    const name = match?.[3] ?? text;
    const scope = match ? (match[1]?.replaceAll("''", "'") ?? match[2]!) : null;
    if (name.startsWith(NAME_PREFIX)) found.push({ name, scope, area: areaOfName(name, scope) });
  };
  for (const { sheet, own } of sheets) {
    if (own.length === 0) continue;
    const sheetName = sheet.getName();
    const id = directory ? sheet.getSheetId() : null;
    for (const named of own)
      keep(named.getName(), (name, scope) => {
        const place = scope === null ? directory?.places.get(name) : undefined;
        return place?.sheet === id && place !== undefined
          ? { sheet: sheetName, ...place.rect }
          : namedArea(named, sheetName);
      });
  }
  // Names without cells are of no sheet
  if (seen.size < all.length) {
    for (const named of all) {
      const text = named.getName();
      if (!seen.has(text)) keep(text, () => namedArea(named, null));
    }
  }
  return found;
}

/**
 * Returns a name's area; `sheet` where it is known. A name whose cells were deleted has no range, which the types omit.
 * After an error it is read once more: the error may have been the service's.
 */
function namedArea(named: NamedRange, sheet: string | null, isLast = false): Area | null {
  let range: GoogleAppsScript.Spreadsheet.Range | null;
  try {
    range = named.getRange();
  } catch {
    return isLast ? null : namedArea(named, sheet, true);
  }
  return range && (sheet === null ? areaOf(range) : areaIn(range, sheet));
}

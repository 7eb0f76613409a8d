import * as z from "zod/mini";
import { contentFingerprint } from "../../../src/workbook/model/fingerprint";
import { once } from "../../../src/text/once";
import { exactly } from "../../../src/workbook/wire/strict-schema";
import { BACKUP_PREFIX } from "../journal/journal-name";
import type { Book, Sheet } from "./book";

/**
 * Purposes of the sheets that work in progress makes: its journal, copies of cells that it changes, sheets that its
 * plan adds, and the directory of names, which stays.
 */
export type MadeFor = "journal" | "copy" | "added" | "directory";

interface MadeSheet {
  readonly madeFor: MadeFor;
  /** The work's own name for the sheet; users may rename the sheet. */
  readonly key: string;
  readonly id: number;
}

interface MadeSheets {
  /** Part of the name that a sheet has until its id is stored here. */
  readonly token: string;
  readonly sheets: readonly MadeSheet[];
  /**
   * Seal of the journal: users can write into its cells, but into no property. The key makes the fingerprint impossible
   * to compute.
   */
  readonly seal?: { readonly key: string; readonly mark: string };
}

/**
 * Ids of the sheets that work in progress has made. They are in document properties, since a name decides nothing:
 * users rename sheets, copy them, and give their own any name. Only sheets in this list are ever deleted on behalf of
 * unfinished work.
 */
const KEY = "ThamDinh.made";

const known = new WeakMap<Book, MadeSheets | null>();

function read(book: Book): MadeSheets | null {
  const present = known.get(book);
  if (present !== undefined) return present;
  const made = parse(book.notes.getProperty(KEY));
  known.set(book, made);
  return made;
}

function keep(book: Book, made: MadeSheets): void {
  book.notes.setProperty(KEY, JSON.stringify(made));
  known.set(book, made);
}

const madeSchema = once(() =>
  exactly<MadeSheets>()({
    token: z.string(),
    sheets: z.array(
      exactly<MadeSheet>()({
        madeFor: z.enum(["journal", "copy", "added", "directory"]),
        key: z.string(),
        id: z.number(),
      }),
    ),
    seal: z.exactOptional(z.strictObject({ key: z.string(), mark: z.string() })),
  }),
);

function parse(text: string | null): MadeSheets | null {
  try {
    const read = z.safeParse(madeSchema(), JSON.parse(text ?? "null"));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Whether document properties record unfinished work. */
export function isMaking(book: Book): boolean {
  return read(book) !== null;
}

/** Stores the fingerprint of a text, to verify the text when it is read back. */
export function seal(book: Book, text: string): void {
  const made = read(book);
  const key = book.utilities.getUuid();
  if (made) keep(book, { ...made, seal: { key, mark: sealOf(key, text) } });
}

/** Whether a text is the one that was sealed. */
export function isSealed(book: Book, text: string): boolean {
  const own = read(book)?.seal;
  return own !== undefined && own.mark === sealOf(own.key, text);
}

function sealOf(key: string, text: string): string {
  const parts = [key, text, key] as const;
  return contentFingerprint((row) => parts[row]!, parts.length, 1);
}

/** Starts the list of sheets that some work makes. */
export function startMaking(book: Book): void {
  keep(book, { token: book.utilities.getUuid(), sheets: [] });
}

/**
 * Makes a sheet after the last one, empty or as a copy of another, under a name that is unique to this work. An
 * execution that ends before the id is stored leaves exactly that name, which no user can have chosen. The sheet
 * becomes the active one.
 */
export function makeSheet(book: Book, madeFor: MadeFor, key: string, template?: Sheet): Sheet {
  const made = read(book);
  if (!made) throw new Error("Sheets are made only while their ids are kept");
  const name = temporaryName(made);
  const { file } = book;
  const sheet = template
    ? file.insertSheet(name, file.getNumSheets(), { template })
    : file.insertSheet(name, file.getNumSheets());
  keep(book, { ...made, sheets: [...made.sheets, { madeFor, key, id: sheet.getSheetId() }] });
  return sheet;
}

/** Returns the sheet that this work made under this key; `null` where there is none, or where a user has deleted it. */
export function madeSheet(book: Book, madeFor: MadeFor, key: string): Sheet | null {
  const own = read(book)?.sheets.find((sheet) => sheet.madeFor === madeFor && sheet.key === key);
  return own ? book.file.getSheetById(own.id) : null;
}

/** Returns the ids of sheets that exist only while work is in progress. */
export function passingSheets(book: Book): ReadonlySet<number> {
  return new Set((read(book)?.sheets ?? []).filter(({ madeFor }) => madeFor !== "added").map(({ id }) => id));
}

/** Deletes what this work made for these purposes. Can be repeated. */
export function removeMade(book: Book, purposes: readonly MadeFor[]): void {
  const made = read(book);
  if (!made) return;
  const { file } = book;
  const unnamed = file.getSheetByName(temporaryName(made));
  if (unnamed) file.deleteSheet(unnamed);
  for (const { madeFor, id } of made.sheets) {
    const sheet = purposes.includes(madeFor) ? file.getSheetById(id) : null;
    if (sheet) file.deleteSheet(sheet);
  }
}

/** Ends the list: the remaining sheets belong to the user. */
export function endMaking(book: Book): void {
  book.notes.deleteProperty(KEY);
  known.set(book, null);
}

/** Returns the name of the sheet that is being made. */
function temporaryName({ token, sheets }: MadeSheets): string {
  return `${BACKUP_PREFIX}${token}_${String(sheets.length + 1)}`;
}

import { attach } from "../../src/actions/attach/attach";
import type { Attach } from "../../src/actions/attach/attach";
import type { AttachInput } from "../../src/actions/attach/attach-input";
import type { AttachProposal } from "../../src/actions/attach/attach-proposal";
import type { Role } from "../../src/scoring/role";
import { columnLetters, columnNumber, referenceToArea } from "../../src/workbook/model/area";
import type { Area } from "../../src/workbook/model/area";
import { apply } from "../../files/xlsx/write/apply";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import type { ForeignBook } from "./foreign-book";

export interface Correction {
  readonly column: number;
  readonly role: Role | null;
}

export function placeOf({ sheet, cell }: ForeignBook): Area {
  const area = referenceToArea(`s!${cell}`);
  if (!area) throw new Error(`${cell} is no cell`);
  return { ...area, sheet };
}

export function attachBook(book: ForeignBook, bytes: Uint8Array, input: Partial<AttachInput> = {}): Attach {
  const at = placeOf(book);
  return attach(capture(openWorkbook(bytes), { region: at }), {
    at,
    rubric: null,
    roles: [],
    results: "formulas",
    adopt: [],
    ...input,
  });
}

/** What a person who knows the table would change of a proposal. */
export function correctionsOf(book: ForeignBook, { columns }: AttachProposal): readonly Correction[] {
  return columns.flatMap(({ column, role }) => {
    const right = book.roles[columnLetters(column)] ?? null;
    return role === right ? [] : [{ column, role: right }];
  });
}

/** The book with its table attached as a person who knows it would do it. */
export function attachedBook(book: ForeignBook, bytes: Uint8Array, input: Partial<AttachInput> = {}): Uint8Array {
  const roles = Object.entries(book.roles).map(([letters, role]) => ({ column: columnNumber(letters), role }));
  const { refusals, plan } = attachBook(book, bytes, { rubric: book.rubric, roles, ...input });
  if (refusals.length > 0) throw new Error(`${book.layout}: ${refusals.map(({ code }) => code).join(", ")}`);
  const workbook = openWorkbook(bytes);
  return saveWorkbook(apply(workbook, plan));
}

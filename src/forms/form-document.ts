import type { Formula } from "../workbook/model/sheet-spec";

/** A piece of text: fixed, or live with its present value. */
export type Piece = string | Formula;
/** A text of pieces, set one after another. */
export type FormText = readonly Piece[];

export interface TableColumn {
  readonly head: string;
  /** Share of the table's width; the shares of all columns need not sum up to anything. */
  readonly width: number;
  readonly align: "left" | "center";
  /** Whether its numbers are points, shown with two places; other numbers are whole. */
  readonly isPoints?: boolean;
}

/** Content of a table's cell: a text, a live text or number, a fixed number, or nothing. */
export type TableCell = Piece | number | null;

export interface FormTable {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** A last row in bold, whose first cells join: how many, and the rest. */
  readonly total?: { readonly joined: number; readonly cells: readonly TableCell[] };
}

export interface Signature {
  /** Lines in capitals, from above: on whose behalf, then the post. */
  readonly authority: FormText | null;
  readonly post: string;
  /** The name below the room for signing; `null` leaves it to be written. */
  readonly name: FormText | null;
}

/** Parts of a form, from top to bottom. */
export type FormBlock =
  | {
      readonly kind: "letterhead";
      readonly superior: FormText | null;
      readonly body: FormText;
      /** The abbreviation of the document's type where it has a number. */
      readonly numbered: string | null;
      /** A note in brackets below, small and in italics. */
      readonly note?: string;
    }
  | { readonly kind: "title"; readonly title: string; readonly subject: FormText | null }
  | { readonly kind: "line"; readonly text: FormText; readonly align: "left" | "center"; readonly look: LineLook }
  /** Running text, with the profile's indent. */
  | { readonly kind: "paragraph"; readonly text: FormText; readonly look?: LineLook }
  /** Dotted lines to be written on. */
  | { readonly kind: "blank-lines"; readonly count: number }
  | FormTable
  | { readonly kind: "signatures"; readonly left: Signature | RecipientList | null; readonly right: Signature }
  /** What follows begins a page. */
  | { readonly kind: "page" };

export type LineLook = "plain" | "bold" | "italic";

export interface RecipientList {
  readonly recipients: readonly string[];
}

/** A form as data, independent of what it is written to. */
export interface FormDocument {
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly FormBlock[];
}

/** Returns the text that pieces give now. */
export function textOf(pieces: FormText): string {
  return pieces.map(pieceText).join("");
}

export function pieceText(piece: Piece): string {
  if (typeof piece === "string") return piece;
  const { value } = piece;
  return typeof value === "number" ? String(value).replace(".", ",") : typeof value === "string" ? value : "";
}

import type { Cell } from "../src/text/cell";
import type { Content } from "../src/workbook/sheet-spec";
/** What `values` and `formulas` hold; `null` leaves a cell unchanged. */
export type ApiValue = string | number | boolean | null;
/**
 * Text so that Excel takes it as text. Excel makes formulas of texts with = + - @ in front, dates of ISO dates, numbers of
 * figures (host-facts A3). An apostrophe in front keeps the text whole and is not part of it; the format `@` would do too, but
 * would turn every number that somebody types there later into text.
 */
export declare function textToApi(text: string): string;
/** A cell or formula for `range.formulas`. Dates are serial numbers, since date texts of the locale would stay text. */
export declare function contentToApi(content: Content | undefined): ApiValue;
/** One element of `values` as a cell. A formula's `""` stays, an empty cell is `null`. */
export declare function apiToCell(value: unknown, format: string, isComputed: boolean): Cell;

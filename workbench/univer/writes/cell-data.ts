import { CellValueType } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import type { CellContent, Constant } from "../../grid/grid";
import { isFormulaContent } from "../../grid/memory-sheet";

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|ERROR!|CYCLE!)$/;

/** What Univer is told for a content; everything is named, since Univer merges cells. */
export function toCellData(content: CellContent, prefixed: boolean): ICellData {
  const nothing: ICellData = { v: null, t: null, f: null, si: null, p: null };
  if (content === null) return nothing;
  if (isFormulaContent(content)) return { ...nothing, f: content.formula };
  if (typeof content === "number") return { ...nothing, v: content, t: CellValueType.NUMBER };
  if (typeof content === "boolean") return { ...nothing, v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof content === "string")
    return { ...nothing, v: content, t: prefixed ? CellValueType.FORCE_STRING : CellValueType.STRING };
  return { ...nothing, v: content.error, t: CellValueType.STRING };
}

/** The value that a cell of Univer shows, before its number format. */
export function valueOf(cell: Nullable<ICellData>): Constant {
  const text = cell?.p?.body?.dataStream;
  // Text in several looks
  if (text !== undefined) return text.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const value = cell?.v;
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean" || cell?.t === CellValueType.BOOLEAN)
    return value === true || value === 1 || value === "1" || value === "TRUE";
  if (typeof value === "number") return value;
  if (cell?.t === CellValueType.NUMBER) return Number(value);
  return cell?.t !== CellValueType.FORCE_STRING && ERROR.test(value) ? { error: value } : value;
}

export function isPrefixedCell(cell: Nullable<ICellData>): boolean {
  return cell?.t === CellValueType.FORCE_STRING && !cell.f && !cell.si;
}

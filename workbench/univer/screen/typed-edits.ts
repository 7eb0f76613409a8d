import { CellValueType, InterceptorEffectEnum } from "@univerjs/core";
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  SheetsNumfmtCellContentController,
} from "@univerjs/preset-sheets-core";
import { isDateFormat } from "../../../src/text/number-format";
import { serialToDate } from "../../../src/text/serial-date";
import { FormulaError } from "../../grid/formula/error";
import { printFormula } from "../../grid/formula/expression";
import { EN_US, VI_VN } from "../../grid/formula/locale";
import { numberToText } from "../../grid/formula/number-text";
import { parseFormula } from "../../grid/formula/parser";
import type { GridLocale } from "../../grid/grid";
import { readTypedText } from "../../grid/typed-text";
import { toCellData } from "../writes/cell-data";
import type { OpenUniver } from "../start-univer";

/** Before Univer's own readings, which know no Vietnamese Excel. */
const FIRST = 1_000;
/** After the number formats of cells that have one. */
const AFTER_FORMATS = 1;

/**
 * Lets people type and read numbers as in a spreadsheet of this locale: `1,5` is a number, `1.5` the first of May. What
 * an editor opens with is text that reads as the same value again.
 */
export function followLocale(open: OpenUniver, locale: GridLocale): void {
  const interceptors = open.injector.get(SheetInterceptorService);
  const formatOf = (cell: Nullable<ICellData>): string =>
    open.workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? "General";

  open.injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(locale.decimal === "," ? "vi" : "en");
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "locale-numbers",
    effect: InterceptorEffectEnum.Value,
    priority: AFTER_FORMATS,
    handler: (cell, { rawData }, next) => {
      const format = formatOf(rawData);
      if (!cell || cell.t !== CellValueType.NUMBER) return next(cell);
      if (format === "General" && typeof cell.v === "number")
        return next({ ...cell, v: numberToText(cell.v, locale.decimal) });
      return next(
        format === SYSTEM_DATE && typeof rawData?.v === "number" ? { ...cell, v: systemDate(rawData.v, locale) } : cell,
      );
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    id: "locale-editor",
    priority: FIRST,
    handler: (cell, context, next) => {
      const shown = next(cell);
      const raw = context.worksheet.getCellRaw(context.row, context.col);
      if (!shown || !raw || raw.f || raw.si || raw.t !== CellValueType.NUMBER) return shown;
      return { ...shown, v: editText(Number(raw.v), formatOf(raw), locale), t: CellValueType.STRING };
    },
  });
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    id: "locale-typed",
    priority: FIRST,
    handler: (cell, context, next) => {
      // Text in several lines or looks stays as Univer has it
      if (!cell || cell.p) return next(cell);
      const raw = context.worksheet.getCellRaw(context.row, context.col);
      if (cell.f) return { ...cell, f: enteredFormula(cell.f, raw?.f ?? null, locale) };
      if (cell.v === undefined || cell.v === null) return next(cell);
      const text = cell.t === CellValueType.FORCE_STRING ? `'${String(cell.v)}` : String(cell.v);
      const entered = enteredText(text, formatOf(raw), locale);
      const style = typeof cell.s === "string" ? open.workbook.getStyles().get(cell.s) : cell.s;
      const looks: Nullable<IStyleData> = entered.s ? { ...style, ...(entered.s as IStyleData) } : style;
      return { ...cell, ...entered, ...(looks ? { s: looks } : {}) };
    },
  });
}

/**
 * What a cell of this format takes from text, with the number format that comes along if it has none of its own. Text
 * that is no formula stays text.
 */
export function enteredText(text: string, format: string, locale: GridLocale): ICellData {
  try {
    const typed = readTypedText(text, locale, format);
    const brings = typed.format !== null && format === "General";
    return { ...toCellData(typed.content, typed.prefixed), ...(brings ? { s: { n: { pattern: typed.format } } } : {}) };
  } catch (error) {
    if (error instanceof FormulaError) return toCellData(text, false);
    throw error;
  }
}

/** The format that follows the date settings of the computer, as files of Excel write it (number format 14). */
const SYSTEM_DATE = "m/d/yyyy";

function systemDate(value: number, { dateOrder }: GridLocale): string {
  const { year, month, day } = serialToDate(Math.floor(value));
  const parts = (dateOrder === "day-first" ? [day, month] : [month, day]).map((part) => String(part).padStart(2, "0"));
  return [...parts, String(year)].join("/");
}

/** A number as Excel puts it into its editor: dates in the short form of the locale. */
function editText(value: number, format: string, { decimal, dateOrder }: GridLocale): string {
  if (isDateFormat(format) && value >= 1) {
    const { year, month, day } = serialToDate(Math.floor(value));
    return (dateOrder === "day-first" ? [day, month, year] : [month, day, year]).join("/");
  }
  if (format.endsWith("%")) return `${numberToText(value * 100, decimal)}%`;
  return numberToText(value, decimal);
}

/** Univer shows formulas in English form only: one that was not changed stays, others may be in either form. */
function enteredFormula(typed: string, before: string | null, { decimal }: GridLocale): string {
  if (typed === before || decimal === ".") return typed;
  try {
    return printFormula(parseFormula(typed, VI_VN), EN_US);
  } catch (error) {
    if (error instanceof FormulaError) return typed;
    throw error;
  }
}

import { isCellError } from "../../../src/text/cell";
import { isDateFormat } from "../../../src/text/number-format";
import { eachCell, mapRect } from "../../grid/cell-keys";
import { isValid } from "../../grid/check-validation";
import { columnLetters } from "../../../src/workbook/model/area";
import type { CellContent } from "../../grid/grid";
import { isFormulaContent } from "../../grid/memory-sheet";
import { checkEditable } from "../services/access";
import { readApiValue } from "./api-value";
import type { ApiContent } from "./api-value";
import { serialToInstant } from "./cell-dates";
import { displayText } from "./display-text";
import { sheetOf } from "./range-target";
import type { RangeTarget } from "./range-target";
import { ServiceException, wrongSignature, wrongSize } from "../runtime/service-exception";
import { showFormula } from "../runtime/sheets-formula";
import type { SheetsHost } from "../runtime/sheets-host";

/**
 * Numbers, booleans, texts, dates as `Date`; errors as their texts, empty cells as `""` (Range.md getValue, getValues).
 */
export function valueAt(host: SheetsHost, target: RangeTarget, row: number, column: number): unknown {
  const sheet = sheetOf(host, target);
  const value = sheet.value(row, column);
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "number" && isDateFormat(sheet.style(row, column).numberFormat))
    return new Date(serialToInstant(value, host.settings.timeZone));
  return value;
}

/** `""` for a cell without a formula (Range.md getFormulas). */
export function formulaAt(host: SheetsHost, target: RangeTarget, row: number, column: number): string {
  const content = sheetOf(host, target).content(row, column);
  return isFormulaContent(content) ? showFormula(content.formula, host.settings.formulas) : "";
}

export function displayAt(host: SheetsHost, target: RangeTarget, row: number, column: number): string {
  const sheet = sheetOf(host, target);
  return displayText(sheet.value(row, column), sheet.style(row, column).numberFormat, host.grid.locale.decimal);
}

export function mapCells<Value>({ rect }: RangeTarget, read: (row: number, column: number) => Value): Value[][] {
  return mapRect(rect, read);
}

/** Elements of an array that has to fit the range exactly (Range.md setValues). */
export function elementAt(
  values: unknown,
  { rect }: RangeTarget,
  method: string,
): (row: number, column: number) => unknown {
  if (!Array.isArray(values) || values.some((line) => !Array.isArray(line)))
    throw wrongSignature(values, `SpreadsheetApp.Range.${method}`);
  const lines = values as readonly (readonly unknown[])[];
  if (lines.length !== rect.rows) throw wrongSize("rows", lines.length, rect.rows);
  const misfit = lines.find((line) => line.length !== rect.columns);
  if (misfit) throw wrongSize("columns", misfit.length, rect.columns);
  return (row, column) => lines[row - rect.row]?.[column - rect.column];
}

export function writeValues(
  host: SheetsHost,
  target: RangeTarget,
  element: (row: number, column: number) => unknown,
): void {
  const sheet = sheetOf(host, target);
  writeContents(host, target, (row, column) =>
    readApiValue(host, element(row, column), sheet.style(row, column).numberFormat),
  );
}

/** Formulas as the grid keeps them; `null` empties a cell. */
export function writeFormulas(
  host: SheetsHost,
  target: RangeTarget,
  formulaOf: (row: number, column: number) => string | null,
): void {
  writeContents(host, target, (row, column) => {
    const formula = formulaOf(row, column);
    return { content: formula === null ? null : { formula }, prefixed: false, format: null };
  });
}

/** All cells or none: what a rejecting rule refuses stops the call. */
function writeContents(host: SheetsHost, target: RangeTarget, read: (row: number, column: number) => ApiContent): void {
  const { grid } = host;
  const sheet = sheetOf(host, target);
  checkEditable(host, target.sheet, target.rect);
  const writes: {
    readonly row: number;
    readonly column: number;
    readonly written: ApiContent;
    readonly before: CellContent;
    readonly wasPrefixed: boolean;
  }[] = [];
  eachCell(target.rect, (row, column) => {
    writes.push({
      row,
      column,
      written: read(row, column),
      before: sheet.content(row, column),
      wasPrefixed: sheet.isPrefixed(row, column),
    });
  });
  for (const { row, column, written } of writes)
    grid.setContent(target.sheet, row, column, written.content, written.prefixed);
  const refused = writes.find(({ row, column, written }) => isRefused(host, target, row, column, written.content));
  if (refused) {
    for (const { row, column, before, wasPrefixed } of writes)
      grid.setContent(target.sheet, row, column, before, wasPrefixed);
    throw refusal(
      sheet.validation(refused.row, refused.column)?.rule.prompt?.message ?? "",
      `${columnLetters(refused.column)}${String(refused.row)}`,
    );
  }
  for (const {
    row,
    column,
    written: { format },
  } of writes) {
    if (format === null || sheet.style(row, column).numberFormat !== "General") continue;
    grid.setStyle(target.sheet, { row, column, rows: 1, columns: 1 }, (style) => ({ ...style, numberFormat: format }));
  }
}

function isRefused(host: SheetsHost, target: RangeTarget, row: number, column: number, content: CellContent): boolean {
  const sheet = sheetOf(host, target);
  const anchored = sheet.validation(row, column);
  // Emptying a cell breaks no rule; a rule that allows invalid data only marks it (DataValidationBuilder.md
  // setAllowInvalid)
  if (!anchored || content === null || anchored.rule.error?.style !== "stop") return false;
  if (isFormulaContent(content) && !host.settings.checksFormulas) return false;
  return !isValid(anchored, sheet.value(row, column), {
    row,
    column,
    sheet: sheet.name,
    evaluate: (formula) => host.grid.evaluate(sheet.id, row, column, formula),
    value: (name, r, c) => host.grid.findSheet(name)?.value(r, c) ?? null,
  });
}

function refusal(help: string, cell: string): ServiceException {
  return new ServiceException(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.${help === "" ? "" : ` ${help}`}`,
  );
}

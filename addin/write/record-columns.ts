import type { Area } from "../../src/workbook/model/area";
import { areasOf } from "../../src/workbook/wire/edit-cells";
import type { Plan } from "../../src/workbook/model/plan";
import { isFormulaText } from "../read/block-reading";
import { textToApi } from "../excel/cell-value";
import type { ApiValue } from "../excel/cell-value";
import { rangeAt } from "../excel/range-at";
import { readSlices } from "../read/read-slices";
import type { Reading } from "../read/read-slices";
import { sheetNamed } from "../excel/sheet-named";
import { dataStep } from "../excel/step";
import type { Step } from "../excel/step";

/** Former cells of an existing column, ready to be written back. */
export interface RecordedColumn {
  readonly area: Area;
  readonly contents: readonly (readonly ApiValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Returns the columns that a plan writes in existing sheets. New columns and rules are recorded by their own parts. */
export function touchedColumns({ edits }: Plan, addedSheets: readonly string[]): readonly Area[] {
  return edits
    .filter(({ kind }) => kind !== "addColumns" && kind !== "clearColumns" && kind !== "setValidations")
    .flatMap(areasOf)
    .filter(({ sheet }) => !addedSheets.includes(sheet));
}

export async function recordColumns(
  context: Excel.RequestContext,
  areas: readonly Area[],
): Promise<readonly RecordedColumn[]> {
  const columns = areas.map((area) => ({ area, contents: [] as ApiValue[][], formats: [] as string[][] }));
  await readSlices(
    context,
    columns.map((column): Reading => ({
      rows: column.area.rows,
      queue: (from, to) => {
        const range = rangeAt(sheetNamed(context.workbook, column.area.sheet), {
          ...column.area,
          row: column.area.row + from,
          rows: to - from,
        });
        range.load("values,formulas,numberFormat");
        return () => {
          const formulas = range.formulas as readonly (readonly unknown[])[];
          formulas.forEach((line, r) => {
            const formats = range.numberFormat[r]!.map(String);
            column.formats[from + r] = formats;
            column.contents[from + r] = line.map((formula, c) =>
              toWriteBack(formula, range.values[r]?.[c], formats[c]!),
            );
          });
        };
      },
    })),
  );
  return columns;
}

/**
 * Returns a value in the form in which it can be written back. Under the format `@` everything stays text; only a
 * superfluous apostrophe is not restored.
 */
function toWriteBack(formula: unknown, value: unknown, format: string): ApiValue {
  if (isFormulaText(formula, value) || typeof formula !== "string") return formula as ApiValue;
  if (format === "@" && !formula.startsWith("'")) return formula;
  return ERROR_TEXT.test(formula) ? formula : textToApi(formula);
}

/** Error texts return as errors, not as text. */
const ERROR_TEXT = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/;

/** After failure: restores the column. */
export function restoreColumnStep({ area, contents, formats }: RecordedColumn): Step {
  return dataStep([contents, formats], (workbook) => {
    const range = rangeAt(sheetNamed(workbook, area.sheet), area);
    // The format first: it decides whether a text stays a text
    range.numberFormat = formats.map((line) => [...line]);
    range.formulas = contents.map((line) => [...line]);
  });
}

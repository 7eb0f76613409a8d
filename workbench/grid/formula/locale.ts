/**
 * How a host writes formulas. Office.js and files always use the comma; a Google Sheet of a country with a decimal
 * comma separates arguments by a semicolon and writes decimals with a comma.
 */
export interface FormulaLocale {
  readonly separator: "," | ";";
}

export const EN_US: FormulaLocale = { separator: "," };
export const VI_VN: FormulaLocale = { separator: ";" };

export type DecimalSeparator = "." | ",";

/** The decimal separator that goes with an argument separator. */
export function decimalOf({ separator }: FormulaLocale): DecimalSeparator {
  return separator === ";" ? "," : ".";
}

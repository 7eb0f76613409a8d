import { EN_US, VI_VN, decimalOf } from "../../grid/formula/locale";
import type { FormulaLocale } from "../../grid/formula/locale";
import { FormulaError } from "../../grid/formula/error";
import { parseFormula } from "../../grid/formula/parser";
import { tokenizeFormula } from "../../grid/formula/tokens";
import type { Token } from "../../grid/formula/tokens";

/**
 * How a spreadsheet reads the formulas that scripts hand it. Google's pages leave open what a spreadsheet of a country
 * with a decimal comma takes, and reports contradict one another (google-api-nodejs-client#1994, ingress-fieldplan#5):
 * all three can be tried.
 */
export interface FormulaReading {
  readonly separator: "," | ";" | "both";
  /** How `getFormula` writes them. */
  readonly shown: FormulaLocale;
}

/**
 * Stands after the `=` of a formula that the spreadsheet could not read though the grid could: a character that no
 * formula has, so that the cell gives `#ERROR!`, as in Sheets.
 */
const UNREADABLE = "\uE000";

/** The formula as the grid keeps it. What cannot be read is kept as it was written and calculates to `#ERROR!`. */
export function readFormula(text: string, { separator }: FormulaReading): string {
  return remembered(`read ${separator}`, text, () => {
    const formula = text.startsWith("=") ? text : `=${text}`;
    const readings = separator === "both" ? [EN_US, VI_VN] : [separator === "," ? EN_US : VI_VN];
    for (const reading of readings) if (isFormula(formula, reading)) return translateFormula(formula, reading, EN_US);
    return `=${UNREADABLE}${formula.slice(1)}`;
  });
}

/** The formula as `getFormula` gives it. */
export function showFormula(formula: string, { shown }: FormulaReading): string {
  if (formula.startsWith(`=${UNREADABLE}`)) return `=${formula.slice(2)}`;
  // What would be the same: large tables hold a hundred thousand formulas
  if (shown.separator === EN_US.separator && !HAS_NEEDLESS_QUOTES.test(formula)) return formula;
  return remembered(`show ${shown.separator}`, formula, () =>
    isFormula(formula, EN_US) ? translateFormula(formula, EN_US, shown) : formula,
  );
}

/** Scripts write and read the same formulas again and again; what is beyond this many is forgotten. */
const MOST_REMEMBERED = 50_000;
const known = new Map<string, Map<string, string>>();

function remembered(kind: string, text: string, translate: () => string): string {
  let ofKind = known.get(kind);
  if (!ofKind || ofKind.size >= MOST_REMEMBERED) {
    ofKind = new Map<string, string>();
    known.set(kind, ofKind);
  }
  const translated = ofKind.get(text) ?? translate();
  ofKind.set(text, translated);
  return translated;
}

const HAS_NEEDLESS_QUOTES = /'[A-Za-z_]\w*'!/;

/** Whether a formula of the grid is one that the spreadsheet could read. */
export function isReadable(formula: string): boolean {
  return !formula.startsWith(`=${UNREADABLE}`);
}

function isFormula(formula: string, locale: FormulaLocale): boolean {
  try {
    parseFormula(formula, locale);
    return true;
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}

/**
 * Argument separators and decimal separators change, functions are in capitals, quotes that a sheet name does not need
 * go.
 */
function translateFormula(formula: string, from: FormulaLocale, to: FormulaLocale): string {
  let result = "";
  let copied = 0;
  for (const token of tokenizeFormula(formula, from)) {
    const written = writeToken(token, formula.slice(token.start, token.end), from, to);
    result += formula.slice(copied, token.start) + written;
    copied = token.end;
  }
  return result;
}

/** Names of plain letters that could be no cell. */
const NEEDLESS_QUOTES = /^'((?![A-Za-z]{1,3}\d+'|[Rr]\d*[Cc]\d*')[A-Za-z_][A-Za-z0-9_]*)'!$/;

function writeToken(token: Token, text: string, from: FormulaLocale, to: FormulaLocale): string {
  switch (token.kind) {
    case "sign":
      return token.sign === "," ? to.separator : text;
    case "number":
      return text.replace(decimalOf(from), decimalOf(to));
    case "call":
      return text.toUpperCase();
    case "reference":
      return token.prefix.replace(NEEDLESS_QUOTES, "$1!") + text.slice(token.prefix.length);
    default:
      return text;
  }
}

/** Excel's limit, in characters. */
const LONGEST_FORMULA = 8192;

/**
 * Functions that work on cells only. None of them reaches outside the workbook, as WEBSERVICE, IMPORTRANGE, IMAGE or
 * HYPERLINK do, opens a place that a text names, as INDIRECT does, or is volatile.
 */
const HARMLESS = new Set([
  ..."ABS ACOS AND ARRAYFORMULA ASC ATAN AVEDEV AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE CLEAN CODE COLUMN COLUMNS CONCAT CONCATENATE".split(
    " ",
  ),
  ..."COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DATEDIF DATEVALUE DAY DAYS EDATE EOMONTH ERROR.TYPE EVEN EXACT EXP FALSE FILTER FIND FIXED FLOOR".split(
    " ",
  ),
  ..."HLOOKUP HOUR IF IFERROR IFNA IFS INDEX INT ISBLANK ISERR ISERROR ISEVEN ISFORMULA ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LARGE LEFT LEN LN".split(
    " ",
  ),
  ..."LOG LOG10 LOOKUP LOWER MATCH MAX MAXA MAXIFS MEDIAN MID MIN MINA MINIFS MINUTE MOD MODE MONTH MROUND N NA NETWORKDAYS NOT NUMBERVALUE ODD OR".split(
    " ",
  ),
  ..."PERCENTILE PERCENTRANK PI POWER PRODUCT PROPER QUARTILE QUOTIENT RANK RANK.AVG RANK.EQ REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH".split(
    " ",
  ),
  ..."SECOND SIGN SMALL SORT SQRT STDEV STDEV.P STDEV.S STDEVP SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ SWITCH T TEXT TEXTJOIN TIME TRANSPOSE".split(
    " ",
  ),
  ..."TRIM TRIMMEAN TRUE TRUNC UNICHAR UNICODE UNIQUE UPPER VALUE VAR VARP VLOOKUP WEEKDAY WEEKNUM WORKDAY XLOOKUP XMATCH XOR YEAR YEARFRAC".split(
    " ",
  ),
]);

const TEXTS = /"(?:[^"]|"")*"/g;
const QUOTED_SHEETS = /'(?:[^']|'')*'/g;
const FUNCTION = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;
/** Prefixes of newer functions in files. */
const FILE_PREFIX = /^(?:_XLFN\.)?(?:_XLWS\.)?/;
/** References to other workbooks, calls of other programs, and web addresses. */
const BEYOND = /[[\]|]|:\/\/|\\\\/;

/**
 * Whether a formula only calculates with cells of its workbook. No other formula is written into a cell because a
 * stored note says so.
 */
export function isHarmlessFormula(formula: string): boolean {
  if (!formula.startsWith("=") || formula.length > LONGEST_FORMULA) return false;
  const code = formula.replace(TEXTS, '""');
  if (BEYOND.test(code)) return false;
  return [...code.replace(QUOTED_SHEETS, "").matchAll(FUNCTION)].every(([, name]) =>
    HARMLESS.has(name!.toUpperCase().replace(FILE_PREFIX, "")),
  );
}

import { beforeAll, expect, it } from "vitest";
import type { Cell } from "../../../../src/text/cell";
import { areaToReference } from "../../../../src/workbook/model/area";
import { recalculate, withLibreOffice } from "../../../libreoffice";
import { FORMULA_CASES } from "./cases";
import { FORMULA_COLUMN, FORMULA_ROW, SAMPLE, SAMPLE_NAMES, formulaSheet } from "./sample";
import { readRow, writeWorkbook } from "./oracle-workbook";

interface Difference {
  readonly libreOffice: Cell;
  readonly because: string;
}

const BOOLEANS_ARE_NUMBERS =
  "LibreOffice has no booleans, only numbers that look so; Excel's are a type of their own, above texts, passed over in ranges";
const TEXT_ARGUMENTS =
  "Excel takes a text that stands directly in the call as a number or boolean; LibreOffice refuses it";
const OTHER_ERROR_CODE = "the two name the same failure differently; Excel's documentation of the function names ours";
const NOISE_IS_CUT =
  "LibreOffice makes every difference 0 when its digits cancel; Excel only when it is the last step and not in parentheses";
const ONE_VALUE_IN_ARRAYS =
  "before dynamic arrays IF and IFERROR took one value of a range unless entered as an array formula";
const TEXTS_LIKE_NUMBERS = "COUNTIF in Excel finds a text that looks like the number; LibreOffice does not";
const EXACT_DOUBLES =
  "lookups in Excel compare the stored doubles, so that 0.1+0.2 is not found by 0.3; LibreOffice allows for noise";
const ANSWERS = {
  divided: { error: "#DIV/0!" },
  value: { error: "#VALUE!" },
  name: { error: "#NAME?" },
  missing: { error: "#N/A" },
};

/** Where LibreOffice is known to differ from Excel, and hence from us. */
const DIFFERENCES: Readonly<Record<string, Difference>> = {
  '=TRUE&""': { libreOffice: "1", because: BOOLEANS_ARE_NUMBERS },
  '="z"<TRUE': { libreOffice: false, because: BOOLEANS_ARE_NUMBERS },
  "=9<TRUE": { libreOffice: false, because: BOOLEANS_ARE_NUMBERS },
  '=TRUE>"z"': { libreOffice: false, because: BOOLEANS_ARE_NUMBERS },
  "=SUM(S!A1:A8)": { libreOffice: 0.8, because: BOOLEANS_ARE_NUMBERS },
  "=SUM(S!A3,S!A5,S!A6)": { libreOffice: 1, because: BOOLEANS_ARE_NUMBERS },
  "=COUNT(S!A1:A8)": { libreOffice: 5, because: BOOLEANS_ARE_NUMBERS },
  "=COUNT(S!A3,S!A5,S!A6)": { libreOffice: 1, because: BOOLEANS_ARE_NUMBERS },
  "=AVERAGE(S!A1:A8)": { libreOffice: 0.16, because: BOOLEANS_ARE_NUMBERS },
  "=TRIM(S!A5)": { libreOffice: "1", because: BOOLEANS_ARE_NUMBERS },
  '=CONCATENATE("a",1,TRUE)': { libreOffice: "a11", because: BOOLEANS_ARE_NUMBERS },
  "=MATCH(TRUE,S!A1:A8,0)": { libreOffice: 1, because: BOOLEANS_ARE_NUMBERS },
  "=COUNTIF(S!A1:A8,TRUE)": { libreOffice: 2, because: BOOLEANS_ARE_NUMBERS },
  '=COUNTIF(S!A1:A8,"TRUE")': { libreOffice: 2, because: BOOLEANS_ARE_NUMBERS },
  "=SUMPRODUCT(So,S!A1:A8)": { libreOffice: -146, because: BOOLEANS_ARE_NUMBERS },
  "=SUMPRODUCT(So>30)": { libreOffice: 5, because: BOOLEANS_ARE_NUMBERS },
  "=SUMPRODUCT(TRUE)": { libreOffice: 1, because: BOOLEANS_ARE_NUMBERS },
  '=SUM("3",TRUE)': { libreOffice: ANSWERS.value, because: TEXT_ARGUMENTS },
  '=MAX("7",3)': { libreOffice: ANSWERS.value, because: TEXT_ARGUMENTS },
  '=AND("TRUE",TRUE)': { libreOffice: ANSWERS.value, because: TEXT_ARGUMENTS },
  "=(1-0.9-0.1)": { libreOffice: 0, because: NOISE_IS_CUT },
  "=0.5-0.4-0.1=0": { libreOffice: true, because: NOISE_IS_CUT },
  "=LARGE(S!E1:E8,9)": { libreOffice: ANSWERS.value, because: OTHER_ERROR_CODE },
  "=SMALL(S!E1:E8,0)": { libreOffice: ANSWERS.value, because: OTHER_ERROR_CODE },
  "=INDEX(So,9)": { libreOffice: ANSWERS.value, because: OTHER_ERROR_CODE },
  "=MATCH(1,S!A1:B8,0)": { libreOffice: ANSWERS.value, because: OTHER_ERROR_CODE },
  '=VLOOKUP("dang bo",S!B1:C8,3,FALSE)': { libreOffice: ANSWERS.value, because: OTHER_ERROR_CODE },
  "=Bị_xóa": { libreOffice: ANSWERS.name, because: "LibreOffice reads the lost target of a name as one more name" },
  "=S!#REF!": { libreOffice: ANSWERS.name, because: "LibreOffice reads the lost reference as a name" },
  "=MATCH(0.3,S!A1:A8,0)": { libreOffice: 8, because: EXACT_DOUBLES },
  "=COUNTIF(S!A1:A8,0.3)": { libreOffice: 1, because: EXACT_DOUBLES },
  "=COUNTIF(S!A1:A8,3)": { libreOffice: 0, because: TEXTS_LIKE_NUMBERS },
  "=COUNTIF(S!G1:G2,46349)": { libreOffice: 1, because: TEXTS_LIKE_NUMBERS },
  '=COUNTIF(S!A1:A8,"*")': {
    libreOffice: 7,
    because: "wildcards in Excel match texts only; LibreOffice matches what numbers look like",
  },
  "=COUNTIF(S!D1:D8,S!D2)": {
    libreOffice: ANSWERS.missing,
    because: "a criterion that is an error counts such errors in Excel",
  },
  '=SUMIFS(S!D1:D8,So,">=10")': { libreOffice: ANSWERS.missing, because: "of several errors Excel gives the first" },
  "=SUMPRODUCT(IF(So>30,1,0))": { libreOffice: 5, because: ONE_VALUE_IN_ARRAYS },
  "=SUMPRODUCT(IFERROR(S!D1:D8,0))": { libreOffice: 12, because: ONE_VALUE_IN_ARRAYS },
  "=N(S!C1:C8)": { libreOffice: 50, because: "N takes the first cell of a range in Excel" },
  "=SUMPRODUCT(N(S!C1:C8))": {
    libreOffice: 360,
    because: "N takes the first cell of a range in Excel, even in arrays",
  },
  "=SUMPRODUCT(S!C1:C3*S!C1:C2)": {
    libreOffice: 500,
    because: "what has no partner in the other array is #N/A in Excel",
  },
  "=RANK(4,S!E1:E5)": { libreOffice: 2, because: "RANK of a number that is not in the list is #N/A in Excel" },
  "=0^0": { libreOffice: 1, because: "0^0 is #NUM! in Excel" },
  '=FIND("","abc")': {
    libreOffice: ANSWERS.value,
    because: "the documentation of FIND in Excel: empty text matches the first character",
  },
  '=TEXT(2,"0.##")': { libreOffice: "2", because: "Excel keeps the separator of the format" },
  "=CHAR(0)": { libreOffice: "_x0000_", because: "CHAR in Excel begins at 1" },
};

// LibreOffice takes the character set of the machine it runs on.
const MACHINE_DEPENDENT: readonly string[] = ["=CHAR(160)"];

// Adding up in another order moves the last bits of a double.
const NOISE = 1e-12;

withLibreOffice("LibreOffice agrees with our formulas", () => {
  const formulas = Object.values(FORMULA_CASES)
    .flat()
    .filter(([formula]) => !MACHINE_DEPENDENT.includes(formula));
  let theirs: readonly Cell[] = [];

  beforeAll(async () => {
    const names = Object.fromEntries(Object.entries(SAMPLE_NAMES).map(([name, area]) => [name, areaToReference(area)]));
    const workbook = writeWorkbook([...SAMPLE, formulaSheet(formulas.map(([formula]) => formula))], {
      ...names,
      Bị_xóa: "S!#REF!",
    });
    const recalculated = await recalculate(new Map([["formulas", workbook]]));
    theirs = readRow(recalculated.get("formulas") ?? new Uint8Array(), SAMPLE.length, FORMULA_ROW - 1).slice(
      FORMULA_COLUMN - 1,
    );
  });

  it("on every formula of the tables except the known differences", () => {
    const disagreeing = formulas.flatMap(([formula, expected], index) =>
      isSame(theirs[index], expected) ? [] : [formula],
    );
    expect(new Set(disagreeing)).toEqual(new Set(Object.keys(DIFFERENCES)));
  });

  it("and the known differences are still as described", () => {
    const described = Object.entries(DIFFERENCES);
    const found = described.map(([formula]) => [formula, theirs[formulas.findIndex(([known]) => known === formula)]]);
    expect(found).toEqual(described.map(([formula, { libreOffice }]) => [formula, libreOffice]));
  });
});

function isSame(theirs: Cell | undefined, ours: Cell): boolean {
  if (typeof theirs === "number" && typeof ours === "number") return Math.abs(theirs - ours) <= NOISE * Math.abs(ours);
  return JSON.stringify(theirs) === JSON.stringify(ours);
}

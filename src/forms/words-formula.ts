import { numberToHundredths } from "../text/hundredths";
import { pointsInWords } from "../text/number-words";
import type { Formula } from "../workbook/model/sheet-spec";

const DIGITS = '"không","một","hai","ba","bốn","năm","sáu","bảy","tám","chín"';
const TENS = '"mười","hai mươi","ba mươi","bốn mươi","năm mươi","sáu mươi","bảy mươi","tám mươi","chín mươi"';

/**
 * Returns points in words as a live formula of a cell or an expression; empty while it gives no number from 0 to 100.
 * Rubrics end at 100 points; a larger total is left to be written by hand.
 */
export function pointsWords(cell: string, value: number | null): Formula {
  const whole = `INT(ROUND(${cell}*100,0)/100)`;
  const decimals = `MOD(ROUND(${cell}*100,0),100)`;
  const after =
    `IF(${decimals}=0,""," phẩy "&IF(MOD(${decimals},10)=0,CHOOSE(${decimals}/10+1,${DIGITS}),` +
    `IF(${decimals}<10,"không ","")&${belowHundred(decimals)}))`;
  const points = value === null || value < 0 || value > LARGEST ? null : numberToHundredths(value);
  return {
    formula: `=IF(ISNUMBER(${cell}),IF(AND(${cell}>=0,${cell}<=${LARGEST}),IF(${whole}=${LARGEST},"một trăm",${belowHundred(whole)})&${after},""),"")`,
    value: points === null ? "" : pointsInWords(points),
  };
}

const LARGEST = 100;

/** Words of a number from 0 to 99 (`src/text/number-words.ts`). */
function belowHundred(number: string): string {
  const [tens, ones] = [`INT(${number}/10)`, `MOD(${number},10)`];
  return (
    `IF(${number}<10,CHOOSE(${ones}+1,${DIGITS}),CHOOSE(${tens},${TENS})&IF(${ones}=0,""," "&` +
    `IF(${ones}=5,"lăm",IF(AND(${tens}>1,${ones}=1),"mốt",IF(AND(${tens}>1,${ones}=4),"tư",CHOOSE(${ones}+1,${DIGITS}))))))`
  );
}

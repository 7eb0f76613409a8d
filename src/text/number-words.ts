import type { Hundredths } from "./hundredths";

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;

/** No points reach it; words end below a thousand. */
const LEAST_THOUSAND = 100_000;

/**
 * Returns points as they are read aloud: 875 hundredths is `tám phẩy bảy mươi lăm`. Zeros at the end of the decimals are
 * not read (8,50 is `tám phẩy năm`), zeros at their beginning are (8,05 is `tám phẩy không năm`). Throws a `RangeError`
 * for fewer than no points and for 1.000 points or more.
 */
export function pointsInWords(points: Hundredths): string {
  if (!Number.isInteger(points) || points < 0 || points >= LEAST_THOUSAND)
    throw new RangeError(`no words for ${points} hundredths`);
  const whole = integerInWords(Math.floor(points / 100));
  const decimals = points % 100;
  return decimals === 0 ? whole : `${whole} phẩy ${decimalsInWords(decimals)}`;
}

/** Returns a whole number from 0 to 999 as it is read aloud: 105 is `một trăm lẻ năm`, 24 is `hai mươi tư`. */
export function integerInWords(number: number): string {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  if (hundreds === 0) return belowHundred(rest);
  const head = `${DIGITS[hundreds]!} trăm`;
  if (rest === 0) return head;
  return rest < 10 ? `${head} lẻ ${DIGITS[rest]!}` : `${head} ${belowHundred(rest)}`;
}

/** `decimals` are hundredths, 1 to 99. */
function decimalsInWords(decimals: number): string {
  if (decimals % 10 === 0) return DIGITS[decimals / 10]!;
  return decimals < 10 ? `${DIGITS[0]} ${DIGITS[decimals]!}` : belowHundred(decimals);
}

function belowHundred(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return DIGITS[ones]!;
  const head = tens === 1 ? "mười" : `${DIGITS[tens]!} mươi`;
  return ones === 0 ? head : `${head} ${lastDigit(tens, ones)}`;
}

/** After tens, one, four and five change their sound: mốt and tư from twenty on, lăm from ten on. */
function lastDigit(tens: number, ones: number): string {
  if (ones === 5) return "lăm";
  if (tens > 1 && ones === 1) return "mốt";
  return tens > 1 && ones === 4 ? "tư" : DIGITS[ones]!;
}

/** Points counted in hundredths: an integer, 150 for 1,5 points. */
export type Hundredths = number;

// Above this a double no longer has room for the two decimals and the six more that the sheet's test looks at.
const LARGEST_VALUE = 1e9;

/**
 * The points of a sheet number in hundredths, or null when it has more than two decimals as the sheet's own test
 * `ROUND(x*100,6)=ROUND(x*100,0)` sees it, is not finite, or is larger than a thousand million.
 */
export function numberToHundredths(value: number): Hundredths | null {
  if (!(Math.abs(value) <= LARGEST_VALUE)) return null;
  const scaled = value * 100;
  const nearest = Math.round(scaled);
  // The nearest double to a point on the grid is that point, however its product with 100 came out.
  if (scaled === nearest || value === nearest / 100) return nearest + 0;
  return roundHalfAway(scaled, 6) === nearest ? nearest + 0 : null;
}

/** The double nearest to the points: 150 hundredths is 1.5. */
export function hundredthsToNumber(hundredths: Hundredths): number {
  return hundredths / 100 + 0;
}

/** Points as a person writes them, without needless zeros: 150 is `1,5`, 800 is `8`. */
export function formatHundredths(hundredths: Hundredths, decimalSeparator = ","): string {
  const magnitude = Math.abs(hundredths);
  const whole = String(Math.floor(magnitude / 100));
  const decimals = String(magnitude % 100).padStart(2, "0").replace(/0+$/, "");
  const sign = hundredths < 0 ? "-" : "";
  return decimals === "" ? sign + whole : sign + whole + decimalSeparator + decimals;
}

/**
 * Decimal rounding as ROUND does it in sheets: half away from zero, on the decimal digits that the number shows
 * (1.005 to two places is 1.01). Never gives -0; what is not finite comes back as it is.
 */
export function roundHalfAway(value: number, places: number): number {
  if (!Number.isFinite(value)) return value;
  const { digits, point } = decimalDigits(Math.abs(value));
  const keep = point + places;
  if (keep >= digits.length) return value + 0;
  if (keep < 0) return 0;
  const kept = digits.slice(0, keep) || "0";
  const roundsUp = digits.charAt(keep) >= "5";
  const magnitude = Number(`${roundsUp ? addOne(kept) : kept}e${String(-places)}`);
  return value < 0 ? 0 - magnitude : magnitude;
}

/** The shortest decimal digits that name a magnitude; the decimal point stands before `digits[point]`. */
function decimalDigits(magnitude: number): { readonly digits: string; readonly point: number } {
  const [mantissa = "", exponent = "0"] = String(magnitude).split("e");
  const [whole = "", decimals = ""] = mantissa.split(".");
  return { digits: whole + decimals, point: whole.length + Number(exponent) };
}

// On text, because the kept digits of a large number may themselves be more than a double holds.
function addOne(digits: string): string {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0;
  const head = digits.slice(0, digits.length - nines);
  const tail = "0".repeat(nines);
  if (head === "") return `1${tail}`;
  return head.slice(0, -1) + String(Number(head.slice(-1)) + 1) + tail;
}

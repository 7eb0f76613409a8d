declare const unit: unique symbol;

/** Points counted in hundredths: an integer, 150 for 1,5 points. Branded, so that no sheet's number passes for it. */
export type Hundredths = number & { readonly [unit]: "hundredths" };

/** Declares that an integer counts hundredths. Costs nothing: bundlers put the number in its place. */
export function hundredths(count: number): Hundredths {
  return count as Hundredths;
}

// Above this a double lacks room for the two decimals and the six more that the sheet's test examines.
const LARGEST_VALUE = 1e9;

/**
 * Returns a sheet number's points in hundredths. Returns null for more than two decimals as the sheet's own test
 * `ROUND(x*100,6)=ROUND(x*100,0)` sees it, for a number that is not finite, and above a thousand million.
 */
export function numberToHundredths(value: number): Hundredths | null {
  if (!(Math.abs(value) <= LARGEST_VALUE)) return null;
  const scaled = value * 100;
  const nearest = Math.round(scaled);
  // The nearest double to a point on the grid is that point, regardless of rounding in its product with 100.
  if (scaled === nearest || value === nearest / 100) return hundredths(nearest + 0);
  return roundHalfAway(scaled, 6) === nearest ? hundredths(nearest + 0) : null;
}

/** Returns the double nearest to the points: 150 hundredths is 1.5. */
export function hundredthsToNumber(points: Hundredths): number {
  return points / 100 + 0;
}

/** Returns points as people write them, without trailing zeros: 150 is `1,5`, 800 is `8`. */
export function formatHundredths(points: Hundredths, decimalSeparator = ","): string {
  const magnitude = Math.abs(points);
  const whole = String(Math.floor(magnitude / 100));
  const decimals = String(magnitude % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  const sign = points < 0 ? "-" : "";
  return decimals === "" ? sign + whole : sign + whole + decimalSeparator + decimals;
}

/**
 * Rounds as ROUND does in sheets: half away from zero, on the decimal digits that the number shows
 * (1.005 to two places is 1.01). Never returns -0; a number that is not finite returns unchanged.
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

/** Returns the shortest decimal digits of a magnitude; the decimal point stands before `digits[point]`. */
function decimalDigits(magnitude: number): { readonly digits: string; readonly point: number } {
  const [mantissa = "", exponent = "0"] = String(magnitude).split("e");
  const [whole = "", decimals = ""] = mantissa.split(".");
  return { digits: whole + decimals, point: whole.length + Number(exponent) };
}

// Works on text, because the kept digits of a large number may exceed a double.
function addOne(digits: string): string {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0;
  const head = digits.slice(0, digits.length - nines);
  const tail = "0".repeat(nines);
  if (head === "") return `1${tail}`;
  return head.slice(0, -1) + String(Number(head.slice(-1)) + 1) + tail;
}

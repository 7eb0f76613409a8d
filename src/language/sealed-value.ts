import { formatHundredths, hundredths } from "../text/hundredths";

/** Points in hundredths stand in lines of these kinds. */
const IN_HUNDREDTHS: ReadonlySet<string> = new Set(["diem", "phieu"]);

/** How a language writes what canonical texts mark. */
export interface ValueWords {
  readonly empty: string;
  /** What stands in place of the product's formula. */
  readonly replaced: (value: string) => string;
}

/** Returns a sealed value as people read it: points with a comma, days as written in Vietnam, texts in quotes. */
export function sealedValue(kind: string, value: string, separator: "," | ".", words: ValueWords): string {
  if (value === "") return words.empty;
  if (value.startsWith("!"))
    return words.replaced(value === "!" ? words.empty : sealedValue("", value.slice(1), separator, words));
  if (value.startsWith('"')) return `“${value.slice(1)}”`;
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (day) return `${day[3]!}/${day[2]!}/${day[1]!}`;
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return `“${value}”`;
  if (!IN_HUNDREDTHS.has(kind)) return value.replace(".", separator);
  return twoPlaces(Number(value), separator);
}

function twoPlaces(count: number, separator: "," | "."): string {
  const text = formatHundredths(hundredths(count), separator);
  const [whole = "", decimals = ""] = text.split(separator);
  return `${whole}${separator}${decimals.padEnd(2, "0")}`;
}

type WidthClass = readonly [width: number, letters: string];

/** Widths of letters in bold Times New Roman, in thousandths of the letter's size. */
const BOLD: readonly WidthClass[] = [
  [250, " ,.|"],
  [278, "ijl/\\'"],
  [333, "ft()[]-!:;‘’"],
  [389, "sI{}"],
  [444, "cerz"],
  [500, "agovxyJ0123456789?*#$_–“”"],
  [556, 'bdhknpquđơS"'],
  [611, "FPư+=<>~^"],
  [667, "BELTZ"],
  [722, "ACDNRUVXYwĐ"],
  [778, "GHKOQƠ"],
  [833, "m&Ư"],
  [944, "M@"],
  [1000, "W%—…"],
];
/** Letters that are narrower where they are not bold; no other is wider there. */
const NARROWER: readonly WidthClass[] = [
  [278, "t:;"],
  [333, "rI"],
  [389, "J"],
  [444, "a"],
  [500, "bdhknpquđ"],
  [556, "FPư"],
  [611, "ELTZ"],
  [667, "CR"],
  [722, "GHKOQ"],
  [778, "m"],
  [889, "M"],
  [944, "W"],
];

const WIDTHS = { bold: mapOf(BOLD), regular: mapOf([...BOLD, ...NARROWER]) };

/** Any other letter, on the safe side. */
const OTHER = 1000;
const HORN = "\u031B";

/** The width of a text in one line of Times New Roman, in thousandths of the size of its letters. */
export function textWidth(text: string, isBold: boolean): number {
  const widths = WIDTHS[isBold ? "bold" : "regular"];
  return [...text.normalize("NFC")].reduce(
    (sum, letter) => sum + (widths.get(letter) ?? widths.get(bareLetter(letter)) ?? OTHER),
    0,
  );
}

/** A letter without the marks above and below it, which do not make it wider; a horn does. */
function bareLetter(letter: string): string {
  const [base = letter, ...marks] = letter.normalize("NFD");
  return marks.includes(HORN) ? `${base}${HORN}`.normalize("NFC") : base;
}

function mapOf(classes: readonly WidthClass[]): ReadonlyMap<string, number> {
  return new Map(classes.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
}

import { DATE_FORMAT } from "../../text/number-format";
import type { FontStyle, Style } from "../model/style";

/** State and Party documents are set in Times New Roman (Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW). */
const FONT: FontStyle = { name: "Times New Roman", size: 13, bold: false, italic: false, color: "#000000" };

/** Black on white prints must stay readable: fills are light, and colour alone never carries meaning. */
const INK = "#1F3A5F";
const INPUT_FILL = "#FFFBE6";
/** Of cells that formulas fill, also beside a user's own table. */
export const RESULT_FILL = "#EAF1F8";
const HEADER_FILL = "#D6E4F0";
const MUTED = "#595959";

const base: Style = {
  font: FONT,
  fill: null,
  border: "none",
  horizontal: "left",
  vertical: "center",
  wrap: true,
  numberFormat: "General",
  locked: true,
};

const input: Style = { ...base, fill: INPUT_FILL, border: "all", locked: false };
const result: Style = { ...base, fill: RESULT_FILL, border: "all", horizontal: "center" };
const header: Style = {
  ...base,
  font: { ...FONT, bold: true },
  fill: HEADER_FILL,
  border: "all",
  horizontal: "center",
};

/** `0.##` would leave a bare decimal separator after whole points. */
const POINTS_FORMAT = "0.00";

/** Every style of the product. */
export const theme = {
  agency: { ...base, font: { ...FONT, size: 13 }, horizontal: "center", locked: false, wrap: false },
  agencyBold: { ...base, font: { ...FONT, size: 13, bold: true }, horizontal: "center", locked: false, wrap: false },
  motto: { ...base, font: { ...FONT, size: 14, bold: true }, horizontal: "center", locked: false, wrap: false },
  place: { ...base, font: { ...FONT, size: 13, italic: true }, horizontal: "center", locked: false, wrap: false },
  title: { ...base, font: { ...FONT, size: 16, bold: true }, horizontal: "center", wrap: false },
  subtitle: { ...base, font: { ...FONT, size: 13, italic: true }, horizontal: "center", wrap: false },
  // The two lines above the headings of a working table
  unitLine: { ...base, font: { ...FONT, size: 12, bold: true }, locked: false, wrap: false },
  titleLine: { ...base, font: { ...FONT, bold: true, color: INK }, wrap: false },
  subtitleLine: { ...base, font: { ...FONT, size: 11, italic: true }, wrap: false },
  noticeLine: { ...base, font: { ...FONT, size: 11, italic: true, color: "#9C2A00" }, wrap: false },
  section: { ...base, font: { ...FONT, size: 13, bold: true, color: INK }, wrap: false },
  notice: { ...base, font: { ...FONT, italic: true, color: "#9C2A00" }, wrap: true },
  caption: { ...base, font: { ...FONT, size: 11, italic: true, color: MUTED }, wrap: false },
  captionWrapped: { ...base, font: { ...FONT, size: 11, italic: true, color: MUTED }, vertical: "top" },
  noteBeside: { ...base, font: { ...FONT, size: 11, italic: true, color: MUTED } },
  code: { ...base, font: { ...FONT, size: 11, color: MUTED }, wrap: false },
  // Read by the product alone: in its cell nothing shows, and the bar for formulas says it
  stamp: { ...base, font: { ...FONT, size: 11, color: MUTED }, wrap: false, numberFormat: ";;;" },
  header,
  headerLong: { ...header, font: { ...FONT, size: 10, bold: true } },
  maximum: { ...header, font: { ...FONT, size: 11, italic: true }, numberFormat: POINTS_FORMAT },
  inputText: { ...input, font: { ...FONT, size: 11 } },
  // As small as texts: a code is never broken
  inputCode: { ...input, font: { ...FONT, size: 11 }, horizontal: "center" },
  inputCenter: { ...input, horizontal: "center" },
  inputPoints: { ...input, horizontal: "center", numberFormat: POINTS_FORMAT },
  inputPointsLeft: { ...input, numberFormat: POINTS_FORMAT },
  inputInteger: { ...input, horizontal: "center", numberFormat: "0" },
  inputDate: { ...input, horizontal: "center", numberFormat: DATE_FORMAT },
  fixedText: { ...base, border: "all" },
  fixedCode: { ...base, font: { ...FONT, size: 11 }, border: "all", horizontal: "center" },
  fixedCenter: { ...base, border: "all", horizontal: "center" },
  resultText: { ...result },
  resultPoints: { ...result, numberFormat: POINTS_FORMAT },
  resultPointsBold: { ...result, font: { ...FONT, bold: true }, numberFormat: POINTS_FORMAT },
  resultBold: { ...result, font: { ...FONT, bold: true } },
  resultInteger: { ...result, numberFormat: "0" },
  resultIntegerBold: { ...result, font: { ...FONT, bold: true }, numberFormat: "0" },
  hidden: { ...base, font: { ...FONT, size: 10, color: MUTED }, wrap: false },
  sealed: { ...base, font: { ...FONT, size: 10 }, border: "all" },
  sealedNumber: { ...base, font: { ...FONT, size: 10 }, border: "all", numberFormat: "0" },
  sealedDate: { ...base, font: { ...FONT, size: 10 }, border: "all", numberFormat: DATE_FORMAT },
  signature: { ...base, font: { ...FONT, size: 13, bold: true }, horizontal: "center", wrap: false },
  signatureHint: { ...base, font: { ...FONT, size: 12, italic: true }, horizontal: "center", wrap: false },
} as const satisfies Record<string, Style>;

export type ThemeStyle = keyof typeof theme;

/** Fills and colours of conditional formats; the cell's text means the same. */
export const SIGNALS = {
  wrong: { fill: "#F8D7DA", color: "#8B0000" },
  open: { fill: "#FFE8B3", color: "#7A4B00" },
  excluded: { fill: "#E0E0E0", color: "#404040" },
} as const;

/** Margins of official documents, in millimetres: the left one leaves room for binding. */
export const OFFICE_MARGINS = { top: 20, bottom: 20, left: 25, right: 15 } as const;

/** A score table has more columns than any text, so each millimetre makes its print larger. */
export const TABLE_MARGINS = { top: 15, bottom: 15, left: 15, right: 10 } as const;

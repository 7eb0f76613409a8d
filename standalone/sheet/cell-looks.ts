import type { BorderLine, BorderSide, CellStyle } from "../../files/xlsx/styles/cell-style";

const SIDES: readonly BorderSide[] = ["top", "right", "bottom", "left"];
const WIDTHS: Readonly<Record<string, string>> = { Hairline: "1px", Thin: "1px", Medium: "2px", Thick: "3px" };
const LINES: Readonly<Record<string, string>> = { Double: "double", Dot: "dotted", Dash: "dashed" };
const COLOR = /^#[0-9A-F]{6}$/;

/** Style sheet of the looks of a workbook's cells. */
export interface CellLooks {
  readonly add: (style: number, look: CellStyle) => void;
  readonly classOf: (style: number) => string;
  /** Forgets all looks, for another workbook. */
  readonly clear: () => void;
}

/** Values come from a file: they are set one by one, so that none can become another rule. */
export function createCellLooks(): CellLooks {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const known = new Set<number>();
  return {
    add: (style, look) => {
      if (known.has(style)) return;
      known.add(style);
      const rule = sheet.cssRules[sheet.insertRule(`.sv-look-${style} {}`, sheet.cssRules.length)];
      if (rule instanceof CSSStyleRule) applyLook(rule.style, look);
    },
    classOf: (style) => `sv-look-${style}`,
    clear: () => {
      known.clear();
      while (sheet.cssRules.length > 0) sheet.deleteRule(0);
    },
  };
}

function applyLook(css: CSSStyleDeclaration, { font, fill, borders, horizontal, vertical, wrap }: CellStyle): void {
  css.fontFamily = `"${font.name.replace(/[^\p{L}\p{N} -]/gu, "")}", Carlito, Arial, sans-serif`;
  css.fontSize = `${font.size}pt`;
  if (font.bold) css.fontWeight = "700";
  if (font.italic) css.fontStyle = "italic";
  if (font.isUnderlined === true) css.textDecoration = "underline";
  if (COLOR.test(font.color)) css.color = font.color;
  if (fill !== null && COLOR.test(fill)) css.backgroundColor = fill;
  if (horizontal !== "general") css.setProperty("--sv-align", horizontal);
  css.setProperty("--sv-place", vertical === "bottom" ? "end" : vertical === "top" ? "start" : "center");
  if (wrap) css.setProperty("--sv-wrap", "pre-wrap");
  for (const side of SIDES) {
    const line = borders[side];
    if (line) css.setProperty(`border-${side}`, lineText(line));
  }
}

function lineText({ style, weight, color }: BorderLine): string {
  return `${WIDTHS[weight] ?? "1px"} ${LINES[style] ?? "solid"} ${COLOR.test(color) ? color : "#000000"}`;
}

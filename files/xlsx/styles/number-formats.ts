import type { BinaryText } from "../xml/binary-text";
import { attributes, childElements, findElement } from "../xml/xml";
import type { Element } from "../xml/xml";

/** Properties of cell styles that the core needs. */
export interface CellFormats {
  /** Number format code of a cell style (`s`). */
  readonly codeOf: (style: number) => string;
  readonly fontOf: (style: number) => string;
}

/** Codes of the format numbers that files do not spell out (ECMA-376 18.8.30), as Excel shows them in English. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

export function readCellFormats(xml: BinaryText | null): CellFormats {
  if (xml === null) return { codeOf: () => "General", fontOf: () => "" };
  const custom = new Map(
    list(xml, "numFmts").map((element) => {
      const values = attributes(xml, element.tag);
      return [Number(values.get("numFmtId")), values.get("formatCode") ?? "General"];
    }),
  );
  const fonts = list(xml, "fonts").map((font) => {
    const name = findElement(xml, "name", font.innerStart, font.innerEnd);
    return name ? (attributes(xml, name.tag).get("val") ?? "") : "";
  });
  const styles = list(xml, "cellXfs").map((element) => {
    const values = attributes(xml, element.tag);
    const id = Number(values.get("numFmtId") ?? 0);
    return {
      code: custom.get(id) ?? BUILT_IN_FORMATS[id] ?? "General",
      font: fonts[Number(values.get("fontId") ?? 0)] ?? "",
    };
  });
  return { codeOf: (style) => styles[style]?.code ?? "General", fontOf: (style) => styles[style]?.font ?? "" };
}

/** Returns the number of cell styles in a workbook. */
export function styleCount(xml: BinaryText | null): number {
  return xml === null ? 0 : list(xml, "cellXfs").length;
}

/** Returns the entries of one list of the styles part. */
function list(xml: BinaryText, name: string): readonly Element[] {
  const parent = findElement(xml, name);
  return parent ? childElements(xml, parent) : [];
}

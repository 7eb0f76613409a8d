import type { Style } from "../../workbook/model/style";
import { FORM_FONT } from "../profile";
import type { Lettering } from "../profile";

const made = new Map<string, Style>();

/** Looks of a cell in a form, besides its letters. */
export interface FormLook {
  readonly horizontal?: Style["horizontal"];
  readonly vertical?: Style["vertical"];
  readonly border?: Style["border"];
  readonly numberFormat?: string;
  readonly isUnderlined?: boolean;
}

/** Returns the style of a cell; the same object for the same looks. */
export function formStyle({ size, bold, italic }: Lettering, look: FormLook = {}): Style {
  const style: Style = {
    font: {
      name: FORM_FONT,
      size,
      bold,
      italic,
      ...(look.isUnderlined === true ? { isUnderlined: true } : {}),
      color: "#000000",
    },
    fill: null,
    border: look.border ?? "none",
    horizontal: look.horizontal ?? "left",
    vertical: look.vertical ?? "center",
    wrap: true,
    numberFormat: look.numberFormat ?? "General",
    locked: false,
  };
  const key = JSON.stringify(style);
  const known = made.get(key);
  if (known) return known;
  made.set(key, style);
  return style;
}

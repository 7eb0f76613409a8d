import type { FormDocument } from "../form-document";
import { FORM_MARGINS } from "../profile";

/** Twentieths of a point, in which text documents measure lengths. */
const PER_POINT = 20;
const PER_INCH = 1440;
const MILLIMETRES_PER_INCH = 25.4;

export function twips(millimetres: number): number {
  return Math.round((millimetres * PER_INCH) / MILLIMETRES_PER_INCH);
}

export function pointTwips(points: number): number {
  return Math.round(points * PER_POINT);
}

/** Twips of A4's short and long edge. */
export const A4 = { short: twips(210), long: twips(297) } as const;

/** Twips between the margins. */
export function textWidthOf({ orientation }: FormDocument): number {
  return (orientation === "portrait" ? A4.short : A4.long) - twips(FORM_MARGINS.left) - twips(FORM_MARGINS.right);
}

/**
 * Digits of Calibri 11, the font in which Excel measures column widths, are 7 pixels wide; 5 more are margins and the
 * grid line.
 */
const PIXELS_PER_CHARACTER = 7;
const PIXELS_OF_PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

export function charactersToPoints(characters: number): number {
  return (characters * PIXELS_PER_CHARACTER + PIXELS_OF_PADDING) * POINTS_PER_PIXEL;
}

export function pointsToCharacters(points: number): number {
  return Math.max(0, (points / POINTS_PER_PIXEL - PIXELS_OF_PADDING) / PIXELS_PER_CHARACTER);
}

const POINTS_PER_INCH = 72;
const MILLIMETRES_PER_INCH = 25.4;

export function millimetresToPoints(millimetres: number): number {
  return (millimetres / MILLIMETRES_PER_INCH) * POINTS_PER_INCH;
}

import type { Workbook } from "./workbook";

/** The first name of a part that nobody has yet, whatever its case: `xl/charts/chart` and `.xml` → `xl/charts/chart3.xml`. */
export function freePart(workbook: Workbook, before: string, after: string): string {
  return `${before}${freeNumber(workbook, (number) => [`${before}${number}${after}`])}${after}`;
}

/** The first number under which all parts that get it are new. */
export function freeNumber({ archive }: Workbook, namesOf: (number: number) => readonly string[]): number {
  const taken = new Set(archive.names().map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) if (!namesOf(number).some((name) => taken.has(name.toLowerCase()))) return number;
}

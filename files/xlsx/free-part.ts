import { declaredParts } from "./content-types";
import { partKey } from "./part-name";
import { readRelationships, relationshipsName } from "./relationships";
import { readSidePart } from "./side-part";
import type { Workbook } from "./workbook";

/** The first name of a part that nothing has or names yet, whatever its case: `xl/charts/chart` and `.xml` → `xl/charts/chart3.xml`. */
export function freePart(workbook: Workbook, before: string, after: string): string {
  return `${before}${freeNumber(workbook, (number) => [`${before}${number}${after}`])}${after}`;
}

/**
 * The first number under which all parts that get it are new. A name that the package speaks of is not free even where its part is missing:
 * whatever points at it would mean the new part.
 */
export function freeNumber({ archive, part }: Workbook, namesOf: (number: number) => readonly string[]): number {
  const targets = ["", part].flatMap((own) => readRelationships(readSidePart(archive, relationshipsName(own)), own)).map(({ target }) => target);
  const taken = new Set([...[...archive.names(), ...targets].map(partKey), ...declaredParts(archive)]);
  for (let number = 1; ; number++) {
    if (!namesOf(number).some((name) => taken.has(partKey(name)) || taken.has(partKey(relationshipsName(name))))) return number;
  }
}

import { declaredParts } from "./content-types";
import { partKey } from "./part-name";
import { readRelationships, relationshipsName } from "./relationships";
import { readSidePart } from "./side-part";
import type { Workbook } from "./workbook";

/** Returns the first unused name of a part, ignoring case: `xl/charts/chart` and `.xml` → `xl/charts/chart3.xml`. */
export function freePart(workbook: Workbook, before: string, after: string): string {
  return `${before}${freeNumber(workbook, (number) => [`${before}${number}${after}`])}${after}`;
}

/**
 * Returns the first number under which all parts that get it are new. A name that the package refers to is not free
 * even if its part is missing: the existing reference would then mean the new part.
 */
export function freeNumber({ archive, part }: Workbook, namesOf: (number: number) => readonly string[]): number {
  const targets = ["", part]
    .flatMap((own) => readRelationships(readSidePart(archive, relationshipsName(own)), own))
    .map(({ target }) => target);
  const taken = new Set([...[...archive.names(), ...targets].map(partKey), ...declaredParts(archive)]);
  for (let number = 1; ; number++) {
    if (!namesOf(number).some((name) => taken.has(partKey(name)) || taken.has(partKey(relationshipsName(name)))))
      return number;
  }
}

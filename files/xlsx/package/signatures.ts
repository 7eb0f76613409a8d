import { removeParts } from "./content-types";
import { relationshipsName, withoutRelationships } from "./relationships";
import { partRelationships, readPart, writePart } from "./workbook";
import type { Workbook } from "./workbook";

const SIGNATURES = "/relationships/digital-signature/";

/** Whether a workbook is digitally signed. Any change invalidates the signature. */
export function isSigned({ archive }: Workbook): boolean {
  return partRelationships(archive, "").some(({ type }) => type.includes(SIGNATURES));
}

/**
 * Removes the digital signatures from a changed package: Excel would report them as invalid. Returns whether there were
 * any. The parts are those that relationships name (ECMA-376 part 2, 13.2.4), under any name.
 */
export function dropSignatures({ archive }: Workbook): boolean {
  const parts = new Set<string>();
  const visit = (owner: string) => {
    for (const { type, target, isExternal } of partRelationships(archive, owner)) {
      if (isExternal || !type.includes(SIGNATURES) || parts.has(target)) continue;
      parts.add(target);
      visit(target);
    }
  };
  visit("");
  if (parts.size === 0) return false;
  const list = relationshipsName("");
  writePart(
    archive,
    list,
    withoutRelationships(readPart(archive, list), "", ({ type }) => type.includes(SIGNATURES)),
  );
  removeParts(archive, ...parts);
  return true;
}

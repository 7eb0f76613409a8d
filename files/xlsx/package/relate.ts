import { declareRelationships } from "./content-types";
import { OFFICE_TYPES, freeRelationshipId, relationshipsName, withRelationship } from "./relationships";
import { partRelationships, readPartIfAny, writePart } from "./workbook";
import type { ZipArchive } from "./zip-archive";

/**
 * Adds a relationship from one part to another, and returns its id. `type` is the last word of an Office relationship
 * type.
 */
export function relate(archive: ZipArchive, part: string, type: string, target: string): string {
  const list = relationshipsName(part);
  const id = freeRelationshipId(partRelationships(archive, part));
  declareRelationships(archive, list);
  writePart(
    archive,
    list,
    withRelationship(readPartIfAny(archive, list), { id, type: `${OFFICE_TYPES}/${type}`, target }),
  );
  return id;
}

import { partRelationships, readPart, readPartIfAny } from "../package/workbook";
import type { Workbook } from "../package/workbook";
import { attributes, findElement } from "../xml/xml";

/**
 * Whether a workbook asks not to be overwritten: recommended as read-only, reserved by a password, or marked as final.
 */
export function isReadOnly({ archive, part }: Workbook): boolean {
  const xml = readPart(archive, part);
  const sharing = findElement(xml, "fileSharing");
  const values = sharing ? attributes(xml, sharing.tag) : new Map<string, string>();
  const isRecommended = ["1", "true"].includes(values.get("readOnlyRecommended") ?? "");
  const isReserved = ["reservationPassword", "hashValue"].some((name) => (values.get(name) ?? "") !== "");
  return isRecommended || isReserved || isFinal({ archive, part });
}

/** Whether the workbook is marked as final: Excel keeps the mark as a custom document property. */
function isFinal({ archive }: Workbook): boolean {
  const target = partRelationships(archive, "").find(
    ({ type, isExternal }) => !isExternal && type.endsWith("/custom-properties"),
  )?.target;
  const xml = readPartIfAny(archive, target) ?? "";
  return /name="_MarkAsFinal"[^>]*>\s*<(?:\w+:)?bool>\s*(?:true|1)\s*</.test(xml);
}

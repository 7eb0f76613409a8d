import type { BinaryText } from "../xml/binary-text";
import { attributes, childElements, findElement } from "../xml/xml";

/**
 * Returns a test: do cells of a style stay unlocked while their sheet is protected? Cells are locked unless their style
 * says otherwise.
 */
export function readLocks(xml: BinaryText | null): (style: number) => boolean {
  const list = xml === null ? null : findElement(xml, "cellXfs");
  const unlocked =
    xml !== null && list
      ? childElements(xml, list).map(({ innerStart, innerEnd }) => {
          const protection = findElement(xml, "protection", innerStart, innerEnd);
          const locked = protection ? attributes(xml, protection.tag).get("locked") : undefined;
          return locked === "0" || locked === "false";
        })
      : [];
  return (style) => unlocked[style] ?? false;
}

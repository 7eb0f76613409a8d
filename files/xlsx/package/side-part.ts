import type { BinaryText } from "../xml/binary-text";
import { UnusableFile } from "./unusable-file";
import { readPart } from "./workbook";
import type { ZipArchive } from "./zip-archive";

/** Data of other programs may be large; none of the product's notes approaches this size. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Returns an optional part; `null` where it is missing, too large or unreadable. */
export function readSidePart(archive: ZipArchive, name: string): BinaryText | null {
  if (!archive.has(name) || archive.size(name) > MOST_BYTES) return null;
  try {
    return readPart(archive, name);
  } catch (error) {
    if (error instanceof UnusableFile) return null;
    throw error;
  }
}

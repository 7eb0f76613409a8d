import type { BinaryText } from "./binary-text";
import { UnusableFile } from "./unusable-file";
import { readPart } from "./workbook";
import type { ZipArchive } from "./zip-archive";

/** Data that others keep in a workbook may be large, and none of our notes comes near this. */
const MOST_BYTES = 16 * 1024 * 1024;

/** A part that a workbook can do without; `null` where it is not there, too large or not fit to be read. */
export function readSidePart(archive: ZipArchive, name: string): BinaryText | null {
  if (!archive.has(name) || archive.size(name) > MOST_BYTES) return null;
  try {
    return readPart(archive, name);
  } catch (error) {
    if (error instanceof UnusableFile) return null;
    throw error;
  }
}

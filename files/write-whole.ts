import { randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import { access, chmod, chown, constants, lstat, open, realpath, rename, rm } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Most bytes of a file name in common file systems (ext4, APFS, NTFS and most others). */
const LONGEST_NAME = 255;
const SUFFIX = ".tmp";
/** Random bytes in the name of a temporary file, so that no link can be prepared under it. */
const RANDOM_BYTES = 9;

/**
 * Writes a file atomically: into a temporary file beside it first, so that an interrupted run keeps the existing file.
 * A replaced file passes on its owner and permissions, and a link keeps leading to it. Throws an error with the code
 * `ENOTFILE` for anything but a regular file, such as a device, a pipe or a broken link, and `EROFILE` for a read-only
 * file: neither is replaced. Libraries for this use predictable names for their temporary files and open them even
 * where a link was prepared.
 */
export function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  return replaceWhole(path, (file) => file.writeFile(bytes));
}

/**
 * As `writeWhole`, for contents that `fill` writes piece by piece. `temporaries` is a folder beside the file that takes
 * the temporary one, so that a run that is killed leaves nothing elsewhere; where the file is a link they stay beside
 * what it leads to.
 */
export async function replaceWhole(
  path: string,
  fill: (file: FileHandle) => Promise<void>,
  temporaries = dirname(path),
): Promise<void> {
  const place = await placeOf(path);
  const present = await statIfAny(place);
  if (present) await refuseUnlessWritable(place, present);
  const temporary = join(place === path ? temporaries : dirname(place), temporaryName(basename(place)));
  // `wx` neither follows a link nor opens an existing file
  const file = await open(temporary, "wx", present ? 0o600 : 0o666);
  try {
    try {
      await fill(file);
      await file.sync();
    } finally {
      await file.close();
    }
    if (present) await handDown(temporary, present);
    await rename(temporary, place);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Resolves a path's links; refuses a broken link. */
async function placeOf(path: string): Promise<string> {
  const own = await statIfAny(path);
  if (!own?.isSymbolicLink()) return path;
  try {
    return await realpath(path);
  } catch {
    throw Object.assign(new Error(path), { code: "ENOTFILE" });
  }
}

async function statIfAny(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function refuseUnlessWritable(place: string, present: Stats): Promise<void> {
  if (present.isDirectory()) throw Object.assign(new Error(place), { code: "EISDIR" });
  if (!present.isFile()) throw Object.assign(new Error(place), { code: "ENOTFILE" });
  // Root may write anything; a file without any write permission is meant to stay
  if ((present.mode & 0o222) === 0) throw Object.assign(new Error(place), { code: "EROFILE" });
  await access(place, constants.W_OK);
}

/** Returns a temporary name with as much of the original as fits; multi-byte characters are not cut. */
function temporaryName(name: string): string {
  const end = `.${randomBytes(RANDOM_BYTES).toString("hex")}${SUFFIX}`;
  let begin = name;
  while (Buffer.byteLength(begin) + end.length + 1 > LONGEST_NAME) begin = [...begin].slice(0, -1).join("");
  return `.${begin}${end}`;
}

async function handDown(temporary: string, present: Stats): Promise<void> {
  // Only root may give files away; for other users the new file is their own
  await chown(temporary, present.uid, present.gid).catch(() => undefined);
  await chmod(temporary, present.mode & 0o7777);
}

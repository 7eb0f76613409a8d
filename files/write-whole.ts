import { randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import { access, chmod, chown, constants, lstat, open, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Bytes that a file's name may have where files are kept (ext4, APFS, NTFS and most others). */
const LONGEST_NAME = 255;
const SUFFIX = ".tmp";
/** Bytes that make the name of a temporary file one that nobody can lay a link under beforehand. */
const RANDOM_BYTES = 9;

/**
 * Writes a file whole: beside its place first, so that an interrupted run leaves the file that was there. A file that is replaced hands
 * down its owner and who may read it, and a link goes on leading to it. Throws an error with the code `ENOTFILE` for what is no regular
 * file, such as a device, a pipe or a link that leads nowhere, and `EROFILE` for a file that is marked as only for reading: neither is replaced.
 * Libraries for this name their temporary files by what can be foreseen and open them where a link was laid.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const place = await placeOf(path);
  const present = await statIfAny(place);
  if (present) await refuseUnlessWritable(place, present);
  const temporary = join(dirname(place), temporaryName(basename(place)));
  // `wx` neither follows a link nor opens what is there
  const file = await open(temporary, "wx", present ? 0o600 : 0o666);
  try {
    try {
      await file.writeFile(bytes);
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

/** Where a path leads in the end; a link that leads nowhere is refused. */
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
  // Root may write anything; a file that nobody may write is meant to stay
  if ((present.mode & 0o222) === 0) throw Object.assign(new Error(place), { code: "EROFILE" });
  await access(place, constants.W_OK);
}

/** As much of the name as leaves room for the rest; characters of several bytes are not cut. */
function temporaryName(name: string): string {
  const end = `.${randomBytes(RANDOM_BYTES).toString("hex")}${SUFFIX}`;
  let begin = name;
  while (Buffer.byteLength(begin) + end.length + 1 > LONGEST_NAME) begin = [...begin].slice(0, -1).join("");
  return `.${begin}${end}`;
}

async function handDown(temporary: string, present: Stats): Promise<void> {
  // Only root may give files away; for anyone else the new file is theirs
  await chown(temporary, present.uid, present.gid).catch(() => undefined);
  await chmod(temporary, present.mode & 0o7777);
}

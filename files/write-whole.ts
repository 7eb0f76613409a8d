import { chmod, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import process from "node:process";

/**
 * Writes a file whole: beside its place first, so that an interrupted run leaves the file that was there. A file in whose place it comes
 * hands down who may read it, and a link goes on leading to it.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const place = await realpath(path).catch(() => path);
  const present = await stat(place).catch(() => null);
  if (present?.isDirectory()) throw Object.assign(new Error(path), { code: "EISDIR" });
  const partial = `${place}.${process.pid}.part`;
  try {
    await writeFile(partial, bytes, { flush: true });
    if (present) await chmod(partial, present.mode);
    await rename(partial, place);
  } finally {
    await rm(partial, { force: true });
  }
}

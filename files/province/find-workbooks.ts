import { readdir } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import type { UnitRefusal } from "../../src/province/file-reason";

/** A file of the collected folder. */
export interface FoundFile {
  /** Relative to the folder, `/` between parts. */
  readonly path: string;
  readonly place: string;
  /** Why it is refused without being opened; `null` for a workbook to read. */
  readonly refused: UnitRefusal | null;
}

export interface FoundFiles {
  /** In the order of their paths, the same on every machine. */
  readonly files: readonly FoundFile[];
  /** Files that are no spreadsheets: evidence, letters, pictures. */
  readonly others: number;
}

/** Other spreadsheets: a unit that hands one in believes that it has handed in its results. */
const OTHER_SPREADSHEET = /\.(?:xls|xlsm|xlsb|xltx|xltm|ods|csv)$/i;

/**
 * Lists the spreadsheets of a folder and its sub-folders. Links are not followed: they may lead out of the folder or in
 * a circle. Lock files of open workbooks (`~$…`) and hidden files are left out, and so is everything in `except`. Throws
 * where the folder itself cannot be listed.
 */
export async function findWorkbooks(folder: string, except: readonly string[]): Promise<FoundFiles> {
  const left = new Set(except.map((path) => resolve(path)));
  const files: FoundFile[] = [];
  let others = 0;
  const visit = async (place: string, prefix: string): Promise<void> => {
    const entries = await readdir(place, { withFileTypes: true });
    for (const entry of entries) {
      const path = `${prefix}${entry.name}`;
      const own = join(place, entry.name);
      if (left.has(resolve(own)) || entry.name.startsWith(".") || entry.name.startsWith("~$")) continue;
      const add = (refused: UnitRefusal | null) => files.push({ path, place: own, refused });
      if (entry.isDirectory()) {
        try {
          await visit(own, `${path}/`);
        } catch {
          add({ code: "unlisted-folder" });
        }
      } else if (entry.isSymbolicLink()) add({ code: "link" });
      else if (OTHER_SPREADSHEET.test(entry.name)) add({ code: "not-xlsx" });
      else if (entry.isFile() && /\.xlsx$/i.test(entry.name)) add(null);
      else others += 1;
    }
  };
  await visit(folder, "");
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)), others };
}

/** Whether a path lies in a folder, or is it. */
export function isWithin(path: string, folder: string): boolean {
  return `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}

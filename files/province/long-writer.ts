import { appendFile, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { completeRows } from "../../src/province/counted-file";
import type { CountedFile } from "../../src/province/counted-file";
import { yearOf } from "../../src/province/decide-files";
import { COUNTED_TABLES, LONG_TABLES, longColumns } from "../../src/province/long-tables";
import type { LongRow, LongTable } from "../../src/province/long-tables";
import { UnusableInput } from "../unusable-input";
import { longParquet } from "./long-parquet";

export type LongFormat = "csv" | "parquet";

/** Writes the long form file by file into a folder, and puts it in place when all of it is there. */
export interface LongWriter {
  readonly add: (counted: CountedFile) => Promise<void>;
  /** Adds the list of files and completes the tables. */
  readonly finish: (files: readonly LongRow[]) => Promise<void>;
  /** Puts the new tables in place of former ones. */
  readonly place: () => Promise<void>;
}

/** Stands for null in paths, as in Hive, whose readers know it. */
const NULL_PARTITION = "__HIVE_DEFAULT_PARTITION__";
const STAGE = ".dang-ghi";

/**
 * Opens a folder for the long form. Parquet lies in folders `nam=…/don_vi=…`, one file a unit and year, and
 * CSV in one file a table.
 */
export async function openLongWriter(folder: string, format: LongFormat): Promise<LongWriter> {
  const stage = join(folder, STAGE);
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  const own = format === "csv" ? csvTables(stage) : parquetTables(stage);
  await own.start();
  return {
    add: async (counted) => {
      const partition = [
        `nam=${yearOf(counted.file) ?? NULL_PARTITION}`,
        `don_vi=${counted.file.unit?.code ?? NULL_PARTITION}`,
      ];
      for (const table of COUNTED_TABLES)
        await own.write(table, completeRows(counted, table), partition, counted.file.sha256?.slice(0, 12) ?? "tep");
    },
    finish: async (files) => {
      await own.write("tep", files, [], "tep");
      await own.end();
    },
    place: async () => {
      for (const name of await longNames(folder)) await rm(join(folder, name), { recursive: true, force: true });
      for (const name of await readdir(stage)) await rename(join(stage, name), join(folder, name));
      await rm(stage, { recursive: true, force: true });
    },
  };
}

/** Returns the tables of a long form that lie in a folder, by their names there; none where there is no folder. */
export async function longNames(folder: string): Promise<readonly string[]> {
  const tables = new Set(Object.keys(LONG_TABLES).flatMap((table) => [table, `${table}.csv`]));
  try {
    return (await readdir(folder)).filter((name) => tables.has(name));
  } catch {
    return [];
  }
}

/** Throws `UnusableInput` where a folder of a table holds a file that no long form has: it would be removed. */
export async function refuseForeignFiles(folder: string): Promise<void> {
  for (const name of await longNames(folder)) {
    if (name.endsWith(".csv")) continue;
    const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
    const foreign = entries.find((entry) => !entry.isDirectory() && !entry.name.endsWith(".parquet"));
    if (foreign)
      throw new UnusableInput(
        `Thư mục ${join(folder, name)} có tệp lạ “${foreign.name}”, nên không ghi đè. Hãy chuyển tệp ấy đi hoặc chọn thư mục khác cho --long.`,
      );
  }
}

interface TableFiles {
  readonly start: () => Promise<void>;
  readonly write: (
    table: LongTable,
    rows: readonly LongRow[],
    partition: readonly string[],
    name: string,
  ) => Promise<void>;
  readonly end: () => Promise<void>;
}

function parquetTables(stage: string): TableFiles {
  const written = new Set<LongTable>();
  const write: TableFiles["write"] = async (table, rows, partition, name) => {
    const folder = join(stage, table, ...partition);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.parquet`), longParquet(table, rows));
    written.add(table);
  };
  return {
    start: () => Promise.resolve(),
    write,
    end: async () => {
      // A table without any file could not be opened
      const empty = [`nam=${NULL_PARTITION}`, `don_vi=${NULL_PARTITION}`];
      for (const table of COUNTED_TABLES) if (!written.has(table)) await write(table, [], empty, "trong");
    },
  };
}

/** Excel takes a file for UTF-8 only with this in front. */
const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

function csvTables(stage: string): TableFiles {
  const place = (table: LongTable) => join(stage, `${table}.csv`);
  return {
    start: async () => {
      for (const table of [...COUNTED_TABLES, "tep"] as const) {
        const head = longColumns(table).map(([name]) => name);
        await writeFile(place(table), `${BYTE_ORDER_MARK}${csvLines([head])}`);
      }
    },
    write: async (table, rows) => {
      if (rows.length > 0) await appendFile(place(table), csvLines(rows));
    },
    end: () => Promise.resolve(),
  };
}

/** First characters of texts that spreadsheets take for formulas. The library's own test misses texts of several lines. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** Texts that a spreadsheet would take for a formula get an apostrophe in front; numbers are numbers. */
function csvLines(rows: readonly LongRow[]): string {
  return `${Papa.unparse([...rows.map((row) => [...row])], { newline: LINE_END, escapeFormulae: FORMULA_START })}${LINE_END}`;
}

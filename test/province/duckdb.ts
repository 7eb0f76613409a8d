import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import * as z from "zod/mini";
import { projectFolder } from "../../build/project-folder.mjs";

/** Numbers of 64 bits, sums among them, come as texts. */
const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
type Row = Readonly<z.infer<typeof row>>;

/** A long form as the guide opens it. */
export interface LongQueries {
  readonly rows: (sql: string) => Promise<readonly Row[]>;
  readonly close: () => void;
}

const OPENERS = { parquet: "mo-bang.sql", csv: "mo-bang-csv.sql" } as const;

export async function openLong(folder: string, format: keyof typeof OPENERS): Promise<LongQueries> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
  await connection.run(readFileSync(join(projectFolder, "docs/truy-van", OPENERS[format]), "utf8"));
  return {
    rows: async (sql) => z.array(row).parse((await connection.runAndReadAll(sql)).getRowObjectsJson()),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

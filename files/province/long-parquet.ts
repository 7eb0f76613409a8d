import { parquetWriteBuffer } from "hyparquet-writer";
import { longColumns } from "../../src/province/long-tables";
import type { LongRow, LongTable } from "../../src/province/long-tables";

/** Returns rows of a long table as a Parquet file; every column may be null. */
export function longParquet(table: LongTable, rows: readonly LongRow[]): Uint8Array {
  const columns = longColumns(table);
  const buffer = parquetWriteBuffer({
    columnData: columns.map(([name], place) => ({
      name,
      data: rows.map((row) => row[place] ?? null),
    })),
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(([name, type]) => ({ name, repetition_type: "OPTIONAL" as const, ...ELEMENTS[type] })),
    ],
    createdBy: "Thẩm định",
  });
  return new Uint8Array(buffer);
}

/** Physical and logical types of columns; readers see `SMALLINT` as 16 bits. */
const ELEMENTS = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  smallint: { type: "INT32", converted_type: "INT_16" },
  int: { type: "INT32" },
  bool: { type: "BOOLEAN" },
} as const;

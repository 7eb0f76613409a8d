import type { DecidedFile } from "./decide-files";
import { longPlace } from "./long-tables";
import type { CountedTable, LongRow } from "./long-tables";
import type { UnitReading } from "./unit-reading";

/** A counted file with what it contributes. */
export interface CountedFile {
  readonly file: DecidedFile;
  readonly reading: UnitReading;
}

const UNIT = longPlace("ket_qua", "don_vi");

/** Returns a file's rows of a long table, complete with the file's hash and its unit. */
export function completeRows({ file, reading }: CountedFile, table: CountedTable): readonly LongRow[] {
  const unit = file.unit?.code ?? null;
  return reading.rows[table].map((row) =>
    row.map((value, place) => (place === 0 ? file.sha256 : table === "ket_qua" && place === UNIT ? unit : value)),
  );
}

import type { ReadUnitOptions } from "../../src/province/read-unit";
import type { UnitAnswer } from "../../src/province/unit-reading";
import { readingRole, readingThread, serveReader } from "../reading-thread";
import type { ReadingKind, ReadingLimits } from "../reading-thread";
import { readAnswer } from "./reading-schema";
import { readUnitBytes } from "./unit-reader";
import type { UnitReader } from "./unit-reader";

const KIND: ReadingKind<UnitAnswer> = {
  role: "thamdinh-unit-reader",
  parse: readAnswer,
  refused: (reason) => ({ ok: false, reason }),
};

/** Reads units' workbooks in a thread of its own (`readingThread`). */
export function workerUnitReader(program: URL, limits?: ReadingLimits): UnitReader {
  return readingThread<ReadUnitOptions, UnitAnswer>(program, KIND, limits);
}

export function isUnitReaderThread(): boolean {
  return readingRole() === KIND.role;
}

/** Answers requests of `workerUnitReader` in its thread. */
export function serveUnitReader(): void {
  serveReader(readUnitBytes);
}

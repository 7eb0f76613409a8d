import { readUnit } from "../../src/province/read-unit";
import type { ReadUnitOptions } from "../../src/province/read-unit";
import type { UnitAnswer } from "../../src/province/unit-reading";
import { capture } from "../xlsx/read/capture";
import { UnusableFile } from "../xlsx/package/unusable-file";
import { openWorkbook } from "../xlsx/package/workbook";

/** Reads workbooks one after another, and may take over the memory of their bytes. No contents of a file make it fail: every file gets its answer. */
export interface UnitReader {
  readonly read: (bytes: Uint8Array<ArrayBuffer>, options: ReadUnitOptions) => Promise<UnitAnswer>;
  readonly close: () => Promise<void>;
}

/** Reads a workbook from its bytes; damaged and hostile ones are refused with their reason. */
export function readUnitBytes(bytes: Uint8Array, options: ReadUnitOptions): UnitAnswer {
  try {
    return readUnit(capture(openWorkbook(bytes)), options);
  } catch (error) {
    if (error instanceof UnusableFile) return { ok: false, reason: error.fault };
    return { ok: false, reason: { code: "unexpected", detail: "" } };
  }
}

/** A reader in this thread, for tests and for programs that read few files: nothing limits its time. */
export function directUnitReader(): UnitReader {
  return {
    read: (bytes, options) => Promise.resolve(readUnitBytes(bytes, options)),
    close: () => Promise.resolve(),
  };
}

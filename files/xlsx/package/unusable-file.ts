import { viFileFault } from "../../../src/language/vi/file-faults";
import type { FileFault, FileFaultCode } from "../../../src/text/file-fault";

export type UnusableFileCode = Exclude<FileFaultCode, "unexpected" | "too-slow" | "too-much-memory" | "not-opened">;

/** A file that is no .xlsx workbook, or no safe one; the message is one Vietnamese sentence for the user. */
export class UnusableFile extends Error {
  override readonly name = "UnusableFile";
  readonly fault: FileFault;

  constructor(
    readonly code: UnusableFileCode,
    detail = "",
  ) {
    const fault = { code, detail };
    super(viFileFault(fault));
    this.fault = fault;
  }
}

import { OfficeError } from "./office-error";
import type { OfficeHost } from "./office-host";

/** 5 MB a request and a response in Excel on the web (DOC resource-limits-and-performance-optimization). */
const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;
/** Calls and proxy objects count as well as values (same page); so much is a guess at one of them. */
const CALL_BYTES = 64;

export interface Operation {
  /** As `Range.copyFrom`. */
  readonly member: string;
  /** What travels with it. */
  readonly argument: unknown;
  readonly run: () => void;
}

export interface ContextOptions {
  readonly delayForCellEdit: boolean;
  readonly mergeUndoGroup: boolean;
}

/** Collects what the add-in asks for and hands it to Excel at `sync`. */
export class SimulatedContext {
  private queue: Operation[] = [];
  private isOpen = true;
  private answered = 0;
  workbook!: unknown;
  readonly trackedObjects = { add: (): void => undefined, remove: (): void => undefined };

  constructor(
    readonly host: OfficeHost,
    private readonly options: ContextOptions,
  ) {}

  enqueue(operation: Operation): void {
    // Objects of a finished Excel.run are released (OfficeExtension InvalidObjectPath)
    if (!this.isOpen)
      throw new OfficeError("InvalidObjectPath", `${operation.member} was called after its Excel.run had ended`);
    this.queue.push(operation);
  }

  close(): void {
    this.isOpen = false;
  }

  get hasPending(): boolean {
    return this.queue.length > 0;
  }

  /** Counts what goes back to the add-in. */
  answer(value: unknown): void {
    this.answered += jsonBytes(value);
  }

  /**
   * Batches go in order; the first error ends a batch, and what came before it stays done: Excel has no transactions.
   */
  readonly sync = async <Value>(passThrough?: Value): Promise<Value> => {
    const batch = this.queue;
    this.queue = [];
    const { host } = this;
    host.traffic.syncs += 1;
    if (host.calculation.syncsLeft > 0) host.calculation.syncsLeft -= 1;
    // `sync` is the only thing that waits (DOC application-specific-api-model)
    await Promise.resolve();
    await host.leaveCellEdit(this.options.delayForCellEdit);
    // Excel calculates before it answers
    if (host.grid.settled) await host.grid.settled();
    this.send(batch);
    return passThrough as Value;
  };

  private send(batch: readonly Operation[]): void {
    const { host } = this;
    const bytes = batch.reduce(
      (sum, operation) => sum + CALL_BYTES + operation.member.length + jsonBytes(operation.argument),
      0,
    );
    host.traffic.requestBytes.push(bytes);
    this.answered = 0;
    host.call("sync", () => {
      this.limit(bytes, "RequestPayloadSizeLimitExceeded", "request");
      for (const operation of batch) this.carryOut(operation);
      host.traffic.responseBytes.push(this.answered);
      // By now everything has been carried out
      this.limit(this.answered, "ResponsePayloadSizeLimitExceeded", "response");
    });
  }

  private carryOut({ member, run }: Operation): void {
    const { host } = this;
    host.checkMember(member);
    this.noteUndo(member);
    host.call(member, run);
  }

  private noteUndo(member: string): void {
    if (!CLEARS_UNDO.has(member)) return;
    // DOC excel-add-ins-undo-capabilities: such a call cannot be part of a group
    if (this.options.mergeUndoGroup)
      throw new OfficeError("UndoNotSupported", "An API in the undo group doesn't support undo.", member);
    this.host.traffic.undoCleared.push(member);
  }

  private limit(bytes: number, code: string, what: string): void {
    if (this.host.platform !== "web" || bytes <= WEB_PAYLOAD_LIMIT) return;
    throw new OfficeError(code, `The ${what} payload size has exceeded the limit.`);
  }
}

/** DOC excel-add-ins-undo-capabilities, the column of Excel on Windows and Mac; members that are simulated. */
const CLEARS_UNDO: ReadonlySet<string> = new Set([
  "Worksheet.delete",
  "Worksheet.name",
  "Worksheet.position",
  "Worksheet.visibility",
  "WorksheetProtection.protect",
  "WorksheetProtection.unprotect",
]);

const encoder = new TextEncoder();

export function jsonBytes(value: unknown): number {
  return value === undefined ? 0 : encoder.encode(JSON.stringify(value)).length;
}

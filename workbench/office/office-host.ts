import type { Grid } from "../grid/grid";
import { MESSAGES, OfficeError } from "./office-error";
import { isNewer, requirementOf } from "./requirement-sets";
import type { HostTable } from "./sheet/table";

export type OfficePlatform = "web" | "desktop";

/** An error to be injected: before a call is carried out, or after it, as when the answer is lost on its way. */
export interface Fault {
  readonly call: number;
  readonly error: OfficeError;
  readonly when: "before" | "after";
}

/** What passed between the add-in and Excel since the last `reset`. */
export interface Traffic {
  syncs: number;
  /** Calls that Excel was asked to carry out: each sync and each queued operation. */
  calls: number;
  readonly requestBytes: number[];
  readonly responseBytes: number[];
  readonly callsByName: Map<string, number>;
  /** Calls that cleared the user's undo stack. */
  readonly undoCleared: string[];
}

/** Excel itself, as one add-in meets it: its workbook, its version, its limits. */
export class OfficeHost {
  traffic = emptyTraffic();
  /** Tables of Excel's own, which no grid knows. */
  tables: readonly HostTable[] = [];
  /**
   * What Excel tells of its calculation (REF excel.application calculationMode, calculationState): a calculation that
   * is under way takes so many syncs more, and in manual mode one that is due waits for the user.
   */
  readonly calculation: { mode: "Automatic" | "Manual"; isDue: boolean; syncsLeft: number } = {
    mode: "Automatic",
    isDue: false,
    syncsLeft: 0,
  };
  private fault: Fault | null = null;
  private readonly waitingForEdit: (() => void)[] = [];
  private editing = false;

  constructor(
    readonly grid: Grid,
    readonly platform: OfficePlatform,
    /** The newest ExcelApi requirement set of this Excel, e.g. `1.9`. */
    readonly apiSet: string,
    public workbookProtected = false,
  ) {}

  reset(): void {
    this.traffic = emptyTraffic();
    this.fault = null;
  }

  /** Makes the `call`-th call from now fail, counted from 1. */
  failAt(call: number, error: OfficeError, when: Fault["when"] = "before"): void {
    this.fault = { call: this.traffic.calls + call, error, when };
  }

  calculationState(): "Done" | "Calculating" | "Pending" {
    const { mode, isDue, syncsLeft } = this.calculation;
    if (syncsLeft > 0) return "Calculating";
    return mode === "Manual" && isDue ? "Pending" : "Done";
  }

  /** Carries out one call, unless it was chosen to fail. */
  call<Result>(name: string, run: () => Result): Result {
    this.traffic.calls += 1;
    this.traffic.callsByName.set(name, (this.traffic.callsByName.get(name) ?? 0) + 1);
    const { fault } = this;
    const isChosen = fault !== null && fault.call === this.traffic.calls;
    if (isChosen && fault.when === "before") throw fault.error;
    const result = run();
    if (isChosen) throw fault.error;
    return result;
  }

  /** A member newer than this Excel is not there (REF excel-api-requirement-sets). */
  checkMember(member: string): void {
    if (isNewer(requirementOf(member), this.apiSet)) throw new OfficeError("ApiNotFound", MESSAGES.apiNotFound, member);
  }

  isSetSupported(name: string, version = "1.1"): boolean {
    return name === "ExcelApi" && !isNewer(version, this.apiSet);
  }

  beginCellEdit(): void {
    this.editing = true;
  }

  endCellEdit(): void {
    this.editing = false;
    for (const go of this.waitingForEdit.splice(0)) go();
  }

  /**
   * A batch fails while the user is editing a cell, or waits if it was asked to (Excel.RunOptions.delayForCellEdit).
   */
  async leaveCellEdit(isDelayed: boolean): Promise<void> {
    if (!this.editing) return;
    if (!isDelayed) throw new OfficeError("InvalidOperationInCellEditMode", MESSAGES.cellEdit);
    await new Promise<void>((resolve) => this.waitingForEdit.push(resolve));
  }
}

function emptyTraffic(): Traffic {
  return { syncs: 0, calls: 0, requestBytes: [], responseBytes: [], callsByName: new Map(), undoCleared: [] };
}

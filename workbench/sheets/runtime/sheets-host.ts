import type { Grid } from "../../grid/grid";
import { BesideGrid } from "./beside-grid";
import { ExecutionKilled, isAllowed, missingScope } from "./execution";
import type { Execution } from "./execution";
import { OWN_REALM } from "./realm";
import { MESSAGES, ServiceException, noPermission } from "./service-exception";
import type { FormulaReading } from "./sheets-formula";

/** An error to be injected: before a call is carried out, or after it, as when the answer is lost on its way. */
export interface Fault {
  readonly call: number;
  readonly error: Error;
  readonly when: "before" | "after";
}

/** What passed between scripts and the services since the last `reset`. */
export interface ServiceTraffic {
  calls: number;
  /** By method, as `Range.setValues`. */
  readonly callsByName: Map<string, number>;
}

/** The person at the keyboard, and whose the file is. */
export interface SheetsPeople {
  readonly user: string;
  readonly owner: string;
  /** Everyone who may edit the file, the owner included. */
  readonly editors: readonly string[];
  /** Whether the file belongs to a Google Workspace domain, of which all editors are members. */
  readonly domain: boolean;
}

export interface SheetsSettings {
  readonly locale: string;
  readonly timeZone: string;
  readonly userLocale: string;
  readonly formulas: FormulaReading;
  readonly people: SheetsPeople;
  /** What the script's manifest asks for. */
  readonly scopes: readonly string[];
  /**
   * Whether the script belongs to this file or is an add-on in it; otherwise there are no document properties or locks.
   */
  readonly bound: boolean;
  /** Milliseconds that a call takes, by its name or all alike. */
  readonly callTime: number | ((call: string) => number);
  /** Whether a rule that rejects looks at formulas that scripts write, too. */
  readonly checksFormulas: boolean;
}

/** Google's side as one script meets it: its spreadsheet, its clock, its limits. */
export class SheetsHost {
  traffic = emptyTraffic();
  /** Members that scripts asked for in vain. */
  readonly unknownMembers: string[] = [];
  /** The run that is under way; `null` for callers outside any script, which may do everything. */
  execution: Execution | null = null;
  readonly beside: BesideGrid;
  fileName = "Bảng tính";
  /** Messages that slid in at the corner. */
  readonly toasts: { readonly message: string; readonly title: string; readonly seconds: number }[] = [];
  private fault: Fault | null = null;
  private readonly interruptions = new Map<number, () => void>();

  constructor(
    readonly grid: Grid,
    readonly settings: SheetsSettings,
    /** Milliseconds since 1970: it goes on with calls and with `sleep`, never by itself. */
    public now: number,
  ) {
    this.beside = new BesideGrid(grid);
  }

  reset(): void {
    this.traffic = emptyTraffic();
    this.fault = null;
    this.interruptions.clear();
    this.unknownMembers.length = 0;
  }

  /** Calls since the last `reset`, by method. */
  get calls(): ReadonlyMap<string, number> {
    return this.traffic.callsByName;
  }

  /** Makes the `call`-th call from now fail, counted from 1. */
  failAt(
    call: number,
    error: Error = new ServiceException("Service Spreadsheets failed while accessing the document."),
    when: Fault["when"] = "before",
  ): void {
    this.fault = { call: this.traffic.calls + call, error, when };
  }

  /** Lets something happen before the `call`-th call from now, as when somebody else edits at the same time. */
  interruptAt(call: number, action: () => void): void {
    this.interruptions.set(this.traffic.calls + call, action);
  }

  /** Carries out one call of a script, unless it was chosen to fail, is not allowed, or comes too late. */
  call<Result>(name: string, run: () => Result): Result {
    this.checkTime();
    this.traffic.calls += 1;
    this.traffic.callsByName.set(name, (this.traffic.callsByName.get(name) ?? 0) + 1);
    this.advance(this.timeOf(name));
    this.checkTime();
    if (this.execution && !isAllowed(name, this.execution)) throw noPermission(name);
    const scope = missingScope(name, this.settings.scopes);
    if (scope !== null) throw noPermission(name, ` Required permissions: ${scope}`);
    this.interruptions.get(this.traffic.calls)?.();
    const { fault } = this;
    const isChosen = fault !== null && fault.call === this.traffic.calls;
    if (isChosen && fault.when === "before") throw fault.error;
    const result = run();
    this.checkTime();
    if (isChosen) throw fault.error;
    return result;
  }

  advance(milliseconds: number): void {
    this.now += milliseconds;
  }

  toScriptError(error: ServiceException): Error {
    const made = (this.execution?.realm ?? OWN_REALM).error(error.message);
    made.name = error.name;
    return made;
  }

  /** Everything that a user could tell apart: the grid and what is kept beside it. */
  snapshotState(): unknown {
    return { grid: this.grid.snapshotState(), beside: this.beside.snapshot() };
  }

  private timeOf(name: string): number {
    const { callTime } = this.settings;
    return typeof callTime === "number" ? callTime : callTime(name);
  }

  /** Past its limit a script dies where it stands (GAS guides/quotas-and-limits.md, 6 minutes). */
  private checkTime(): void {
    const { execution } = this;
    if (!execution) return;
    if (this.now - execution.startedAt > execution.limit) execution.killed = true;
    if (execution.killed) throw new ExecutionKilled(MESSAGES.timeLimit);
  }
}

function emptyTraffic(): ServiceTraffic {
  return { calls: 0, callsByName: new Map() };
}

import type { AuthMode, Execution, ExecutionKind } from "./execution";
import { ExecutionKilled } from "./execution";
import type { LockBook } from "../services/lock-service";
import type { Sandbox, ScriptScope } from "./sandbox";
import { MESSAGES, ServiceException } from "./service-exception";
import type { SheetsHost } from "./sheets-host";

/** How a run ended. A killed one never got to its own `catch` or `finally` as far as the spreadsheet can tell. */
export type Outcome =
  | { readonly ended: "returned"; readonly value: unknown }
  | { readonly ended: "threw"; readonly error: unknown }
  | { readonly ended: "killed"; readonly message: string };

export interface RunOptions {
  readonly kind?: ExecutionKind;
  readonly authMode?: AuthMode;
}

export interface ScriptProject {
  /** The whole text of the script's .js files. */
  readonly code: string;
  /** The zone of `appsscript.json`. */
  readonly timeZone: string;
  /** Milliseconds: six minutes, and 30 seconds for a simple trigger (GAS guides/quotas-and-limits.md). */
  readonly timeLimit: number;
}

const TRIGGER_LIMIT = 30_000;

/** Runs functions of one script, each in a fresh global scope. */
export class ScriptRunner {
  private names: ScriptScope | null = null;

  constructor(
    private readonly host: SheetsHost,
    private readonly project: ScriptProject,
    private readonly sandbox: Sandbox,
    private readonly globals: Readonly<Record<string, unknown>>,
    private readonly locks: LockBook,
  ) {}

  /** What ended the run is told, not thrown. */
  execute(name: string, args: readonly unknown[] = [], options: RunOptions = {}): Outcome {
    return this.inScope(options, (scope) => {
      if (!scope.has(name)) throw new ServiceException(`Script function not found: ${name}`);
      return scope.call(name, args);
    });
  }

  /** A call from a page: arguments as JSON, made of the script's own arrays and objects. */
  executeRemote(name: string, json: string): Outcome {
    return this.inScope({ kind: "sidebar" }, (scope) => scope.call(name, scope.parse(json) as readonly unknown[]));
  }

  /** Throws what the script threw, or that it was killed. */
  run(name: string, args: readonly unknown[] = [], options: RunOptions = {}): unknown {
    const outcome = this.execute(name, args, options);
    if (outcome.ended === "threw") throw outcome.error;
    if (outcome.ended === "killed") throw new ExecutionKilled(outcome.message);
    return outcome.value;
  }

  /**
   * Whether the script has a global function of this name. Its global statements run for that, once, and without any
   * rights.
   */
  hasFunction(name: string): boolean {
    this.names ??= this.open(
      (scope) => {
        try {
          scope.load(this.project.code);
        } catch {
          // A script that fails in global scope has those functions that were declared before
        }
        return scope;
      },
      { authMode: "NONE" },
    ).scope;
    return this.names.has(name);
  }

  private inScope(options: RunOptions, work: (scope: ScriptScope) => unknown): Outcome {
    const { execution, result } = this.open((scope): Outcome => {
      try {
        scope.load(this.project.code);
        return { ended: "returned", value: work(scope) };
      } catch (error) {
        return { ended: "threw", error };
      } finally {
        this.locks.releaseAll();
      }
    }, options);
    return execution.killed ? { ended: "killed", message: MESSAGES.timeLimit } : result;
  }

  private open<Result>(work: (scope: ScriptScope) => Result, { kind = "menu", authMode = "FULL" }: RunOptions) {
    const { host, project } = this;
    const outer = host.execution;
    const scope = this.sandbox.open(this.globals, { now: () => host.now, zone: project.timeZone });
    const limit = kind === "trigger" ? Math.min(TRIGGER_LIMIT, project.timeLimit) : project.timeLimit;
    const execution: Execution = { realm: scope.realm, authMode, kind, startedAt: host.now, limit, killed: false };
    host.execution = execution;
    try {
      return { execution, scope, result: work(scope) };
    } finally {
      host.execution = outer;
    }
  }
}

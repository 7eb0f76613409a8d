import type { SheetsScreen } from "../services/ui";
import { toWire } from "./script-value";
import type { ScriptRunner } from "./script-runner";

type Handler = (value: unknown, userObject: unknown) => void;

interface Handlers {
  readonly success: Handler | null;
  readonly failure: Handler | null;
  readonly userObject: unknown;
}

/** What a test may do to the line between sidebar and server. */
export interface ScriptLine {
  /** Calls that wait or run. */
  readonly pending: number;
  /** The most that ran at once. */
  readonly mostAtOnce: number;
  /**
   * A message with which every call fails before it reaches the script, as with several Google accounts signed in
   * (issuetracker 69270374): `PERMISSION_DENIED`.
   */
  refusal: string | null;
  /** How waiting calls come up: order is not guaranteed (client-server-communication.md). */
  order: "as-called" | "last-first";
}

/** `google` in a sidebar or dialog. */
export interface SimulatedGoogle {
  readonly script: {
    readonly run: unknown;
    readonly host: {
      readonly origin: string;
      readonly close: () => void;
      readonly setHeight: (height: number) => void;
      readonly setWidth: (width: number) => void;
      readonly editor: { readonly focus: () => void };
    };
  };
}

/** Calls beyond ten wait (client-server-communication.md). */
const MOST_AT_ONCE = 10;

/** `google.script.run` of one page. `schedule` puts a task off; a workbench may take its time, tests should not. */
export function createGoogle(
  runner: ScriptRunner,
  screen: SheetsScreen,
  page: "sidebar" | "dialog",
  schedule: (task: () => void) => void = queueMicrotask,
): SimulatedGoogle & { readonly line: ScriptLine } {
  const waiting: (() => void)[] = [];
  let running = 0;
  const line = { pending: 0, mostAtOnce: 0, refusal: null as string | null, order: "as-called" as ScriptLine["order"] };

  const pump = () => {
    while (running < MOST_AT_ONCE && waiting.length > 0) {
      const start = line.order === "as-called" ? waiting.shift() : waiting.pop();
      running += 1;
      line.mostAtOnce = Math.max(line.mostAtOnce, running);
      if (start) schedule(start);
    }
  };

  const call = (name: string, args: readonly unknown[], handlers: Handlers) => {
    // Refused before anything is sent
    const json = toWire(args);
    line.pending += 1;
    waiting.push(() => {
      const answer = answerOf(runner, name, json, line.refusal);
      schedule(() => {
        running -= 1;
        line.pending -= 1;
        pump();
        deliver(answer, handlers);
      });
    });
    schedule(pump);
  };

  return {
    script: {
      run: createRun(runner, call, { success: null, failure: null, userObject: undefined }),
      host: hostOf(screen, page),
    },
    line,
  };
}

type Answer = { readonly json: string } | { readonly error: Error };

function answerOf(runner: ScriptRunner, name: string, json: string, refusal: string | null): Answer {
  if (refusal !== null) return { error: new Error(refusal) };
  const outcome = runner.executeRemote(name, json);
  if (outcome.ended === "killed") return { error: new Error(outcome.message) };
  if (outcome.ended === "threw") return { error: toClientError(outcome.error) };
  try {
    return { json: toWire(outcome.value) };
  } catch (error) {
    return { error: error as Error };
  }
}

/** Only the message arrives; fields that the script gave its error do not. */
function toClientError(error: unknown): Error {
  const { name, message } = error as { readonly name?: string; readonly message?: string };
  if (message === undefined) return new Error(String(error));
  return new Error(name === undefined || name === "Error" ? message : `${name}: ${message}`);
}

function deliver(answer: Answer, { success, failure, userObject }: Handlers): void {
  if ("json" in answer) success?.(JSON.parse(answer.json), userObject);
  else if (failure) failure(answer.error, userObject);
  else console.error(answer.error);
}

function createRun(
  runner: ScriptRunner,
  call: (name: string, args: readonly unknown[], handlers: Handlers) => void,
  handlers: Handlers,
): unknown {
  const next = (change: Partial<Handlers>) => createRun(runner, call, { ...handlers, ...change });
  const own: Readonly<Record<string, unknown>> = {
    withSuccessHandler: (success: Handler) => next({ success: checkHandler(success) }),
    withFailureHandler: (failure: Handler | null) => next({ failure: failure && checkHandler(failure) }),
    withUserObject: (userObject: unknown) => next({ userObject }),
  };
  return new Proxy(
    {},
    {
      get: (_target, name) => {
        if (typeof name !== "string") return undefined;
        if (name in own) return own[name];
        // Private functions and what is no global function are not there to be called (same page)
        if (name.endsWith("_") || !runner.hasFunction(name)) return undefined;
        return (...args: readonly unknown[]) => call(name, args, handlers);
      },
    },
  );
}

function checkHandler(handler: Handler): Handler {
  if (typeof handler !== "function") throw new TypeError("a handler has to be a function");
  return handler;
}

function hostOf(screen: SheetsScreen, page: "sidebar" | "dialog") {
  const resize = (change: { readonly width?: number; readonly height?: number }) => {
    // A sidebar's size cannot be changed (reference/host)
    if (page === "sidebar" || !screen.dialog) return;
    screen.dialog = { ...screen.dialog, ...change };
    screen.onPages();
  };
  return {
    origin: "https://docs.google.com",
    close: () => {
      screen[page] = null;
      screen.onPages();
    },
    setHeight: (height: number) => resize({ height }),
    setWidth: (width: number) => resize({ width }),
    editor: {
      focus: () => {
        screen.focus = "editor";
      },
    },
  };
}

import type { Command, Performed } from "../../src/actions/perform";
import type {
  CallMessage,
  CallName,
  Failure,
  PagePlace,
  ReplyMessage,
  RunResult,
  WorkerCalls,
} from "../contract/calls";
import { unship } from "../../src/actions/performing/shipped";
import type { Part } from "../../src/actions/performing/shipped";

/** A call that failed; the workbook is as before. */
export class CallFailure extends Error {
  override readonly name = "CallFailure";

  constructor(readonly failure: Failure) {
    super(failure.kind === "unexpected" ? failure.message : failure.kind);
  }
}

export type Ran = Omit<RunResult, "performed"> & { readonly performed: Performed };

/** The worker that holds the workbook. All calls reject with `CallFailure`. */
export interface WorkerClient {
  readonly call: <Name extends CallName>(
    name: Name,
    ...input: Parameters<WorkerCalls[Name]>
  ) => Promise<Awaited<ReturnType<WorkerCalls[Name]>>>;
  /** After `signal` is aborted it rejects, unless writing has begun. */
  readonly run: (command: Command, place: PagePlace | null, signal: AbortSignal) => Promise<Ran>;
  /** Ends the worker, whatever it is doing; calls that wait are rejected as cancelled. */
  readonly end: () => void;
}

interface Waiting {
  readonly parts: Part[];
  readonly resolve: (value: unknown) => void;
  readonly reject: (failure: CallFailure) => void;
}

/** Calls the worker that holds the workbook. */
export function clientOf(worker: Worker): WorkerClient {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  worker.addEventListener("message", ({ data }: MessageEvent<ReplyMessage>) => {
    const call = waiting.get(data.id);
    if (!call) return;
    if ("part" in data) {
      call.parts.push(data.part);
      return;
    }
    waiting.delete(data.id);
    if ("failure" in data) call.reject(new CallFailure(data.failure));
    else call.resolve(data.value);
  });
  const rejectAll = (failure: Failure) => {
    for (const { reject } of waiting.values()) reject(new CallFailure(failure));
    waiting.clear();
  };
  worker.addEventListener("error", ({ message }) => rejectAll({ kind: "unexpected", message }));

  const send = <Name extends CallName>(name: Name, input: Parameters<WorkerCalls[Name]>) => {
    const id = ++last;
    const parts: Part[] = [];
    const value = new Promise<Awaited<ReturnType<WorkerCalls[Name]>>>((resolve, reject) => {
      // The worker answers a call by its name with what `WorkerCalls` says
      waiting.set(id, {
        parts,
        resolve: (answer) => resolve(answer as Awaited<ReturnType<WorkerCalls[Name]>>),
        reject,
      });
    });
    worker.postMessage({ id, name, input });
    return { id, parts, value };
  };
  return {
    end: () => {
      worker.terminate();
      rejectAll({ kind: "cancelled" });
    },
    call: (name, ...input) => send(name, input).value,
    run: async (command, place, signal) => {
      const { id, parts, value } = send("run", [command, place]);
      const cancel = () => worker.postMessage({ cancel: id } satisfies CallMessage);
      signal.addEventListener("abort", cancel);
      try {
        const result = await value;
        return { ...result, performed: unship(result.performed, parts) };
      } finally {
        signal.removeEventListener("abort", cancel);
      }
    },
  };
}

import type { Command } from "../../actions/perform";
import type { Done, PerformCall, PerformReply, ShippedDone } from "../../actions/performing/performing-messages";
import { unship } from "../../actions/performing/shipped";
import type { Part } from "../../actions/performing/shipped";
import { VERSION } from "../../version";

/** Performs a command. Rejects with `PerformingStopped` where `signal` is aborted meanwhile. */
export type Performing<Input, Own extends Done> = (
  command: Command,
  input: Input,
  signal?: AbortSignal,
) => Promise<Own>;

/** A command was stopped while it was performed: nothing has been written. */
export class PerformingStopped extends Error {
  override readonly name = "PerformingStopped";
}

/** The worker has not started, is of another version, or has failed. */
class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/** Milliseconds: many times what a slow machine takes to start a script. */
const LONGEST_START = 15_000;

/** A worker as far as it is used here. */
export interface StartedWorker {
  readonly postMessage: (message: unknown) => void;
  readonly terminate: () => void;
  readonly addEventListener: (
    type: "message" | "messageerror" | "error",
    listener: (event: { readonly data?: unknown; readonly message?: string }) => void,
  ) => void;
}

export interface PerformingWorker<Input, Own extends Done> {
  readonly perform: Performing<Input, Own>;
  /** Starts the worker ahead of the first command. */
  readonly startAhead: () => void;
}

/**
 * Performs commands in a worker, so that the page stays usable meanwhile and a stopped command ends at once. Performing
 * changes nothing by itself: where no worker starts, or one fails, the page performs the same command `here`.
 */
export function performInWorker<Input, Own extends Done>(
  start: () => StartedWorker,
  here: () => Promise<(command: Command, input: Input) => Own>,
): PerformingWorker<Input, Own> {
  let running: RunningWorker<Input, Own> | null = null;
  let isForbidden = false;

  const present = (): RunningWorker<Input, Own> => {
    if (isForbidden) throw new NoAnswer("no worker has started before");
    try {
      return (running ??= runWorker<Input, Own>(start()));
    } catch (error) {
      isForbidden = true;
      throw new NoAnswer(String(error));
    }
  };
  const ask = async (command: Command, input: Input, signal?: AbortSignal): Promise<Own> => {
    const own = present();
    const stopped = new Promise<never>((_, reject) => {
      signal?.addEventListener("abort", () => reject(new PerformingStopped()), { once: true });
    });
    let hasStarted = false;
    try {
      await Promise.race([own.started, own.lost, stopped]);
      hasStarted = true;
      return await Promise.race([own.answerTo(command, input), own.lost, stopped]);
    } catch (error) {
      isForbidden ||= !hasStarted && !(error instanceof PerformingStopped);
      own.end();
      if (running === own) running = null;
      throw error;
    }
  };
  return {
    perform: async (command, input, signal) => {
      if (signal?.aborted) throw new PerformingStopped();
      try {
        return await ask(command, input, signal);
      } catch (error) {
        if (error instanceof PerformingStopped) throw error;
        const perform = await here();
        if (signal?.aborted) throw new PerformingStopped();
        return perform(command, input);
      }
    },
    startAhead: () => {
      try {
        present();
      } catch {
        // The first command is performed in the page
      }
    },
  };
}

interface RunningWorker<Input, Own extends Done> {
  readonly started: Promise<void>;
  /** Rejects where the script does not run, is another version's, or breaks down. */
  readonly lost: Promise<never>;
  readonly answerTo: (command: Command, input: Input) => Promise<Own>;
  readonly end: () => void;
}

interface Waiting<Own> {
  readonly parts: Part[];
  readonly resolve: (done: Own) => void;
  readonly reject: (error: NoAnswer) => void;
}

function runWorker<Input, Own extends Done>(worker: StartedWorker): RunningWorker<Input, Own> {
  const waiting = new Map<number, Waiting<Own>>();
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hear: () => void = () => undefined;
  const started = new Promise<void>((resolve) => (hear = resolve));
  const lost = new Promise<never>((_, reject) => {
    const lose = (why: string) => {
      clearTimeout(timer);
      reject(new NoAnswer(why));
    };
    timer = setTimeout(() => lose("the worker does not start"), LONGEST_START);
    worker.addEventListener("error", ({ message }) => lose(message ?? "the worker broke down"));
    worker.addEventListener("messageerror", () => lose("the worker's answer cannot be read"));
    worker.addEventListener("message", ({ data }) => {
      // The page's own script, as far as its version is the same
      const reply = data as PerformReply<Own>;
      if (!("started" in reply)) take(reply);
      else if (reply.started !== VERSION) lose("the worker is another version's");
      else {
        clearTimeout(timer);
        hear();
      }
    });
  });
  // Each request reports the loss itself
  lost.catch(() => undefined);

  const take = (reply: Exclude<PerformReply<Own>, { readonly started: string }>) => {
    const call = waiting.get(reply.performing);
    if (!call) return;
    if ("part" in reply) {
      call.parts.push(reply.part);
      return;
    }
    waiting.delete(reply.performing);
    if ("failure" in reply) call.reject(new NoAnswer(reply.failure));
    else call.resolve(unshipped(reply.done, call.parts));
  };
  return {
    started,
    lost,
    answerTo: (command, input) =>
      new Promise<Own>((resolve, reject) => {
        last += 1;
        waiting.set(last, { parts: [], resolve, reject });
        worker.postMessage({ performing: last, command, input } satisfies PerformCall<Input>);
      }),
    end: () => {
      clearTimeout(timer);
      worker.terminate();
    },
  };
}

/** The worker's script puts the same together as the page would, with a shipped report in the place of its own. */
function unshipped<Own extends Done>(done: ShippedDone<Own>, parts: readonly Part[]): Own {
  return { ...done, performed: unship(done.performed, parts) } as Own;
}

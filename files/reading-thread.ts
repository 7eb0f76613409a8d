import { once } from "node:events";
import { Worker, parentPort, workerData } from "node:worker_threads";
import type { FileFault } from "../src/text/file-fault";

/** What one file may cost. */
export interface ReadingLimits {
  /** Milliseconds for one file: some hundred times what a usual one takes. */
  readonly time: number;
  /** Megabytes of objects; contents of packages have limits of their own. */
  readonly memory: number;
}

const TOO_MUCH: FileFault = { code: "too-much-memory", detail: "" };

const LIMITS: ReadingLimits = { time: 60_000, memory: 1_024 };

/** Reads files one after another, and may take over the memory of their bytes. */
export interface FileReader<Options, Reading> {
  readonly read: (bytes: Uint8Array<ArrayBuffer>, options: Options) => Promise<Reading>;
  readonly close: () => Promise<void>;
}

/** How a thread's answers are understood. */
export interface ReadingKind<Reading> {
  /** Distinguishes one reader's threads from others' in the program that they start. */
  readonly role: string;
  /** Returns an answer that came as data; `null` for anything that no reader gives. */
  readonly parse: (message: unknown) => Reading | null;
  /** The answer of a file that cannot be read. */
  readonly refused: (fault: FileFault) => Reading;
}

/**
 * A reader in a thread of its own, which is ended where a file takes too much time or memory; the next file gets a new
 * one. `program` is the file that calls `serveReader` where `readingRole` says so.
 */
export function readingThread<Options, Reading>(
  program: URL,
  { role, parse, refused }: ReadingKind<Reading>,
  limits: ReadingLimits = LIMITS,
): FileReader<Options, Reading> {
  let worker: Worker | null = null;
  const start = () =>
    new Worker(program, { workerData: role, resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
  const end = async () => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  return {
    read: async (bytes, options) => {
      const own = (worker ??= start());
      const settled = new AbortController();
      const timer = setTimeout(() => settled.abort(), limits.time);
      try {
        own.postMessage({ bytes, options } satisfies Request<Options>, [bytes.buffer]);
        const messages: readonly unknown[] = await once(own, "message", { signal: settled.signal });
        return parse(messages[0]) ?? refused(TOO_MUCH);
      } catch {
        await end();
        const seconds = String(Math.round(limits.time / 1000));
        return refused(settled.signal.aborted ? { code: "too-slow", detail: seconds } : TOO_MUCH);
      } finally {
        clearTimeout(timer);
      }
    },
    close: end,
  };
}

interface Request<Options> {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly options: Options;
}

/** Returns whose thread this is; `null` in the main one. */
export function readingRole(): unknown {
  return workerData;
}

/** Answers requests of `readingThread` in its thread. */
export function serveReader<Options>(read: (bytes: Uint8Array<ArrayBuffer>, options: Options) => unknown): void {
  parentPort?.on("message", ({ bytes, options }: Request<Options>) => parentPort?.postMessage(read(bytes, options)));
}

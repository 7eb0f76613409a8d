import type { Paper } from "../../src/forms/paper";
import type { DocumentWriter } from "../../src/panel/contract/document-writer";
import type { Call } from "./call";
import { workerOf } from "./worker-of";

/** Milliseconds: some hundred times what a long document takes, and long enough for a slow machine to start. */
const MOST_TIME = 60_000;

/** Writes text documents in a worker, whose script the spreadsheet's own has beside its pages. */
export async function documentWriter(call: Call): Promise<DocumentWriter> {
  const start = workerOf(await call("documentWorker"));
  return (paper) => documentFrom(start(), paper);
}

/** Each document has a worker of its own, which answers once: bytes, or what went wrong. */
function documentFrom(worker: Worker, paper: Paper): Promise<Uint8Array> {
  return new Promise<Uint8Array>((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      worker.terminate();
      settle();
    };
    const lose = (why: string) => end(() => reject(new Error(why)));
    const timer = setTimeout(() => lose("the writer of documents does not answer"), MOST_TIME);
    worker.addEventListener("error", ({ message }) => lose(message));
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (data instanceof Uint8Array) end(() => resolve(new Uint8Array(data)));
      else lose(String(data));
    });
    worker.postMessage(paper);
  });
}

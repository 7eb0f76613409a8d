import type { PickedFile } from "../../../src/province/picked-files";
import type { FileFaultCode } from "../../../src/text/file-fault";
import { CallFailure } from "../worker-client";
import type { WorkerClient } from "../worker-client";

/** Milliseconds that one file may take: some hundred times what a usual one does. */
const MOST_TIME = 60_000;
/** As the reader of packages: larger files are not even read. */
const MOST_BYTES = 100 * 1024 * 1024;

/**
 * Reads files one at a time in a worker of their own, which is ended where one of them takes too long: a hostile file
 * costs its own line alone. `onFile` gets each as it is read. Ends early, with what was read, once `signal` is aborted.
 */
export async function collectPicked(
  files: readonly File[],
  start: () => WorkerClient,
  onFile: (picked: PickedFile, index: number) => void,
  signal: AbortSignal,
): Promise<void> {
  let client: WorkerClient | null = null;
  const end = () => {
    client?.end();
    client = null;
  };
  signal.addEventListener("abort", end);
  try {
    for (const [index, file] of files.entries()) {
      const refuse = (code: FileFaultCode): PickedFile => {
        const detail = code === "too-slow" ? String(MOST_TIME / 1000) : "";
        return { name: file.name, sha256: null, answer: { ok: false, reason: { code, detail } } };
      };
      if (file.size > MOST_BYTES) {
        onFile(refuse("too-large"), index);
        continue;
      }
      const bytes = await file.arrayBuffer().catch(() => null);
      if (signal.aborted) return;
      if (!bytes) {
        onFile(refuse("not-opened"), index);
        continue;
      }
      client ??= start();
      let isSlow = false;
      const timer = setTimeout(() => {
        isSlow = true;
        end();
      }, MOST_TIME);
      try {
        onFile({ name: file.name, ...(await client.call("readUnit", new Uint8Array(bytes))) }, index);
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error;
        if (signal.aborted) return;
        end();
        onFile(refuse(isSlow ? "too-slow" : "unexpected"), index);
      } finally {
        clearTimeout(timer);
      }
    }
  } finally {
    signal.removeEventListener("abort", end);
    end();
  }
}

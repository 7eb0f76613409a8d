import type { PickedFile } from "../../../src/province/picked-files";
import { CallFailure } from "../worker-client";
import type { WorkerClient } from "../worker-client";

/** Milliseconds that one file may take: some hundred times what a usual one does. */
const MOST_TIME = 60_000;
/** As the reader of packages: larger files are not even read. */
const MOST_BYTES = 100 * 1024 * 1024;

const TOO_LARGE = "Tệp lớn hơn 100 MB nên không được nhận. Hãy tách bớt dữ liệu.";
const TOO_SLOW = "Đọc quá 60 giây nên dừng. Tệp có thể bị hỏng hoặc cố ý làm nặng; hãy xin lại tệp khác.";
const UNREADABLE = "Không đọc được tệp. Hãy đóng tệp nếu đang mở ở chương trình khác rồi chọn lại.";
const FAILED = "Tệp cần quá nhiều bộ nhớ, hoặc nội dung khác thường nên không đọc được. Hãy xin lại tệp khác.";

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
      const refuse = (reason: string): PickedFile => ({ name: file.name, sha256: null, answer: { ok: false, reason } });
      if (file.size > MOST_BYTES) {
        onFile(refuse(TOO_LARGE), index);
        continue;
      }
      const bytes = await file.arrayBuffer().catch(() => null);
      if (signal.aborted) return;
      if (!bytes) {
        onFile(refuse(UNREADABLE), index);
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
        onFile(refuse(isSlow ? TOO_SLOW : FAILED), index);
      } finally {
        clearTimeout(timer);
      }
    }
  } finally {
    signal.removeEventListener("abort", end);
    end();
  }
}

import type { Options } from "./arguments";
import type { CommandLineHost } from "./command-line-host";
import { UnusableInput } from "./unusable-input";
import { isReadOnly } from "./xlsx/protection/read-only";
import { isSigned } from "./xlsx/package/signatures";
import { openWorkbook, saveWorkbook } from "./xlsx/package/workbook";
import type { Workbook } from "./xlsx/package/workbook";

export async function openInput(path: string, host: CommandLineHost): Promise<Workbook> {
  return openWorkbook(await readInput(path, host));
}

/** Opens a file that a command is about to change, and prints warnings that the user needs beforehand. */
export async function openForChange(path: string, output: string | null, host: CommandLineHost): Promise<Workbook> {
  const workbook = await openInput(path, host);
  if (output === path && isReadOnly(workbook)) {
    throw new UnusableInput(
      `Tệp ${path} được đặt chế độ chỉ đọc (hoặc đánh dấu là bản cuối), nên không ghi đè. Hãy ghi ra tệp khác bằng -o. Chưa ghi gì.`,
    );
  }
  if (isSigned(workbook)) host.printError(SIGNED);
  return workbook;
}

const SIGNED =
  "Lưu ý: tệp có chữ ký số. Khi nội dung thay đổi, chữ ký không còn hiệu lực nên được bỏ khỏi tệp kết quả; sau đó cần ký lại.";

/** Returns the bytes of a file. Throws `UnusableInput` where it cannot be read. */
export async function readInput(path: string, host: CommandLineHost): Promise<Uint8Array> {
  try {
    return await host.read(path);
  } catch (error) {
    throw new UnusableInput(
      errorCode(error) === "ENOENT"
        ? `Không có tệp ${path}. Hãy kiểm tra đường dẫn.`
        : `Không đọc được tệp ${path}. Hãy kiểm tra quyền đọc.`,
    );
  }
}

/**
 * Returns the output path; `null` for a dry run. Throws `UnusableInput` where none is given, and for an existing file
 * that may not be overwritten. `input` is the file that the command changes.
 */
export async function wantedOutput(
  options: Options,
  input: string | null,
  host: CommandLineHost,
): Promise<string | null> {
  if (options["dry-run"]) return null;
  const output = options.output ?? (options.overwrite ? input : null);
  if (output === null)
    throw new UnusableInput(
      "Chưa có tệp để ghi kết quả. Hãy thêm -o và tên tệp, hoặc --overwrite để ghi vào chính tệp đưa vào.",
    );
  if (!options.overwrite && (await host.exists(output)))
    throw new UnusableInput(`Tệp ${output} đã có. Hãy chọn tên khác, hoặc thêm --overwrite để ghi đè.`);
  return output;
}

export function saveOutput(path: string, workbook: Workbook, host: CommandLineHost): Promise<void> {
  return writeOutput(path, saveWorkbook(workbook), host);
}

export function writeOutput(path: string, bytes: Uint8Array, host: CommandLineHost): Promise<void> {
  return withWriteFaults(path, () => host.write(path, bytes));
}

/** Does what writes a file or folder; where the system refuses, throws `UnusableInput` with what to do. */
export async function withWriteFaults<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    // Anything but the system's refusal is a fault of the product
    if (errorCode(error) === "") throw error;
    throw new UnusableInput(
      WRITE_FAULTS[errorCode(error)]?.(path) ??
        `Không ghi được tệp ${path}. Hãy kiểm tra quyền ghi, và đóng tệp nếu đang mở.`,
    );
  }
}

const WRITE_FAULTS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `Không có thư mục để ghi ${path}. Hãy tạo thư mục trước.`,
  ENOTDIR: (path) => `Đường dẫn ${path} đi qua một tệp, không phải thư mục. Hãy kiểm tra đường dẫn.`,
  ENAMETOOLONG: (path) => `Tên tệp ${path} quá dài. Hãy đặt tên ngắn hơn.`,
  ENOTFILE: (path) =>
    `${path} không phải là tệp thông thường (thiết bị, ống dẫn hoặc liên kết hỏng) nên không ghi vào đó. Hãy chọn tên khác.`,
  EROFILE: (path) => `Tệp ${path} được đặt là chỉ đọc nên không ghi đè. Hãy bỏ thuộc tính chỉ đọc hoặc chọn tên khác.`,
  EDQUOT: (path) => `Đã hết dung lượng được cấp nên không ghi được ${path}. Hãy xóa bớt rồi làm lại.`,
  EISDIR: (path) => `${path} là một thư mục. Hãy thêm tên tệp.`,
  ENOSPC: (path) => `Ổ đĩa đã đầy nên không ghi được ${path}. Hãy xóa bớt rồi làm lại.`,
};

export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

export function onlyFile(files: readonly string[]): string {
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UnusableInput("Hãy đưa đúng một tệp.");
  return file;
}

export function noFile(files: readonly string[]): void {
  if (files.length > 0)
    throw new UnusableInput(`Lệnh này không đọc tệp “${files[0]!}”. Nếu muốn thêm vào tệp có sẵn, hãy dùng --into.`);
}

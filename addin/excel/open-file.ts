import { toHostError } from "./host-error";

/** Bytes at once: a call takes no more arguments than a stack holds. */
const PIECE = 0x8000;

/** Opens an .xlsx file as another workbook (ExcelApi 1.8), which its user saves. Rejects with `HostError`. */
export async function openFile(bytes: Uint8Array): Promise<void> {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  try {
    await Excel.createWorkbook(btoa(text));
  } catch (error) {
    throw toHostError(error);
  }
}

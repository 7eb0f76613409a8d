import { hasChanges, stampOf } from "./session";
import type { BookState, Session } from "./session";
import type { WorkerClient } from "./worker-client";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TYPES = [{ description: "Excel (.xlsx)", accept: { [XLSX]: [".xlsx" as const] } }];

/** Dialogs of the File System Access API, which Firefox lacks. */
interface FileDialogs {
  readonly showOpenFilePicker: (options: object) => Promise<readonly FileSystemFileHandle[]>;
  readonly showSaveFilePicker: (options: object) => Promise<FileSystemFileHandle>;
}

export interface ChosenFile {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

/** What came of saving; `null` where the user changed their mind. */
export type Saved = {
  readonly kind: "downloaded" | "saved" | "changed-outside" | "failed";
  readonly name: string;
} | null;

function dialogs(): Partial<FileDialogs> {
  return window as unknown as Partial<FileDialogs>;
}

/** Lets the user choose a file the browser may write to later; `"unsupported"` where an input must do instead. */
export async function chooseFile(): Promise<ChosenFile | "unsupported" | null> {
  const { showOpenFilePicker } = dialogs();
  if (!showOpenFilePicker) return "unsupported";
  try {
    const [handle] = await showOpenFilePicker({ types: TYPES });
    return handle ? { file: await handle.getFile(), handle } : null;
  } catch (error) {
    return isChangeOfMind(error) ? null : "unsupported";
  }
}

/** Returns the dropped file; `null` for none, several or another kind. */
export async function droppedFile({ items, files }: DataTransfer): Promise<ChosenFile | null> {
  const [file] = files;
  if (!file || files.length > 1 || !/\.xlsx$/i.test(file.name)) return null;
  // The item is empty after the first wait
  const handle = await (items[0] as Partial<{ getAsFileSystemHandle: () => Promise<FileSystemHandle | null> }>)
    .getAsFileSystemHandle?.()
    .catch(() => null);
  return { file, handle: handle instanceof FileSystemFileHandle ? handle : null };
}

/** Saves into a new file that the user names, or hands it to the browser as a download. */
export async function saveAsNew(session: Session, client: WorkerClient): Promise<Saved> {
  const state = session.state();
  if (!state) return null;
  const name = proposedName(state);
  const { showSaveFilePicker } = dialogs();
  // The dialog must open while the press of the button still counts
  const handle = showSaveFilePicker
    ? await showSaveFilePicker({ suggestedName: name, types: TYPES }).catch((error: unknown) =>
        isChangeOfMind(error) ? null : undefined,
      )
    : undefined;
  if (handle === null) return null;
  const { version } = session.state()?.info ?? state.info;
  const bytes = await client.call("save");
  if (handle) return write(session, handle, bytes, version);
  download(bytes, name);
  session.saved(version, {});
  return { kind: "downloaded", name };
}

/** Writes the opened file anew, unless it has changed since it was read. */
export async function saveBack(session: Session, client: WorkerClient): Promise<Saved> {
  const state = session.state();
  if (!state?.handle) return null;
  const { handle, stamp, name } = state;
  try {
    const now = stampOf(await handle.getFile());
    if (now.modified !== stamp?.modified || now.size !== stamp.size) return { kind: "changed-outside", name };
  } catch {
    return { kind: "failed", name };
  }
  return write(session, handle, await client.call("save"), state.info.version);
}

async function write(
  session: Session,
  handle: FileSystemFileHandle,
  bytes: Uint8Array,
  version: number,
): Promise<Saved> {
  try {
    const stream = await handle.createWritable();
    await stream.write(new Blob([bytes.slice()]));
    await stream.close();
    session.saved(version, { name: handle.name, handle, stamp: stampOf(await handle.getFile()) });
    return { kind: "saved", name: handle.name };
  } catch (error) {
    console.warn(error);
    return { kind: "failed", name: handle.name };
  }
}

/** Hands a file to the browser, which saves it where the user has told it to. */
export function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this task
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

const KEPT_MS = 60_000;
const ADDED = " - đã thẩm định";

/** A name beside the opened file's, so that its folder holds both. */
function proposedName(state: BookState): string {
  const base = state.name.replace(/\.xlsx$/i, "");
  return state.stamp === null || base.endsWith(ADDED) || !hasChanges(state) ? `${base}.xlsx` : `${base}${ADDED}.xlsx`;
}

function isChangeOfMind(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

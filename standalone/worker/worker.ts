import { UnusableFile } from "../../files/xlsx/package/unusable-file";
import { serveBallots } from "../../files/ballots/serve-ballots";
import { readUnitBytes } from "../../files/province/unit-reader";
import { fileHash } from "../../src/seal/file-hash";
import { ProtectedWorkbook } from "../../files/xlsx/protection/protected-workbook";
import type { CallMessage, Failure, ReplyMessage, WorkerCalls } from "../contract/calls";
import { ship } from "../../src/actions/performing/shipped";
import type { Part } from "../../src/actions/performing/shipped";
import { openBook } from "./open-book";
import type { OpenBook } from "./open-book";
import { provinceBook } from "./province-book";
import { sheetView } from "./sheet-view";
import type { SheetView } from "./sheet-view";

/** A command that the user stopped before anything was written. */
class Cancelled extends Error {}

let book: OpenBook | null = null;
let view: SheetView | null = null;
const cancelled = new Set<number>();

function presentBook(): OpenBook {
  if (!book) throw new Error("no workbook is open");
  return book;
}

function presentView(): SheetView {
  return (view ??= sheetView(presentBook().workbook(), presentBook().info().version));
}

function take(opened: OpenBook) {
  book = opened;
  view = null;
  return opened.info();
}

function callsOf(id: number): WorkerCalls {
  return {
    open: (bytes) => take(openBook(bytes)),
    create: () => take(openBook(null)),
    run: async (command, place) => {
      const { performed, carryOut } = presentBook().prepare(command, place);
      await messagesRead();
      if (cancelled.has(id)) throw new Cancelled();
      const done = carryOut();
      if (done) view = null;
      const send = (part: Part) => reply({ id, part });
      return { performed: ship(performed, send), book: done?.book ?? null, shown: done?.shown ?? null };
    },
    save: () => presentBook().toBytes(),
    layout: (sheet) => presentView().layout(sheet),
    rows: (sheet, first, last) => presentView().rows(sheet, first, last),
    formula: (sheet, row, column) => presentView().formula(sheet, row, column),
    rubric: (place) => presentBook().rubricAt(place),
    // Read by the browser only once somebody wants it
    document: async (paper) => (await import("../../src/forms/word/document-of")).documentOf(paper),
    readUnit: (bytes) => ({ sha256: fileHash(bytes), answer: readUnitBytes(bytes, { withoutNames: false }) }),
    province: provinceBook,
  };
}

/** Resolves once messages that wait, such as a cancellation, were read. */
function messagesRead(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function reply(message: ReplyMessage, transferred: Transferable[] = []): void {
  postMessage(message, transferred);
}

async function answer({ id, name, input }: Exclude<CallMessage, { readonly cancel: number }>): Promise<void> {
  try {
    // Name and input belong together by the type of the message
    const call = callsOf(id)[name] as (...values: readonly unknown[]) => unknown;
    const value = await call(...input);
    reply({ id, value }, value instanceof Uint8Array ? [value.buffer] : []);
  } catch (error) {
    reply({ id, failure: failureOf(error) });
  } finally {
    cancelled.delete(id);
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof Cancelled) return { kind: "cancelled" };
  if (error instanceof UnusableFile) return { kind: "file", fault: error.fault };
  if (error instanceof ProtectedWorkbook) {
    const { forbidden } = error;
    return forbidden.code === "structure-locked"
      ? { kind: "structure-locked" }
      : { kind: "sheet-protected", sheet: forbidden.sheet };
  }
  return { kind: "unexpected", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

// A second worker of this script reads judges' files: one that is ended takes no workbook with it
serveBallots(self);

addEventListener("message", ({ data }: MessageEvent<CallMessage>) => {
  if ("ballots" in data) return;
  if ("cancel" in data) cancelled.add(data.cancel);
  else void answer(data);
});

import type { Command, Performed } from "../../src/actions/perform";
import type { Outcome } from "../../src/actions/outcome/outcome";
import type { Area } from "../../src/workbook/model/area";
import type { BookInfo, OpenedBook, PagePlace } from "../contract/calls";
import type { WorkerClient } from "./worker-client";

/** What the page shows of the open workbook. */
export interface BookState {
  /** File name as opened; a proposal for a new workbook. */
  readonly name: string;
  /** The opened file, where the browser lets the page write to it. */
  readonly handle: FileSystemFileHandle | null;
  /** When and how large the file was when it was read or written last; `null` for a new workbook. */
  readonly stamp: FileStamp | null;
  readonly opened: OpenedBook;
  readonly info: BookInfo;
  readonly savedVersion: number;
  /** The sheet in view; `null` while the workbook has none. */
  readonly sheet: string | null;
  readonly selection: Area | null;
  /** Findings of the last command, by sheet. */
  readonly findings: Outcome["findings"];
  /** Grows with each place that must come into view. */
  readonly shownCount: number;
}

export interface FileStamp {
  readonly modified: number;
  readonly size: number;
}

/** The one open workbook, its state for the page, and what changes it. */
export interface Session {
  readonly state: () => BookState | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Replaces the open workbook. Rejects with `CallFailure`; the workbook before stays open then. */
  readonly open: (file: File, handle: FileSystemFileHandle | null) => Promise<void>;
  readonly create: (name: string) => Promise<void>;
  readonly run: (command: Command, signal: AbortSignal) => Promise<Performed>;
  readonly select: (selection: Area) => void;
  readonly openSheet: (sheet: string) => void;
  readonly show: (area: Area) => void;
  readonly place: () => PagePlace | null;
  /** Notes where a version of the workbook was saved. */
  readonly saved: (version: number, file: Partial<Pick<BookState, "name" | "handle" | "stamp">>) => void;
}

export function hasChanges({ info, savedVersion }: BookState): boolean {
  return info.version !== savedVersion;
}

const NO_FINDINGS: Outcome["findings"] = [];

export function createSession(client: WorkerClient): Session {
  let state: BookState | null = null;
  const listeners = new Set<() => void>();
  const change = (next: BookState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const update = (part: Partial<BookState>) => {
    if (state) change({ ...state, ...part });
  };
  const start = (opened: OpenedBook, file: Pick<BookState, "name" | "handle" | "stamp">) =>
    change({
      ...file,
      opened,
      info: opened,
      savedVersion: opened.version,
      sheet: opened.active,
      selection: opened.active === null ? null : firstCell(opened.active),
      findings: NO_FINDINGS,
      shownCount: 0,
    });
  const show = (area: Area) => {
    if (state) update({ sheet: area.sheet, selection: area, shownCount: state.shownCount + 1 });
  };
  const place = () => {
    const sheet = state?.sheet ?? null;
    return sheet === null ? null : { sheet, selection: state?.selection ?? null };
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: async (file, handle) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const opened = await client.call("open", bytes);
      start(opened, { name: file.name, handle, stamp: stampOf(file) });
    },
    create: async (name) => start(await client.call("create"), { name, handle: null, stamp: null }),
    run: async (command, signal) => {
      const { performed, book, shown } = await client.run(command, place(), signal);
      const findings = findingsOf(performed);
      if (state && (book || findings)) {
        const info = book ?? state.info;
        const sheet = sheetAfter(info, state.sheet);
        update({
          info,
          sheet,
          selection: sheet === state.sheet ? state.selection : sheet === null ? null : firstCell(sheet),
          findings: findings ?? NO_FINDINGS,
        });
      }
      if (shown) show(shown);
      return performed;
    },
    select: (selection) => update({ selection }),
    openSheet: (sheet) => update({ sheet, selection: firstCell(sheet) }),
    show,
    place,
    saved: (savedVersion, file) => update({ savedVersion, ...file }),
  };
}

export function stampOf(file: File): FileStamp {
  return { modified: file.lastModified, size: file.size };
}

function firstCell(sheet: string): Area {
  return { sheet, row: 1, column: 1, rows: 1, columns: 1 };
}

/** The sheet in view stays, unless the command has deleted it. */
function sheetAfter({ sheets, active }: BookInfo, sheet: string | null): string | null {
  return sheets.some(({ name }) => name === sheet) ? sheet : active;
}

function findingsOf(performed: Performed): Outcome["findings"] | null {
  return performed.kind === "outcome" || performed.kind === "fixed" ? performed.outcome.findings : null;
}

import type { Command, Performed } from "../../actions/perform";
import type { Language, NumberStyle } from "../../language/words";
import type { Area } from "../../workbook/model/area";
import type { BallotFiles } from "./ballot-files";
import type { DocumentWriter } from "./document-writer";

/** What the pane needs from its host. */
export interface PanelHost {
  /**
   * Captures, performs and applies one command, whole or not at all. `onProgress` takes 0 to 1, or `null` while the
   * progress is unknown. After `signal` is aborted it should reject with the workbook unchanged; if it is too late for
   * that, it resolves as usual.
   */
  readonly run: (command: Command, options: RunOptions) => Promise<Performed>;
  /** Brings a place into view and selects it. */
  readonly show: (area: Area) => Promise<void>;
  /** Returns the selection; `null` where it is not a plain range. */
  readonly selection: () => Promise<Area | null>;
  /** Calls back whenever other cells are selected; absent where the host has no such event. */
  readonly onSelection?: (listener: () => void) => void;
  /** Brings the current table's rubric into view; `false` where the workbook has none. */
  readonly showRubric?: () => Promise<boolean>;
  /** Whether the workbook is a judge's own file, whose pane leaves out what is not the judge's; absent where it is not. */
  readonly isBallotFile?: () => Promise<boolean>;
  /** Fetches what reads and writes judges' files. Rejects where it cannot be fetched or started. */
  readonly ballotFiles?: () => Promise<BallotFiles>;
  /** Opens an .xlsx file as another workbook; absent where a host can only have it downloaded. */
  readonly openWorkbook?: (bytes: Uint8Array) => Promise<void>;
  /** Fetches what writes text documents. Rejects where it cannot be fetched. */
  readonly documents?: () => Promise<DocumentWriter>;
  /** Returns one sentence in the pane's language: what went wrong and what to do. */
  readonly errorSentence: (error: unknown) => string;
}

export interface RunOptions {
  readonly onProgress: (fraction: number | null) => void;
  readonly signal: AbortSignal;
}

export type Theme = "light" | "dark";

/** Whether the pane can work in its host. */
export type Support = { readonly ok: true } | { readonly ok: false; readonly reason: UnsupportedReason };

export type UnsupportedReason = "unsupported-version" | "not-a-spreadsheet";

/** A template to choose, as data: the pane does not read rubrics. */
export interface PanelPack {
  readonly id: string;
  readonly name: string;
  /** Whether its entries are scored by criteria; unknown of a workbook's own rubrics. */
  readonly isScored?: boolean;
}

export interface PanelOptions {
  readonly host: PanelHost;
  readonly packs: readonly PanelPack[];
  readonly language: Language;
  readonly theme: Theme;
  readonly numbers: NumberStyle;
  /** Returns the date as dd/mm/yyyy; called when a summary is made. */
  readonly today: () => string;
  readonly support: Support;
}

/** Handle of a mounted pane. */
export interface PanelHandle {
  /** Resolves once the pane is rendered, after its texts are loaded. Never rejects. */
  readonly shown: Promise<void>;
  readonly setTheme: (theme: Theme) => void;
  readonly setLanguage: (language: Language) => void;
  /** Stops running work and empties the root element. */
  readonly destroy: () => void;
}

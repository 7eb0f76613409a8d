import type { Command, Performed } from "../actions/perform";
import type { Language, NumberStyle } from "../language/words";
import type { Area } from "../workbook/area";

/** What the pane needs of the program it stands in. */
export interface PanelHost {
  /**
   * Captures, performs and applies one command, whole or not at all.
   * `onProgress` takes 0 to 1, or `null` while nobody can tell. Once `signal` is aborted it should reject with the
   * workbook as it was; if it is too late for that, it answers as usual.
   */
  readonly run: (command: Command, options: RunOptions) => Promise<Performed>;
  /** Brings a place into view and selects it. */
  readonly show: (area: Area) => Promise<void>;
  /** What is selected, `null` where that is no plain range. */
  readonly selection: () => Promise<Area | null>;
  /** Brings the rubric of the table at hand into view; `false` where the workbook has none. */
  readonly showRubric?: () => Promise<boolean>;
  /** One sentence for a person: what went wrong and what to do, in the pane's language. */
  readonly errorSentence: (error: unknown) => string;
}

export interface RunOptions {
  readonly onProgress: (fraction: number | null) => void;
  readonly signal: AbortSignal;
}

export type Theme = "light" | "dark";

/** Whether the pane can work where it was opened. */
export type Support = { readonly ok: true } | { readonly ok: false; readonly reason: UnsupportedReason };

export type UnsupportedReason = "unsupported-version" | "not-a-spreadsheet";

/** A template to choose, as data: the pane does not read rubrics. */
export interface PanelPack {
  readonly id: string;
  readonly name: string;
}

export interface PanelOptions {
  readonly host: PanelHost;
  readonly packs: readonly PanelPack[];
  readonly language: Language;
  readonly theme: Theme;
  readonly numbers: NumberStyle;
  /** dd/mm/yyyy, asked when a summary is made. */
  readonly today: () => string;
  readonly support: Support;
}

/** The pane from outside, once it is mounted. */
export interface PanelHandle {
  /** Settled once the pane stands: before that its texts are on their way. Never rejects. */
  readonly shown: Promise<void>;
  readonly setTheme: (theme: Theme) => void;
  readonly setLanguage: (language: Language) => void;
  /** Stops running work and empties the root element. */
  readonly destroy: () => void;
}

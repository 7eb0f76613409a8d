import type { OptionName, Options } from "../arguments";
import type { CommandLineHost } from "../command-line-host";

/** One command: how it is typed, what it is for, and what it does. */
export interface CommandLineCommand {
  /** One word or two. */
  readonly name: string;
  /** The arguments after the name, without optional options. */
  readonly usage: string;
  /** A clause for the list of commands. */
  readonly does: string;
  /** More details, one sentence a line. */
  readonly details?: readonly string[];
  readonly options: readonly OptionName[];
  /** Returns the exit code. Throws `UnusableInput` or `UnusableFile` for unusable arguments or files. */
  readonly run: (files: readonly string[], options: Options, host: CommandLineHost) => Promise<number>;
}

/** Options of every command that writes a file. */
export const WRITING = ["output", "overwrite", "dry-run", "json"] as const satisfies readonly OptionName[];

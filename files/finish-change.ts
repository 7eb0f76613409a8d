import type { Options } from "./arguments";
import { changesOf } from "./carry-out";
import type { CarriedOut } from "./carry-out";
import type { CommandLineHost } from "./command-line-host";
import { CLEAN } from "./exit-codes";
import { saveOutput } from "./input-output";
import { changesJson, changesText } from "./report-text";
import type { Workbook } from "./xlsx/package/workbook";

/** A change that was carried out on an open workbook, and where it goes; `output` is `null` for a trial. */
export interface DoneChange {
  readonly done: CarriedOut;
  readonly workbook: Workbook;
  readonly output: string | null;
  readonly options: Options;
  readonly host: CommandLineHost;
}

/** Lists the changes of a trial, or saves the workbook and says what was done; returns the exit code. */
export async function finishChange(
  { done, workbook, output, options, host }: DoneChange,
  said: (output: string) => string,
): Promise<number> {
  const changes = changesOf(done);
  if (output === null) {
    host.print(options.json ? changesJson(changes) : changesText(changes));
    return CLEAN;
  }
  await saveOutput(output, workbook, host);
  host.print(options.json ? changesJson(changes, output) : said(output));
  return CLEAN;
}

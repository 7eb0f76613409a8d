import { access, readFile } from "node:fs/promises";
import { directBallotReader } from "../../files/ballots/ballot-reader";
import { runCommandLine } from "../../files/command-line";
import { directUnitReader } from "../../files/province/unit-reader";
import type { UnitReader } from "../../files/province/unit-reader";
import { writeWhole } from "../../files/write-whole";

export interface RunInFolder {
  readonly code: number;
  readonly printed: string;
  readonly complaints: string;
}

/** Runs the command line over real files, on one day. */
export async function runInFolder(
  args: readonly string[],
  openUnitReader: () => UnitReader = directUnitReader,
): Promise<RunInFolder> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runCommandLine(args, {
    read: (path) => readFile(path),
    write: writeWhole,
    makeFolder: () => Promise.resolve(),
    exists: (path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    print: (text) => printed.push(text),
    printError: (text) => complaints.push(text),
    showProgress: () => undefined,
    openUnitReader,
    openBallotReader: directBallotReader,
    today: () => new Date(2026, 10, 23),
  });
  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

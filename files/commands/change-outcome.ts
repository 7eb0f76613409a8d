import type { DirectCommand } from "../../src/actions/perform";
import { bandChanges } from "../../src/workbook/undo/describe-plan";
import type { Options } from "../arguments";
import { carryOut, changesOf, performedAs } from "../carry-out";
import type { CommandLineHost } from "../command-line-host";
import { FOUND_ERRORS } from "../exit-codes";
import { openForChange, saveOutput, wantedOutput } from "../input-output";
import { exitOf, refuseWithoutTables } from "../outcome-exit";
import { changeLines, changesJson, changesText, outcomeJson, outcomeText, writtenText } from "../report-text";

/** Performs a command that ends in an outcome, and writes the file or lists the changes. */
export async function changeFile(
  file: string,
  options: Options,
  host: CommandLineHost,
  command: DirectCommand,
): Promise<number> {
  const output = await wantedOutput(options, file, host);
  const workbook = await openForChange(file, output, host);
  const done = carryOut(workbook, command);
  const { outcome } = performedAs(done.performed, "outcome");
  refuseWithoutTables(outcome);
  const bands = command.kind === "classify" ? bandChanges(outcome.findings) : [];
  if (bands.length > 0 && done.plan.edits.length === 0) {
    host.print(
      options.json
        ? outcomeJson(outcome, null)
        : `Bộ tiêu chí đã đổi từ lần xếp loại trước, làm ${bands.length} đối tượng, mô hình đổi mức:\n${changeLines(bands)}\n\nChưa ghi gì. Hãy xem lại; nếu đúng, hãy chạy lại với --accept-rubric.`,
    );
    return FOUND_ERRORS;
  }
  if (output === null) {
    const changes = [...bands, ...changesOf(done)];
    host.print(options.json ? changesJson(changes) : changesText(changes));
    return exitOf(outcome);
  }
  await saveOutput(output, workbook, host);
  host.print(
    options.json
      ? outcomeJson(outcome, output)
      : `${outcomeText(outcome)}\n${writtenText(done.plan, { output, input: file })}`,
  );
  return exitOf(outcome);
}

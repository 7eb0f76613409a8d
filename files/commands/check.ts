import { ask } from "../carry-out";
import { onlyFile, openInput } from "../input-output";
import { exitOf, refuseWithoutTables } from "../outcome-exit";
import { outcomeJson, outcomeText } from "../report-text";
import type { CommandLineCommand } from "./command";

export const check: CommandLineCommand = {
  name: "check",
  usage: "TỆP",
  does: "kiểm tra điểm, dữ liệu và công thức; không thay đổi gì",
  options: ["json"],
  run: async (files, options, host) => {
    const { outcome } = ask({ kind: "check" }, await openInput(onlyFile(files), host), "outcome");
    refuseWithoutTables(outcome);
    host.print(options.json ? outcomeJson(outcome) : outcomeText(outcome));
    return exitOf(outcome);
  },
};

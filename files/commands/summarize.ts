import { onlyFile } from "../input-output";
import { readDate, readProfile } from "../option-values";
import { changeFile } from "./change-outcome";
import type { CommandLineCommand } from "./command";
import { WRITING } from "./command";

export const summarize: CommandLineCommand = {
  name: "summarize",
  usage: "TỆP -o TỆP",
  does: "lập bảng tổng hợp và xếp thứ tự, ở sheet riêng",
  options: ["profile", "date", ...WRITING],
  run: async (files, options, host) =>
    changeFile(onlyFile(files), options, host, {
      kind: "summarize",
      profile: readProfile(options),
      date: readDate(options, host),
    }),
};

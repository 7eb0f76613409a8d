import type { Command } from "../../src/actions/command";
import { DEFAULT_ROWS } from "../../src/workbook/model/table-size";
import type { HeadingProfile } from "../../src/workbook/sheets/heading";
import { localDay } from "../../src/text/local-day";

/** Ribbon buttons ask nothing; another heading profile can be chosen in the pane. */
const PROFILE: HeadingProfile = "party";

/** The commands that have a button. */
export type RibbonCommand = Extract<Command, { kind: "insert-template" | "check" | "classify" | "summarize" }>;

/** Commands of the ribbon's functions, by their names in manifest.xml. */
export const ribbonCommands: Readonly<Record<string, () => RibbonCommand>> = {
  insertCollective: () => insert("tap-the"),
  insertIndividual: () => insert("ca-nhan"),
  insertIndividualUnregistered: () => insert("ca-nhan-khong-dang-ky"),
  insertRegister: () => insert("danh-muc"),
  check: () => ({ kind: "check" }),
  classify: () => ({ kind: "classify", repair: false }),
  summarize: () => ({ kind: "summarize", date: localDay(new Date()), profile: PROFILE }),
};

function insert(rubric: string): RibbonCommand {
  return {
    kind: "insert-template",
    rubrics: [rubric],
    rows: DEFAULT_ROWS,
    year: new Date().getFullYear(),
  };
}

import { partMissing } from "../../language/part-missing";
import type { NoticeContent } from "../controls/notice";

/** Shown where a part of the pane could not be loaded, e.g. without network. */
export const PART_MISSING: NoticeContent = {
  intent: "error",
  say: ({ panel }) => partMissing[panel.language === "en" ? "en" : "vi"],
};

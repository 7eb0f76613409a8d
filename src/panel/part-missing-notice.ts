import { partMissing } from "../language/part-missing";
import type { NoticeContent } from "./notice";

/** Said where a part of the pane did not come, as when the network is gone. */
export const PART_MISSING: NoticeContent = { intent: "error", say: ({ panel }) => partMissing[panel.language === "en" ? "en" : "vi"] };

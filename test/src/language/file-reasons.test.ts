import { describe, expect, it } from "vitest";
import { enFileFault } from "../../../src/language/en/file-faults";
import { enFileReason } from "../../../src/language/en/file-reasons";
import { viFileFault } from "../../../src/language/vi/file-faults";
import { viFileReason } from "../../../src/language/vi/file-reasons";
import { NO_UNIT_CODES } from "../../../src/province/file-reason";
import type { FileDoubt, FileReason } from "../../../src/province/file-reason";
import { FILE_FAULTS } from "../../../src/text/file-fault";

/** Letters that English has not. */
const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữự]/iu;
const DOUBTS: readonly FileDoubt["code"][] = [
  "empty",
  "unread-tables",
  "differing",
  "uncalculated",
  "errors",
  "changed-after-seal",
  "seal-reopened",
];
const others = { paths: ["A.xlsx", "B.xlsx"], more: 3 };

const REASONS: readonly FileReason[] = [
  ...FILE_FAULTS.map((code) => ({ code, detail: code === "too-slow" ? "60" : "ô B2, dòng 7" })),
  ...NO_UNIT_CODES.map((code) => ({ code })),
  { code: "no-unit" },
  { code: "of-another-unit", others },
  { code: "copy", of: "A.xlsx" },
  { code: "rivals", count: 2, year: 2026, others },
  { code: "rivals", count: 2, year: null, others },
  { code: "doubtful", doubts: DOUBTS.map((code) => ({ code, count: 2 })), isRefused: true },
  { code: "doubtful", doubts: DOUBTS.map((code) => ({ code, count: 2 })), isRefused: false },
];

describe("Why a file is left out", () => {
  it.each(REASONS)("$code is said in the language of the view", (reason) => {
    expect(viFileReason(reason)).toMatch(VIETNAMESE);
    // The command's column is called so in either language
    expect(enFileReason(reason).replace("Thẩm định", "")).toMatch(/[a-z]/);
    if (reason.code !== "unknown-encoding" && reason.code !== "table-too-long")
      expect(enFileReason(reason).replace("Thẩm định", "")).not.toMatch(VIETNAMESE);
  });

  it("names the place in a file, and says nothing where there is no reason", () => {
    expect(viFileFault({ code: "misplaced-cell", detail: "sheet1.xml, ô B2" })).toContain("(sheet1.xml, ô B2)");
    expect(enFileFault({ code: "table-too-long", detail: "ThamDinh_1_TC1: Bang!A1:A9" })).toContain("Bang!A1:A9");
    expect([viFileReason(null), enFileReason(null)]).toEqual(["", ""]);
  });

  it("says how many of many other files it leaves unnamed", () => {
    expect(viFileReason({ code: "of-another-unit", others })).toContain("A.xlsx; B.xlsx và 3 tệp nữa");
    expect(enFileReason({ code: "of-another-unit", others })).toContain("A.xlsx; B.xlsx and 3 more");
  });
});

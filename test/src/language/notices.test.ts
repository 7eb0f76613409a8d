import { describe, expect, it } from "vitest";
import { check } from "../../../src/actions/check";
import { noticeDigest } from "../../../src/actions/notice-digest";
import { perform } from "../../../src/actions/perform";
import { digestLines } from "../../../src/language/digest-lines";
import { enNotice } from "../../../src/language/en/notice";
import { en } from "../../../src/language/en/words";
import { sheetsErrorSentence } from "../../../src/language/sheets-errors";
import type { SheetsErrorCode } from "../../../src/language/sheets-errors";
import { viNotice } from "../../../src/language/vi/notice";
import { vi } from "../../../src/language/vi/words";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { emptySnapshot } from "../../snapshot-of";
import { collective, collectiveEntry, register, registerEntry } from "../../sound-entries";
import { tableSnapshot } from "../../table-snapshot";
import { WORKBOOK_CASES, soundSnapshot } from "../workbook/check/finding-cases";
import { expectSentence } from "./expect-sentence";

const COMMA = { decimalSeparator: "," } as const;
const MORE = "Mở ngăn để xem tất cả.";

/** The lines after a press of Check, with the sentence of the first error or only its place. */
function lines(snapshot: Snapshot, hasSentences = true): readonly string[] {
  const command = { kind: "check" } as const;
  const digest = noticeDigest(command, perform(command, snapshot).performed)!;
  const words = { ...viNotice, refusal: vi.refusal, finding: hasSentences ? vi.finding : null };
  return digestLines(digest, words, MORE, COMMA);
}

describe("The notice after a press", () => {
  it("says how much there is, and that all of it is right", () => {
    const { summary } = check(soundSnapshot());
    expect(lines(soundSnapshot())).toEqual([viNotice.counts(summary), viNotice.faultless]);
  });

  it("says the first error with its place, and where the others are", () => {
    const { snapshot } = WORKBOOK_CASES["formula-overwritten"];
    const told = lines(snapshot);
    const { findings } = check(snapshot);
    expect(told.join("\n")).toContain(vi.finding(findings[0]!, COMMA));
    expect(told.includes(MORE)).toBe(findings.length > 1);
    expect(lines(snapshot, false).at(-1)).toBe(MORE);
    expect(lines(snapshot, false).join("\n")).not.toContain(vi.finding(findings[0]!, COMMA));
  });

  it("says that there is no table, that only registers are there, or that nothing is filled in", () => {
    expect(lines(emptySnapshot())).toEqual([viNotice.noTables]);
    expect(lines(tableSnapshot([{ rubric: collective, entries: [] }]))).toEqual([viNotice.nothingFilled]);
    const onlyRegister = tableSnapshot([{ rubric: register, entries: [registerEntry()] }]);
    const command = { kind: "summarize", date: "25/11/2026", profile: "party" } as const;
    const digest = noticeDigest(command, perform(command, onlyRegister).performed)!;
    const words = { ...viNotice, refusal: vi.refusal, finding: vi.finding };
    expect(digestLines(digest, words, MORE, COMMA)).toEqual([viNotice.noScoreTable]);
  });

  it("points to the list for warnings alone", () => {
    const { snapshot } = WORKBOOK_CASES["name-look-alike"];
    expect(lines(snapshot).at(-1)).toContain(MORE);
  });

  it("says why a template was refused", () => {
    const refusal = { code: "rows-out-of-range", rows: 0, most: 50_000 } as const;
    const told = digestLines({ kind: "refused", refusal }, { ...enNotice, ...en }, MORE, COMMA);
    expect(told).toEqual([en.refusal(refusal)]);
  });

  it("is left out after a summary without errors, which shows itself", () => {
    const snapshot = tableSnapshot([{ rubric: collective, entries: [collectiveEntry()] }]);
    const command = { kind: "summarize", date: "25/11/2026", profile: "party" } as const;
    expect(noticeDigest(command, perform(command, snapshot).performed)).toBeNull();
  });
});

describe.each(["vi", "en"] as const)("Failures of Google Sheets in %s", (language) => {
  const codes: readonly SheetsErrorCode[] = ["others-working", "offline", "host-busy", "sheet-protected", "unexpected"];

  it.each(codes)("%s is a sentence that says what to do next", (code) => {
    expectSentence(sheetsErrorSentence(language, { code, sheet: "Bảng $& 1" }));
  });

  it("name the sheet as it is spelled", () => {
    expect(sheetsErrorSentence(language, { code: "sheet-protected", sheet: "Bảng $& 1" })).toContain("“Bảng $& 1”");
  });
});

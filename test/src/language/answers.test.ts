import { describe, expect, it, test } from "vitest";
import type { AttachNote, AttachRefusal } from "../../../src/actions/attach/attach-proposal";
import type { RubricRefusal } from "../../../src/actions/custom-rubric";
import type { ChangedSince, Undone } from "../../../src/actions/undo";
import type { AttachWords } from "../../../src/language/attach-words";
import { enAttach } from "../../../src/language/en/attach";
import { enRubricRefusal } from "../../../src/language/en/rubric-refusal";
import { enActionName, enUndone } from "../../../src/language/en/undone";
import { viAttach } from "../../../src/language/vi/attach";
import { viRubricRefusal } from "../../../src/language/vi/rubric-refusal";
import { viActionName, viUndone } from "../../../src/language/vi/undone";
import type { RubricFault } from "../../../src/rubric/parse-rubric";
import { hundredths } from "../../../src/text/hundredths";
import { expectSentence } from "./expect-sentence";

const AREA = { sheet: "Bảng", row: 4, column: 3, rows: 2, columns: 1 };
const SCORES = [{ column: 3, heading: "Điểm\nTC 1" }];

/** At least one answer of every code: the compiler names those that are missing. */
type Cases<Answer extends { readonly code: string }> = {
  readonly [Code in Answer["code"]]: readonly Extract<Answer, { readonly code: Code }>[];
};
const casesOf = <Answer extends { readonly code: string }>(cases: Cases<Answer>) =>
  Object.entries<readonly Answer[]>(cases).flatMap(([code, own]) => own.map((answer) => [code, answer] as const));

const REFUSALS = casesOf<AttachRefusal>({
  "no-region": [{ code: "no-region" }],
  "no-heading": [{ code: "no-heading" }],
  "bad-header": [{ code: "bad-header" }],
  "criteria-in-rows": [{ code: "criteria-in-rows" }],
  "own-sheet": [{ code: "own-sheet", sheet: "Bộ tiêu chí" }],
  "scores-unused": [{ code: "scores-unused", rubric: "Tập thể", columns: SCORES }],
  "no-rows": [{ code: "no-rows" }],
  "too-many-rows": [{ code: "too-many-rows", rows: 50_001, most: 50_000 }],
  "attached-already": [{ code: "attached-already", table: 2 }],
  "copied-table": [{ code: "copied-table", sheet: "Bản sao" }],
  "sheet-protected": [{ code: "sheet-protected", sheet: "Bảng" }],
  "rows-filtered": [{ code: "rows-filtered" }],
  "roles-missing": [{ code: "roles-missing", roles: ["DoiTuong", "TC1"] }],
  "role-twice": [{ code: "role-twice", role: "MoHinh" }],
  "entries-merged": [{ code: "entries-merged", area: AREA }],
  "no-room": [{ code: "no-room" }],
  "table-changed": [{ code: "table-changed" }],
  "unknown-rubric": [{ code: "unknown-rubric", id: "khac" }],
  "faulty-rubric": [
    { code: "faulty-rubric", id: "khoi-xa", unfilled: [AREA], faulty: [{ ...AREA, row: 9 }] },
    { code: "faulty-rubric", id: "khoi-xa", unfilled: [], faulty: [] },
  ],
});

const NOTES = casesOf<AttachNote>({
  "rows-skipped": [
    { code: "rows-skipped", rows: [7] },
    { code: "rows-skipped", rows: [7, 9] },
  ],
  "rows-hidden": [
    { code: "rows-hidden", count: 1 },
    { code: "rows-hidden", count: 3 },
  ],
  "maximum-differs": [
    { code: "maximum-differs", area: AREA, role: "TC1", stated: hundredths(150), expected: hundredths(200) },
  ],
  "scores-unused": [{ code: "scores-unused", rubric: "Tập thể", columns: SCORES }],
  "results-kept": [{ code: "results-kept", headings: ["Tổng", "Xếp loại"] }],
  "inputs-added": [{ code: "inputs-added", roles: ["Loai", "DangKy"] }],
  "no-registered-column": [{ code: "no-registered-column" }],
  "no-category-column": [{ code: "no-category-column" }],
  "beside-other-cells": [{ code: "beside-other-cells" }],
});

const FAULT: RubricFault = { code: "shape", path: ["criteria", 1, "maximum"], found: "hai", expected: null };

const RUBRIC_REFUSALS = casesOf<RubricRefusal>({
  "name-missing": [{ code: "name-missing" }],
  "id-taken": [{ code: "id-taken", id: "tap-the" }],
  "name-taken": [{ code: "name-taken", name: "Khối xã" }],
  "unknown-rubric": [{ code: "unknown-rubric", id: "khac" }],
  "not-a-rubric-file": [{ code: "not-a-rubric-file" }],
  "no-headings": [{ code: "no-headings" }],
  "no-criteria": [{ code: "no-criteria" }],
  "bad-header": [{ code: "bad-header" }],
  "criteria-in-rows": [{ code: "criteria-in-rows" }],
  "own-sheet": [{ code: "own-sheet", sheet: "Tổng hợp" }],
  "too-many-criteria": [{ code: "too-many-criteria", count: 40, most: 28 }],
  "rubric-faults": [
    {
      code: "rubric-faults",
      faults: [FAULT, { ...FAULT, found: undefined }, { ...FAULT, found: { a: 1 } }, { ...FAULT, found: [1] }],
    },
    {
      code: "rubric-faults",
      faults: [
        { ...FAULT, path: [] },
        { code: "duplicate-code", path: ["bonuses", 0], found: "TC1", expected: null },
      ],
    },
    { code: "rubric-faults", faults: Array.from({ length: 7 }, () => FAULT) },
  ],
});

const PLACES: readonly ChangedSince[] = [
  { kind: "cell", sheet: "Bảng", row: 4, column: 3 },
  { kind: "sheet", sheet: "Tổng hợp" },
  { kind: "moved", name: "ThamDinh_1_TC1" },
  { kind: "frame", sheet: "Bảng", table: "MoHinh2026" },
  { kind: "frame", sheet: "Bảng", table: null },
];

const UNDONE: readonly Undone[] = [
  { kind: "undone", action: "repair" },
  { kind: "nothing-to-undo" },
  { kind: "note-refused" },
  ...(["summary-refreshed", "rules-replaced", "too-large", "foreign-formula"] as const).map((reason): Undone => ({
    kind: "cannot-undo",
    action: "summarize",
    reason,
  })),
  { kind: "changed-since", action: "fix", changes: PLACES },
  { kind: "changed-since", action: "fix", changes: [...PLACES, ...PLACES] },
];

describe.each<readonly [string, AttachWords]>([
  ["Vietnamese", viAttach],
  ["English", enAttach],
])("In %s", (_, words) => {
  test.each(REFUSALS)("the refusal %s to attach a table is a sentence", (_code, refusal) =>
    expectSentence(words.refusal(refusal)),
  );

  test.each(NOTES)("the note %s on a table is a sentence", (_code, note) => expectSentence(words.note(note)));

  it("every answer on attaching has its own words", () => {
    const firsts = new Map([...REFUSALS].map(([code, refusal]) => [code, words.refusal(refusal)]));
    expect(new Set(firsts.values()).size).toBe(firsts.size);
  });

  it("many rows and columns are cut after eight, and long headings after sixty letters", () => {
    const rows = Array.from({ length: 9 }, (_unused, index) => index + 5);
    expect(words.note({ code: "rows-skipped", rows })).toContain("5, 6, 7, 8, 9, 10, 11, 12…");
    expect(words.note({ code: "rows-skipped", rows: rows.slice(0, 8) })).toMatch(/5, 6, 7, 8, 9, 10, 11, 12[^…]*$/);
    const heading = `${"x".repeat(60)}y`;
    const long = words.note({ code: "scores-unused", rubric: "A", columns: [{ column: 28, heading }] });
    expect(long).toContain(`AB “${"x".repeat(60)}”`);
  });

  it("a heading of several lines stands in one", () => {
    expect(words.refusal({ code: "scores-unused", rubric: "A", columns: SCORES })).toContain("C “Điểm TC 1”");
  });

  it("a faulty rubric is told with the cells to fill in and those to correct", () => {
    const told = words.refusal({ code: "faulty-rubric", id: "a", unfilled: [AREA], faulty: [{ ...AREA, row: 9 }] });
    expect(told).toMatch(/C4:C5, .*C9:C10 .*“Bảng”/);
  });
});

describe.each([
  ["Vietnamese", viRubricRefusal],
  ["English", enRubricRefusal],
] as const)("In %s", (_, told) => {
  test.each(RUBRIC_REFUSALS)("the refusal %s of a rubric is told in lines that are sentences", (code, refusal) => {
    const lines = told(refusal);
    expect(lines.length).toBeGreaterThan(0);
    if (code !== "rubric-faults") lines.forEach(expectSentence);
    for (const line of lines) expect(line).not.toMatch(/undefined|\[object|NaN/);
  });

  it("faults name their field as the file writes it, and are counted after the fifth", () => {
    const lines = told({ code: "rubric-faults", faults: Array.from({ length: 7 }, () => FAULT) });
    expect(lines).toHaveLength(6);
    expect(lines[0]).toContain("criteria[1].maximum");
    expect(lines[0]).toContain("“hai”");
    expect(lines[5]).toContain("2");
    expect(told({ code: "rubric-faults", faults: [{ ...FAULT, path: [] }] })[0]).toContain("rubric");
  });
});

describe.each([
  ["Vietnamese", viUndone, viActionName],
  ["English", enUndone, enActionName],
] as const)("In %s", (_, told, nameOf) => {
  it.each(UNDONE)("the answer to undoing is a sentence: $kind $reason", (undone) => expectSentence(told(undone)));

  it("every reason has its own words", () => {
    expect(new Set(UNDONE.map(told)).size).toBe(UNDONE.length);
  });

  it("the places that changed are named, five of them, and further ones counted", () => {
    const some = told({ kind: "changed-since", action: "fix", changes: PLACES });
    for (const place of ["Bảng!C4", "“Tổng hợp”", "ThamDinh_1_TC1", "“MoHinh2026”"]) expect(some).toContain(place);
    expect(told({ kind: "changed-since", action: "fix", changes: [...PLACES, ...PLACES] })).toMatch(/; \S+ 5 \S+/);
  });

  it("an action is named as its button is, and one that nobody knows without its code", () => {
    expect(nameOf("make-rubric")).toMatch(/\p{Lu}/u);
    expect(nameOf("constructor")).not.toContain("constructor");
  });
});

import { hundredths } from "../../../src/text/hundredths";
import { describe, expect, it, test } from "vitest";
import { en } from "../../../src/language/en/words";
import { enAttach } from "../../../src/language/en/attach";
import { enNotice } from "../../../src/language/en/notice";
import { hostErrorSentences } from "../../../src/language/host-errors";
import { vi } from "../../../src/language/vi/words";
import { viAttach } from "../../../src/language/vi/attach";
import { viNotice } from "../../../src/language/vi/notice";
import type { Words } from "../../../src/language/words";
import { attachPanelWordsEn, attachPanelWordsVi } from "../../../src/panel/words/attach-panel-words";
import { panelWordsEn } from "../../../src/panel/words/panel-words-en";
import { panelWordsVi } from "../../../src/panel/words/panel-words-vi";
import { packs } from "../../../src/rubric/packs/packs";
import { SCORING_SEVERITY } from "../../../src/scoring/finding";
import type { ScoringFindingCode } from "../../../src/scoring/finding";
import { INPUT_ROLES, scoreRoles } from "../../../src/scoring/role";
import type { Change } from "../../../src/workbook/undo/describe-plan";
import { WORKBOOK_SEVERITY } from "../../../src/workbook/model/finding";
import type { Finding, FindingCode, WorkbookFindingCode } from "../../../src/workbook/model/finding";
import { check } from "../../../src/actions/check";
import { insertTemplate } from "../../../src/actions/insert-template";
import { summarize } from "../../../src/actions/summarize";
import { specToBlock } from "../../../src/workbook/model/spec-to-block";
import { applyPlan, calculate, emptySnapshot } from "../../snapshot-of";
import { collective, collectiveEntry, individual, individualEntry } from "../../sound-entries";
import { tableSnapshot } from "../../table-snapshot";
import { caseSnapshot } from "../scoring/case-snapshot";
import { SCORING_CASES } from "../scoring/finding-cases";
import { WORKBOOK_CASES } from "../workbook/check/finding-cases";

const COUNTS = [0, 1, 2, 5] as const;
const POINT = { decimalSeparator: "." } as const;
const AREA = { sheet: "Sheet1", row: 3, column: 2, rows: 1, columns: 1 };
const VIETNAMESE = /[ạảãàáàăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;
/** Names of the product and items of lists that stand in cells: an English sentence quotes them as they are. */
const QUOTED = /“[^”]*”|Thẩm định|Có|Không|Tiêu chí|Căn cứ đánh giá|Mức xếp loại|sheet “[^”]*”/gu;

/** Every change that a plan can be told as, for one count. */
function changesOf(count: number): readonly Change[] {
  const area = { ...AREA, columns: Math.max(1, count), rows: Math.max(1, count) };
  const replaced = Array.from({ length: count }, (_, index) => ({
    sheet: "A",
    row: index + 1,
    column: 2,
    before: { kind: "value", value: 1 } as const,
    after: { kind: "formula" } as const,
  }));
  const entry = { subject: "Unit A", title: "B" };
  return [
    { kind: "add-sheet", sheet: "A" },
    { kind: "rewrite-sheet", sheet: "A", isUndoable: false },
    { kind: "delete-sheet", sheet: "A" },
    { kind: "add-columns", area, headings: ["Total"] },
    { kind: "add-columns", area, headings: [] },
    { kind: "clear-columns", area },
    { kind: "cells", area, role: "Tong", what: "formulas", filled: count, renewed: 0, replaced },
    { kind: "cells", area, role: "Tong", what: "formulas", filled: 0, renewed: Math.max(1, count), replaced: [] },
    { kind: "cells", area, role: null, what: "values", filled: count, renewed: 0, replaced },
    { kind: "cells", area, role: "KetQua", what: "values", filled: count, renewed: 0, replaced },
    { kind: "grow-table", sheet: "A", firstRow: 4, rows: Math.max(1, count) },
    { kind: "set-rules", areas: [AREA], cells: Math.max(1, count), replaces: true },
    { kind: "stretch", table: null, area: AREA },
    { kind: "stretch", table: "T", area: AREA },
    { kind: "set-name", name: "N", area: AREA, before: null },
    { kind: "delete-name", name: "N" },
    { kind: "band", sheet: "A", row: 4, of: "entry", before: "", after: "Tốt", entry },
    {
      kind: "band",
      sheet: "A",
      row: 4,
      of: "subject",
      before: "Tốt",
      after: "",
      entry: { subject: null, title: null },
    },
  ];
}

/** Every text of a table of words; functions are asked with each count in every place. */
function textsOf(words: unknown): readonly string[] {
  if (typeof words === "string") return [words];
  if (typeof words === "function") {
    return COUNTS.flatMap((count) => {
      try {
        return textsOf(
          (words as (...args: readonly unknown[]) => unknown)(...Array<string>(words.length).fill(String(count))),
        );
      } catch {
        return [];
      }
    });
  }
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

const CODES = [...Object.keys(SCORING_SEVERITY), ...Object.keys(WORKBOOK_SEVERITY)] as readonly FindingCode[];

const FINDINGS: readonly Finding[] = CODES.flatMap((code) => {
  const snapshot =
    code in WORKBOOK_CASES
      ? WORKBOOK_CASES[code as WorkbookFindingCode].snapshot
      : caseSnapshot(SCORING_CASES[code as ScoringFindingCode]);
  return check(snapshot).findings.filter((finding) => finding.code === code);
});

/** The same finding with each count that it may speak of. */
function withCounts(finding: Finding): readonly Finding[] {
  const { expected } = finding;
  if (expected?.kind === "rows")
    return COUNTS.filter((count) => count > 0).map((rows) => ({ ...finding, expected: { ...expected, rows } }));
  if (expected?.kind === "cells")
    return COUNTS.filter((count) => count > 0).map((cells) => ({ ...finding, expected: { ...expected, cells } }));
  return [finding];
}

function sentences(words: Words): readonly string[] {
  const changes = COUNTS.flatMap(changesOf);
  return [
    ...FINDINGS.flatMap(withCounts).flatMap((finding) => [
      words.finding(finding, POINT),
      words.findingTitle(finding.code),
    ]),
    ...changes.flatMap((change) => {
      const { text, details } = words.change(change, POINT);
      return [text, ...details];
    }),
    ...changes.map((change) => words.plan([change])),
    ...COUNTS.map((count) => words.plan(changesOf(count))),
    ...[
      "insert-template",
      "classify",
      "summarize",
      "fix",
      "convert-legacy",
      "attach",
      "repair",
      "make-rubric",
      "accept-rubric",
    ].map((action) => words.undone({ kind: "undone", action })),
  ];
}

const notices = (words: typeof viNotice) =>
  COUNTS.flatMap((count) => {
    const summary = { entries: count, complete: count, subjects: count, errors: count, warnings: count };
    return [
      words.counts(summary),
      words.faults(summary),
      words.place("A", "B2", ""),
      words.noTables,
      words.faultless,
      ...Object.values(words.title),
    ];
  });
const attachNotes = (words: typeof viAttach) =>
  COUNTS.flatMap((count) => [
    words.note({ code: "rows-hidden", count }),
    words.note({ code: "rows-skipped", rows: Array.from({ length: Math.max(1, count) }, (_, row) => row + 1) }),
    words.note({
      code: "maximum-differs",
      role: "TC1",
      stated: hundredths(count * 100),
      expected: hundredths(200),
      area: AREA,
    }),
  ]);

const ENGLISH = [
  ...sentences(en),
  ...textsOf(panelWordsEn),
  ...textsOf(attachPanelWordsEn),
  ...notices(enNotice),
  ...attachNotes(enAttach),
  ...Object.values(hostErrorSentences.en),
];
const VIETNAMESE_TEXTS = [
  ...sentences(vi),
  ...textsOf(panelWordsVi),
  ...textsOf(attachPanelWordsVi),
  ...notices(viNotice),
  ...attachNotes(viAttach),
  ...Object.values(hostErrorSentences.vi),
];

describe("English sentences", () => {
  it("say one thing in the singular and several in the plural", () => {
    const units =
      "row|cell|column|sheet|entry|entries|subject|error|warning|note|result|point|criterion|criteria|name|range|fault|line";
    const wrong = new RegExp(
      String.raw`\b1 (?:\w+ ){0,2}(?:${units}|formula cell)s\b|(?<![\d.,])1 (?:entries|criteria)\b|\b[025] (?:\w+ )?(?:row|cell|column|entry|subject|error|warning|result|criterion)\b(?! \w+s\b)(?!s)`,
    );
    expect(ENGLISH.filter((text) => wrong.test(text))).toEqual([]);
  });

  it("speak of fixing, never of mending", () => {
    expect(ENGLISH.filter((text) => /\bmend/i.test(text))).toEqual([]);
  });

  it("hold no Vietnamese but the product's name, what cells hold, and codes", () => {
    expect(
      ENGLISH.filter((text) =>
        VIETNAMESE.test(text.replace(QUOTED, "").replace(/Xã An Bình|Đảng ủy[^.;:]*|Nguyễn[^.;:]*/gu, "")),
      ).filter((text) => !/Choose one of: |Enter it again: |is appraised by/.test(text)),
    ).toEqual([]);
  });
});

describe("Vietnamese sentences", () => {
  it("call an entry mô hình, and never mục", () => {
    expect(VIETNAMESE_TEXTS.filter((text) => /\d+ mục\b|trên \d+ mục|mục (?:đã|chưa) (?:đủ|có)/i.test(text))).toEqual(
      [],
    );
  });

  it("call individuals who registered cá nhân có đăng ký, and an entry without a result chưa có kết quả", () => {
    expect(VIETNAMESE_TEXTS.filter((text) => /cá nhân (?:đã )?đăng ký|chưa hoàn chỉnh/i.test(text))).toEqual([]);
  });

  it("advise nobody to delete a row without a condition", () => {
    const advice = [
      ...VIETNAMESE_TEXTS.filter((text) => /(?:bỏ|xóa|giữ) (?:một|đi một|hẳn một) dòng/i.test(text)),
      ...ENGLISH.filter((text) => /(?:delete|remove|keep|leave) one row/i.test(text)),
    ];
    expect(advice.length).toBeGreaterThan(0);
    expect(advice.filter((text) => !/chỉ khi|only if/.test(text))).toEqual([]);
  });
});

describe("Both languages", () => {
  test.each(CODES)("have a title and a sentence for %s", (code) => {
    for (const words of [vi, en]) expect(words.findingTitle(code)).toMatch(/\S/);
    expect(FINDINGS.some((finding) => finding.code === code)).toBe(true);
  });

  it("have a name for every column that people fill in", () => {
    const roles = [...INPUT_ROLES, ...packs.flatMap((pack) => scoreRoles(pack))];
    for (const words of [viAttach, enAttach]) expect(roles.filter((role) => words.role(role) === role)).toEqual([]);
  });

  it("say in one sentence what a plan does, and nothing of names and formulas", () => {
    for (const count of COUNTS) {
      for (const words of [vi, en]) {
        const text = words.plan(changesOf(count));
        expect(text).toMatch(/^\p{Lu}.*[^.]\.$/u);
        expect(text).not.toMatch(/ThamDinh_|tên vùng|\bnames?\b|=/);
      }
    }
    expect(
      vi.plan([
        { kind: "grow-table", sheet: "A", firstRow: 4, rows: 1 },
        { kind: "cells", area: AREA, role: "Tong", what: "formulas", filled: 1, renewed: 0, replaced: [] },
        { kind: "stretch", table: null, area: AREA },
      ]),
    ).toBe("Đưa 1 dòng vào bảng, tự tính lại kết quả.");
    expect(
      en.plan([
        { kind: "grow-table", sheet: "A", firstRow: 4, rows: 2 },
        { kind: "cells", area: AREA, role: "Tong", what: "formulas", filled: 2, renewed: 0, replaced: [] },
      ]),
    ).toBe("Take 2 rows into the table, recalculate the results.");
    expect(vi.plan([])).toBe("");
  });
});

describe("Official prints", () => {
  it("say no word of the tool", () => {
    const inserted = insertTemplate(emptySnapshot(), { rubrics: packs.map(({ id }) => id), rows: 3 });
    const filled = tableSnapshot([
      { rubric: collective, entries: [collectiveEntry(), collectiveEntry({ TC1: null })] },
      { rubric: individual, entries: [individualEntry()] },
    ]);
    const summary = summarize(calculate(filled), { date: "01/05/2026", profile: "party" });
    const plans = [...(inserted.ok ? [inserted.plan] : []), summary.plan];
    const texts = plans.flatMap(({ edits }) =>
      edits.flatMap((edit) => {
        if ((edit.kind !== "addSheet" && edit.kind !== "rewriteSheet") || edit.spec.name.startsWith("Bộ tiêu chí"))
          return [];
        const { columns, formulas } = specToBlock(edit.spec);
        return columns
          .flatMap((cells, column) => cells.map((cell, row) => formulas[column]![row] ?? cell))
          .filter((content) => typeof content === "string");
      }),
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(
      texts.filter((text) => /add-in|công cụ|phần mềm|Thẩm định\b(?! )/u.test(text.replace(/"[^"]*"!|'[^']*'!/g, ""))),
    ).toEqual([]);
    expect(applyPlan(emptySnapshot(), plans[0]!).sheets.length).toBeGreaterThan(0);
  });
});

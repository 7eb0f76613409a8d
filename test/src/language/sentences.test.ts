import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { check } from "../../../src/actions/check";
import { explain } from "../../../src/actions/explain";
import { en } from "../../../src/language/en/words";
import { hostErrorSentences } from "../../../src/language/host-errors";
import { vi } from "../../../src/language/vi/words";
import type { Words } from "../../../src/language/words";
import { readRubricRows } from "../../../src/rubric/read-rubric-rows";
import { SCORING_SEVERITY } from "../../../src/scoring/finding";
import type { ScoringFindingCode } from "../../../src/scoring/finding";
import { STATES } from "../../../src/scoring/state";
import { dateToSerial } from "../../../src/text/serial-date";
import { WORKBOOK_SEVERITY } from "../../../src/workbook/model/finding";
import type { Finding, FindingCode, WorkbookFindingCode } from "../../../src/workbook/model/finding";
import type { EntryCells } from "../../input-table";
import { entriesArbitrary } from "../../entries-arbitrary";
import { basisRubricArbitrary, rubricArbitrary } from "../../rubric-arbitrary";
import { basisEntry, collective, collectiveEntry, unregistered } from "../../sound-entries";
import { tableSnapshot } from "../../table-snapshot";
import { BROKEN, ROWS_WITH_FAULT, brokenRows } from "../rubric/broken-rubrics";
import type { Rows } from "../rubric/broken-rubrics";
import { expectSentence } from "./expect-sentence";
import { caseSnapshot } from "../scoring/case-snapshot";
import { SCORING_CASES } from "../scoring/finding-cases";
import { WORKBOOK_CASES } from "../workbook/check/finding-cases";

const COMMA = { decimalSeparator: "," } as const;
const POINT = { decimalSeparator: "." } as const;
const LANGUAGES = [
  ["Vietnamese", vi],
  ["English", en],
] as const;
const CODES = [...Object.keys(SCORING_SEVERITY), ...Object.keys(WORKBOOK_SEVERITY)] as readonly FindingCode[];

function findingsOf(code: FindingCode): readonly Finding[] {
  const snapshot =
    code in WORKBOOK_CASES
      ? WORKBOOK_CASES[code as WorkbookFindingCode].snapshot
      : caseSnapshot(SCORING_CASES[code as ScoringFindingCode]);
  const findings = check(snapshot).findings.filter((finding) => finding.code === code);
  expect(findings.length, code).toBeGreaterThan(0);
  return findings;
}

function faultFindings(rows: Rows): readonly Finding[] {
  return readRubricRows(rows).faults.map((fault) => ({
    code: "rubric-fault",
    severity: "error",
    where: { area: null },
    found: fault.found,
    expected: { kind: "rubric", fault },
  }));
}

describe.each(LANGUAGES)("In %s", (_, words: Words) => {
  test.each(CODES)("a finding of %s is a sentence that says what to do", (code) => {
    for (const finding of findingsOf(code)) {
      expectSentence(words.finding(finding, COMMA));
      expectSentence(words.finding(finding, POINT));
    }
  });

  test.each(Object.entries(ROWS_WITH_FAULT))("the fault %s of a rubric is a sentence", (_code, rows) => {
    for (const finding of faultFindings(rows)) expectSentence(words.finding(finding, COMMA));
  });

  test.each(BROKEN.map((broken) => [broken.what, broken] as const))(
    "a rubric sheet with %s is told in sentences",
    (_what, broken) => {
      for (const finding of faultFindings(brokenRows(broken))) expectSentence(words.finding(finding, COMMA));
    },
  );

  it("every group of findings, severity and state has a heading of its own", () => {
    for (const texts of [
      CODES.map(words.findingTitle),
      Object.values(words.severity),
      STATES.map((state) => words.state[state]),
    ]) {
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.filter((text) => !/^\p{Lu}.*[^.?!\s]$/u.test(text))).toEqual([]);
    }
  });

  it("a refusal is a sentence", () => {
    expectSentence(words.refusal({ code: "unknown-rubric", id: "khac" }));
    expectSentence(words.refusal({ code: "faulty-rubric", id: "khac" }));
    expectSentence(words.refusal({ code: "rows-out-of-range", rows: 0, most: 10_000 }));
  });

  it("an explanation has no line that a program left in, whatever the table", () => {
    const tables = fc
      .oneof(rubricArbitrary, basisRubricArbitrary)
      .chain((rubric) => entriesArbitrary(rubric, { rows: 4 }).map((columns) => ({ rubric, columns })));
    fc.assert(
      fc.property(tables, ({ rubric, columns }) => {
        const entries = Array.from(
          { length: 4 },
          (__, row) =>
            Object.fromEntries([...columns].map(([role, { cells }]) => [role, cells[row] ?? null])) as EntryCells,
        );
        const snapshot = tableSnapshot([{ rubric, entries }]);
        const lines = [4, 5, 6, 7, 8]
          .flatMap((row) => explain(snapshot, { row }))
          .flatMap((entry) => words.explanation(entry, COMMA));
        expect(lines.filter((line) => /undefined|\bnull\b|NaN|\[object/.test(line))).toEqual([]);
        const findings = check(snapshot).findings.map((finding) => words.finding(finding, COMMA));
        expect(findings.filter((text) => /undefined|\bnull\b|NaN|\[object/.test(text))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe("Vietnamese sentences", () => {
  it("are Vietnamese", () => {
    const texts = CODES.flatMap((code) => findingsOf(code).map((finding) => vi.finding(finding, COMMA)));
    expect(
      texts.filter((text) => !/[ạảãáàăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i.test(text)),
    ).toEqual([]);
    expect(texts.filter((text) => text.normalize("NFC") !== text)).toEqual([]);
  });

  test.each<[FindingCode, string]>([
    ["score-above-maximum", "Điểm 175 vượt mức cho phép (từ 0 đến 2). Có phải là 1,75?"],
    ["score-number-as-text", "Số “1,5” đang ở dạng chữ nên không được cộng. Có phải là 1,5?"],
    ["score-date", "Điểm đã bị đổi thành ngày 01/05/2026. Có phải là 1,5?"],
    ["score-off-step", "Điểm 0,25 không đúng bước. Hãy nhập số từ 0 đến 0,5, bước 0,5."],
    [
      "duplicate-entry",
      "Mô hình này đã có ở dòng 5 của cùng đối tượng. Hãy đối chiếu hai dòng: nếu là hai mô hình, hãy ghi tên cho khác nhau; chỉ khi đúng là một mô hình ghi hai lần mới bỏ một dòng.",
    ],
  ])("say %s so", (code, sentence) => {
    expect(vi.finding(findingsOf(code)[0]!, COMMA)).toBe(sentence);
  });

  it("follow the decimal separator of the host", () => {
    expect(vi.finding(findingsOf("score-off-step")[0]!, POINT)).toContain("từ 0 đến 0.5, bước 0.5");
  });

  it("show what was found as it stands, formulas and markup included, and cut what is long", () => {
    const [finding] = findingsOf("category-unknown");
    expect(vi.finding({ ...finding!, found: "<b>=1+1</b>" }, COMMA)).toContain("“<b>=1+1</b>”");
    expect(vi.finding({ ...finding!, found: "x".repeat(5000) }, COMMA)).toContain(`“${"x".repeat(60)}…”`);
    expect(vi.finding({ ...finding!, found: `${"x".repeat(59)}😀😀` }, COMMA)).not.toMatch(/\p{Cs}/u);
  });

  it("name a day as people write it", () => {
    const [finding] = findingsOf("score-date");
    expect(
      vi.finding({ ...finding!, found: { date: dateToSerial({ year: 2026, month: 2, day: 3 }) } }, COMMA),
    ).toContain("03/02/2026");
  });
});

describe("An explanation in Vietnamese", () => {
  const told = (rubric: typeof collective, entries: readonly EntryCells[], row = 5) =>
    explain(tableSnapshot([{ rubric, entries }]), {
      row,
      sheet: rubric === collective ? "Chấm điểm tập thể" : "Cá nhân không đăng ký",
    })
      .flatMap((entry) => vi.explanation(entry, COMMA))
      .join("\n");

  it("says points, clauses, the band and the way to the next", () => {
    const text = told(collective, [collectiveEntry({ TC1: 0.75 })]);
    expect(text).toContain("0,75/2 điểm [mục 2.1 TC1]");
    expect(text).toContain("Tổng điểm: 7,75, nhiều nhất 10");
    expect(text).toContain("Xếp loại: Khá, từ 7 điểm; còn 0,25 điểm nữa là Tốt");
  });

  it("says how the bonus was counted", () => {
    expect(told(collective, [collectiveEntry({ TC2: 2 }), collectiveEntry({ TC2: 3, MoHinh: "Hai" })])).toContain(
      "+0,5 điểm (có 2 mô hình đăng ký từ mức Khá, cần 2) [mục 2.1 điểm thưởng b]",
    );
  });

  it("says that an empty cell is not zero", () => {
    expect(told(collective, [collectiveEntry({ TC1: null })])).toContain("Ô trống không phải là 0 điểm.");
  });

  it("claims no points and no highest band for a band that the panel recorded", () => {
    const text = told(unregistered, [basisEntry()], 4);
    expect(text).toContain("Xếp loại: Khá, do tổ thẩm định ghi nhận");
    expect(text).not.toContain("mức cao nhất");
  });

  it("says that a row is blank", () => {
    expect(told(collective, [collectiveEntry()], 6)).toBe("Sheet Chấm điểm tập thể, dòng 6: dòng này chưa có dữ liệu.");
  });
});

describe("Errors of hosts", () => {
  test.each(["vi", "en"] as const)("are sentences in %s", (language) => {
    for (const sentence of Object.values(hostErrorSentences[language]))
      expectSentence(sentence.replaceAll("{sheet}", "Bảng 1"));
  });
});

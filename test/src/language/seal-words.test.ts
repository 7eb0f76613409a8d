import { describe, expect, it, test } from "vitest";
import { enBallots } from "../../../src/language/en/ballots";
import { enSeal } from "../../../src/language/en/seal";
import { enUndone } from "../../../src/language/en/undone";
import { viBallots } from "../../../src/language/vi/ballots";
import { viSeal } from "../../../src/language/vi/seal";
import { viUndone } from "../../../src/language/vi/undone";
import type { Finding } from "../../../src/workbook/model/finding";
import { FILE_FAULTS } from "../../../src/text/file-fault";

const NUMBERS = { decimalSeparator: "," } as const;
const AREA = { sheet: "Bảng", row: 5, column: 5, rows: 1, columns: 1 };
const SEALS = { vi: viSeal, en: enSeal } as const;
const BALLOTS = { vi: viBallots, en: enBallots } as const;
const LANGUAGES = ["vi", "en"] as const;
const LEFT_IN = /undefined|\bnull\b|NaN|\[object/;

const finding: Finding = {
  code: "score-missing",
  severity: "error",
  where: { area: AREA, table: 1, role: "TC1" },
  found: null,
  expected: { minimum: 0, maximum: 200, step: 25 },
} as never;

describe.each(LANGUAGES)("Sentences about seals (%s)", (language) => {
  const words = SEALS[language];

  test.each(["nothing-to-seal", "no-name"] as const)("say why nothing was sealed: %s", (code) => {
    const [line, ...more] = words.refusal({ code }, NUMBERS);
    expect([line, more.length]).toEqual([expect.stringMatching(/\.$/), 0]);
  });

  it("name the seal that is there, and what is open with its place", () => {
    const sealed = words.refusal({ code: "already-sealed", sheet: "Niêm phong", printed: "AB12" }, NUMBERS).join("\n");
    expect(sealed).toContain("Niêm phong");
    expect(sealed).toContain("AB12");
    const matters = [
      { code: "score-missing", count: 3, first: finding },
      { code: "score-missing", count: 1, first: { ...finding, where: { ...finding.where, area: null } } },
    ] as never;
    const open = words.refusal({ code: "open-matters", matters }, NUMBERS);
    expect(open).toHaveLength(4);
    expect(open[1]).toContain("!E5");
    expect(open[1]).toContain("2");
    expect(open.join("\n")).not.toMatch(LEFT_IN);
  });

  test.each(["not-sealed", "no-name", "no-reason"] as const)("say why nothing was opened again: %s", (code) => {
    expect(words.reopenRefusal({ code })).toMatch(/\.$/);
  });

  test.each([
    [
      { kind: "changed", about: { kind: "phieu", key: "TV03 · MH-012" }, of: "TC2", before: "150", after: "175" },
      "TC2",
    ],
    [
      { kind: "changed", about: { kind: "bo-tieu-chi", key: "tap-the" }, of: "gia-tri", before: "1", after: "2" },
      "tap-the",
    ],
    [{ kind: "changed", about: { kind: "chi-tieu", key: "TyLe" }, of: "gia-tri", before: "20", after: "25" }, "→"],
    [{ kind: "changed", about: { kind: "ket-qua", key: "MH-001" }, of: "P2", before: "800", after: "" }, "MH-001"],
    [{ kind: "added", about: { kind: "thanh-vien", key: "TV09" } }, "TV09"],
    [{ kind: "lost", about: { kind: "khong-cham", key: "TV01 · MH-001" } }, "TV01"],
    [{ kind: "header", number: 2 }, "2"],
    [{ kind: "kept-line" }, "!E5"],
    [{ kind: "kept-seal", number: 3, sheet: "Niêm phong" }, "Niêm phong"],
    [{ kind: "chain", number: 3, sheet: "Niêm phong" }, "3"],
    [{ kind: "code", typed: "AB12" }, "AB12"],
  ] as const)("name a difference: %o", (difference, named) => {
    const text = words.difference({ place: AREA, ...difference } as never, NUMBERS);
    expect(text).toContain(named);
    expect(text).not.toMatch(LEFT_IN);
  });

  it("print a verification with its code, its differences and what it cannot prove", () => {
    const sound = {
      matches: true,
      number: 1,
      sheet: "Niêm phong",
      code: "AB12 CD34",
      mark: "",
      lines: 12,
      seals: 1,
      isCodeCompared: true,
      reopened: null,
      reason: "",
      differences: [],
    } as const;
    const good = words.verification(sound, NUMBERS);
    expect(good.join("\n")).toContain("AB12 CD34");
    expect(good).toContain(words.limit);
    const bad = words.verification(
      {
        ...sound,
        matches: false,
        seals: 2,
        isCodeCompared: false,
        reason: "họp gấp",
        reopened: { by: "Thư ký", reason: "nhập nhầm" },
        differences: [{ kind: "kept-line", place: AREA }],
      },
      NUMBERS,
    );
    for (const part of ["họp gấp", "Thư ký", "nhập nhầm", "!E5"]) expect(bad.join("\n")).toContain(part);
    expect(bad.length).toBeGreaterThan(good.length);
    expect(bad.join("\n")).not.toMatch(LEFT_IN);
    const nameless = words.verification({ ...sound, reopened: { by: "", reason: "nhập nhầm" } }, NUMBERS);
    expect(nameless.join("\n")).not.toContain("()");
  });
});

describe.each(LANGUAGES)("Sentences about judges' files (%s)", (language) => {
  const words = BALLOTS[language];
  const skipped = [
    "no-ballot",
    "several-ballots",
    "no-stamp",
    "broken-ballot",
    "other-panel",
    "other-term",
    "other-rubric",
    "unknown-judge",
    "two-judges",
    "empty",
    "no-entry-fits",
    "other-chosen",
  ] as const;

  test.each(skipped)("say why a file is left out: %s", (code) => {
    for (const found of ["", "TV03"]) {
      const fate = { state: "skipped", reason: { code, found } } as const;
      expect(words.state({ fate })).not.toBe("");
      expect(words.reason({ fate })).not.toMatch(LEFT_IN);
      expect(words.reason({ fate })).not.toBe("");
    }
  });

  it("say why a file cannot be read", () => {
    for (const code of FILE_FAULTS) {
      const fate = { state: "skipped", reason: { code: "unreadable", fault: { code, detail: "60" } } } as const;
      expect(words.reason({ fate })).not.toMatch(LEFT_IN);
    }
  });

  it("say what came in, what came before and what a person must choose", () => {
    expect(words.reason({ fate: { state: "taken", cells: 0 } })).not.toBe("");
    expect(words.reason({ fate: { state: "taken", cells: 1 } })).toContain("1");
    expect(words.reason({ fate: { state: "same", as: null } })).toBe("");
    expect(words.reason({ fate: { state: "same", as: "a.xlsx" } })).toContain("a.xlsx");
    const choices = words.reason({ fate: { state: "to-choose", reasons: ["older", "two-files", "edited-here"] } });
    expect(choices.split("; ")).toHaveLength(3);
  });

  test.each([
    "row-outside",
    "copy-left",
    "unknown-code",
    "code-twice",
    "title-changed",
    "missing-code",
    "formula-overwritten",
    "unsound-points",
    "no-value",
    "no-column",
  ] as const)("say what is the matter with a row: %s", (note) => {
    expect(words.note({ note, row: 7, code: "MH-001", role: "TC1", found: "x" } as never)).toContain("7, MH-001");
    expect(words.note({ note, row: null, code: " " })).not.toMatch(LEFT_IN);
  });
});

test.each(["foreign-formula", "rules-replaced", "sealed", "form-refreshed", "summary-refreshed", "too-large"])(
  "what cannot be undone is said with its reason: %s",
  (reason) => {
    const undone = { kind: "cannot-undo", action: "fix", reason } as never;
    for (const text of [viUndone(undone), enUndone(undone)]) expect(text).toMatch(/\.$/);
  },
);

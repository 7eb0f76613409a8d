import { describe, expect, it, test } from "vitest";
import { check } from "../../../../src/actions/check";
import { noticeDigest } from "../../../../src/actions/notice-digest";
import { perform } from "../../../../src/actions/perform";
import type { DirectCommand } from "../../../../src/actions/perform";
import { digestLines } from "../../../../src/language/digest-lines";
import { vi } from "../../../../src/language/vi/words";
import { viNotice } from "../../../../src/language/vi/notice";
import type { Rubric } from "../../../../src/rubric/rubric";
import { columnName } from "../../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import type { EntryCells } from "../../../input-table";
import { calculate, setCells } from "../../../snapshot-of";
import {
  basisEntry,
  collective,
  collectiveEntry,
  individual,
  individualEntry,
  register,
  registerEntry,
  unregistered,
} from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";

const ALL: readonly (readonly [string, Rubric, EntryCells])[] = [
  ["tập thể", collective, collectiveEntry()],
  ["cá nhân", individual, individualEntry()],
  ["cá nhân không đăng ký", unregistered, basisEntry()],
  ["danh mục", register, registerEntry()],
];
const SUMMARIZE = { kind: "summarize", date: "23/11/2026", profile: "party" } as const;
const NUMBERS = { decimalSeparator: "," } as const;

const empties = (snapshot: Snapshot) =>
  check(snapshot)
    .findings.filter(({ code }) => code === "table-empty")
    .map(({ severity, where: { table } }) => [severity, table]);

/** Lines of the notice after a command without a pane. */
function told(
  command: Extract<DirectCommand, { kind: "check" | "classify" | "summarize" }>,
  snapshot: Snapshot,
): readonly string[] {
  const digest = noticeDigest(command, perform(command, snapshot).performed);
  return digest
    ? digestLines(digest, { ...viNotice, refusal: vi.refusal, finding: vi.finding }, "Xem thêm.", NUMBERS)
    : [];
}

describe("A table in which nothing has been filled in", () => {
  test.each(ALL)("is not called good: %s", (_, rubric) => {
    const snapshot = tableSnapshot([{ rubric, entries: [] }], { body: "Cấp ủy cơ sở" });
    // Individuals who registered nothing may follow a collective: the table of collectives comes along
    expect(empties(snapshot)).toEqual(
      rubric === unregistered
        ? [
            ["warning", 2],
            ["warning", 1],
          ]
        : [["warning", 1]],
    );
    expect(told({ kind: "check" }, snapshot)).toEqual([viNotice.nothingFilled]);
    expect(told({ kind: "classify", repair: false }, snapshot)).toEqual([viNotice.nothingFilled]);
  });

  test.each(ALL)("is good to know, and no more, beside one that is filled in: %s", (_, rubric, entry) => {
    const other = rubric === collective ? individual : collective;
    const filled = tableSnapshot(
      [
        { rubric, entries: [entry] },
        { rubric: other, entries: [] },
      ],
      { body: "Cấp ủy cơ sở" },
    );
    expect(empties(filled)).toEqual([["info", 2]]);
  });

  it("is named for each table where several are empty", () => {
    expect(empties(tableSnapshot(ALL.map(([, rubric]) => ({ rubric, entries: [] }))))).toEqual([
      ["warning", 1],
      ["warning", 2],
      ["warning", 3],
      ["warning", 4],
    ]);
  });

  it("is no longer empty with the first thing that is typed, and is again once that is taken back", () => {
    const empty = tableSnapshot([{ rubric: collective, entries: [] }]);
    const begun = calculate(setCells(empty, columnName(1, "TC2"), [1.5]));
    expect(empties(begun)).toEqual([]);
    expect(empties(calculate(setCells(begun, columnName(1, "TC2"), [null])))).toEqual([["warning", 1]]);
  });
});

describe("A summary", () => {
  test.each(ALL)("of nothing is refused, with what to do: %s", (_, rubric) => {
    const snapshot = tableSnapshot([{ rubric, entries: [] }]);
    const { performed, plan } = perform(SUMMARIZE, snapshot);
    expect(plan.edits).toEqual([]);
    expect(performed.kind === "outcome" && performed.outcome.findings[0]).toMatchObject({
      code: "summary-empty",
      severity: "error",
    });
    expect(told(SUMMARIZE, snapshot)).toEqual([viNotice.nothingFilled]);
  });

  it("of a register alone is refused as well: nothing in it is appraised", () => {
    const snapshot = tableSnapshot([{ rubric: register, entries: [registerEntry()] }]);
    expect(perform(SUMMARIZE, snapshot).plan.edits).toEqual([]);
    expect(told(SUMMARIZE, snapshot)).toEqual([viNotice.noScoreTable]);
  });

  it("of one entry is made", () => {
    expect(
      perform(
        SUMMARIZE,
        tableSnapshot([
          { rubric: collective, entries: [collectiveEntry()] },
          { rubric: individual, entries: [] },
        ]),
      ).plan.edits.length,
    ).toBeGreaterThan(0);
  });
});

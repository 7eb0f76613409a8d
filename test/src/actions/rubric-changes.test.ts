import { describe, expect, it } from "vitest";
import { check } from "../../../src/actions/check";
import { classify } from "../../../src/actions/classify";
import { perform } from "../../../src/actions/perform";
import { RUBRIC_COLUMNS, SETTINGS } from "../../../src/rubric/rubric-columns";
import { columnName, rubricName } from "../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { applyPlan, calculate, setCell, setCells } from "../../snapshot-of";
import { collective, collectiveEntry } from "../../sound-entries";
import { tableSnapshot } from "../../table-snapshot";
import { rubricRow } from "../workbook/check/finding-cases";

const RUBRIC = rubricName(collective.id);

/** Three entries of three subjects with 9, 8 and 6 points, classified. */
const classified = accepted(
  tableSnapshot([
    {
      rubric: collective,
      entries: [
        collectiveEntry(),
        collectiveEntry({ DoiTuong: "Chi cục Thuế", TC2: 3 }),
        collectiveEntry({ DoiTuong: "Hội Nông dân", TC2: 1 }),
      ],
    },
  ]),
);

function accepted(snapshot: Snapshot): Snapshot {
  const open = { ...snapshot, classified: snapshot.classified ?? null };
  return applyPlan(open, classify(open, { acceptRubric: true }).plan);
}

function withThreshold(code: string, points: number): Snapshot {
  return calculate(setCell(classified, RUBRIC, rubricRow(classified, "band", code), RUBRIC_COLUMNS.value, points));
}

const changes = (snapshot: Snapshot) =>
  check(snapshot).findings.flatMap(({ code, where, found, expected }) =>
    code === "band-changed"
      ? [[where.role, where.area?.row, found, expected?.kind === "value" ? expected.value : null]]
      : [],
  );

describe("A rubric that was changed after the classification", () => {
  it("names what moves into another band once: a subject, or an entry that moves by itself", () => {
    expect(changes(withThreshold("XS", 9.5))).toEqual([["XepLoaiDT", 5, "Xuất sắc", "Tốt"]]);
    expect(changes(withThreshold("T", 8.5)).map(([, row]) => row)).toEqual([6]);
  });

  it("tells nothing where all stay in their bands, or where only scores were changed", () => {
    expect(changes(withThreshold("XS", 8.75))).toEqual([]);
    expect(changes(calculate(setCells(classified, columnName(1, "TC2"), [0, 0, 4])))).toEqual([]);
  });

  it("is no matter of who has confirmed the bands", () => {
    const row = rubricRow(classified, "setting", SETTINGS.bandsConfirmed[0]);
    const confirmed = setCell(classified, RUBRIC, row, RUBRIC_COLUMNS.value, "Có");
    expect(check(confirmed).findings.map(({ code }) => code)).not.toContain("bands-unconfirmed");
    expect(changes(confirmed)).toEqual([]);
  });

  it("compares with the scores of today, whatever rows have been sorted or typed since", () => {
    const sorted = setCells(
      setCells(withThreshold("XS", 9.5), columnName(1, "DoiTuong"), [
        "Hội Nông dân",
        "Chi cục Thuế",
        "Đảng ủy xã An Bình",
      ]),
      columnName(1, "TC2"),
      [1, 3, 4],
    );
    expect(changes(calculate(sorted)).map(([role, row]) => [role, row])).toEqual([["XepLoaiDT", 7]]);
  });

  it("keeps a classification from writing anything until it is accepted", () => {
    const changed = setCells(withThreshold("XS", 9.5), columnName(1, "Tong"), [null, null, null, null]);
    expect(classify(changed).plan.edits).toEqual([]);
    const plan = classify(changed, { acceptRubric: true }).plan;
    expect(plan.edits.map(({ kind }) => kind)).toEqual(["fillColumn", "remember"]);
    expect(changes(calculate(applyPlan(changed, plan)))).toEqual([]);
  });

  it("is shown in the preview before anything is rewritten", () => {
    const { performed } = perform(
      { kind: "preview", command: { kind: "classify", repair: false, acceptRubric: true } },
      withThreshold("XS", 9.5),
    );
    expect(performed).toMatchObject({
      kind: "previewed",
      changes: [{ kind: "band", of: "subject", row: 5, before: "Xuất sắc", after: "Tốt" }],
    });
  });

  it("says nothing where the note is not one of ours", () => {
    for (const note of ["", "{", '{"version":1,"rubrics":[{"id":"tap-the"}]}', '{"version":2,"rubrics":[]}']) {
      expect(changes({ ...withThreshold("XS", 9.5), classified: note })).toEqual([]);
    }
  });
});

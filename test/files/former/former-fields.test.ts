import { describe, expect, it } from "vitest";
import { apply as applyToFile } from "../../../files/xlsx/write/apply";
import { openWorkbook, saveWorkbook } from "../../../files/xlsx/package/workbook";
import { captureNeeds } from "../../../src/actions/capture-needs";
import { check } from "../../../src/actions/check";
import { perform } from "../../../src/actions/perform";
import type { Command } from "../../../src/actions/perform";
import { OTHER_FIELD } from "../../../src/rubric/open-fields";
import { columnName, rubricName } from "../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { foreignEdit } from "../../../src/workbook/undo/guard/plan-guard";
import { saveXlsx } from "../../../workbench/grid/xlsx/save-xlsx";
import {
  FIELDS,
  FORMER_FIELD_FILES,
  RUBRIC_SHEET,
  formerFile,
  fieldsIn,
  insertFieldRow,
  snapshotOf,
} from "../../host-cases/former-fields";
import { openedFile } from "../../host-cases/performed-in-file";

const RUBRIC = rubricName("tap-the");
const REPAIR = { kind: "repair", code: "other-field-row" } as const;
const codesOf = (snapshot: Snapshot) => [...new Set(check(snapshot).findings.map(({ code }) => code))];
const othersOf = (snapshot: Snapshot) => codesOf(snapshot).filter((code) => code.startsWith("other-field"));
/** Whatever the sheet of the rubric shows, and what the column of fields lets people choose. */
const stateOf = (snapshot: Snapshot) => [
  snapshot.names.find(({ name }) => name === RUBRIC)!.block,
  snapshot.rules?.find(({ name }) => name === columnName(1, "LinhVuc")),
];

function performed(bytes: Uint8Array, command: Command): Uint8Array {
  const snapshot = snapshotOf(bytes, captureNeeds(command));
  const { plan } = perform(command, snapshot);
  expect(foreignEdit(plan, snapshot)).toBeNull();
  return saveWorkbook(applyToFile(openWorkbook(bytes), plan));
}

describe.each(FORMER_FIELD_FILES)("The fields of a workbook of an earlier version: %s", (file) => {
  it("say at the last of them how to make room for another field, which Repair alone cannot", () => {
    const snapshot = snapshotOf(formerFile(file));
    const [found] = check(snapshot).findings.filter(({ code }) => code === "other-field-missing");
    expect(found).toMatchObject({ found: "Phương pháp, lề lối làm việc", where: { area: { row: 61, column: 3 } } });
    expect(perform(REPAIR, snapshot).plan.edits.filter(({ kind }) => kind !== "remember")).toEqual([]);
  });

  it("end with another field once a row is inserted above the last one, and people can choose it; undo is exact", () => {
    const grid = openedFile(formerFile(file));
    insertFieldRow(grid, 0);
    const made = saveXlsx(grid);
    expect([fieldsIn(snapshotOf(made)), othersOf(snapshotOf(made))]).toEqual([FIELDS, ["other-field-row"]]);
    const shown = perform({ kind: "preview", command: REPAIR }, snapshotOf(made)).performed;
    expect(shown.kind === "previewed" && shown.changes.length).toBeGreaterThan(0);
    const done = performed(made, REPAIR);
    expect(fieldsIn(snapshotOf(done))).toEqual([...FIELDS, OTHER_FIELD.code]);
    expect(
      codesOf(snapshotOf(done)).filter((code) => /^other-field|validation-missing|rubric-fault/.test(code)),
    ).toEqual([]);
    // Only names that stretched with the inserted row tell what may be chosen
    const { runs } = snapshotOf(done).rules!.find(({ name }) => name === columnName(1, "LinhVuc"))!;
    expect(runs.some(({ rule }) => JSON.stringify(rule).includes("$57:$C$62"))).toBe(true);
    expect(stateOf(snapshotOf(performed(done, { kind: "undo" })))).toEqual(stateOf(snapshotOf(made)));
  });

  it("end with another field in a row inserted below the last one too, and rules on typing are repaired then", () => {
    const grid = openedFile(formerFile(file));
    insertFieldRow(grid, 1);
    const done = performed(saveXlsx(grid), REPAIR);
    expect(fieldsIn(snapshotOf(done))).toEqual([...FIELDS, OTHER_FIELD.code]);
    expect(codesOf(snapshotOf(done))).toContain("validation-missing");
    const ruled = performed(done, { kind: "repair", code: "validation-missing" });
    expect(codesOf(snapshotOf(ruled))).not.toContain("validation-missing");
  });
});

describe("A row that somebody inserted among the fields", () => {
  const withTyped = (content: string, column = 3) => {
    const grid = openedFile(formerFile(FORMER_FIELD_FILES[0]));
    insertFieldRow(grid, 0);
    grid.setContent(grid.findSheet(RUBRIC_SHEET)!.id, 61, column, content);
    return snapshotOf(saveXlsx(grid));
  };

  it("may hold the name of the other field already", () => {
    const snapshot = withTyped(OTHER_FIELD.name);
    expect(othersOf(snapshot)).toEqual(["other-field-row"]);
    const { plan } = perform(REPAIR, snapshot);
    expect(plan.edits.filter(({ kind }) => kind === "setCells")).toHaveLength(1);
  });

  it.each([
    ["another name", "Du lịch", 3],
    ["a remark", "xem lại", 9],
  ])("is a fault of the rubric as before while it holds %s, and Repair leaves it alone", (_, content, column) => {
    const snapshot = withTyped(content, column);
    expect(codesOf(snapshot)).toContain("rubric-fault");
    expect(perform(REPAIR, snapshot).plan.edits.filter(({ kind }) => kind !== "remember")).toEqual([]);
  });
});

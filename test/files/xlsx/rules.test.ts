import { beforeAll, describe, expect, it } from "vitest";
import { encodeBinary } from "../../../files/xlsx/xml/binary-text";
import { apply } from "../../../files/xlsx/write/apply";
import { blankWorkbook } from "../../../files/xlsx/write/blank-workbook";
import { capture } from "../../../files/xlsx/read/capture";
import { sheetRules, withoutRules } from "../../../files/xlsx/read/sheet-rules";
import { openWorkbook, saveWorkbook } from "../../../files/xlsx/package/workbook";
import type { Workbook } from "../../../files/xlsx/package/workbook";
import { check } from "../../../src/actions/check";
import { insertTemplate } from "../../../src/actions/insert-template";
import { repair } from "../../../src/actions/repair";
import { rectToAddress } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import { columnName } from "../../../src/workbook/model/binding-name";
import { recalculate, withLibreOffice } from "../../libreoffice";

function template(rubric = "tap-the"): Workbook {
  const workbook = blankWorkbook();
  const inserted = insertTemplate(capture(workbook), { rubrics: [rubric], rows: 6 });
  return inserted.ok ? openWorkbook(saveWorkbook(apply(workbook, inserted.plan))) : workbook;
}

function lacking(workbook: Workbook): readonly string[] {
  return check(capture(workbook, { forRules: true })).findings.flatMap(({ code, where: { area } }) =>
    code === "validation-missing" && area ? [rectToAddress(area)] : [],
  );
}

function cells(
  workbook: Workbook,
  role: "TC1" | "TC2" | "Loai",
  from: number,
  rows: number,
  columns = 1,
): Rect & { readonly sheet: string } {
  const { area } = capture(workbook).names.find(({ name }) => name === columnName(1, role))!.block!;
  return { sheet: area.sheet, row: area.row + from, column: area.column, rows, columns };
}

function paste(workbook: Workbook, { sheet, ...rect }: ReturnType<typeof cells>): Workbook {
  return apply(workbook, { edits: [{ kind: "setValidations", sheet, validations: [], cleared: [rect] }] });
}

describe("Rules on typing in a file", () => {
  it.each(["tap-the", "ca-nhan", "ca-nhan-khong-dang-ky", "danh-muc"])(
    "all stand in a fresh template of %s",
    (rubric) => {
      expect(lacking(template(rubric))).toEqual([]);
    },
  );

  it("are found gone cell by cell, and set again there alone", () => {
    const workbook = template();
    const pasted = [cells(workbook, "Loai", 0, 2), cells(workbook, "TC1", 2, 3, 2)];
    for (const own of pasted) paste(workbook, own);
    const saved = openWorkbook(saveWorkbook(workbook));
    expect(lacking(saved)).toEqual(pasted.map(rectToAddress));
    const { plan } = repair(capture(saved, { forRules: true }), { code: "validation-missing" });
    const repaired = openWorkbook(saveWorkbook(apply(saved, plan)));
    expect(lacking(repaired)).toEqual([]);
    expect(plan.edits.flatMap((edit) => (edit.kind === "setValidations" ? edit.validations : []))).toHaveLength(3);
  });

  it("never stand twice over one cell", () => {
    const workbook = template();
    const { sheet, ...rect } = cells(workbook, "TC1", 1, 1);
    const rule = {
      rect,
      rule: { kind: "custom", formula: "=TRUE" },
      blocking: true,
      error: { title: "Khác", text: "Khác" },
    } as const;
    apply(workbook, { edits: [{ kind: "setValidations", sheet, validations: [rule] }] });
    const { rules } = capture(workbook, { forRules: true });
    expect(
      rules!.find(({ name }) => name === columnName(1, "TC1"))!.runs.map(({ row, rows }) => [row - rect.row + 1, rows]),
    ).toEqual([
      [0, 1],
      [1, 1],
      [2, 4],
    ]);
    expect(lacking(workbook)).toEqual([rectToAddress(rect)]);
  });
});

describe("The rules of a sheet part", () => {
  const PART = encodeBinary(
    '<worksheet><sheetData/><dataValidations count="2"><dataValidation type="whole" sqref="A1:B4 D2"><formula1>A1+1</formula1></dataValidation>' +
      '<dataValidation type="list" sqref="F1"><formula1>"Có,Không"</formula1></dataValidation></dataValidations><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">' +
      '<x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>\'Bộ\'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C2:C5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>',
  );

  it("are told with those that Excel keeps apart because they ask another sheet", () => {
    expect(sheetRules(PART).map(({ type, rects }) => [type, rects.map(rectToAddress).join(" ")])).toEqual([
      ["whole", "A1:B4 D2"],
      ["list", "F1"],
      ["list", "C2:C5"],
    ]);
  });

  it.each<readonly [cleared: Rect, left: readonly (readonly [string, string])[]]>([
    [
      { row: 9, column: 9, rows: 1, columns: 1 },
      [
        ["A1+1", "A1:B4 D2"],
        ['"Có,Không"', "F1"],
        ["'Bộ'!$A$1:$A$3", "C2:C5"],
      ],
    ],
    [
      { row: 1, column: 1, rows: 2, columns: 1 },
      [
        ["B1+1", "B1:B2 A3:B4 D2"],
        ['"Có,Không"', "F1"],
        ["'Bộ'!$A$1:$A$3", "C2:C5"],
      ],
    ],
    [
      { row: 3, column: 3, rows: 1, columns: 1 },
      [
        ["A1+1", "A1:B4 D2"],
        ['"Có,Không"', "F1"],
        ["'Bộ'!$A$1:$A$3", "C2 C4:C5"],
      ],
    ],
    [{ row: 1, column: 1, rows: 9, columns: 5 }, [['"Có,Không"', "F1"]]],
    [{ row: 1, column: 1, rows: 9, columns: 9 }, []],
  ])("without those over %o keep what is left of the others", (cleared, left) => {
    const part = withoutRules(PART, [cleared]);
    expect(sheetRules(part).map(({ formula, rects }) => [formula, rects.map(rectToAddress).join(" ")])).toEqual(
      left.map(([formula, at]) => [formula, at]),
    );
    expect(part.includes("x14:dataValidations")).toBe(left.some(([, at]) => at.startsWith("C2")));
    expect(part.includes("<extLst>")).toBe(left.some(([, at]) => at.startsWith("C2")));
    expect(part.includes("<dataValidations")).toBe(left.some(([, at]) => !at.startsWith("C2")));
  });
});

withLibreOffice("Rules of a template that LibreOffice has opened and saved", () => {
  let saved: ReadonlyMap<string, Uint8Array>;
  const rubrics = ["tap-the", "ca-nhan", "ca-nhan-khong-dang-ky", "danh-muc"];
  beforeAll(async () => {
    saved = await recalculate(new Map(rubrics.map((rubric) => [rubric, saveWorkbook(template(rubric))])));
  });

  it.each(rubrics)("are still known as ours: %s", (rubric) => {
    const workbook = openWorkbook(saved.get(rubric)!);
    expect(lacking(workbook)).toEqual([]);
    const { rules } = capture(workbook, { forRules: true });
    expect(rules!.filter(({ runs }) => runs.some(({ rule }) => rule !== "none")).length).toBeGreaterThanOrEqual(5);
  });
});

import { describe, expect, it, test } from "vitest";
import { messageOf, openSheets } from "./in-sheets";

const OWNER = "chu@example.vn";
const EDITOR = "can-bo@example.vn";
const VIEWER = "khach@example.vn";

/** A file of the owner, with somebody else at the keyboard. */
function openAs(user: string) {
  return openSheets({ people: { owner: OWNER, user, editors: [OWNER, EDITOR] } });
}

describe("protections", () => {
  const write = ({ app }: ReturnType<typeof openAs>, a1: string) =>
    messageOf(() => app.getActiveSheet().getRange(a1).setValue(1));
  const refused =
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

  it("protect nothing until the editors are changed", () => {
    const sheets = openAs(EDITOR);
    const area = sheets.host.beside.protect(sheets.sheet, { row: 1, column: 1, rows: 2, columns: 1 });
    expect(write(sheets, "A1")).toBe("no error");
    area.editors = [OWNER];
    expect(write(sheets, "A1")).toBe(refused);
    expect(write(sheets, "B1")).toBe("no error");
  });

  it("keep out the others, never the owner, and never whoever sets them up", () => {
    const asOwner = openAs(OWNER);
    const { app, grid, sheet, type } = asOwner;
    const protection = app.getActiveSheet().getRange("A1:A2").protect().setDescription("Kết quả");
    protection.removeEditors(protection.getEditors());
    expect(protection.getEditors().map((user) => user.getEmail())).toEqual([OWNER]);
    expect(type(sheet, 1, 1, "5", EDITOR)).toEqual({ accepted: false, reason: "protected" });
    expect(type(sheet, 3, 1, "5", EDITOR)).toEqual({ accepted: true });
    expect(write(asOwner, "A1")).toBe("no error");
    expect(grid.sheet(sheet).content(1, 1)).toBe(1);
  });

  it("add up where they overlap, and move with their cells", () => {
    const { app, sheet, type } = openAs(OWNER);
    const own = app.getActiveSheet();
    const first = own.getRange("A1:B2").protect();
    const second = own.getRange("B2:C3").protect();
    second.removeEditors([EDITOR]);
    expect([type(sheet, 1, 1, "1", EDITOR).accepted, type(sheet, 2, 2, "1", EDITOR).accepted]).toEqual([true, false]);
    first.removeEditors([EDITOR]);
    expect(type(sheet, 1, 1, "1", EDITOR).accepted).toBe(false);
    own.insertRowsBefore(1, 1);
    expect([type(sheet, 1, 1, "1", EDITOR).accepted, type(sheet, 4, 3, "1", EDITOR).accepted]).toEqual([true, false]);
    expect(
      own.getProtections(app.ProtectionType.RANGE).map((protection) => protection.getRange().getA1Notation()),
    ).toEqual(["A2:B3", "B3:C4"]);
  });

  it("of a sheet leave out its unprotected ranges", () => {
    const { app, sheet, type } = openAs(OWNER);
    const own = app.getActiveSheet();
    const protection = own.protect();
    protection.setUnprotectedRanges([own.getRange("B2:B5")]).removeEditors([EDITOR]);
    expect(
      own
        .protect()
        .getUnprotectedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(["B2:B5"]);
    expect([type(sheet, 1, 1, "1", EDITOR).accepted, type(sheet, 3, 2, "1", EDITOR).accepted]).toEqual([false, true]);
  });

  it("of a sheet forbid changing its shape and rules", () => {
    const sheets = openAs(EDITOR);
    sheets.host.beside.protect(sheets.sheet, null).editors = [OWNER];
    const own = sheets.app.getActiveSheet();
    expect(
      [
        () => own.insertRowsAfter(1, 1),
        () => own.setName("x"),
        () => own.setConditionalFormatRules([]),
        () => own.getRange("A1").setBackground("#ff0000"),
      ].map(messageOf),
    ).toEqual([refused, refused, refused, refused]);
  });

  it("let in everyone of the file's domain until that is taken back", () => {
    const { app, sheet, type } = openSheets({ people: { owner: OWNER, editors: [OWNER, EDITOR], domain: true } });
    const protection = app.getActiveSheet().getRange("A1").protect();
    protection.removeEditors([EDITOR]);
    expect([protection.canDomainEdit(), type(sheet, 1, 1, "1", EDITOR).accepted]).toEqual([true, true]);
    protection.setDomainEdit(false);
    expect([protection.canDomainEdit(), type(sheet, 1, 1, "1", EDITOR).accepted]).toEqual([false, false]);
  });

  it("know no domain where the file belongs to none", () => {
    const { app } = openAs(OWNER);
    const protection = app.getActiveSheet().getRange("A1").protect();
    expect([protection.canDomainEdit(), messageOf(() => protection.setDomainEdit(false))]).toEqual([
      false,
      "The spreadsheet does not belong to a Google Workspace domain.",
    ]);
  });

  it("that only warn stop nobody", () => {
    const { app, sheet, type } = openAs(OWNER);
    app.getActiveSheet().getRange("A1").protect().setWarningOnly(true);
    expect(type(sheet, 1, 1, "1", EDITOR).accepted).toBe(true);
  });

  it("can be asked, changed and removed only by those whom they let in", () => {
    const sheets = openAs(EDITOR);
    sheets.host.beside.protect(sheets.sheet, { row: 1, column: 1, rows: 1, columns: 1 }).editors = [OWNER];
    const [protection] = sheets.app.getActive().getProtections(sheets.app.ProtectionType.RANGE) as [
      GoogleAppsScript.Spreadsheet.Protection,
    ];
    expect(protection.canEdit()).toBe(false);
    expect(
      [() => protection.remove(), () => protection.getEditors(), () => protection.addEditor(EDITOR)].map(messageOf),
    ).toEqual([refused, refused, refused]);
  });

  it("whoever may only view writes nothing at all", () => {
    const sheets = openAs(VIEWER);
    expect(write(sheets, "A1")).toBe(refused);
    expect(messageOf(() => sheets.app.getActive().insertSheet("x"))).toBe(refused);
  });
});

describe("validations", () => {
  it("only mark what is wrong until they are told to refuse it", () => {
    const { app } = openSheets();
    const cell = app.getActiveSheet().getRange("A1");
    const rule = app.newDataValidation().requireFormulaSatisfied("=A1<=2").setHelpText("Nhập từ 0 đến 2.");
    cell.setDataValidation(rule.build());
    expect(cell.getDataValidation()?.getAllowInvalid()).toBe(true);
    expect(messageOf(() => cell.setValue(3))).toBe("no error");
    cell.setDataValidation(rule.setAllowInvalid(false).build());
    expect(messageOf(() => cell.setValue(4))).toBe(
      "The data you entered in cell A1 violates the data validation rules set on this cell. Nhập từ 0 đến 2.",
    );
    expect(cell.getValue()).toBe(3);
    expect(messageOf(() => cell.clearContent())).toBe("no error");
  });

  it("refuse a whole array for one wrong cell", () => {
    const { app } = openSheets();
    const range = app.getActiveSheet().getRange("A1:A3");
    range.setDataValidation(app.newDataValidation().requireFormulaSatisfied("=A1<=2").setAllowInvalid(false).build());
    expect(messageOf(() => range.setValues([[1], [2], [3]]))).toContain("in cell A3 violates");
    expect(range.getValues()).toEqual([[""], [""], [""]]);
  });

  test.each([
    { checksFormulas: true, message: "violates" },
    { checksFormulas: false, message: "no error" },
  ])("look at formulas that scripts write: $checksFormulas", ({ checksFormulas, message }) => {
    const { app } = openSheets({ checksFormulas });
    const cell = app.getActiveSheet().getRange("A1");
    cell.setDataValidation(app.newDataValidation().requireFormulaSatisfied("=FALSE").setAllowInvalid(false).build());
    expect(messageOf(() => cell.setFormula("=1+1"))).toContain(message);
  });

  it("take lists from another sheet, and read back as they were made", () => {
    const { app, sheet, type } = openSheets({}, { sheets: ["Sheet1", "Bộ tiêu chí"] });
    const list = app.getActive().getSheetByName("Bộ tiêu chí")!.getRange("A1:A2");
    list.setValues([["Có"], ["Không"]]);
    const cell = app.getActiveSheet().getRange("B2");
    cell.setDataValidation(app.newDataValidation().requireValueInRange(list, true).setAllowInvalid(false).build());
    expect(type(sheet, 2, 2, "Chưa rõ")).toMatchObject({ accepted: false, reason: "validation" });
    expect(type(sheet, 2, 2, "Có")).toEqual({ accepted: true });
    const rule = cell.getDataValidation()!;
    expect(rule.getCriteriaType()).toBe(app.DataValidationCriteria.VALUE_IN_RANGE);
    const [range, dropDown] = rule.getCriteriaValues() as [GoogleAppsScript.Spreadsheet.Range, boolean];
    expect([range.getA1Notation(), range.getSheet().getName(), dropDown]).toEqual(["A1:A2", "Bộ tiêu chí", true]);
  });

  it("are read and set cell by cell, each formula as it reads there", () => {
    const { app } = openSheets();
    const range = app.getActiveSheet().getRange("A1:A2");
    range.setDataValidation(app.newDataValidation().requireFormulaSatisfied("=A1<=2").build());
    const rules = range.getDataValidations();
    expect(rules.map(([rule]) => rule?.getCriteriaValues())).toEqual([["=A1<=2"], ["=A2<=2"]]);
    range.clearDataValidations();
    expect(range.getDataValidations()).toEqual([[null], [null]]);
    range.setDataValidations(rules);
    expect(range.getDataValidations().map(([rule]) => rule?.getCriteriaValues())).toEqual([["=A1<=2"], ["=A2<=2"]]);
  });

  it("do not take a formula that the spreadsheet cannot read", () => {
    const { app } = openSheets({ formulaSeparator: ";" });
    expect(messageOf(() => app.newDataValidation().requireFormulaSatisfied("=AND(A1>0,A1<2)"))).toContain(
      "Invalid formula",
    );
    expect(messageOf(() => app.newDataValidation().requireFormulaSatisfied("=AND(A1>0;A1<2)"))).toBe("no error");
  });
});

describe("conditional formats", () => {
  it("are set for the whole sheet at once: what is not in the list is gone", () => {
    const { app } = openSheets();
    const sheet = app.getActiveSheet();
    const rule = (formula: string, a1: string) =>
      app
        .newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setBackground("#ffcccc")
        .setBold(true)
        .setRanges([sheet.getRange(a1)])
        .build();
    sheet.setConditionalFormatRules([rule("=$A1>1", "A1:A5"), rule("=$B1>1", "B1:B5")]);
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules().slice(1), rule("=$C1>1", "C1:C5")]);
    expect(
      sheet
        .getConditionalFormatRules()
        .map((own) => [
          own.getRanges()[0]?.getA1Notation(),
          own.getBooleanCondition()?.getCriteriaValues()[0] as unknown,
        ]),
    ).toEqual([
      ["B1:B5", "=$B1>1"],
      ["C1:C5", "=$C1>1"],
    ]);
  });

  it("cannot look into another sheet", () => {
    const { app } = openSheets({}, { sheets: ["Sheet1", "Khác"] });
    const sheet = app.getActiveSheet();
    const rule = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied("=A1>'Khác'!$A$1")
      .setBold(true)
      .setRanges([sheet.getRange("A1")])
      .build();
    expect(messageOf(() => sheet.setConditionalFormatRules([rule]))).toBe(
      "Conditional format rule cannot reference a different sheet.",
    );
  });

  it("need a condition and a range", () => {
    const { app } = openSheets();
    expect(messageOf(() => app.newConditionalFormatRule().whenFormulaSatisfied("=A1>1").build())).toContain(
      "at least one range",
    );
    expect(
      messageOf(() =>
        app
          .newConditionalFormatRule()
          .setRanges([app.getActiveSheet().getRange("A1")])
          .build(),
      ),
    ).toContain("condition");
  });
});

import { expect, it } from "vitest";
import { capture } from "../../../../files/xlsx/read/capture";
import { apply } from "../../../../files/xlsx/write/apply";
import { check } from "../../../../src/actions/check";
import type { Role } from "../../../../src/scoring/role";
import { columnLetters } from "../../../../src/workbook/model/area";
import { columnName } from "../../../../src/workbook/model/binding-name";
import { carryOut } from "../../../panel-workbook";
import { filledPanel } from "../../seal/sealed-workbook";

const ROLES = ["L1", "L2", "L3"] as const satisfies readonly Role[];

it("Severity as earlier versions wrote it is no error, and is replaced where results are brought up to date", () => {
  const book = filledPanel(3);
  book.finish();
  carryOut(book.workbook, { kind: "classify", repair: false });
  const formulasOf = (role: Role) =>
    capture(book.workbook).names.find(({ name }) => name === columnName(book.result, role))!.block!.formulas[0]!;
  const present = ROLES.map(formulasOf);
  const columnOf = (role: Role, row: number) => {
    const { area } = capture(book.workbook).names.find(({ name }) => name === columnName(book.result, role))!.block!;
    return { cell: `$${columnLetters(area.column)}${area.row + row}`, area };
  };
  for (const role of ROLES) {
    const { area } = columnOf(role, 0);
    const cells = Array.from({ length: area.rows }, (_, row) => {
      const [n, own] = [columnOf("SoPhieu", row).cell, columnOf(role.replace("L", "P") as Role, row).cell];
      const all = (["P1", "P2", "P3"] as const).map((one) => columnOf(one, row).cell).join(",");
      const formula = `=IF(ISNUMBER(${own}),IF(${n}>1,(${n}*${own}-SUM(${all}))/(${n}-1),""),"")`;
      const value = capture(book.workbook).names.find(({ name }) => name === columnName(book.result, role))!.block!
        .columns[0]![row]!;
      return { row: area.row + row, column: area.column, content: { formula, value } };
    });
    apply(book.workbook, { edits: [{ kind: "setCells", sheet: area.sheet, cells }] });
  }
  expect(formulasOf("L1")).not.toEqual(present[0]);
  const { findings } = check(capture(book.workbook));
  expect(findings.filter(({ where }) => ROLES.some((role) => role === where.role))).toEqual([]);
  carryOut(book.workbook, { kind: "classify", repair: false });
  expect(ROLES.map(formulasOf)).toEqual(present);
});

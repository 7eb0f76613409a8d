import { expect, it } from "vitest";
import { formerSeverity } from "../../../../src/workbook/formulas/former-severity";
import { rubricSheet } from "../../../../src/workbook/sheets/rubric/rubric-sheet";
import type { Role } from "../../../../src/scoring/role";
import { collective } from "../../../sound-entries";

it("Formulas of severity that earlier versions wrote are known by every character of them", () => {
  const columns: readonly Role[] = ["SoPhieu", "P1", "P2"];
  const table = {
    id: 1,
    cells: rubricSheet(collective, "Bộ tiêu chí", { kind: "own", name: null }).cells,
    collectiveTables: [],
    column: (role: Role) => columns.indexOf(role) + 1,
  };
  expect([...formerSeverity(table, { members: 4, recusals: 5, ballots: [2, 3], third: null })]).toEqual([
    ["L1", '=IF(ISNUMBER($B{r}),IF($A{r}>1,($A{r}*$B{r}-SUM($B{r},$C{r}))/($A{r}-1),""),"")'],
    ["L2", '=IF(ISNUMBER($C{r}),IF($A{r}>1,($A{r}*$C{r}-SUM($B{r},$C{r}))/($A{r}-1),""),"")'],
  ]);
});

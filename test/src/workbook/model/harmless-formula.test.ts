import { describe, expect, test } from "vitest";
import { isHarmlessFormula } from "../../../../src/workbook/model/harmless-formula";

describe("A formula that a note or a page brings", () => {
  test.each([
    "=1+1",
    '=IF(ISNUMBER($B4),SUM($C4:$F4),"")',
    "=sum(A1:A9)",
    "=_xlfn.IFS(A1>1,2,TRUE,3)",
    "=_XLFN._XLWS.FILTER(A1:A9,B1:B9)",
    "='Bộ tiêu chí (2)'!$D$20",
    '="INDIRECT(A1) [1] | https://vi.du"',
    `="${"x".repeat(8189)}"`,
  ])("may only calculate with the workbook's cells: %s", (formula) => {
    expect(isHarmlessFormula(formula)).toBe(true);
  });

  test.each([
    ["is no formula", "1+1"],
    ["calls the web", '=WEBSERVICE("x")'],
    ["calls the web in small letters", '=webservice("x")'],
    ["calls the web behind the prefix of files", '=_xlfn.WEBSERVICE("x")'],
    ["opens what a text names", '=INDIRECT("A1")'],
    ["calls after a space", '=HYPERLINK ("x")'],
    ["calls what nobody knows", "=THAMDINH.DOC(A1)"],
    ["calls under another prefix", "=A_XLFN.SUM(A1)"],
    ["reads another workbook", "=[Sổ.xlsx]Bảng!A1"],
    ["reads another workbook by a closing bracket", "=A1]"],
    ["calls another program", "=cmd|' /C calc'!A0"],
    ["has an address", "=A1&http://vi.du"],
    ["has a path of a server", "=\\\\may-chu\\A1"],
    ["hides a call behind a text", '="a"&IMAGE("x")&"b"'],
    ["hides a call behind a sheet's name", "='a'!A1&IMAGE(A1)&'b'!A1"],
    ["is longer than Excel allows", `="${"x".repeat(8190)}"`],
  ])("is refused where it %s", (_, formula) => {
    expect(isHarmlessFormula(formula)).toBe(false);
  });
});

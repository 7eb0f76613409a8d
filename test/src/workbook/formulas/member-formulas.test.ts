import { expect, it } from "vitest";
import { memberFormulas } from "../../../../src/workbook/formulas/member-formulas";

it("Beside a member stand formulas over the judges' ballots alone where the panel has no third marker", () => {
  const formulas = memberFormulas({ members: 7, recusals: 8, ballots: [2], third: null }, 1, "$A{r}");
  const own = (count: string, otherwise = "0") => `=IF($A{r}="","",IF($A{r}=ThamDinh_2_CuaTV,${count},${otherwise}))`;
  expect(Object.fromEntries(formulas)).toEqual({
    SoGiao: own('SUMPRODUCT(--(ThamDinh_2_MaMH<>""))'),
    SoNop: own('COUNTIF(ThamDinh_2_TinhTrang,"Hoàn chỉnh")'),
    SoKhongCham: '=IF($A{r}="","",COUNTIFS(ThamDinh_8_MaTV,$A{r}))',
    DoKhat: own('IF(COUNT(ThamDinh_1_L1)<5,"Chưa đủ dữ liệu",AVERAGE(ThamDinh_1_L1))', '""'),
    SoCap: own("COUNT(ThamDinh_1_L1)"),
  });
});

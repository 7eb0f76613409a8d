import { describe, expect, it } from "vitest";
import { chooseNames } from "../../../../src/workbook/model/own-names";
import type { ListedName } from "../../../../src/workbook/model/own-names";

const area = (sheet: string) => ({ sheet, row: 2, column: 3, rows: 4, columns: 1 });
const ofWorkbook = (name: string, sheet: string | null): ListedName => ({
  name,
  area: sheet === null ? null : area(sheet),
  scope: null,
});
const ofSheet = (name: string, sheet: string): ListedName => ({ name, area: area(sheet), scope: sheet });

describe("Of names that are spelled alike, for the workbook and for copied sheets,", () => {
  it("the workbook's is taken while any column of its table is intact", () => {
    const { names, copies } = chooseNames([
      ofWorkbook("ThamDinh_1_TC1", null),
      ofWorkbook("ThamDinh_1_TC2", "Bảng"),
      ofSheet("ThamDinh_1_TC1", "Bản sao"),
      ofSheet("ThamDinh_1_TC2", "Bản sao"),
    ]);
    expect(names).toEqual([
      { name: "ThamDinh_1_TC1", area: null },
      { name: "ThamDinh_1_TC2", area: area("Bảng") },
    ]);
    expect(copies.map(({ name }) => name)).toEqual(["ThamDinh_1_TC1", "ThamDinh_1_TC2"]);
  });

  it("those of the first copy are taken once the original is gone, and say which sheet they are from", () => {
    const { names, copies } = chooseNames([
      ofWorkbook("ThamDinh_1_TC1", null),
      ofSheet("ThamDinh_1_TC1", "Bản sao"),
      ofSheet("ThamDinh_1_TC2", "Bản sao"),
      ofSheet("ThamDinh_1_TC1", "Bản sao 2"),
    ]);
    expect(names).toEqual([
      { name: "ThamDinh_1_TC1", area: area("Bản sao"), scope: "Bản sao" },
      { name: "ThamDinh_1_TC2", area: area("Bản sao"), scope: "Bản sao" },
    ]);
    expect(copies).toEqual([{ name: "ThamDinh_1_TC1", area: area("Bản sao 2") }]);
  });

  it("the name of a table's rubric follows its columns", () => {
    const choose = (home: string | null) =>
      chooseNames([
        ofWorkbook("ThamDinh_1_TC1", home),
        ofWorkbook("ThamDinh_1_Rubric", null),
        ofSheet("ThamDinh_1_TC1", "Bản sao"),
        ofSheet("ThamDinh_1_Rubric", "Bản sao"),
      ]).names.find(({ name }) => name === "ThamDinh_1_Rubric");
    expect(choose("Bảng")).toEqual({ name: "ThamDinh_1_Rubric", area: null });
    expect(choose(null)).toEqual({ name: "ThamDinh_1_Rubric", area: area("Bản sao"), scope: "Bản sao" });
  });

  it("those of no table are decided one by one", () => {
    const name = "ThamDinh_Rubric_tap_the";
    expect(chooseNames([ofWorkbook(name, "Bộ tiêu chí"), ofSheet(name, "Bản sao")])).toEqual({
      names: [{ name, area: area("Bộ tiêu chí") }],
      copies: [{ name, area: area("Bản sao") }],
    });
    expect(chooseNames([ofWorkbook(name, null), ofSheet(name, "Bản sao")])).toEqual({
      names: [{ name, area: area("Bản sao"), scope: "Bản sao" }],
      copies: [],
    });
  });

  it("a sheet's own that refers to nothing counts as none", () => {
    expect(chooseNames([{ name: "ThamDinh_1_TC1", area: null, scope: "Bản sao" }])).toEqual({ names: [], copies: [] });
  });
});

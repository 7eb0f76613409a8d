import { describe, expect, it } from "vitest";
import { columnNumber } from "../../../../src/workbook/model/area";
import type { Area } from "../../../../src/workbook/model/area";
import { createCalculator } from "../../../../workbench/grid/formula/calculator";
import type { CalculatorContent } from "../../../../workbench/grid/formula/calculator";
import { VI_VN } from "../../../../workbench/grid/formula/locale";

type Sheet = Record<string, CalculatorContent>;

/** A calculator over one sheet; texts that begin with `=` are formulas. Changes to `cells` count after `invalidate`. */
function calculatorOf(cells: Sheet, names: Readonly<Record<string, Area>> = {}) {
  const reads: string[] = [];
  const calculator = createCalculator({
    content: (_sheet, row, column) => {
      const address = `${String.fromCharCode(64 + column)}${String(row)}`;
      reads.push(address);
      const cell = cells[address] ?? null;
      return typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : cell;
    },
    name: (name) => names[name] ?? null,
    hasSheet: (name) => name === "S",
  });
  const value = (address: string) =>
    calculator.value("S", Number(address.replace(/\D/g, "")), columnNumber(address.replace(/\d/g, "")));
  return { value, invalidate: calculator.invalidate, reads };
}

const CIRCULAR = { error: "#REF!" };

describe("A calculator", () => {
  it("gives constants as they are, dates and empty cells included", () => {
    const { value } = calculatorOf({ A1: "chữ", A2: { date: 46349 }, A3: true, A4: { error: "#N/A" } });
    expect(["A1", "A2", "A3", "A4", "A5"].map(value)).toEqual(["chữ", { date: 46349 }, true, { error: "#N/A" }, null]);
  });

  it("calculates formulas through one another, each once", () => {
    const { value, reads } = calculatorOf({ A1: 2, A2: "=A1*3", A3: "=A2+A2", A4: "=A3-A2" });
    expect(value("A4")).toBe(6);
    expect(reads.filter((address) => address === "A2")).toHaveLength(1);
  });

  it("calculates anew only what was invalidated", () => {
    const cells: Sheet = { A1: 2, A2: "=A1*3" };
    const { value, invalidate } = calculatorOf(cells);
    expect(value("A2")).toBe(6);
    cells["A1"] = 5;
    expect(value("A2")).toBe(6);
    invalidate();
    expect(value("A2")).toBe(15);
  });

  it("reads the formulas of a filled column for each row", () => {
    const { value } = calculatorOf({ A1: 1, A2: 2, A3: 3, B1: "=A1*$A$3", B2: "=A2*$A$3", B3: "=A3*$A$3" });
    expect(["B1", "B2", "B3"].map(value)).toEqual([3, 6, 9]);
  });

  it("keeps apart formulas that only look like copies of each other", () => {
    const area = (row: number) => ({ sheet: "S", row, column: 1, rows: 1, columns: 1 });
    const { value } = calculatorOf(
      { A1: 1, A2: 2, A9: 9, B1: '="A1"', B2: '="A2"', C1: "=Ten_A1", C2: "=Ten_A2" },
      { Ten_A1: area(9), Ten_A2: area(1) },
    );
    expect(["B1", "B2", "C1", "C2"].map(value)).toEqual(["A1", "A2", 9, 1]);
  });

  it("finds names", () => {
    const { value } = calculatorOf(
      { A1: 1, A2: 2, B1: "=SUM(Cot)" },
      { Cot: { sheet: "S", row: 1, column: 1, rows: 2, columns: 1 } },
    );
    expect(value("B1")).toBe(3);
  });

  it("says #ERROR! where a formula cannot be read", () => {
    expect(calculatorOf({ A1: "=1+" }).value("A1")).toEqual({ error: "#ERROR!" });
  });

  it("reads formulas in the locale of the sheet", () => {
    const calculator = createCalculator({
      content: () => ({ formula: '=SUM(1,5;1)&""' }),
      name: () => null,
      hasSheet: () => true,
      locale: VI_VN,
    });
    expect(calculator.value("S", 1, 1)).toBe("2,5");
  });
});

describe("Formulas that read themselves", () => {
  it("are circular, whichever is asked for first", () => {
    for (const first of ["A1", "A2", "A3"]) {
      const { value } = calculatorOf({ A1: "=A2+1", A2: "=A3+1", A3: "=A1+1" });
      value(first);
      expect(["A1", "A2", "A3"].map(value)).toEqual([CIRCULAR, CIRCULAR, CIRCULAR]);
    }
  });

  it("are circular even when they hide the error", () => {
    const { value } = calculatorOf({ A1: "=IFERROR(A2,5)", A2: "=A1" });
    expect([value("A1"), value("A2")]).toEqual([CIRCULAR, CIRCULAR]);
  });

  it("are circular through a range", () => {
    expect(calculatorOf({ A1: 1, A2: "=SUM(A1:A3)" }).value("A2")).toEqual(CIRCULAR);
  });

  it("do not spoil formulas that only read them", () => {
    const { value } = calculatorOf({ A1: "=A1", A2: "=IFERROR(A1,5)" });
    expect(value("A2")).toBe(5);
  });

  it("are not circular where only their place is asked for", () => {
    expect(calculatorOf({ A2: "=ROW(A2)+ROWS(A1:A3)" }).value("A2")).toBe(5);
  });

  it("are circular over thousands of cells", () => {
    const cells: Sheet = { A1: "=A3000" };
    for (let row = 2; row <= 3000; row += 1) cells[`A${String(row)}`] = `=A${String(row - 1)}+1`;
    const { value } = calculatorOf(cells);
    expect([value("A3000"), value("A1"), value("A1500")]).toEqual([CIRCULAR, CIRCULAR, CIRCULAR]);
  });
});

describe("Long tables", () => {
  it("may be chains of thousands of formulas", () => {
    const cells: Sheet = { A1: 1 };
    for (let row = 2; row <= 20_000; row += 1) cells[`A${String(row)}`] = `=A${String(row - 1)}+1`;
    expect(calculatorOf(cells).value("A20000")).toBe(20_000);
  });

  it("read each cell of a range once, however many rows ask for it", () => {
    const rows = 500;
    const cells: Sheet = {};
    for (let row = 1; row <= rows; row += 1) {
      cells[`A${String(row)}`] = `Chi bộ ${String(row % 100)}`;
      cells[`B${String(row)}`] = row;
      cells[`C${String(row)}`] =
        `=COUNTIFS(Khoa,$A${String(row)},Diem,">100")+SUMPRODUCT(MAX((Khoa=$A${String(row)})*Diem))+MATCH($A${String(row)},Khoa,0)`;
    }
    const column = (number: number): Area => ({ sheet: "S", row: 1, column: number, rows, columns: 1 });
    const { value, reads } = calculatorOf(cells, { Khoa: column(1), Diem: column(2) });
    const row = 207;
    // Rows 107, 207, 307 and 407 hold more than 100; 407 is the most; the first of them all is row 7
    expect(value(`C${String(row)}`)).toBe(4 + 407 + 7);
    for (let other = 1; other <= rows; other += 1) value(`C${String(other)}`);
    expect(reads).toHaveLength(3 * rows);
  });
});

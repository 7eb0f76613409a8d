import { columnLetters } from "../../workbook/model/area";
import type { Content, Formula } from "../../workbook/model/sheet-spec";
import { columnReference, lastRowOf, listFrame, listStyles } from "./list-sheet";
import type { ListSheet } from "./list-sheet";
import type { ProvinceFacts } from "../province-facts";
import { RESULT_BAND_COLUMN, RESULT_KEY_COLUMN, resultsSheet } from "./results-sheet";
import { unitYears } from "../unit-keys";

/** First column with a band's count, from 1. */
const FIRST_BAND = 5;

/** *Theo đơn vị × mức*: live counts over *Kết quả*. Units match by their number, which no text can be mistaken for. */
export function bandsSheet(facts: ProvinceFacts): ListSheet {
  const { bands, decision, units } = facts;
  const keys = unitYears(units, decision);
  const results = resultsSheet(facts);
  const { firstRow: first } = listFrame(results);
  const range = (column: number) => columnReference(results.name, column, first, lastRowOf(results, first));
  const [keyRange, bandRange] = [range(RESULT_KEY_COLUMN), range(RESULT_BAND_COLUMN)];
  const last = FIRST_BAND + bands.bands.length;
  const columns = {
    open: last,
    all: last + 1,
  };
  const counts = (row: number, headingRow: number, key: number): readonly Content[] => {
    const { all, byBand } = bands.of(key);
    const own = byBand.map((value, index): Formula => {
      const heading = `${columnLetters(FIRST_BAND + index)}$${headingRow}`;
      return { formula: `=COUNTIFS(${keyRange},$A${row},${bandRange},${exactly(heading)})`, value };
    });
    const banded = `${columnLetters(FIRST_BAND)}${row}:${columnLetters(last - 1)}${row}`;
    return [
      ...own,
      {
        formula: `=${columnLetters(columns.all)}${row}-SUM(${banded})`,
        value: all - byBand.reduce((sum, value) => sum + value, 0),
      },
      { formula: `=COUNTIF(${keyRange},$A${row})`, value: all },
    ];
  };
  return {
    name: "Theo đơn vị × mức",
    title: "SỐ MÔ HÌNH THEO ĐƠN VỊ VÀ MỨC XẾP LOẠI",
    notes: ["Các ô đếm là công thức trên sheet Kết quả. Đơn vị chưa có kết quả cũng có dòng, với số 0."],
    columns: [
      { heading: "Số", width: 7, style: listStyles.integer },
      { heading: "Năm", width: 9, style: listStyles.integer },
      { heading: "Mã đơn vị", width: 12, style: listStyles.center },
      { heading: "Đơn vị", width: 40, style: listStyles.text },
      ...bands.bands.map((heading) => ({ heading, width: 11, style: listStyles.integer })),
      { heading: "Chưa có mức", width: 11, style: listStyles.integer },
      { heading: "Cộng", width: 10, style: listStyles.integer },
    ],
    rowCount: keys.length,
    rows: function* (firstRow) {
      for (const [index, { unit, year }] of keys.entries())
        yield [index + 1, year ?? "", unit.code, unit.name, ...counts(firstRow + index, firstRow - 1, index + 1)];
    },
    closing: (firstRow, lastRow) => {
      const sums = Array.from({ length: bands.bands.length + 2 }, (_, index): Formula => {
        const letters = columnLetters(FIRST_BAND + index);
        return { formula: `=SUM(${letters}${firstRow}:${letters}${lastRow})`, value: sumOf(facts, keys.length, index) };
      });
      return ["", "", "", "Toàn tỉnh", ...sums];
    },
    empty: "Danh sách chưa có đơn vị nào.",
    frozenColumns: 4,
  };
}

/** A criterion for exactly a cell's text: signs that COUNTIFS would read as wildcards or comparisons are only signs. */
function exactly(cell: string): string {
  return `"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")`;
}

function sumOf({ bands }: ProvinceFacts, keys: number, index: number): number {
  let sum = 0;
  for (let key = 1; key <= keys; key++) {
    const { all, byBand } = bands.of(key);
    const open = all - byBand.reduce((total, value) => total + value, 0);
    sum += [...byBand, open, all][index] ?? 0;
  }
  return sum;
}

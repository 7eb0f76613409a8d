import { hundredths, hundredthsToNumber } from "../../text/hundredths";
import type { Content } from "../../workbook/model/sheet-spec";
import { SIGNALS } from "../../workbook/sheets/theme";
import type { CountedFile } from "../counted-file";
import { isCounted } from "../decide-files";
import { listStyles } from "./list-sheet";
import type { ListColumn, ListSheet } from "./list-sheet";
import { longPlace } from "../long-tables";
import type { LongColumn, LongRow } from "../long-tables";
import type { ProvinceFacts } from "../province-facts";
import { unitKeys } from "../unit-keys";

const RESULTS_SHEET = "Kết quả";

/** Columns of the sheet that the counts by unit and band read, from 1. */
export const RESULT_KEY_COLUMN = 1;
export const RESULT_BAND_COLUMN = 10;

const COLUMNS: readonly ListColumn[] = [
  { heading: "Số đơn vị", width: 7, style: listStyles.integer },
  { heading: "Năm", width: 6, style: listStyles.integer },
  { heading: "Đơn vị", width: 22, style: listStyles.text },
  { heading: "Bộ tiêu chí", width: 12, style: listStyles.center },
  { heading: "Đối tượng", width: 24, style: listStyles.text },
  { heading: "Mô hình", width: 32, style: listStyles.text },
  { heading: "Lĩnh vực", width: 18, style: listStyles.text },
  { heading: "Tình trạng", width: 11, style: listStyles.center },
  { heading: "Tổng điểm", width: 8, style: listStyles.points },
  { heading: "Mức", width: 10, style: listStyles.center },
  { heading: "Thưởng thêm", width: 8, style: listStyles.points },
  { heading: "Kết quả đối tượng", width: 9, style: listStyles.points },
  { heading: "Mức đối tượng", width: 10, style: listStyles.center },
  { heading: "Tạm tính", width: 7, style: listStyles.center },
  { heading: "Khác ô đã ghi", width: 8, style: listStyles.center },
];

/** *Kết quả*: one row an entry, as values. Results are recomputed; a row whose cells show another one says so. */
export function resultsSheet({ decision, units, counted }: ProvinceFacts): ListSheet {
  const keyOf = unitKeys(units, decision);
  return {
    name: RESULTS_SHEET,
    title: "KẾT QUẢ CỦA CÁC ĐƠN VỊ",
    notes: [
      "Mỗi dòng một mô hình (hoặc một cá nhân không đăng ký). Điểm và mức do Thẩm định tính lại từ điểm đã chấm; cột cuối ghi “có” khi ô trong tệp của đơn vị đang ghi kết quả khác.",
    ],
    columns: COLUMNS,
    rowCount: countedRows(decision),
    rows: async function* () {
      for await (const one of counted()) for (const row of one.reading.rows.ket_qua) yield resultCells(one, row, keyOf);
    },
    empty: "Chưa có kết quả nào được tính.",
    signals: (row) => [
      { formula: `=$O${row}="có"`, ...SIGNALS.wrong },
      { formula: `=AND($H${row}<>"",$H${row}<>"Hoàn chỉnh")`, ...SIGNALS.open },
    ],
    frozenColumns: 3,
  };
}

/** Returns the number of rows of all counted files. */
export function countedRows({ files }: ProvinceFacts["decision"]): number {
  return files.reduce((sum, file) => sum + (isCounted(file) && file.read.ok ? file.read.facts.rows : 0), 0);
}

function resultCells({ file }: CountedFile, row: LongRow, keyOf: ReturnType<typeof unitKeys>): readonly Content[] {
  const text = (column: LongColumn<"ket_qua">) => String(row[longPlace("ket_qua", column)] ?? "");
  const points = (column: LongColumn<"ket_qua">) => {
    const value = row[longPlace("ket_qua", column)];
    return typeof value === "number" ? hundredthsToNumber(hundredths(value)) : "";
  };
  const sign = (column: LongColumn<"ket_qua">) => (row[longPlace("ket_qua", column)] === true ? "có" : "");
  const year = row[longPlace("ket_qua", "nam")];
  return [
    keyOf(file),
    typeof year === "number" ? year : "",
    file.unit?.name ?? "",
    text("bo_tieu_chi"),
    text("doi_tuong"),
    text("mo_hinh"),
    text("linh_vuc"),
    text("trang_thai"),
    points("tong_tinh_lai_hp"),
    text("muc"),
    points("thuong_hp"),
    points("ket_qua_hp"),
    text("muc_dt"),
    sign("tam_tinh"),
    sign("lech"),
  ];
}

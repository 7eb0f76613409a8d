import { SIGNALS } from "../workbook/sheets/theme";
import type { DecidedFile } from "./decide-files";
import { listStyles } from "./list-sheet";
import type { ListSheet } from "./list-sheet";
import type { ProvinceFacts } from "./province-facts";

const STATUS_COLUMN = "H";

/** *Tệp*: every file that was found, with its status and why. */
export function filesSheet({ decision: { files, missing }, units, date }: ProvinceFacts): ListSheet {
  const count = (status: DecidedFile["status"]) => files.filter((file) => file.status === status).length;
  return {
    name: "Tệp",
    title: "TỔNG HỢP TOÀN TỈNH: CÁC TỆP ĐÃ THU",
    notes: [
      `Lập ngày ${date}. ${files.length} tệp: ${count("nhận")} nhận, ${count("cảnh báo")} nhận và cần xem lại, ${count("từ chối")} từ chối (không tính). ${units.length} đơn vị trong danh sách, ${missing.length} lượt còn thiếu.`,
      "Không tệp nào được tính hai lần. Tệp bị từ chối và tệp trùng đơn vị không có trong sheet Kết quả.",
    ],
    columns: [
      { heading: "STT", width: 6, style: listStyles.integer },
      { heading: "Tệp", width: 34, style: listStyles.text },
      { heading: "Mã đơn vị", width: 10, style: listStyles.center },
      { heading: "Đơn vị", width: 28, style: listStyles.text },
      { heading: "Năm", width: 7, style: listStyles.integer },
      { heading: "Số bảng", width: 7, style: listStyles.integer },
      { heading: "Số mô hình", width: 8, style: listStyles.integer },
      { heading: "Tình trạng", width: 11, style: listStyles.center },
      { heading: "Lý do, việc cần xem", width: 46, style: listStyles.text },
      { heading: "Chốt", width: 12, style: listStyles.center },
      { heading: "SHA-256 của tệp", width: 38, style: listStyles.mono },
    ],
    rowCount: files.length,
    rows: () => files.map((file, index) => fileCells(file, index + 1)),
    empty: "Thư mục không có tệp bảng tính nào.",
    signals: (row) => [
      { formula: `=$${STATUS_COLUMN}${row}="từ chối"`, ...SIGNALS.wrong },
      { formula: `=$${STATUS_COLUMN}${row}="cảnh báo"`, ...SIGNALS.open },
    ],
    frozenColumns: 2,
  };
}

function fileCells(file: DecidedFile, number: number) {
  const facts = file.read.ok ? file.read.facts : null;
  const seal = facts?.seal ?? null;
  return [
    number,
    file.path,
    file.unit?.code ?? "",
    file.unit?.name ?? "",
    facts?.year ?? "",
    facts?.tables ?? "",
    facts?.rows ?? "",
    file.status,
    file.reason,
    seal === null ? "" : seal.fits === null ? "đã chốt" : seal.fits ? "khớp" : "không khớp",
    file.sha256 ?? "",
  ];
}

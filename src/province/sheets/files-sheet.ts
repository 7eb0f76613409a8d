import { SIGNALS } from "../../workbook/sheets/theme";
import { isCounted } from "../decide-files";
import type { DecidedFile } from "../decide-files";
import { listStyles } from "./list-sheet";
import type { ListSheet } from "./list-sheet";
import type { ProvinceFacts } from "../province-facts";
import type { SealFacts } from "../unit-reading";

const STATUS_COLUMN = "H";

/** *Tệp*: every file that was found, with its status and why. */
export function filesSheet({ decision: { files, missing }, units, date, fileReason }: ProvinceFacts): ListSheet {
  const count = (status: DecidedFile["status"]) => files.filter((file) => file.status === status).length;
  return {
    name: "Tệp",
    title: "TỔNG HỢP TOÀN TỈNH: CÁC TỆP ĐÃ THU",
    notes: [
      `Lập ngày ${date}. ${files.length} tệp: ${count("nhận")} nhận, ${count("cảnh báo")} nhận và cần xem lại, ${count("từ chối")} từ chối (không tính). ${units.length} đơn vị trong danh sách, ${missing.length} lượt còn thiếu.`,
      sealNote(files),
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
      { heading: "Chốt", width: 11, style: listStyles.center },
      { heading: "Mã chốt", width: 22, style: listStyles.mono },
      { heading: "SHA-256 của tệp", width: 34, style: listStyles.mono },
    ],
    rowCount: files.length,
    rows: () => files.map((file, index) => fileCells(file, index + 1, fileReason(file.reason))),
    empty: "Thư mục không có tệp bảng tính nào.",
    signals: (row) => [
      { formula: `=$${STATUS_COLUMN}${row}="từ chối"`, ...SIGNALS.wrong },
      { formula: `=$J${row}="${SEAL_WORDS.changed}"`, ...SIGNALS.wrong },
      { formula: `=$${STATUS_COLUMN}${row}="cảnh báo"`, ...SIGNALS.open },
    ],
    frozenColumns: 2,
  };
}

/** Words of the column *Chốt*. */
const SEAL_WORDS = { fits: "khớp", changed: "không khớp", reopened: "đã mở lại" } as const;

function sealWord(seal: SealFacts | null): string {
  if (seal === null) return "";
  return seal.fits === null ? SEAL_WORDS.reopened : seal.fits ? SEAL_WORDS.fits : SEAL_WORDS.changed;
}

/** How many of the counted files are sealed, and how many of them were changed since. */
function sealNote(files: readonly DecidedFile[]): string {
  const seals = files.flatMap((file) => (isCounted(file) && file.read.ok ? (file.read.facts.seal ?? []) : []));
  const count = (fits: boolean | null) => seals.filter((seal) => seal.fits === fits).length;
  return `Trong các tệp được tính: ${seals.length} tệp đã chốt, ${count(true)} còn khớp, ${count(false)} đã sửa sau khi chốt, ${count(null)} đã mở lại. Hãy đối chiếu mã chốt với mã in trên biên bản đã ký.`;
}

function fileCells(file: DecidedFile, number: number, reason: string) {
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
    reason,
    sealWord(seal),
    seal?.code ?? "",
    file.sha256 ?? "",
  ];
}

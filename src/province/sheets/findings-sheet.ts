import type { Content } from "../../workbook/model/sheet-spec";
import { SIGNALS } from "../../workbook/sheets/theme";
import { isCounted } from "../decide-files";
import { listStyles } from "./list-sheet";
import type { ListSheet } from "./list-sheet";
import type { ProvinceFacts } from "../province-facts";

/** *Phát hiện*: what the check found in each counted file, one row a kind. */
export function findingsSheet({ decision: { files }, counted, findingTitle }: ProvinceFacts): ListSheet {
  return {
    name: "Phát hiện",
    title: "LỖI VÀ CẢNH BÁO TRONG TỆP CỦA CÁC ĐƠN VỊ",
    notes: ["Mỗi dòng là một loại lỗi trong một tệp. Đơn vị mở tệp, bấm Kiểm tra để xem từng ô và sửa."],
    columns: [
      { heading: "Mã đơn vị", width: 12, style: listStyles.center },
      { heading: "Đơn vị", width: 32, style: listStyles.text },
      { heading: "Tệp", width: 38, style: listStyles.text },
      { heading: "Mức độ", width: 12, style: listStyles.center },
      { heading: "Nội dung", width: 48, style: listStyles.text },
      { heading: "Số chỗ", width: 9, style: listStyles.integer },
      { heading: "Ô đầu tiên", width: 26, style: listStyles.text },
    ],
    rowCount: files.reduce(
      (sum, file) => sum + (isCounted(file) && file.read.ok ? file.read.facts.findingKinds : 0),
      0,
    ),
    rows: async function* () {
      for await (const { file, reading } of counted())
        for (const { code, severity, count, firstCell } of reading.findings)
          yield [
            file.unit?.code ?? "",
            file.unit?.name ?? "",
            file.path,
            severity,
            findingTitle(code),
            count,
            firstCell,
          ] satisfies readonly Content[];
    },
    empty: "Không có lỗi, cảnh báo nào.",
    signals: (row) => [{ formula: `=$D${row}="lỗi"`, ...SIGNALS.wrong }],
    frozenColumns: 0,
  };
}

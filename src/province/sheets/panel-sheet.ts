import { STEP_LABELS } from "../../judging/step";
import { hundredths, hundredthsToNumber } from "../../text/hundredths";
import type { Content } from "../../workbook/model/sheet-spec";
import { SIGNALS } from "../../workbook/sheets/theme";
import { COUNTED, JUDGE } from "../ballot-rows";
import type { CountedFile } from "../counted-file";
import { isCounted } from "../decide-files";
import { longPlace } from "../long-tables";
import type { LongColumn, LongRow } from "../long-tables";
import type { ProvinceFacts } from "../province-facts";
import { listStyles } from "./list-sheet";
import type { ListSheet } from "./list-sheet";

/** *Tổ thẩm định*: the entries that panels judge, with how far their judges are apart. */
export function panelSheet({ decision: { files }, counted }: ProvinceFacts): ListSheet {
  return {
    name: "Tổ thẩm định",
    title: "MÔ HÌNH DO TỔ THẨM ĐỊNH CHẤM",
    notes: [
      "Thấp nhất, cao nhất và chênh lệch chỉ xét các phiếu được tính; phiếu của người không tham gia chấm và của người chấm thứ ba đứng ngoài. Mô hình chưa hợp nhất thì chưa có kết quả.",
    ],
    columns: [
      { heading: "Năm", width: 7, style: listStyles.integer },
      { heading: "Đơn vị", width: 26, style: listStyles.text },
      { heading: "Mã", width: 10, style: listStyles.center },
      { heading: "Mô hình", width: 40, style: listStyles.text },
      { heading: "Bước", width: 20, style: listStyles.center },
      { heading: "Cách hợp nhất", width: 14, style: listStyles.center },
      { heading: "Số phiếu", width: 8, style: listStyles.integer },
      { heading: "Không tính", width: 8, style: listStyles.integer },
      { heading: "Thấp nhất", width: 9, style: listStyles.points },
      { heading: "Cao nhất", width: 9, style: listStyles.points },
      { heading: "Chênh lệch", width: 9, style: listStyles.points },
      { heading: "Kết quả", width: 9, style: listStyles.points },
      { heading: "Mức", width: 12, style: listStyles.center },
    ],
    rowCount: files.reduce((sum, file) => sum + (isCounted(file) && file.read.ok ? file.read.facts.panelRows : 0), 0),
    rows: async function* () {
      for await (const one of counted()) yield* panelCells(one);
    },
    empty: "Chưa đơn vị nào chấm bằng tổ thẩm định.",
    signals: (row) => [{ formula: `=AND($E${row}<>"",$E${row}<>"${STEP_LABELS.combined}")`, ...SIGNALS.open }],
    frozenColumns: 4,
  };
}

function* panelCells({ file, reading: { rows } }: CountedFile): Generator<readonly Content[]> {
  const totals = totalsByEntry(rows.phieu);
  for (const row of rows.ket_qua) {
    const at = (column: LongColumn<"ket_qua">) => row[longPlace("ket_qua", column)] ?? null;
    if (at("buoc") === null) continue;
    const plain = (column: LongColumn<"ket_qua">): Content => {
      const value = at(column);
      return typeof value === "boolean" ? null : (value ?? "");
    };
    const own = totals.get(`${at("bang")} ${at("dong")}`) ?? [];
    const [lowest, highest] = own.length === 0 ? [null, null] : [Math.min(...own), Math.max(...own)];
    const gap = own.length < 2 ? null : highest! - lowest!;
    const result = at("tong_tinh_lai_hp");
    yield [
      plain("nam"),
      file.unit?.name ?? "",
      plain("ma_mh"),
      plain("mo_hinh"),
      plain("buoc"),
      plain("cach"),
      plain("so_phieu"),
      plain("khong_tinh"),
      points(lowest),
      points(highest),
      points(gap),
      points(typeof result === "number" ? result : null),
      plain("muc"),
    ];
  }
}

/** Totals of the judges' counted ballots, by table and row of their entry. */
function totalsByEntry(rows: readonly LongRow[]): ReadonlyMap<string, readonly number[]> {
  const totals = new Map<string, number[]>();
  for (const row of rows) {
    const at = (column: LongColumn<"phieu">) => row[longPlace("phieu", column)] ?? null;
    const total = at("tong_hp");
    if (at("vai_tro") !== JUDGE || at("tinh_trang") !== COUNTED || typeof total !== "number") continue;
    const key = `${at("bang")} ${at("dong")}`;
    totals.set(key, [...(totals.get(key) ?? []), total]);
  }
  return totals;
}

function points(value: number | null): Content {
  return value === null ? "" : hundredthsToNumber(hundredths(value));
}

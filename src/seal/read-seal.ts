import { cellText } from "../scoring/cell-text";
import type { PanelCell } from "../scoring/panel-role";
import type { Cell } from "../text/cell";
import type { Bindings } from "../workbook/bindings/bindings";
import { panelCell } from "../workbook/bindings/bound-panel";
import type { RecordTable } from "../workbook/bindings/record-table";
import type { Area } from "../workbook/model/area";
import { ungroupedMark } from "./mark-text";

/** A line as the sheet *Niêm phong* keeps it. */
export interface KeptLine {
  readonly text: string;
  /** Digits of its mark; "" where the cell holds none. */
  readonly mark: string;
  readonly place: Area;
}

/** A seal as its sheet holds it. Untrusted: anyone with the file can change the sheet. */
export interface Seal {
  readonly table: RecordTable;
  /** 0 where the cell holds no number. */
  readonly number: number;
  /** Digits; "" where the cell holds none. */
  readonly mark: string;
  readonly before: string;
  readonly header: KeptLine | null;
  readonly lines: readonly KeptLine[];
  readonly date: Cell;
  readonly by: string;
  readonly reason: string;
  readonly reopened: { readonly date: Cell; readonly by: string; readonly reason: string } | null;
}

/** Returns the seals of a workbook, oldest first. */
export function readSeals({ records }: Pick<Bindings, "records">): readonly Seal[] {
  return records
    .filter(({ kind }) => kind === "seal")
    .map(readSeal)
    .sort((a, b) => a.number - b.number || a.table.id - b.table.id);
}

function readSeal(table: RecordTable): Seal {
  const single = (cell: PanelCell) => panelCell(table.cells, cell);
  const text = (cell: PanelCell) => cellText(single(cell)).trim();
  const number = single("LanChot");
  const kept = keptLines(table);
  const isHeader = ({ text: line }: KeptLine) => line.startsWith("thamdinh-seal/");
  return {
    table,
    number: typeof number === "number" ? number : 0,
    mark: ungroupedMark(text("MaChot")),
    before: ungroupedMark(text("MaChotTruoc")),
    header: kept.find(isHeader) ?? null,
    lines: kept.filter((line) => !isHeader(line)),
    date: single("NgayChot"),
    by: text("NguoiChot"),
    reason: text("LyDoChot"),
    reopened: text("LyDoMo") === "" ? null : { date: single("NgayMo"), by: text("NguoiMo"), reason: text("LyDoMo") },
  };
}

function keptLines({ columns, firstRow, rows }: RecordTable): readonly KeptLine[] {
  const contents = columns.get("NoiDung");
  const marks = columns.get("Ma");
  if (!contents) return [];
  return Array.from({ length: rows }, (_, row) => row).flatMap((row): readonly KeptLine[] => {
    const text = cellText(contents.columns[0]?.[row] ?? null);
    const mark = ungroupedMark(cellText(marks?.columns[0]?.[row] ?? null));
    return text === "" && mark === ""
      ? []
      : [{ text, mark, place: { ...contents.area, row: firstRow + row, rows: 1 } }];
  });
}

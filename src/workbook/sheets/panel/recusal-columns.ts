import type { Role } from "../../../scoring/role";
import type { ThemeStyle } from "../theme";

/** A column of the list of recusals. */
export interface RecusalColumn {
  readonly role: Role;
  readonly header: string;
  readonly width: number;
  readonly style: ThemeStyle;
}

export const RECUSAL_COLUMNS: readonly RecusalColumn[] = [
  { role: "MaTV", header: "Mã người chấm", width: 12, style: "inputCenter" },
  { role: "MaMH", header: "Mã mô hình", width: 14, style: "inputCenter" },
  { role: "HinhThuc", header: "Hình thức", width: 20, style: "inputText" },
  { role: "LyDo", header: "Lý do", width: 28, style: "inputText" },
  { role: "NguoiGhi", header: "Người ghi", width: 24, style: "inputText" },
  { role: "Ngay", header: "Ngày", width: 13, style: "inputDate" },
];

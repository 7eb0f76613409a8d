import type { Role } from "../../../scoring/role";
import type { ThemeStyle } from "../theme";
import type { PanelList } from "./panel-lists";

/** A column of the members' table. */
export interface MemberColumn {
  readonly role: Role;
  readonly header: string;
  readonly width: number;
  readonly style: ThemeStyle;
  readonly list?: PanelList;
}

export const MEMBER_COLUMNS: readonly MemberColumn[] = [
  { role: "MaTV", header: "Mã", width: 8, style: "inputCenter" },
  { role: "HoTen", header: "Họ và tên", width: 26, style: "inputText" },
  { role: "ChucVu", header: "Chức vụ", width: 20, style: "inputText" },
  { role: "DonVi", header: "Đơn vị", width: 24, style: "inputText" },
  { role: "VaiTro", header: "Vai trò", width: 17, style: "inputText", list: "roles" },
  { role: "DuocCham", header: "Được chấm", width: 8, style: "inputCenter", list: "answers" },
  { role: "CoMat", header: "Có mặt", width: 8, style: "inputCenter", list: "answers" },
  { role: "SoGiao", header: "Số phiếu giao", width: 8, style: "resultInteger" },
  { role: "SoNop", header: "Số phiếu đủ điểm", width: 9, style: "resultInteger" },
  { role: "SoKhongCham", header: "Số mô hình không chấm", width: 10, style: "resultInteger" },
  { role: "DoKhat", header: "Chấm cao (+), thấp (−) hơn người khác", width: 17, style: "resultPoints" },
  { role: "SoCap", header: "trên số mô hình", width: 9, style: "resultInteger" },
];

import type { PanelCell } from "../../../scoring/panel-role";

/** What the rules of a panel are called, in the order of their lines. */
export const SETTING_LABELS = {
  MaTo: "Mã tổ",
  TenTo: "Tên tổ",
  QuyetDinhTo: "Quyết định thành lập, số",
  NgayQDTo: "Ngày quyết định",
  Nam: "Năm thẩm định",
  Ky: "Kỳ",
  CachHopNhat: "Cách hợp nhất điểm",
  NguongA: "Chênh lệch dưới mức này: thống nhất",
  NguongB: "Chênh lệch đến mức này: thảo luận",
  NguongC: "Ba phiếu lệch nhau đến mức này: lấy trung bình",
  NguongLoai: "Phiếu lệch: cách trung bình quá",
  PhieuToiThieu: "Số phiếu tối thiểu của một mô hình",
  QuorumTu: "Họp được khi có mặt ít nhất: tử số",
  QuorumMau: "Họp được khi có mặt ít nhất: mẫu số",
  QuorumTheoPhieu: "Từng mô hình cũng cần tỷ lệ phiếu ấy",
  DaXacNhan: "Đã xác nhận các quy định trên",
  GiaiDoan: "Giai đoạn",
  LanMo: "Số lần mở lại",
} as const satisfies Partial<Record<PanelCell, string>>;

/** What is counted of a panel's members. */
export const COUNT_LABELS = {
  SoTV: "Số thành viên",
  SoCoMat: "Số người có mặt",
  SoDuocCham: "Số người được chấm",
  DuDieuKien: "Đủ điều kiện quyết định",
} as const satisfies Partial<Record<PanelCell, string>>;

/**
 * What is kept in hidden columns of ballots, recusals and combining tables. Seals and quotas say themselves what they
 * miss.
 */
export const HIDDEN_LABELS = {
  CuaTV: "Mã người chấm",
  To: "Tổ của bảng",
  Nguon: "Bảng có mô hình của tổ",
  PhieuThuBa: "Phiếu của người chấm thứ ba",
  GiaoPhieu: "Dấu giao phiếu",
  LanGiao: "Số lần giao phiếu",
  LanNop: "Số lần thu phiếu",
  VanTayNop: "Dấu phiếu đã thu",
} as const satisfies Partial<Record<PanelCell, string>>;

const LABELS: Readonly<Partial<Record<PanelCell, string>>> = { ...SETTING_LABELS, ...COUNT_LABELS, ...HIDDEN_LABELS };

/** What people call a single cell of a panel's sheets; `undefined` for cells of other sheets. */
export function panelCellLabel(cell: PanelCell): string | undefined {
  return LABELS[cell];
}

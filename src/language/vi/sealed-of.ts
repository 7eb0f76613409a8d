import { viNameOf } from "./roles";

/** Names of cells and columns in sealed lines that no column of a table has. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MaTo: "mã tổ",
    TenTo: "tên tổ",
    QuyetDinhTo: "quyết định thành lập",
    NgayQDTo: "ngày quyết định thành lập",
    Nam: "năm thẩm định",
    Ky: "kỳ",
    CachHopNhat: "cách hợp nhất điểm",
    NguongA: "ngưỡng thống nhất",
    NguongB: "ngưỡng thảo luận",
    NguongC: "ngưỡng ba phiếu",
    NguongLoai: "ngưỡng phiếu lệch",
    PhieuToiThieu: "số phiếu tối thiểu",
    QuorumTu: "tỷ lệ có mặt, tử số",
    QuorumMau: "tỷ lệ có mặt, mẫu số",
    QuorumTheoPhieu: "tỷ lệ có mặt tính theo phiếu",
    DaXacNhan: "đã xác nhận",
    NgayChot: "ngày chốt",
    NguoiChot: "người chốt",
    LyDoChot: "lý do chốt",
    VaiTro: "vai trò",
    DuocCham: "được chấm",
    CoMat: "có mặt",
    HinhThuc: "hình thức",
    LyDo: "lý do",
    ThaoLuan: "thảo luận",
    QDChuTich: "điểm chủ trì quyết định",
    LyDoQD: "lý do quyết định",
    SoPhieu: "số phiếu",
    KhongTinh: "phiếu không tính",
    ConThieu: "phiếu còn thiếu",
    TB: "trung bình",
    TrungVi: "trung vị",
    BoCaoThap: "trung bình bỏ cao thấp",
    LoaiLech: "trung bình loại phiếu lệch",
    ChenhLech: "chênh lệch",
    LechTC: "lệch lớn nhất ở một tiêu chí",
    CachDung: "cách đang dùng",
    Buoc: "bước",
    name: "tên",
    value: "giá trị",
    second: "bước điểm hoặc số thứ hai",
    minimum: "mức sàn",
    flag: "có/không",
    clause: "điều khoản",
    extra: "thông tin thêm",
    BatTheoDoi: "bật theo dõi",
    TyLe: "tỷ lệ",
    MauSo: "mẫu số",
    NhomTyLe: "nhóm",
    MucXS: "mức trên",
    CanCuTyLe: "căn cứ",
  }),
);
const SCORE = /^(?:TC|DT|DTru)\d+$/;

/** Returns what a sealed value is of; "" where the line says it already. Codes of criteria stay codes, as in ballots. */
export function viSealedOf(of: string, kind: string): string {
  if (of === "gia-tri") return "";
  if (SCORE.test(of)) return of;
  if (/^P\d+$/.test(of)) return `phiếu ${of.slice(1)}`;
  return NAMES.get(of) ?? (kind === "bo-tieu-chi" ? of : (viNameOf(of)?.toLowerCase() ?? of));
}

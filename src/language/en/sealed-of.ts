import { enNameOf } from "./roles";

/** Names of cells and columns in sealed lines that no column of a table has. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MaTo: "panel code",
    TenTo: "panel name",
    QuyetDinhTo: "decision on the panel",
    NgayQDTo: "date of that decision",
    Nam: "appraisal year",
    Ky: "period",
    CachHopNhat: "way of combining",
    NguongA: "threshold of agreement",
    NguongB: "threshold of discussion",
    NguongC: "threshold of three ballots",
    NguongLoai: "threshold of outliers",
    PhieuToiThieu: "fewest ballots",
    QuorumTu: "quorum, numerator",
    QuorumMau: "quorum, denominator",
    QuorumTheoPhieu: "quorum by ballots",
    DaXacNhan: "confirmed",
    NgayChot: "date of sealing",
    NguoiChot: "sealed by",
    LyDoChot: "reason for sealing",
    VaiTro: "role",
    DuocCham: "may score",
    CoMat: "present",
    HinhThuc: "form",
    LyDo: "reason",
    ThaoLuan: "discussion",
    QDChuTich: "points decided by the chair",
    LyDoQD: "reason of the chair",
    SoPhieu: "ballots",
    KhongTinh: "ballots not counted",
    ConThieu: "missing ballots",
    TB: "mean",
    TrungVi: "median",
    BoCaoThap: "trimmed mean",
    LoaiLech: "mean without outliers",
    ChenhLech: "gap",
    LechTC: "largest gap in a criterion",
    CachDung: "method used",
    Buoc: "step",
    name: "name",
    value: "value",
    second: "step or second number",
    minimum: "minimum",
    flag: "yes/no",
    clause: "clause",
    extra: "further data",
    BatTheoDoi: "watching",
    TyLe: "share",
    MauSo: "base",
    NhomTyLe: "group",
    MucXS: "top band",
    CanCuTyLe: "basis",
  }),
);
const SCORE = /^(?:TC|DT|DTru)\d+$/;

/** Returns what a sealed value is of; "" where the line says it already. Codes of criteria stay codes, as in ballots. */
export function enSealedOf(of: string, kind: string): string {
  if (of === "gia-tri") return "";
  if (SCORE.test(of)) return of;
  if (/^P\d+$/.test(of)) return `ballot ${of.slice(1)}`;
  return NAMES.get(of) ?? (kind === "bo-tieu-chi" ? of : (enNameOf(of)?.toLowerCase() ?? of));
}

/**
 * Columns of tables beside the scores that no formula fills in: members, recusals, decisions beside the combined ballots,
 * then those of the log (*Sổ theo dõi*)
 * and the mark of a sealed line.
 */
export const PANEL_INPUT_ROLES = [
  "MaTV",
  "HoTen",
  "VaiTro",
  "DuocCham",
  "CoMat",
  "HinhThuc",
  "LyDo",
  "NguoiGhi",
  "Ngay",
  "ThaoLuan",
  "QDChuTich",
  "LyDoQD",
  "Viec",
  "Bang",
  "Truoc",
  "Sau",
  "MaTruoc",
  "MaSau",
  "Ma",
] as const;

/**
 * Columns that formulas fill in beside combined ballots: `PB` is the third marker's points, `SoPhieu` the number of
 * counted ballots, `TB4` the mean in four places, `CachDung` the method that decides, `Buoc` the step; and of members
 * how many ballots they were given, handed in, and are out of, and how severe they are (`DoKhat`) on how many (`SoCap`).
 */
export const PANEL_COMPUTED_ROLES = [
  "PB",
  "VPB",
  "SoPhieu",
  "KhongTinh",
  "ConThieu",
  "TongPhieu",
  "TB",
  "TB4",
  "TrungVi",
  "BoCaoThap",
  "LoaiLech",
  "ChenhLech",
  "LechTC",
  "CachDung",
  "Buoc",
  "SoGiao",
  "SoNop",
  "SoKhongCham",
  "DoKhat",
  "SoCap",
] as const;

/**
 * Of judge j, from 1: points `P`, the row of the entry in their ballot `VP`, severity `L`. `LTC` is the gap in one
 * criterion.
 */
export type JudgeRole = `P${number}` | `VP${number}` | `L${number}` | `LTC${number}`;

export type PanelInputRole = (typeof PANEL_INPUT_ROLES)[number];
export type PanelComputedRole = (typeof PANEL_COMPUTED_ROLES)[number] | JudgeRole;

const JUDGE_ROLE = /^(?:VP|P|LTC|L)[1-9]\d?$/;

export function isJudgeRole(text: string): text is JudgeRole {
  return JUDGE_ROLE.test(text);
}

/** The rules of a panel, which a seal holds: single cells, the last part of their defined names. */
export const PANEL_RULE_CELLS = [
  "MaTo",
  "TenTo",
  "QuyetDinhTo",
  "NgayQDTo",
  "Nam",
  "Ky",
  "CachHopNhat",
  "NguongA",
  "NguongB",
  "NguongC",
  "NguongLoai",
  "PhieuToiThieu",
  "QuorumTu",
  "QuorumMau",
  "QuorumTheoPhieu",
  "DaXacNhan",
] as const;

/** Single cells of a panel's sheets, the last part of their defined names. */
export const PANEL_CELLS = [
  ...PANEL_RULE_CELLS,
  "GiaiDoan",
  "LanMo",
  "SoTV",
  "SoCoMat",
  "SoDuocCham",
  "DuDieuKien",
  "To",
  "Nguon",
  "CuaTV",
  "PhieuThuBa",
  "GiaoPhieu",
  "LanGiao",
  "LanNop",
  "VanTayNop",
  "LanChot",
  "MaChot",
  "MaChotTruoc",
  "SoDong",
  "NgayChot",
  "NguoiChot",
  "LyDoChot",
  "NgayMo",
  "NguoiMo",
  "LyDoMo",
  "BatTheoDoi",
  "TyLe",
  "MauSo",
  "NhomTyLe",
  "MucXS",
  "CanCuTyLe",
] as const;

/**
 * A single cell: settings of the panel, then what formulas count of it, then `To` (the number of the panel's table),
 * `Nguon` (the number of the score table whose entries a panel took over),
 * `CuaTV` (whose ballot), `PhieuThuBa` (the number of the third marker's ballot, which is older than this one), what is kept of handing it out and in, a seal's own data,
 * and last the share of the top band that is watched.
 */
export type PanelCell = (typeof PANEL_CELLS)[number];

const CELLS: ReadonlySet<string> = new Set<string>(PANEL_CELLS);

/** Cells that count a panel's members by formulas. */
const COUNTS: ReadonlySet<PanelCell> = new Set<PanelCell>(["SoTV", "SoCoMat", "SoDuocCham", "DuDieuKien"]);

export function isMemberCount(cell: PanelCell): boolean {
  return COUNTS.has(cell);
}

export function isPanelCell(text: string): text is PanelCell {
  return CELLS.has(text);
}

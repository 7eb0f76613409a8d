import { METHOD_LABELS } from "../../../judging/method";
import { DEFAULT_MAXIMUM, DEFAULT_SETTINGS } from "../../../judging/settings";
import { NO } from "../../../rubric/rubric-columns";
import type { PanelCell } from "../../../scoring/panel-role";
import { hundredthsToNumber } from "../../../text/hundredths";
import type { Hundredths } from "../../../text/hundredths";
import type { Content } from "../../model/sheet-spec";
import { COUNT_LABELS, SETTING_LABELS } from "./panel-cell-labels";
import { PANEL_STAGES } from "./panel-lists";
import type { PanelList } from "./panel-lists";
import type { ThemeStyle } from "../theme";

/** A line of the panel's rules: the cell, what it is called, and what to know of it. */
export interface PanelSettingLine {
  readonly cell: PanelCell;
  readonly label: string;
  readonly note: string;
  readonly style: ThemeStyle;
  readonly list?: PanelList;
}

export const PANEL_SETTING_LINES: readonly PanelSettingLine[] = [
  {
    cell: "MaTo",
    label: SETTING_LABELS.MaTo,
    note: "Ghi trong phiếu giao đi, để không nhận nhầm phiếu của tổ khác.",
    style: "inputCenter",
  },
  { cell: "TenTo", label: SETTING_LABELS.TenTo, note: "", style: "inputText" },
  { cell: "QuyetDinhTo", label: SETTING_LABELS.QuyetDinhTo, note: "", style: "inputText" },
  { cell: "NgayQDTo", label: SETTING_LABELS.NgayQDTo, note: "", style: "inputDate" },
  { cell: "Nam", label: SETTING_LABELS.Nam, note: "", style: "inputInteger" },
  { cell: "Ky", label: SETTING_LABELS.Ky, note: "Để trống nếu mỗi năm một kỳ.", style: "inputCenter" },
  {
    cell: "CachHopNhat",
    label: SETTING_LABELS.CachHopNhat,
    note: "TB: trung bình; Bỏ cao thấp: cần từ 5 phiếu, ít hơn thì dùng TB; Loại lệch: bỏ phiếu lệch quá giới hạn dưới đây.",
    style: "inputCenter",
    list: "methods",
  },
  {
    cell: "NguongA",
    label: SETTING_LABELS.NguongA,
    note: "Điểm. Phiếu cao nhất trừ phiếu thấp nhất.",
    style: "inputPoints",
  },
  {
    cell: "NguongB",
    label: SETTING_LABELS.NguongB,
    note: "Điểm. Lớn hơn: người chấm thứ ba (2 phiếu) hoặc chủ trì quyết định (từ 3 phiếu).",
    style: "inputPoints",
  },
  {
    cell: "NguongC",
    label: SETTING_LABELS.NguongC,
    note: "Điểm, khi có người chấm thứ ba. Lớn hơn: chủ trì quyết định.",
    style: "inputPoints",
  },
  {
    cell: "NguongLoai",
    label: SETTING_LABELS.NguongLoai,
    note: "Điểm, cho cách Loại lệch.",
    style: "inputPoints",
  },
  { cell: "PhieuToiThieu", label: SETTING_LABELS.PhieuToiThieu, note: "", style: "inputInteger" },
  {
    cell: "QuorumTu",
    label: SETTING_LABELS.QuorumTu,
    note: "2 trên 3 là hai phần ba số thành viên.",
    style: "inputInteger",
  },
  { cell: "QuorumMau", label: SETTING_LABELS.QuorumMau, note: "", style: "inputInteger" },
  {
    cell: "QuorumTheoPhieu",
    label: SETTING_LABELS.QuorumTheoPhieu,
    note: "Người không chấm vẫn tính trong mẫu số.",
    style: "inputCenter",
    list: "answers",
  },
  {
    cell: "DaXacNhan",
    label: SETTING_LABELS.DaXacNhan,
    note: "Cách hợp nhất và các ngưỡng là mặc định của Thẩm định, chưa phải quy định của đơn vị. Hãy chọn Có sau khi tổ thống nhất.",
    style: "inputCenter",
    list: "answers",
  },
  { cell: "GiaiDoan", label: SETTING_LABELS.GiaiDoan, note: "", style: "inputCenter", list: "stages" },
  { cell: "LanMo", label: SETTING_LABELS.LanMo, note: "", style: "inputInteger" },
];

/** Lines that formulas fill in. */
export const PANEL_COUNT_LINES: readonly { readonly cell: PanelCell; readonly label: string; readonly note: string }[] =
  [
    { cell: "SoTV", label: COUNT_LABELS.SoTV, note: "Không kể người chấm thứ ba." },
    { cell: "SoCoMat", label: COUNT_LABELS.SoCoMat, note: "" },
    { cell: "SoDuocCham", label: COUNT_LABELS.SoDuocCham, note: "" },
    {
      cell: "DuDieuKien",
      label: COUNT_LABELS.DuDieuKien,
      note: "Không: chưa đủ người có mặt. Sai: có ô quy định chưa dùng được.",
    },
  ];

/** What a new panel's cells follow from. */
export interface NewSettings {
  /** What the panel is called, and its code in stamps. */
  readonly title: string;
  readonly code: string;
  /** Four digits; `null` while the workbook names no year. */
  readonly year: number | null;
  /** The rubric's maximum. */
  readonly maximum: Hundredths;
}

/**
 * Returns what the cells of a new panel say: our defaults. Thresholds are made for 10 points; for another maximum they stay
 * empty, and nothing is decided until they are filled in.
 */
export function newSettingValues({ title, code, year, maximum }: NewSettings): ReadonlyMap<PanelCell, Content> {
  const { method, agreedBelow, discussUpTo, thirdWithin, outlierBeyond, fewestBallots, quorum } = DEFAULT_SETTINGS;
  const points = (count: Hundredths) => (maximum === DEFAULT_MAXIMUM ? hundredthsToNumber(count) : null);
  return new Map<PanelCell, Content>([
    ["MaTo", code],
    ["TenTo", title],
    ["Nam", year],
    ["CachHopNhat", METHOD_LABELS[method]],
    ["NguongA", points(agreedBelow)],
    ["NguongB", points(discussUpTo)],
    ["NguongC", points(thirdWithin)],
    ["NguongLoai", points(outlierBeyond)],
    ["PhieuToiThieu", fewestBallots],
    ["QuorumTu", quorum.share],
    ["QuorumMau", quorum.of],
    ["QuorumTheoPhieu", NO],
    ["DaXacNhan", NO],
    ["GiaiDoan", PANEL_STAGES[0]],
    ["LanMo", 0],
  ]);
}

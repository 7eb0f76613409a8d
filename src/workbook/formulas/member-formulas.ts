import { FEWEST_FOR_SEVERITY } from "../../judging/severity";
import { MEMBER_ROLE_LABELS } from "../../judging/member";
import { METHOD_LABELS } from "../../judging/method";
import { NO, YES } from "../../rubric/rubric-columns";
import type { PanelCell } from "../../scoring/panel-role";
import type { ComputedRole } from "../../scoring/role";
import { STATE_LABELS } from "../../scoring/state";
import { cellName, columnName } from "../model/binding-name";
import { quote } from "./formula-parts";
import { UNUSABLE } from "./panel-formulas";
import type { PanelPlaces } from "./panel-formulas";

/** Shown instead of a judge's severity on fewer entries than mean anything. */
const TOO_LITTLE = "Chưa đủ dữ liệu";

/**
 * Formulas of the single cells that count members: how many there are, were present and may score (without a third
 * marker), and whether the panel may decide: `Có`, `Không` without a quorum, `Sai` while a setting is unusable.
 */
export function panelCellFormulas(members: number): ReadonlyMap<PanelCell, string> {
  const column = (role: "MaTV" | "CoMat" | "DuocCham" | "VaiTro") => columnName(members, role);
  const at = (cell: PanelCell) => cellName(members, cell);
  const own = `(${column("MaTV")}<>"")*(${column("VaiTro")}<>${quote(MEMBER_ROLE_LABELS["third-marker"])})`;
  const counted = (role: "CoMat" | "DuocCham") => `=SUMPRODUCT(${own}*(${column(role)}=${quote(YES)}))`;
  const isPoints = (cell: PanelCell) =>
    `IF(ISLOGICAL(${at(cell)}),FALSE,IF(ISNUMBER(${at(cell)}),AND(${at(cell)}>=0,ROUND(${at(cell)}*100,6)=ROUND(${at(cell)}*100,0)),FALSE))`;
  const isCount = (cell: PanelCell) =>
    `IF(ISLOGICAL(${at(cell)}),FALSE,IF(ISNUMBER(${at(cell)}),AND(${at(cell)}>=1,INT(${at(cell)})=${at(cell)}),FALSE))`;
  const isSound = [
    `OR(${Object.values(METHOD_LABELS)
      .map((label) => `${at("CachHopNhat")}=${quote(label)}`)
      .join(",")})`,
    ...(["NguongA", "NguongB", "NguongC", "NguongLoai"] as const).map(isPoints),
    ...(["PhieuToiThieu", "QuorumTu", "QuorumMau"] as const).map(isCount),
    `${at("NguongA")}<=${at("NguongB")}`,
    `${at("QuorumTu")}<=${at("QuorumMau")}`,
  ];
  const isQuorate = `AND(${at("SoTV")}>0,${at("SoCoMat")}*${at("QuorumMau")}>=${at("SoTV")}*${at("QuorumTu")})`;
  return new Map<PanelCell, string>([
    ["SoTV", `=SUMPRODUCT(${own})`],
    ["SoCoMat", counted("CoMat")],
    ["SoDuocCham", counted("DuocCham")],
    [
      "DuDieuKien",
      `=IF(IFERROR(AND(${isSound.join(",")}),FALSE),IF(${isQuorate},${quote(YES)},${quote(NO)}),${quote(UNUSABLE)})`,
    ],
  ]);
}

/**
 * Formulas of a member's counts, with `{r}` for the row; `code` is the cell with the member's code. `result` is the table
 * that combines the ballots.
 */
export function memberFormulas(
  { recusals, ballots, third }: PanelPlaces,
  result: number,
  code: string,
): ReadonlyMap<ComputedRole, string> {
  const every = third === null ? ballots : [...ballots, third];
  const ofBallot = (tables: readonly number[], read: (ballot: number, index: number) => string, otherwise: string) =>
    tables.reduceRight(
      (rest, ballot, index) => `IF(${code}=${cellName(ballot, "CuaTV")},${read(ballot, index)},${rest})`,
      otherwise,
    );
  const set = (formula: string) => `=IF(${code}="","",${formula})`;
  const pairs = ofBallot(ballots, (_, index) => `COUNT(${columnName(result, `L${index + 1}`)})`, "0");
  const severity = ofBallot(
    ballots,
    (_, index) =>
      `IF(COUNT(${columnName(result, `L${index + 1}`)})<${FEWEST_FOR_SEVERITY},${quote(TOO_LITTLE)},AVERAGE(${columnName(result, `L${index + 1}`)}))`,
    '""',
  );
  return new Map<ComputedRole, string>([
    ["SoGiao", set(ofBallot(every, (ballot) => `SUMPRODUCT(--(${columnName(ballot, "MaMH")}<>""))`, "0"))],
    [
      "SoNop",
      set(
        ofBallot(every, (ballot) => `COUNTIF(${columnName(ballot, "TinhTrang")},${quote(STATE_LABELS.complete)})`, "0"),
      ),
    ],
    ["SoKhongCham", set(`COUNTIFS(${columnName(recusals, "MaTV")},${code})`)],
    ["DoKhat", set(severity)],
    ["SoCap", set(pairs)],
  ]);
}

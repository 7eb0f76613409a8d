import { METHOD_LABELS, TRIM_FALLBACK_LABEL } from "../../judging/method";
import { FEWEST_TO_TRIM } from "../../judging/means";
import { STEP_LABELS } from "../../judging/step";
import { YES } from "../../rubric/rubric-columns";
import type { PanelCell } from "../../scoring/panel-role";
import type { ComputedRole, Role } from "../../scoring/role";
import { STATE_LABELS } from "../../scoring/state";
import { cellName, columnName } from "../model/binding-name";
import { allBlank, cell, isComplete, isExcluded, quote, stateAfter } from "./formula-parts";
import type { FormulaTable } from "./formula-parts";

/** Where the parts of a panel stand, as table numbers. */
export interface PanelPlaces {
  readonly members: number;
  readonly recusals: number;
  /** Ballots of the judges, in the order of `P1`, `P2` …. */
  readonly ballots: readonly number[];
  /** The third marker's ballot. */
  readonly third: number | null;
}

/** Points that no criterion reaches, as formulas write them. */
const BEYOND = "10^9";
/** What stands for a recused judge's points. */
export const RECUSED = "HT";
/** A row without any of these is no entry. */
export const PANEL_FILLED_ROLES: readonly Role[] = ["DoiTuong", "MoHinh"];
/** Says that the panel's settings are unusable; see `panelMayDecide`. */
export const UNUSABLE = "Sai";

/**
 * Formulas of a table that combines ballots. Text in a judge's points is ignored by SUM, COUNT, MAX, MIN and MEDIAN over
 * references, so a recused judge's ballot is not counted and stays in its sheet.
 */
export function panelFormulas(table: FormulaTable, places: PanelPlaces): ReadonlyMap<Role, string> {
  const { criteria } = table.cells.rubric;
  const formulas = new Map<Role, string>();
  const set = (role: Role, formula: string) => formulas.set(role, `=${formula}`);
  const ofPanel = (name: PanelCell) => cellName(places.members, name);
  const code = cell(table, "MaMH");
  const judges = places.ballots.map((ballot, index) => ({
    ballot,
    points: cell(table, `P${index + 1}`),
    row: cell(table, `VP${index + 1}`),
  }));
  const all = judges.map(({ points }) => points).join(",");
  const own = (role: Role) => cell(table, role);
  const [n, sum, gap, third] = [own("SoPhieu"), own("TongPhieu"), own("ChenhLech"), own("PB")];
  const withBallots = (formula: string, fewest = 1) => `IF(N(${n})<${fewest},"",${formula})`;
  const withCode = (formula: string) => `IF(${code}="","",${formula})`;

  judges.forEach(({ ballot, row }, index) => {
    set(`VP${index + 1}`, rowInBallot(code, ballot));
    set(`P${index + 1}`, judgePoints(code, row, ballot, places));
  });
  if (places.third !== null) {
    set("VPB", rowInBallot(code, places.third));
    set("PB", judgePoints(code, own("VPB"), places.third, places));
  } else {
    set("VPB", "0");
    set("PB", '""');
  }
  set("SoPhieu", withCode(`COUNT(${all})`));
  set("KhongTinh", withCode(`SUM(${judges.map(({ points }) => `IF(${points}=${quote(RECUSED)},1,0)`).join(",")})`));
  set("ConThieu", withCode(`MAX(0,${ofPanel("SoDuocCham")}-${own("KhongTinh")}-${n})`));
  set("TongPhieu", withBallots(`ROUND(SUM(${all})*100,0)`));
  set("TB", withBallots(`ROUND(${sum}/${n},0)/100`));
  set("TB4", withBallots(`ROUND(${sum}/${n}*100,0)/10000`));
  set("TrungVi", withBallots(`ROUND(ROUND(MEDIAN(${all})*200,0)/2,0)/100`));
  set(
    "BoCaoThap",
    withBallots(`ROUND(ROUND((SUM(${all})-MAX(${all})-MIN(${all}))*100,0)/(${n}-2),0)/100`, FEWEST_TO_TRIM),
  );
  set(
    "LoaiLech",
    withBallots(`IF(${ofPanel("DuDieuKien")}=${quote(UNUSABLE)},"",${nearMean(judges, n, sum, ofPanel)})`),
  );
  set("ChenhLech", withBallots(`ROUND(MAX(${all})-MIN(${all}),2)`, 2));
  criteria.forEach(({ code: criterion }, index) => {
    const at = (judge: (typeof judges)[number]) => `INDEX(${columnName(judge.ballot, criterion)},${judge.row})`;
    const each = (other: string) =>
      judges.map((judge) => `IF(ISNUMBER(${judge.points}),N(${at(judge)}),${other})`).join(",");
    set(criterion, withBallots(`ROUND(ROUND(SUM(${each("0")})*100,0)*100/${n},0)/10000`));
    set(`LTC${index + 1}`, withBallots(`ROUND(MAX(${each("-1")})-MIN(${each(BEYOND)}),2)`, 2));
  });
  set("LechTC", withBallots(`MAX(${criteria.map((_, index) => own(`LTC${index + 1}`)).join(",")})`, 2));
  set("CachDung", usedMethod(n, ofPanel));
  judges.forEach(({ points }, index) => {
    // By the sum of all in hundredths, which is exact: adding every judge's points in each of their cells would take the
    // square of their number
    set(`L${index + 1}`, `IF(ISNUMBER(${points}),IF(${n}>1,(${n}*${points}-${sum}/100)/(${n}-1),""),"")`);
  });
  const official = officialPoints(table, ofPanel);
  set("Buoc", step(table, { all, n, gap, third, official, ofPanel }));
  set("TinhTrang", panelState(table));
  set("Tong", panelTotal(table, { all, n, gap, third, official, ofPanel }));
  return formulas;
}

type OfPanel = (name: PanelCell) => string;

/** Row of the entry in a judge's ballot, from 1; 0 where it has none. */
function rowInBallot(code: string, ballot: number): string {
  return `IF(${code}="",0,IFERROR(MATCH(${code},${columnName(ballot, "MaMH")},0),0))`;
}

function judgePoints(code: string, row: string, ballot: number, { members, recusals }: PanelPlaces): string {
  const judge = cellName(ballot, "CuaTV");
  const mayScore = `COUNTIFS(${columnName(members, "MaTV")},${judge},${columnName(members, "DuocCham")},${quote(YES)})>0`;
  const isRecused = `COUNTIFS(${columnName(recusals, "MaTV")},${judge},${columnName(recusals, "MaMH")},${code})>0`;
  const handedIn =
    `IF(${row}=0,"",IF(INDEX(${columnName(ballot, "TinhTrang")},${row})=${quote(STATE_LABELS.complete)},` +
    `INDEX(${columnName(ballot, "Tong")},${row}),""))`;
  return `IF(${code}="","",IF(${mayScore},IF(${isRecused},${quote(RECUSED)},${handedIn}),""))`;
}

/** Mean of the ballots within the limit of the mean of all, in whole hundredths; `""` where none is. */
function nearMean(judges: readonly { readonly points: string }[], n: string, sum: string, ofPanel: OfPanel): string {
  const near = (points: string, then: string) =>
    `IF(ISNUMBER(${points}),IF(ABS(${n}*ROUND(${points}*100,0)-${sum})<=${n}*ROUND(${ofPanel("NguongLoai")}*100,0),${then},0),0)`;
  const count = `SUM(${judges.map(({ points }) => near(points, "1")).join(",")})`;
  const total = `SUM(${judges.map(({ points }) => near(points, `ROUND(${points}*100,0)`)).join(",")})`;
  // Nothing is near where the count is 0, and the division an error
  return `IFERROR(ROUND(${total}/${count},0)/100,"")`;
}

function usedMethod(n: string, ofPanel: OfPanel): string {
  const method = ofPanel("CachHopNhat");
  const trimmed = quote(METHOD_LABELS.trimmed);
  const known = Object.values(METHOD_LABELS).reduceRight(
    (rest, label) => `IF(${method}=${quote(label)},${quote(label)},${rest})`,
    '""',
  );
  const chosen = `IF(${method}=${trimmed},IF(${n}<${FEWEST_TO_TRIM},${quote(TRIM_FALLBACK_LABEL)},${trimmed}),${known})`;
  return `IF(OR(N(${n})=0,${ofPanel("DuDieuKien")}=${quote(UNUSABLE)}),"",${chosen})`;
}

/** The result of the method that decides. */
function officialPoints(table: FormulaTable, ofPanel: OfPanel): string {
  const method = ofPanel("CachHopNhat");
  const own = (role: ComputedRole) => cell(table, role);
  return (
    `IF(${method}=${quote(METHOD_LABELS.median)},${own("TrungVi")},` +
    `IF(${method}=${quote(METHOD_LABELS.trimmed)},IF(${own("BoCaoThap")}="",${own("TB")},${own("BoCaoThap")}),` +
    `IF(${method}=${quote(METHOD_LABELS["without-outliers"])},${own("LoaiLech")},${own("TB")})))`
  );
}

interface Ladder {
  readonly all: string;
  readonly n: string;
  readonly gap: string;
  readonly third: string;
  readonly official: string;
  readonly ofPanel: OfPanel;
}

/** First step that applies; see `climbLadder` in src/judging. */
function step(table: FormulaTable, { all, n, gap, third, official, ofPanel }: Ladder): string {
  const label = (one: keyof typeof STEP_LABELS) => quote(STEP_LABELS[one]);
  const code = cell(table, "MaMH");
  const tooFew =
    `IF(OR(${code}="",${ofPanel("DuDieuKien")}<>${quote(YES)}),TRUE,OR(${cell(table, "ConThieu")}>0,${n}<${ofPanel("PhieuToiThieu")},` +
    `IF(${ofPanel("QuorumTheoPhieu")}=${quote(YES)},${n}*${ofPanel("QuorumMau")}<${ofPanel("SoDuocCham")}*${ofPanel("QuorumTu")},FALSE)))`;
  const chair = `IF(${chairDecides(table)},${label("combined")},${label("chair")})`;
  const agreed = `IF(${official}="",${chair},${label("combined")})`;
  const discussed = (then: string) => `IF(${allBlank(table, ["ThaoLuan"])},${label("discuss")},${then})`;
  const byThird =
    `IF(ISNUMBER(${third}),IF(${equalsOne(all, third)},${label("combined")},` +
    `IF(${isWithin(all, third, ofPanel)},${label("combined")},${chair})),${label("third-marker")})`;
  const ladder =
    `IF(N(${gap})<${ofPanel("NguongA")},${agreed},IF(N(${gap})<=${ofPanel("NguongB")},${discussed(agreed)},` +
    `IF(${n}>2,${discussed(chair)},${byThird})))`;
  const excluded = isExcluded(table);
  const eligible = `IF(${tooFew},${label("too-few")},${ladder})`;
  const after = excluded === null ? eligible : `IF(${excluded},${label("excluded")},${eligible})`;
  return `IF(${allBlank(table, PANEL_FILLED_ROLES)},"",${after})`;
}

function equalsOne(all: string, third: string): string {
  return `OR(${third}=MAX(${all}),${third}=MIN(${all}))`;
}

function isWithin(all: string, third: string, ofPanel: OfPanel): string {
  return `ROUND(MAX(${all},${third})-MIN(${all},${third}),2)<=${ofPanel("NguongC")}`;
}

/** Whether the chair noted usable points and a reason. */
function chairDecides(table: FormulaTable): string {
  const points = cell(table, "QDChuTich");
  return (
    `IFERROR(IF(ISLOGICAL(${points}),FALSE,IF(ISNUMBER(${points}),` +
    `AND(${points}>=0,ROUND(${points}*100,6)=ROUND(${points}*100,0),NOT(${allBlank(table, ["LyDoQD"])})),FALSE)),FALSE)`
  );
}

function panelState(table: FormulaTable): string {
  const { complete, incomplete } = STATE_LABELS;
  const isCombined = `${cell(table, "Buoc")}=${quote(STEP_LABELS.combined)}`;
  return stateAfter(table, PANEL_FILLED_ROLES, `IF(${isCombined},${quote(complete)},${quote(incomplete)})`);
}

/** The panel's result; which rule gave it follows from the gap, as in `step`. */
function panelTotal(table: FormulaTable, { all, n, gap, third, official, ofPanel }: Ladder): string {
  const chair = `ROUND(${cell(table, "QDChuTich")},2)`;
  const mean = `ROUND(ROUND(SUM(${all},${third})*100,0)/3,0)/100`;
  const byThird = `IF(${equalsOne(all, third)},${third},IF(${isWithin(all, third, ofPanel)},${mean},${chair}))`;
  const points =
    `IF(N(${gap})<=${ofPanel("NguongB")},IF(${official}="",${chair},${official}),` + `IF(${n}>2,${chair},${byThird}))`;
  return `IF(${isComplete(table)},MIN(${table.cells.setting("maximum")},${points}),"")`;
}

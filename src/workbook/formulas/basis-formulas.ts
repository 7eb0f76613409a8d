import type { ComputedRole } from "../../scoring/role";
import { YES } from "../../rubric/rubric-columns";
import { mayDiffer } from "../../rubric/rubric";
import { BASIS_FILLED_ROLES } from "../../scoring/score-bases";
import { STATE_LABELS } from "../../scoring/state";
import { columnName } from "../model/binding-name";
import {
  allBlank,
  cell,
  clean,
  firstRow,
  has,
  isComplete,
  keyOf,
  quote,
  stateAfter,
  subjectGroup,
  subjectKey,
} from "./formula-parts";
import type { Builder, FormulaTable } from "./formula-parts";

/** Formulas of tables whose results come from a basis (clause 2.2, not registered). */
export const BASIS_FORMULAS: Readonly<Partial<Record<ComputedRole, Builder>>> = {
  Khoa: subjectKey,
  Nhom: subjectGroup,
  KhoaTT: (table) => keyOf(table, "TapThe"),
  TinhTrang: basisState,
  KetQua: basisResult,
  XepLoaiDT: basisBand,
  Dau: firstRow,
};

function basisState(table: FormulaTable): string {
  const { cells } = table;
  const place = basisPlace(table);
  const follows = followsCollective(table);
  const label = STATE_LABELS;
  const band = clean(cell(table, "MucGhi"));
  const isKnownBand = `SUMPRODUCT(--(${cells.range("band", "name")}=${band}))>0`;
  const number = has(table, "QuyetDinh") ? allBlank(table, ["QuyetDinh"]) : "TRUE";
  const date = has(table, "NgayQD") ? cell(table, "NgayQD") : '""';
  const noDate = has(table, "NgayQD") ? allBlank(table, ["NgayQD"]) : "TRUE";
  const badDate = `IF(${noDate},FALSE,NOT(IF(ISNUMBER(${date}),IF(ISLOGICAL(${date}),FALSE,${date}>0),FALSE)))`;
  const badBand = `IFERROR(IF(${band}="",FALSE,NOT(${isKnownBand})),TRUE)`;
  const recorded =
    `IF(OR(${badBand},${badDate}),${quote(label.invalid)},` +
    `IF(OR(${band}="",${withholding(table, `${number},${noDate}`)}),${quote(label.incomplete)},${quote(label.complete)}))`;
  const followed = `IF(${collectiveBand(table)}="",${quote(label.incomplete)},${quote(label.complete)})`;
  const collective = mayDiffer(cells.rubric) ? `IF(${badBand},${quote(label.invalid)},${followed})` : followed;
  const state =
    `IF(${allBlank(table, ["CanCu"])},${quote(label.incomplete)},` +
    `IF(${place}=0,${quote(label.invalid)},IF(${follows},${collective},${recorded})))`;
  return stateAfter(table, BASIS_FILLED_ROLES, state);
}

/** Conditions of a missing decision, as arguments of OR, where the rubric withholds the result without one. */
function withholding({ cells }: FormulaTable, missing: string): string {
  if (cells.rubric.needsDecision === undefined) return missing;
  return `IF(${cells.setting("needsDecision")}=${quote(YES)},OR(${missing}),FALSE)`;
}

/** Index of the row's basis in the rubric's list, from 1; 0 for none. */
function basisPlace(table: FormulaTable): string {
  const codes = table.cells.range("basis", "code");
  return `IFERROR(SUMPRODUCT((TRIM(${codes})=${clean(cell(table, "CanCu"))})*(ROW(${codes})-ROW(INDEX(${codes},1))+1)),0)`;
}

function followsCollective(table: FormulaTable): string {
  const places = table.cells.rubric.bases.flatMap((basis, index) =>
    basis.from === "collective" ? [`${basisPlace(table)}=${index + 1}`] : [],
  );
  return places.length === 0 ? "FALSE" : `OR(${places.join(",")})`;
}

/** The first table of collectives with the key counts; `""` where none has it, or it has no result yet. */
function fromCollective(table: FormulaTable, role: "KetQua" | "XepLoaiDT"): string {
  return table.collectiveTables.reduceRight(
    (otherwise, id) =>
      `IFERROR(INDEX(${columnName(id, role)},MATCH(${cell(table, "KhoaTT")},${columnName(id, "Khoa")},0)),${otherwise})`,
    '""',
  );
}

/** The collective's band, if this rubric has a band of that name. */
function collectiveBand(table: FormulaTable): string {
  const names = table.cells.range("band", "name");
  return `IF(${cell(table, "KhoaTT")}="","",IFERROR(INDEX(${names},MATCH(${fromCollective(table, "XepLoaiDT")},${names},0)),""))`;
}

function basisResult(table: FormulaTable): string {
  const points = fromCollective(table, "KetQua");
  const own = recordedBand(table);
  // The collective's points would contradict another band
  const taken = own === null ? points : `IF(OR(${own}="",${own}=${collectiveBand(table)}),${points},"")`;
  return `IF(${isComplete(table)},IF(${followsCollective(table)},${taken},""),"")`;
}

/** The band that the panel recorded beside the collective's; `null` where the rubric does not provide for one. */
function recordedBand(table: FormulaTable): string | null {
  return mayDiffer(table.cells.rubric) ? clean(cell(table, "MucGhi")) : null;
}

function basisBand(table: FormulaTable): string {
  const names = table.cells.range("band", "name");
  const recorded = `INDEX(${names},SUMPRODUCT((${names}=${clean(cell(table, "MucGhi"))})*(ROW(${names})-ROW(INDEX(${names},1))+1)))`;
  const own = recordedBand(table);
  const follows = own === null ? followsCollective(table) : `AND(${followsCollective(table)},${own}="")`;
  return `IF(${isComplete(table)},IF(${follows},${collectiveBand(table)},${recorded}),"")`;
}

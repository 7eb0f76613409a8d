import { NO, YES } from "../rubric/rubric-columns";
import { NO_BAND } from "../scoring/band";
import { cellText } from "../scoring/cell-text";
import { createListMatcher } from "../scoring/list-matcher";
import type { ComputedRole, Role } from "../scoring/role";
import { rubricLists } from "../scoring/rubric-lists";
import { BLANK, STATES, STATE_LABELS } from "../scoring/state";
import { NO_SUBJECT, totalAt } from "../scoring/table";
import type { InputTable } from "../scoring/table";
import { isCellDate, isNotCalculated } from "../text/cell";
import type { Cell } from "../text/cell";
import { normalizeText } from "../text/fold";
import { numberToHundredths, roundHalfAway } from "../text/hundredths";
import type { AppraisedTable } from "../workbook/check/appraised-table";
import { sameValue } from "../workbook/check/check-computed";
import { longRow } from "./long-tables";
import type { LongRow, LongValue } from "./long-tables";
import { rubricMark } from "./rubric-mark";
import type { SealFacts } from "./unit-reading";

/** Computed columns that people read; the hidden steps before them are not compared. */
const SHOWN_ROLES = [
  "Tong",
  "XepLoai",
  "TinhTrang",
  "ThuongThem",
  "KetQua",
  "XepLoaiDT",
  "TamTinh",
  "SoPhieu",
  "ChenhLech",
  "Buoc",
] as const satisfies readonly ComputedRole[];

export interface ResultOptions {
  /** Subjects get codes for names. */
  readonly withoutNames: boolean;
  readonly year: number | null;
  /** Of the workbook's panel. */
  readonly period: string | null;
  readonly seal: SealFacts | null;
}

/**
 * Returns the rows of `ket_qua` of a table: one a filled row. Results are those of the core; `tong_hp` is what the cell
 * shows, and `lech` says whether any shown result differs.
 */
export function resultRows(appraised: AppraisedTable, options: ResultOptions): readonly LongRow[] {
  const { table, input, result } = appraised;
  const { entries, subjects } = result;
  const { rubric } = input;
  const mark = rubricMark(rubric);
  const texts = listTexts(input);
  const ofPanel = panelCells(appraised);
  const isScored = rubric.method === "scores";
  const bandName = (band: number) => (band === NO_BAND ? null : (rubric.bands[band]?.name ?? null));
  const rows: LongRow[] = [];
  for (let row = 0; row < input.rows; row++) {
    const state = STATES[entries.states[row]!]!;
    if (entries.states[row] === BLANK) continue;
    const number = entries.subjects[row]!;
    const subject = number === NO_SUBJECT ? null : subjects[number]!;
    const subjectName = subject && normalizeText(subject.name);
    rows.push(
      longRow("ket_qua", {
        tep_sha256: null,
        don_vi: null,
        nam: options.year,
        ky: appraised.panel ? options.period : null,
        bang: table.id,
        dong: table.firstRow + row,
        bo_tieu_chi: rubric.id,
        dau_bo: mark,
        ma_mh: entryCode(table, row),
        doi_tuong: subject && options.withoutNames ? subjectCode(table.id, number) : subjectName,
        loai: texts("Loai", row),
        cap: texts("Cap", row),
        noi_dung: texts("NoiDung", row),
        linh_vuc: texts("LinhVuc", row),
        mo_hinh: texts("MoHinh", row),
        dang_ky: answer(texts("DangKy", row)),
        bao_cao: answer(texts("BaoCao", row)),
        de_nghi_kt: answer(texts("DeNghiKT", row)),
        trang_thai: STATE_LABELS[state],
        buoc: ofPanel("Buoc", row),
        cach: ofPanel("CachDung", row),
        so_phieu: ofPanel("SoPhieu", row),
        khong_tinh: ofPanel("KhongTinh", row),
        tong_hp: isScored ? shownPoints(table.columns.get("Tong")?.cells[row] ?? null) : null,
        muc: bandName(entries.bands[row]!),
        thuong_hp: subject && isScored ? subject.derivedBonus : null,
        ket_qua_hp: subject ? subject.result : null,
        muc_dt: subject ? bandName(subject.band) : null,
        tam_tinh: subject ? subject.provisional : null,
        tong_tinh_lai_hp: isScored ? totalAt(entries, row) : null,
        lech: differs(appraised, row),
        ma_chot: options.seal?.code ?? null,
        chot_khop: options.seal?.fits ?? null,
      }),
    );
  }
  return rows;
}

/** Returns a reader of what a panel's formulas say of a row; all is `null` in a table without a panel. */
function panelCells({ panel, values }: AppraisedTable): (role: Role, row: number) => string | number | null {
  return (role, row) => {
    const value = panel ? (values.get(role)?.(row) ?? null) : null;
    return typeof value === "number" || (typeof value === "string" && value !== "") ? value : null;
  };
}

/** Returns the code that ties an entry's rows together in all files; `null` where the table has none. */
export function entryCode({ columns }: AppraisedTable["table"], row: number): string | null {
  const code = normalizeText(cellText(columns.get("MaMH")?.cells[row] ?? null));
  return code === "" ? null : code;
}

/** `DT-1-003`: the third subject of table 1. */
function subjectCode(table: number, number: number): string {
  return `DT-${table}-${String(number + 1).padStart(3, "0")}`;
}

/** Returns the text of a cell: a list's own spelling where the cell names one of its items; `null` for a blank one. */
function listTexts({ rubric, columns }: InputTable): (role: Role, row: number) => string | null {
  const lists = new Map(
    [...rubricLists(rubric)].map(([role, items]) => [role, { items, match: createListMatcher(items) }]),
  );
  return (role, row) => {
    const cell = columns.get(role)?.cells[row] ?? null;
    const list = lists.get(role);
    const text = list?.items[list.match(cell)] ?? normalizeText(cellText(cell));
    return text === "" ? null : text;
  };
}

function answer(text: string | null): boolean | null {
  return text === YES ? true : text === NO ? false : null;
}

/** Returns the hundredths that a result cell shows; `null` for anything but a number. */
function shownPoints(cell: Cell): LongValue {
  const value = isCellDate(cell) ? cell.date : cell;
  return typeof value === "number" ? numberToHundredths(roundHalfAway(value, 2)) : null;
}

/**
 * Whether a row's cells show another result than the recomputation; `null` where no program has calculated any of
 * them.
 */
function differs({ table, values }: AppraisedTable, row: number): boolean | null {
  let isCompared = false;
  for (const role of SHOWN_ROLES) {
    const read = table.columns.get(role)?.cells[row] ?? null;
    const expected = values.get(role);
    if (read === null || isNotCalculated(read) || !expected) continue;
    // Results are never days, but a cell keeps a date format after a typed date is removed
    if (!sameValue(isCellDate(read) ? read.date : read, expected(row))) return true;
    isCompared = true;
  }
  return isCompared ? false : null;
}

import { isRole } from "../../scoring/role";
import { rankSubjects } from "../../scoring/ranking";
import type { RankedSubject } from "../../scoring/ranking";
import { foldName } from "../../text/fold";
import { hundredthsToNumber } from "../../text/hundredths";
import type { AppraisedTable } from "../check/appraised-table";
import { columnLetters } from "../model/area";
import { columnName } from "../model/binding-name";
import type { PageBuilder } from "../sheets/page-builder";
import type { ChartSpec, Content } from "../model/sheet-spec";
import { SUMMARY_COLUMNS } from "./summary-band-columns";
import { rankingChartTitle } from "./summary-charts";
import { KEY_COLUMN, KEY_START, summaryFingerprint } from "./summary-fingerprint";
import type { Style } from "../model/style";
import { theme } from "../sheets/theme";

/**
 * Columns of the page: name, rank, result, band, bonus, the two tie-break criteria, entries, provisional; then the
 * hidden key.
 */
const NAME_COLUMN = 1;
const RESULT_COLUMN = 3;
const KEY_LETTER = columnLetters(KEY_COLUMN);
const TIE_BREAK_COLUMNS = 2;
/** Rows of a chart: those round its bars, and those of each bar. */
const ROWS_ROUND_BARS = 4;
const ROWS_OF_BAR = 1.4;
const LEAST_CHART_ROWS = 12;
/** Most bars that are still distinguishable on a page. */
const CHART_SUBJECTS = 15;

/** Start of the line that reports an outdated ranking. */
export const NOTICE_START = "Kết quả đã thay đổi";
const OUTDATED = `${NOTICE_START} từ khi lập bảng này. Hãy chạy lại Tổng hợp để xếp hạng lại.`;

/** A ranking as laid out: its chart, and the row of the line that reports when it is outdated. */
export interface LaidRanking {
  readonly chart: ChartSpec | null;
  readonly noticeRow: number;
}

/**
 * Adds the ranking of one table. Order, ranks and tie-break points are as of now; result and band are live, and a live
 * line reports any change that affects them.
 */
export function addRanking(page: PageBuilder, table: AppraisedTable): LaidRanking {
  const ranked = rankSubjects(table.input, table.result);
  if (ranked.length === 0) {
    const noticeRow = page.nextRow();
    const none = "Chưa có đối tượng nào có kết quả.";
    addNotice(page, table, theme.caption, [], none);
    return { chart: null, noticeRow };
  }
  const hasPoints = table.input.rubric.method === "scores";
  const { tieBreak } = table.input.rubric;
  page.wide(ruleSentence(tieBreak, hasPoints), theme.captionWrapped);
  const notice = page.nextRow();
  const first = notice + 2;
  const last = first + ranked.length - 1;
  addNotice(page, table, theme.notice, outdatedConditions(table, first, last), "");
  const points = [
    "Thưởng thêm",
    ...Array.from({ length: TIE_BREAK_COLUMNS }, (_, index) =>
      tieBreak[index] === undefined ? "" : `Điểm ${tieBreak[index]}`,
    ),
    "Số mô hình",
    "Tạm tính",
  ];
  page.line(["Đối tượng", "Hạng", "Kết quả", "Xếp loại", ...(hasPoints ? points : [])], theme.header, 34);
  for (const entry of ranked) addSubject(page, table, entry);
  return { chart: hasPoints ? subjectChart(page, first, ranked.length, table.table.sheet) : null, noticeRow: notice };
}

function ruleSentence(tieBreak: readonly string[], hasPoints: boolean): string {
  if (!hasPoints)
    return "Quy tắc: xếp theo mức xếp loại, rồi theo kết quả của tập thể nếu lấy kết quả tập thể; bằng nhau thì đồng hạng, ghi theo thứ tự tên.";
  const then = tieBreak.map((code) => `rồi điểm ${code}`).join(", ");
  return `Quy tắc: xếp theo mức và kết quả, ${then === "" ? "" : `${then}; `}vẫn bằng nhau thì đồng hạng, ghi theo thứ tự tên.`;
}

function addSubject(page: PageBuilder, table: AppraisedTable, { subject, rank, tieBreak }: RankedSubject): void {
  const row = page.nextRow();
  const live = (role: string, value: Content): Content => {
    if (!isRole(role) || !table.table.columns.has(role) || !table.table.columns.has("Khoa")) return value;
    const { id } = table.table;
    return {
      formula: `=IFERROR(INDEX(${columnName(id, role)},MATCH($${KEY_LETTER}${row},${columnName(id, "Khoa")},0)),"")`,
      value: typeof value === "number" || typeof value === "string" ? value : "",
    };
  };
  const { bands, method } = table.input.rubric;
  const points: readonly (Content | undefined)[] =
    method === "scores"
      ? [
          live("ThuongThem", hundredthsToNumber(subject.derivedBonus)),
          ...Array.from({ length: TIE_BREAK_COLUMNS }, (_, index) =>
            tieBreak[index] === undefined ? null : hundredthsToNumber(tieBreak[index]),
          ),
          subject.entries,
          live("TamTinh", subject.provisional ? "×" : ""),
        ]
      : new Array<undefined>(POINT_STYLES.length).fill(undefined);
  page.line(
    [
      subject.name.trim(),
      rank,
      live("KetQua", subject.result === null ? "" : hundredthsToNumber(subject.result)),
      live("XepLoaiDT", bands[subject.band]?.name ?? ""),
      ...points,
      `${KEY_START}${foldName(subject.name)}`,
    ],
    [
      theme.fixedText,
      theme.resultIntegerBold,
      theme.resultPointsBold,
      theme.resultBold,
      ...(method === "scores" ? POINT_STYLES : []),
    ],
  );
}

const POINT_STYLES = [
  theme.resultPoints,
  theme.resultPoints,
  theme.resultPoints,
  theme.resultInteger,
  theme.resultText,
];

/**
 * Shows `otherwise` while the table's fingerprint equals the one kept beside the line and no condition holds; otherwise
 * asks for a new summary.
 */
function addNotice(
  page: PageBuilder,
  table: AppraisedTable,
  style: Style,
  conditions: readonly string[],
  otherwise: string,
): void {
  const { formula, value } = summaryFingerprint(table);
  const row = page.nextRow();
  // No decimal literal: hosts write it by their locale
  const isChanged = `IFERROR(ABS(${formula}-$${KEY_LETTER}$${row})>1/1000,TRUE)`;
  page.wide(
    { formula: `=IF(OR(${[isChanged, ...conditions].join(",")}),"${OUTDATED}","${otherwise}")`, value: otherwise },
    style,
  );
  page.at(row, value, theme.hidden, KEY_COLUMN, KEY_COLUMN);
}

/**
 * Conditions under which the order is outdated: a result is above the one before it, or a subject with a band is not
 * listed.
 */
function outdatedConditions(table: AppraisedTable, first: number, last: number): readonly string[] {
  const { id, columns } = table.table;
  if (!columns.has("KetQua") || !columns.has("Dau")) return [];
  const letters = columnLetters(RESULT_COLUMN);
  const listed = `COUNTIF(${columnLetters(RESULT_COLUMN + 1)}${first}:${columnLetters(RESULT_COLUMN + 1)}${last},"?*")`;
  const now = `SUMPRODUCT((${columnName(id, "XepLoaiDT")}<>"")*(${columnName(id, "Dau")}=1))`;
  const names = table.table.rubricAt.range("band", "name");
  const upper = (column: string) => `${column}${first}:${column}${last - 1}`;
  const lower = (column: string) => `${column}${first + 1}:${column}${last}`;
  const bands = columnLetters(RESULT_COLUMN + 1);
  // Out of order: a better band below a worse one, or more points below fewer in one band
  const order =
    last === first
      ? []
      : [
          `IFERROR(SUMPRODUCT(--(MATCH(${lower(bands)},${names},0)<MATCH(${upper(bands)},${names},0)))` +
            // A recorded band has no points, and text would compare as greater than any number
            `+SUMPRODUCT((${lower(bands)}=${upper(bands)})*ISNUMBER(${lower(letters)})*(${lower(letters)}>${upper(letters)}))>0,TRUE)`,
        ];
  return [...order, `${listed}<>${last - first + 1}`, `${now}<>${last - first + 1}`];
}

function subjectChart(page: PageBuilder, first: number, ranked: number, sheet: string): ChartSpec {
  const rows = Math.min(ranked, CHART_SUBJECTS);
  page.skip(1);
  const height = Math.max(LEAST_CHART_ROWS, ROWS_ROUND_BARS + Math.ceil(rows * ROWS_OF_BAR));
  const place = { row: page.nextRow(), column: 1, rows: height, columns: SUMMARY_COLUMNS };
  page.skip(height);
  return {
    kind: "bar",
    title: rankingChartTitle(sheet, rows, ranked > rows),
    seriesName: "Kết quả",
    place,
    categories: { row: first, column: NAME_COLUMN, rows, columns: 1 },
    values: { row: first, column: RESULT_COLUMN, rows, columns: 1 },
  };
}

import { zipSync } from "fflate";
import { classify } from "../../src/actions/classify";
import { insertTemplate } from "../../src/actions/insert-template";
import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import { YEAR_NAME, columnName } from "../../src/workbook/model/binding-name";
import type { Edit } from "../../src/workbook/model/plan";
import { apply } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { attachedBook } from "../foreign/attach-book";
import { foreignWorkbook } from "../foreign/foreign-sheet";
import type { Random } from "../own-layouts/random";

/** One entry as it is typed; scores in hundredths, `null` where none is given. */
export interface TypedEntry {
  readonly subject: string;
  readonly title: string;
  readonly field: string;
  readonly scores: readonly (number | null)[];
  readonly bonus: number;
  readonly hasEvidence: boolean;
  /** Of the judges of a panel, which scores in place of `scores`. */
  readonly ballots?: readonly TypedBallot[];
}

export interface TypedBallot {
  readonly scores: readonly (number | null)[];
  readonly isRecused: boolean;
}

export const FIELDS = ["Kinh tế", "Xây dựng Đảng, hệ thống chính trị", "Cải cách hành chính, chuyển đổi số"] as const;
const MAXIMA = [200, 400, 200, 100] as const;
const QUARTER = 25;
/** Rows of a template: more than any unit here fills. */
const ROWS = 14;

/** Entries of collectives: some incomplete, some without evidence, some subjects with two. */
export function randomEntries(random: Random, unit: string): readonly TypedEntry[] {
  return Array.from({ length: random.whole(3, ROWS - 1) }, (_, index) => ({
    subject: `Chi bộ ${(index >> 1) + 1} thuộc ${unit}`,
    title: `${random.pick(["Đường hoa", "Tổ số cộng đồng", "=1+1", "@nhà sạch"])} ${index + 1}`,
    field: random.pick(FIELDS),
    scores: MAXIMA.map((most) => (random.chance(0.03) ? null : QUARTER * random.whole(most / 50, most / QUARTER))),
    bonus: random.pick([0, 50]),
    hasEvidence: random.chance(0.85),
  }));
}

type Columns = ReadonlyMap<Role, readonly Cell[]>;

function columnsOf(entries: readonly TypedEntry[]): Columns {
  const points = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100);
  const column = (cell: (entry: TypedEntry) => Cell) => entries.map(cell);
  return new Map<Role, readonly Cell[]>([
    ["DoiTuong", column(({ subject }) => subject)],
    ["Loai", column(() => "Tổ chức đảng")],
    ["MoHinh", column(({ title }) => title)],
    ["NoiDung", column(() => 1)],
    ["LinhVuc", column(({ field }) => field)],
    ["Cap", column(() => "Cấp cơ sở")],
    ["DangKy", column(() => "Có")],
    ["BaoCao", column(() => "Có")],
    ["DeNghiKT", column(() => "Có")],
    ["MinhChung", column(({ hasEvidence }) => (hasEvidence ? "Báo cáo số 12" : null))],
    ...MAXIMA.map((_, index) => [`TC${index + 1}`, column(({ scores }) => points(scores[index]!))] as const),
    ["DT1", column(({ bonus }) => points(bonus))],
  ]);
}

/** The year of the templates; people's own lists name none. */
export const YEAR = 2026;

/** The workbook with another appraisal year. */
export function withYear(bytes: Uint8Array, year: number): Uint8Array {
  const workbook = openWorkbook(bytes);
  const { names, sheets } = capture(workbook);
  const first = sheets[0]!.name;
  const known = names.find(({ name }) => name === YEAR_NAME)?.block?.area;
  const area = known ?? { sheet: first, row: FREE_ROW, column: 1, rows: 1, columns: 1 };
  const edits: readonly Edit[] = [
    { kind: "setCells", sheet: area.sheet, cells: [{ row: area.row, column: area.column, content: year }] },
    ...(known ? [] : [{ kind: "setName" as const, name: YEAR_NAME, area }]),
  ];
  return saveWorkbook(apply(workbook, { edits }));
}

/** Below everything in a template. */
const FREE_ROW = 200;

/** Templates by the order of their tables; laid out once, since a province has thousands of workbooks. */
const templates = new Map<string, Uint8Array>();

export function template(rubrics: readonly string[]): Uint8Array {
  const key = rubrics.join(",");
  const known = templates.get(key);
  if (known) return known;
  const inserted = insertTemplate(capture(blankWorkbook()), { rubrics, rows: ROWS });
  if (!inserted.ok) throw new Error(`no template ${key}`);
  const bytes = withYear(saveWorkbook(apply(blankWorkbook(), inserted.plan)), YEAR);
  templates.set(key, bytes);
  return bytes;
}

/** Types entries into the table of collectives of a template, and classifies it where wanted. */
export function insertedBook(
  rubrics: readonly string[],
  entries: readonly TypedEntry[],
  { isClassified = true }: { readonly isClassified?: boolean } = {},
): Uint8Array {
  const workbook = openWorkbook(template(rubrics));
  const { names } = capture(workbook);
  const table = rubrics.indexOf("tap-the") + 1;
  const edits = [...columnsOf(entries)].map(([role, cells]): Edit => {
    const area = names.find(({ name }) => name === columnName(table, role))?.block?.area;
    if (!area) throw new Error(`no column ${role}`);
    return { kind: "writeColumn", area: { ...area, rows: cells.length }, cells };
  });
  const typed = apply(workbook, { edits });
  return saveWorkbook(isClassified ? apply(typed, classify(capture(typed)).plan) : typed);
}

/** A list of the unit's own, attached and classified: other columns, in another order, below headings of its own. */
export function attachedUnitBook(entries: readonly TypedEntry[]): Uint8Array {
  const points = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100);
  const head = [
    "TT",
    "Tên mô hình",
    "Ghi chú riêng",
    "Đơn vị",
    "TC4",
    "TC3",
    "TC2",
    "TC1",
    "Lĩnh vực",
    "Điểm thưởng",
    "Minh chứng",
  ];
  const rows = entries.map((entry, index) => [
    index + 1,
    // A list typed by hand has no formulas in its titles
    entry.title.replaceAll("=", "").replaceAll("@", ""),
    null,
    entry.subject,
    ...[...entry.scores].reverse().map(points),
    entry.field,
    points(entry.bonus),
    entry.hasEvidence ? "Có báo cáo" : null,
  ]);
  const book = {
    layout: "danh sách riêng",
    sheet: "Danh sách",
    cell: "B7",
    rubric: "tap-the",
    roles: {
      A: "STT",
      B: "MoHinh",
      D: "DoiTuong",
      E: "TC4",
      F: "TC3",
      G: "TC2",
      H: "TC1",
      I: "LinhVuc",
      J: "DT1",
      K: "MinhChung",
    },
    firstRow: 6,
    lastRow: 5 + entries.length,
    entries: entries.length,
    corrections: 0,
    totals: {},
    bytes: () =>
      foreignWorkbook({
        "Danh sách": {
          looks: { 1: "title", 5: "head", 6: "body" },
          points: "E F G H J",
          widths: { 1: 5, 2: 30, 4: 30 },
          rows: {
            1: ["ĐẢNG ỦY XÃ"],
            5: head,
            ...Object.fromEntries(rows.map((row, index) => [6 + index, row])),
          },
        },
      }),
  } as const;
  const workbook = openWorkbook(attachedBook(book, book.bytes()));
  return saveWorkbook(apply(workbook, classify(capture(workbook)).plan));
}

/** The workbook with one cell of a table's column replaced. */
export function withCell(bytes: Uint8Array, name: string, row: number, content: Cell): Uint8Array {
  const workbook = openWorkbook(bytes);
  const area = capture(workbook).names.find((own) => own.name === name)?.block?.area;
  if (!area) throw new Error(`no name ${name}`);
  const cells = [{ row: area.row + row, column: area.column, content }];
  return saveWorkbook(apply(workbook, { edits: [{ kind: "setCells", sheet: area.sheet, cells }] }));
}

/** The workbook after somebody set the threshold of *Xuất sắc* to another one, and classified again. */
export function withOtherThreshold(bytes: Uint8Array, threshold: number): Uint8Array {
  const workbook = openWorkbook(bytes);
  const block = capture(workbook).names.find(({ name }) => name === "ThamDinh_Rubric_tap_the")?.block;
  const row = block?.columns.map((cells) => cells.indexOf("Xuất sắc")).find((at) => at >= 0) ?? -1;
  const column = block?.columns.findIndex((cells) => cells[row] === 9) ?? -1;
  if (!block || row < 0 || column < 0) throw new Error("no threshold");
  const cells = [{ row: block.area.row + row, column: block.area.column + column, content: threshold }];
  const changed = apply(workbook, { edits: [{ kind: "setCells", sheet: block.area.sheet, cells }] });
  return saveWorkbook(apply(changed, classify(capture(changed), { acceptRubric: true, repair: false }).plan));
}

/** A workbook of somebody else: no name of the product. */
export function unboundBook(): Uint8Array {
  return foreignWorkbook({ Sheet1: { looks: {}, rows: { 1: ["Danh bạ"], 2: ["Văn phòng", 1] } } });
}

/** Files that only look like workbooks, each refused for another reason. */
export function damagedBooks(sound: Uint8Array): readonly Uint8Array[] {
  const text = (content: string) => new TextEncoder().encode(content);
  const doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><workbook/>';
  return [
    sound.slice(0, Math.floor(sound.length / 2)),
    text("không phải bảng tính"),
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)]),
    new Uint8Array(0),
    zipSync({ "[Content_Types].xml": text(doctype), "xl/workbook.xml": text(doctype) }),
  ];
}

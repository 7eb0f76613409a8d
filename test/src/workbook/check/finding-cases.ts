import { FORMER_CONTENT } from "../../../../src/rubric/contents";
import { OTHER_FIELD } from "../../../../src/rubric/open-fields";
import { RUBRIC_COLUMNS, ROW_KINDS } from "../../../../src/rubric/rubric-columns";
import type { RubricColumn } from "../../../../src/rubric/rubric-columns";
import type { Rubric } from "../../../../src/rubric/rubric";
import { NOT_CALCULATED } from "../../../../src/text/cell";
import type { Area } from "../../../../src/workbook/model/area";
import { readResultFingerprints } from "../../../../src/workbook/check/result-fingerprints";
import {
  BODY_NAME,
  YEAR_NAME,
  columnName,
  rubricName,
  tableRubricName,
} from "../../../../src/workbook/model/binding-name";
import type { Finding, WorkbookFindingCode } from "../../../../src/workbook/model/finding";
import type { Block, Snapshot } from "../../../../src/workbook/model/snapshot";
import { tableColumns } from "../../../../src/workbook/sheets/table-columns";
import type { Cell } from "../../../../src/text/cell";
import type { EntryCells } from "../../../input-table";
import { classify } from "../../../../src/actions/classify";
import { computedRoles } from "../../../../src/scoring/role";
import {
  applyPlan,
  blockOf,
  calculate,
  changeBlock,
  deleteName,
  emptySnapshot,
  setCell,
  setCells,
  writeCell,
} from "../../../snapshot-of";
import { appraise } from "../../../../src/workbook/check/appraise";
import { classifiedNote } from "../../../../src/workbook/check/classified-note";
import { collective, collectiveEntry, register, registerEntry } from "../../../sound-entries";
import { pasteOver, withRules } from "../../../rules-snapshot";
import { tableSnapshot } from "../../../table-snapshot";
import { withFormerFormulas } from "../../../former-formulas";

/** A workbook with one thing to find, and the finding. */
export interface WorkbookFindingCase {
  readonly snapshot: Snapshot;
  readonly finding: Omit<Finding, "code" | "severity">;
}

const BODY = "Cấp ủy cơ sở";
const confirmed: Rubric = { ...collective, bandsConfirmed: true };
const RUBRIC = rubricName(collective.id);

/** A table of collectives with two sound entries and nothing to find fault with. */
export function soundSnapshot(): Snapshot {
  return tableSnapshot(
    [{ rubric: confirmed, entries: [collectiveEntry(), collectiveEntry({ DoiTuong: "Chi cục Thuế" })] }],
    { body: BODY },
  );
}

const sound = soundSnapshot();

/** With the formulas of the columns that are left. */
function restored(snapshot: Snapshot): Snapshot {
  return calculate(applyPlan(snapshot, classify(snapshot, { repair: true }).plan));
}

/** Long enough for the difference between former and present formulas to be noticed. */
const longTable = tableSnapshot(
  [
    {
      rubric: confirmed,
      entries: Array.from({ length: 200 }, (_, row) =>
        collectiveEntry({ DoiTuong: `Đảng ủy xã số ${row >> 1}`, MoHinh: `Mô hình số ${row}` }),
      ),
    },
  ],
  { body: BODY },
);
const tong = columnName(1, "Tong");
const BODIES = { kind: "one-of", items: collective.levels.map((level) => level.body) } as const;

/** One cell of a name's block, row and column from 0. */
export function cellArea(snapshot: Snapshot, name: string, row = 0, column = 0): Area {
  const { area } = blockOf(snapshot, name);
  return { sheet: area.sheet, row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
}

/** Row of the rubric's block (from 0) that holds a code under a kind. */
export function rubricRow(snapshot: Snapshot, kind: keyof typeof ROW_KINDS, code: string): number {
  const { columns } = blockOf(snapshot, RUBRIC);
  return columns[RUBRIC_COLUMNS.kind]!.findIndex(
    (cell, row) => cell === ROW_KINDS[kind] && columns[RUBRIC_COLUMNS.code]![row] === code,
  );
}

/** Types one cell of the rubric sheet. */
export function setRubricCell(
  snapshot: Snapshot,
  kind: keyof typeof ROW_KINDS,
  code: string,
  column: RubricColumn,
  cell: Parameters<typeof setCell>[4],
): Snapshot {
  return setCell(snapshot, RUBRIC, rubricRow(snapshot, kind, code), RUBRIC_COLUMNS[column], cell);
}

function settingArea(snapshot: Snapshot, code: string): Area {
  return cellArea(snapshot, RUBRIC, rubricRow(snapshot, "setting", code), RUBRIC_COLUMNS.value);
}

function overTong(content: Parameters<typeof writeCell>[2]): Snapshot {
  return writeCell(sound, cellArea(sound, tong, 1), content);
}

function resultFinding(found: Finding["found"], value: Finding["found"] = 9, row = 1): WorkbookFindingCase["finding"] {
  return {
    where: { area: cellArea(sound, tong, row), table: 1, role: "Tong" },
    found,
    expected: { kind: "value", value },
  };
}

/** The same table with fixed values for results and the fingerprints that the add-in writes. */
export function fixedSnapshot(): Snapshot {
  const empty = computedRoles(collective).reduce(
    (snapshot, role) =>
      changeBlock(snapshot, columnName(1, role), (block) => ({
        ...block,
        columns: [block.columns[0]!.map(() => null)],
        formulas: [null],
      })),
    sound,
  );
  const { area } = blockOf(sound, tong);
  const fingerprints = {
    area: { ...area, column: 60 },
    columns: [new Array<null>(area.rows).fill(null)],
    formats: ["General"],
    formulas: [null],
  };
  const fingerprinted = { ...empty, names: [...empty.names, { name: columnName(1, "VanTay"), block: fingerprints }] };
  return applyPlan(fingerprinted, classify(fingerprinted).plan);
}

/** The sound table with codes of its two entries. */
function coded(first: string, second: string | null): Snapshot {
  const entries = [collectiveEntry({ MaMH: first }), collectiveEntry({ DoiTuong: "Chi cục Thuế", MaMH: second })];
  return tableSnapshot([{ rubric: confirmed, entries }], { body: BODY });
}

/** The last content as an earlier version listed it. */
function withFormerContents(snapshot: Snapshot): Snapshot {
  const row = rubricRow(snapshot, "content", "1, 2");
  const named = setCell(snapshot, RUBRIC, row, RUBRIC_COLUMNS.name, FORMER_CONTENT.name);
  return setCell(named, RUBRIC, row, RUBRIC_COLUMNS.code, Number(FORMER_CONTENT.code));
}

/** The workbook with the five fields of an earlier version, and an open row below them. */
function withFormerFields(snapshot: Snapshot): Snapshot {
  const row = rubricRow(snapshot, "field", OTHER_FIELD.code);
  return [...Array(Object.keys(RUBRIC_COLUMNS).length).keys()].reduce(
    (former, column) => setCell(former, RUBRIC, row, column, null),
    snapshot,
  );
}

/** The same where something stands right below the list, as in the sheets that earlier versions laid out. */
function withFormerFieldsAbove(snapshot: Snapshot): Snapshot {
  const row = rubricRow(snapshot, "field", OTHER_FIELD.code);
  return setCell(withFormerFields(snapshot), RUBRIC, row, RUBRIC_COLUMNS.kind, "10. LỰA CHỌN");
}

/** The workbook with a cell for the appraisal year. */
export function withYear(snapshot: Snapshot, year: Cell): Snapshot {
  const names = snapshot.names.filter(({ name }) => name !== YEAR_NAME);
  const area = { ...blockOf(snapshot, BODY_NAME).area, column: 20 };
  const block = { area, columns: [[year]], formats: ["General"], formulas: [null] };
  return { ...snapshot, names: [...names, { name: YEAR_NAME, block }] };
}

const fixed = fixedSnapshot();

/** A total that the add-in wrote when the scores were lower. */
function staleTotal(): Snapshot {
  const fingerprints = columnName(1, "VanTay");
  const old = readResultFingerprints(collective, blockOf(fixed, fingerprints).columns[0]![1]!).after((role) =>
    role === "Tong" ? 3 : undefined,
  );
  return setCells(setCells(fixed, tong, [3], 1), fingerprints, [old], 1);
}

function fixedFinding(found: Finding["found"], value: Finding["found"] = 9): WorkbookFindingCase["finding"] {
  return {
    where: { area: cellArea(fixed, tong, 1), table: 1, role: "Tong" },
    found,
    expected: { kind: "value", value },
  };
}

function withRegister(title: string): Snapshot {
  return tableSnapshot(
    [
      { rubric: confirmed, entries: [collectiveEntry()] },
      { rubric: register, entries: [registerEntry(), registerEntry({ MoHinh: title, DoiTuong: "Chi cục Thuế" })] },
    ],
    { body: BODY },
  );
}

/** A second entry of another title, whose subject is written as given. */
function withSpelling(name: string): Snapshot {
  return tableSnapshot(
    [
      {
        rubric: confirmed,
        entries: [collectiveEntry(), collectiveEntry({ DoiTuong: name, MoHinh: "Họp không giấy" })],
      },
    ],
    { body: BODY },
  );
}

function unregistered(): Snapshot {
  return tableSnapshot(
    [
      { rubric: confirmed, entries: [collectiveEntry(), collectiveEntry({ MoHinh: "Chưa ghi danh mục" })] },
      { rubric: register, entries: [registerEntry()] },
    ],
    { body: BODY },
  );
}

function withUnevenColumn(): Snapshot {
  return changeBlock(sound, columnName(1, "GhiChu"), (block) => ({
    ...block,
    area: { ...block.area, rows: block.area.rows - 1 },
  }));
}

/** Cells outside of the table, in one column. */
function outside(area: Area, cells: readonly Cell[], also: readonly Block[] = []): Snapshot {
  return {
    ...sound,
    outside: [
      ...also,
      { area: { ...area, rows: cells.length }, columns: [cells], formats: ["General"], formulas: [null] },
    ],
  };
}

function withRowBelow(): Snapshot {
  const { area } = blockOf(sound, columnName(1, "DoiTuong"));
  return outside({ ...area, row: area.row + area.rows }, ["Chi cục Thuế", null]);
}

/** The headings of the table and its entries once more in another sheet, with or without names of that sheet. */
function tableIn(sheet: string): readonly Block[] {
  const columns = tableColumns(confirmed);
  const { area } = blockOf(sound, columnName(1, "DoiTuong"));
  const rows = columns.map(({ role, header }) => [header, ...blockOf(sound, columnName(1, role)).columns[0]!]);
  return [
    {
      area: { sheet, row: area.row - 2, column: 1, rows: rows[0]!.length, columns: columns.length },
      columns: rows.map(([header, ...cells]) => [header!, null, ...cells].slice(0, rows[0]!.length)),
      formats: columns.map(() => "General"),
      formulas: columns.map(() => null),
    },
  ];
}

function withoutColumns(snapshot: Snapshot, alsoRubric: boolean): Snapshot {
  return {
    ...snapshot,
    names: snapshot.names.map((named) =>
      /^ThamDinh_1_/.test(named.name) && (alsoRubric || named.name !== tableRubricName(1))
        ? { ...named, block: null }
        : named,
    ),
  };
}

/** A formula among what people fill in keeps a row from being moved. */
function withFormulaInTitle(block: Block): Block {
  return {
    ...block,
    formulas: block.formulas.map((_, column) =>
      block.columns[column]?.[0] === collectiveEntry().MoHinh ? ["=A1"] : null,
    ),
  };
}

const COPY = "Bản sao";

/** The table with its headings only, in its own sheet. */
function emptied(): Snapshot {
  const { area } = blockOf(sound, columnName(1, "DoiTuong"));
  const rubric = blockOf(sound, tableRubricName(1));
  const headings: Block = {
    area: { sheet: area.sheet, row: area.row - 2, column: 1, rows: 1, columns: tableColumns(confirmed).length },
    columns: tableColumns(confirmed).map(({ header }) => [header]),
    formats: tableColumns(confirmed).map(() => "General"),
    formulas: tableColumns(confirmed).map(() => null),
  };
  return { ...withoutColumns(sound, false), outside: [rubric, headings] };
}

function twice(entry: EntryCells): Snapshot {
  const other: Rubric = { ...confirmed, id: "khoi-xa", name: "Khối xã" };
  return tableSnapshot(
    [
      { rubric: confirmed, entries: [collectiveEntry()] },
      { rubric: other, entries: [collectiveEntry(entry)] },
    ],
    { body: BODY },
  );
}

function withAverage(): Snapshot {
  return calculate(
    setCells(setCells(sound, columnName(1, "DoiTuong"), ["Trung bình"], 1), columnName(1, "MoHinh"), [null], 1),
  );
}

function farEntry(): Snapshot {
  const roles = [
    "DoiTuong",
    "Loai",
    "MoHinh",
    "NoiDung",
    "LinhVuc",
    "Cap",
    "DangKy",
    "BaoCao",
    "DeNghiKT",
    "TC1",
    "TC2",
    "TC3",
    "TC4",
  ] as const;
  const columns = roles.map((role) => ({ role, column: blockOf(sound, columnName(1, role)).area.column }));
  const entry = collectiveEntry();
  const last = Math.max(...columns.map(({ column }) => column));
  const cells = Array.from({ length: last - 1 }, (_, index): readonly Cell[] => [
    entry[columns.find(({ column }) => column === index + 2)?.role ?? "GhiChu"] ?? null,
  ]);
  return {
    ...sound,
    outside: [
      {
        area: { sheet: "Trang tính1", row: 5, column: 2, rows: 1, columns: cells.length },
        columns: cells,
        formats: cells.map(() => "General"),
        formulas: cells.map(() => null),
      },
    ],
  };
}

/**
 * A workbook classified when two good entries earned half a point; now they earn a tenth, and the subject is no longer
 * excellent.
 */
function withSmallerBonus(): Snapshot {
  const entries = [collectiveEntry({ TC3: 1.75 }), collectiveEntry({ MoHinh: "Khác", TC1: 1, TC2: 3 })];
  const before = tableSnapshot([{ rubric: confirmed, entries }], { body: BODY });
  const after = setCell(before, RUBRIC, rubricRow(before, "derivedBonus", "TT1"), RUBRIC_COLUMNS.value, 0.1);
  return calculate({ ...after, classified: classifiedNote(appraise(before).tables) });
}

const lowestBand = rubricRow(sound, "band", "CD");

/** For every code, the workbook that brings it about. A new code does not compile until it has its workbook here. */
export const WORKBOOK_CASES: Readonly<Record<WorkbookFindingCode, WorkbookFindingCase>> = {
  "no-tables": { snapshot: emptySnapshot(), finding: { where: { area: null }, found: null } },
  "table-empty": {
    snapshot: tableSnapshot([{ rubric: confirmed, entries: [] }], { body: BODY }),
    finding: {
      where: { area: { sheet: "Chấm điểm tập thể", row: 5, column: 3, rows: 1, columns: 1 }, table: 1 },
      found: null,
    },
  },
  "category-column-missing": {
    snapshot: restored(deleteName(sound, columnName(1, "Loai"))),
    finding: {
      where: { area: { sheet: "Chấm điểm tập thể", row: 5, column: 3, rows: 1, columns: 1 }, table: 1 },
      found: null,
      clause: "3",
    },
  },
  "binding-broken": {
    snapshot: changeBlock(sound, columnName(1, "TC2"), () => null),
    finding: { where: { area: null, table: 1, role: "TC2", name: "ThamDinh_1_TC2" }, found: null },
  },
  "binding-missing": {
    snapshot: deleteName(sound, columnName(1, "TC2")),
    finding: { where: { area: null, table: 1, role: "TC2", name: "ThamDinh_1_TC2" }, found: null },
  },
  "binding-uneven": {
    snapshot: withUnevenColumn(),
    finding: {
      where: {
        area: blockOf(withUnevenColumn(), columnName(1, "GhiChu")).area,
        table: 1,
        role: "GhiChu",
        name: "ThamDinh_1_GhiChu",
      },
      found: null,
    },
  },
  "table-rubric-missing": {
    snapshot: setCells(sound, tableRubricName(1), [null]),
    finding: {
      where: { area: cellArea(sound, tableRubricName(1)), table: 1 },
      found: null,
      expected: { kind: "one-of", items: ["tap-the"] },
    },
  },
  "table-rubric-unknown": {
    snapshot: setCells(sound, tableRubricName(1), ["ca-nhan"]),
    finding: {
      where: { area: cellArea(sound, tableRubricName(1)), table: 1 },
      found: "ca-nhan",
      expected: { kind: "one-of", items: ["tap-the"] },
    },
  },
  "rubric-fault": {
    snapshot: setRubricCell(sound, "band", "CD", "value", 1),
    finding: {
      where: { area: cellArea(sound, RUBRIC, lowestBand, RUBRIC_COLUMNS.value), name: RUBRIC },
      found: 1,
      expected: {
        kind: "rubric",
        fault: { code: "last-band-not-zero", row: lowestBand, column: "value", found: 1, expected: 0 },
      },
    },
  },
  "rubric-id-differs": {
    snapshot: setRubricCell(sound, "setting", "MA", "value", "ten-khac"),
    finding: {
      where: { area: settingArea(sound, "MA"), name: RUBRIC },
      found: "ten-khac",
      expected: { kind: "one-of", items: ["tap-the"] },
    },
  },
  "formula-overwritten": { snapshot: overTong(9.5), finding: resultFinding(9.5) },
  "formula-changed": { snapshot: overTong({ formula: "=9+1", value: 10 }), finding: resultFinding(10) },
  "formula-missing": { snapshot: overTong(null), finding: resultFinding(null) },
  "formulas-former": {
    snapshot: withFormerFormulas(longTable),
    finding: {
      where: { area: { ...blockOf(longTable, columnName(1, "KetQua")).area, rows: 1 }, table: 1 },
      found: null,
    },
  },
  "result-stale": {
    snapshot: overTong({ formula: blockOf(sound, tong).formulas[0]![1]!, value: 3 }),
    finding: resultFinding(3),
  },
  "not-calculated": {
    snapshot: calculate(
      setCells(setCells(sound, columnName(1, "TC1"), [NOT_CALCULATED, NOT_CALCULATED]), columnName(1, "TC2"), [
        NOT_CALCULATED,
        NOT_CALCULATED,
      ]),
    ),
    finding: {
      where: { area: { ...cellArea(sound, columnName(1, "TC1")), rows: 2, columns: 2 }, table: 1 },
      found: null,
      expected: { kind: "cells", cells: 4 },
    },
  },
  "value-overwritten": { snapshot: setCells(fixed, tong, [9.5], 1), finding: fixedFinding(9.5) },
  "value-missing": { snapshot: setCells(fixed, tong, [null], 1), finding: fixedFinding(null) },
  "value-stale": { snapshot: staleTotal(), finding: fixedFinding(3) },
  "rows-below": {
    snapshot: withRowBelow(),
    finding: {
      where: {
        area: cellArea(sound, columnName(1, "DoiTuong"), blockOf(sound, columnName(1, "DoiTuong")).area.rows),
        table: 1,
        role: "DoiTuong",
      },
      found: "Chi cục Thuế",
      expected: { kind: "rows", rows: 1 },
    },
  },
  "rows-apart": {
    snapshot: {
      ...farEntry(),
      outside: farEntry()
        .outside!.map((block) => ({
          ...block,
          area: { ...block.area, sheet: blockOf(sound, tong).area.sheet, row: 1, column: 60 },
        }))
        .map(withFormulaInTitle),
    },
    finding: {
      where: {
        area: { sheet: blockOf(sound, tong).area.sheet, row: 1, column: 61, rows: 1, columns: 1 },
        table: 1,
        role: "DoiTuong",
      },
      found: collectiveEntry().DoiTuong!,
      expected: { kind: "rows", rows: 1 },
    },
  },
  "table-unbound": {
    snapshot: { ...sound, outside: tableIn(COPY) },
    finding: {
      where: { area: { sheet: COPY, row: blockOf(sound, tong).area.row, column: 3, rows: 2, columns: 1 } },
      found: COPY,
      expected: { kind: "rows", rows: 2 },
    },
  },
  "table-emptied": {
    snapshot: emptied(),
    finding: {
      where: {
        area: {
          sheet: blockOf(sound, tong).area.sheet,
          row: blockOf(sound, tong).area.row - 2,
          column: 3,
          rows: 1,
          columns: 1,
        },
        table: 1,
      },
      found: blockOf(sound, tong).area.sheet,
      expected: { kind: "rows", rows: 0 },
    },
  },
  "table-gone": { snapshot: withoutColumns(sound, true), finding: { where: { area: null, table: 1 }, found: 1 } },
  "names-of-sheet": {
    snapshot: {
      ...sound,
      names: sound.names.map((named) => (named.name.startsWith("ThamDinh_1_") ? { ...named, scope: COPY } : named)),
    },
    finding: { where: { area: blockOf(sound, columnName(1, "DoiTuong")).area, table: 1 }, found: COPY },
  },
  "row-not-entry": {
    snapshot: withAverage(),
    finding: {
      where: { area: cellArea(sound, columnName(1, "DoiTuong"), 1), table: 1, role: "DoiTuong" },
      found: "Trung bình",
    },
  },
  "rows-hidden": {
    snapshot: {
      ...sound,
      hiddenRows: [{ table: 1, rows: [blockOf(sound, tong).area.row + 1, blockOf(sound, tong).area.row + 2] }],
    },
    finding: {
      where: { area: cellArea(sound, columnName(1, "DoiTuong"), 1), table: 1, role: "DoiTuong" },
      found: "Chi cục Thuế",
      expected: { kind: "rows", rows: 1 },
    },
  },
  "entry-in-two-tables": {
    snapshot: twice({}),
    finding: {
      where: { area: cellArea(twice({}), columnName(2, "MoHinh")), table: 2, role: "MoHinh" },
      found: collectiveEntry().MoHinh!,
      expected: { kind: "place", area: cellArea(twice({}), columnName(1, "MoHinh")) },
    },
  },
  "subject-in-two-tables": {
    snapshot: twice({ MoHinh: "Khác" }),
    finding: {
      where: { area: cellArea(twice({}), columnName(2, "DoiTuong")), table: 2, role: "DoiTuong" },
      found: collectiveEntry().DoiTuong!,
      expected: { kind: "place", area: cellArea(twice({}), columnName(1, "DoiTuong")) },
    },
  },
  "rubric-former": {
    snapshot: withFormerContents(sound),
    finding: { where: { area: settingArea(sound, "TEN") }, found: "Tập thể" },
  },
  "other-field-missing": {
    snapshot: withFormerFieldsAbove(sound),
    finding: {
      where: { area: cellArea(sound, RUBRIC, rubricRow(sound, "field", "LLV"), RUBRIC_COLUMNS.name) },
      found: "Phương pháp, lề lối làm việc",
    },
  },
  "other-field-row": {
    snapshot: withFormerFields(sound),
    finding: {
      where: { area: cellArea(sound, RUBRIC, rubricRow(sound, "field", OTHER_FIELD.code), RUBRIC_COLUMNS.name) },
      found: null,
    },
  },
  "entry-code-missing": {
    snapshot: coded("MH-001", null),
    finding: {
      where: { area: cellArea(coded("", ""), columnName(1, "MaMH"), 1), table: 1, role: "MaMH" },
      found: null,
      expected: { kind: "rows", rows: 1 },
    },
  },
  "entry-code-twice": {
    snapshot: coded("MH-001", "mh-001"),
    finding: {
      where: { area: cellArea(coded("", ""), columnName(1, "MaMH"), 1), table: 1, role: "MaMH" },
      found: "mh-001",
      expected: { kind: "place", area: cellArea(coded("", ""), columnName(1, "MaMH")) },
    },
  },
  "entry-code-unsafe": {
    snapshot: coded("MH-001", "MH-0?2"),
    finding: {
      where: { area: cellArea(coded("", ""), columnName(1, "MaMH"), 1), table: 1, role: "MaMH" },
      found: "MH-0?2",
    },
  },
  "validation-missing": {
    snapshot: pasteOver(pasteOver(withRules(sound), columnName(1, "TC1"), 1, 2), columnName(1, "TC2"), 1, 2),
    finding: {
      where: { area: { ...cellArea(sound, columnName(1, "TC1"), 1), rows: 2, columns: 2 }, table: 1, role: "TC1" },
      found: null,
      expected: { kind: "cells", cells: 4 },
    },
  },
  "band-changed": {
    snapshot: withSmallerBonus(),
    finding: {
      where: { area: cellArea(sound, columnName(1, "XepLoaiDT")), table: 1, role: "XepLoaiDT" },
      found: "Xuất sắc",
      expected: { kind: "value", value: "Tốt" },
    },
  },
  "note-damaged": {
    snapshot: { ...sound, damagedNotes: ["rubrics"] },
    finding: { where: { area: null, name: "rubrics" }, found: null },
  },
  "bands-unconfirmed": {
    snapshot: setRubricCell(sound, "setting", "XACNHAN", "value", "Không"),
    finding: { where: { area: settingArea(sound, "XACNHAN"), table: 1 }, found: null },
  },
  "body-missing": {
    snapshot: setCells(sound, BODY_NAME, [null]),
    finding: { where: { area: cellArea(sound, BODY_NAME), name: BODY_NAME }, found: null, expected: BODIES },
  },
  "body-unknown": {
    snapshot: setCells(sound, BODY_NAME, ["Ủy ban nhân dân"]),
    finding: {
      where: { area: cellArea(sound, BODY_NAME), name: BODY_NAME },
      found: "Ủy ban nhân dân",
      expected: BODIES,
    },
  },
  "year-missing": {
    snapshot: withYear(sound, null),
    finding: { where: { area: cellArea(withYear(sound, null), YEAR_NAME), name: YEAR_NAME }, found: null },
  },
  "year-unreadable": {
    snapshot: withYear(sound, "năm 2026"),
    finding: {
      where: { area: cellArea(withYear(sound, null), YEAR_NAME), name: YEAR_NAME },
      found: "năm 2026",
      fix: 2026,
    },
  },
  "name-look-alike": {
    snapshot: withSpelling("Đảng uỷ xã An Bình"),
    finding: {
      where: {
        area: cellArea(withSpelling("Đảng uỷ xã An Bình"), columnName(1, "DoiTuong"), 1),
        table: 1,
        role: "DoiTuong",
      },
      found: "Đảng uỷ xã An Bình",
      fix: "Đảng ủy xã An Bình",
      expected: {
        kind: "same-name",
        name: "Đảng ủy xã An Bình",
        sheet: blockOf(sound, tong).area.sheet,
        row: blockOf(sound, tong).area.row,
      },
    },
  },
  "not-in-register": {
    snapshot: unregistered(),
    finding: {
      where: { area: cellArea(unregistered(), columnName(1, "MoHinh"), 1), table: 1, role: "MoHinh" },
      found: "Chưa ghi danh mục",
    },
  },
  "register-not-scored": {
    snapshot: withRegister("Chưa chấm"),
    finding: {
      where: { area: cellArea(withRegister(""), columnName(2, "MoHinh"), 1), table: 2, role: "MoHinh" },
      found: "Chưa chấm",
    },
  },
};

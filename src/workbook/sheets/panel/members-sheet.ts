import { MEMBER_ROLE_LABELS } from "../../../judging/member";
import type { MemberRole } from "../../../judging/member";
import { YES } from "../../../rubric/rubric-columns";
import type { Role } from "../../../scoring/role";
import { MEMBERS_ID } from "../../bindings/bound-panel";
import { panelCellFormulas } from "../../formulas/member-formulas";
import { areaToReference, columnLetters } from "../../model/area";
import type { Area, Rect } from "../../model/area";
import { cellName, columnName, tableRubricName } from "../../model/binding-name";
import { ROW_PLACEHOLDER } from "../../model/sheet-spec";
import type { CellBlock, Content, Fill, SheetSpec, StyledRect, Validation } from "../../model/sheet-spec";
import { MEMBER_COLUMNS } from "./member-columns";
import { PANEL_LISTS, PANEL_LIST_NAMES } from "./panel-lists";
import type { PanelList } from "./panel-lists";
import { PANEL_COUNT_LINES, PANEL_SETTING_LINES, newSettingValues } from "./panel-setting-lines";
import type { NewSettings } from "./panel-setting-lines";
import { OFFICE_MARGINS, theme } from "../theme";
import type { ThemeStyle } from "../theme";

/** A member as entered for *Lập tổ*. */
export interface NewMember {
  /** `TV01`, unique in the panel. */
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly role: MemberRole;
}

export interface MembersSheetInput extends NewSettings {
  /** Number of the table. */
  readonly id: number;
  readonly name: string;
  readonly members: readonly NewMember[];
  /** Formulas of the members' counts, with `{r}` for the row. */
  readonly counts: ReadonlyMap<Role, string>;
}

export interface MembersSheet {
  readonly spec: SheetSpec;
  /** Where each list of choices stands. */
  readonly lists: Readonly<Record<PanelList, Area>>;
  /** The first row of members. */
  readonly firstRow: number;
  readonly rows: number;
}

const TITLE = { title: 1, subtitle: 2, section: 3, first: 4 } as const;
const LABEL_COLUMNS = 3;
const VALUE_COLUMN = 4;
const NOTE_FROM = 5;
/** Longer texts take two lines of their cells. */
const LONG_NOTE = 105;
const LONG_VALUE = 22;
/** Percent: all columns on one landscape page, the members on the next one. */
const PRINT_SCALE = 76;
/** Members may be added below. */
const SPARE_ROWS = 5;
const LISTS_FROM = MEMBER_COLUMNS.length + 2;

/** Lays out a panel's sheet: its rules, then its members. Formulas of members' counts are filled in when ballots exist. */
export function membersSheet(input: MembersSheetInput): MembersSheet {
  const { id, name, members } = input;
  const countsRow = TITLE.first + PANEL_SETTING_LINES.length;
  const sectionRow = countsRow + PANEL_COUNT_LINES.length + 1;
  const headerRow = sectionRow + 1;
  const firstRow = headerRow + 1;
  const rows = members.length + SPARE_ROWS;
  const rect = (column: number): Rect => ({ row: firstRow, column, rows, columns: 1 });
  const lists = listAreas(name);
  const fills = [...input.counts].map(([role, formula]): Fill => ({
    row: firstRow,
    column: memberColumn(role),
    rows,
    formula,
  }));
  const values = newSettingValues(input);
  const counts = panelCellFormulas(id);
  const wide = (row: number): Rect => ({ row, column: 1, rows: 1, columns: MEMBER_COLUMNS.length });
  const label = (row: number): Rect => ({ row, column: 1, rows: 1, columns: LABEL_COLUMNS });
  const note = (row: number): Rect => ({
    row,
    column: NOTE_FROM,
    rows: 1,
    columns: MEMBER_COLUMNS.length - NOTE_FROM + 1,
  });
  const value = (row: number): Rect => ({ row, column: VALUE_COLUMN, rows: 1, columns: 1 });
  const lines = [
    ...PANEL_SETTING_LINES.map((own, index) => ({
      ...own,
      row: TITLE.first + index,
      content: values.get(own.cell) ?? null,
    })),
    ...PANEL_COUNT_LINES.map((own, index) => ({
      ...own,
      row: countsRow + index,
      style: own.cell === "DuDieuKien" ? ("resultText" as const) : ("resultInteger" as const),
      content: { formula: counts.get(own.cell)!, value: null },
      list: undefined,
    })),
  ];
  const styled = (area: Rect, style: ThemeStyle): StyledRect => ({ rect: area, style: theme[style] });
  const at = (row: number, column: number, content: Content): CellBlock => ({ row, column, cells: [[content]] });
  const spec: SheetSpec = {
    name,
    tabColor: "#7A4B9A",
    columnWidths: [...MEMBER_COLUMNS.map(({ width }) => width), 2, ...PANEL_LIST_NAMES.map(() => 18)],
    hiddenColumns: [MEMBER_COLUMNS.length + 1, ...PANEL_LIST_NAMES.map((_, index) => LISTS_FROM + index)],
    rowHeights: [
      { row: TITLE.title, height: 30 },
      { row: headerRow, height: 52 },
      ...lines.map(({ row, note: hint, content }) => ({
        row,
        height: hint.length > LONG_NOTE || (typeof content === "string" && content.length > LONG_VALUE) ? 36 : 20,
      })),
      ...Array.from({ length: rows }, (_, index) => ({ row: firstRow + index, height: 36 })),
    ],
    styles: [
      styled(wide(TITLE.title), "title"),
      styled(wide(TITLE.subtitle), "subtitle"),
      styled(wide(TITLE.section), "section"),
      ...lines.flatMap(({ row, style }) => [
        styled(label(row), "fixedText"),
        styled(value(row), style),
        styled(note(row), "noteBeside"),
      ]),
      styled(wide(sectionRow), "section"),
      ...MEMBER_COLUMNS.flatMap(({ style }, index) => [
        styled({ row: headerRow, column: index + 1, rows: 1, columns: 1 }, "headerLong"),
        styled(rect(index + 1), style),
      ]),
      styled({ row: 1, column: LISTS_FROM, rows: 1 + longestList(), columns: PANEL_LIST_NAMES.length }, "hidden"),
      styled(tagRect(), "code"),
    ],
    blocks: [
      at(TITLE.title, 1, "TỔ THẨM ĐỊNH"),
      at(TITLE.subtitle, 1, "Thành viên, cách hợp nhất điểm và điều kiện quyết định"),
      at(TITLE.section, 1, "1. Quy định của tổ"),
      ...lines.flatMap(({ row, label: text, note: hint, content }) => [
        at(row, 1, text),
        at(row, VALUE_COLUMN, content),
        at(row, NOTE_FROM, hint === "" ? null : hint),
      ]),
      at(sectionRow, 1, "2. Thành viên"),
      { row: headerRow, column: 1, cells: [MEMBER_COLUMNS.map(({ header }) => header)] },
      { row: firstRow, column: 1, cells: members.map(memberCells) },
      at(tagRect().row, tagRect().column, MEMBERS_ID),
      ...PANEL_LIST_NAMES.map((list, index): CellBlock => ({
        row: 1,
        column: LISTS_FROM + index,
        cells: [[list], ...PANEL_LISTS[list].map((item) => [item])],
      })),
    ],
    fills,
    merges: [wide(TITLE.title), wide(TITLE.subtitle), ...lines.flatMap(({ row }) => [label(row), note(row)])],
    validations: [
      ...lines.flatMap(({ row, list }): readonly Validation[] => (list ? [choice(value(row), lists[list])] : [])),
      ...MEMBER_COLUMNS.flatMap(({ list }, index): readonly Validation[] =>
        list ? [choice(rect(index + 1), lists[list])] : [],
      ),
    ],
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    page: {
      orientation: "landscape",
      margins: OFFICE_MARGINS,
      titleRows: null,
      scale: PRINT_SCALE,
      breaksBefore: [sectionRow],
      printArea: { row: 1, column: 1, rows: firstRow + rows - 1, columns: MEMBER_COLUMNS.length },
    },
    charts: [],
    names: [
      { name: tableRubricName(id), rect: tagRect() },
      ...lines.map(({ row, cell }) => ({ name: cellName(id, cell), rect: value(row) })),
      ...MEMBER_COLUMNS.map(({ role }, index) => ({ name: columnName(id, role), rect: rect(index + 1) })),
    ],
    protect: false,
  };
  return { spec, lists, firstRow, rows };
}

/** Above the hidden column between members and lists. */
function tagRect(): Rect {
  return { row: 1, column: MEMBER_COLUMNS.length + 1, rows: 1, columns: 1 };
}

function longestList(): number {
  return Math.max(...PANEL_LIST_NAMES.map((list) => PANEL_LISTS[list].length));
}

function listAreas(sheet: string): Record<PanelList, Area> {
  const area = (list: PanelList): Area => ({
    sheet,
    row: 2,
    column: LISTS_FROM + PANEL_LIST_NAMES.indexOf(list),
    rows: PANEL_LISTS[list].length,
    columns: 1,
  });
  return {
    answers: area("answers"),
    roles: area("roles"),
    methods: area("methods"),
    stages: area("stages"),
    forms: area("forms"),
    reasons: area("reasons"),
  };
}

/** A rule that offers the cells of a list. */
export function choice(rect: Rect, list: Area): Validation {
  return {
    rect,
    rule: { kind: "list", source: `=${areaToReference(list)}` },
    blocking: true,
    error: {
      title: "Chọn trong danh sách",
      text: "Ô này nhận một mục trong danh sách. Hãy bấm mũi tên bên phải ô để chọn.",
    },
  };
}

function memberCells({ code, name, position, unit, role }: NewMember): readonly Content[] {
  return [code, name || null, position || null, unit || null, MEMBER_ROLE_LABELS[role], YES, null];
}

/** Returns the number of a column of the members' table, from 1. */
export function memberColumn(role: Role): number {
  return MEMBER_COLUMNS.findIndex((own) => own.role === role) + 1;
}

/** The cell with the member's code in the row of a formula. */
export const MEMBER_CODE_CELL = `$${columnLetters(memberColumn("MaTV"))}${ROW_PLACEHOLDER}`;

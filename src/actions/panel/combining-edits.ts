import { isBlankCell } from "../../scoring/cell-text";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import type { PanelTable } from "../../workbook/bindings/bound-panel";
import { combiningFormulas } from "../../workbook/formulas/formulas";
import { memberFormulas } from "../../workbook/formulas/member-formulas";
import type { PanelPlaces } from "../../workbook/formulas/panel-formulas";
import { columnLetters } from "../../workbook/model/area";
import type { Area } from "../../workbook/model/area";
import { columnName } from "../../workbook/model/binding-name";
import type { AddedColumn, AddedColumns, Edit } from "../../workbook/model/plan";
import { ROW_PLACEHOLDER } from "../../workbook/model/sheet-spec";
import type { Snapshot } from "../../workbook/model/snapshot";
import { freeColumn } from "../../workbook/repair/free-column";
import { growFrames } from "../../workbook/repair/grow-frames";
import { judgeColumns } from "../../workbook/sheets/panel/panel-columns";
import { theme } from "../../workbook/sheets/theme";
import { fillRuns } from "../../workbook/undo/join-plans";
import { entryColumns } from "./entry-columns";
import type { EntryColumns } from "./entry-columns";
import type { WholePanel } from "./whole-panel";

/** A member whose ballot the combining table is to count, with the number of the ballot. */
export interface CountedBallot {
  readonly id: number;
  readonly code: string;
  readonly isThirdMarker: boolean;
}

/** Returns the entries of a panel as its ballots list them. */
export function ballotEntries({ result: { table }, rows }: WholePanel): EntryColumns {
  return entryColumns(
    table,
    rows.flatMap(({ isEntry, hasCode }, row) => (isEntry && hasCode ? [row] : [])),
  );
}

/** Where the parts of a panel stand once more ballots are counted. */
function placesWith({ places }: WholePanel["parts"], ballots: readonly CountedBallot[]): PanelPlaces {
  const judges = ballots.filter(({ isThirdMarker }) => !isThirdMarker);
  const third = ballots.find(({ isThirdMarker }) => isThirdMarker);
  return {
    ...places,
    ballots: [...places.ballots, ...judges.map(({ id }) => id)],
    third: third?.id ?? places.third,
  };
}

/**
 * Returns the edits that make the combining table count more ballots: columns of points right of all contents, whose
 * headings are the judges' codes, hidden columns beside them, and every formula that lists ballots.
 */
export function combiningEdits(
  panel: WholePanel,
  ballots: readonly CountedBallot[],
  snapshot: Snapshot,
): readonly Edit[] {
  const { table } = panel.result;
  const judges = ballots.filter(({ isThirdMarker }) => !isThirdMarker).map(({ code }) => code);
  const places = placesWith(panel.parts, ballots);
  const added = judgeColumns(judges, panel.parts.ballots.length);
  const first = freeColumn(snapshot, table.sheet);
  const areas = new Map(
    [...added.shown, ...added.hidden].map(({ role }, index): [Role, Area] => [role, columnArea(panel, first + index)]),
  );
  const areaOf = (role: Role) => table.columns.get(role)?.area ?? areas.get(role);
  const formulas = combiningFormulas(
    { id: table.id, cells: table.rubricAt, collectiveTables: [], column: (role) => areaOf(role)?.column },
    places,
  );
  const subject = table.columns.get("DoiTuong")!.area;
  return [
    ...[...areas].map(([role, area]): Edit => ({ kind: "setName", name: columnName(table.id, role), area })),
    ...addedBeside(panel, added.shown, first, "P1"),
    ...addedBeside(panel, added.hidden, first + added.shown.length, "VP1"),
    // What is printed of the table ends with the columns of points
    ...(judges.length === 0
      ? []
      : growFrames(snapshot.frames && { ...snapshot.frames, tables: [] }, subject, {
          ...subject,
          columns: first + judges.length - subject.column,
        })),
    ...[...formulas].flatMap(([role, formula]): readonly Edit[] => {
      const area = areaOf(role);
      if (!area || panel.result.formulas.get(role) === formula) return [];
      const present = table.columns.get(role);
      return fillAround(area, formula, present?.cells, present?.formulas);
    }),
    ...countEdits(panel, places),
  ];
}

function columnArea({ result: { table } }: WholePanel, column: number): Area {
  return { sheet: table.sheet, row: table.firstRow, column, rows: table.rows, columns: 1 };
}

/** Headings stand over both rows above the entries, so that no new cell needs the maximum of its own. */
const HEADING_ROWS = 2;

function addedBeside(
  { result: { table } }: WholePanel,
  columns: ReturnType<typeof judgeColumns>["shown"],
  first: number,
  like: Role,
): readonly Edit[] {
  const model = table.columns.get(like)?.area;
  if (columns.length === 0 || !model) return [];
  const added: AddedColumns = {
    sheet: table.sheet,
    column: first,
    columns: columns.map(({ header, width, group, style }): AddedColumn => ({
      heading: header,
      width,
      isHidden: group === "hidden",
      numberFormat: theme[style].numberFormat,
    })),
    header: { row: table.firstRow - HEADING_ROWS, rows: HEADING_ROWS },
    body: { row: table.firstRow, rows: table.rows },
    like: { header: model.column, body: { row: model.row, column: model.column } },
  };
  return [{ kind: "addColumns", added }];
}

/** Formulas of the members' counts, which list every ballot. */
export function countEdits({ members, result }: WholePanel, places: PanelPlaces): readonly Edit[] {
  return [...memberFormulas(places, result.table.id, memberCodeCell(members))].flatMap(
    ([role, formula]): readonly Edit[] => {
      const block = members.columns.get(role);
      return block ? fillAround(block.area, formula, block.columns[0], block.formulas[0]) : [];
    },
  );
}

/** Fills a column but the cells where somebody typed over its formula: that stays, and is reported as before. */
function fillAround(
  { sheet, ...rect }: Area,
  formula: string,
  cells: readonly Cell[] = [],
  formulas: readonly (string | null)[] | null = null,
): readonly Edit[] {
  const isLeft = Array.from(
    { length: rect.rows },
    (_, row) => (formulas?.[row] ?? null) !== null || isBlankCell(cells[row] ?? null),
  );
  return fillRuns({ kind: "fillColumn", sheet, fill: { ...rect, formula } }, isLeft);
}

/** The cell with the member's code in the row of a formula. */
export function memberCodeCell({ columns }: PanelTable): string {
  return `$${columnLetters(columns.get("MaTV")!.area.column)}${ROW_PLACEHOLDER}`;
}

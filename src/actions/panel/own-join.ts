import type { Role } from "../../scoring/role";
import type { BoundTable } from "../../workbook/bindings/bindings";
import { panelCell } from "../../workbook/bindings/bound-panel";
import type { PanelTable } from "../../workbook/bindings/bound-panel";
import type { Appraisal, AppraisedTable } from "../../workbook/check/appraised-table";
import { memberFormulas } from "../../workbook/formulas/member-formulas";
import { rectContains, sameRect } from "../../workbook/model/area";
import type { Area } from "../../workbook/model/area";
import { isFormula } from "../../workbook/model/fingerprint";
import { normalFormula } from "../../workbook/model/same-formula";
import { panelBallot } from "../../workbook/sheets/panel/panel-sheets";
import { undoSheet } from "../../workbook/undo/undo-record";
import type { UndoRecord, UndoRun, UndoSheet } from "../../workbook/undo/undo-note";
import { memberCodeCell } from "./combining-edits";
import { entryColumns } from "./entry-columns";
import { isNewLine } from "./own-panel-work";

/**
 * Whether a note records only what letting judges join does: ballots without points, columns of the combining table,
 * formulas of that table and of the members' counts, and rows of new members.
 */
export function isOwnJoin({ runs, columns = [], sheets }: UndoRecord, { bindings, tables }: Appraisal): boolean {
  const result = tables.find(({ panel }) => panel !== undefined);
  const members = bindings.panelTables.find(({ id }) => id === result?.panel?.parts.places.members);
  if (!result || !members) return sheets.length + runs.length === 0;
  const formulas = ownFormulas(result, members);
  const isHeading = ({ sheet, row }: UndoRun) =>
    columns.some((added) => added.sheet === sheet && added.header.row === row);
  return (
    runs.every((run) => isHeading(run) || isOwnFormula(run, formulas) || isNewLine(run, members)) &&
    columns.every(({ sheet }) => sheet === result.table.sheet) &&
    sheets.every((sheet) => bindings.tables.some((table) => isNewBallot(sheet, table)))
  );
}

interface OwnFormula {
  readonly area: Area;
  readonly formula: string;
}

/** Whether a run is a formula of a panel: of the members' counts, or of the table that combines the ballots. */
export function isPanelFormula(run: UndoRun, { bindings, tables }: Appraisal): boolean {
  return tables.some((result) => {
    const members = bindings.panelTables.find(({ id }) => id === result.panel?.parts.places.members);
    return members !== undefined && isOwnFormula(run, ownFormulas(result, members));
  });
}

function ownFormulas({ table, formulas, panel }: AppraisedTable, members: PanelTable): readonly OwnFormula[] {
  const { places } = panel!.parts;
  const of = (areaOf: (role: Role) => Area | undefined, own: ReadonlyMap<Role, string>) =>
    [...own].flatMap(([role, formula]): readonly OwnFormula[] => {
      const area = areaOf(role);
      return area ? [{ area, formula }] : [];
    });
  return [
    ...of((role) => table.columns.get(role)?.area, formulas),
    ...of((role) => members.columns.get(role)?.area, memberFormulas(places, table.id, memberCodeCell(members))),
  ];
}

function isOwnFormula({ sheet, row, column, rows, after }: UndoRun, formulas: readonly OwnFormula[]): boolean {
  return (
    isFormula(after) &&
    formulas.some(
      ({ area, formula }) =>
        area.sheet === sheet &&
        rectContains(area, { row, column, rows, columns: 1 }) &&
        normalFormula(formula) === normalFormula(after.formula),
    )
  );
}

/** Whether a sheet is a ballot of the entries that it lists, and nothing else. */
function isNewBallot({ name, rect, mark }: UndoSheet, table: BoundTable): boolean {
  const { part } = table;
  if (part.kind !== "ballot" || part.member === null || part.panel === null || table.sheet !== name) return false;
  const third = panelCell(part.cells, "PhieuThuBa");
  const spec = panelBallot({
    id: table.id,
    name,
    cells: table.rubricAt,
    member: { code: part.member, name: "" },
    members: part.panel,
    entries: entryColumns(
      table,
      Array.from({ length: table.rows }, (_, row) => row),
    ),
    ...(typeof third === "number" ? { olderThird: third } : {}),
  });
  const laidOut = undoSheet(spec);
  return laidOut.mark === mark && sameRect(laidOut.rect, rect);
}

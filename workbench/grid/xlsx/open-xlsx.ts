import { quoteSheetName, referenceToArea } from "../../../src/workbook/model/area";
import { readCellFormats } from "../../../files/xlsx/styles/number-formats";
import { readSharedStrings } from "../../../files/xlsx/read/shared-strings";
import {
  dayOffset,
  definedNames,
  openWorkbook,
  readPart,
  readPartIfAny,
  relatedPart,
  workbookSheets,
} from "../../../files/xlsx/package/workbook";
import type { Workbook } from "../../../files/xlsx/package/workbook";
import { attributes, childElements, findElement } from "../../../files/xlsx/xml/xml";
import type { Grid } from "../grid";
import type { Visibility } from "../sheet-parts";
import { readThemeColors } from "../../../files/xlsx/styles/file-color";
import { readExtras } from "./file-extras";
import { readCharts } from "./read-charts";
import { readSheet } from "./read-sheet";
import { readStyles } from "../../../files/xlsx/styles/read-styles";

/**
 * Replaces everything in a grid by what an .xlsx file holds: contents, looks, sizes, merges, rules, names, page setup,
 * bar and column charts, settings of add-ins, custom XML. Other drawings are left out. Throws `UnusableFile` before
 * anything has changed.
 */
export function openXlsx(grid: Grid, bytes: Uint8Array): void {
  const workbook = openWorkbook(bytes);
  const { archive } = workbook;
  const theme = readThemeColors(readPartIfAny(archive, relatedPart(workbook, "theme")));
  const stylesPart = readPartIfAny(archive, relatedPart(workbook, "styles"));
  const reader = {
    strings: readSharedStrings(readPartIfAny(archive, relatedPart(workbook, "sharedStrings"))),
    formats: readCellFormats(stylesPart),
    dayOffset: dayOffset(workbook),
    styles: readStyles(stylesPart, theme),
    theme,
  };
  const parts = workbookSheets(workbook)
    .filter(({ isWorksheet }) => isWorksheet)
    .map((sheet) => ({ ...sheet, xml: readPart(archive, sheet.part) }));
  emptyGrid(grid);
  readExtras(grid, workbook);
  const former = grid.sheets().map(({ id }) => id);
  const ids = parts.map(({ name }) => grid.addSheet(name));
  for (const id of former) grid.change({ kind: "deleteSheet", sheet: grid.sheet(id).name });
  // Names first: formulas may use them
  readNames(grid, workbook);
  parts.forEach(({ xml }, index) => readSheet(grid, ids[index]!, xml, reader));
  let charts = 0;
  parts.forEach(({ part }, index) => {
    const own = readCharts(archive, part, charts + 1);
    charts += own.length;
    if (own.length > 0) grid.setSheet(ids[index]!, { charts: own });
  });
  readVisibility(grid, workbook, ids);
  readPrintNames(grid, workbook, ids);
}

/** Old sheets go once there are new ones, and until then give their names free. */
function emptyGrid(grid: Grid): void {
  for (const { name } of grid.names()) grid.deleteName(name);
  grid
    .sheets()
    .forEach(({ name }, index) => grid.change({ kind: "renameSheet", sheet: name, name: `\u2060${String(index)}` }));
}

const BUILT_IN = "_xlnm.";

function readNames(grid: Grid, workbook: Workbook): void {
  const names = definedNames(workbook).filter(({ name }) => !name.startsWith(BUILT_IN));
  const sheets = workbookSheets(workbook);
  for (const { name, reference, isHidden, comment, sheet } of names) {
    const scope = sheet === null ? "" : `${quoteSheetName(sheets[sheet]?.name ?? "")}!`;
    grid.setName({ name: scope + name, formula: `=${reference}`, visible: !isHidden, comment });
  }
}

function readVisibility(grid: Grid, { archive, part }: Workbook, ids: readonly string[]): void {
  const xml = readPart(archive, part);
  const list = findElement(xml, "sheets");
  const states = (list ? childElements(xml, list) : []).map(({ tag }) => attributes(xml, tag));
  const byName = new Map(
    states.map((values) => [values.get("name") ?? "", (values.get("state") ?? "visible") as Visibility]),
  );
  for (const id of ids) grid.setSheet(id, { visibility: byName.get(grid.sheet(id).name) ?? "visible" });
  const view = findElement(xml, "workbookView");
  const active = states[Number((view && attributes(xml, view.tag).get("activeTab")) ?? 0)]?.get("name");
  const shown =
    (active === undefined ? null : grid.findSheet(active)) ??
    grid.sheets().find(({ visibility }) => visibility === "visible");
  if (shown) grid.activate(shown.id, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
}

function readPrintNames(grid: Grid, workbook: Workbook, ids: readonly string[]): void {
  const order = workbookSheets(workbook);
  for (const { name, reference, sheet } of definedNames(workbook)) {
    const own = sheet === null ? null : grid.findSheet(order[sheet]?.name ?? "");
    if (!own || !ids.includes(own.id)) continue;
    const area = referenceToArea(reference);
    if (name === `${BUILT_IN}Print_Area` && area) {
      grid.setSheet(own.id, {
        page: {
          ...own.page,
          printArea: { row: area.row, column: area.column, rows: area.rows, columns: area.columns },
        },
      });
    }
    const rows = /!\$?(\d+):\$?(\d+)$/.exec(reference);
    if (name === `${BUILT_IN}Print_Titles` && rows) {
      grid.setSheet(own.id, {
        page: { ...grid.sheet(own.id).page, titleRows: { first: Number(rows[1]), last: Number(rows[2]) } },
      });
    }
  }
}

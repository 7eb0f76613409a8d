import { columnWidthRuns, hiddenColumnRuns, rowHeightRuns, runsOfLines } from "../../src/workbook/model/line-runs";
import type { SheetSpec } from "../../src/workbook/model/sheet-spec";
import { chartSteps } from "./chart-steps";
import { pageSteps } from "./page-steps";
import { rangeAt } from "../excel/range-at";
import { hasExcelApi } from "../excel/requirements";
import { conditionalFormatSteps, validationSteps } from "./rule-steps";
import { sheetNamed } from "../excel/sheet-named";
import { queueStyle } from "./style-calls";
import { styleRegions } from "../../src/workbook/sheets/style-regions";
import { callsStep, dataStep } from "../excel/step";
import type { Step } from "../excel/step";
import { charactersToPoints } from "../excel/units";
import { blockDateSteps, blockSteps, fillSteps, wholeColumns, wholeRows } from "./write-cells";

/** Approximate number of calls for one region of styles. */
const CALLS_PER_REGION = 20;

/**
 * Lays a sheet out in an existing new or cleared one. Number formats come before contents, so that Excel does not
 * guess; merging comes after them, since it keeps the top left content only. Protection is a separate step, the last of
 * all.
 */
export function sheetSteps(spec: SheetSpec, firstChart = 1): readonly Step[] {
  const { name } = spec;
  return [
    ...columnSteps(spec),
    ...styleRegions(spec.styles).map((region) =>
      callsStep(CALLS_PER_REGION, (workbook) => queueStyle(rangeAt(sheetNamed(workbook, name), region.rect), region)),
    ),
    ...blockDateSteps(spec),
    ...blockSteps(name, spec.blocks),
    ...spec.fills.flatMap((fill) => fillSteps(name, fill)),
    ...spec.merges.map((rect) => callsStep(2, (workbook) => rangeAt(sheetNamed(workbook, name), rect).merge(false))),
    ...fitSteps(spec),
    ...rowSteps(spec),
    ...validationSteps(name, spec.validations),
    ...conditionalFormatSteps(name, spec.conditionalFormats),
    ...outlineSteps(spec),
    ...pageSteps(spec),
    ...chartSteps(name, spec.charts, firstChart),
  ];
}

function columnSteps(spec: SheetSpec): readonly Step[] {
  const { name } = spec;
  return [
    ...columnWidthRuns(spec).map(({ first, last, size }) =>
      callsStep(2, (workbook) => {
        sheetNamed(workbook, name).getRange(wholeColumns(first, last)).format.columnWidth = charactersToPoints(size);
      }),
    ),
    ...hiddenColumnRuns(spec).map(({ first, last }) =>
      callsStep(2, (workbook) => {
        sheetNamed(workbook, name).getRange(wholeColumns(first, last)).columnHidden = true;
      }),
    ),
  ];
}

/**
 * Groups columns, after their contents: closing hides them. Excel without groups for add-ins (before ExcelApi 1.10)
 * shows open ones as they are, and hides closed ones, which a user can unhide.
 */
function outlineSteps({ name, outlines = [] }: SheetSpec): readonly Step[] {
  const hasGroups = hasExcelApi("1.10");
  return outlines
    .filter(({ isClosed }) => hasGroups || isClosed)
    .map(({ first, last, isClosed }) =>
      callsStep(3, (workbook) => {
        const columns = sheetNamed(workbook, name).getRange(wholeColumns(first, last));
        if (!hasGroups) columns.columnHidden = true;
        else {
          columns.group("ByColumns");
          if (isClosed) columns.hideGroupDetails("ByColumns");
        }
      }),
    );
}

/**
 * Sets fixed row heights. Other rows stay automatic, since a fixed height no longer grows with its text, and Excel's
 * default height is readable but cannot be set (`standardHeight` is read-only): `defaultRowHeight` is for files.
 */
function rowSteps(spec: SheetSpec): readonly Step[] {
  return rowHeightRuns(spec).map(({ first, last, size }) =>
    callsStep(2, (workbook) => {
      sheetNamed(workbook, spec.name).getRange(wholeRows(first, last)).format.rowHeight = size;
    }),
  );
}

/**
 * Fits rows with contents and no fixed height: whether Excel does that itself for what an add-in writes is not
 * documented, and a wrapped name must not be cut off in print.
 */
function fitSteps({ name, blocks, rowHeights }: SheetSpec): readonly Step[] {
  const kept = new Set(rowHeights.map(({ row }) => row));
  const rows = new Set(blocks.flatMap(({ row, cells }) => cells.map((_line, index) => row + index)));
  return runsOfLines([...rows].filter((row) => !kept.has(row))).map(({ first, last }) =>
    callsStep(2, (workbook) => sheetNamed(workbook, name).getRange(wholeRows(first, last)).format.autofitRows()),
  );
}

/** What a protected sheet still allows: none of it changes a result. */
const ALLOWED: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
};

/** Protection clears the user's undo stack (DOC excel-add-ins-undo-capabilities), so only where a spec requests it. */
export function protectionSteps({ name, protect }: SheetSpec): readonly Step[] {
  return protect ? [dataStep(ALLOWED, (workbook) => sheetNamed(workbook, name).protection.protect(ALLOWED))] : [];
}

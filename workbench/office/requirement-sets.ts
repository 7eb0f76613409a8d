import { onceEach } from "../../src/text/once";

/**
 * The ExcelApi requirement set of each simulated member (REF docs-ref-autogen/excel). A test compares the table with
 * the remarks in the types of Office.js.
 */
const MEMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Application: {
    "1.1": "calculationMode calculate",
    "1.6": "suspendApiCalculationUntilNextSync",
    "1.9": "suspendScreenUpdatingUntilNextSync calculationState",
    "1.11": "decimalSeparator thousandsSeparator useSystemSeparators",
  },
  AutoFilter: { "1.9": "enabled isDataFiltered" },
  Chart: { "1.1": "axes name title legend series setPosition delete", "1.7": "id chartType" },
  ChartAxes: { "1.1": "categoryAxis valueAxis" },
  ChartAxis: { "1.1": "minimum", "1.7": "reversePlotOrder tickLabelSpacing visible" },
  ChartCollection: { "1.1": "items count add getItem", "1.4": "getItemOrNullObject" },
  ChartLegend: { "1.1": "visible" },
  ChartSeries: { "1.1": "name", "1.7": "hasDataLabels setValues setXAxisValues" },
  ChartSeriesCollection: { "1.1": "count getItemAt" },
  ChartTitle: { "1.1": "text visible" },
  ConditionalFormat: {
    "1.6": "id type priority stopIfTrue custom getRange getRangeOrNullObject delete",
  },
  ConditionalFormatCollection: { "1.6": "items add clearAll getCount getItemAt" },
  ConditionalFormatRule: { "1.6": "formula" },
  ConditionalRangeFill: { "1.6": "color" },
  ConditionalRangeFont: { "1.6": "bold color" },
  ConditionalRangeFormat: { "1.6": "fill font" },
  CustomConditionalFormat: { "1.6": "rule format" },
  DataValidation: { "1.8": "type rule errorAlert prompt ignoreBlanks clear" },
  HeaderFooter: { "1.9": "centerFooter centerHeader leftFooter" },
  HeaderFooterGroup: { "1.9": "defaultForAllPages firstPage state" },
  FormatProtection: { "1.2": "locked" },
  FunctionResult: { "1.2": "value error" },
  Functions: { "1.2": "fixed" },
  NamedItem: {
    "1.1": "name type value visible getRange",
    "1.4": "comment scope delete getRangeOrNullObject",
    "1.7": "formula",
  },
  NamedItemCollection: { "1.1": "items getItem", "1.4": "add getItemOrNullObject" },
  PageBreak: { "1.9": "rowIndex columnIndex" },
  PageBreakCollection: { "1.9": "items add removePageBreaks" },
  PageLayout: {
    "1.9":
      "centerHorizontally headersFooters firstPageNumber orientation paperSize topMargin bottomMargin leftMargin rightMargin headerMargin footerMargin zoom setPrintArea getPrintAreaOrNullObject " +
      "setPrintTitleRows getPrintTitleRowsOrNullObject",
  },
  Range: {
    "1.1":
      "address rowIndex columnIndex rowCount columnCount cellCount values formulas numberFormat text valueTypes format worksheet getCell getColumn " +
      "getRow getEntireColumn getEntireRow getOffsetRange getLastCell clear delete insert select",
    "1.2": "getUsedRange rowHidden columnHidden getResizedRange merge unmerge",
    "1.4": "getUsedRangeOrNullObject getIntersectionOrNullObject",
    "1.6": "conditionalFormats",
    "1.8": "dataValidation",
    "1.9":
      "copyFrom getSpecialCells getSpecialCellsOrNullObject getCellProperties setCellProperties getColumnProperties getRowProperties",
    "1.10": "group hideGroupDetails",
    "1.13": "getMergedAreasOrNullObject",
  },
  RangeAreas: { "1.9": "address areaCount cellCount areas" },
  RangeBorder: { "1.1": "style weight color" },
  RangeBorderCollection: { "1.1": "getItem" },
  RangeCollection: { "1.9": "items" },
  RangeFill: { "1.1": "color clear" },
  RangeFont: { "1.1": "name size bold italic color underline" },
  RangeFormat: {
    "1.1": "horizontalAlignment verticalAlignment wrapText fill font borders",
    "1.2": "columnWidth rowHeight protection autofitColumns autofitRows",
    "1.7": "useStandardHeight",
  },
  Setting: { "1.4": "key value delete" },
  SettingCollection: { "1.4": "items add getItem getItemOrNullObject" },
  Table: { "1.1": "name showHeaders showTotals getRange", "1.2": "worksheet", "1.9": "autoFilter", "1.13": "resize" },
  TableCollection: { "1.1": "items getItem" },
  Workbook: {
    "1.1": "worksheets names tables application getSelectedRange",
    "1.2": "functions onSelectionChanged",
    "1.4": "settings",
    "1.7": "getActiveCell protection",
    "1.9": "getSelectedRanges",
  },
  WorkbookProtection: { "1.7": "protected" },
  Worksheet: {
    "1.1": "id name visibility position charts getRange getCell activate delete",
    "1.2": "getUsedRange protection",
    "1.4": "getUsedRangeOrNullObject names",
    "1.7": "tabColor standardHeight freezePanes getRangeByIndexes",
    "1.9": "autoFilter pageLayout horizontalPageBreaks",
  },
  WorksheetCollection: { "1.1": "items add getItem getActiveWorksheet", "1.4": "getItemOrNullObject getCount" },
  WorksheetFreezePanes: { "1.7": "freezeAt freezeColumns freezeRows getLocationOrNullObject unfreeze" },
  WorksheetProtection: { "1.2": "protected options protect", "1.7": "unprotect" },
};

/** Every member of the simulation, as `Range.values`, with its set. */
export const REQUIREMENTS: ReadonlyMap<string, string> = new Map(
  Object.entries(MEMBERS).flatMap(([kind, bySet]) =>
    Object.entries(bySet).flatMap(([set, members]) =>
      members.split(" ").map((member) => [`${kind}.${member}`, set] as const),
    ),
  ),
);

export function requirementOf(member: string): string {
  if (member.endsWith(".load")) return "1.1";
  const set = REQUIREMENTS.get(member);
  if (set === undefined) throw new Error(`${member} has no requirement set in requirement-sets.ts`);
  return set;
}

const numbersOf = onceEach((set: string): readonly number[] => set.split(".").map(Number));

/** Whether set `a` is newer than set `b`: 1.10 comes after 1.9. */
export function isNewer(a: string, b: string): boolean {
  const [aMajor = 0, aMinor = 0] = numbersOf(a);
  const [bMajor = 0, bMinor = 0] = numbersOf(b);
  return aMajor > bMajor || (aMajor === bMajor && aMinor > bMinor);
}

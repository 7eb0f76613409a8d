import type { SimulatedChart, SimulatedCharts } from "./sheet/chart";
import type { SimulatedConditionalFormat, SimulatedConditionalFormats } from "./range/conditional-format";
import type { SimulatedDataValidation } from "./range/data-validation";
import type { SimulatedNamedItem, SimulatedNames } from "./sheet/named-item";
import type {
  SimulatedFirstPage,
  SimulatedHeaderFooter,
  SimulatedHeaderFooterGroup,
  SimulatedPageLayout,
} from "./sheet/page-layout";
import type { SimulatedRange } from "./range/range";
import type { SimulatedRangeAreas } from "./range/range-areas";
import type { SimulatedRangeFormat } from "./range/range-format";
import type { SimulatedTable, SimulatedTables } from "./sheet/table";
import type { SimulatedWorkbook } from "./workbook";
import type { SimulatedWorksheet } from "./sheet/worksheet";
import type { SimulatedAutoFilter, SimulatedFreezePanes, SimulatedProtection } from "./sheet/worksheet-parts";

/**
 * Members that the types of Office.js do not have, or that take other arguments there. `load` has overloads that cannot
 * be told apart here.
 */
type Foreign<Simulated, Real> = {
  [Name in Exclude<keyof Simulated & string, "load">]: Name extends keyof Real
    ? Simulated[Name] extends (...args: infer Own) => unknown
      ? Real[Name] extends (...args: infer Theirs) => unknown
        ? // Arguments that are objects are of our classes here; their number has to agree
          Own["length"] extends Theirs["length"]
          ? never
          : Required<Own>["length"] extends Required<Theirs>["length"]
            ? never
            : Name
        : Name
      : Simulated[Name] extends Primitive
        ? unknown extends Real[Name]
          ? never
          : Real[Name] extends Primitive
            ? never
            : Name
        : never
    : Name;
}[Exclude<keyof Simulated & string, "load">];

type Primitive = string | number | boolean | null | undefined;

/** Compiles only while every simulated member is a member of Office.js. */
type Conforming<None extends never> = [None];

export type Conformance = [
  Conforming<Foreign<SimulatedWorkbook, Excel.Workbook>>,
  Conforming<Foreign<SimulatedWorksheet, Excel.Worksheet>>,
  Conforming<Foreign<SimulatedProtection, Excel.WorksheetProtection>>,
  Conforming<Foreign<SimulatedFreezePanes, Excel.WorksheetFreezePanes>>,
  Conforming<Foreign<SimulatedAutoFilter, Excel.AutoFilter>>,
  Conforming<Foreign<SimulatedPageLayout, Excel.PageLayout>>,
  Conforming<Foreign<SimulatedHeaderFooterGroup, Excel.HeaderFooterGroup>>,
  Conforming<Foreign<SimulatedHeaderFooter, Excel.HeaderFooter>>,
  Conforming<Foreign<SimulatedFirstPage, Excel.HeaderFooter>>,
  Conforming<Foreign<SimulatedRange, Excel.Range>>,
  Conforming<Foreign<SimulatedRangeAreas, Excel.RangeAreas>>,
  Conforming<Foreign<SimulatedRangeFormat, Excel.RangeFormat>>,
  Conforming<Foreign<SimulatedDataValidation, Excel.DataValidation>>,
  Conforming<Foreign<SimulatedConditionalFormats, Excel.ConditionalFormatCollection>>,
  Conforming<Foreign<SimulatedConditionalFormat, Excel.ConditionalFormat>>,
  Conforming<Foreign<SimulatedCharts, Excel.ChartCollection>>,
  Conforming<Foreign<SimulatedChart, Excel.Chart>>,
  Conforming<Foreign<SimulatedNames, Excel.NamedItemCollection>>,
  Conforming<Foreign<SimulatedNamedItem, Excel.NamedItem>>,
  Conforming<Foreign<SimulatedTables, Excel.TableCollection>>,
  Conforming<Foreign<SimulatedTable, Excel.Table>>,
];

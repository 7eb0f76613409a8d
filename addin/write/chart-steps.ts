import type { Rect } from "../../src/workbook/model/area";
import { chartName } from "../../src/workbook/model/binding-name";
import type { ChartSpec } from "../../src/workbook/model/sheet-spec";
import { rangeAt } from "../excel/range-at";
import { sheetNamed } from "../excel/sheet-named";
import { callsStep } from "../excel/step";
import type { Step } from "../excel/step";

const TYPES = { column: "ColumnClustered", bar: "BarClustered" } as const;

export function chartSteps(sheet: string, charts: readonly ChartSpec[], firstNumber = 1): readonly Step[] {
  return charts.map((chart, index) =>
    callsStep(23, (workbook) => {
      const worksheet = sheetNamed(workbook, sheet);
      const { kind, values, categories, place } = chart;
      const made = worksheet.charts.add(
        TYPES[kind],
        rangeAt(worksheet, values),
        values.rows === 1 ? "Rows" : "Columns",
      );
      made.name = chartName(firstNumber + index);
      made.title.text = chart.title;
      made.legend.visible = false;
      const series = made.series.getItemAt(0);
      series.name = chart.seriesName;
      series.setXAxisValues(rangeAt(worksheet, categories));
      series.hasDataLabels = true;
      const { categoryAxis, valueAxis } = made.axes;
      categoryAxis.reversePlotOrder = kind === "bar";
      // Excel leaves out every other name where names are long
      categoryAxis.tickLabelSpacing = 1;
      valueAxis.minimum = 0;
      valueAxis.visible = false;
      made.setPosition(rangeAt(worksheet, corner(place)), rangeAt(worksheet, lastCorner(place)));
    }),
  );
}

function corner({ row, column }: Rect): Rect {
  return { row, column, rows: 1, columns: 1 };
}

function lastCorner({ row, column, rows, columns }: Rect): Rect {
  return { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 };
}

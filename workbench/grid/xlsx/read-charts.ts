import { referenceToArea } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import type { BinaryText } from "../../../files/xlsx/xml/binary-text";
import { chartAnchors } from "../../../files/xlsx/write/chart-anchors";
import { richText } from "../../../files/xlsx/read/shared-strings";
import { partRelationships, readPartIfAny } from "../../../files/xlsx/package/workbook";
import { attributes, childElements, decodeXml, findElement } from "../../../files/xlsx/xml/xml";
import type { Element } from "../../../files/xlsx/xml/xml";
import type { ZipArchive } from "../../../files/xlsx/package/zip-archive";
import type { ChartAxes, GridChart, GridSeries } from "../sheet-parts";

/**
 * The bar and column charts that stand over the cells of a sheet part, in order; other drawings are left out.
 * `firstNumber` makes their ids.
 */
export function readCharts(archive: ZipArchive, sheetPart: string, firstNumber: number): readonly GridChart[] {
  const drawingPart = partRelationships(archive, sheetPart).find(({ type }) => type.endsWith("/drawing"))?.target;
  const drawing = readPartIfAny(archive, drawingPart);
  if (drawing === null || drawingPart === undefined) return [];
  const targets = new Map(partRelationships(archive, drawingPart).map(({ id, target }) => [id, target]));
  const found = chartAnchors(drawing).flatMap(({ element, name, relationship }) => {
    const xml = readPartIfAny(archive, targets.get(relationship));
    const chart = xml && readChart(xml);
    return chart ? [{ ...chart, name, place: readPlace(drawing, element) }] : [];
  });
  return found.map((chart, index) => ({ ...chart, id: `{chart-${String(firstNumber + index)}}` }));
}

function readPlace(xml: BinaryText, anchor: Element): Rect | null {
  const corner = (name: string) => {
    const element = findElement(xml, name, anchor.innerStart, anchor.innerEnd);
    const value = (part: string) => {
      const found = element && findElement(xml, part, element.innerStart, element.innerEnd);
      return found ? Number(xml.slice(found.innerStart, found.innerEnd)) : NaN;
    };
    return { row: value("row"), column: value("col") };
  };
  const [from, to] = [corner("from"), corner("to")];
  if (Number.isNaN(from.row) || Number.isNaN(to.row)) return null;
  return {
    row: from.row + 1,
    column: from.column + 1,
    rows: Math.max(1, to.row - from.row),
    columns: Math.max(1, to.column - from.column),
  };
}

function readChart(xml: BinaryText): Omit<GridChart, "id" | "name" | "place"> | null {
  const bars = findElement(xml, "barChart");
  if (!bars) return null;
  const title = findElement(xml, "title");
  const series = childElements(xml, bars)
    .filter(({ tag }) => tag.name === "ser")
    .map((element): GridSeries => ({
      name: seriesName(xml, element),
      values: areaIn(xml, element, "val"),
      categories: areaIn(xml, element, "cat"),
    }));
  return {
    kind: valueOf(xml, "barDir", bars) === "bar" ? "BarClustered" : "ColumnClustered",
    // The first title is the chart's own where it has one: those of axes come after it
    title: title && title.tag.start < bars.tag.start ? richText(xml, title.innerStart, title.innerEnd) : "",
    legend: findElement(xml, "legend", bars.end) !== null,
    series,
    labels: valueOf(xml, "showVal", bars) === "1",
    axes: readAxes(xml),
  };
}

function readAxes(xml: BinaryText): ChartAxes {
  const [categories, values] = [findElement(xml, "catAx"), findElement(xml, "valAx")];
  const minimum = values && valueOf(xml, "min", values);
  const spacing = categories && valueOf(xml, "tickLblSkip", categories);
  return {
    reversed: categories !== null && valueOf(xml, "orientation", categories) === "maxMin",
    minimum: minimum === null ? null : Number(minimum),
    values: values !== null && valueOf(xml, "delete", values) !== "1",
    spacing: spacing === null ? null : Number(spacing),
  };
}

/** The attribute `val` of the first element of this name inside another; `null` where there is none. */
function valueOf(xml: BinaryText, name: string, { innerStart, innerEnd }: Element): string | null {
  const element = findElement(xml, name, innerStart, innerEnd);
  return (element && attributes(xml, element.tag).get("val")) ?? null;
}

function seriesName(xml: BinaryText, series: Element): string {
  const name = findElement(xml, "tx", series.innerStart, series.innerEnd);
  const value = name && findElement(xml, "v", name.innerStart, name.innerEnd);
  return value ? decodeXml(xml.slice(value.innerStart, value.innerEnd)) : "";
}

function areaIn(xml: BinaryText, series: Element, name: string) {
  const part = findElement(xml, name, series.innerStart, series.innerEnd);
  const formula = part && findElement(xml, "f", part.innerStart, part.innerEnd);
  return formula ? referenceToArea(decodeXml(xml.slice(formula.innerStart, formula.innerEnd))) : null;
}

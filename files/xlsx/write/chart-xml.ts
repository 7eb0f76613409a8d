import { areaToReference } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import type { ChartSpec } from "../../../src/workbook/model/sheet-spec";
import type { BinaryText } from "../xml/binary-text";
import { XML_DECLARATION, escapeXml } from "../xml/xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
/** Fill of the product's bars. */
export const BAR_FILL = '<c:spPr><a:solidFill><a:srgbClr val="2F6DA8"/></a:solidFill></c:spPr>';
const FONT = '<a:latin typeface="Times New Roman"/>';
const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;
const FROM_ZERO = '<c:min val="0"/>';

/** Letters of an axis, and of the values at its bars. */
export const AXIS_TEXT = `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000" b="0">${FONT}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;

/** Each bar has its value written at its end. */
export const VALUE_LABELS =
  `<c:dLbls>${AXIS_TEXT}` +
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

export function chartTitleXml(title: string): BinaryText {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1300" b="1">${FONT}</a:defRPr></a:pPr><a:r><a:rPr lang="vi-VN" sz="1300" b="1">${FONT}</a:rPr>` +
    `<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

/** Returns a bar or column chart of one series, with the values written on the bars. */
export function chartXml(sheet: string, chart: ChartSpec): BinaryText {
  const reference = (rect: Rect) => escapeXml(areaToReference({ ...rect, sheet }));
  const isBar = chart.kind === "bar";
  const axis = (kind: "catAx" | "valAx", id: number, crosses: number, position: string, extra: string) =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="${isBar && kind === "catAx" ? "maxMin" : "minMax"}"/>${kind === "valAx" ? FROM_ZERO : ""}</c:scaling><c:delete val="${kind === "valAx" ? 1 : 0}"/>` +
    `<c:axPos val="${position}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `${AXIS_TEXT}<c:crossAx val="${crosses}"/>${extra}</c:${kind}>`;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>` +
    `${chartTitleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${isBar ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>` +
    `<c:tx><c:v>${escapeXml(chart.seriesName)}</c:v></c:tx>${BAR_FILL}<c:invertIfNegative val="0"/>` +
    VALUE_LABELS +
    `<c:cat><c:strRef><c:f>${reference(chart.categories)}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${reference(chart.values)}</c:f></c:numRef></c:val></c:ser>` +
    `<c:gapWidth val="60"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    axis(
      "catAx",
      CATEGORY_AXIS,
      VALUE_AXIS,
      isBar ? "l" : "b",
      '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/>',
    ) +
    axis("valAx", VALUE_AXIS, CATEGORY_AXIS, isBar ? "t" : "l", '<c:crossBetween val="between"/>') +
    '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

import { areaToReference } from "../../../src/workbook/model/area";
import type { Area } from "../../../src/workbook/model/area";
import type { BinaryText } from "../../../files/xlsx/xml/binary-text";
import { EMPTY_DRAWING, chartAnchorXml, withAnchors } from "../../../files/xlsx/write/chart-anchors";
import { AXIS_TEXT, BAR_FILL, VALUE_LABELS, chartTitleXml } from "../../../files/xlsx/write/chart-xml";
import { XML_DECLARATION, escapeXml } from "../../../files/xlsx/xml/xml";
import type { GridChart, GridSeries } from "../sheet-parts";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const [CATEGORY_AXIS, VALUE_AXIS] = ["500000001", "500000002"] as const;
/** Where a chart stands that nobody has placed. */
const FIRST_PLACE = { row: 1, column: 1, rows: 15, columns: 6 } as const;

export function chartPart({
  kind,
  title,
  legend,
  labels,
  series,
  axes: { reversed, minimum, values, spacing },
}: GridChart): BinaryText {
  const isBar = kind === "BarClustered";
  const axis = (
    name: "catAx" | "valAx",
    id: string,
    crosses: string,
    position: string,
    scaling: string,
    isDrawn: boolean,
    end: string,
  ) =>
    `<c:${name}><c:axId val="${id}"/><c:scaling>${scaling}</c:scaling><c:delete val="${isDrawn ? "0" : "1"}"/>` +
    `<c:axPos val="${position}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${AXIS_TEXT}<c:crossAx val="${crosses}"/>${end}</c:${name}>`;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>` +
    (title === "" ? "" : chartTitleXml(title)) +
    `<c:autoTitleDeleted val="${title === "" ? "1" : "0"}"/><c:plotArea><c:layout/><c:barChart><c:barDir val="${isBar ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    series.map((own, index) => seriesXml(own, index, labels)).join("") +
    `<c:gapWidth val="60"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    axis(
      "catAx",
      CATEGORY_AXIS,
      VALUE_AXIS,
      isBar ? "l" : "b",
      `<c:orientation val="${reversed ? "maxMin" : "minMax"}"/>`,
      true,
      `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${spacing === null ? "" : `<c:tickLblSkip val="${String(spacing)}"/>`}<c:noMultiLvlLbl val="0"/>`,
    ) +
    axis(
      "valAx",
      VALUE_AXIS,
      CATEGORY_AXIS,
      isBar ? (reversed ? "t" : "b") : "l",
      `<c:orientation val="minMax"/>${minimum === null ? "" : `<c:min val="${String(minimum)}"/>`}`,
      values,
      '<c:crossBetween val="between"/>',
    ) +
    `</c:plotArea>${legend ? '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>' : ""}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function seriesXml({ name, values, categories }: GridSeries, index: number, labels: boolean): string {
  const reference = (area: Area) => `<c:f>${escapeXml(areaToReference(area))}</c:f>`;
  return (
    `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>${BAR_FILL}<c:invertIfNegative val="0"/>` +
    (labels ? VALUE_LABELS : "") +
    (categories ? `<c:cat><c:strRef>${reference(categories)}</c:strRef></c:cat>` : "") +
    (values ? `<c:val><c:numRef>${reference(values)}</c:numRef></c:val>` : "") +
    "</c:ser>"
  );
}

/** The drawing that puts charts over their cells; `rId1` is the first chart. */
export function drawingPart(charts: readonly GridChart[]): BinaryText {
  return withAnchors(
    EMPTY_DRAWING,
    charts.map(({ name, title, place }, index) =>
      chartAnchorXml(
        { title, place: place ?? FIRST_PLACE },
        { name, id: index + 2, relationship: `rId${String(index + 1)}` },
      ),
    ),
  );
}

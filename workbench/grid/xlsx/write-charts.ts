import { areaToReference } from "../../../src/workbook/area";
import type { Area } from "../../../src/workbook/area";
import type { BinaryText } from "../../../files/xlsx/binary-text";
import { XML_DECLARATION, escapeXml } from "../../../files/xlsx/xml";
import type { GridChart, GridSeries } from "../sheet-parts";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const [CATEGORY_AXIS, VALUE_AXIS] = ["500000001", "500000002"] as const;
const LABELS =
  '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
/** Where a chart stands that nobody has placed. */
const FIRST_PLACE = { row: 1, column: 1, rows: 15, columns: 6 } as const;

export function chartPart({ kind, title, legend, labels, series, axes: { reversed, minimum, values } }: GridChart): BinaryText {
  const isBar = kind === "BarClustered";
  const axis = (name: "catAx" | "valAx", id: string, crosses: string, position: string, scaling: string, isDrawn: boolean) =>
    `<c:${name}><c:axId val="${id}"/><c:scaling>${scaling}</c:scaling><c:delete val="${isDrawn ? "0" : "1"}"/>` +
    `<c:axPos val="${position}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${crosses}"/></c:${name}>`;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:chart>` +
    (title === "" ? "" : `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="vi-VN"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`) +
    `<c:autoTitleDeleted val="${title === "" ? "1" : "0"}"/><c:plotArea><c:layout/><c:barChart><c:barDir val="${isBar ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    series.map((own, index) => seriesXml(own, index, labels)).join("") +
    `<c:gapWidth val="60"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    axis("catAx", CATEGORY_AXIS, VALUE_AXIS, isBar ? "l" : "b", `<c:orientation val="${reversed ? "maxMin" : "minMax"}"/>`, true) +
    axis("valAx", VALUE_AXIS, CATEGORY_AXIS, isBar ? "b" : "l", `<c:orientation val="minMax"/>${minimum === null ? "" : `<c:min val="${String(minimum)}"/>`}`, values) +
    `</c:plotArea>${legend ? '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>' : ""}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function seriesXml({ name, values, categories }: GridSeries, index: number, labels: boolean): string {
  const reference = (area: Area) => `<c:f>${escapeXml(areaToReference(area))}</c:f>`;
  return (
    `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx><c:invertIfNegative val="0"/>` +
    (labels ? LABELS : "") +
    (categories ? `<c:cat><c:strRef>${reference(categories)}</c:strRef></c:cat>` : "") +
    (values ? `<c:val><c:numRef>${reference(values)}</c:numRef></c:val>` : "") + "</c:ser>"
  );
}

/** The drawing that puts charts over their cells; `rId1` is the first chart. */
export function drawingPart(charts: readonly GridChart[]): BinaryText {
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchors = charts.map(({ name, title, place }, index) => {
    const { row, column, rows, columns } = place ?? FIRST_PLACE;
    return (
      `<xdr:twoCellAnchor>${corner("from", column - 1, row - 1)}${corner("to", column - 1 + columns, row - 1 + rows)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr id="${String(index + 2)}" name="${escapeXml(name)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${String(index + 1)}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}">${anchors.join("")}</xdr:wsDr>`;
}

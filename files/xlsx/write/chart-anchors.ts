import type { ChartSpec } from "../../../src/workbook/model/sheet-spec";
import type { BinaryText } from "../xml/binary-text";
import { OFFICE_TYPES, relationshipId } from "../package/relationships";
import { XML_DECLARATION, attributes, childElements, escapeXml, findElement } from "../xml/xml";
import type { Element } from "../xml/xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** A chart in a drawing. */
export interface ChartAnchor {
  readonly element: Element;
  /** Empty where it has none. */
  readonly name: string;
  /** Id of the relationship to the chart's part. */
  readonly relationship: string;
}

/** Returns the charts of a drawing, in order; pictures and shapes are left out. */
export function chartAnchors(xml: BinaryText): readonly ChartAnchor[] {
  const root = findElement(xml, "wsDr");
  return (root ? childElements(xml, root) : []).flatMap((element) => {
    const link = findElement(xml, "chart", element.innerStart, element.innerEnd);
    const relationship = link && relationshipId(xml, link.tag);
    if (!relationship) return [];
    const properties = findElement(xml, "cNvPr", element.innerStart, element.innerEnd);
    return [{ element, relationship, name: (properties && attributes(xml, properties.tag).get("name")) ?? "" }];
  });
}

/** An empty drawing. */
export const EMPTY_DRAWING: BinaryText = `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"></xdr:wsDr>`;

export interface NewAnchor {
  readonly name: string;
  /** Id that is unique in the drawing. */
  readonly id: number;
  /** Id of the relationship to the chart's part. */
  readonly relationship: string;
}

/**
 * Returns the anchor that puts a chart over its cells. It declares its own namespaces, so that it fits into any
 * drawing.
 */
export function chartAnchorXml(
  { place, title }: Pick<ChartSpec, "place" | "title">,
  { name, id, relationship }: NewAnchor,
): BinaryText {
  const corner = (which: string, column: number, row: number) =>
    `<xdr:${which}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${which}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">` +
    corner("from", place.column - 1, place.row - 1) +
    corner("to", place.column - 1 + place.columns, place.row - 1 + place.rows) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE_TYPES}" r:id="${relationship}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

/** Returns the drawing with more anchors, in front of all others. */
export function withAnchors(xml: BinaryText, anchors: readonly BinaryText[]): BinaryText {
  const root = findElement(xml, "wsDr");
  if (!root || root.tag.kind === "empty")
    return EMPTY_DRAWING.replace("></xdr:wsDr>", `>${anchors.join("")}</xdr:wsDr>`);
  return xml.slice(0, root.innerEnd) + anchors.join("") + xml.slice(root.innerEnd);
}

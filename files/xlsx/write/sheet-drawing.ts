import { CHART_PREFIX, chartName } from "../../../src/workbook/model/binding-name";
import type { SheetSpec } from "../../../src/workbook/model/sheet-spec";
import type { BinaryText } from "../xml/binary-text";
import { EMPTY_DRAWING, chartAnchorXml, chartAnchors, withAnchors } from "./chart-anchors";
import { chartXml } from "./chart-xml";
import { CONTENT_TYPES, declareContentType, removeParts } from "../package/content-types";
import { freePart } from "../package/free-part";
import { relate } from "../package/relate";
import { relationshipsName, withoutRelationships } from "../package/relationships";
import { partRelationships, readPart, writePart } from "../package/workbook";
import type { Workbook } from "../package/workbook";
import { attributes, nextTag } from "../xml/xml";
import type { ZipArchive } from "../package/zip-archive";

/**
 * Makes the sheet's charts in place of the product's former ones, and returns the relationship of its drawing. Other
 * objects stay.
 */
export function drawingOf(workbook: Workbook, part: string, spec: SheetSpec): string | null {
  const { archive } = workbook;
  const present = partRelationships(archive, part).find(({ type }) => type.endsWith("/drawing"));
  if (present && archive.has(present.target)) {
    removeOwnCharts(archive, present.target);
    addCharts(workbook, present.target, spec);
    return present.id;
  }
  if (spec.charts.length === 0) return null;
  const name = freePart(workbook, "xl/drawings/drawing", ".xml");
  const id = relate(archive, part, "drawing", name);
  declareContentType(archive, name, CONTENT_TYPES.drawing);
  writePart(archive, name, EMPTY_DRAWING);
  addCharts(workbook, name, spec);
  return id;
}

function addCharts(workbook: Workbook, drawing: string, { name: sheet, charts }: SheetSpec): void {
  const { archive } = workbook;
  const xml = readPart(archive, drawing);
  const firstId = 1 + largestId(xml);
  const anchors = charts.map((chart, index) => {
    const part = freePart(workbook, "xl/charts/chart", ".xml");
    writePart(archive, part, chartXml(sheet, chart));
    declareContentType(archive, part, CONTENT_TYPES.chart);
    return chartAnchorXml(chart, {
      name: chartName(index + 1),
      id: firstId + index,
      relationship: relate(archive, drawing, "chart", part),
    });
  });
  writePart(archive, drawing, withAnchors(xml, anchors));
}

/** Ids of objects in a drawing start at 2: some readers take 1 for the drawing itself. */
function largestId(xml: BinaryText): number {
  let largest = 1;
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === "cNvPr") largest = Math.max(largest, Number(attributes(xml, tag).get("id")) || 0);
  }
  return largest;
}

/** Removes the product's charts, with everything that belongs to them. */
function removeOwnCharts(archive: ZipArchive, drawing: string): void {
  const xml = readPart(archive, drawing);
  const own = chartAnchors(xml).filter(({ name }) => name.startsWith(CHART_PREFIX));
  if (own.length === 0) return;
  removeCharts(archive, drawing, new Set(own.map(({ relationship }) => relationship)));
  writePart(
    archive,
    drawing,
    own.reduceRight((text, { element: { tag, end } }) => text.slice(0, tag.start) + text.slice(end), xml),
  );
}

/** Name of a chart's part. A relationship that calls another part a chart must not remove it. */
const CHART_PART = /\/charts\/[^/]+\.xml$/i;

/** Removes the charts of a drawing, or some of them by their relationships, with the styles and colours beside them. */
export function removeCharts(archive: ZipArchive, drawing: string, ids?: ReadonlySet<string>): void {
  const gone = partRelationships(archive, drawing).filter(
    ({ id, type, isExternal }) => !isExternal && type.endsWith("/chart") && (ids?.has(id) ?? true),
  );
  for (const { target } of gone) removeChart(archive, target);
  const list = relationshipsName(drawing);
  if (archive.has(list))
    writePart(
      archive,
      list,
      withoutRelationships(readPart(archive, list), drawing, (one) => gone.some(({ id }) => id === one.id)),
    );
}

function removeChart(archive: ZipArchive, part: string): void {
  if (!CHART_PART.test(part)) return;
  // Nothing outside its own folder: a relationship to another folder must not remove other parts
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const beside = partRelationships(archive, part).flatMap(({ target, isExternal }) =>
    !isExternal && target.startsWith(folder) ? [target] : [],
  );
  removeParts(archive, part, ...beside);
}

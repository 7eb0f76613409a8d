import type { SheetSpec } from "../../src/workbook/sheet-spec";
import { chartXml, drawingXml } from "./chart-xml";
import { CONTENT_TYPES, declareContentType, forgetContentType } from "./content-types";
import { freePart } from "./free-part";
import { relate } from "./relate";
import { OFFICE_TYPES, relationshipsName, withRelationship } from "./relationships";
import { partRelationships, readPart, writePart } from "./workbook";
import type { Workbook } from "./workbook";

/** Makes the sheet's charts and answers the relationship of its drawing. */
export function drawingOf(workbook: Workbook, part: string, spec: SheetSpec): string | null {
  const { archive } = workbook;
  const present = partRelationships(archive, part).find(({ type }) => type.endsWith("/drawing"));
  if (present && archive.has(present.target)) {
    const drawing = readPart(archive, present.target);
    // Pictures or shapes that somebody added are not ours to lose, so such a drawing stays as it is
    if (/<xdr:(?:pic|sp|cxnSp|grpSp)[ >]/.test(drawing)) return present.id;
    removeCharts(workbook, present.target);
    if (spec.charts.length > 0) writeCharts(workbook, present.target, spec);
    else writePart(archive, present.target, drawingXml([], []));
    return present.id;
  }
  if (spec.charts.length === 0) return null;
  const name = freePart(workbook, "xl/drawings/drawing", ".xml");
  const id = relate(archive, part, "drawing", name);
  declareContentType(archive, name, CONTENT_TYPES.drawing);
  writeCharts(workbook, name, spec);
  return id;
}

function writeCharts(workbook: Workbook, drawing: string, spec: SheetSpec): void {
  const { archive } = workbook;
  const relationships = relationshipsName(drawing);
  let list: string | null = null;
  const ids = spec.charts.map((chart, index) => {
    const name = freePart(workbook, "xl/charts/chart", ".xml");
    writePart(archive, name, chartXml(spec.name, chart));
    declareContentType(archive, name, CONTENT_TYPES.chart);
    const id = `rId${index + 1}`;
    list = withRelationship(list, { id, type: `${OFFICE_TYPES}/chart`, target: name });
    return id;
  });
  if (list !== null) writePart(archive, relationships, list);
  writePart(archive, drawing, drawingXml(spec.charts, ids));
}

/** The charts of a drawing go, with everything that belongs to them. */
export function removeCharts({ archive }: Workbook, drawing: string): void {
  for (const { target, isExternal } of partRelationships(archive, drawing)) {
    if (isExternal || !archive.has(target)) continue;
    for (const own of [target, relationshipsName(target)]) archive.remove(own);
    forgetContentType(archive, target);
  }
  archive.remove(relationshipsName(drawing));
}

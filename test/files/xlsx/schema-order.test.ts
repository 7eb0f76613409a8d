import { SaxesParser } from "saxes";
import { describe, expect, it, test } from "vitest";
import { insertTemplate } from "../../../src/actions/insert-template";
import { apply } from "../../../files/xlsx/write/apply";
import { blankWorkbook } from "../../../files/xlsx/write/blank-workbook";
import { capture } from "../../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../../files/xlsx/package/workbook";
import { partText, unzipParts } from "./package-parts";
import { plainSpec } from "./plain-spec";
import { strangersWorkbook } from "./strangers-workbook";

/** Children in the order of ECMA-376, which Excel insists on. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  worksheet: [
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
    "smartTags",
    "drawing",
    "legacyDrawing",
    "tableParts",
    "extLst",
  ],
  workbook: [
    "fileVersion",
    "fileSharing",
    "workbookPr",
    "workbookProtection",
    "bookViews",
    "sheets",
    "functionGroups",
    "externalReferences",
    "definedNames",
    "calcPr",
    "oleSize",
    "pivotCaches",
    "extLst",
  ],
  styleSheet: [
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
    "dxfs",
    "tableStyles",
    "colors",
    "extLst",
  ],
  sheetPr: ["tabColor", "outlinePr", "pageSetUpPr"],
  sheetView: ["pane", "selection", "pivotSelection", "extLst"],
  dxf: ["font", "numFmt", "fill", "alignment", "border", "protection"],
  xf: ["alignment", "protection"],
  border: ["left", "right", "top", "bottom", "diagonal"],
  dataValidation: ["formula1", "formula2"],
  c: ["f", "v", "is"],
};
const COUNTED = [
  "mergeCells",
  "dataValidations",
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "rowBreaks",
];

/** What a strict reader finds wrong with the XML of one part. */
function faults(xml: string): readonly string[] {
  const found: string[] = [];
  const open: { readonly name: string; readonly count: string | undefined; readonly children: string[] }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => found.push(error.message));
  parser.on("opentag", ({ local, attributes }) => {
    open.at(-1)?.children.push(local);
    open.push({ name: local, count: attributes["count"]?.value, children: [] });
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (!element) return;
    const { name, children, count } = element;
    const order = ORDER[name];
    const places = children.map((child) => order?.indexOf(child) ?? 0);
    if (places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0)))
      found.push(`${name}: ${children.join(" ")}`);
    if (COUNTED.includes(name) && count !== String(children.length))
      found.push(`${name} counts ${count} of ${children.length}`);
  });
  parser.write(xml).close();
  return found;
}

function template(rubric: string): Uint8Array {
  const workbook = blankWorkbook();
  const inserted = insertTemplate(capture(workbook), { rubrics: [rubric], rows: 5 });
  if (!inserted.ok) throw new Error("the pack is missing");
  return saveWorkbook(apply(workbook, inserted.plan));
}

describe("a file that was written", () => {
  test.each<[string, () => Uint8Array]>([
    ["a template for collectives", () => template("tap-the")],
    ["a template for persons", () => template("ca-nhan")],
    ["a register", () => template("danh-muc")],
    [
      "a sheet in somebody's workbook",
      () =>
        saveWorkbook(
          apply(openWorkbook(strangersWorkbook()), {
            edits: [{ kind: "addSheet", spec: plainSpec({ freeze: { rows: 1, columns: 0 }, protect: true }) }],
          }),
        ),
    ],
  ])("holds only sound parts in the order of the schema: %s", (_, make) => {
    const bytes = make();
    const parts = Object.keys(unzipParts(bytes)).filter((name) => /\.(?:xml|rels)$/.test(name));
    expect(parts.flatMap((name) => faults(partText(bytes, name)).map((fault) => `${name}: ${fault}`))).toEqual([]);
  });

  it("names every part's kind, and points at no part that is missing", () => {
    const bytes = template("tap-the");
    const parts = Object.keys(unzipParts(bytes));
    const types = partText(bytes, "[Content_Types].xml");
    for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(parts).toContain(name);
    for (const part of parts.filter((name) => /^xl\/(?:worksheets|drawings|charts)\/[^/]+\.xml$/.test(name)))
      expect(types).toContain(`PartName="/${part}"`);
    for (const list of parts.filter((name) => name.endsWith(".rels"))) {
      const folder = list.replace(/_rels\/[^/]+$/, "");
      for (const [, target = ""] of partText(bytes, list).matchAll(/Target="([^"]+)"/g))
        expect(parts).toContain(target.startsWith("/") ? target.slice(1) : folder + target);
    }
  });
});

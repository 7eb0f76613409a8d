import { areaToReference, columnLetters, quoteSheetName } from "../../../src/workbook/model/area";
import { ruledRects } from "../../../src/workbook/model/plan";
import type { AddedColumns, Edit, Plan } from "../../../src/workbook/model/plan";
import type { SheetSpec } from "../../../src/workbook/model/sheet-spec";
import { withFormerColumns } from "../../../src/workbook/undo/former-columns";
import { isDateFormat } from "../../../src/text/number-format";
import { addColumns, clearColumns, formerColumns } from "./add-columns";
import { settleView, showArea, showSheet } from "./book-view";
import { CONTENT_TYPES, declareContentType, removeParts } from "../package/content-types";
import { readCellFormats, styleCount } from "../styles/number-formats";
import type { BinaryText } from "../xml/binary-text";
import { SHEET_ORDER, partChild, withPartChild } from "../xml/part-children";
import { attributes } from "../xml/xml";
import { forbiddenBy } from "../protection/protection";
import { ProtectedWorkbook } from "../protection/protected-workbook";
import { dropSignatures } from "../package/signatures";
import { relate } from "../package/relate";
import { readRest, writeRest } from "../package/sheet-part";
import { relationshipsName, withoutRelationships } from "../package/relationships";
import { fillContents } from "./cell-xml";
import type { ColumnWrite } from "./column-writes";
import { copyLooks } from "./copy-looks";
import { deleteSheet } from "./delete-sheet";
import { freePart } from "../package/free-part";
import { keepNote } from "../notes/notes";
import { rowTexts } from "./row-texts";
import { resizedTable } from "./resize-table";
import { withoutRules } from "../read/sheet-rules";
import { addValidations } from "./set-validations";
import { drawingOf } from "./sheet-drawing";
import { spliceCells, spliceLargePart } from "./splice-cells";
import { NO_STYLES, soundStyles } from "../styles/sound-styles";
import { createStyleWriter } from "../styles/style-writer";
import {
  dayOffset,
  partRelationships,
  readPart,
  readPartIfAny,
  relatedPart,
  workbookSheets,
  writePart,
} from "../package/workbook";
import type { Workbook } from "../package/workbook";
import type { NameChange } from "../package/workbook-part";
import { setDefinedNames, setFullCalculation, withSheet } from "../package/workbook-part";
import { worksheetXml } from "./worksheet-xml";

/**
 * Carries a plan out on an open package and returns the same package. Parts that no edit changes are not even inflated.
 * Throws a `RangeError` for a plan that does not fit the workbook; a plan made from its own snapshot does. Throws
 * `ProtectedWorkbook`, before anything is changed, where Excel would not let a user do the same.
 */
export function apply(workbook: Workbook, given: Plan): Workbook {
  const forbidden = forbiddenBy(workbook, given);
  if (forbidden) throw new ProtectedWorkbook(forbidden);
  const plan = withFormerLooks(workbook, given);
  if (plan.edits.length > 0) dropSignatures(workbook);
  const writes = new Map<string, ColumnWrite[]>();
  let names: NameChange[] = [];
  const flushNames = () => {
    setDefinedNames(workbook, names);
    names = [];
  };
  for (const edit of plan.edits) {
    if (edit.kind === "setName" || edit.kind === "deleteName") {
      const scope = edit.kind === "deleteName" ? edit.scope : undefined;
      const sheet = scope === undefined ? null : workbookSheets(workbook).findIndex(({ name }) => name === scope);
      names.push({ name: edit.name, reference: edit.kind === "setName" ? areaToReference(edit.area) : null, sheet });
      continue;
    }
    flushNames();
    const write = columnWrites(edit);
    if (write) {
      writes.set(write.sheet, [...(writes.get(write.sheet) ?? []), ...write.columns]);
      continue;
    }
    // Edits keep their order, but writes to one sheet are carried out together, in one pass
    flushWrites(workbook, writes);
    applyEdit(workbook, edit);
  }
  flushNames();
  flushWrites(workbook, writes);
  if (plan.edits.some(changesCells)) {
    dropCalculationChain(workbook);
    setFullCalculation(workbook);
  }
  if (plan.edits.some(({ kind }) => kind === "addSheet" || kind === "deleteSheet")) settleView(workbook);
  return workbook;
}

/** Returns the plan with the former state of the columns that its new ones replace. */
export function withFormerLooks(workbook: Workbook, plan: Plan): Plan {
  return withFormerColumns(plan, (added) => {
    const sheet = workbookSheets(workbook).find((one) => one.name === added.sheet && one.isWorksheet);
    return sheet ? formerColumns(readPart(workbook.archive, sheet.part), added) : null;
  });
}

function changesCells({ kind }: Edit): boolean {
  return (
    kind === "addSheet" ||
    kind === "rewriteSheet" ||
    kind === "fillColumn" ||
    kind === "writeColumn" ||
    kind === "setCells" ||
    kind === "addColumns" ||
    kind === "deleteSheet"
  );
}

function columnWrites(edit: Edit): { readonly sheet: string; readonly columns: readonly ColumnWrite[] } | null {
  switch (edit.kind) {
    case "fillColumn": {
      const { fill, sheet } = edit;
      return {
        sheet,
        columns: [{ column: fill.column, row: fill.row, rows: fill.rows, contentAt: fillContents(fill) }],
      };
    }
    case "writeColumn": {
      const { area, cells } = edit;
      return {
        sheet: area.sheet,
        columns: [{ column: area.column, row: area.row, rows: area.rows, contentAt: (row) => cells[row - area.row] }],
      };
    }
    case "setCells":
      return {
        sheet: edit.sheet,
        columns: edit.cells.map(({ row, column, content, format }) => ({
          row,
          column,
          rows: 1,
          contentAt: () => content,
          ...(format === undefined ? {} : { format }),
        })),
      };
    default:
      return null;
  }
}

function flushWrites(workbook: Workbook, writes: Map<string, ColumnWrite[]>): void {
  for (const [sheet, columns] of writes) {
    const part = sheetPart(workbook, sheet);
    const stylesPart = ensureStyles(workbook);
    const source = readPart(workbook.archive, stylesPart);
    const codes = readCellFormats(source);
    const styles = createStyleWriter(source);
    const asDate = (style: number) => (isDateFormat(codes.codeOf(style)) ? style : styles.asDate(style));
    const look = {
      asDate,
      withFormat: styles.withFormat,
      unquoted: styles.unquoted,
      dayOffset: dayOffset(workbook),
    };
    if (!spliceLargePart(workbook.archive, part, columns, look))
      writePart(workbook.archive, part, spliceCells(readPart(workbook.archive, part), columns, look));
    const changed = styles.toXml();
    if (changed !== source) writePart(workbook.archive, stylesPart, changed);
  }
  writes.clear();
}

function applyEdit(workbook: Workbook, edit: Edit): void {
  switch (edit.kind) {
    case "addSheet":
      addSheet(workbook, edit.spec);
      break;
    case "rewriteSheet":
      layOutSheet(workbook, sheetPart(workbook, edit.spec.name), edit.spec);
      break;
    case "addColumns":
      layInColumns(workbook, edit.added);
      break;
    case "clearColumns": {
      const part = sheetPart(workbook, edit.added.sheet);
      writePart(
        workbook.archive,
        part,
        clearColumns(
          readPart(workbook.archive, part),
          edit.added,
          styleCount(readPartIfAny(workbook.archive, relatedPart(workbook, "styles"))),
        ),
      );
      break;
    }
    case "activate":
      showArea(workbook, edit.area);
      break;
    case "showSheet":
      showSheet(workbook, edit.sheet);
      break;
    case "copyLooks": {
      const part = sheetPart(workbook, edit.sheet);
      writePart(workbook.archive, part, copyLooks(readPart(workbook.archive, part), edit.from, edit.to));
      break;
    }
    case "setValidations": {
      const part = sheetPart(workbook, edit.sheet);
      writeRest(
        workbook.archive,
        part,
        addValidations(withoutRules(readRest(workbook.archive, part), ruledRects(edit)), edit.validations),
      );
      break;
    }
    case "resizeTable": {
      const headings =
        edit.to.columns > edit.from.columns
          ? rowTexts(workbook, sheetPart(workbook, edit.sheet), edit.to.row)
          : new Map<number, string>();
      for (const { type, target, isExternal } of partRelationships(workbook.archive, sheetPart(workbook, edit.sheet))) {
        const resized =
          isExternal || !type.endsWith("/table")
            ? null
            : resizedTable(
                readPart(workbook.archive, target),
                edit.name,
                edit.from,
                edit.to,
                (column) => headings.get(column) ?? columnLetters(column),
              );
        if (resized !== null) writePart(workbook.archive, target, resized);
      }
      break;
    }
    case "setPrintArea":
      setDefinedNames(workbook, [
        {
          name: "_xlnm.Print_Area",
          reference: areaToReference({ ...edit.to, sheet: edit.sheet }),
          sheet: workbookSheets(workbook).findIndex(({ name }) => name === edit.sheet),
        },
      ]);
      break;
    case "deleteSheet":
      deleteSheet(workbook, edit.name);
      break;
    case "remember":
      keepNote(workbook, edit.slot, edit.note);
      break;
    case "fillColumn":
    case "writeColumn":
    case "setCells":
    case "setName":
    case "deleteName":
      throw new Error(`${edit.kind} is carried out with others of its kind`);
  }
}

function layInColumns(workbook: Workbook, added: AddedColumns): void {
  const part = sheetPart(workbook, added.sheet);
  const stylesPart = ensureStyles(workbook);
  const styles = createStyleWriter(readPart(workbook.archive, stylesPart));
  writePart(workbook.archive, part, addColumns(readPart(workbook.archive, part), added, styles, dayOffset(workbook)));
  writePart(workbook.archive, stylesPart, styles.toXml());
}

function sheetPart(workbook: Workbook, name: string): string {
  const sheet = workbookSheets(workbook).find((one) => one.name === name && one.isWorksheet);
  if (!sheet) throw new RangeError(`the workbook has no sheet ${name}`);
  return sheet.part;
}

function addSheet(workbook: Workbook, spec: SheetSpec): void {
  const { archive, part } = workbook;
  const name = freePart(workbook, "xl/worksheets/sheet", ".xml");
  const id = relate(archive, part, "worksheet", name);
  declareContentType(archive, name, CONTENT_TYPES.worksheet);
  writePart(archive, part, withSheet(readPart(archive, part), spec.name, id));
  layOutSheet(workbook, name, spec);
}

const MARGINS = ["left", "right", "top", "bottom", "header", "footer"];

/** Returns the part with the page margins of the former one: people fit a refreshed sheet to their printer. */
function withFormerMargins(xml: BinaryText, former: BinaryText): BinaryText {
  const element = partChild(former, "pageMargins");
  if (!element) return xml;
  const values = attributes(former, element.tag);
  const margins = MARGINS.map((side) => [side, Number(values.get(side) ?? Number.NaN)] as const);
  // The six are required (ECMA-376 part 1, 18.3.1.62)
  if (!margins.every(([, inches]) => inches >= 0 && inches < 49)) return xml;
  const written = margins.map(([side, inches]) => `${side}="${inches}"`).join(" ");
  return withPartChild(xml, "pageMargins", `<pageMargins ${written}/>`, SHEET_ORDER);
}

/** Writes a sheet's part and everything that belongs to it: styles, names, print settings and charts. */
function layOutSheet(workbook: Workbook, part: string, spec: SheetSpec): void {
  const { archive } = workbook;
  const stylesPart = ensureStyles(workbook);
  const styles = createStyleWriter(readPart(archive, stylesPart));
  const old = readPartIfAny(archive, part);
  const drawing = drawingOf(workbook, part, spec);
  const xml = worksheetXml(spec, styles, {
    dayOffset: dayOffset(workbook),
    drawing,
    tail: old === null ? "" : commentsTail(old),
  });
  writePart(archive, part, old === null ? xml : withFormerMargins(xml, old));
  writePart(archive, stylesPart, styles.toXml());
  const index = workbookSheets(workbook).findIndex((sheet) => sheet.name === spec.name);
  const { printArea, titleRows } = spec.page;
  const titles = titleRows === null ? null : `${quoteSheetName(spec.name)}!$${titleRows.first}:$${titleRows.last}`;
  setDefinedNames(workbook, [
    ...(spec.names ?? []).map(({ name, rect }) => ({
      name,
      reference: areaToReference({ ...rect, sheet: spec.name }),
      sheet: null,
    })),
    {
      name: "_xlnm.Print_Area",
      reference: printArea === null ? null : areaToReference({ ...printArea, sheet: spec.name }),
      sheet: index,
    },
    { name: "_xlnm.Print_Titles", reference: titles, sheet: index },
  ]);
}

/** Returns the styles part; adds a missing one, and completes one that lacks what added styles rely on. */
function ensureStyles(workbook: Workbook): string {
  const { archive, part } = workbook;
  const known = partRelationships(archive, part).find(
    ({ type, isExternal }) => !isExternal && type.endsWith("/styles"),
  )?.target;
  const name = known ?? freePart(workbook, "xl/styles", ".xml");
  if (known === undefined) relate(archive, part, "styles", name);
  const source = readPartIfAny(archive, name);
  const sound = soundStyles(source ?? NO_STYLES, () => 1 + largestCellStyle(workbook));
  if (sound === source) return name;
  declareContentType(archive, name, CONTENT_TYPES.styles);
  writePart(archive, name, sound);
  return name;
}

/** Returns the largest style index that cells, rows or columns use. */
function largestCellStyle(workbook: Workbook): number {
  let largest = 0;
  for (const { part, isWorksheet } of workbookSheets(workbook)) {
    if (!isWorksheet) continue;
    for (const [, style] of readPart(workbook.archive, part).matchAll(/\s(?:s|style)="(\d{1,5})"/g))
      largest = Math.max(largest, Number(style));
  }
  return largest;
}

/** Users' comments stay on a refreshed sheet. */
function commentsTail(xml: string): string {
  const element = partChild(xml, "legacyDrawing");
  return element ? xml.slice(element.tag.start, element.end) : "";
}

/** Excel repairs a file whose calculation chain names a cell without a formula, and rebuilds a missing chain. */
function dropCalculationChain(workbook: Workbook): void {
  const { archive, part } = workbook;
  const chain = relatedPart(workbook, "calcChain");
  if (chain === undefined) return;
  const relationships = relationshipsName(part);
  writePart(
    archive,
    relationships,
    withoutRelationships(readPart(archive, relationships), part, ({ type }) => type.endsWith("/calcChain")),
  );
  removeParts(archive, chain);
}

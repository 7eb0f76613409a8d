import { rectToAddress, referenceToArea } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import { shiftFormula } from "../../../src/workbook/model/shift-formula";
import type { BinaryText } from "../xml/binary-text";
import { findSheetData } from "../xml/sheet-scan";
import {
  attributes,
  childElements,
  decodeXstring,
  escapeCellText,
  findElement,
  nextTag,
  wholeElement,
  withAttribute,
} from "../xml/xml";
import type { Element } from "../xml/xml";

/** A validation rule of a sheet part. */
export interface SheetRule {
  readonly element: Element;
  readonly type: string;
  /** Without `=`, relative to the first cell of the first rectangle. */
  readonly formula: string;
  readonly rects: readonly Rect[];
}

/**
 * Returns all rules of a sheet, including the extension in which Excel 2010 and later keep rules that refer to other
 * sheets (x14, [MS-XLSX] 2.3.2).
 */
export function sheetRules(xml: BinaryText): readonly SheetRule[] {
  const rules: SheetRule[] = [];
  for (let tag = nextTag(xml, findSheetData(xml)?.innerEnd ?? 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== "dataValidation" || tag.kind === "close") continue;
    const element = wholeElement(xml, tag);
    const values = attributes(xml, tag);
    const sqref = values.get("sqref") ?? textOf(xml, element, "sqref");
    const rects = sqref.split(/\s+/).flatMap((address): readonly Rect[] => {
      const area = referenceToArea(`s!${address}`);
      return area ? [{ row: area.row, column: area.column, rows: area.rows, columns: area.columns }] : [];
    });
    rules.push({ element, type: values.get("type") ?? "none", formula: formulaOf(xml, element), rects });
  }
  return rules;
}

/** Returns the text of a child, or of the element inside it in which the extension keeps a formula. */
function formulaOf(xml: BinaryText, element: Element): string {
  const child = findElement(xml, "formula1", element.innerStart, element.innerEnd);
  if (!child) return "";
  const inner = findElement(xml, "f", child.innerStart, child.innerEnd) ?? child;
  return decodeXstring(xml.slice(inner.innerStart, inner.innerEnd));
}

function textOf(xml: BinaryText, element: Element, name: string): string {
  const child = findElement(xml, name, element.innerStart, element.innerEnd);
  return child ? decodeXstring(xml.slice(child.innerStart, child.innerEnd)).trim() : "";
}

/** Returns the sheet part without rules over these cells; rules that extend further keep the rest. */
export function withoutRules(xml: BinaryText, cleared: readonly Rect[]): BinaryText {
  let result = xml;
  // From the end, so that earlier offsets stay valid
  for (const rule of [...sheetRules(xml)].reverse()) {
    const left = cleared.reduce((rects, rect) => rects.flatMap((own) => subtract(own, rect)), rule.rects);
    if (left.length === rule.rects.length && left.every((rect, index) => rect === rule.rects[index])) continue;
    const { tag, end } = rule.element;
    result = `${result.slice(0, tag.start)}${left.length === 0 ? "" : ruleOver(xml, rule, left)}${result.slice(end)}`;
  }
  return result === xml ? xml : withoutEmptyLists(result);
}

/** Returns the rest of a rectangle outside another one; itself where they do not overlap. */
function subtract(own: Rect, other: Rect): readonly Rect[] {
  const [bottom, right] = [own.row + own.rows, own.column + own.columns];
  const top = Math.max(own.row, other.row);
  const end = Math.min(bottom, other.row + other.rows);
  const left = Math.max(own.column, other.column);
  const edge = Math.min(right, other.column + other.columns);
  if (top >= end || left >= edge) return [own];
  return [
    { ...own, rows: top - own.row },
    { ...own, row: top, rows: end - top, columns: left - own.column },
    { row: top, column: edge, rows: end - top, columns: right - edge },
    { ...own, row: end, rows: bottom - end },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Returns the element over other cells, with its formulas relative to the first of them. */
function ruleOver(xml: BinaryText, { element, rects }: SheetRule, left: readonly Rect[]): BinaryText {
  const [before, now] = [rects[0]!, left[0]!];
  const sqref = left.map(rectToAddress).join(" ");
  const hasAttribute = attributes(xml, element.tag).has("sqref");
  let inner = xml.slice(element.innerStart, element.innerEnd);
  inner = inner.replace(
    /(<(?:[\w.-]+:)?(?:f|formula[12])>)([^<]*)(<\/)/g,
    (whole, open: string, text: string, close: string) => {
      const shifted = shiftFormula(decodeXstring(text), now.row - before.row, now.column - before.column);
      return shifted === null ? whole : `${open}${escapeCellText(shifted)}${close}`;
    },
  );
  if (!hasAttribute) inner = inner.replace(/(<(?:[\w.-]+:)?sqref>)[^<]*(<\/)/, `$1${sqref}$2`);
  const open = hasAttribute
    ? withAttribute(xml, element.tag, "sqref", sqref)
    : xml.slice(element.tag.start, element.tag.end);
  return `${open}${inner}${xml.slice(element.innerEnd, element.end)}`;
}

/** Removes empty lists: a list of rules counts them and may not be empty, nor may its container. */
function withoutEmptyLists(xml: BinaryText): BinaryText {
  let result = xml;
  const lists: Element[] = [];
  for (let tag = nextTag(xml, findSheetData(xml)?.innerEnd ?? 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === "dataValidations" && tag.kind !== "close") lists.push(wholeElement(xml, tag));
  }
  for (const list of lists.reverse()) {
    const count = childElements(xml, list).length;
    result =
      count === 0
        ? `${result.slice(0, list.tag.start)}${result.slice(list.end)}`
        : `${result.slice(0, list.tag.start)}${withAttribute(xml, list.tag, "count", String(count))}${result.slice(list.tag.end)}`;
  }
  return result
    .replace(/<(?:[\w.-]+:)?ext\b[^>]*>\s*<\/(?:[\w.-]+:)?ext>/g, "")
    .replace(/<(?:[\w.-]+:)?extLst>\s*<\/(?:[\w.-]+:)?extLst>/g, "");
}

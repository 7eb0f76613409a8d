import type { Rect } from "../../../src/workbook/model/area";
import { columnNumber, rectToAddress } from "../../../src/workbook/model/area";
import type { BinaryText } from "../../../files/xlsx/xml/binary-text";
import {
  attributes,
  childElements,
  decodeXstring,
  findElement,
  nextTag,
  wholeElement,
} from "../../../files/xlsx/xml/xml";
import type { Element } from "../../../files/xlsx/xml/xml";
import { shiftFormula } from "../formula/rewrite/shift";
import { rewriteInCell } from "../formula/rewrite/rewrite";
import { newRuleId } from "../rule-id";
import type { ConditionalRule, ValidationRule } from "../sheet-parts";
import type { ThemeColors } from "../../../files/xlsx/styles/file-color";
import { NO_LOOK, isTrue, readDifferential } from "../../../files/xlsx/styles/read-styles";
import type { FileStyles } from "../../../files/xlsx/styles/read-styles";

export interface PlacedRule {
  readonly rect: Rect;
  readonly rule: ValidationRule;
}

/** What may be typed: lists and formulas as they are, bounds of numbers, dates and lengths as formulas. */
export function readValidations(xml: BinaryText, from: number): readonly PlacedRule[] {
  return elementsNamed(xml, "dataValidation", from).flatMap((element) => {
    const values = attributes(xml, element.tag);
    const rects = readRects(values.get("sqref") ?? textOf(xml, element, "sqref") ?? "");
    const [anchor] = rects;
    if (!anchor) return [];
    const kind = readKind(
      values,
      formulaOf(xml, element, "formula1"),
      formulaOf(xml, element, "formula2"),
      rectToAddress({ ...anchor, rows: 1, columns: 1 }),
    );
    if (!kind) return [];
    const prompt = {
      title: values.get("promptTitle") ?? "",
      message: values.get("prompt") ?? "",
      showPrompt: isTrue(values.get("showInputMessage")),
    };
    const style = values.get("errorStyle") ?? "stop";
    const rule: ValidationRule = {
      ...kind,
      ignoreBlanks: isTrue(values.get("allowBlank")),
      // Named the wrong way round in files: it hides the list (MS-OI29500 2.1.613)
      inCellDropDown: !isTrue(values.get("showDropDown")),
      prompt: prompt.message === "" ? null : prompt,
      error: {
        title: values.get("errorTitle") ?? "",
        message: values.get("error") ?? "",
        showAlert: isTrue(values.get("showErrorMessage")),
        style: style === "warning" || style === "information" ? style : "stop",
      },
    };
    return rects.map((rect) => ({ rect, rule: moved(rule, rect, anchor) }));
  });
}

function moved(rule: ValidationRule, rect: Rect, anchor: Rect): ValidationRule {
  if (!rule.formula.startsWith("=")) return rule;
  return {
    ...rule,
    formula: rewriteInCell(rule.formula, (text) =>
      shiftFormula(text, rect.row - anchor.row, rect.column - anchor.column),
    ),
  };
}

type RuleKind = Pick<ValidationRule, "kind" | "formula">;

function readKind(
  values: ReadonlyMap<string, string>,
  first: string | null,
  second: string | null,
  cell: string,
): RuleKind | null {
  const type = values.get("type") ?? "none";
  if (type === "none" || first === null) return null;
  if (type === "custom") return { kind: "custom", formula: `=${first}` };
  if (type === "list") {
    const items = /^"((?:[^"]|"")*)"$/.exec(first);
    return { kind: "list", formula: items ? items[1]!.replaceAll('""', '"') : `=${first}` };
  }
  const subject = type === "textLength" ? `LEN(${cell})` : cell;
  const bounds = comparison(values.get("operator") ?? "between", subject, first, second ?? first);
  const whole = type === "whole" ? `,${cell}=INT(${cell})` : "";
  return {
    kind: "custom",
    formula: type === "textLength" ? `=${bounds}` : `=IF(ISNUMBER(${cell}),AND(${bounds}${whole}),FALSE)`,
  };
}

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  lessThan: "<",
  lessThanOrEqual: "<=",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
};

function comparison(operator: string, subject: string, first: string, second: string): string {
  if (operator === "between") return `AND(${subject}>=${first},${subject}<=${second})`;
  if (operator === "notBetween") return `OR(${subject}<${first},${subject}>${second})`;
  return `${subject}${OPERATORS[operator] ?? "="}${first}`;
}

/** Looks that follow formulas or comparisons, first priority first; scales, bars and icons are left out. */
export function readConditionalRules(
  xml: BinaryText,
  from: number,
  styles: FileStyles,
  theme: ThemeColors,
): readonly ConditionalRule[] {
  const found = elementsNamed(xml, "conditionalFormatting", from).flatMap((element) => {
    const rects = readRects(attributes(xml, element.tag).get("sqref") ?? textOf(xml, element, "sqref") ?? "");
    const [anchor] = rects;
    if (!anchor) return [];
    const cell = rectToAddress({ ...anchor, rows: 1, columns: 1 });
    return childElements(xml, element)
      .filter(({ tag }) => tag.name === "cfRule")
      .flatMap((rule) => {
        const values = attributes(xml, rule.tag);
        const formula = ruleFormula(xml, rule, values, cell);
        if (formula === null) return [];
        const number = values.get("dxfId");
        const inline = findElement(xml, "dxf", rule.innerStart, rule.innerEnd);
        const look =
          number !== undefined
            ? styles.differential(Number(number))
            : inline
              ? readDifferential(xml, inline, theme)
              : NO_LOOK;
        return [
          {
            priority: Number(values.get("priority") ?? 0),
            rule: { id: newRuleId(), rects, formula, ...look, stopIfTrue: isTrue(values.get("stopIfTrue")) },
          },
        ];
      });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

function ruleFormula(xml: BinaryText, rule: Element, values: ReadonlyMap<string, string>, cell: string): string | null {
  const formulas = childElements(xml, rule)
    .filter(({ tag }) => tag.name === "formula" || tag.name === "f")
    .map((element) => decodeXstring(xml.slice(element.innerStart, element.innerEnd)));
  const [first, second] = formulas;
  if (first === undefined) return null;
  return values.get("type") === "cellIs"
    ? `=${comparison(values.get("operator") ?? "equal", cell, first, second ?? first)}`
    : `=${first}`;
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** `A1:B2 D4`, as files list rectangles. */
export function readRects(sqref: string): readonly Rect[] {
  return sqref.split(/\s+/).flatMap((address) => {
    const match = ADDRESS.exec(address);
    if (!match) return [];
    const [row, column] = [Number(match[2]), columnNumber(match[1]!)];
    return [
      {
        row,
        column,
        rows: Number(match[4] ?? row) - row + 1,
        columns: columnNumber(match[3] ?? match[1]!) - column + 1,
      },
    ];
  });
}

/** Also those of Excel's extension of 2010, which has formulas in a child `f`. */
function formulaOf(xml: BinaryText, element: Element, name: string): string | null {
  const found = childElements(xml, element).find(({ tag }) => tag.name === name);
  if (!found) return null;
  const inner = findElement(xml, "f", found.innerStart, found.innerEnd) ?? found;
  return decodeXstring(xml.slice(inner.innerStart, inner.innerEnd));
}

function textOf(xml: BinaryText, element: Element, name: string): string | null {
  const found = findElement(xml, name, element.innerStart, element.innerEnd);
  return found && decodeXstring(xml.slice(found.innerStart, found.innerEnd));
}

function elementsNamed(xml: BinaryText, name: string, from: number): readonly Element[] {
  const found: Element[] = [];
  for (let tag = nextTag(xml, from); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === name && tag.kind !== "close") found.push(wholeElement(xml, tag));
  }
  return found;
}

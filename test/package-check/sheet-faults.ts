import { orderFaults } from "./child-order";
import type { CheckedPackage, PackageFault } from "./package-faults";
import type { StylesReport } from "./styles-faults";
import type { SheetToCheck } from "./workbook-faults";
import { child, childrenOf, everyNode } from "./xml-tree";
import type { XmlNode } from "./xml-tree";

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const TYPES = new Set(["n", "s", "str", "b", "e", "inlineStr", "d"]);

interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function sheetFaults(
  checked: CheckedPackage,
  { part }: SheetToCheck,
  styles: StylesReport,
  strings: number,
): readonly PackageFault[] {
  const faults: PackageFault[] = [];
  const say = (text: string) => faults.push({ part, text });
  const root = checked.parts.get(part)!;
  if (root.name !== "worksheet") say("no worksheet");
  for (const node of [root, ...root.children.filter(({ name }) => name !== "sheetData").flatMap(everyNode)])
    faults.push(...orderFaults(part, node));
  const used = cellFaults(root, styles, strings, say);
  const dimension = boxOf(child(root, "dimension")?.values.get("ref") ?? "A1:XFD1048576");
  if (!dimension || (used && !contains(dimension, used))) say("a dimension that leaves cells out");
  columnFaults(root, styles, say);
  const merges = childrenOf(child(root, "mergeCells"), "mergeCell").map(({ values }) => boxOf(values.get("ref") ?? ""));
  if (merges.includes(null)) say("a merge of no cells");
  if (meet(merges.filter((box) => box !== null))) say("merges that overlap");
  for (const { values, children } of childrenOf(child(root, "dataValidations"), "dataValidation")) {
    if ((values.get("sqref") ?? "").split(/\s+/).some((ref) => !boxOf(ref))) say("a rule on typing for no cells");
    for (const [name, most] of [
      ["error", 255],
      ["errorTitle", 32],
      ["prompt", 255],
      ["promptTitle", 32],
    ] as const)
      if ((values.get(name) ?? "").length > most) say(`a rule on typing whose ${name} is too long`);
    if (children.some(({ text }) => text.length > 8192 || /^"[^"]{256,}/.test(text)))
      say("a rule on typing whose formula is too long");
  }
  const priorities: string[] = [];
  for (const format of childrenOf(root, "conditionalFormatting")) {
    if ((format.values.get("sqref") ?? "").split(/\s+/).some((ref) => !boxOf(ref)))
      say("a conditional format of no cells");
    for (const { values } of childrenOf(format, "cfRule")) {
      priorities.push(values.get("priority") ?? "");
      if (values.has("dxfId") && Number(values.get("dxfId")) >= styles.differentials)
        say("a conditional format with a look beyond the list");
    }
  }
  if (new Set(priorities).size < priorities.length) say("two conditional formats of one priority");
  for (const { type, target } of checked.relationshipsOf(part).values()) {
    const table = type.endsWith("/table") && target !== null ? checked.parts.get(target) : undefined;
    const box = boxOf(table?.values.get("ref") ?? "A1");
    for (const node of table ? everyNode(table) : []) faults.push(...orderFaults(target!, node));
    if (table && (!box || childrenOf(child(table, "tableColumns"), "tableColumn").length !== box.right - box.left + 1))
      say("a table with another number of columns than its cells have");
  }
  return faults;
}

function cellFaults(root: XmlNode, styles: StylesReport, strings: number, say: (text: string) => void): Box | null {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  let lastRow = 0;
  for (const row of childrenOf(child(root, "sheetData"), "row")) {
    const number = row.values.has("r") ? Number(row.values.get("r")) : lastRow + 1;
    if (!(number > lastRow && number <= MOST_ROWS)) say("rows out of order or beyond the last one");
    lastRow = number;
    let last = 0;
    const [first = 1, end = MOST_COLUMNS] = (row.values.get("spans") ?? "")
      .split(":")
      .filter((part) => part !== "")
      .map(Number);
    for (const cell of childrenOf(row, "c")) {
      const place = boxOf(cell.values.get("r") ?? "");
      const column = place?.left ?? last + 1;
      if ((place && place.top !== number) || column <= last || column > MOST_COLUMNS)
        say("cells out of order, twice or in another row");
      if (column < first || column > end) say("a cell beyond the spans of its row");
      last = column;
      [top, left, bottom, right] = [
        Math.min(top, number),
        Math.min(left, column),
        Math.max(bottom, number),
        Math.max(right, column),
      ];
      const type = cell.values.get("t") ?? "n";
      const value = child(cell, "v")?.text;
      if (!TYPES.has(type)) say(`a cell of type ${type}`);
      if (Number(cell.values.get("s") ?? 0) >= styles.cellStyles) say("a cell with a style beyond the list");
      if (type === "s" && !(Number(value) < strings)) say("a cell with a text beyond the list");
      if (type === "n" && value !== undefined && value.trim() !== "" && !Number.isFinite(Number(value)))
        say("a number that is none");
      if (type === "b" && value !== undefined && !/^[01]$/.test(value)) say("a truth value that is none");
      const text =
        type === "inlineStr"
          ? everyNode(cell)
              .filter(({ name }) => name === "t")
              .map((one) => one.text)
              .join("")
          : type === "str"
            ? (value ?? "")
            : "";
      if (text.length > 32_767) say("a text that is too long");
      if ((child(cell, "f")?.text.length ?? 0) > 8192) say("a formula that is too long");
      for (const node of everyNode(cell))
        if (node.name === "c") for (const fault of orderFaults("", node)) say(fault.text);
    }
  }
  return bottom === 0 ? null : { top, left, bottom, right };
}

function columnFaults(root: XmlNode, styles: StylesReport, say: (text: string) => void): void {
  let last = 0;
  for (const { values } of childrenOf(child(root, "cols"), "col")) {
    const [min, max] = [Number(values.get("min")), Number(values.get("max"))];
    if (!(min > last && max >= min && max <= MOST_COLUMNS)) say("columns out of order or beyond the last one");
    if (Number(values.get("style") ?? 0) >= styles.cellStyles) say("a column with a style beyond the list");
    last = max;
  }
}

function boxOf(ref: string): Box | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(ref);
  if (!match)
    return /^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/.test(ref) || /^\$?\d+:\$?\d+$/.test(ref)
      ? { top: 1, left: 1, bottom: MOST_ROWS, right: MOST_COLUMNS }
      : null;
  const number = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const box = {
    top: Number(match[2]),
    left: number(match[1]!),
    bottom: Number(match[4] ?? match[2]),
    right: number(match[3] ?? match[1]!),
  };
  return box.top >= 1 &&
    box.bottom <= MOST_ROWS &&
    box.right <= MOST_COLUMNS &&
    box.top <= box.bottom &&
    box.left <= box.right
    ? box
    : null;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

function meet(boxes: readonly Box[]): boolean {
  const ordered = [...boxes].sort((a, b) => a.top - b.top);
  return ordered.some((box, at) =>
    ordered
      .slice(at + 1, at + 200)
      .some((other) => other.top <= box.bottom && other.left <= box.right && box.left <= other.right),
  );
}

import { orderFaults } from "./child-order";
import type { CheckedPackage, PackageFault } from "./package-faults";
import { child, childrenOf } from "./xml-tree";

export interface SheetToCheck {
  readonly name: string;
  readonly part: string;
}

export interface WorkbookReport {
  readonly faults: readonly PackageFault[];
  readonly sheets: readonly SheetToCheck[];
  /** Number of shared texts. */
  readonly strings: number;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

export function workbookFaults(checked: CheckedPackage, main: string): WorkbookReport {
  const { parts, relationshipsOf, typeOf } = checked;
  const faults: PackageFault[] = [];
  const say = (text: string) => faults.push({ part: main, text });
  const root = parts.get(main)!;
  for (const node of [root, ...root.children]) faults.push(...orderFaults(main, node));
  if (!/sheet\.main\+xml|template\.main\+xml/.test(typeOf(main) ?? "")) say("not declared as a workbook");
  const sheets: SheetToCheck[] = [];
  const names: string[] = [];
  const states: string[] = [];
  const ids = new Set<string>();
  const used = new Set<string>();
  for (const { values } of childrenOf(child(root, "sheets"), "sheet")) {
    const name = unescaped(values.get("name") ?? "");
    const id = values.get("sheetId") ?? "";
    const relationship = values.get(`{${OFFICE}}id`) ?? "";
    if (name === "" || name.length > 31 || /[[\]:*?/\\\p{Cc}]|^'|'$/u.test(name))
      say(`a sheet called ${JSON.stringify(name)}`);
    if (names.some((one) => one.toLowerCase() === name.toLowerCase())) say(`two sheets called ${name}`);
    if (ids.has(id) || !(Number(id) >= 1 && Number(id) <= 65_534)) say("a sheet id that is no id, or not its own");
    if (used.has(relationship)) say("two sheets in one part");
    ids.add(id);
    used.add(relationship);
    names.push(name);
    states.push(values.get("state") ?? "visible");
    const target = relationshipsOf(main).get(relationship);
    if (target?.type.endsWith("/worksheet") && target.target !== null && parts.has(target.target)) {
      if (!typeOf(target.target)?.endsWith("worksheet+xml")) say(`${name} is not declared as a worksheet`);
      sheets.push({ name, part: target.target });
    }
  }
  if (names.length > 0 && !states.includes("visible")) say("no visible sheet");
  for (const { values } of childrenOf(child(root, "bookViews"), "workbookView")) {
    for (const tab of ["activeTab", "firstSheet"])
      if (Number(values.get(tab) ?? 0) >= Math.max(1, names.length)) say(`${tab} beyond the last sheet`);
  }
  const defined = new Set<string>();
  for (const { values, text } of childrenOf(child(root, "definedNames"), "definedName")) {
    const name = unescaped(values.get("name") ?? "");
    const scope = values.get("localSheetId");
    const key = `${name.toUpperCase()} ${scope ?? ""}`;
    if (defined.has(key)) say(`two names ${name}`);
    defined.add(key);
    if (
      !/^(?:_xlnm\.)?[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name) ||
      name.length > 255 ||
      /^(?:[A-Z]{1,3}\d{1,7}|R|C|R\d*C\d*)$/i.test(name)
    )
      say(`no name: ${name}`);
    if (scope !== undefined && !(Number(scope) >= 0 && Number(scope) < names.length))
      say(`${name} belongs to a sheet that is not there`);
    if (text === "" || text.startsWith("=")) say(`${name} is no formula`);
    for (const [, quoted, plain] of unescaped(text).matchAll(
      /(?:'((?:[^']|'')+)'|(?<![#\p{L}\p{N}_.])([\p{L}\p{N}_.]+))!/gu,
    )) {
      const sheet = (quoted?.replaceAll("''", "'") ?? plain)!;
      if (!sheet.includes("[") && !names.some((one) => one.toLowerCase() === sheet.toLowerCase()))
        say(`${name} names a sheet that is not there`);
    }
  }
  const strings = [...relationshipsOf(main).values()].find(({ type }) => type.endsWith("/sharedStrings"))?.target;
  return { faults, sheets, strings: childrenOf(strings ? parts.get(strings) : null, "si").length };
}

import { unzipSync } from "fflate";
import { sheetFaults } from "./sheet-faults";
import { stylesFaults } from "./styles-faults";
import { workbookFaults } from "./workbook-faults";
import { everyNode, parseXml } from "./xml-tree";
import type { XmlNode } from "./xml-tree";

/**
 * What is wrong with a package: what Excel would repair or refuse. `text` says no places, so that faults of two files
 * can be compared.
 */
export interface PackageFault {
  readonly part: string;
  readonly text: string;
}

/** A package as the checks look at it. */
export interface CheckedPackage {
  readonly parts: ReadonlyMap<string, XmlNode>;
  readonly names: readonly string[];
  readonly typeOf: (part: string) => string | null;
  /** Relationships of a part: type and target by id; the target is `null` where it is outside. */
  readonly relationshipsOf: (
    part: string,
  ) => ReadonlyMap<string, { readonly type: string; readonly target: string | null }>;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** What attributes begin with that name a relationship, in `XmlNode.values`. */
const RELATIONSHIP = `{${OFFICE}}`;
const TYPES = "[content_types].xml";
/** Characters; parsing more than this for every file of every test would take longer than the tests. */
const MOST = 3_000_000;

/** ECMA-376 part 2 for the package, part 1 for its parts, and limits of Excel. */
export function packageFaults(bytes: Uint8Array): readonly PackageFault[] {
  const faults: PackageFault[] = [];
  const say = (part: string, text: string) => faults.push({ part, text });
  const files = unzipSync(bytes);
  // Names are compared without regard to case (ECMA-376 part 2, 6.3)
  const contents = new Map<string, Uint8Array>();
  for (const [written, part] of Object.entries(files)) {
    const name = written.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
    if (name.endsWith("/")) continue;
    if (contents.has(name)) say(name, "a second entry of this name");
    if (/\\|^\/|\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(written)) say(name, "no name for a part");
    contents.set(name, part);
  }
  const names = [...contents.keys()];
  const parts = new Map<string, XmlNode>();
  for (const name of names) {
    const part = contents.get(name)!;
    if (!/\.(?:xml|rels)$/.test(name) || part.length > MOST) continue;
    try {
      parts.set(name, parseXml(decoded(part)));
    } catch (error) {
      say(name, `no XML: ${String(error).replace(/\d+/g, "#")}`);
    }
  }
  const types = parts.get(TYPES);
  if (!types) return [...faults, { part: TYPES, text: "missing" }];
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const { name, values } of types.children) {
    const [list, key] =
      name === "Override"
        ? [overrides, (values.get("PartName") ?? "").toLowerCase()]
        : [defaults, (values.get("Extension") ?? "").toLowerCase()];
    if (list.has(key)) say(TYPES, `two lines for ${key}`);
    list.set(key, values.get("ContentType") ?? "");
    if (name === "Override" && !contents.has(key.slice(1))) say(TYPES, `a line for ${key}, which is not there`);
  }
  const typeOf = (part: string) =>
    overrides.get(`/${part.toLowerCase()}`) ??
    defaults.get(part.slice(part.lastIndexOf(".") + 1).toLowerCase()) ??
    null;
  for (const name of names) if (name !== TYPES && typeOf(name) === null) say(name, "no content type");
  const lists = new Map<string, Map<string, { type: string; target: string | null }>>();
  for (const [name, root] of parts) {
    if (!name.endsWith(".rels")) continue;
    const source = name === "_rels/.rels" ? "" : name.replace(/_rels\/([^/]+)\.rels$/, "$1");
    if (source !== "" && !contents.has(source)) say(name, "relationships of a part that is not there");
    if (typeOf(name) !== "application/vnd.openxmlformats-package.relationships+xml")
      say(name, "not declared as relationships");
    const own = new Map<string, { type: string; target: string | null }>();
    for (const { values } of root.children) {
      const [id, type, written] = [values.get("Id") ?? "", values.get("Type") ?? "", values.get("Target") ?? ""];
      if (own.has(id)) say(name, `two relationships ${id}`);
      if (!/^[A-Za-z_][\w.-]*$/.test(id)) say(name, `no id: ${id}`);
      if (values.get("TargetMode") !== "External" && written.includes("\\")) say(name, "a target with backslashes");
      const path =
        values.get("TargetMode") === "External" || written.startsWith("#")
          ? null
          : resolve(source, written).toLowerCase();
      if (path !== null && !contents.has(path)) say(name, `a relationship to ${path}, which is not there`);
      own.set(id, { type, target: path });
    }
    lists.set(source, own);
  }
  for (const [name, root] of parts) {
    if (name.endsWith(".rels")) continue;
    const own = lists.get(name);
    for (const node of everyNode(root)) {
      for (const [key, value] of node.values)
        if (key.startsWith(RELATIONSHIP) && value !== "" && !own?.has(value))
          say(name, `<${node.name}> names relationship ${value}, which is not there`);
    }
  }
  const checked: CheckedPackage = { parts, names, typeOf, relationshipsOf: (part) => lists.get(part) ?? new Map() };
  const main = [...checked.relationshipsOf("").values()].find(({ type }) => type.endsWith("/officeDocument"))?.target;
  if (main === undefined || main === null || !parts.has(main)) return [...faults, { part: "", text: "no workbook" }];
  const styles = stylesFaults(checked, main);
  const workbook = workbookFaults(checked, main);
  return [
    ...faults,
    ...styles.faults,
    ...workbook.faults,
    ...workbook.sheets.flatMap((sheet) => sheetFaults(checked, sheet, styles, workbook.strings)),
    ...drawingFaults(checked),
  ];
}

/** OPC knows UTF-8 and UTF-16. */
function decoded(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8", { fatal: true }).decode(
    bytes,
  );
}

function resolve(source: string, target: string): string {
  const path = /^[/\\]/.test(target) ? [] : source.split("/").slice(0, -1);
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

function drawingFaults({ parts }: CheckedPackage): readonly PackageFault[] {
  return [...parts].flatMap(([part, root]) => {
    if (root.name !== "wsDr") return [];
    const ids = everyNode(root)
      .filter(({ name }) => name === "cNvPr")
      .map(({ values }) => values.get("id"));
    return new Set(ids).size === ids.length ? [] : [{ part, text: "two things with one id" }];
  });
}

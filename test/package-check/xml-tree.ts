import { SaxesParser } from "saxes";

/** An element of a part, as a strict XML library reads it. */
export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  readonly uri: string;
  /** Values by local names; those of other namespaces under `{uri}name`. */
  readonly values: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

/** An element while it is read. */
interface OpenNode extends XmlNode {
  readonly children: OpenNode[];
  text: string;
}

/** Documents that were sound, latest last: most parts of a package stand in the one that is written next too. */
const latest = new Map<string, XmlNode>();
const MOST_KEPT = 60;

/** One for all elements without attributes, which are half of a sheet's. */
const NO_VALUES: ReadonlyMap<string, string> = new Map();

/** The root of a document, which nobody changes. Throws what the library has against it. */
export function parseXml(source: string): XmlNode {
  const root = latest.get(source) ?? parseAnew(source);
  latest.delete(source);
  latest.set(source, root);
  const [oldest] = latest.keys();
  if (latest.size > MOST_KEPT) latest.delete(oldest!);
  return root;
}

function parseAnew(source: string): XmlNode {
  const open: OpenNode[] = [];
  let root: XmlNode | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("a document type");
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const values = new Map<string, string>();
    for (const written in attributes) {
      const { prefix, name, uri: space, local: own, value } = attributes[written]!;
      if (prefix !== "xmlns" && name !== "xmlns") values.set(space === "" ? own : `{${space}}${own}`, value);
    }
    const node: OpenNode = { name: local, uri, values: values.size === 0 ? NO_VALUES : values, children: [], text: "" };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const add = (text: string) => {
    const own = open.at(-1);
    if (own) own.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(source).close();
  return root!;
}

export function child(node: XmlNode | null | undefined, name: string): XmlNode | null {
  return node?.children.find((one) => one.name === name) ?? null;
}

export function childrenOf(node: XmlNode | null | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((one) => one.name === name) ?? [];
}

/** A node and all below it, in the order of the document. */
export function everyNode(node: XmlNode): readonly XmlNode[] {
  const all = [node];
  // A list that grows behind its reader would be in the order of the depths
  const open = [...node.children].reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    all.push(next);
    for (let at = next.children.length - 1; at >= 0; at--) open.push(next.children[at]!);
  }
  return all;
}

import { SaxesParser } from "saxes";

/** An element of a part, as a strict XML library reads it. */
export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  readonly uri: string;
  /** Values by local names; those of other namespaces under `{uri}name`. */
  readonly values: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  text: string;
}

/** The root of a document. Throws what the library has against it. */
export function parseXml(source: string): XmlNode {
  const open: XmlNode[] = [];
  let root: XmlNode | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("a document type");
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const values = Object.values(attributes)
      .filter((one) => one.prefix !== "xmlns" && one.name !== "xmlns")
      .map((one): [string, string] => [one.uri === "" ? one.local : `{${one.uri}}${one.local}`, one.value]);
    const node: XmlNode = { name: local, uri, values: new Map(values), children: [], text: "" };
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

export function* everyNode(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const one of node.children) yield* everyNode(one);
}

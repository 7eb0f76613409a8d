import type { Attribute } from "./xml-attribute";
import type { XmlFault } from "./malformed-xml";

const XML = "http://www.w3.org/XML/1998/namespace";
const XMLNS = "http://www.w3.org/2000/xmlns/";

interface Binding {
  readonly prefix: string;
  readonly uri: string;
  /** Number of elements around the one that declares it. */
  readonly depth: number;
}

export interface NamespaceFault {
  readonly code: XmlFault;
  readonly at?: number;
}

/** The prefixes bound at the current place of a document (Namespaces in XML 1.0). */
export interface Namespaces {
  /** Takes the declarations of an element's tag, and returns the fault of its prefixes, `null` for none. */
  readonly enter: (name: string, attributes: readonly Attribute[], depth: number) => NamespaceFault | null;
  /** Returns the name under the root's prefix, for an element of the root's namespace. */
  readonly nameOf: (name: string) => string;
  readonly leave: (depth: number) => void;
}

export function createNamespaces(): Namespaces {
  const bindings: Binding[] = [{ prefix: "xml", uri: XML, depth: -1 }];
  /** Bindings by prefix, since the one looked up may lie below many others. */
  const byPrefix = new Map<string, Binding[]>([["xml", [bindings[0]!]]]);
  let root: { readonly prefix: string; readonly uri: string } | null = null;
  /** Names without a prefix are of the root's namespace, or of none that matters. */
  let isPlain = false;
  const uriOf = (prefix: string) => byPrefix.get(prefix)?.at(-1)?.uri;
  const declare = ({ name, value: written, at }: Attribute, depth: number): NamespaceFault | null => {
    // As saxes does: no address starts or ends with a space
    const value = written.trim();
    const prefix = name === "xmlns" ? "" : name.slice(6);
    const isReserved = prefix === "xmlns" || (prefix === "xml") !== (value === XML) || value === XMLNS;
    if (isReserved || (prefix !== "" && value === "")) return { code: "prefix", at };
    const binding = { prefix, uri: value, depth };
    bindings.push(binding);
    const own = byPrefix.get(prefix);
    if (own) own.push(binding);
    else byPrefix.set(prefix, [binding]);
    return null;
  };
  return {
    enter: (name, attributes, depth) => {
      if (attributes.length === 0 && root && !name.includes(":")) return null;
      for (const attribute of attributes) {
        const fault = isDeclaration(attribute.name) ? declare(attribute, depth) : null;
        if (fault) return fault;
      }
      const prefix = prefixOf(name);
      if (prefix === "xmlns" || (prefix !== "" && uriOf(prefix) === undefined)) return { code: "prefix" };
      let seen: Set<string> | null = null;
      for (const { name: own, at } of attributes) {
        if (isDeclaration(own)) continue;
        const uri = uriOf(prefixOf(own));
        const expanded = `${uri ?? ""} ${own.slice(own.indexOf(":") + 1)}`;
        if (uri === undefined || seen?.has(expanded)) return { code: "prefix", at };
        (seen ??= new Set()).add(expanded);
      }
      root ??= { prefix, uri: uriOf(prefix) ?? "" };
      isPlain = root.prefix === "";
      return null;
    },
    nameOf: (name) => {
      if (isPlain && !name.includes(":")) return name;
      const prefix = prefixOf(name);
      if (!root || prefix === root.prefix || root.uri === "" || uriOf(prefix) !== root.uri) return name;
      const local = prefix === "" ? name : name.slice(prefix.length + 1);
      // Where the root's prefix has another meaning the name has to stay
      if (uriOf(root.prefix) !== root.uri) return name;
      return root.prefix === "" ? local : `${root.prefix}:${local}`;
    },
    leave: (depth) => {
      for (let last = bindings.at(-1); last && last.depth >= depth; last = bindings.at(-1)) {
        bindings.pop();
        byPrefix.get(last.prefix)!.pop();
      }
    },
  };
}

function isDeclaration(name: string): boolean {
  return name === "xmlns" || name.startsWith("xmlns:");
}

function prefixOf(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? "" : name.slice(0, colon);
}

/** Faults in the XML of a part (XML 1.0, 5th edition, and Namespaces in XML 1.0). */
export type XmlFault =
  | "empty"
  | "declaration"
  | "doctype"
  | "character"
  | "reference"
  | "text-outside"
  | "unclosed"
  | "mismatch"
  | "tag"
  | "attribute"
  | "attributes"
  | "prefix"
  | "comment";

/** Text that is not well-formed XML. A part of it must never be read as the whole. */
export class MalformedXml extends Error {
  override readonly name = "MalformedXml";

  /** `offset` counts bytes from the start of the part. */
  constructor(
    readonly fault: XmlFault,
    readonly offset: number,
    readonly detail = "",
  ) {
    super(`${fault} at ${offset}`);
  }
}

/**
 * @typedef {{
 *   name: string, attributes: Readonly<Record<string, string>>, children: XmlElement[], text: string,
 *   parent: XmlElement | null, line: number,
 * }} XmlElement
 */

/**
 * Reads a document, its namespaces included. Throws an error with line and column if it is not well-formed.
 * @param {string} text
 * @returns {Promise<XmlElement>}
 */
export async function readXml(text) {
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser({ xmlns: true });
  /** @type {XmlElement | null} */
  let root = null;
  /** @type {XmlElement | null} */
  let open = null;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error(`${parser.line}: a manifest has no DOCTYPE`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    /** @type {XmlElement} */
    const element = {
      name,
      attributes: Object.fromEntries(Object.values(attributes).map((attribute) => [attribute.name, attribute.value])),
      children: [],
      text: "",
      parent: open,
      line: parser.line,
    };
    open?.children.push(element);
    root ??= element;
    open = element;
  });
  parser.on("text", (piece) => {
    if (open) open.text += piece;
  });
  parser.on("closetag", () => {
    open = open?.parent ?? null;
  });
  parser.write(text).close();
  if (root === null) throw new Error("there is no element");
  return root;
}

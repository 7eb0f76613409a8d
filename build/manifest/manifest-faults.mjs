import { readXml } from "./read-xml.mjs";
import { OWN_SCHEMAS, schemaFaults } from "./schema-faults.mjs";

/** @typedef {import("./read-xml.mjs").XmlElement} XmlElement */

/**
 * What a manifest is judged against: where the add-in is served from, its files, the functions its commands know, and
 * folders of XSD files.
 * @typedef {{
 *   url: string,
 *   readFile: (path: string) => Uint8Array | null,
 *   functions: readonly string[],
 *   schemas?: readonly string[],
 * }} Surroundings
 */

const LOCALES = { default: "vi-VN", overrides: ["en-US"] };
const BUTTON_SIZES = [16, 32, 80];
const TOP_ICON_SIZES = /** @type {Record<string, number>} */ ({ IconUrl: 32, HighResolutionIconUrl: 64 });
/** Which list of resources an element's resid is looked up in; texts elsewhere are short. */
const RESOURCES = /** @type {Record<string, string>} */ ({
  "FunctionFile": "bt:Urls",
  "SourceLocation": "bt:Urls",
  "bt:Image": "bt:Images",
  "Description": "bt:LongStrings",
  "Label": "bt:ShortStrings",
  "Title": "bt:ShortStrings",
});

/**
 * Everything wrong with a manifest, one sentence each that begins with the line; empty if it is good. Schemas judge the
 * elements by themselves; the rest is what no schema sees: references, files, icons, functions and languages.
 * @param {string} text
 * @param {Surroundings} surroundings
 * @returns {Promise<readonly string[]>}
 */
export async function manifestFaults(text, surroundings) {
  let root;
  try {
    root = await readXml(text);
  } catch (error) {
    return [`line ${error instanceof Error ? error.message : String(error)}`];
  }
  const all = [...everyElement(root)];
  const { schemas = [OWN_SCHEMAS] } = surroundings;
  return [
    ...(await Promise.all(schemas.map((folder) => schemaFaults(text, folder)))).flat(),
    ...localeFaults(all),
    ...resourceFaults(all),
    ...idFaults(all),
    ...functionFaults(all, surroundings.functions),
    ...urlFaults(all, surroundings),
    ...iconFaults(all, surroundings),
  ];
}

/**
 * @param {XmlElement} element
 * @returns {Generator<XmlElement>}
 */
function* everyElement(element) {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

/**
 * @param {XmlElement} element
 * @param {string} sentence
 */
function at({ line, name }, sentence) {
  return `line ${line}, <${name}>: ${sentence}`;
}

/** @param {readonly XmlElement[]} all */
function localeFaults(all) {
  return all
    .filter(
      ({ name, attributes }) =>
        (["DisplayName", "Description"].includes(name) && "DefaultValue" in attributes) || name === "bt:String",
    )
    .flatMap((element) => {
      const given = element.children.map(({ attributes }) => attributes["Locale"] ?? "");
      return [
        ...LOCALES.overrides
          .filter((locale) => !given.includes(locale))
          .map((locale) => at(element, `has no text for ${locale}.`)),
        ...given
          .filter((locale) => !LOCALES.overrides.includes(locale))
          .map((locale) =>
            at(element, `has a text for "${locale}", which is not one of ${LOCALES.overrides.join(", ")}.`),
          ),
        ...given
          .filter((locale, index) => given.indexOf(locale) < index)
          .map((locale) => at(element, `has two texts for ${locale}.`)),
      ];
    });
}

/** @param {readonly XmlElement[]} all */
function resourceFaults(all) {
  const defined = all.filter(({ parent, attributes }) => parent?.parent?.name === "Resources" && "id" in attributes);
  const used = all.filter(({ attributes }) => "resid" in attributes);
  const faults = [];
  for (const element of used) {
    const { resid = "" } = element.attributes;
    const found = defined.find(({ attributes }) => attributes["id"] === resid);
    const list = RESOURCES[element.name] ?? "";
    if (!found) faults.push(at(element, `there is no resource "${resid}".`));
    else if (found.parent?.name !== list)
      faults.push(at(element, `"${resid}" must stand in <${list}>, not in <${found.parent?.name ?? ""}>.`));
  }
  for (const element of defined) {
    const { id = "" } = element.attributes;
    if (!used.some(({ attributes }) => attributes["resid"] === id)) faults.push(at(element, `nothing uses "${id}".`));
  }
  return faults;
}

/** @param {readonly XmlElement[]} all */
function idFaults(all) {
  const withId = all.filter(({ attributes }) => attributes["id"] !== undefined);
  return withId.flatMap((element, index) => {
    const id = element.attributes["id"] ?? "";
    const isRepeated = withId.findIndex(({ attributes }) => attributes["id"] === id) < index;
    return isRepeated ? [at(element, `the id "${id}" is taken already.`)] : [];
  });
}

/**
 * @param {readonly XmlElement[]} all
 * @param {readonly string[]} functions
 */
function functionFaults(all, functions) {
  const named = all.filter(({ name }) => name === "FunctionName");
  const unknown = named
    .filter(({ text }) => !functions.includes(text))
    .map((element) => at(element, `commands.js has no function "${element.text}".`));
  // A manifest without a ribbon names none of them
  if (!all.some(({ name }) => name === "VersionOverrides")) return unknown;
  const unused = functions.filter((name) => !named.some(({ text }) => text === name));
  return [...unknown, ...unused.map((name) => `no button calls the function "${name}" of commands.js.`)];
}

/**
 * @param {readonly XmlElement[]} all
 * @param {Surroundings} surroundings
 */
function urlFaults(all, { url, readFile }) {
  return all.flatMap((element) => {
    if (element.name === "AppDomain")
      return /^https:\/\/[^/*]+$/.test(element.text)
        ? []
        : [at(element, `"${element.text}" must be https:// and a host, without path, slash or *.`)];
    const isUrl = /Url$|SourceLocation$/.test(element.name) || element.parent?.name === "bt:Images";
    const value = element.attributes["DefaultValue"];
    if (!isUrl || value === undefined) return [];
    if (!value.startsWith(`${url}/`)) return [at(element, `${value} is not under ${url}/.`)];
    return readFile(value.slice(url.length + 1)) === null ? [at(element, `${value} was not built.`)] : [];
  });
}

/**
 * @param {readonly XmlElement[]} all
 * @param {Surroundings} surroundings
 */
function iconFaults(all, { url, readFile }) {
  /** @type {readonly [XmlElement, string, number][]} */
  const wanted = all.flatMap((element) => {
    const { name, attributes } = element;
    const size = TOP_ICON_SIZES[name] ?? (attributes["size"] === undefined ? undefined : Number(attributes["size"]));
    if (size === undefined) return [];
    const image =
      attributes["resid"] === undefined
        ? element
        : all.find((other) => other.name === "bt:Image" && other.attributes["id"] === attributes["resid"]);
    return [[element, image?.attributes["DefaultValue"] ?? "", size]];
  });
  const faults = wanted.flatMap(([element, address, size]) => {
    const bytes = address.startsWith(`${url}/`) ? readFile(address.slice(url.length + 1)) : null;
    // That it is missing is told by urlFaults
    if (bytes === null) return [];
    const found = pngSize(bytes);
    return found === `${size}×${size}` ? [] : [at(element, `${address} is ${found}, not ${size}×${size}.`)];
  });
  const incomplete = all
    .filter(({ name }) => name === "Icon")
    .flatMap((icon) => {
      const sizes = icon.children.map(({ attributes }) => Number(attributes["size"]));
      return BUTTON_SIZES.filter((size) => !sizes.includes(size)).map((size) =>
        at(icon, `has no image of ${size} pixels.`),
      );
    });
  return [...faults, ...incomplete];
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_WIDTH_AT = 16;

/** @param {Uint8Array} bytes */
function pngSize(bytes) {
  if (bytes.length < PNG_WIDTH_AT + 8 || !PNG_SIGNATURE.every((byte, index) => bytes[index] === byte))
    return "not a PNG";
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return `${view.getUint32(PNG_WIDTH_AT)}×${view.getUint32(PNG_WIDTH_AT + 4)}`;
}

import { MANIFEST_ELEMENTS } from "./manifest-elements.mjs";
import { readXml } from "./read-xml.mjs";

/** @typedef {import("./read-xml.mjs").XmlElement} XmlElement */

/**
 * What a manifest is judged against: where the add-in is served from, its files, and the functions its commands know.
 * @typedef {{
 *   url: string,
 *   readFile: (path: string) => Uint8Array | null,
 *   functions: readonly string[],
 * }} Surroundings
 */

const NAMESPACES = /** @type {Record<string, string>} */ ({
  OfficeApp: "http://schemas.microsoft.com/office/appforoffice/1.1",
  VersionOverrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
});
const LOCALES = { default: "vi-VN", overrides: ["en-US"] };
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const VERSION = /^\d{1,5}(\.\d{1,5}){0,3}$/;
/** Most letters of a text, by its element. */
const LONGEST = /** @type {Record<string, number>} */ ({
  "DisplayName": 125,
  "Description": 250,
  "ProviderName": 125,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
});
const LONGEST_RESOURCE_ID = 32;
const LONGEST_ID = 125;
const LONGEST_URL = 2048;
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
 * Everything wrong with a manifest, one sentence each that begins with the line; empty if it is good.
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
  return [
    ...all.flatMap(shapeFaults),
    ...plainFaults(all),
    ...textFaults(all),
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

/** @param {XmlElement} element */
function ruleOf(element) {
  const { name, parent } = element;
  const path = [parent?.parent?.name, parent?.name, name];
  const type = element.attributes["xsi:type"] ?? "";
  return [`${name}:${type}`, path.join("/"), path.slice(1).join("/"), name]
    .map((key) => MANIFEST_ELEMENTS[key])
    .find((rule) => rule !== undefined);
}

/** @param {XmlElement} element */
function shapeFaults(element) {
  const rule = ruleOf(element);
  if (rule === undefined)
    return [at(element, `is not known here${element.parent ? `, in <${element.parent.name}>` : ""}.`)];
  const faults = (rule.attributes ?? [])
    .filter((name) => !element.attributes[name])
    .map((name) => at(element, `needs the attribute ${name}.`));
  const namespace = NAMESPACES[element.name];
  if (namespace !== undefined && element.attributes["xmlns"] !== namespace)
    faults.push(at(element, `needs xmlns="${namespace}".`));

  const children = rule.children ?? [];
  const order = children.map((child) => child.replace(/[!+]$/, ""));
  let last = -1;
  for (const child of element.children) {
    const place = order.indexOf(child.name);
    if (place === -1) faults.push(at(child, `does not belong in <${element.name}>.`));
    else if (place < last) faults.push(at(child, `must come before <${order[last] ?? ""}>.`));
    else if (place === last && !(children[place] ?? "").endsWith("+")) faults.push(at(child, "stands here twice."));
    else last = place;
  }
  // Overrides are other languages' texts, which localeFaults looks for
  const needed = children
    .filter((child) => /[!+]$/.test(child) && !/Override\+$/.test(child))
    .map((child) => child.slice(0, -1));
  for (const name of needed)
    if (!element.children.some((child) => child.name === name)) faults.push(at(element, `needs <${name}>.`));
  return faults;
}

/** @param {readonly XmlElement[]} all */
function plainFaults(all) {
  /** @type {readonly [string, (text: string) => boolean, string][]} */
  const rules = [
    ["Id", (text) => GUID.test(text.toLowerCase()), "is not a GUID"],
    ["Version", (text) => VERSION.test(text), "is not one to four numbers of at most five digits, joined by dots"],
    ["Permissions", (text) => text === "ReadWriteDocument", "must be ReadWriteDocument, which Excel's own calls need"],
    ["DefaultLocale", (text) => text === LOCALES.default, `must be ${LOCALES.default}`],
  ];
  return rules.flatMap(([name, isGood, sentence]) =>
    all
      .filter((element) => element.name === name && !isGood(element.text))
      .map((element) => at(element, `"${element.text}" ${sentence}.`)),
  );
}

/** @param {readonly XmlElement[]} all */
function textFaults(all) {
  return all.flatMap((element) => {
    const owner = element.name.endsWith("Override") ? element.parent : element;
    const longest = LONGEST[owner?.name === "bt:String" ? (owner.parent?.name ?? "") : (owner?.name ?? "")];
    if (longest === undefined) return [];
    const texts = [element.text.trim(), element.attributes["DefaultValue"] ?? "", element.attributes["Value"] ?? ""];
    return texts
      .filter((text) => text.length > longest)
      .map((text) => at(element, `has ${text.length} letters, at most ${longest} are allowed.`));
  });
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
    if (id.length > LONGEST_RESOURCE_ID)
      faults.push(at(element, `the id "${id}" is longer than ${LONGEST_RESOURCE_ID} letters.`));
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
    return [
      ...(isRepeated ? [at(element, `the id "${id}" is taken already.`)] : []),
      ...(id.length > LONGEST_ID ? [at(element, `the id "${id}" is longer than ${LONGEST_ID} letters.`)] : []),
    ];
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
    if (value.length > LONGEST_URL) return [at(element, `the address is longer than ${LONGEST_URL} letters.`)];
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

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A folder with the three schemas of this product: what its manifest may hold. */
export const OWN_SCHEMAS = join(import.meta.dirname, "schema");

const ROOT = /targetNamespace="http:\/\/schemas\.microsoft\.com\/office\/appforoffice\/1\.1"/;
/** How the manifest writes its namespaces; a name of any other keeps it, since it may be the fault. */
const PREFIXES = [
  ["{http://schemas.microsoft.com/office/appforoffice/1.1}", ""],
  ["{http://schemas.microsoft.com/office/taskpaneappversionoverrides}", ""],
  ["{http://schemas.microsoft.com/office/officeappbasictypes/1.0}", "bt:"],
  ["{http://www.w3.org/2001/XMLSchema-instance}", "xsi:"],
];

/**
 * Everything in a manifest that the XSD files of a folder refuse, one sentence each that begins with the line and the
 * element; empty if they accept it. Throws an `Error` if the folder holds no schema of manifests that can be read.
 * @param {string} manifest well-formed XML without a DOCTYPE
 * @param {string} folder
 * @returns {Promise<readonly string[]>}
 */
export async function schemaFaults(manifest, folder) {
  const { validateXML } = await import("xmllint-wasm");
  const files = readSchemas(folder);
  const schema = files.find(({ contents }) => ROOT.test(contents));
  if (schema === undefined) throw new Error(`${folder} has no .xsd file for manifests of Office Add-ins.`);
  const { errors } = await validateXML({
    xml: { fileName: "manifest.xml", contents: manifest },
    schema,
    preload: files.filter((file) => file !== schema),
  }).catch((/** @type {Error} */ error) => {
    // xmllint-wasm rejects where libxml2 cannot compile the schema; what is wrong with the manifest it returns
    throw new Error(`The schemas in ${folder} cannot be read: ${error.message}`);
  });
  return errors.map(({ loc, message }) => `line ${loc?.lineNumber ?? 0}, ${sentence(message)}`);
}

/** @param {string} folder */
function readSchemas(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".xsd"))
    .map((fileName) => ({
      fileName,
      // [MS-OWEMXML] writes {0,3}? in patterns: XML Schema has no lazy repetition, and in a whole match it means the same
      contents: readFileSync(join(folder, fileName), "utf8").replaceAll("{0,3}?", "{0,3}"),
    }));
}

/** @param {string} message as libxml2 writes it: Schemas validity error : Element '{namespace}Name', attribute 'id': … */
function sentence(message) {
  const named = PREFIXES.reduce((text, [namespace = "", prefix = ""]) => text.replaceAll(namespace, prefix), message);
  return named
    .replace(/^Schemas validity error : /, "")
    .replace(/^Element '([^']*)'/, "<$1>")
    .replace(/, attribute '([^']*)'/, ", attribute $1");
}

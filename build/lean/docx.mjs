import { readFile } from "node:fs/promises";

const DOCX = /[\\/]docx[\\/]dist[\\/]index\.mjs$/;

/** @typedef {{ what: string, found: RegExp, put: string }} Change */

/**
 * What docx's one file holds that no document of ours needs, and what stands there instead. A bundler leaves out by
 * itself what nobody calls, but not what a call makes while the file loads, nor what documents of other kinds need.
 * @type {readonly Change[]}
 */
const CHANGES = [
  // Packages inside it, so that bundles share them and name them in their notices
  insteadOf("node_modules/nanoid/", `import { customAlphabet, nanoid } from "nanoid/non-secure";\n`),
  insteadOf("node_modules/fflate/", `import { unzipSync, zipSync } from "fflate";\n`),
  // Streams of Node, with a copy of the package `events`
  insteadOf("src/export/packer/stream.ts", "var Stream = class {};\n"),
  {
    what: "functions of its patcher that are made by calls",
    found: /^(var \w+ = )(?=function\(\) \{$|new (?:Formatter|ImageReplacer)\()/gm,
    put: "$1/* @__PURE__ */ ",
  },
  // Styles, passwords and fonts that a document would be given
  ...["parseXml", "hashProtectionPassword", "obfuscate"].map((name) =>
    insteadOfFunction(name, `() => { throw new Error("${name} is left out of docx"); }`),
  ),
  // What fills in tables of contents and numbers of captions
  ...["fillTablesOfContents", "fillSequenceNumbers"].map((name) => insteadOfFunction(name, "() => {}")),
];

/**
 * Leaves out of docx what text documents of ours do not use: a third of it.
 * @returns {import("esbuild").Plugin}
 */
export function leanDocx() {
  return {
    name: "lean-docx",
    setup(build) {
      build.onLoad({ filter: DOCX }, async ({ path }) => ({ contents: leanScript(await readFile(path, "utf8")) }));
    },
  };
}

/**
 * Throws an `Error` where docx no longer has what is left out, or holds a further package: its next version is looked
 * at anew.
 * @param {string} script
 */
export function leanScript(script) {
  const lean = CHANGES.reduce((text, { what, found, put }) => {
    const changed = text.replace(found, put);
    if (changed === text) throw new Error(`docx no longer has ${what}`);
    return changed;
  }, script);
  const [inner] = /^\/\/ node_modules\/.*$/m.exec(lean) ?? [];
  if (inner !== undefined) throw new Error(`docx holds another package: ${inner}`);
  return lean;
}

/**
 * Sources of a folder or file, which stand together between lines that name them.
 * @param {string} path
 * @param {string} put
 * @returns {Change}
 */
function insteadOf(path, put) {
  return { what: path, found: new RegExp(`(?:^// ${path}\\S*$.*?(?=^// (?:\\S+/|\\\\0)\\S+$))+`, "ms"), put };
}

/**
 * @param {string} name
 * @param {string} put
 * @returns {Change}
 */
function insteadOfFunction(name, put) {
  return { what: name, found: new RegExp(`^var ${name} = .*?^\\};$`, "ms"), put: `var ${name} = ${put};` };
}

import { createHash } from "node:crypto";
import { posix } from "node:path";
import { TextDecoder, TextEncoder } from "node:util";

/** Files of a site or an archive by their paths. @typedef {ReadonlyMap<string, Uint8Array>} Files */

/** Folder of the files whose names change with their contents: servers let browsers keep them for good. */
export const STATIC = "static";
const HASH_LENGTH = 16;
const SCRIPT_OR_STYLE = /\.(?:js|css)$/;
/** What esbuild puts behind a file's name before Terser changes the contents once more. */
const FORMER_HASH = /-[0-9A-Z]{8}(?=\.js$)/;

/**
 * Returns the built add-in as a site: scripts and style sheets are in `static` under names with a hash of their
 * contents, and pages name them there. Throws an `Error` for scripts that name one another in a circle.
 * @param {Files} built
 * @returns {Files}
 */
export function hashedSite(built) {
  const code = [...built.keys()].filter((path) => SCRIPT_OR_STYLE.test(path));
  const texts = new Map(code.map((path) => [path, new TextDecoder().decode(built.get(path))]));
  /** @type {Map<string, string>} */
  const names = new Map();
  /** @type {Map<string, Uint8Array>} */
  const site = new Map();
  while (names.size < code.length) {
    // A name depends on the contents, and these on the names of the files that they import
    const ready = code.filter(
      (path) => !names.has(path) && code.every((other) => names.has(other) || !namesFile(texts.get(path), other)),
    );
    if (ready.length === 0) throw new Error("scripts of the add-in import one another in a circle");
    for (const path of ready) {
      const contents = renamed(texts.get(path) ?? "", names, "./");
      const hash = createHash("sha256").update(contents).digest("hex").slice(0, HASH_LENGTH);
      const { name, ext } = posix.parse(path.replace(FORMER_HASH, ""));
      names.set(path, `${name}-${hash}${ext}`);
      site.set(`${STATIC}/${name}-${hash}${ext}`, new TextEncoder().encode(contents));
    }
  }
  for (const [path, bytes] of built) {
    if (SCRIPT_OR_STYLE.test(path)) continue;
    const isPage = path.endsWith(".html");
    site.set(path, isPage ? new TextEncoder().encode(renamed(new TextDecoder().decode(bytes), names, "")) : bytes);
  }
  return site;
}

/**
 * @param {string | undefined} text
 * @param {string} file
 */
function namesFile(text, file) {
  return text?.includes(`"./${file}"`) === true;
}

/**
 * @param {string} text
 * @param {ReadonlyMap<string, string>} names
 * @param {"./" | ""} beside how scripts name files beside them; pages name them in the folder `static`
 */
function renamed(text, names, beside) {
  let result = text;
  for (const [from, to] of names)
    result = result.replaceAll(`"${beside}${from}"`, `"${beside === "" ? `${STATIC}/` : beside}${to}"`);
  return result;
}

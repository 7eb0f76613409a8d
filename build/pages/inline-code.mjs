/**
 * Code inside an element of a page: what would end the element or begin a comment stands in texts only, where a
 * backslash changes nothing.
 * @param {string} code
 */
export function inlineCode(code) {
  return code
    .replace(/<(?=\/(?:script|style))/gi, "<\\")
    .replace(/<!--/g, "<\\!--")
    .trim();
}

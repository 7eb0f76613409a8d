import type { Validation } from "../../src/workbook/sheet-spec";
import type { BinaryText } from "./binary-text";
import { childElements, findElement, withAttribute } from "./xml";
import { validationXml } from "./worksheet-xml";

/** What comes after the validations of a sheet part, in the order of its schema. */
const AFTER = [
  "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors",
  "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
] as const;

/** The sheet part with further rules on what may be typed, for cells that have none. */
export function addValidations(xml: BinaryText, validations: readonly Validation[]): BinaryText {
  if (validations.length === 0) return xml;
  const prefix = /<([A-Za-z_][\w.-]*:)?worksheet/.exec(xml)?.[1] ?? "";
  const added = validations.map((validation) => validationXml(validation).replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`)).join("");
  const present = findElement(xml, "dataValidations");
  if (present) {
    const count = childElements(xml, present).length + validations.length;
    const open = withAttribute(xml, present.tag, "count", String(count)).replace(/\s*\/?>$/, ">");
    return `${xml.slice(0, present.tag.start)}${open}${xml.slice(present.innerStart, present.innerEnd)}${added}</${prefix}dataValidations>${xml.slice(present.end)}`;
  }
  const at = AFTER.map((name) => findElement(xml, name)?.tag.start).find((start) => start !== undefined) ?? xml.lastIndexOf("</");
  return `${xml.slice(0, at)}<${prefix}dataValidations count="${validations.length}">${added}</${prefix}dataValidations>${xml.slice(at)}`;
}

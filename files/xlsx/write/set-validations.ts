import type { Validation } from "../../../src/workbook/model/sheet-spec";
import type { BinaryText } from "../xml/binary-text";
import { SHEET_ORDER, partChild, partChildren, withPartChild } from "../xml/part-children";
import { childElements, withAttribute } from "../xml/xml";
import { validationXml } from "./worksheet-xml";

/** Returns the sheet part with further validation rules, for cells that have none. */
export function addValidations(xml: BinaryText, validations: readonly Validation[]): BinaryText {
  if (validations.length === 0) return xml;
  const { prefix } = partChildren(xml);
  const added = validations
    .map((validation) => validationXml(validation).replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`))
    .join("");
  const present = partChild(xml, "dataValidations");
  const count = (present ? childElements(xml, present).length : 0) + validations.length;
  const open = present
    ? withAttribute(xml, present.tag, "count", String(count)).replace(/\s*\/?>$/, ">")
    : `<${prefix}dataValidations count="${count}">`;
  const inner = present ? xml.slice(present.innerStart, present.innerEnd) : "";
  return withPartChild(xml, "dataValidations", `${open}${inner}${added}</${prefix}dataValidations>`, SHEET_ORDER);
}

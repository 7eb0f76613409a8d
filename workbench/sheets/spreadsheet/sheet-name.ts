import { ServiceException } from "../runtime/service-exception";

/** At most 100 characters, not blank, and taken in any case (host-facts B; support.google.com/docs/answer/1218656). */
const MAX_NAME = 100;

export function checkSheetName(name: string, taken: readonly string[]): void {
  if (typeof name !== "string" || name.trim() === "") throw new ServiceException("A sheet name cannot be empty.");
  if (name.length > MAX_NAME)
    throw new ServiceException(`The sheet name cannot be greater than ${String(MAX_NAME)} characters.`);
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new ServiceException(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

import Papa from "papaparse";
import { readUnitList } from "../../src/province/unit-list";
import type { Unit } from "../../src/province/unit-list";
import { UnusableInput } from "../unusable-input";
import { isUtf8 } from "../xlsx/xml/binary-text";

/** A list of units is some kilobytes; more is another file. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Reads `--units`: a CSV file with headings, in UTF-8, of any usual separator. Throws `UnusableInput`, naming the line. */
export function readUnitsFile(bytes: Uint8Array, path: string): readonly Unit[] {
  if (bytes.length > MOST_BYTES)
    throw new UnusableInput(`Danh sách đơn vị ${path} lớn hơn 20 MB. Hãy kiểm tra lại tệp.`);
  if (!isUtf8(bytes) || bytes.includes(0))
    throw new UnusableInput(
      `Danh sách đơn vị ${path} không phải CSV UTF-8. Trong Excel, hãy lưu lại dạng “CSV UTF-8 (Comma delimited)”.`,
    );
  const text = new TextDecoder().decode(bytes);
  const { data } = Papa.parse<string[]>(text, { delimiter: separatorOf(text) });
  const read = readUnitList(data);
  if (!read.ok) throw new UnusableInput(`Danh sách đơn vị ${path}, dòng ${read.fault.line}: ${read.fault.reason}.`);
  return read.units;
}

const SEPARATORS = [",", ";", "\t"] as const;

/** Returns what separates the headings. The library's own guess takes a short list's last line end for a line without cells. */
function separatorOf(text: string): string {
  const [headings = ""] = text.split(/\r?\n|\r/, 1);
  const count = (separator: string) => headings.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

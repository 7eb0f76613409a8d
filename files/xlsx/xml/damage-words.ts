import { decodeBinary } from "./binary-text";
import type { BinaryText } from "./binary-text";
import type { MalformedXml, XmlFault } from "./malformed-xml";

const WORDS: Readonly<Record<XmlFault, (detail: string) => string>> = {
  "empty": () => "không có nội dung",
  "declaration": () => "dòng khai báo XML viết sai",
  "doctype": () => "có khai báo DOCTYPE",
  "character": () => "có ký tự mà XML không cho phép",
  "reference": () => "dấu & viết sai",
  "text-outside": () => "có nội dung ngoài phần tử gốc",
  "unclosed": (name) => (name === "" ? "bị cắt giữa chừng" : `thẻ <${name}> không có thẻ đóng`),
  "mismatch": (name) => (name === "" ? "thừa một thẻ đóng" : `thẻ đóng không khớp với <${name}>`),
  "tag": () => "thẻ viết sai",
  "attribute": (name) => (name === "" ? "thuộc tính viết sai" : `thuộc tính ${name} viết sai hoặc lặp lại`),
  "attributes": () => "một thẻ có quá nhiều thuộc tính",
  "prefix": (name) => `tiền tố của ${name} chưa được khai báo`,
  "comment": () => "ghi chú viết sai",
};

const LONGEST_NAME = 40;

/**
 * Describes in Vietnamese what is wrong with a part and where: line and character of the part, and the cell before it
 * in a sheet.
 */
export function damageWords(xml: BinaryText, part: string, { fault, offset, detail }: MalformedXml): string {
  const before = decodeBinary(xml.slice(0, offset));
  const line = before.length === 0 ? 1 : before.split("\n").length;
  const character = before.length - before.lastIndexOf("\n");
  const cell = lastCell(xml, offset);
  const name = decodeBinary(detail);
  const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
  return `${part}, dòng ${line}, ký tự ${character}${cell === null ? "" : `, ở ô ${cell} hoặc ngay sau đó`}: ${WORDS[fault](shown)}`;
}

/** Characters searched backwards for a cell's tag. */
const NEAR = 20_000;

function lastCell(xml: BinaryText, offset: number): string | null {
  const near = xml.slice(Math.max(0, offset - NEAR), offset + 1);
  return [...near.matchAll(/<(?:[\w.-]+:)?c\s[^<>]*?r\s*=\s*["']([A-Z]{1,3}\d{1,7})["']/g)].at(-1)?.[1] ?? null;
}

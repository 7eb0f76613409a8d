import { strToU8, zipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { capture } from "../../../../files/xlsx/read/capture";
import { UnusableFile } from "../../../../files/xlsx/package/unusable-file";
import { openWorkbook } from "../../../../files/xlsx/package/workbook";
import { handParts, handWorkbook, zipParts } from "../package-parts";

const SHEETS = { Bang: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' };
const SOUND = handWorkbook({ sheets: SHEETS });
const MEBIBYTE = 1024 * 1024;

function codeOf(bytes: Uint8Array): string {
  try {
    capture(openWorkbook(bytes));
    return "read";
  } catch (error) {
    if (error instanceof UnusableFile) return error.code;
    throw error;
  }
}

function withParts(more: Record<string, string | Uint8Array>): Uint8Array {
  return zipParts({ ...handParts({ sheets: SHEETS }), ...more });
}

function withSheet(xml: string): Uint8Array {
  return withParts({ "xl/worksheets/sheet1.xml": xml });
}

/** A workbook with a picture of so many bytes, as its directory says, that have shrunk to less than a two-hundredth. */
function withPicture(size: number): Uint8Array {
  let state = 1;
  const noise = Uint8Array.from({ length: 2 * MEBIBYTE }, () => (state = (state * 48_271) % 0x7fffffff) >> 8);
  return changed(withParts({ "xl/media/image1.png": noise }), (view, bytes) =>
    view.setUint32(directoryEntry(bytes, "xl/media/image1.png") + 24, size, true),
  );
}

function changed(bytes: Uint8Array, change: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
}

/** Where the entry of a part stands in the directory of a zip file. */
function directoryEntry(bytes: Uint8Array, part: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === part) return at;
  }
  throw new Error(`no entry ${part}`);
}

describe("a file that cannot be used", () => {
  test.each<[string, () => Uint8Array, string]>([
    ["an empty file", () => new Uint8Array(0), "not-a-zip"],
    ["a text", () => strToU8("STT;Mô hình;Điểm\n1;A;2"), "not-a-zip"],
    [
      "a picture",
      () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array<number>(100).fill(0)]),
      "not-a-zip",
    ],
    [
      "an .xls file or one with a password",
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      "encrypted-or-old",
    ],
    [
      "a zip file with a password",
      () => changed(SOUND, (view, bytes) => view.setUint16(directoryEntry(bytes, "xl/workbook.xml") + 8, 1, true)),
      "encrypted-or-old",
    ],
    ["a zip file without a workbook", () => zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
    [
      "an .ods file",
      () =>
        zipSync({
          "mimetype": strToU8("application/vnd.oasis.opendocument.spreadsheet"),
          "content.xml": strToU8("<office/>"),
        }),
      "not-a-workbook",
    ],
    [
      "a .docx file",
      () =>
        zipParts({
          "[Content_Types].xml": "<Types/>",
          "word/document.xml": '<w:document xmlns:w="w"/>',
          "_rels/.rels":
            '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        }),
      "not-a-workbook",
    ],
    [
      "a package whose workbook part is missing",
      () => {
        const parts = handParts({ sheets: SHEETS });
        delete parts["xl/workbook.xml"];
        return zipParts(parts);
      },
      "not-a-workbook",
    ],
    ["a workbook with macros", () => withParts({ "xl/vbaProject.bin": new Uint8Array(10) }), "macros"],
    [
      "a workbook with macros under another name",
      () =>
        withParts({
          "[Content_Types].xml": String(handParts({ sheets: SHEETS })["[Content_Types].xml"]).replace(
            "spreadsheetml.sheet.main+xml",
            "ms-excel.sheet.macroEnabled.main+xml",
          ),
        }),
      "macros",
    ],
    [
      "a workbook with macro sheets of old",
      () =>
        withParts({
          "xl/macrosheets/sheet1.xml": "<macrosheet/>",
          "[Content_Types].xml": String(handParts({ sheets: SHEETS })["[Content_Types].xml"]).replace(
            "</Types>",
            '<Override PartName="/xl/macrosheets/sheet1.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/></Types>',
          ),
        }),
      "macros",
    ],
    [
      "an .xlsb file",
      () =>
        withParts({
          "[Content_Types].xml": String(handParts({ sheets: SHEETS })["[Content_Types].xml"]).replace(
            "openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "ms-excel.sheet.binary.macroEnabled.main",
          ),
        }),
      "binary-workbook",
    ],
    [
      "a workbook part without a list of sheets",
      () =>
        withParts({
          "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        }),
      "damaged",
    ],
    [
      "a part with bytes that are no UTF-8",
      () =>
        withParts({
          "xl/worksheets/sheet1.xml": Uint8Array.from([
            ...strToU8("<worksheet><sheetData/>"),
            0xc3,
            0x28,
            ...strToU8("</worksheet>"),
          ]),
        }),
      "damaged",
    ],
    [
      "entries that share their bytes",
      () => repeatedEntry(zipSync({ a: strToU8("a") }), ["xl/media/1", "xl/media/2"]),
      "damaged",
    ],
    [
      "a cell tag that is not closed",
      () => withSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>'),
      "damaged",
    ],
    [
      "a cell beyond the last column",
      () => withSheet('<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>'),
      "misplaced-cell",
    ],
    [
      "a row beyond the last one",
      () => withSheet('<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>'),
      "misplaced-cell",
    ],
    [
      "a cell that says it is in another row",
      () => withSheet('<worksheet><sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData></worksheet>'),
      "misplaced-cell",
    ],
    [
      "two cells in one place",
      () =>
        withSheet(
          '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData></worksheet>',
        ),
      "misplaced-cell",
    ],
    [
      "a document type",
      () =>
        withSheet('<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "ha">]><worksheet><sheetData/></worksheet>'),
      "doctype",
    ],
    [
      "a document type far behind a comment",
      () =>
        withSheet(
          `<!--${" ".repeat(200_000)}--><!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet><sheetData/></worksheet>`,
        ),
      "doctype",
    ],
    [
      "a document type in UTF-16",
      () => {
        const xml = '\ufeff<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE worksheet><worksheet/>';
        return withParts({
          "xl/worksheets/sheet1.xml": Uint8Array.from(
            Array.from({ length: xml.length }, (_, at) => xml.charCodeAt(at)).flatMap((code) => [
              code & 0xff,
              code >> 8,
            ]),
          ),
        });
      },
      "doctype",
    ],
    [
      "an encoding of its own",
      () => withSheet('<?xml version="1.0" encoding="windows-1258"?><worksheet><sheetData/></worksheet>'),
      "unknown-encoding",
    ],
    [
      "a bomb of a thousand to one",
      () => withParts({ "xl/worksheets/sheet1.xml": new Uint8Array(64 * MEBIBYTE).fill(0x20) }),
      "too-much-inside",
    ],
    [
      "a part larger than any sheet of ours, however little it shrinks",
      () => withPicture(401 * MEBIBYTE),
      "too-much-inside",
    ],
    [
      "many bombs whose sum is too much",
      () => {
        // The same few bytes under many names; every one of them says that it holds 15 MiB
        const part = new Uint8Array(15 * MEBIBYTE).fill(0x20);
        const one = zipSync({ a: part });
        const names = Array.from({ length: 80 }, (_, number) => `xl/media/${number}`);
        return repeatedEntry(one, names);
      },
      "too-much-inside",
    ],
    [
      "more parts than any workbook has",
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, number) => [`p${number}`, new Uint8Array(0)])), {
          level: 0,
        }),
      "too-much-inside",
    ],
    ["the first half of a file", () => SOUND.slice(0, SOUND.length / 2), "damaged"],
    ["a file without its last bytes", () => SOUND.slice(0, -30), "damaged"],
    [
      "a file with a changed byte",
      () =>
        changed(SOUND, (view, bytes) => {
          const local = view.getUint32(directoryEntry(bytes, "xl/worksheets/sheet1.xml") + 42, true);
          const at = local + 30 + view.getUint16(local + 26, true) + 20;
          bytes[at] = bytes[at]! ^ 0xff;
        }),
      "damaged",
    ],
    [
      "a part that is longer than it says",
      () =>
        changed(SOUND, (view, bytes) =>
          view.setUint32(directoryEntry(bytes, "xl/worksheets/sheet1.xml") + 24, 50, true),
        ),
      "damaged",
    ],
    [
      "a part that is shorter than it says",
      () =>
        changed(SOUND, (view, bytes) =>
          view.setUint32(directoryEntry(bytes, "xl/worksheets/sheet1.xml") + 24, 5000, true),
        ),
      "damaged",
    ],
    [
      "a part that stands outside the file",
      () =>
        changed(SOUND, (view, bytes) =>
          view.setUint32(directoryEntry(bytes, "xl/worksheets/sheet1.xml") + 42, 0x7fffffff, true),
        ),
      "damaged",
    ],
    [
      "a way of packing that is unknown",
      () =>
        changed(SOUND, (view, bytes) =>
          view.setUint16(directoryEntry(bytes, "xl/worksheets/sheet1.xml") + 10, 12, true),
        ),
      "damaged",
    ],
    [
      "the strict variant of the format",
      () =>
        withParts({
          "xl/workbook.xml": String(handParts({ sheets: SHEETS })["xl/workbook.xml"]).replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          ),
        }),
      "strict",
    ],
    [
      "a summary's name over a whole sheet",
      () =>
        handWorkbook({
          sheets: SHEETS,
          names: '<definedName name="ThamDinh_TongHop">Bang!$A$1:$XFD$1048576</definedName>',
        }),
      "too-many-cells",
    ],
    ...["Bang!$A$1:$A$1048576", "Bang!$A$2:$A$100001", "Bang!$A$2:$A$10900"].flatMap(
      (reference): readonly [string, () => Uint8Array, string][] => [
        [
          `a column of ours over ${reference}`,
          () =>
            handWorkbook({ sheets: SHEETS, names: `<definedName name="ThamDinh_1_TC1">${reference}</definedName>` }),
          "table-too-long",
        ],
        [
          `a copied column of ours over ${reference}`,
          () =>
            handWorkbook({
              sheets: SHEETS,
              names: `<definedName name="ThamDinh_1_TC1">Bang!$A$2:$A$9</definedName><definedName name="ThamDinh_1_TC1" localSheetId="0">${reference}</definedName>`,
            }),
          "table-too-long",
        ],
      ],
    ),
    [
      "two parts of one name",
      () => repeatedEntry(zipSync({ a: strToU8("a") }), ["xl/workbook.xml", "xl/Workbook.xml"]),
      "damaged",
    ],
  ])("%s is refused", (_, make, code) => {
    expect(codeOf(make())).toBe(code);
  });

  it.each([
    [
      '<worksheet><sheetData>\n<row r="7"><c r="B7"><v>1</v></c><c r="C7"><v>2</v></row></sheetData></worksheet>',
      /\(xl\/worksheets\/sheet1\.xml, dòng 2, ký tự \d+, ở ô C7 hoặc ngay sau đó: thẻ đóng không khớp với <c>\)$/,
    ],
    [
      '<worksheet><sheetData><row r="1"><c r="XFE1"/></row></sheetData></worksheet>',
      /\(xl\/worksheets\/sheet1\.xml, ô XFE1\)$/,
    ],
  ])("names the part and the place in it", (xml, says) => {
    expect(() => capture(openWorkbook(withSheet(xml)))).toThrow(says);
  });

  it("says so in one Vietnamese sentence or two that tell what to do", () => {
    const error = new UnusableFile("macros");
    expect(error.message).toMatch(/^Tệp .*\. Hãy .*\.$/);
  });
});

describe("a file that looks odd and is sound", () => {
  test.each<[string, () => Uint8Array]>([
    ["has a part of the most that is taken", () => withPicture(400 * MEBIBYTE)],
    ["is not packed", () => zipSync(toBytes(handParts({ sheets: SHEETS })), { level: 0 })],
    [
      "has folders separated by backslashes",
      () =>
        zipParts(
          Object.fromEntries(
            Object.entries(handParts({ sheets: SHEETS })).map(([name, part]) => [name.replaceAll("/", "\\"), part]),
          ),
        ),
    ],
    [
      "lists kinds of parts that it does not have, macros among them",
      () =>
        withParts({
          "[Content_Types].xml": String(handParts({ sheets: SHEETS })["[Content_Types].xml"]).replace(
            "</Types>",
            '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
          ),
          "xl/printerSettings/printerSettings1.bin": new Uint8Array(3),
        }),
    ],
    [
      "has names that climb out of their folder",
      () => withParts({ "../../evil.txt": "x", "/absolute": "y", "xl\\back": "z" }),
    ],
    [
      "has a comment at its end",
      () =>
        changed(Uint8Array.from([...SOUND, 0x50, 0x4b, 0x35]), (view, bytes) =>
          view.setUint16(bytes.length - 5, 3, true),
        ),
    ],
    [
      "has a mark of UTF-8 before its parts",
      () =>
        zipParts(
          Object.fromEntries(
            Object.entries(handParts({ sheets: SHEETS })).map(([name, part]) => [name, `\ufeff${String(part)}`]),
          ),
        ),
    ],
    [
      "speaks of document types in a cell",
      () =>
        withSheet(
          '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&lt;!DOCTYPE html&gt;</t></is></c></row></sheetData></worksheet>',
        ),
    ],
    [
      "has a sheet whose part is missing",
      () => {
        const parts = handParts({ sheets: SHEETS });
        delete parts["xl/worksheets/sheet1.xml"];
        return zipParts(parts);
      },
    ],
  ])("%s", (_, make) => {
    expect(codeOf(make())).toBe("read");
  });
});

function toBytes(parts: Record<string, string | Uint8Array>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
  );
}

/** A zip file in which one packed entry appears under many names. */
function repeatedEntry(one: Uint8Array, names: readonly string[]): Uint8Array {
  const source = new DataView(one.buffer, one.byteOffset, one.byteLength);
  const start = directoryEntry(one, "a");
  const local = one.slice(0, start);
  const directory = names.flatMap((name) => {
    const entry = Array.from(one.slice(start, start + 46));
    const bytes = strToU8(name);
    entry[28] = bytes.length;
    entry[29] = 0;
    return [...entry, ...bytes];
  });
  const end = one.slice(one.length - 22);
  const result = Uint8Array.from([...local, ...directory, ...end]);
  const view = new DataView(result.buffer);
  const endAt = result.length - 22;
  view.setUint16(endAt + 8, names.length, true);
  view.setUint16(endAt + 10, names.length, true);
  view.setUint32(endAt + 12, directory.length, true);
  view.setUint32(endAt + 16, source.getUint32(one.length - 6, true), true);
  return result;
}

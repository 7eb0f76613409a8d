import { unzipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { saveWorkbook } from "../../../../files/xlsx/package/workbook";
import { checkReadable } from "../../../../files/xlsx/package/zip-directory";
import type { StoredEntry } from "../../../../files/xlsx/package/zip-directory";
import { blankWorkbook } from "../../../../files/xlsx/write/blank-workbook";
import { MAX_TABLE_ROWS } from "../../../../src/workbook/model/table-size";
import { packNames } from "../../../../src/rubric/packs/pack-names";
import { carryOut } from "../../../panel-workbook";

const MEBIBYTE = 1024 * 1024;
const entry = (name: string, size: number, packed = 0): StoredEntry => ({
  name,
  size,
  method: 8,
  crc: 0,
  compressed: new Uint8Array(packed),
});

describe("What is written can be opened again", () => {
  test.each<readonly [string, readonly StoredEntry[], RegExp | null]>([
    ["a part of the most that is taken", [entry("xl/sheet1.xml", 400 * MEBIBYTE)], null],
    ["a larger part", [entry("a", 1), entry("xl/sheet1.xml", 400 * MEBIBYTE + 1)], /chưa ghi gì.*xl\/sheet1\.xml/],
    ["parts that are too much together", [entry("a", 384 * MEBIBYTE), entry("b", 385 * MEBIBYTE)], /chưa ghi gì/],
    ["a file that is too long", [entry("a", 1, 101 * MEBIBYTE)], /chia các bảng thành nhiều sổ/],
  ])("or is refused: %s", (_, entries, message) => {
    const check = () => checkReadable(entries);
    if (message) expect(check).toThrow(message);
    else expect(check).not.toThrow();
  });

  it.each(packNames.map(({ id }) => id))("also the longest table that the template %s makes", (rubric) => {
    const sizeOf = (rows: number) => {
      const workbook = blankWorkbook();
      carryOut(workbook, { kind: "insert-template", rubrics: [rubric], rows });
      return Math.max(...Object.values(unzipSync(saveWorkbook(workbook))).map(({ length }) => length));
    };
    // Numbers of rows have five digits in the longest table, two more than here, in each of 20 columns and its formulas
    const bytesOfRow = ((sizeOf(900) - sizeOf(800)) / 100) * 1.2;
    expect(bytesOfRow * MAX_TABLE_ROWS).toBeLessThan(400 * MEBIBYTE);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { check } from "../../src/actions/check";
import { insertTemplate } from "../../src/actions/insert-template";
import { repair } from "../../src/actions/repair";
import { columnName } from "../../src/workbook/model/binding-name";
import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import { apply } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import type { Workbook } from "../../files/xlsx/package/workbook";
import { recalculate, withLibreOffice } from "../libreoffice";
import { collectiveEntry } from "../sound-entries";
import { partText, unzipParts } from "./xlsx/package-parts";

function blockOf(workbook: Workbook, role: Role) {
  return capture(workbook).names.find(({ name }) => name === columnName(1, role))!.block!;
}

/** A table of three rows, full, and one entry more in the free row below it. */
function overfull(): Workbook {
  const workbook = blankWorkbook();
  const inserted = insertTemplate(capture(workbook), { rubrics: ["tap-the"], rows: 3 });
  if (inserted.ok) apply(workbook, inserted.plan);
  for (const [index, subject] of ["Đảng ủy xã A", "Đảng ủy xã B", "Đảng ủy xã C", "Đảng ủy xã A"].entries()) {
    for (const [role, content] of Object.entries(
      collectiveEntry({ DoiTuong: subject, MoHinh: `Mô hình ${index + 1}` }),
    ) as [Role, Cell][]) {
      const { area } = blockOf(workbook, role);
      apply(workbook, {
        edits: [
          { kind: "setCells", sheet: area.sheet, cells: [{ row: area.row + index, column: area.column, content }] },
        ],
      });
    }
  }
  return workbook;
}

let repaired: Workbook;

beforeAll(() => {
  const workbook = overfull();
  expect(check(capture(workbook)).findings.map(({ code }) => code)).toContain("rows-below");
  repaired = openWorkbook(saveWorkbook(apply(workbook, repair(capture(workbook), { code: "rows-below" }).plan)));
});

describe("A file whose table has grown", () => {
  it("holds the entry in the table, with the looks of its row and the results that count it", () => {
    expect(check(capture(repaired)).findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(blockOf(repaired, "KetQua").columns[0]).toEqual([9.5, 9, 9, 9.5]);
    expect(blockOf(repaired, "TC1").formats).toEqual(["0.00"]);
    expect(blockOf(repaired, "DoiTuong").fonts).toEqual(["Times New Roman"]);
  });

  it("holds the rules on what may be typed for the new row, counted as the schema asks", () => {
    const { area } = blockOf(repaired, "Loai");
    const bytes = saveWorkbook(repaired);
    const xml = Object.keys(unzipParts(bytes))
      .map((name) => partText(bytes, name))
      .find((text) => text.includes("Tên mô hình, cách làm"))!;
    const rules = xml.match(/<dataValidation /g)!.length;
    expect(xml).toContain(`<dataValidations count="${rules}">`);
    expect(xml).toMatch(new RegExp(`sqref="[A-Z]+${area.row + area.rows - 1}"`));
  });
});

it("A hidden column that is brought back is hidden in the file as well", () => {
  const workbook = openWorkbook(saveWorkbook(overfull()));
  apply(workbook, { edits: [{ kind: "deleteName", name: columnName(1, "Hang") }] });
  apply(workbook, repair(capture(workbook), { code: "binding-broken" }).plan);
  const bytes = saveWorkbook(workbook);
  const { column } = blockOf(openWorkbook(bytes), "Hang").area;
  const xml = Object.keys(unzipParts(bytes))
    .map((name) => partText(bytes, name))
    .find((text) => text.includes("Tên mô hình, cách làm"))!;
  const own = [...xml.matchAll(/<col [^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => Number(/min="(\d+)"/.exec(tag)![1]) <= column && Number(/max="(\d+)"/.exec(tag)![1]) >= column);
  expect(own).toHaveLength(1);
  expect(own[0]).toContain('hidden="1"');
});

withLibreOffice("LibreOffice", () => {
  it("computes in the grown table what the core computes", async () => {
    const [computed] = [...(await recalculate(new Map([["grown", saveWorkbook(repaired)]]))).values()];
    const read = capture(openWorkbook(computed!));
    const column = (role: Role) => read.names.find(({ name }) => name === columnName(1, role))!.block!.columns[0];
    expect(column("KetQua")).toEqual([9.5, 9, 9, 9.5]);
    expect(column("XepLoaiDT")).toEqual(Array<string>(4).fill("Xuất sắc"));
  });
});

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { projectFolder } from "../../build/project-folder.mjs";
import { apply } from "../../files/xlsx/write/apply";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { columnLetters } from "../../src/workbook/model/area";
import { cellsOf } from "../foreign/book-cells";
import type { ForeignBook } from "../foreign/foreign-book";
import { amongOthers } from "../foreign/books/among-others";
import { plainList } from "../foreign/books/plain-list";
import { recalculate, withLibreOffice } from "../libreoffice";

const PROGRAM = join(projectFolder, "dist/thamdinh.mjs");
/** Milliseconds: a start of the program on a busy machine takes a second. */
const LIMIT = 120_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tham-dinh-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function thamdinh(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

const file = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const snapshotOf = (name: string) => capture(openWorkbook(file(name)));
const blockOf = (name: string, bound: string) => snapshotOf(name).names.find((one) => one.name === bound)!.block!;

/**
 * The book as a person left it who typed some scores wrongly: two entries with 1,5 that became a day, and 25 for 2,5.
 */
function withSlips({ sheet, roles, firstRow, bytes }: ForeignBook): Uint8Array {
  const columnOf = (role: string) => Object.keys(roles).find((letters) => roles[letters] === role)!;
  const column = (role: string) =>
    [...columnOf(role)].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return saveWorkbook(
    apply(openWorkbook(bytes()), {
      edits: [
        {
          kind: "setCells",
          sheet,
          cells: [
            { row: firstRow, column: column("TC1"), content: { date: 46143 } },
            { row: firstRow + 1, column: column("TC2"), content: 25 },
            { row: firstRow + 2, column: column("TC3"), content: "1,5" },
          ],
        },
      ],
    }),
  );
}

/**
 * Cells of somebody's own sheets that are not as they were, by their place; columns that the product added are left
 * out.
 */
function changedCells(before: Uint8Array, after: Uint8Array): readonly string[] {
  const kept = cellsOf(after);
  return [...cellsOf(before)]
    .filter(([place, cell]) => JSON.stringify(kept.get(place)) !== JSON.stringify(cell))
    .map(([place]) =>
      place.replace(/!(\d+),(\d+)$/, (_, at: string, row: string) => `!${columnLetters(Number(at))}${row}`),
    );
}

describe.each([plainList, amongOthers])("The program on somebody's workbook: $layout", (book) => {
  const path = ["--sheet", book.sheet, "--cell", book.cell];
  const score = (role: string, row: number) =>
    `${book.sheet}!${Object.keys(book.roles).find((letters) => book.roles[letters] === role)!}${row}`;

  it(
    "attaches, fixes, classifies and undoes; outside the columns of results every cell is as it was",
    { timeout: LIMIT },
    () => {
      const original = withSlips(book);
      writeFileSync(join(folder, "goc.xlsx"), original);
      expect(thamdinh("attach", "goc.xlsx", ...path, "--rubric", book.rubric, "-o", "gan.xlsx")).toMatchObject({
        status: 0,
        stderr: "",
      });
      expect(changedCells(original, file("gan.xlsx"))).toEqual([]);

      const fixed = thamdinh("fix", "gan.xlsx", "-o", "sua.xlsx");
      expect(fixed.stdout).toContain(`${score("TC1", book.firstRow)}: 01/05/2026 → 1,5`);
      expect(changedCells(original, file("sua.xlsx"))).toEqual([
        score("TC1", book.firstRow),
        score("TC2", book.firstRow + 1),
        score("TC3", book.firstRow + 2),
      ]);

      thamdinh("classify", "sua.xlsx", "-o", "xep.xlsx");
      const totals = blockOf("xep.xlsx", "ThamDinh_1_Tong").columns[0]!;
      expect(totals[totals.length - 1]).toBe(book.totals[book.lastRow]);
      expect(totals.every((total) => typeof total === "number")).toBe(true);
      expect(changedCells(file("sua.xlsx"), file("xep.xlsx")).filter((place) => !/!(?:[A-L])\d+$/.test(place))).toEqual(
        changedCells(file("sua.xlsx"), file("xep.xlsx")),
      );

      expect(thamdinh("undo", "sua.xlsx", "-o", "lai.xlsx")).toMatchObject({ status: 0, stderr: "" });
      expect(changedCells(original, file("lai.xlsx"))).toEqual([]);
      expect(thamdinh("undo", "gan.xlsx", "--overwrite")).toMatchObject({ status: 0, stderr: "" });
      expect(cellsOf(file("gan.xlsx"))).toEqual(cellsOf(original));
      expect(new Uint8Array(readFileSync(join(folder, "goc.xlsx")))).toEqual(original);
      expect(readdirSync(folder).sort()).toEqual(["gan.xlsx", "goc.xlsx", "lai.xlsx", "sua.xlsx", "xep.xlsx"]);
    },
  );

  it(
    "tells which results a rubric moves that was changed after scoring, and writes only when told to",
    { timeout: LIMIT },
    () => {
      writeFileSync(join(folder, "goc.xlsx"), book.bytes());
      thamdinh("attach", "goc.xlsx", ...path, "--rubric", book.rubric, "-o", "gan.xlsx");
      thamdinh("classify", "gan.xlsx", "-o", "xep.xlsx");
      const { area, columns } = blockOf("xep.xlsx", `ThamDinh_Rubric_${book.rubric.replaceAll("-", "_")}`);
      const names = columns.map((cells) => cells.indexOf("Xuất sắc")).find((row) => row >= 0)!;
      const column = columns.findIndex((cells) => cells[names] === 9);
      writeFileSync(
        join(folder, "doi.xlsx"),
        saveWorkbook(
          apply(openWorkbook(file("xep.xlsx")), {
            edits: [
              {
                kind: "setCells",
                sheet: area.sheet,
                cells: [{ row: area.row + names, column: area.column + column, content: 9.75 }],
              },
            ],
          }),
        ),
      );
      const refused = thamdinh("classify", "doi.xlsx", "-o", "moi.xlsx");
      expect(refused.status).toBe(1);
      const moved = Object.entries(book.totals)
        .filter(([, total]) => total >= 9 && total < 9.75)
        .map(([row]) => row);
      for (const row of moved)
        expect(refused.stdout).toContain(`: từ “Xuất sắc” sang “Tốt” (sheet “${book.sheet}”, dòng ${row}).`);
      expect(existsSync(join(folder, "moi.xlsx"))).toBe(false);
      thamdinh("classify", "doi.xlsx", "-o", "moi.xlsx", "--accept-rubric");
      const bands = blockOf("moi.xlsx", "ThamDinh_1_XepLoai").columns[0]!;
      expect(moved.map((row) => bands[Number(row) - book.firstRow])).toEqual(moved.map(() => "Tốt"));
      expect(changedCells(book.bytes(), file("moi.xlsx"))).toEqual([]);
      expect(thamdinh("check", "moi.xlsx").stdout).not.toContain("Đổi mức do bộ tiêu chí");
    },
  );
});

withLibreOffice("LibreOffice", () => {
  it("opens and calculates what an undone attachment has left", { timeout: LIMIT }, async () => {
    writeFileSync(join(folder, "goc.xlsx"), plainList.bytes());
    thamdinh("attach", "goc.xlsx", "--sheet", plainList.sheet, "--cell", plainList.cell, "-o", "gan.xlsx");
    thamdinh("undo", "gan.xlsx", "-o", "lai.xlsx");
    const values = (bytes: Uint8Array) =>
      new Map([...cellsOf(bytes)].flatMap(([place, { value }]) => (value === null ? [] : [[place, value] as const])));
    const saved = await recalculate(
      new Map([
        ["a", plainList.bytes()],
        ["b", file("lai.xlsx")],
      ]),
    );
    expect(values(saved.get("b")!)).toEqual(values(saved.get("a")!));
  });
});

import { describe, expect, it } from "vitest";
import { openBook } from "../../../standalone/worker/open-book";
import type { OpenBook } from "../../../standalone/worker/open-book";
import type { Command } from "../../../src/actions/perform";
import { UnusableFile } from "../../../files/xlsx/package/unusable-file";
import { openWorkbook } from "../../../files/xlsx/package/workbook";
import { exampleWorkbook } from "../../../files/example-workbook";
import { workplace } from "../../files/workplace";
import { placeOf } from "../../foreign/attach-book";
import { foreignBooks } from "../../foreign/foreign-books";
import { columnNumber } from "../../../src/workbook/model/area";

const cellParts = (bytes: Uint8Array) => {
  const { archive } = openWorkbook(bytes);
  const names = archive
    .names()
    .filter((name) => /^xl\/(?:worksheets\/[^/]+|styles|sharedStrings|workbook)\.xml$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, new TextDecoder().decode(archive.read(name))]));
};

function perform(book: OpenBook, command: Command): void {
  book.prepare(command, { sheet: book.info().active ?? "", selection: null }).carryOut();
}

describe("A workbook that is open in the page", () => {
  it("gets the same cells as from the command line: classified and summarized", async () => {
    const book = openBook(exampleWorkbook());
    perform(book, { kind: "classify", repair: false });
    perform(book, { kind: "summarize", date: "23/11/2026", profile: "party" });
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("classify", "a.xlsx", "-o", "b.xlsx");
    await place.run("summarize", "b.xlsx", "-o", "c.xlsx");
    expect(cellParts(book.toBytes())).toEqual(cellParts(place.stored.get("c.xlsx")!));
  });

  it.each(foreignBooks.slice(0, 3).map((foreign) => [foreign.layout, foreign] as const))(
    "gets the same cells as from the command line where a table is attached: %s",
    async (_, foreign) => {
      const book = openBook(foreign.bytes());
      const roles = Object.entries(foreign.roles).map(([letters, role]) => ({ column: columnNumber(letters), role }));
      const at = placeOf(foreign);
      const input = { at: null, rubric: foreign.rubric, roles, results: "formulas", adopt: [] } as const;
      // The selection in the page says which table is meant
      book.prepare({ kind: "attach", input, dryRun: false }, { sheet: at.sheet, selection: at }).carryOut();
      perform(book, { kind: "classify", repair: false });
      const place = workplace({ "a.xlsx": foreign.bytes() });
      const map = Object.entries(foreign.roles).map(([letters, role]) => `${letters}=${role}`);
      const cell = `'${at.sheet}'!${foreign.cell}`;
      await place.run(
        "attach",
        "a.xlsx",
        "--cell",
        cell,
        "--rubric",
        foreign.rubric,
        "--map",
        map.join(","),
        "-o",
        "b.xlsx",
      );
      await place.run("classify", "b.xlsx", "-o", "c.xlsx");
      expect(cellParts(book.toBytes())).toEqual(cellParts(place.stored.get("c.xlsx")!));
    },
  );

  it("is as before after a preview, and after an undo of what was done", () => {
    const book = openBook(exampleWorkbook());
    const before = cellParts(book.toBytes());
    perform(book, { kind: "preview", command: { kind: "classify", repair: false } });
    expect(book.info().version).toBe(0);
    perform(book, { kind: "classify", repair: false });
    expect(book.info().version).toBe(1);
    perform(book, { kind: "undo" });
    expect(Object.keys(cellParts(book.toBytes()))).toEqual(Object.keys(before));
  });

  it("can begin without sheets, and takes a template", () => {
    const book = openBook(null);
    expect(book.info()).toMatchObject({ sheets: [], active: null });
    book.prepare({ kind: "insert-template", rubrics: ["tap-the"], rows: 20 }, null).carryOut();
    expect(book.info().sheets.map(({ name }) => name)).toContain("Bộ tiêu chí");
    expect(openBook(book.toBytes()).info().active).not.toBeNull();
  });

  it("is refused at once where it cannot be read", () => {
    expect(() => openBook(new Uint8Array([1, 2, 3]))).toThrow(UnusableFile);
  });
});

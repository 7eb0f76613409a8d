import { describe, expect, it } from "vitest";
import { columnLetters } from "../../src/workbook/model/area";
import { attachBook, correctionsOf } from "./attach-book";
import { foreignBooks } from "./foreign-books";

describe("tables that people laid out themselves", () => {
  it.each(foreignBooks)("$layout: $corrections corrections", (book) => {
    const { proposal } = attachBook(book, book.bytes());
    if (!proposal) throw new Error("no table was found");
    const wrong = correctionsOf(book, attachBook(book, book.bytes(), { rubric: book.rubric }).proposal!);
    const rubric = proposal.rubric === book.rubric ? [] : [`rubric ${proposal.rubric}`];
    expect([
      ...rubric,
      ...wrong.map(({ column, role }) => `${columnLetters(column)} is ${role ?? "nothing"}`),
    ]).toHaveLength(book.corrections);
    expect({ firstRow: proposal.firstRow, lastRow: proposal.lastRow, entries: proposal.entries }).toEqual({
      firstRow: book.firstRow,
      lastRow: book.lastRow,
      entries: book.entries,
    });
  });

  it("none of them needs more than one correction", () => {
    expect(foreignBooks).toHaveLength(12);
    expect(foreignBooks.filter(({ corrections }) => corrections > 1)).toEqual([]);
  });

  it("the cursor may stand in any cell of the table, or in its headings", () => {
    for (const book of foreignBooks) {
      const expected = attachBook(book, book.bytes()).proposal?.area;
      const letters = Object.keys(book.roles);
      for (const cell of [
        `${letters[0]!}${book.firstRow}`,
        `${letters.at(-1)!}${book.lastRow}`,
        `${letters[1]!}${expected!.row}`,
      ]) {
        expect([book.layout, cell, attachBook({ ...book, cell }, book.bytes()).proposal?.area]).toEqual([
          book.layout,
          cell,
          expected,
        ]);
      }
    }
  });

  it("what a person says of a column stands, and is taken from any other", () => {
    const [book] = foreignBooks;
    const { proposal } = attachBook(book!, book!.bytes(), { roles: [{ column: 12, role: "TC1" }] });
    const roles = Object.fromEntries(proposal!.columns.map(({ column, role }) => [columnLetters(column), role]));
    expect(roles).toMatchObject({ E: null, L: "TC1", F: "TC2" });
  });
});

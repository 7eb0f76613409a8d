import { beforeAll, describe, expect, it } from "vitest";
import { check } from "../../src/actions/check";
import { classify } from "../../src/actions/classify";
import type { Plan } from "../../src/workbook/model/plan";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import { capture } from "../../files/xlsx/read/capture";
import { apply } from "../../files/xlsx/write/apply";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { recalculate, withLibreOffice } from "../libreoffice";
import { attachedBook } from "./attach-book";
import { cellsOf } from "./book-cells";
import type { ForeignBook } from "./foreign-book";
import { foreignBooks } from "./foreign-books";

const snapshotOf = (bytes: Uint8Array): Snapshot => capture(openWorkbook(bytes));

/** What a plan would change that people see. */
const writesOf = ({ edits }: Plan) => edits.filter(({ kind }) => kind !== "remember");

/** Totals of complete entries by the sheet's row. */
function totalsOf(bytes: Uint8Array): Readonly<Record<number, number>> {
  const [table] = check(snapshotOf(bytes)).results();
  return Object.fromEntries((table?.entries ?? []).flatMap(({ row, total }) => (total === null ? [] : [[row, total]])));
}

/** Everything that was there before stands there afterwards, to the formula and the look. */
function expectUntouched(before: Uint8Array, after: Uint8Array): void {
  const kept = cellsOf(after);
  for (const [place, cell] of cellsOf(before)) expect([place, kept.get(place)]).toEqual([place, cell]);
}

describe.each(foreignBooks.map((book): [string, ForeignBook] => [book.layout, book]))(
  "attached: %s",
  (_layout, book) => {
    it("results are those of a fresh calculation, and a check finds no broken table", () => {
      const attached = attachedBook(book, book.bytes());
      expect(totalsOf(attached)).toEqual(book.totals);
      const { findings, plan } = classify(snapshotOf(attached));
      expect(
        findings.filter(({ code }) =>
          /^(?:binding|formula|result|table|rubric|value|rows-(?:below|apart))-?/.test(code),
        ),
      ).toEqual([]);
      expect(writesOf(plan)).toEqual([]);
    });

    it("not one cell that was there is changed", () => {
      const before = book.bytes();
      expectUntouched(before, attachedBook(book, before));
    });

    it("as fixed values too: nothing but the rubric's own sheet and results is new, and no result is a formula", () => {
      const before = book.bytes();
      const attached = attachedBook(book, before, { results: "values" });
      expectUntouched(before, attached);
      expect(totalsOf(attached)).toEqual(book.totals);
      const { names } = snapshotOf(attached);
      expect(
        names.filter(
          ({ name, block }) =>
            /_(?:Tong|KetQua|XepLoaiDT|Khoa)$/.test(name) && block?.formulas.some((column) => column !== null),
        ),
      ).toEqual([]);
      expect(writesOf(classify(snapshotOf(attached)).plan)).toEqual([]);
    });
  },
);

withLibreOffice("attached tables in LibreOffice", () => {
  let own: ReadonlyMap<string, Uint8Array>;
  let recalculated: ReadonlyMap<string, Uint8Array>;

  beforeAll(async () => {
    const saved = await recalculate(
      new Map(
        foreignBooks.filter(({ savedByLibreOffice }) => savedByLibreOffice).map((book) => [book.layout, book.bytes()]),
      ),
    );
    own = new Map(foreignBooks.map((book) => [book.layout, saved.get(book.layout) ?? book.bytes()]));
    recalculated = await recalculate(
      new Map(foreignBooks.map((book) => [book.layout, attachedBook(book, own.get(book.layout)!)])),
    );
  }, 600_000);

  it.each(foreignBooks)("$layout: LibreOffice calculates what the core does", (book) => {
    const after = recalculated.get(book.layout)!;
    const snapshot: Snapshot = { ...snapshotOf(after), calculated: true };
    const { findings } = check(snapshot);
    expect(
      findings.filter(({ code }) => /^(?:binding|formula|result|table|rubric|rows-(?:below|apart))-?/.test(code)),
    ).toEqual([]);
    expect(totalsOf(after)).toEqual(book.totals);
  });

  it.each(foreignBooks.filter(({ savedByLibreOffice }) => savedByLibreOffice))(
    "$layout: a file that LibreOffice saved is attached without touching a cell",
    (book) => {
      const before = own.get(book.layout)!;
      expectUntouched(before, attachedBook(book, before));
    },
  );
});

describe("fixed values", () => {
  const [book] = foreignBooks;

  it("follow the scores when they are classified again, and leave what somebody typed over them", () => {
    const attached = attachedBook(book!, book!.bytes(), { results: "values" });
    const score = snapshotOf(attached).names.find(({ name }) => name === "ThamDinh_1_TC1")!.block!.area;
    const band = snapshotOf(attached).names.find(({ name }) => name === "ThamDinh_1_XepLoai")!.block!.area;
    const typed = saveWorkbook(
      apply(openWorkbook(attached), {
        edits: [
          { kind: "writeColumn", area: { ...score, rows: 1 }, cells: [0.5] },
          { kind: "writeColumn", area: { ...band, row: band.row + 1, rows: 1 }, cells: ["Xuất sắc"] },
        ],
      }),
    );
    const outcome = classify(snapshotOf(typed));
    expect(outcome.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["value-stale", "value-overwritten"]),
    );
    const classified = saveWorkbook(apply(openWorkbook(typed), outcome.plan));
    const column = (name: string) => snapshotOf(classified).names.find((own) => own.name === name)!.block!.columns[0]!;
    expect(column("ThamDinh_1_Tong")[0]).toBe(7.5);
    expect(column("ThamDinh_1_XepLoai").slice(0, 2)).toEqual(["Khá", "Xuất sắc"]);
    const again = classify(snapshotOf(classified));
    expect(again.findings.filter(({ code }) => code.startsWith("value-")).map(({ code }) => code)).toEqual([
      "value-overwritten",
    ]);
    expect(writesOf(again.plan)).toEqual([]);
    const repaired = saveWorkbook(
      apply(openWorkbook(classified), classify(snapshotOf(classified), { repair: true }).plan),
    );
    expect(check(snapshotOf(repaired)).findings.filter(({ code }) => code.startsWith("value-"))).toEqual([]);
  });
});

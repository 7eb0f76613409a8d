import { expect, it } from "vitest";
import { exampleWorkbook } from "../../files/example-workbook";
import { workplace } from "../files/workplace";
import { strangersWorkbook } from "../files/xlsx/strangers-workbook";
import { excelTable } from "../foreign/books/excel-table";
import { plainList } from "../foreign/books/plain-list";
import { quirkyPackage } from "./quirks";
import { validate, withValidator } from "./validator";

const SOURCES: Readonly<Record<string, () => Uint8Array>> = {
  "Excel": strangersWorkbook,
  "a program that leaves lists out": () =>
    quirkyPackage(
      plainList.bytes(),
      ["no lists in the styles that are not needed", "nothing said of sizes", "no views", "no texts that are shared"],
      "as usual",
    ),
  "a program with prefixes": () =>
    quirkyPackage(
      plainList.bytes(),
      ["all main parts under a prefix", "lists of the package under a prefix", "kinds of single parts alone"],
      "as usual",
    ),
  "an old .NET program": () => quirkyPackage(plainList.bytes(), ["spaces in tags", "absolute targets"], "backslashes"),
};

withValidator("Microsoft's validator", () => {
  it("finds nothing in what every action writes from nothing or from a template of ours", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run(
      "template",
      "--rubric",
      "tap-the,ca-nhan,ca-nhan-khong-dang-ky,danh-muc",
      "--rows",
      "5",
      "-o",
      "t.xlsx",
    );
    await place.run("fix", "a.xlsx", "-o", "b.xlsx");
    await place.run("repair", "b.xlsx", "-o", "r.xlsx");
    await place.run("classify", "r.xlsx", "-o", "c.xlsx");
    await place.run("summarize", "c.xlsx", "-o", "s.xlsx");
    await place.run(
      "rubric",
      "new",
      "--from",
      "tap-the",
      "--name",
      "Khối “xã” & <phường>",
      "--into",
      "s.xlsx",
      "-o",
      "n.xlsx",
    );
    await place.run("undo", "n.xlsx", "-o", "u.xlsx");
    for (const name of ["t.xlsx", "s.xlsx", "n.xlsx", "u.xlsx"])
      expect(await validate(place.stored.get(name)!), name).toEqual([]);
  });

  it.each(Object.keys(SOURCES))("finds nothing new in a file of %s with our sheets in it", async (name) => {
    const bytes = SOURCES[name]!();
    const known = await validate(bytes);
    const place = workplace({ "a.xlsx": bytes });
    await place.run("template", "--rubric", "tap-the", "--rows", "5", "--into", "a.xlsx", "-o", "b.xlsx");
    expect((await validate(place.stored.get("b.xlsx")!)).filter((fault) => !known.includes(fault))).toEqual([]);
  });

  it.each([plainList, excelTable])(
    "finds nothing new in a table of somebody's own that is attached, scored and given back: $layout",
    async (book) => {
      const bytes = book.bytes();
      const known = await validate(bytes);
      const place = workplace({ "a.xlsx": bytes });
      await place.run("attach", "a.xlsx", "--sheet", book.sheet, "--cell", book.cell, "-o", "b.xlsx");
      await place.run("undo", "b.xlsx", "-o", "u.xlsx");
      await place.run("classify", "b.xlsx", "-o", "c.xlsx");
      await place.run("summarize", "c.xlsx", "-o", "d.xlsx");
      for (const name of ["d.xlsx", "u.xlsx"])
        expect(
          (await validate(place.stored.get(name)!)).filter((fault) => !known.includes(fault)),
          name,
        ).toEqual([]);
    },
  );
});

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { CLEAN, UNUSABLE } from "../../files/exit-codes";
import { apply } from "../../files/xlsx/write/apply";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook, workbookSheets } from "../../files/xlsx/package/workbook";
import { activeTab, bookState, selectedTabs } from "../foreign/book-state";
import { LIST, madeBook, randomBook } from "../foreign/random-book";
import type { RandomBook } from "../foreign/random-book";
import { workplace } from "./workplace";
import { partText, unzipParts, zipParts } from "./xlsx/package-parts";

const ATTACH = ["attach", "--sheet", LIST, "--cell", "B3", "--rubric", "tap-the"] as const;
const ACTIONS: readonly {
  readonly name: string;
  readonly before?: readonly string[];
  readonly args: readonly string[];
}[] = [
  { name: "attaching the list", args: ATTACH },
  { name: "attaching it with fixed values", args: [...ATTACH, "--values"] },
  { name: "inserting a template", args: ["template", "--rubric", "ca-nhan", "--into"] },
  { name: "inserting two templates", args: ["template", "--rubric", "tap-the,danh-muc", "--rows", "3", "--into"] },
  { name: "making a rubric", args: ["rubric", "read", "--sheet", LIST, "--cell", "B3", "--name", "Khối xã"] },
  { name: "a summary", before: ATTACH, args: ["summarize"] },
];

const withFile = ([command = "", ...rest]: readonly string[], file: string): readonly string[] =>
  rest.at(-1) === "--into"
    ? [command, ...rest, file]
    : command === "rubric"
      ? [command, rest[0]!, file, ...rest.slice(1)]
      : [command, file, ...rest];

/** Without what says which tab is selected: opening another one must deselect it. */
const unselected = (xml: string) => xml.replace(/ tabSelected="\w+"/g, "");

describe.each(ACTIONS)("In a workbook of other people, $name", ({ before = null, args }) => {
  it("leaves their sheets byte for byte as they are, opens one visible sheet alone, and is undone to looks, widths, names and the open sheet", async () => {
    await fc.assert(
      fc.asyncProperty(randomBook, async (book) => {
        const { bytes, otherParts } = madeBook(book);
        const place = workplace({ "0.xlsx": bytes, "a.xlsx": bytes });
        if (before)
          expect(
            await place.run(...withFile(before, "0.xlsx"), "-o", "a.xlsx", "--overwrite"),
            place.complaints.join(),
          ).toBe(CLEAN);
        const first = place.stored.get("a.xlsx")!;
        expect(await place.run(...withFile(args, "a.xlsx"), "-o", "b.xlsx"), place.complaints.join()).toBe(CLEAN);
        const after = place.stored.get("b.xlsx")!;
        for (const part of otherParts)
          expect(unselected(partText(after, part)), part).toBe(unselected(partText(first, part)));
        expectOneVisibleTab(after, selectedTabs(first));
        expect(await place.run("undo", "b.xlsx", "-o", "c.xlsx"), [...place.printed, ...place.complaints].join()).toBe(
          CLEAN,
        );
        const undone = place.stored.get("c.xlsx")!;
        for (const part of otherParts)
          expect(unselected(partText(undone, part)), part).toBe(unselected(partText(first, part)));
        expect(bookState(undone)).toEqual(bookState(first));
        expectOneVisibleTab(undone, selectedTabs(first));
      }),
      { numRuns: 20 },
    );
  });
});

function expectOneVisibleTab(bytes: Uint8Array, formerGroup: readonly number[]): void {
  const sheets = workbookSheets(openWorkbook(bytes));
  const active = activeTab(partText(bytes, "xl/workbook.xml"));
  expect(sheets[active]?.isVisible).toBe(true);
  const selected = selectedTabs(bytes);
  if (selected.join() !== formerGroup.join()) expect(selected).toEqual([active]);
}

const PLAIN: RandomBook = {
  entries: 3,
  widths: Array<number | null>(18).fill(null),
  styled: Array<boolean>(18).fill(false),
  others: [],
  place: 0,
  listState: "visible",
  active: 0,
  isGrouped: false,
  hasPrintArea: false,
  hasViews: true,
};

/** A workbook with some parts changed. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  return zipParts({ ...unzipParts(bytes), [part]: change(partText(bytes, part)) });
}

async function attached(): Promise<Uint8Array> {
  const place = workplace({ "a.xlsx": madeBook(PLAIN).bytes });
  expect(await place.run(...withFile(ATTACH, "a.xlsx"), "-o", "b.xlsx"), place.complaints.join()).toBe(CLEAN);
  return place.stored.get("b.xlsx")!;
}

describe("Undoing never takes away what was typed since", () => {
  it("names every cell of columns that attaching added, whichever it is, and changes nothing", async () => {
    const bytes = await attached();
    const { names } = capture(openWorkbook(bytes));
    const added = names.flatMap(({ name, block }) =>
      /_(?:DT1|GhiChu|LinhVuc|Loai|DangKy|MinhChung|BaoCao|Cap)$/.test(name) && block && block.area.column > 8
        ? [block.area]
        : [],
    );
    expect(added.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...added),
        fc.nat({ max: 2 }),
        fc.constantFrom<string | number>(0.5, 1, "ghi chú", "Có"),
        async ({ sheet, row, column }, at, content) => {
          const typed = saveWorkbook(
            apply(openWorkbook(bytes), {
              edits: [{ kind: "setCells", sheet, cells: [{ row: row + at, column, content }] }],
            }),
          );
          const place = workplace({ "b.xlsx": typed });
          expect(await place.run("undo", "b.xlsx", "-o", "c.xlsx")).toBe(1);
          expect(place.stored.has("c.xlsx")).toBe(false);
          expect(place.printed.join()).toContain(
            `${LIST}!${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column - 1] ?? "A"}${row + at}`.slice(0, LIST.length + 1),
          );
        },
      ),
      { numRuns: 20 },
    );
  });
});

const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1"/>';
const LIST_PART = "xl/worksheets/sheet1.xml";
const protect = (bytes: Uint8Array, xml = PROTECTION) =>
  changed(bytes, LIST_PART, (sheet) => sheet.replace("</sheetData>", `</sheetData>${xml}`));

describe("Where Excel would not let a user write, nothing is written", () => {
  test.each([
    { what: "classifying", args: ["classify"], isBroken: true },
    { what: "repairing", args: ["repair"], isBroken: true },
    { what: "undoing", args: ["undo"], isBroken: false },
  ])("$what on a protected sheet is refused with its name", async ({ args, isBroken }) => {
    const bytes = await attached();
    const { area } = capture(openWorkbook(bytes)).names.find(({ name }) => name.endsWith("_Tong"))!.block!;
    const broken = isBroken
      ? saveWorkbook(
          apply(openWorkbook(bytes), {
            edits: [{ kind: "setCells", sheet: LIST, cells: [{ row: area.row, column: area.column, content: null }] }],
          }),
        )
      : bytes;
    const place = workplace({ "b.xlsx": protect(broken) });
    expect(await place.run(...args, "b.xlsx", "-o", "c.xlsx")).toBe(UNUSABLE);
    expect(place.complaints.join()).toContain(`Trang tính “${LIST}” đang khóa`);
    expect(place.stored.has("c.xlsx")).toBe(false);
    expect(await place.run("check", "b.xlsx")).toBeLessThan(UNUSABLE);
  });

  test.each([
    { what: "of an unlocked cell", style: '<protection locked="0"/>', extra: PROTECTION, expected: 0 },
    { what: "of a locked cell", style: "", extra: PROTECTION, expected: UNUSABLE },
    {
      what: "of a cell in a range that everybody may edit",
      style: "",
      extra: `${PROTECTION}<protectedRanges><protectedRange sqref="E4:H9" name="Diem"/></protectedRanges>`,
      expected: 0,
    },
    {
      what: "of a cell in a range behind a password",
      style: "",
      extra: `${PROTECTION}<protectedRanges><protectedRange password="CC1A" sqref="E4:H9" name="Diem"/></protectedRanges>`,
      expected: UNUSABLE,
    },
    { what: "where the protection is off", style: "", extra: '<sheetProtection sheet="0" objects="1"/>', expected: 0 },
  ])("a score $what", async ({ style, extra, expected }) => {
    const bytes = await attached();
    const { area } = capture(openWorkbook(bytes)).names.find(({ name }) => name.endsWith("_TC1"))!.block!;
    const wrong = saveWorkbook(
      apply(openWorkbook(bytes), {
        edits: [
          { kind: "setCells", sheet: LIST, cells: [{ row: area.row, column: area.column, content: "1,5 điểm" }] },
        ],
      }),
    );
    const unlocked = changed(wrong, "xl/styles.xml", (xml) =>
      xml.replace(/(<cellXfs.*?<\/cellXfs>)/s, (list: string) =>
        style === "" ? list : list.replace(/<xf ([^>]*)\/>/g, `<xf $1>${style}</xf>`),
      ),
    );
    const place = workplace({ "b.xlsx": protect(unlocked, extra) });
    const exit = await place.run("fix", "b.xlsx", "--code", "score-text", "-o", "c.xlsx");
    if (expected === UNUSABLE) expect([exit, place.stored.has("c.xlsx")]).toEqual([UNUSABLE, false]);
    else expect([place.complaints, place.stored.has("c.xlsx")]).toEqual([[], true]);
  });

  test.each(["template", "summarize", "undo", "rubric", "convert"])(
    "no sheet comes or goes by %s while the structure is locked",
    async (command) => {
      const bytes = await attached();
      const lock = (xml: string) => xml.replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>');
      const place = workplace({ "b.xlsx": changed(bytes, "xl/workbook.xml", lock) });
      const args = {
        template: ["template", "--rubric", "ca-nhan", "--into", "b.xlsx"],
        summarize: ["summarize", "b.xlsx"],
        undo: ["undo", "b.xlsx"],
        rubric: ["rubric", "copy", "b.xlsx", "--from", "tap-the", "--name", "X"],
        convert: ["convert", "b.xlsx"],
      }[command]!;
      expect(await place.run(...args, "-o", "c.xlsx")).toBe(UNUSABLE);
      expect(place.stored.has("c.xlsx")).toBe(false);
      if (command !== "convert") expect(place.complaints.join()).toContain("Cấu trúc sổ tính đang khóa");
    },
  );

  test.each([
    { what: "opened read-only by recommendation", xml: '<fileSharing readOnlyRecommended="1"/>' },
    { what: "kept behind a password for changes", xml: '<fileSharing userName="Lan" reservationPassword="CC1A"/>' },
  ])("a workbook $what is not written over, and another file gets the result", async ({ xml }) => {
    const bytes = changed(madeBook(PLAIN).bytes, "xl/workbook.xml", (book) =>
      book.replace("<bookViews>", `${xml}<bookViews>`),
    );
    const place = workplace({ "a.xlsx": bytes });
    expect(await place.run(...withFile(ATTACH, "a.xlsx"), "--overwrite")).toBe(UNUSABLE);
    expect(place.stored.get("a.xlsx")).toBe(bytes);
    expect(await place.run(...withFile(ATTACH, "a.xlsx"), "-o", "b.xlsx")).toBe(CLEAN);
    expect(partText(place.stored.get("b.xlsx")!, "xl/workbook.xml")).toContain(xml);
  });
});

describe("A signed workbook", () => {
  const SIGNATURE = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature";
  function signed(): Uint8Array {
    const { bytes } = madeBook(PLAIN);
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${SIGNATURE}/${type}" Target="${target}"/>`;
    return zipParts({
      ...unzipParts(bytes),
      "_rels/.rels": partText(bytes, "_rels/.rels").replace(
        "</Relationships>",
        `${relation("rIdS", "origin", "_xmlsignatures/origin.sigs")}</Relationships>`,
      ),
      "[Content_Types].xml": partText(bytes, "[Content_Types].xml").replace(
        "</Types>",
        '<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/><Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/></Types>',
      ),
      "_xmlsignatures/origin.sigs": new Uint8Array(),
      "_xmlsignatures/sig1.xml": '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
      "_xmlsignatures/_rels/origin.sigs.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("rId1", "signature", "sig1.xml")}</Relationships>`,
    });
  }

  it("loses its signature with a word, beforehand too, and keeps none of its parts", async () => {
    const place = workplace({ "a.xlsx": signed() });
    expect(await place.run(...withFile(ATTACH, "a.xlsx"), "--dry-run")).toBe(CLEAN);
    expect(place.complaints).toHaveLength(1);
    expect(place.complaints[0]).toContain("chữ ký số");
    expect(await place.run(...withFile(ATTACH, "a.xlsx"), "-o", "b.xlsx")).toBe(CLEAN);
    expect(place.complaints).toHaveLength(2);
    const after = place.stored.get("b.xlsx")!;
    expect(Object.keys(unzipParts(after)).filter((name) => name.includes("_xmlsignatures"))).toEqual([]);
    for (const part of ["_rels/.rels", "[Content_Types].xml"]) expect(partText(after, part)).not.toContain("sig1");
    expect(partText(after, "_rels/.rels")).not.toContain("digital-signature");
  });

  it("is only read without a word", async () => {
    const place = workplace({ "a.xlsx": signed() });
    await place.run("check", "a.xlsx");
    expect(place.complaints.join()).not.toContain("chữ ký");
  });
});

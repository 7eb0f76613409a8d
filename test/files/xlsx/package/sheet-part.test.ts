import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { perform } from "../../../../src/actions/perform";
import { insertTemplate } from "../../../../src/actions/insert-template";
import { createFormulaColumn } from "../../../../src/workbook/model/row-formula";
import type { Edit } from "../../../../src/workbook/model/plan";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import { capture } from "../../../../files/xlsx/read/capture";
import { apply } from "../../../../files/xlsx/write/apply";
import { blankWorkbook } from "../../../../files/xlsx/write/blank-workbook";
import { openWorkbook, saveWorkbook } from "../../../../files/xlsx/package/workbook";
import { readRest, sheetFrame, writeRest } from "../../../../files/xlsx/package/sheet-part";
import { UnusableFile } from "../../../../files/xlsx/package/unusable-file";
import { handParts, handWorkbook, partText, unzipParts, zipParts } from "../package-parts";

/** Every part is read and written piece by piece, or none. */
const [ALWAYS, NEVER] = [0, Infinity];

const STRINGS = "<si><t>Tốt</t></si><si><r><t>Chi bộ </t></r><r><t>1</t></r></si>";
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font><name val="Calibri"/></font></fonts>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="10" fontId="0" quotePrefix="1"/></cellXfs>';
const COLUMNS = ["B", "C", "D"];
const NAMES = [...["TC1", "DoiTuong", "Tong"].entries()]
  .map(
    ([index, role]) =>
      `<definedName name="ThamDinh_1_${role}">Bang!$${COLUMNS[index]!}$3:$${COLUMNS[index]!}$40</definedName>`,
  )
  .join("");

/** Cells of one place, as programs write them and as no program does. */
const CELLS: readonly ((at: string, row: number) => string)[] = [
  (at) => `<c r="${at}"><v>1.5</v></c>`,
  (at) => `<c r="${at}"><v>-0.25</v></c>`,
  (at) => `<c r="${at}"><v>12345678901234567890</v></c>`,
  (at) => `<c r="${at}"><v>1E-3</v></c>`,
  (at, row) => `<c r="${at}" s="1"><v>${45000 + row}</v></c>`,
  (at) => `<c r="${at}" s="2"/>`,
  (at) => `<c r="${at}"></c>`,
  (at) => `<c r="${at}" t="s"><v>0</v></c>`,
  (at) => `<c r="${at}" t="s"><v>1</v></c>`,
  (at, row) => `<c r="${at}" t="inlineStr"><is><t xml:space="preserve"> Đảng ủy xã số ${row} </t></is></c>`,
  (at) => `<c r="${at}" t="inlineStr"><is><t></t></is></c>`,
  (at) => `<c r="${at}" t="inlineStr"><is><t>a &amp; b_x0041_</t></is></c>`,
  (at) => `<c r="${at}" t="inlineStr"><is><t>a_x0041_ ﬁ ＊</t></is></c>`,
  (at) => `<c r="${at}" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>`,
  (at) => `<c r="${at}" t="b"><v>1</v></c>`,
  (at) => `<c r="${at}" t="e"><v>#N/A</v></c>`,
  (at) => `<c r="${at}" t="d"><v>2026-11-28</v></c>`,
  (at, row) => `<c r="${at}"><f>SUM($B${row},C$${row})+10+'Bộ tiêu chí'!$D$10</f><v>${row}</v></c>`,
  (at, row) => `<c r="${at}"><f>SUM($B${row},C$${row})+10+'Bộ tiêu chí'!$D$10</f></c>`,
  (at, row) => `<c r="${at}" t="str"><f>IF(B${row}&lt;&gt;"","×","K${row}")</f><v></v></c>`,
  (at, row) => `<c r="${at}" t="str"><f>IF(B${row}&lt;&gt;"","×","K${row}")</f><v>Tốt</v></c>`,
  (at, row) => `<c r="${at}" t="str"><f aca="false">LOG10(B${row})&amp;&#65;</f><v/></c>`,
  (at) => `<c r="${at}"><f t="array" ref="${at}">SUM(B3:B4)</f><v>0</v></c>`,
  (at) => `<c r="${at}"><v> 7\n</v></c>`,
  (at) => `<c r="${at}" cm="1"><v>7</v><extLst/></c>`,
  (at) => `<c r="${at}"><f t="shared" ref="B3:B9" si="0">A1+1</f><v>1</v></c>`,
  (at) => `<c r="${at}"><f t="shared" si="0"/><v>1</v></c>`,
  () => "",
];
/** Cells that only a part read as a whole may have, or that no reader takes. */
const ODD: readonly ((at: string) => string)[] = [
  (at) => `<c r='${at}'><v>7</v></c>`,
  (at) => `<c r="${at}"><v><![CDATA[7]]></v></c>`,
  (at) => `<c r="${at}"><!-- > --><v>7</v></c>`,
  () => "<c><v>7</v></c>",
  (at) => `<c r="${at}"><v>7</v`,
  (at) => `<c r="${at}"><v>7,5</v></c>`,
  (at) => `<c r="${at}" t="s"><v>99</v></c>`,
  () => '<c r="A1"><v>7</v></c>',
  (at) => `<c r="${at}" s="1" s="2"/>`,
  (at) => `<c r="${at}"><v>&#0;</v></c>`,
  (at) => `</row><row r="39"><c r="B39"><v>${at}</v></c>`,
];
const ROWS: readonly ((row: number, cells: string) => string)[] = [
  (row, cells) => `<row r="${row}">${cells}</row>`,
  (row, cells) => `<row r="${row}" spans="1:4" ht="15.75" customHeight="1" hidden="1">${cells}</row>`,
  (row, cells) => (cells === "" ? `<row r="${row}"/>` : `<row r="${row}" s="1" customFormat="1">${cells}</row>`),
  (row, cells) => `<row r="${row}">\n ${cells}</row>\n`,
];

const cell = fc.oneof(
  { arbitrary: fc.constantFrom(...CELLS), weight: 60 },
  { arbitrary: fc.constantFrom(...ODD), weight: 1 },
);
const rows = fc
  .array(
    fc.record({
      cells: fc.tuple(cell, cell, cell),
      kind: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
      gap: fc.constantFrom(1, 1, 1, 2),
    }),
    { maxLength: 20 },
  )
  // Long tables repeat their rows
  .chain((some) => fc.constantFrom(some, [...some, ...some]));

const ENDS: readonly (readonly [string, string])[] = [
  ["<sheetData>", "</sheetData>"],
  [
    '<dimension ref="A1"/><cols><col min="2" max="3" width="9" style="1"/></cols><sheetData>',
    '</sheetData><sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="F1:F2"/></mergeCells>',
  ],
  ["<!-- <sheetData> --><sheetData>", "</sheetData>"],
  ["<!-- <sheetData></sheetData> --><sheetData>", "</sheetData>"],
  ["\r\n<sheetData>", "</sheetData >"],
];

function sheetOf(some: Parameters<Parameters<typeof rows.map>[0]>[0], [head, tail]: readonly [string, string]): string {
  let row = 1;
  const body = some.map(({ cells, kind, gap }) => {
    row += gap;
    return ROWS[kind]!(row, cells.map((make, index) => make(`${COLUMNS[index]!}${row}`, row)).join(""));
  });
  return `${head}${body.join("")}${tail}`;
}

/** What reading gives, or the sentence that refuses the file. */
function readOrRefusal(bytes: Uint8Array, streamedFrom: number): unknown {
  try {
    return plain(capture(openWorkbook(bytes, streamedFrom), { forRules: true }));
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    return error.message;
  }
}

/** Formulas that are made when they are read become texts. */
function plain(snapshot: Snapshot): unknown {
  return JSON.parse(JSON.stringify(snapshot));
}

it("A sheet read piece by piece gives what it gives as a whole, and a faulty one the same sentence", () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...ENDS), (some, ends) => {
      const bytes = handWorkbook({
        sheets: { Bang: sheetOf(some, ends) },
        names: NAMES,
        strings: STRINGS,
        styles: STYLES,
      });
      expect(readOrRefusal(bytes, ALWAYS)).toEqual(readOrRefusal(bytes, NEVER));
    }),
    { numRuns: 400 },
  );
});

it("A sheet written piece by piece has the bytes that it has as a whole", () => {
  const content = fc
    .constantFrom<readonly (null | number | string | { date: number })[]>([null, 1.5, "x", { date: 45000 }])
    .chain((all) => fc.constantFrom(...all));
  const write = fc.record({ row: fc.integer({ min: 1, max: 45 }), column: fc.integer({ min: 1, max: 6 }), content });
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(ENDS[0]!, ENDS[1]!, ENDS[4]!),
      fc.array(write, { maxLength: 12 }),
      fc.integer({ min: 2, max: 30 }),
      (some, ends, cells, first) => {
        const sheet = sheetOf(some, ends).replaceAll('<sheetProtection sheet="1"/>', "");
        const bytes = handWorkbook({ sheets: { Bang: sheet }, names: NAMES, strings: STRINGS, styles: STYLES });
        if (typeof readOrRefusal(bytes, NEVER) === "string") return;
        const [streamed, whole] = [ALWAYS, NEVER].map((from) => {
          const workbook = openWorkbook(bytes, from);
          apply(workbook, {
            edits: [
              {
                kind: "setCells",
                sheet: "Bang",
                cells: [...new Map(cells.map((one) => [`${one.row} ${one.column}`, one])).values()],
              },
              { kind: "fillColumn", sheet: "Bang", fill: { column: 7, row: first, rows: 9, formula: "=B{r}+1" } },
              { kind: "activate", area: { sheet: "Bang", row: first, column: 2, rows: 1, columns: 1 } },
              { kind: "fillColumn", sheet: "Bang", fill: { column: 8, row: first, rows: 2, formula: "=G{r}+1" } },
            ],
          });
          return unzipParts(saveWorkbook(workbook));
        }) as [ReturnType<typeof unzipParts>, ReturnType<typeof unzipParts>];
        expect(Object.keys(streamed)).toEqual(Object.keys(whole));
        for (const [name, part] of Object.entries(whole)) expect(text(streamed[name]!)).toBe(text(part));
      },
    ),
    { numRuns: 150 },
  );
});

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

it.each(["test/files/former/former-formulas.xlsx", "test/files/former/before-entry-codes.xlsx"])(
  "%s gives the same read piece by piece and as a whole",
  (file) => {
    const bytes = new Uint8Array(readFileSync(file));
    expect(readOrRefusal(bytes, ALWAYS)).toEqual(readOrRefusal(bytes, NEVER));
  },
);

it("Classifying a table read piece by piece writes the same file, and makes hardly a text of the formulas that are as they were written", () => {
  const workbook = blankWorkbook();
  const inserted = insertTemplate(capture(workbook), { rubrics: ["tap-the"], rows: 60 });
  if (!inserted.ok) throw new Error("the pack is missing");
  const bytes = saveWorkbook(apply(workbook, inserted.plan));
  const filled = openWorkbook(bytes, ALWAYS);
  const edits = capture(filled).names.flatMap(({ name, block }): readonly Edit[] =>
    block && /_(?:DoiTuong|MoHinh)$/.test(name)
      ? [{ kind: "writeColumn", area: block.area, cells: Array.from({ length: 60 }, (_, row) => `Sổ tay số ${row}`) }]
      : [],
  );
  const entered = saveWorkbook(apply(filled, { edits }));
  let made = 0;
  const [streamed, whole] = [ALWAYS, NEVER].map((from) => {
    const opened = openWorkbook(entered, from);
    const snapshot = capture(opened);
    const counted: Snapshot = {
      ...snapshot,
      names: snapshot.names.map((named) => ({
        ...named,
        block: named.block && {
          ...named.block,
          formulas: named.block.formulas.map((own) => own && counting(own, named.block!.area.row)),
        },
      })),
    };
    const { plan } = perform({ kind: "classify", repair: false }, from === ALWAYS ? counted : snapshot);
    return saveWorkbook(apply(opened, plan));
  }) as [Uint8Array, Uint8Array];
  expect(unzipParts(streamed)).toEqual(unzipParts(whole));
  expect(made).toBeLessThan(60);

  /** The same column, whose formulas count how often their text is made. */
  function counting(formulas: readonly (string | null)[], firstRow: number): readonly (string | null)[] {
    const { formulas: own, put } = createFormulaColumn(firstRow, formulas.length);
    const pieces = formulas[0]?.split(new RegExp(`(?<=[A-Z$])${firstRow}(?![\\d(])`)) ?? [];
    const counted = new Proxy(pieces, {
      get: (target, key): unknown => {
        if (key === "join") made++;
        return Reflect.get(target, key);
      },
    });
    const source = { pieces: counted };
    formulas.forEach((formula, index) => {
      if (formula !== null) put(index, pieces.join(String(firstRow + index)) === formula ? source : formula);
    });
    return own;
  }
});

it("A part without its rows never replaces one with them", () => {
  const bytes = handWorkbook({ sheets: { Bang: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } });
  const { archive } = openWorkbook(bytes, ALWAYS);
  const name = "xl/worksheets/sheet1.xml";
  const rest = readRest(archive, name);
  expect(rest).not.toContain("<row");
  writeRest(archive, name, rest.replace("</worksheet>", '<pageMargins left="1"/></worksheet>'));
  expect(partText(archive.toBytes(), name)).toContain(
    '<v>1</v></c></row></sheetData><pageMargins left="1"/></worksheet>',
  );
  expect(sheetFrame(archive, name)).not.toBeNull();
});

it("A sheet whose bytes were changed on the way is refused, also where its rows are read before its checksum", () => {
  const parts = handParts({ sheets: { Bang: `<sheetData>${'<row r="1"><c r="A1"><v>1</v></c></row>'}</sheetData>` } });
  const bytes = zipParts(parts);
  const record = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf("PK\u0001\u0002");
  const checksum = record + 16;
  bytes[checksum] = bytes[checksum]! ^ 1;
  expect(() => capture(openWorkbook(bytes, ALWAYS))).toThrow(UnusableFile);
});

it("Parts that no edit changes are never inflated, whatever an action does to the sheets: their checksums may be wrong", () => {
  const workbook = blankWorkbook();
  const inserted = insertTemplate(capture(workbook), { rubrics: ["tap-the"], rows: 5 });
  if (!inserted.ok) throw new Error("the pack is missing");
  const others = [
    "xl/theme/theme1.xml",
    "xl/media/image1.png",
    "docProps/app.xml",
    "xl/pivotCache/pivotCacheRecords1.xml",
  ];
  const bytes = zipParts({
    ...unzipParts(saveWorkbook(apply(workbook, inserted.plan))),
    ...Object.fromEntries(others.map((name) => [name, `<a>${name}</a>`])),
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const name of others) {
    const record = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(name) - 46;
    view.setUint32(record + 16, ~view.getUint32(record + 16, true), true);
  }
  const opened = openWorkbook(bytes);
  for (const name of others) expect(() => opened.archive.read(name)).toThrow(UnusableFile);
  const before = capture(opened, { forFrames: true, forRules: true });
  const cells = before.names.flatMap(({ name, block }) => (block && name.endsWith("_DoiTuong") ? [block.area] : []));
  apply(opened, { edits: cells.map((area) => ({ kind: "writeColumn", area, cells: ["Đảng ủy xã A"] })) });
  apply(opened, perform({ kind: "classify", repair: true }, capture(opened, { forFrames: true, forRules: true })).plan);
  const parts = unzipParts(saveWorkbook(opened));
  for (const name of others) expect(text(parts[name]!)).toBe(`<a>${name}</a>`);
});

import fc from "fast-check";
import { DECLARATION, MAIN, OFFICE, handParts, zipParts } from "../files/xlsx/package-parts";

/** What is random about a workbook of other people round one list of entries, in which the tool then works. */
export interface RandomBook {
  readonly entries: number;
  /** Widths of columns right of the list; `null` for one that says nothing, negative for a hidden one. */
  readonly widths: readonly (number | null)[];
  /** Whether empty cells right of the list have looks. */
  readonly styled: readonly boolean[];
  readonly others: readonly {
    readonly state: "visible" | "hidden" | "veryHidden";
    readonly isProtected: boolean;
    readonly isChart: boolean;
  }[];
  /** Where the list stands among the sheets. */
  readonly place: number;
  readonly listState: "visible" | "hidden";
  /** Which of the visible sheets is open, and whether the next one is selected with it. */
  readonly active: number;
  readonly isGrouped: boolean;
  readonly hasPrintArea: boolean;
  readonly hasViews: boolean;
}

export const LIST = "Danh sách chấm";
const COLUMNS = 12;

export const randomBook: fc.Arbitrary<RandomBook> = fc.record({
  entries: fc.integer({ min: 1, max: 4 }),
  widths: fc.array(fc.option(fc.constantFrom(3, 4.5, 9.140625, 20.25, -6)), { minLength: 18, maxLength: 18 }),
  styled: fc.array(fc.boolean(), { minLength: 18, maxLength: 18 }),
  others: fc.array(
    fc.record({
      state: fc.constantFrom("visible", "visible", "hidden", "veryHidden"),
      isProtected: fc.boolean(),
      isChart: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  place: fc.nat(),
  listState: fc.constantFrom("visible", "visible", "hidden"),
  active: fc.nat(),
  isGrouped: fc.boolean(),
  hasPrintArea: fc.boolean(),
  hasViews: fc.boolean(),
});

const HEADS = ["STT", "Tên đơn vị", "Tên mô hình", "Lĩnh vực", "TC1", "TC2", "TC3", "TC4"];

const STYLES =
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

const letter = (column: number) =>
  column > 26 ? `A${String.fromCharCode(38 + column)}` : String.fromCharCode(64 + column);
const text = (address: string, style: number, value: string) =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;

function listXml({ entries, widths, styled, hasPrintArea }: RandomBook): string {
  const cols = widths
    .flatMap((width, index) => {
      const column = HEADS.length + 1 + index;
      if (width === null) return [];
      return [
        `<col min="${column}" max="${column}" width="${Math.abs(width)}" customWidth="1"${width < 0 ? ' hidden="1"' : ""}/>`,
      ];
    })
    .join("");
  const looks = (row: number) =>
    styled
      .flatMap((isStyled, index) =>
        isStyled && index < COLUMNS ? [`<c r="${letter(HEADS.length + 1 + index)}${row}" s="2"/>`] : [],
      )
      .join("");
  const rows = Array.from({ length: entries }, (_, index) => {
    const row = 4 + index;
    return (
      `<row r="${row}" ht="${20 + index}" customHeight="1"><c r="A${row}" s="3"><v>${index + 1}</v></c>${text(`B${row}`, 3, `Đơn vị ${index + 1}`)}${text(`C${row}`, 3, `Mô hình ${index + 1}`)}${text(`D${row}`, 3, "Kinh tế")}` +
      [1.5, 3.25, 2, 0.5].map((score, at) => `<c r="${letter(5 + at)}${row}" s="3"><v>${score}</v></c>`).join("") +
      `${looks(row)}</row>`
    );
  }).join("");
  return (
    '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView @view workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B4" sqref="B4"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/>${cols === "" ? "" : `<cols>${cols}</cols>`}<sheetData><row r="1">${text("A1", 1, "BẢNG CHẤM")}</row>` +
    `<row r="3" ht="42" customHeight="1">${HEADS.map((head, index) => text(`${letter(index + 1)}3`, 1, head)).join("")}${looks(3)}</row>${rows}</sheetData>` +
    '<mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells><conditionalFormatting sqref="E4:H9"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>3</formula></cfRule></conditionalFormatting>' +
    `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>${hasPrintArea ? '<pageSetup orientation="landscape"/>' : ""}`
  );
}

const otherXml = (index: number, isProtected: boolean) =>
  `<sheetViews><sheetView @view workbookViewId="0"/></sheetViews><cols><col min="1" max="3" width="${11 + index}" customWidth="1"/></cols><sheetData><row r="1" ht="33" customHeight="1"><c r="A1"><v>${index + 5}</v></c><c r="B1"><f>A1*2</f><v>${(index + 5) * 2}</v></c></row></sheetData>` +
  (isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1" password="CC1A"/>' : "");

export interface MadeBook {
  readonly bytes: Uint8Array;
  /** Parts of sheets other than the list, chart sheets included. */
  readonly otherParts: readonly string[];
}

/** The workbook; its list is in a sheet of its own, with headings in row 3. */
export function madeBook(book: RandomBook): MadeBook {
  const at = book.place % (book.others.length + 1);
  const others = book.others.map((own, index) => ({
    ...own,
    name: own.isChart ? `Biểu đồ ${index + 1}` : `Của người khác ${index + 1}`,
    index,
  }));
  const isAllHidden = book.listState === "hidden" && !others.some(({ state }) => state === "visible");
  const list = {
    name: LIST,
    state: isAllHidden ? ("visible" as const) : book.listState,
    isChart: false,
    isProtected: false,
    index: -1,
  };
  const sheets = [...others.slice(0, at), list, ...others.slice(at)];
  const visible = sheets.flatMap(({ state }, index) => (state === "visible" ? [index] : []));
  const active = visible[book.active % visible.length]!;
  const selected = [
    active,
    ...(book.isGrouped ? visible.slice(visible.indexOf(active) + 1, visible.indexOf(active) + 2) : []),
  ];
  const view = (body: string, index: number) =>
    body.replace("@view ", selected.includes(index) ? 'tabSelected="1" ' : "");
  const parts = handParts({
    sheets: Object.fromEntries(
      sheets.map(({ name, isProtected, index: own }, index) => [
        name,
        view(own < 0 ? listXml(book) : otherXml(own, isProtected), index),
      ]),
    ),
    styles: STYLES,
    ...(book.hasPrintArea
      ? { names: `<definedName name="_xlnm.Print_Area" localSheetId="${at}">'${LIST}'!$A$1:$H$9</definedName>` }
      : {}),
  });
  const edit = (name: string, change: (xml: string) => string) => {
    parts[name] = change(String(parts[name]));
  };
  sheets.forEach(({ name, state, isChart }, index) => {
    if (state !== "visible")
      edit("xl/workbook.xml", (xml) => xml.replace(`<sheet name="${name}"`, `<sheet name="${name}" state="${state}"`));
    if (!isChart) return;
    edit("xl/_rels/workbook.xml.rels", (xml) =>
      xml.replace(
        `/worksheet" Target="worksheets/sheet${index + 1}.xml"`,
        `/chartsheet" Target="worksheets/sheet${index + 1}.xml"`,
      ),
    );
    edit("[Content_Types].xml", (xml) =>
      xml.replace(
        `sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"`,
        `sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"`,
      ),
    );
    parts[`xl/worksheets/sheet${index + 1}.xml`] = view(
      `${DECLARATION}<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView @view workbookViewId="0"/></sheetViews></chartsheet>`,
      index,
    );
  });
  edit("xl/workbook.xml", (xml) =>
    book.hasViews || active > 0
      ? xml.replace("<workbookView ", `<workbookView activeTab="${active}" `)
      : xml.replace(/<bookViews>.*<\/bookViews>/, ""),
  );
  return {
    bytes: zipParts(parts),
    otherParts: sheets.flatMap(({ index: own }, index) => (own < 0 ? [] : [`xl/worksheets/sheet${index + 1}.xml`])),
  };
}

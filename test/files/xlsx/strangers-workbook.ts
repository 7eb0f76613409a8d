import { DECLARATION, handParts, MAIN, OFFICE, zipParts } from "./package-parts";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const PICTURE = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);

/** The sheet that holds a score table of ours among other people's work. */
export const TABLE_SHEET = "Bảng điểm";
export const TABLE_PART = "xl/worksheets/sheet1.xml";

/**
 * Rows 2 to 4 of column C are a shared formula, D is bound and partly missing, row 6 is only styled, row 8 is missing.
 */
const TABLE =
  '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:E7"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/><cols><col min="4" max="4" width="20" style="2" customWidth="1"/></cols>' +
  '<sheetData><row r="1" spans="1:5" ht="30" customHeight="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
  '<row r="2" spans="1:5"><c r="A2"><v>1</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">A2*2</f><v>2</v></c><c r="D2" s="1"><v>7</v></c><c r="E2" t="s"><v>2</v></c></row>' +
  '<row r="3" spans="1:5"><c r="A3"><v>2</v></c><c r="C3"><f t="shared" si="0"/><v>4</v></c><c r="E3"><f>SUM(A2:A3)</f><v>3</v></c></row>' +
  '<row r="4"><c r="A4"><v>3</v></c><c r="C4"><f t="shared" si="0"/><v>6</v></c></row>' +
  '<row r="6" s="1" customFormat="1"/><row r="7"><c r="E7"><v>9</v></c></row></sheetData>' +
  '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' +
  '<conditionalFormatting sqref="A2:A4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="whole" allowBlank="1" showErrorMessage="1" sqref="A2:A4"><formula1>1</formula1><formula2>5</formula2></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="E2" r:id="rId3"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>';

const OTHER =
  '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>A1+1</f><v>6</v></c></row></sheetData>' +
  '<sheetProtection sheet="1" password="CC1A" objects="1" scenarios="1"/>';

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="165" formatCode="0.000"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="12"/><name val="Arial"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="165" fontId="1" fillId="0" borderId="0" xfId="1" applyFont="1"/>' +
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Của tôi" xfId="1"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium9"/>' +
  '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}"/></extLst>';

const anchor = (inner: string, row: number) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 8}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inner}<xdr:clientData/></xdr:twoCellAnchor>`;

/**
 * The parts of a workbook of somebody else: comments, a picture, a chart, names, rules, a calculation chain and more.
 */
export function strangersParts(): Record<string, string | Uint8Array> {
  const parts = handParts({
    sheets: { [TABLE_SHEET]: TABLE, "Khác &amp; nữa": OTHER },
    names:
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Bảng điểm\'!$1:$1</definedName><definedName name="Nguong" comment="của tôi">\'Khác &amp; nữa\'!$A$1</definedName>' +
      "<definedName name=\"ThamDinh_1_TC1\">'Bảng điểm'!$D$2:$D$8</definedName>",
    strings: '<si><t>Tên</t></si><si><t xml:space="preserve"> Hai lần </t></si><si><t>liên kết</t></si>',
    styles: STYLES,
    properties: 'defaultThemeVersion="166925"',
    calculation: 'calcId="191029" iterate="1"',
  });
  const text = (name: string) => String(parts[name]);
  parts["[Content_Types].xml"] = text("[Content_Types].xml").replace(
    "</Types>",
    '<Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/octet-stream"/>' +
      '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>' +
      '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>' +
      '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>' +
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
  );
  parts["xl/_rels/workbook.xml.rels"] = text("xl/_rels/workbook.xml.rels").replace(
    "</Relationships>",
    `<Relationship Id="rIdC" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
  );
  parts["xl/calcChain.xml"] =
    `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="C2" i="1"/><c r="C3" i="1"/><c r="C4" i="1"/><c r="E3" i="1"/><c r="B1" i="2"/></calcChain>`;
  parts["xl/worksheets/_rels/sheet1.xml.rels"] =
    `${DECLARATION}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId4" Type="${OFFICE}/comments" Target="../comments1.xml"/>` +
    `<Relationship Id="rId3" Type="${OFFICE}/hyperlink" Target="https://example.org/?a=1&amp;b=2" TargetMode="External"/></Relationships>`;
  parts["xl/comments1.xml"] =
    `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>Lan</author></authors><commentList><comment ref="A2" authorId="0"><text><t>Xem lại</t></text></comment></commentList></comments>`;
  parts["xl/drawings/vmlDrawing1.vml"] =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden">' +
    '<x:ClientData ObjectType="Note"><x:Anchor>1, 15, 1, 2, 3, 15, 4, 4</x:Anchor><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';
  parts["xl/drawings/drawing1.xml"] =
    `${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">` +
    anchor(
      `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Dấu"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`,
      0,
    ) +
    anchor(
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="Biểu đồ"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
        `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
      10,
    ) +
    "</xdr:wsDr>";
  parts["xl/drawings/_rels/drawing1.xml.rels"] =
    `${DECLARATION}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/image" Target="../media/image1.png"/><Relationship Id="rId2" Type="${OFFICE}/chart" Target="../charts/chart1.xml"/></Relationships>`;
  parts["xl/media/image1.png"] = PICTURE;
  parts["xl/charts/chart1.xml"] =
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/>` +
    '<c:val><c:numRef><c:f>\'Bảng điểm\'!$A$2:$A$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    '<c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';
  parts["customXml/item1.xml"] = "<của-tôi/>";
  parts["xl/printerSettings/printerSettings1.bin"] = Uint8Array.from([0, 1, 2, 255, 254, 13, 10]);
  return parts;
}

export function strangersWorkbook(): Uint8Array {
  return zipParts(strangersParts());
}

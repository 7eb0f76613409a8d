import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LeaderType,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import type { Table } from "docx";
import { textOf } from "../form-document";
import type { FormBlock } from "../form-document";
import { FORM_TITLES, SINGLE_PAGES } from "../form-kinds";
import { sealedText } from "../paper";
import type { Paper } from "../paper";
import { FORM_FONT, FORM_MARGINS, PAGE_NUMBER_SIZE, PROFILES, inLook } from "../profile";
import { letterhead, title } from "./head";
import { line, running } from "./lines";
import { A4, pointTwips, textWidthOf, twips } from "./measures";
import { signatures } from "./signatures";
import { table } from "./table";
import type { TextPage } from "./text-page";

/** Sets a form as a text document (.docx); its texts say what the workbook says now. */
export async function documentOf(paper: Paper): Promise<Uint8Array> {
  const { kind, document } = paper;
  const isPortrait = document.orientation === "portrait";
  const sealed = sealedText(paper.seal);
  const footer = () => new Footer({ children: [line(sealed, { size: 9, bold: false, italic: false })] });
  const empty = () => new Header({ children: [line("", { size: PAGE_NUMBER_SIZE, bold: false, italic: false })] });
  const file = new Document({
    title: FORM_TITLES[kind],
    creator: "Thẩm định",
    lastModifiedBy: "Thẩm định",
    compatabilityModeVersion: 15,
    styles: {
      default: {
        document: {
          run: { font: FORM_FONT, size: PROFILES[paper.profile].text.size * 2, language: { value: "vi-VN" } },
        },
      },
    },
    sections: [
      {
        properties: {
          // Pages are numbered from the second on
          titlePage: true,
          page: {
            size: {
              width: A4.short,
              height: A4.long,
              orientation: isPortrait ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
            },
            margin: {
              top: twips(FORM_MARGINS.top),
              bottom: twips(FORM_MARGINS.bottom),
              left: twips(FORM_MARGINS.left),
              right: twips(FORM_MARGINS.right),
              header: twips(HEADER_MARGIN),
              footer: twips(HEADER_MARGIN),
              gutter: 0,
            },
          },
        },
        headers: { first: empty(), default: SINGLE_PAGES.has(kind) ? empty() : pageNumber() },
        footers: { first: footer(), default: footer() },
        children: parts(paper),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** Millimetres from the edge of the paper to page numbers and footers. */
const HEADER_MARGIN = 10;

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: PAGE_NUMBER_SIZE * 2 })],
      }),
    ],
  });
}

function parts(paper: Paper): readonly (Paragraph | Table)[] {
  const width = textWidthOf(paper.document);
  const profile = PROFILES[paper.profile];
  const left = Math.round(width * profile.leftShare);
  let begins = false;
  const page: TextPage = {
    paper,
    profile,
    width,
    widths: [left, width - left],
    startOfPage: () => {
      const wasBegun = begins;
      begins = false;
      return wasBegun ? { breakBefore: true } : {};
    },
  };
  const { blocks } = paper.document;
  return blocks.flatMap((block, index) => {
    if (block.kind === "page") begins = true;
    return setPart(block, page, isKept(blocks, index));
  });
}

/** Whether a part stays with the next one: the last words before those who sign, and a heading with what it heads. */
function isKept(blocks: readonly FormBlock[], index: number): boolean {
  const [block, next, afterNext] = [blocks[index], blocks[index + 1], blocks[index + 2]];
  if (block?.kind === "paragraph" && block.look === "bold") return true;
  return next?.kind === "signatures" || (next?.kind === "paragraph" && afterNext?.kind === "signatures");
}

function setPart(block: FormBlock, page: TextPage, keepNext: boolean): readonly (Paragraph | Table)[] {
  const { profile, width } = page;
  switch (block.kind) {
    case "letterhead":
      return letterhead(block, page);
    case "title":
      return title(block, page);
    case "line":
      return [running(textOf(block.text), inLook(profile.text, block.look), profile, { align: block.align, keepNext })];
    case "paragraph":
      return [running(textOf(block.text), inLook(profile.text, block.look ?? "plain"), profile, { keepNext })];
    case "blank-lines":
      return Array.from({ length: block.count }, () => dottedLine(width));
    case "table":
      return [table(block, width), line("", { ...profile.text, size: 6 })];
    case "signatures":
      return signatures(block, page);
    case "page":
      return [];
  }
}

/** A line to be written on. */
function dottedLine(width: number): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
    spacing: { before: 0, after: pointTwips(WRITTEN_ROOM) },
    children: [new TextRun({ children: [new Tab()] })],
  });
}

/** Points below a dotted line. */
const WRITTEN_ROOM = 4;

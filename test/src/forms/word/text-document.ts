import { unzipSync } from "fflate";
import { documentOf } from "../../../../src/forms/word/document-of";
import type { FormKind } from "../../../../src/forms/form-kinds";
import type { Paper } from "../../../../src/forms/paper";
import { perform } from "../../../../src/actions/perform";
import type { HeadingProfile } from "../../../../src/workbook/sheets/heading";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";

/** A form of a workbook as data, as a pane gets it. */
export function paperOf(
  snapshot: Snapshot,
  form: FormKind,
  profile: HeadingProfile,
  entry: string | null = null,
): Paper {
  const { performed } = perform({ kind: "read-form", form, profile, judge: null, entry, isBlank: false }, snapshot);
  if (performed.kind !== "form") throw new Error(JSON.stringify(performed));
  return performed.paper;
}

/** The parts of a text document that say how it looks. */
export interface DocumentParts {
  readonly bytes: Uint8Array;
  readonly document: string;
  readonly styles: string;
  /** Headers and footers by their type: `header default`. */
  readonly margins: ReadonlyMap<string, string>;
}

export async function partsOf(paper: Paper): Promise<DocumentParts> {
  const bytes = await documentOf(paper);
  const parts = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const document = text("word/document.xml");
  const relations = text("word/_rels/document.xml.rels");
  const margins = [...document.matchAll(/<w:(header|footer)Reference w:type="(\w+)" r:id="(\w+)"\/>/g)].map(
    ([, part, type, id]) => {
      const target = new RegExp(`Id="${id!}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id!}"`).exec(relations)!;
      return [`${part!} ${type!}`, text(`word/${(target[1] ?? target[2])!}`)] as const;
    },
  );
  return { bytes, document, styles: text("word/styles.xml"), margins: new Map(margins) };
}

/** Measures of the first paragraph whose text begins so, in points and millimetres, as the file gives them. */
export function paragraphOf({ document }: DocumentParts, text: string): string {
  const own = document.split("<w:p>").find((paragraph) => shownText(paragraph).startsWith(text));
  if (own === undefined) throw new Error(`no paragraph ${text}`);
  const number = (pattern: RegExp) => Number(pattern.exec(own)?.[1] ?? Number.NaN);
  const isOn = (tag: string) => new RegExp(`<w:${tag}(?: w:val="(?:true|1)")?/>`).test(own);
  const line = /w:line="(\d+)" w:lineRule="(\w+)"/.exec(own)!;
  const indent = number(/w:firstLine="(\d+)"/);
  return [
    `${String(number(/<w:sz w:val="(\d+)"\/><w:szCs w:val="\d+"\/>(?:<w:u [^>]*\/>)?<\/w:rPr><w:t/) / 2)} pt`,
    ...(isOn("b") ? ["đậm"] : []),
    ...(isOn("i") ? ["nghiêng"] : []),
    ...(own.includes("<w:u ") ? ["gạch chân"] : []),
    /<w:jc w:val="(\w+)"\/>/.exec(own)?.[1] ?? "left",
    line[2] === "exact" ? `đúng ${String(Number(line[1]) / 20)} pt` : `${String(Number(line[1]) / 240)} dòng`,
    `sau ${String(number(/w:after="(\d+)"/) / 20)} pt`,
    ...(Number.isNaN(indent) ? [] : [`lùi ${String(Math.round((indent * 25.4) / 144) / 10)} mm`]),
  ].join(", ");
}

/** The text of a part of XML. */
export function shownText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text!).join("");
}

/** The same paper with so many rows in its tables, each named, with 8,5 points. */
export function withEntries(paper: Paper, count: number, name: (row: number) => string): Paper {
  const rows = Array.from({ length: count }, (_, row) => [row + 1, name(row), "Đảng ủy xã A", 8.5, "Tốt"]);
  const { document } = paper;
  return {
    ...paper,
    document: {
      ...document,
      blocks: document.blocks.map((block) => (block.kind === "table" ? { ...block, rows } : block)),
    },
  };
}

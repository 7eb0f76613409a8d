import { strFromU8 } from "fflate";
import { unzipParts, zipParts } from "../files/xlsx/package-parts";

/**
 * What some producer does otherwise than Excel, all of it allowed. It changes how a package is written, not what it
 * says.
 */
export type Quirk = keyof typeof QUIRKS;

type Texts = Record<string, string>;

const isSheet = (name: string) => /worksheets\/[^/]+\.xml$/i.test(name);
const isMain = (name: string) => /(?:worksheets\/[^/]+|workbook|styles|sharedStrings)\.xml$/i.test(name);
const CONTENT_TYPES = "[Content_Types].xml";

function each(parts: Texts, wanted: (name: string) => boolean, change: (text: string, name: string) => string): Texts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, wanted(name) ? change(text, name) : text]),
  );
}

const body = (text: string, change: (inner: string) => string) =>
  text.replace(
    /^(<\?xml[^>]*\?>\s*)?([\s\S]*)$/,
    (_, head: string | undefined, inner: string) => (head ?? "") + change(inner),
  );

/** All elements without a prefix under one. */
function prefixed(text: string, prefix: string): string {
  return body(text, (inner) =>
    inner.replace(/<(\/?)([A-Za-z][\w.-]*)(?=[\s/>])/g, `<$1${prefix}:$2`).replace(/ xmlns="/, ` xmlns:${prefix}="`),
  );
}

function tags(text: string, change: (tag: string) => string): string {
  return body(text, (inner) => inner.replace(/<[^<>?!]+>/g, change));
}

const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Places of rows and cells that follow the one before are left out. */
function withoutPlaces(text: string): string {
  let row = 0;
  return text.replace(
    /<row r="(\d+)"([^>]*?)(\/?)>([\s\S]*?)(?=<row |<\/sheetData>)/g,
    (_, number: string, rest: string, slash: string, inner: string) => {
      const isNext = Number(number) === row + 1;
      row = Number(number);
      let last = 0;
      const cells = inner.replace(/<c r="([A-Z]+)\d+"/g, (cell: string, letters: string) => {
        const follows = column(letters) === last + 1;
        last = column(letters);
        return follows ? "<c" : cell;
      });
      return `<row${isNext ? "" : ` r="${number}"`}${rest}${slash}>${cells}`;
    },
  );
}

function reversed(text: string): string {
  return text.replace(/(<sheetData>)([\s\S]*)(<\/sheetData>)/, (_, open: string, inner: string, close: string) => {
    const rows = inner.match(/<row [^>]*\/>|<row [^>]*[^/]>[\s\S]*?<\/row>/g) ?? [];
    const turned = rows.map((row) =>
      row.replace(
        /(>)(<c [\s\S]*)(<\/row>)/,
        (_whole, begin: string, cells: string, end: string) =>
          begin + (cells.match(/<c [^>]*\/>|<c [^>]*[^/]>[\s\S]*?<\/c>/g) ?? []).reverse().join("") + end,
      ),
    );
    return open + turned.reverse().join("") + close;
  });
}

/** Shared texts in the cells themselves. */
function inlined(parts: Texts): Texts {
  const texts = [...(parts["xl/sharedStrings.xml"] ?? "").matchAll(/<si>([\s\S]*?)<\/si>/g)].map((match) => match[1]!);
  const rest = { ...parts };
  delete rest["xl/sharedStrings.xml"];
  const left = each(
    rest,
    (name) => name === CONTENT_TYPES || name === "xl/_rels/workbook.xml.rels",
    (text) => text.replace(/<(?:Override|Relationship)\s[^>]*sharedStrings[^>]*\/>/g, ""),
  );
  return each(left, isSheet, (text) =>
    text.replace(
      /<c ([^>]*)t="s"([^>]*)>\s*<v>(\d+)<\/v>\s*<\/c>/g,
      (_, before: string, after: string, index: string) =>
        `<c ${before}t="inlineStr"${after}><is>${texts[Number(index)]!}</is></c>`,
    ),
  );
}

/** In the order in which they can be put together: how it is spelled comes after what it is. */
export const QUIRKS = {
  "rows and cells in another order": (parts: Texts) => each(parts, isSheet, reversed),
  "places left out": (parts: Texts) => each(parts, isSheet, withoutPlaces),
  "no texts that are shared": inlined,
  "texts of several runs with reading aids": (parts: Texts) =>
    each(
      parts,
      (name) => name.endsWith("sharedStrings.xml"),
      (text) =>
        text.replace(
          /<si><t([^>]*)>([^<&_]{2,})<\/t><\/si>/g,
          (_, own: string, all: string) =>
            `<si><r><rPr><b/></rPr><t${own}>${all.slice(0, 1)}</t></r><r><t${own}>${all.slice(1)}</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si>`,
        ),
    ),
  "names of the standard's escapes": (parts: Texts) =>
    each(
      parts,
      (name) => name.endsWith("sharedStrings.xml"),
      (text) =>
        text.replace(
          /(<t[^>]*>)([A-Z])/g,
          (_, open: string, letter: string) => `${open}_x${letter.charCodeAt(0).toString(16).padStart(4, "0")}_`,
        ),
    ),
  "nothing said of sizes": (parts: Texts) =>
    each(parts, isMain, (text) =>
      text
        .replace(/<dimension[^>]*\/>/g, "")
        .replace(/\sspans="[^"]*"/g, "")
        .replace(/\s(?:count|uniqueCount)="\d+"/g, ""),
    ),
  "sizes that are long out of date": (parts: Texts) =>
    each(parts, isSheet, (text) =>
      text
        .replace(/<dimension[^>]*\/>/, "")
        .replace(/(<worksheet[^>]*>(?:<sheetPr[\s\S]*?(?:\/>|<\/sheetPr>))?)/, '$1<dimension ref="A1"/>'),
    ),
  "no views": (parts: Texts) =>
    each(parts, isMain, (text) =>
      text.replace(/<(sheetViews|bookViews)>[\s\S]*?<\/\1>/g, "").replace(/<sheetFormatPr[^>]*\/>/, ""),
    ),
  "no lists in the styles that are not needed": (parts: Texts) =>
    each(
      parts,
      (name) => name.endsWith("styles.xml"),
      (text) =>
        text
          .replace(/<(\w+:)?(cellStyles|cellStyleXfs|dxfs|tableStyles)[\s>][\s\S]*?<\/(?:\w+:)?\2\s*>/g, "")
          .replace(/\sxfId="0"/g, ""),
    ),
  "absolute targets": (parts: Texts) =>
    each(
      parts,
      (name) => name === "xl/_rels/workbook.xml.rels",
      (text) => text.replace(/Target=(["'])(?!\/)/g, "Target=$1/xl/"),
    ),
  "targets through other folders": (parts: Texts) =>
    each(
      parts,
      (name) => name === "xl/_rels/workbook.xml.rels",
      (text) => text.replace(/Target=(["'])(?!\/)/g, "Target=$1../xl/./"),
    ),
  "targets with backslashes": (parts: Texts) =>
    each(
      parts,
      (name) => name === "xl/_rels/workbook.xml.rels",
      (text) =>
        text.replace(
          /Target=(["'])([^"']*)/g,
          (_, quote: string, target: string) => `Target=${quote}${target.replaceAll("/", "\\")}`,
        ),
    ),
  "targets and kinds in another case": (parts: Texts) =>
    each(
      parts,
      (name) => name === "xl/_rels/workbook.xml.rels" || name === CONTENT_TYPES,
      (text) =>
        text.replace(/worksheets\/sheet/g, "Worksheets/Sheet").replace(/sharedStrings\.xml/g, "SharedStrings.xml"),
    ),
  "kinds of single parts alone": (parts: Texts) => ({
    ...parts,
    [CONTENT_TYPES]: parts[CONTENT_TYPES]!.replace(/<(\w+:)?Default\s[^>]*\/>/g, "").replace(
      /(<\/(?:\w+:)?Types\s*>)/,
      (close) =>
        Object.keys(parts)
          .filter((name) => name.endsWith(".rels"))
          .map(
            (name) =>
              `<${/^<\/(\w+:)?/.exec(close)?.[1] ?? ""}Override PartName="/${name}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
          )
          .join("") + close,
    ),
  }),
  "kinds of parts that are not there": (parts: Texts) => ({
    ...parts,
    [CONTENT_TYPES]: parts[CONTENT_TYPES]!.replace(
      /(<\/(\w+:)?Types\s*>)/,
      (_, close: string, prefix: string | undefined) =>
        `<${prefix ?? ""}Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><${prefix ?? ""}Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>` +
        `<${prefix ?? ""}Override PartName="/customXml/item1.xml" ContentType="application/xml"/>${close}`,
    ),
  }),
  "sheets under a prefix": (parts: Texts) => each(parts, isSheet, (text) => prefixed(text, "x")),
  "all main parts under a prefix": (parts: Texts) =>
    each(parts, isMain, (text) => (text.includes("<x:") ? text : prefixed(text, "x"))),
  "rows under another prefix of the same namespace": (parts: Texts) =>
    each(parts, isSheet, (text) =>
      text.includes("<x:")
        ? text
        : text
            .replace("<sheetData>", '<m:sheetData xmlns:m="http://schemas.openxmlformats.org/spreadsheetml/2006/main">')
            .replace("</sheetData>", "</m:sheetData>")
            .replace(/<(\/?)row(?=[\s>])/g, "<$1m:row"),
    ),
  "lists of the package under a prefix": (parts: Texts) =>
    each(
      parts,
      (name) => name === CONTENT_TYPES || name.endsWith(".rels"),
      (text) => prefixed(text, "p"),
    ),
  "values in CDATA": (parts: Texts) =>
    each(
      parts,
      (name) => isSheet(name) || name.endsWith("sharedStrings.xml"),
      (text) => text.replace(/(<(?:\w+:)?(?:v|t)(?:\s[^>]*)?>)([^<&]+)(<\/)/g, "$1<![CDATA[$2]]>$3"),
    ),
  "characters as numbers": (parts: Texts) =>
    each(parts, isMain, (text) =>
      text
        .replace(
          /(<(?:\w+:)?(?:v|t)(?:\s[^>]*)?>)([A-Za-z0-9])/g,
          (_, open: string, character: string) => `${open}&#${character.charCodeAt(0)};`,
        )
        .replace(
          /(\sr=["'])([A-Z])/g,
          (_, open: string, letter: string) => `${open}&#x${letter.charCodeAt(0).toString(16)};`,
        ),
    ),
  "comments and instructions": (parts: Texts) =>
    each(
      parts,
      () => true,
      (text) =>
        body(
          text,
          (inner) =>
            `<!-- a > b -->${inner.replace(/(<(?:\w+:)?(?:row|si|sheet|xf|definedName|Override|Relationship)[\s>])/g, "<!-- <c> --><?own x?>$1")}<!-- end -->`,
        ),
    ),
  "lines between tags": (parts: Texts) =>
    each(
      parts,
      (name) => !name.endsWith("sharedStrings.xml"),
      (text) => body(text, (inner) => inner.replace(/><(?!\/(?:\w+:)?(?:t|v|f)\b|!\[)/g, ">\r\n<")),
    ),
  "spaces in tags": (parts: Texts) =>
    each(
      parts,
      () => true,
      (text) =>
        tags(text, (tag) =>
          tag.startsWith("</") ? tag.replace(/>$/, " >") : tag.replace(/="/g, ' = "').replace(/\s*(\/?)>$/, " $1>"),
        ),
    ),
  "quotes of the other kind": (parts: Texts) =>
    each(
      parts,
      () => true,
      (text) => tags(text, (tag) => tag.replace(/="([^"']*)"/g, "='$1'")),
    ),
} satisfies Readonly<Record<string, (parts: Texts) => Texts>>;

/** How the bytes of a package are laid out. */
export const LAYOUTS = [
  "as usual",
  "UTF-16",
  "a mark of UTF-8",
  "backslashes",
  "upper case",
  "a leading slash",
  "not packed",
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The package with quirks. */
export function quirkyPackage(bytes: Uint8Array, quirks: readonly Quirk[], layout: Layout): Uint8Array {
  const files = unzipParts(bytes);
  const isText = (name: string) => /\.(?:xml|rels|vml)$/i.test(name);
  const texts = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => isText(name))
      .map(([name, part]) => [name, strFromU8(part)]),
  );
  const changed = quirks.reduce<Texts>((parts, quirk) => QUIRKS[quirk](parts), texts);
  const others = Object.fromEntries(Object.entries(files).filter(([name]) => !isText(name)));
  return zipParts(
    Object.fromEntries(
      [...Object.entries(changed), ...Object.entries(others)].map(([name, part]) => [
        laidName(name, layout),
        laidPart(name, part, layout),
      ]),
    ),
  );
}

function laidName(name: string, layout: Layout): string {
  if (layout === "backslashes") return name.replaceAll("/", "\\");
  if (layout === "upper case") return name === CONTENT_TYPES ? name : name.toUpperCase();
  return layout === "a leading slash" ? `/${name}` : name;
}

function laidPart(name: string, part: string | Uint8Array, layout: Layout): string | Uint8Array {
  if (typeof part !== "string") return part;
  if (layout === "a mark of UTF-8") return `\ufeff${part}`;
  if (layout !== "UTF-16" || !isMain(name)) return part;
  const text = `\ufeff${part.replace("UTF-8", "UTF-16")}`;
  return Uint8Array.from(
    [...text]
      .flatMap((character) =>
        [...character].flatMap((one) => Array.from({ length: one.length }, (_, at) => one.charCodeAt(at))),
      )
      .flatMap((code) => [code & 0xff, code >> 8]),
  );
}
